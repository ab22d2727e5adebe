import { sql } from 'kysely'
import type { AdmissionDetail } from '#contract/admissions'
import type { Purpose } from '#domain/access'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { pathArray, reachPaths, rolesFor, type Viewer } from '../platform/viewer'
import { admissionItems, findAdmission, logNameReading, mayCorrect } from './admissionQueries'
import { findingsOf } from './judgement'
import { requirePurposeRight, withoutPerson } from './nameScope'

/** One file with what was corrected in it. What it tells of a person it tells only where the name is open. */
export async function admissionDetail(
  db: Db,
  id: string,
  purpose: Purpose | undefined,
  viewer: Viewer,
): Promise<AdmissionDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const file = await findAdmission(trx, id, viewer)
      if (file === null) throw notFound()
      const [cell] = file.cells.filter(({ path }) => rolesFor(viewer, path, 'figures.read').length > 0)
      if (cell === undefined) throw forbidden()
      requirePurposeRight(
        purpose,
        file.cells.map(({ path }) => path),
        viewer,
      )
      const asked = [{ id: file.id, organisationId: null, day: null, attempt: null }]
      const items = await admissionItems(trx, asked, { purpose, knownAt: null }, viewer)
      const [item] = items
      if (item === undefined) throw notFound()
      const history = await historyOf(trx, file.id)
      const findings = (await findingsOf(trx, [file.id], viewer)).get(file.id) ?? []
      await logNameReading(trx, { organisationId: cell.id, subjectId: file.id, purpose }, items, viewer)
      return {
        ...item,
        ...(await recordPlaces(trx, file.id, viewer)),
        history: item.nameOpen ? history : history.map((row) => ({ ...row, reason: null })),
        findings: item.nameOpen ? findings : withoutPerson(findings),
        mayCorrect: mayCorrect(file, viewer),
      }
    })
}

type Places = Pick<AdmissionDetail, 'decisionOrganisation' | 'ceremonyOrganisation'>

/** Where decision and ceremony stand, as those bodies are placed today; null where the viewer does not reach. */
async function recordPlaces(trx: Trx, candidateId: string, viewer: Viewer): Promise<Places> {
  const { rows } = await sql<{ kind: string; place: Places['ceremonyOrganisation'] }>`
    select head.kind,
      json_build_object('id', cell.organisation_id, 'name', cell.name, 'parentName', above.name) as place
    from record head
    join placement cell on cell.organisation_id = head.organisation_id and cell.valid @> ${viewer.today}::date
      and cell.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    left join placement above on above.organisation_id = cell.parent_id and above.valid @> ${viewer.today}::date
    where head.candidate_id = ${candidateId} and head.kind in ('admissionDecision', 'ceremony')
      and not head.taken_back and not exists (select from record later where later.replaces_id = head.id)
    order by head.attempt desc`.execute(trx)
  const placeOf = (kind: string) => rows.find((row) => row.kind === kind)?.place ?? null
  return { decisionOrganisation: placeOf('admissionDecision'), ceremonyOrganisation: placeOf('ceremony') }
}

type History = AdmissionDetail['history']
type HistoryRow = Omit<History[number], 'recordedAt'> & { recordedAt: Date }

/** Every version and record of the file in the order of their recording; of what changed only the names. */
async function historyOf(trx: Trx, candidateId: string): Promise<History> {
  const { rows } = await sql<HistoryRow>`
    select fact.*, account.display_name as "recordedBy"
    from (${personVersions(candidateId)} union all ${records(candidateId)}) fact
    left join account on account.id = fact.account_id
    order by fact."recordedAt", fact.seq, fact.id`.execute(trx)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

/** A sealed field counts as changed when it was sealed anew. */
function personVersions(candidateId: string) {
  return sql`
    select here.id, 'person' as kind, null::date as day, null as "decisionNumber", false as "takenBack",
      nullif(concat_ws(' · ', here.reason, here.paper_reference), '') as reason,
      here.replaces_id as "replacesId", here.recorded_at as "recordedAt", here.recorded_by as account_id, 0::bigint as seq,
      ${changedFields([
        ['fullName', sql`here.full_name is distinct from earlier.full_name`],
        ['sex', sql`here.sex is distinct from earlier.sex`],
        [
          'birthDate',
          sql`(here.birth_day, here.birth_precision) is distinct from (earlier.birth_day, earlier.birth_precision)`,
        ],
        ['youthUnion', sql`here.youth_union is distinct from earlier.youth_union`],
        ['demobilised', sql`here.demobilised is distinct from earlier.demobilised`],
        ['occupation', sql`here.occupation is distinct from earlier.occupation`],
        ['education', sql`here.education is distinct from earlier.education`],
        ['ethnicity', isSealedAnew('ethnicity')],
        ['religion', isSealedAnew('religion')],
      ])}
    from person_version here
    left join person_version earlier on earlier.id = here.replaces_id
    where here.candidate_id = ${candidateId}`
}

function records(candidateId: string) {
  return sql`
    select here.id, here.kind, here.day, here.decision_number, here.taken_back, here.reason,
      here.replaces_id, here.recorded_at, here.recorded_by, here.seq,
      ${changedFields([
        ['day', sql`here.day is distinct from earlier.day`],
        ['decisionNumber', sql`here.decision_number is distinct from earlier.decision_number`],
        [
          'issuer',
          sql`(here.issuer_name, here.issuer_organisation_id)
            is distinct from (earlier.issuer_name, earlier.issuer_organisation_id)`,
        ],
        ['organisation', sql`here.organisation_id is distinct from earlier.organisation_id`],
      ])}
    from record here
    left join record earlier on earlier.id = here.replaces_id
    where here.candidate_id = ${candidateId}
      and here.kind in ('admissionDecision', 'ceremony', 'decisionCancellation')`
}

/** Names of the fields in which `here` differs from `earlier`; none for the first of its kind. */
function changedFields(fields: readonly [string, ReturnType<typeof sql>][]) {
  const names = fields.map(([name, differs]) => sql`case when ${differs} then ${name}::text end`)
  return sql`case when earlier.id is null then '{}'::text[]
    else array_remove(array[${sql.join(names)}], null) end as changed`
}

function isSealedAnew(field: string) {
  const of = (version: string) =>
    sql`(select ciphertext from sealed_field where version_id = ${sql.ref(version)} and field = ${field})`
  return sql`${of('here.id')} is distinct from ${of('earlier.id')}`
}
