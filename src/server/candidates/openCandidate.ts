import type { z } from 'zod'
import type { CandidateBody } from '#contract/candidates'
import { spanOn } from '#domain/candidates/context'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { FileRecord } from '#domain/candidates/records'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { lockLikeness, noticeTwins, rememberDistinct } from '../admissions/duplicates'
import { likenessOf } from '../admissions/judgeRows'
import { birthFaults, nameFaults } from '../admissions/people'
import { refuseTakenIds, writePeople } from '../admissions/recordAdmission'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { holdTree } from '../platform/locks'
import { refused } from '../platform/refusal'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { namedIn, refuseBlocked, writeRecord } from './addRecord'
import { type Entry, entryFor } from './entering'
import { bodiesIn, contextsOf } from './fileContext'
import { cellPlace } from './filePlace'
import { refuseOutOfReach } from './fileWork'
import { draftRecord, type Ground, refuseWithoutBehalf } from './recordDraft'
import { refreshFiles } from './refreshFiles'
import { judgeTwins } from './twins'

type Body = z.output<typeof CandidateBody>

/**
 * Opens a file: the person, and the record that put them on the list or took the file up under way, whose id it
 * gives.
 * @throws 404 for a cell or issuer outside reach, 403 where the role may not write, 409 for an id in use, 422 with
 * what stands in the way, a likely duplicate nobody has looked at among it
 */
export async function openCandidate(
  trx: Trx,
  cellId: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<string> {
  await holdTree(trx)
  const cell = await reach(trx, cellId, 'candidates.write', viewer)
  const { kind } = body.record
  if (kind !== 'listed' && kind !== 'opening') {
    throw refused({ code: 'stepSkipped', field: 'record.kind', params: { step: 'listed' } })
  }
  const opened = { recordId: newId(viewer.now), meetingId: null, at: '' }
  const entry = await openFile(
    trx,
    cell,
    { ...body, record: { ...body.record, kind } },
    opened,
    sealKey,
    viewer,
  )
  const detail = { recordId: opened.recordId, as: entry.as }
  const line = { action: 'candidates.open', organisationId: cell.id, subjectId: body.id, detail }
  await writeAudit(trx, line, viewer)
  return opened.recordId
}

/** What begins a file: who, and the record that puts them on the list or takes the file up. */
export type Beginning = Pick<Body, 'id' | 'person' | 'confirmDuplicates'> & {
  record: Body['record'] & { kind: 'listed' | 'opening' }
}

interface Opened {
  recordId: string
  /** the meeting that resolved on it, where it stands already */
  meetingId: string | null
  /** the place in the request, before the names of fields */
  at: string
}

/** The person and the first record of a file in a cell that was reached; gives how it was entered. */
export async function openFile(
  trx: Trx,
  cell: Reached,
  body: Beginning,
  { recordId, meetingId, at }: Opened,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<Entry> {
  const { behalf, reason, kind } = body.record
  const candidateId = body.id
  refuseBlocked(nameFaults(body.person.fullName).map((finding) => placedAt(at, finding)))
  await refuseTakenIds(trx, [body])
  await trx.insertInto('candidate').values({ id: candidateId, created_at: viewer.now }).execute()
  const likeness = likenessOf(body, viewer)
  await lockLikeness(trx, [likeness])
  await writePeople(trx, [body], sealKey, viewer)
  const twins = await judgeTwins(trx, likeness, body.confirmDuplicates ?? [], viewer)
  const entry = await entryAt(trx, cell, kind, viewer)
  const { record, findings } = await judgedRecord(trx, cell, recordId, body, viewer)
  const asked = twins.asked.map((finding): JudgedFinding => ({ ...finding, effect: 'block' }))
  refuseBlocked([...findings, ...asked].map((finding) => placedAt(at, finding)))
  refuseWithoutBehalf(entry, body.record, viewer)
  const entering = { candidateId, entry, behalf, reason, meetingId, replacesId: null, attempt: 1 }
  await writeRecord(trx, record, entering, viewer)
  await refreshFiles(trx, [candidateId])
  await rememberDistinct(trx, twins.confirmed, viewer)
  await noticeTwins(trx, twins.unseen, viewer)
  return entry
}

const placedAt = (at: string, finding: JudgedFinding): JudgedFinding => ({
  ...finding,
  field: `${at}${finding.field}`,
})

/** By the table of who enters what; any other officer above the cell enters from a dated paper of it. */
async function entryAt(trx: Trx, cell: Reached, kind: 'listed' | 'opening', viewer: Viewer): Promise<Entry> {
  const entry = entryFor(await cellPlace(trx, cell.id, viewer), kind, viewer)
  const [held] = rolesFor(viewer, cell.path, 'candidates.write')
  return entry ?? { as: 'behalf', organisationId: held?.organisationId ?? cell.id }
}

/** The first record as drawn up, with everything the rules say of it and of the birth date. */
async function judgedRecord(
  trx: Trx,
  cell: Reached,
  recordId: string,
  body: Beginning,
  viewer: Viewer,
): Promise<{ record: FileRecord; findings: JudgedFinding[] }> {
  const named = namedIn(body.record)
  const bodies = [...named.bodies, cell.id]
  const contextOf = await contextsOf(trx, new Map([[body.id, []]]), viewer.today, { ...named, bodies })
  const context = contextOf(body.id)
  const ground: Ground = { cellId: cell.id, holderId: cell.id, arrivalId: null, context }
  const given = { ...body.record, organisationId: cell.id }
  const record = await draftRecord(trx, recordId, given, ground)
  const above = (context.bodies[cell.id] ?? []).flatMap((span) => span.above.map(({ id }) => id))
  const foreign = [...named.bodies, ...bodiesIn(record)].filter((id) => id !== cell.id && !above.includes(id))
  await refuseOutOfReach(trx, foreign, viewer)
  const isInCell = isCell(spanOn(context, cell.id, record.day)?.kind ?? '')
  const findings = [
    ...birthFaults(body.person, viewer),
    ...(isInCell || record.kind !== 'opening' ? [] : [NOT_A_CELL]),
    ...judgeRecord([], record, context).map(inRecord),
  ]
  return { record, findings }
}

/** The first record of a file tells its cell, whatever the level of its kind. */
const NOT_A_CELL: JudgedFinding = { effect: 'block', code: 'notCell', field: 'record.organisationId' }

/** The finding with its place in the request. */
function inRecord(finding: JudgedFinding): JudgedFinding {
  return {
    ...finding,
    field: finding.field?.startsWith('person.') ? finding.field : `record.${finding.field}`,
  }
}
