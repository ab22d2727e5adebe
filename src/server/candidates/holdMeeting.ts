import { sql } from 'kysely'
import type { z } from 'zod'
import type { MeetingBody } from '#contract/meetings'
import { attemptOf } from '#domain/candidates/course'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { FileRecord } from '#domain/candidates/records'
import { attendanceFaults } from '#domain/candidates/vote'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { idsInPath } from '#domain/organisations/placements'
import { lockLikeness } from '../admissions/duplicates'
import { likenessOf } from '../admissions/judgeRows'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { conflict, forbidden, refused } from '../platform/refusal'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { drawUp, namedIn, refuseBlocked, refuseOutOfPlace, workOf, writeRecord } from './addRecord'
import { refuseFalling, withoutHidden } from './brokenFile'
import { type Entry, entryFor } from './entering'
import { viewingSeats } from './filePlace'
import { type FileWork, lockedFiles, refuseForeignMembers, refuseStale } from './fileWork'
import { type MeetingFacts, meetingColumns } from './meetingRows'
import { openFile } from './openCandidate'
import { type Given, nameOn, refuseWithoutBehalf } from './recordDraft'
import { refreshFiles } from './refreshFiles'

type Body = z.output<typeof MeetingBody>
type Resolution = Body['resolutions'][number]

/** Kinds whose body is the cell of the file though another body resolves on them. */
const DECIDED_ABOVE: readonly string[] = ['admissionDecision', 'decisionCancellation']

/**
 * Records a meeting and its resolutions, on any number of files, new ones among them: all of them or nothing. A vote that does not
 * carry is recorded; counts that do not add up are refused.
 * @throws 404 for whatever lies outside reach, 403 for a kind that is not the viewer's to enter, 409 when a file is
 * not the one they saw, 422 with what stands in the way, each with its resolution or listing
 */
export async function holdMeeting(
  trx: Trx,
  organisationId: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const organisation = await reach(trx, organisationId, 'candidates.write', viewer)
  const issuerName = (await nameOn(trx, organisationId, body.day)) ?? organisation.name
  const signer = { id: organisationId, name: issuerName }
  const given = body.resolutions.map((resolution) => givenOf(resolution, signer, body))
  const files = await lockedOf(trx, body, given, viewer)
  const leaders = [body.chairId, body.secretaryId].filter((id) => id !== undefined)
  await refuseForeignMembers(trx, [...files.values()], leaders, viewer)
  const entries = body.resolutions.map((resolution) => entryOf(files, resolution, viewer))
  refuseStaleFiles(files, body)
  const held = await meetingEntry(trx, entries, organisation, viewer)
  refuseWithoutBehalf(held, body, viewer)
  await refuseDay(trx, organisation, body.day, viewer)
  const records = await judgedResolutions(trx, body, given, files, viewer)
  const { day, attendance, chairId = null, secretaryId = null } = body
  const behalf = behalfOf(held, body.behalf)
  const facts = { organisationId, day, attendance, chairId, secretaryId, behalf }
  await trx
    .insertInto('meeting')
    .values(meetingColumns(body.id, facts, null, viewer))
    .execute()
  for (const [index, record] of records.entries()) {
    const { candidateId, reason } = body.resolutions[index] ?? { candidateId: '', reason: undefined }
    const entry = entries[index] ?? { as: 'own', organisationId }
    const attempt = attemptOf(files.get(candidateId)?.records ?? [], record)
    const common = { candidateId, entry, behalf: body.behalf, reason, attempt }
    const entering = { ...common, meetingId: body.id, replacesId: null }
    await writeRecord(trx, record, entering, viewer)
  }
  await refreshFiles(trx, [...files.keys()])
  const opened = await listNew(trx, organisation, { body, issuerName }, sealKey, viewer)
  const ids = [...records.map(({ id }) => id), ...opened]
  const detail = { meetingId: body.id, day, count: ids.length, ids }
  await writeAudit(trx, { action: 'candidates.meeting', organisationId, subjectId: body.id, detail }, viewer)
}

interface Listing {
  body: Body
  issuerName: string
}

/** A new file for each person the meeting puts on the list; gives the ids of their records. */
async function listNew(
  trx: Trx,
  cell: Reached,
  { body, issuerName }: Listing,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<string[]> {
  const { id: meetingId, day, attendance, behalf, listings = [] } = body
  await lockLikeness(
    trx,
    listings.map(({ candidateId: id, person }) => likenessOf({ id, person }, viewer)),
  )
  for (const [index, listing] of listings.entries()) {
    const { candidateId: id, recordId, person, number, paperDay, reason, confirmDuplicates } = listing
    const paper = { number, day: paperDay, issuerName, issuerOrganisationId: cell.id }
    const record = { kind: 'listed' as const, day, attendance, paper, behalf, reason, detail: {} }
    const beginning = { id, person, confirmDuplicates, record }
    await openFile(trx, cell, beginning, { recordId, meetingId, at: `listings.${index}.` }, sealKey, viewer)
  }
  return listings.map(({ recordId }) => recordId)
}

function behalfOf({ as, organisationId }: Entry, behalf: Body['behalf']): MeetingFacts['behalf'] {
  if (as === 'own' || behalf === undefined) return null
  return { organisationId, paper: behalf.paper ?? null, day: behalf.day }
}

interface Signer {
  id: string
  /** on the day of the meeting */
  name: string
}

/** Each resolution as a record of the meeting: its day, its attendance, signed by the body that met. */
function givenOf(resolution: Resolution, signer: Signer, { day, attendance, behalf }: Body): Given {
  const { kind, number, paperDay, vote, detail, reason } = resolution
  const isDecidedAbove = DECIDED_ABOVE.includes(kind)
  return {
    kind,
    day,
    attendance,
    vote,
    detail,
    behalf,
    reason,
    ...(!isDecidedAbove && { organisationId: signer.id }),
    paper: { number, day: paperDay, issuerName: signer.name, issuerOrganisationId: signer.id },
  }
}

function lockedOf(trx: Trx, body: Body, given: readonly Given[], viewer: Viewer) {
  const ids = [...new Set(body.resolutions.map(({ candidateId }) => candidateId))]
  const named = given.map(namedIn)
  const bodies = named.flatMap((one) => one.bodies)
  return lockedFiles(trx, ids, { bodies, members: named.flatMap((one) => one.members) }, viewer)
}

function entryOf(
  files: ReadonlyMap<string, FileWork>,
  { candidateId, kind }: Resolution,
  viewer: Viewer,
): Entry {
  const entry = entryFor(workOf(files, candidateId).place, kind, viewer)
  if (entry === null) throw forbidden()
  return entry
}

/**
 * A meeting is entered by the body itself, or from its paper by the one right above it; beneath a sub-committee
 * also by the body above that.
 * @throws 403 for any other
 */
async function meetingEntry(
  trx: Trx,
  entries: readonly Entry[],
  { id, path }: Reached,
  viewer: Viewer,
): Promise<Entry> {
  const writing = rolesFor(viewer, path, 'candidates.write').map((held) => held.organisationId)
  const behalf = entries.find(({ as }) => as === 'behalf')
  if (writing.includes(id)) return behalf ?? { as: 'own', organisationId: id }
  const [parentId, nextId] = idsInPath(path).slice(0, -1).toReversed()
  const near = [parentId, ...((await isSubCommittee(trx, parentId, viewer)) ? [nextId] : [])]
  const organisationId = writing.find((writer) => near.includes(writer))
  if (organisationId === undefined) throw forbidden()
  return { as: 'behalf', organisationId }
}

async function isSubCommittee(trx: Trx, id: string | undefined, { today }: Viewer): Promise<boolean> {
  if (id === undefined) return false
  const { rows } = await sql`
    select from placement where organisation_id = ${id} and kind = 'subCommittee' and valid @> ${today}::date`.execute(
    trx,
  )
  return rows.length > 0
}

/** @throws 422 for a day to come, or one the body did not live */
async function refuseDay(trx: Trx, { id }: Reached, day: Day, { today }: Viewer): Promise<void> {
  if (day > today) throw refused({ code: 'dayInFuture', field: 'day', params: { today } })
  const { rows } = await sql<{ alive: boolean; from: Day | null; to: Day | null }>`
    select alive, lower(valid)::text as "from", upper(valid)::text as "to" from placement
    where organisation_id = ${id} and valid @> ${day}::date`.execute(trx)
  const [span] = rows
  if (span?.alive === true) return
  throw refused({
    code: 'outsideLife',
    field: 'day',
    params: { from: span?.from ?? null, to: span?.to ?? null },
  })
}

function refuseStaleFiles(files: ReadonlyMap<string, FileWork>, { resolutions }: Body): void {
  for (const { candidateId, expectedVersion } of resolutions) {
    refuseStale(workOf(files, candidateId), expectedVersion)
  }
}

/** The records, each judged on its file with what the same meeting resolved on it before. */
async function judgedResolutions(
  trx: Trx,
  body: Body,
  given: readonly Given[],
  files: ReadonlyMap<string, FileWork>,
  viewer: Viewer,
): Promise<FileRecord[]> {
  const faults: JudgedFinding[] = attendanceFaults(body.attendance)
  if (faults.length > 0) throw refused(...faults)
  const records: FileRecord[] = []
  const earlier = new Map<string, FileRecord[]>()
  for (const [index, resolution] of body.resolutions.entries()) {
    const one = given[index]
    if (one === undefined) continue
    if (records.some(({ id }) => id === resolution.recordId)) {
      throw conflict({ code: 'stale', field: `resolutions.${index}.recordId` })
    }
    const file = workOf(files, resolution.candidateId)
    const record = await drawUp(trx, resolution.recordId, one, file, viewer)
    const before = earlier.get(resolution.candidateId) ?? []
    refuseOutOfPlace(file, record)
    const seats = viewingSeats(file.place, viewer)
    const judged = judgeRecord([...file.records, ...before], record, file.context)
    const told = judged.map((finding) => withoutHidden(finding, seats))
    faults.push(...told.map((finding) => ({ ...finding, field: `resolutions.${index}.${finding.field}` })))
    earlier.set(resolution.candidateId, [...before, record])
    records.push(record)
  }
  refuseBlocked(faults)
  for (const [id, added] of earlier) {
    const file = workOf(files, id)
    refuseFalling(file.records, added, file.context, viewingSeats(file.place, viewer))
  }
  return records
}
