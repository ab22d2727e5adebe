import { type Insertable, sql } from 'kysely'
import { liveRecords } from '#domain/candidates/course'
import type { FileRecord } from '#domain/candidates/records'
import { judgeLine } from '#domain/drives/minutes'
import type { JudgedFinding } from '#domain/findings'
import { type Corrected, fallenAfter, takenBackColumns } from '../candidates/correctRecord'
import { correctionEntry, type Entry, enteredByOf } from '../candidates/entering'
import { recordColumns } from '../candidates/recordDraft'
import type { RecordRow } from '../candidates/storedRecords'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { refused } from '../platform/refusal'
import type { RecordTable } from '../platform/tables.generated'
import { rolesFor, type Viewer } from '../platform/viewer'
import type { FoundCeremony } from './ceremonyAccess'
import type { Called, Told } from './minutesRecords'

interface Asked {
  ceremony: FoundCeremony
  told: Told
  called: readonly Called[]
  /** of each person in the list of the minutes, from 0 */
  positions: ReadonlyMap<string, number>
}

interface Change {
  one: Called
  corrected: Corrected[]
  findings: JudgedFinding[]
}

/**
 * Corrects or takes back what follows from the minutes in the files of these people, and gives them with the records
 * that stand for them now.
 * @throws 422 for everybody in whose file something was built on it, or who entered it is another body
 */
export async function correctFiles(trx: Trx, asked: Asked, viewer: Viewer): Promise<Called[]> {
  const { called } = asked
  const changes = called.map((one, index) => changeOf(one, index, asked, viewer))
  const findings = [
    ...changes.flatMap((change) => change.findings),
    ...(await tasksGiven(trx, changes, asked)),
  ]
  if (findings.length > 0) throw refused(...findings)
  const rows = changes.flatMap(({ one, corrected }) =>
    corrected.map((change) => columnsOf(one, change, asked, viewer)),
  )
  if (rows.length > 0) await trx.insertInto('record').values(rows).execute()
  return changes.map(({ one, corrected }) => {
    const held = corrected.find(({ replacement }) => replacement !== null)?.replacement
    return { ...one, ceremonyRecordId: held?.id ?? one.ceremonyRecordId }
  })
}

function changeOf(one: Called, index: number, asked: Asked, viewer: Viewer): Change {
  const { ceremony, told, positions } = asked
  const { file, present, oath, mentor } = one
  const consent = told.people[index]?.consent
  const line = { present, oath, memberId: mentor?.id ?? null, consent }
  const held = { day: ceremony.day, holdsAdmission: told.holdsAdmission }
  const { takenBack, replaced } = judgeLine(liveRecords(file.records), line, held)
  const corrected = [
    ...takenBack.map((record) => ({ row: rowIn(one, record.id), replacement: null })),
    ...(replaced === null ? [] : [replacementOf(one, replaced, viewer)]),
  ]
  const position = (positions.get(one.candidateId) ?? index) + 1
  const field = `people.${index}`
  if (corrected.some(({ row }) => entryOf(one, row, ceremony, viewer) === null)) {
    const finding = { code: 'enteredByOther', effect: 'block', field, params: { position } } as const
    return { one, corrected, findings: [finding] }
  }
  const fallen = corrected.length === 0 ? [] : fallenAfter(file, corrected, viewer)
  return { one, corrected, findings: fallen.map((finding) => located(finding, field, position)) }
}

function replacementOf(
  one: Called,
  { standing, detail }: NonNullable<ReturnType<typeof judgeLine>['replaced']>,
  viewer: Viewer,
): Corrected {
  const row = rowIn(one, standing.id)
  const replacement = { ...standing, id: newId(viewer.now), seq: row.place, detail }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the detail is that of a ceremony
  return { row, replacement: replacement as FileRecord }
}

function rowIn({ file }: Called, id: string): RecordRow {
  const row = file.rows.find((one) => one.id === id)
  if (row === undefined) throw new Error('a record that stands has its row')
  return row
}

/** As of any record; what the body that held the ceremony entered from its minutes is also its own to correct. */
function entryOf({ file }: Called, row: RecordRow, { path }: FoundCeremony, viewer: Viewer): Entry | null {
  const entry = correctionEntry(file.place, row, viewer)
  if (entry !== null) return entry
  const enteredBy = enteredByOf(row)
  const held = rolesFor(viewer, path, 'drives.write').find((role) => role.organisationId === enteredBy)
  return held === undefined ? null : { as: 'behalf', organisationId: held.organisationId }
}

/** What was built on the ceremony is told by the place of the person in the list. */
function located(finding: JudgedFinding, field: string, position: number): JudgedFinding {
  if (finding.field !== 'records') {
    return { ...finding, field: `${field}.${(finding.field ?? '').replace(/^replacement\./, '')}` }
  }
  const record = finding.params?.record ?? null
  return { code: 'builtOnCeremony', effect: 'block', field, params: { position, record } }
}

/** Tasks of a member do not stay with somebody who was not admitted. */
async function tasksGiven(
  trx: Trx,
  changes: readonly Change[],
  { positions, called }: Asked,
): Promise<JudgedFinding[]> {
  const ids = changes.flatMap(({ one, corrected }) =>
    corrected.some(({ row, replacement }) => row.kind === 'ceremony' && replacement === null)
      ? one.candidateId
      : [],
  )
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct task.candidate_id as id from member_task task
    where task.candidate_id = any(${ids}::uuid[]) and not task.taken_back
      and not exists (select from member_task later where later.replaces_id = task.id)`.execute(trx)
  const given = new Set(rows.map(({ id }) => id))
  return called.flatMap(({ candidateId }, index): JudgedFinding[] => {
    if (!given.has(candidateId)) return []
    const params = { position: (positions.get(candidateId) ?? index) + 1 }
    return [{ code: 'taskOnCeremony', effect: 'block', field: `people.${index}`, params }]
  })
}

function columnsOf(
  one: Called,
  { row, replacement }: Corrected,
  { ceremony, told }: Asked,
  viewer: Viewer,
): Insertable<RecordTable> {
  const entry = entryOf(one, row, ceremony, viewer)
  if (entry === null) throw new Error('who may not correct it was refused before')
  const { reason } = one
  if (replacement === null) return takenBackColumns(row, newId(viewer.now), { entry, reason }, viewer)
  const behalf = { day: ceremony.day, ...(told.number !== undefined && { paper: told.number }) }
  const { candidate_id: candidateId, meeting_id: meetingId, attempt } = row
  const entering = { candidateId, entry, behalf, meetingId, reason, replacesId: row.id, attempt }
  return recordColumns(replacement, entering, viewer)
}
