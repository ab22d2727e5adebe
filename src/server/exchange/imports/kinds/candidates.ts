import { sql } from 'kysely'
import type { CandidateRow } from '#domain/exchange/kinds/candidates'
import type { RowFault } from '#domain/exchange/kinds/definition'
import { isCell } from '#domain/organisations/kinds'
import { nameKey } from '#domain/vietnamese'
import { addListed, type ListedRecord } from '../../../candidates/addListed'
import { membersOfFiles, takeBackUnnamed } from '../../../candidates/listedMembers'
import { openCandidate } from '../../../candidates/openCandidate'
import { takeBackFile } from '../../../candidates/takeBackFile'
import type { Db, Trx } from '../../../platform/database'
import { holdTree, lockEach } from '../../../platform/locks'
import type { Ports } from '../../../platform/ports'
import { namedElsewhere } from '../../../platform/references'
import { refused } from '../../../platform/refusal'
import { pathArray, reachPaths, type Viewer } from '../../../platform/viewer'
import { type Bodies, bodyNamed, type ImportBody, openBodies } from '../bodies'
import type { Job } from '../jobs'
import type { KindRun, KindWork, ReadyRow } from '../kindWork'
import { asJudged, asWritten, faultOf, type Outcome, rowByRowTaken } from '../outcomes'
import { rowId } from '../rowIds'
import { firstUsedLine } from '../used'
import { listedMemberId, RECORD_PARTS, recordsOf } from './candidateRecords'

/** Files of candidates, opened as a cell opens one. */
export const CANDIDATES_WORK: KindWork<CandidateRow> = {
  batch: 20,
  judged: 50,
  open: async (db, job, viewer, ports) => runOver(await openBodies(db, job, viewer), job, ports),
  builtUpon: (trx, jobId) => firstUsedLine(trx, jobId, filesGoneOn),
  async takeBack(trx, rows, reason, viewer, { jobId }) {
    const ids = rows.map(({ subjectId }) => subjectId)
    await holdTree(trx)
    // nobody goes on with a file after it was asked whether somebody had
    await lockEach(trx, 'file', ids)
    const goneOn = await filesGoneOn(trx, ids)
    const members = await membersOfFiles(trx, ids)
    const ofList = members.filter(
      ({ id, organisationId, nameKey: key }) => id === listedMemberId(jobId, organisationId, key),
    )
    await rowByRowTaken(rows, async (id) => {
      if (goneOn.has(id)) throw refused({ code: 'openedUnderWay' })
      // every record is taken back, as any is; of the file nothing stands then
      await takeBackFile(trx, id, reason, viewer)
    })
    await takeBackUnnamed(
      trx,
      ofList.map(({ id }) => id),
      reason,
      viewer,
    )
  },
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
): Promise<Outcome> {
  const { words, above, field } = row.body
  const named = bodyNamed(bodies, { field, name: words, above })
  if ('fault' in named) return [named.fault]
  if (!isCell(named.body.kind)) return [{ field, code: 'notCell', effect: 'block' }]
  const confirmDuplicates = isDistinct ? await twinsOf(trx, job.id, line) : []
  const body = { commandId: id, id, person: personOf(row), record: recordOf(row, named.body, job, viewer) }
  await openCandidate(trx, named.body.id, { ...body, confirmDuplicates }, sealKey, viewer)
  const further = await recordsOf(trx, id, row, { jobId: job.id, cell: named.body }, viewer)
  if (!isListed(further)) throw refused(...further)
  if (further.length === 0) return id
  const told = await addListed(trx, id, further, viewer)
  return { subjectId: id, warnings: told.map((finding) => ({ ...faultOf(finding, {}), effect: 'warn' })) }
}

const isListed = (found: ListedRecord[] | RowFault[]): found is ListedRecord[] =>
  found.every((one) => 'given' in one)

function personOf({ person: { ethnicity, religion, ...person } }: CandidateRow) {
  return {
    ...person,
    demobilised: false,
    ...(ethnicity !== '' && { ethnicity }),
    ...(religion !== '' && { religion }),
  }
}

/**
 * On the list by the cell's resolution; with a certificate the file is taken up under way, with a decision right before
 * it.
 */
function recordOf(
  { listed, certificate, decision }: CandidateRow,
  cell: ImportBody,
  job: Job,
  viewer: Viewer,
) {
  const isOwn = cell.id === job.organisation_id
  const reason = 'Nhập từ danh sách của chi bộ'
  if (certificate === null && decision === null) {
    return {
      kind: 'listed' as const,
      day: listed.day,
      paper: { number: listed.number },
      detail: {},
      reason,
      ...(!isOwn && { behalf: { paper: listed.number, day: listed.day } }),
    }
  }
  const papers = [
    { kind: 'listed', ...listed },
    ...(certificate === null ? [] : [{ kind: 'certificate', ...certificate }]),
  ]
  const reached = decision === null ? 'certificate' : 'boardAppraisal'
  const day = viewer.today
  const opening = { kind: 'opening' as const, day, detail: { reached, papers }, reason }
  return isOwn ? opening : { ...opening, behalf: { day } }
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

/** Of these files the ones in which more was written than the list told, or that something else names. */
async function filesGoneOn(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const named = await namedElsewhere(trx, 'candidate', ids, OWN)
  const told = ids.flatMap((id) => RECORD_PARTS.map((part) => rowId(id, 0, part)))
  const { rows } = await sql<{ id: string }>`
    select candidate_id as id from record where candidate_id = any(${[...ids]}::uuid[])
      and id <> all(${told}::uuid[]) and (replaces_id is not null or kind not in ('listed', 'opening'))
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
