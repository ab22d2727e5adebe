import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { MinutesBody } from '#contract/ceremonies'
import { attemptOf, liveRecords } from '#domain/candidates/course'
import { cellOf, lastOf } from '#domain/candidates/fold'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { Details, FileRecord } from '#domain/candidates/records'
import type { JudgedFinding } from '#domain/findings'
import { refuseOutOfPlace, workOf } from '../candidates/addRecord'
import { refuseFalling, withoutHidden } from '../candidates/brokenFile'
import { type Entry, entryFor } from '../candidates/entering'
import { membersIn } from '../candidates/fileContext'
import { isFileOpen, viewingSeats } from '../candidates/filePlace'
import { type FileWork, lockedFiles } from '../candidates/fileWork'
import { recordColumns } from '../candidates/recordDraft'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { forbidden, notFound, refused } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import type { RecordTable } from '../platform/tables.generated'
import { rolesFor, type Viewer } from '../platform/viewer'
import type { FoundCeremony } from './ceremonyAccess'

/** What is told of people, in minutes or their correction. */
export type Told = Pick<z.output<typeof MinutesBody>, 'people' | 'holdsAdmission' | 'number'>
type Person = Told['people'][number]

interface Mentor {
  id: string
  organisationId: string
  versionId: string
}

/** One person of the minutes, with the records they bring into the file and those that stood before. */
export interface Called {
  candidateId: string
  /** as it stood before */
  file: FileWork
  cellId: string
  present: boolean
  oath: boolean
  mentor: Mentor | null
  decisionRecordId: string | null
  receivedRecordId: string | null
  ceremonyRecordId: string | null
  added: FileRecord[]
  entries: Entry[]
  /** which course of the file, after a cancelled decision, each record belongs to */
  attempts: number[]
  reason: string | undefined
}

/**
 * What the minutes record of each person, judged by the rules of single records.
 * @throws 404 for files and helpers that are not there for the viewer, 403 for a file that is closed to them, 422
 * with everything that blocks, each with its person
 */
export async function drawUpMinutes(
  trx: Trx,
  ceremony: FoundCeremony,
  body: Told,
  viewer: Viewer,
): Promise<Called[]> {
  const ids = body.people.map(({ candidateId }) => candidateId)
  const members = body.people.flatMap(({ mentorId }) => mentorId ?? [])
  const files = await lockedFiles(trx, ids, { bodies: [ceremony.organisationId], members }, viewer)
  const mentors = await mentorsById(trx, members, viewer)
  const called: Called[] = []
  const findings: JudgedFinding[] = []
  for (const [index, person] of body.people.entries()) {
    const file = workOf(files, person.candidateId)
    refuseElsewhere(file, ceremony, index)
    const one = callOf(file, person, { ceremony, body, mentors }, viewer)
    const seats = viewingSeats(file.place, viewer)
    const told = judgeAdded(file, one.added).map((finding) => withoutHidden(finding, seats))
    findings.push(...told.map((finding) => ({ ...finding, field: `people.${index}.${finding.field ?? ''}` })))
    called.push(one)
  }
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
  for (const { file, added } of called) {
    refuseFalling(file.records, added, file.context, viewingSeats(file.place, viewer))
  }
  return called
}

/** The people of a ceremony stand beneath the body that holds it. */
function refuseElsewhere({ place }: FileWork, { organisationId }: FoundCeremony, index: number): void {
  if (place.chain.some(({ id }) => id === organisationId)) return
  throw refused({ code: 'notBeneath', field: `people.${index}.candidateId` })
}

interface Ground {
  ceremony: FoundCeremony
  body: Told
  mentors: ReadonlyMap<string, Mentor>
}

function callOf(file: FileWork, person: Person, ground: Ground, viewer: Viewer): Called {
  const { ceremony, body, mentors } = ground
  const { place } = file
  const records = liveRecords(file.records)
  if (!isFileOpen(place, undefined, viewer)) throw forbidden()
  const cellId = cellOf(records)
  const decision = lastOf(records, 'admissionDecision')
  const received = lastOf(records, 'decisionReceived')
  // what a cell entered itself before the minutes came is theirs already
  const held = lastOf(records, 'ceremony')
  const isHeldHere = held !== null && held.day === ceremony.day
  const mentor = mentorOf(file, person, mentors)
  const shared = { seq: Number.MAX_SAFE_INTEGER, organisationId: cellId, day: ceremony.day }
  const bare = { paper: null, attendance: null, vote: null }
  const added: FileRecord[] = []
  if (person.present && received === null) {
    added.push({ ...shared, ...bare, id: newId(viewer.now), kind: 'decisionReceived', detail: {} })
  }
  if (person.present && body.holdsAdmission && !isHeldHere) {
    const detail = detailOf(person)
    added.push({ ...shared, ...bare, id: newId(viewer.now), kind: 'ceremony', detail })
  }
  for (const record of added) refuseOutOfPlace(file, record)
  const idOf = (kind: string) => added.find((record) => record.kind === kind)?.id ?? null
  return {
    candidateId: person.candidateId,
    file,
    cellId,
    present: person.present,
    oath: person.present && person.oath,
    mentor: person.present ? mentor : null,
    decisionRecordId: decision?.id ?? null,
    receivedRecordId: idOf('decisionReceived') ?? (person.present ? (received?.id ?? null) : null),
    ceremonyRecordId: idOf('ceremony') ?? (person.present && isHeldHere ? held.id : null),
    added,
    entries: added.map(({ kind }) => entryIn(file, kind, ceremony, viewer)),
    attempts: added.map((record) => attemptOf(file.records, record)),
    reason: person.reason,
  }
}

function detailOf({ oath, mentorId, consent }: Person): Details['ceremony'] {
  return {
    oath,
    memberId: mentorId ?? null,
    consentNumber: consent?.number ?? null,
    consentDay: consent?.day ?? null,
  }
}

/** The helper is of the cell or of a body above it, or one the file names already. */
function mentorOf(
  { place, records }: FileWork,
  { mentorId }: Person,
  mentors: ReadonlyMap<string, Mentor>,
): Mentor | null {
  if (mentorId === undefined) return null
  const mentor = mentors.get(mentorId)
  const isNamed = records.some((record) => membersIn(record).includes(mentorId))
  const isNear = place.chain.some(({ id }) => id === mentor?.organisationId)
  if (mentor === undefined || !(isNamed || isNear)) throw notFound()
  return mentor
}

/** As an act of the viewer's own, or from the minutes of the body that held the ceremony in the name of the cell. */
function entryIn(
  { place }: FileWork,
  kind: FileRecord['kind'],
  { path }: FoundCeremony,
  viewer: Viewer,
): Entry {
  const entry = entryFor(place, kind, viewer)
  if (entry !== null) return entry
  const [held] = rolesFor(viewer, path, 'drives.write')
  if (held === undefined) throw forbidden()
  return { as: 'behalf', organisationId: held.organisationId }
}

function judgeAdded({ records, context }: FileWork, added: readonly FileRecord[]): JudgedFinding[] {
  return added.flatMap((record, index) =>
    judgeRecord([...records, ...added.slice(0, index)], record, context),
  )
}

async function mentorsById(
  trx: Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<ReadonlyMap<string, Mentor>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Mentor>`
    select version.member_id as id, version.organisation_id as "organisationId", version.id as "versionId"
    from member_version version
    join placement place on place.organisation_id = version.organisation_id and place.valid @> ${viewer.today}::date
    where version.member_id = any(${[...new Set(ids)]}::uuid[])
      and ${isStandingMember('version')}`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The records of all, in one statement; a line of ceremonies that was taken back is gone on with. */
export async function writeCalled(
  trx: Trx,
  ceremony: FoundCeremony,
  { number }: Told,
  called: readonly Called[],
  viewer: Viewer,
): Promise<void> {
  const heads = await takenBackCeremonies(
    trx,
    called.map(({ candidateId }) => candidateId),
  )
  const behalf = { day: ceremony.day, ...(number !== undefined && { paper: number }) }
  const rows = called.flatMap(
    ({ candidateId, added, entries, attempts, reason }): Insertable<RecordTable>[] =>
      added.map((record, index) => {
        const entry = entries[index] ?? { as: 'own', organisationId: record.organisationId }
        const attempt = attempts[index] ?? 1
        const head = record.kind === 'ceremony' ? heads.get(`${candidateId} ${attempt}`) : undefined
        const entering = { candidateId, entry, behalf, meetingId: null, reason, attempt }
        return recordColumns(record, { ...entering, replacesId: head ?? null }, viewer)
      }),
  )
  if (rows.length > 0) await trx.insertInto('record').values(rows).execute()
}

/** Ceremonies that were taken back, by file and course. */
async function takenBackCeremonies(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; key: string }>`
    select head.id, head.candidate_id::text || ' ' || head.attempt as key from record head
    where head.candidate_id = any(${[...ids]}::uuid[]) and head.kind = 'ceremony' and head.taken_back
      and not exists (select from record later where later.replaces_id = head.id)`.execute(trx)
  return new Map(rows.map(({ id, key }) => [key, id]))
}
