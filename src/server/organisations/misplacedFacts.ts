import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { CELL_KINDS } from '#domain/organisations/kinds'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import { sourceStateStands } from '../platform/sourceState'
import type { Viewer } from '../platform/viewer'

/** Facts that stand where the tree, as it now is, has no place for them. */
export interface Misplaced {
  /** on days the body does not live */
  outside: Misplacement
  /** admissions on days it is no cell */
  notInCell: Misplacement
  /** bodies that live beneath it while it is a cell */
  beneathCell: string | null
}

interface Misplacement {
  count: number
  from: Day | null
  to: Day | null
}

/**
 * The facts of a body that lie outside its life, the files under way in it today among them, and its admissions on
 * days it is no cell. Targets are not among them: what was given out stays given out when a body closes.
 */
export async function misplacedFacts(trx: Trx, id: string, viewer: Viewer): Promise<Misplaced> {
  const { rows } = await sql<Record<'outside' | 'notInCell', Misplacement> & { beneathCell: string | null }>`
    with fact as (${factsOf(id, viewer)}), judged as (
      select fact.*, not exists (select from placement here where here.organisation_id = ${id} and here.alive
          and here.valid && daterange(fact.from_day, fact.to_day, '[]')) as outside,
        fact.admission and not exists (select from placement here where here.organisation_id = ${id}
          and here.valid @> fact.from_day and here.kind = any(${[...CELL_KINDS]}::text[])) as not_in_cell
      from fact
    )
    select ${countedWhere(sql`outside`)} as outside, ${countedWhere(sql`not_in_cell`)} as "notInCell",
      (select min(child.name) from placement here
       join placement child on child.parent_id = here.organisation_id and child.valid && here.valid and child.alive
       where here.organisation_id = ${id} and here.alive and here.kind = any(${[...CELL_KINDS]}::text[])) as "beneathCell"
    from judged`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('an aggregate is one row')
  return row
}

/** @throws 422 for what a change of the tree has put out of place; what was so before is not its fault */
export async function refuseMisplaced(
  trx: Trx,
  id: string,
  before: Misplaced,
  field: string,
  viewer: Viewer,
): Promise<void> {
  const now = await misplacedFacts(trx, id, viewer)
  const findings: Finding[] = []
  if (now.outside.count > before.outside.count)
    findings.push({ code: 'factsOutsideLife', field, params: { ...now.outside } })
  if (now.notInCell.count > before.notInCell.count)
    findings.push({ code: 'admissionsNotInCell', field, params: { ...now.notInCell } })
  if (now.beneathCell !== null && before.beneathCell === null)
    findings.push({ code: 'livingChildren', field, params: { name: now.beneathCell } })
  if (findings.length > 0) throw refused(...findings)
}

function countedWhere(condition: RawBuilder<unknown>) {
  return sql`jsonb_build_object('count', count(*) filter (where ${condition}),
    'from', min(from_day) filter (where ${condition}), 'to', max(to_day) filter (where ${condition}))`
}

/**
 * Every standing fact of the body, with its first and last day. A cancelled admission has happened. A file that is
 * under way there today is a fact of today: it is handed over before the body ends.
 */
function factsOf(id: string, { today }: Viewer) {
  return sql`
    select record.day as from_day, record.day as to_day, record.kind in ('admissionDecision', 'ceremony') as admission
    from record where record.organisation_id = ${id}
      and not record.taken_back and not exists (select from record later where later.replaces_id = record.id)
    union all
    select ${today}::date, ${today}::date, false from file_state file
    where ${id} in (file.cell_id, file.holder_id) and file.exit_kind is null and file.stage <> 'official'
      and exists (select from record begun where begun.candidate_id = file.candidate_id
        and begun.kind in ('listed', 'opening'))
    union all
    select state.day, state.day, false from source_state state
    where state.organisation_id = ${id} and ${sourceStateStands(null)}
    union all
    select base.day, base.day, false from membership_base base where base.organisation_id = ${id} and not base.taken_back
      and not exists (select from membership_base later where later.replaces_id = base.id)
    union all
    select figure.from_day, figure.to_day, false from declared_figure figure where figure.organisation_id = ${id} and not figure.taken_back
      and not exists (select from declared_figure later where later.replaces_id = figure.id)`
}
