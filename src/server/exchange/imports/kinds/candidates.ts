import { sql } from 'kysely'
import type { CandidateRow } from '#domain/exchange/kinds/candidates'
import type { RowFault } from '#domain/exchange/kinds/definition'
import { isCell } from '#domain/organisations/kinds'
import { nameKey } from '#domain/vietnamese'
import { correctRecord } from '../../../candidates/correctRecord'
import { openCandidate } from '../../../candidates/openCandidate'
import type { Db, Trx } from '../../../platform/database'
import type { Ports } from '../../../platform/ports'
import { namedElsewhere } from '../../../platform/references'
import { notFound, refused } from '../../../platform/refusal'
import { pathArray, reachPaths, type Viewer } from '../../../platform/viewer'
import { type Bodies, bodyNamed, type ImportBody, openBodies } from '../bodies'
import type { Job } from '../jobs'
import type { KindRun, KindWork, ReadyRow } from '../kindWork'
import { asJudged, asWritten, rowByRowTaken } from '../outcomes'
import { rowId } from '../rowIds'
import { firstUsedLine } from '../used'

/** Files of candidates, opened as a cell opens one. */
export const CANDIDATES_WORK: KindWork<CandidateRow> = {
  batch: 20,
  judged: 50,
  open: async (db, job, viewer, ports) => runOver(await openBodies(db, job, viewer), job, ports),
  builtUpon: (trx, jobId) => firstUsedLine(trx, jobId, filesGoneOn),
  takeBack: (trx, rows, reason, viewer, { sealKey }) =>
    rowByRowTaken(rows, (id) => takeBack(trx, id, reason, sealKey, viewer)),
  twinLabels: labelsOf,
}

/** Where a finding of the ordinary entry stands in a file. */
const FIELDS: Readonly<Record<string, string>> = {
  'person.fullName': 'fullName',
  'person.birthDate': 'birthDate',
  'record.day': 'listedDay',
  'record.paper': 'listedNumber',
  'record.paper.number': 'listedNumber',
  'record.organisationId': 'body',
  'record.detail.papers': 'certificateDay',
}

function runOver(bodies: Bodies, job: Job, ports: Ports): KindRun<CandidateRow> {
  const seen = new Map<string, number>()
  const keyOf = ({ person: { fullName, birthDate } }: CandidateRow) => ({
    field: 'fullName',
    key: `${nameKey(fullName)} ${birthDate}`,
  })
  return {
    judge: (db, rows, viewer) =>
      asJudged(db, rows, { names: FIELDS, seen, keyOf }, (trx, ready) =>
        write(trx, bodies, job, ready, ports, viewer),
      ),
    write: (trx, rows, viewer) =>
      asWritten(trx, rows, FIELDS, (ready) => write(trx, bodies, job, ready, ports, viewer)),
  }
}

async function write(
  trx: Trx,
  bodies: Bodies,
  job: Job,
  { id, line, row, isDistinct }: ReadyRow<CandidateRow>,
  { sealKey }: Ports,
  viewer: Viewer,
): Promise<string | RowFault[]> {
  const { words, above, field } = row.body
  const named = bodyNamed(bodies, { field, name: words, above })
  if ('fault' in named) return [named.fault]
  if (!isCell(named.body.kind)) return [{ field, code: 'notCell', effect: 'block' }]
  const confirmDuplicates = isDistinct ? await twinsOf(trx, job.id, line) : []
  const body = { commandId: id, id, person: personOf(row), record: recordOf(row, named.body, job, viewer) }
  await openCandidate(trx, named.body.id, { ...body, confirmDuplicates }, sealKey, viewer)
  return id
}

function personOf({ person: { ethnicity, religion, ...person } }: CandidateRow) {
  return {
    ...person,
    demobilised: false,
    ...(ethnicity !== '' && { ethnicity }),
    ...(religion !== '' && { religion }),
  }
}

/** On the list by the cell's resolution; with a certificate the file is taken up under way. */
function recordOf({ listed, certificate }: CandidateRow, cell: ImportBody, job: Job, viewer: Viewer) {
  const isOwn = cell.id === job.organisation_id
  const behalf = isOwn ? undefined : { paper: listed.number, day: listed.day }
  const common = { ...(behalf && { behalf }), reason: 'Nhập từ danh sách của chi bộ' }
  if (certificate === null) {
    return {
      kind: 'listed' as const,
      day: listed.day,
      paper: { number: listed.number },
      detail: {},
      ...common,
    }
  }
  const papers = [
    { kind: 'listed', ...listed },
    { kind: 'certificate', ...certificate },
  ]
  return {
    kind: 'opening' as const,
    day: viewer.today,
    detail: { reached: 'certificate', papers },
    ...common,
  }
}

/** The people an officer was shown as likely the same, and said to be others. */
async function twinsOf(trx: Trx, jobId: string, line: number): Promise<string[]> {
  const row = await trx
    .selectFrom('import_row')
    .select('twins')
    .where('job_id', '=', jobId)
    .where('line', '=', line)
    .executeTakeFirst()
  return row?.twins ?? []
}

/** The record that began the file is taken back as any record is; of the file nothing stands then. */
async function takeBack(
  trx: Trx,
  id: string,
  reason: string,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  if ((await filesGoneOn(trx, [id])).has(id)) throw refused({ code: 'openedUnderWay' })
  const first = await trx.selectFrom('record').select('id').where('candidate_id', '=', id).executeTakeFirst()
  if (first === undefined) throw notFound()
  const told = { commandId: id, id: rowId(id, 0, 'takeBack'), recordId: first.id, reason }
  // of a file just opened the person and one record are told
  const body = { ...told, expectedVersion: 2, takeBack: true as const }
  await correctRecord(trx, id, body, sealKey, viewer)
}

/** What is written when a file is opened, and what follows from its records. */
const OWN = [
  'person_version',
  'sealed_field',
  'identity_mark',
  'printed_person',
  'record',
  'file_state',
  'file_duty',
  'file_stale',
  'distinct_people',
  'duplicate_notice',
]

/** Of these files the ones in which more than the first record was written, or that something else names. */
async function filesGoneOn(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const named = await namedElsewhere(trx, 'candidate', ids, OWN)
  const { rows } = await sql<{ id: string }>`
    select candidate_id as id from record where candidate_id = any(${[...ids]}::uuid[])
    group by candidate_id having count(*) > 1
    union
    select candidate_id from person_version where candidate_id = any(${[...ids]}::uuid[])
    group by candidate_id having count(*) > 1`.execute(trx)
  return new Set([...named, ...rows.map((row) => row.id)])
}

/** The cell of a file that is likely the same person's; the file itself opens as it does for the viewer. */
async function labelsOf(db: Db, ids: readonly string[], viewer: Viewer): Promise<Map<string, string>> {
  const paths = pathArray(reachPaths(viewer, 'candidates.read'))
  const { rows } = await sql<{ id: string; name: string }>`
    select file.candidate_id as id, place.name from file_state file
    join placement place on place.organisation_id = file.cell_id and place.valid @> ${viewer.today}::date
      and place.path <@ any(${paths})
    where file.candidate_id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
