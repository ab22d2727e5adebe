import { sql } from 'kysely'
import type { ProgressRow } from '#contract/progress'
import type { UnitFigures } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { countObstacles, type ObstacleCount } from '../obstacles/countObstacles'
import type { Db, Trx } from '../platform/database'
import { findAllInReach, findInReach, type Viewer } from '../platform/viewer'
import { readProgress } from '../progress/progressQueries'
import { type Question, resolveQuestion } from '../progress/question'
import { type ChargeRow, isStandingVisit } from './chargeQueries'

export interface Told {
  question: Question
  units: UnitFigures[]
}

/**
 * The raw figures of the units of a charge in a period (else the newest of the committee): the very rows of the
 * progress page of the body right above each, one reading for all units of one parent.
 */
export async function readUnits(
  db: Db | Trx,
  charge: ChargeRow,
  periodId: string | undefined,
  viewer: Viewer,
): Promise<Told> {
  const committee = await findInReach(db, charge.organisationId, viewer)
  if (committee === null) throw new Error('a charge that is reached has a committee in reach')
  const question = await resolveQuestion(db, committee, { period: periodId }, viewer)
  const { id, from } = question.period
  const asked = id === null ? { year: Number(from.slice(0, 4)) } : { period: id }
  const rows = new Map<string, ProgressRow>()
  for (const parent of await findAllInReach(db, await parentsOf(db, charge, viewer), viewer)) {
    const reply = await readProgress(db, parent, await resolveQuestion(db, parent, asked, viewer), viewer)
    for (const row of reply.children) rows.set(row.organisation.id, row)
  }
  const extra = await readBeside(db, charge, question, viewer)
  const unitIds = charge.units.map((unit) => unit.id)
  const days = { organisationIds: unitIds, from: question.from, to: question.asOf }
  const obstacles = await countObstacles(db, days, viewer)
  const units = charge.units.flatMap((unit) => {
    const row = rows.get(unit.id)
    return row === undefined
      ? []
      : [
          toUnit(row, {
            ...(extra.get(unit.id) ?? { moved: 0, visits: 0 }),
            obstacles: told(obstacles.get(unit.id)),
          }),
        ]
  })
  return { question, units }
}

/** The bodies right above the units today, each once. */
async function parentsOf(db: Db | Trx, { id }: ChargeRow, { today }: Viewer): Promise<string[]> {
  const { rows } = await sql<{ parent: string }>`
    select distinct held.parent_id as parent from responsibility_unit unit
    join placement held on held.organisation_id = unit.organisation_id and held.valid @> ${today}::date
    where unit.responsibility_id = ${id} and held.parent_id is not null`.execute(db)
  return rows.map(({ parent }) => parent)
}

function told(count: ObstacleCount | undefined): UnitFigures['obstacles'] {
  return { raised: count?.raised ?? 0, solved: count?.solved ?? 0 }
}

type Beside = Pick<UnitFigures, 'moved' | 'visits'>

/** What stands beside the result of each unit: who moved away, and how often the person was there. */
async function readBeside(
  db: Db | Trx,
  { id }: ChargeRow,
  { from, asOf }: { from: Day; asOf: Day },
  { today }: Viewer,
): Promise<Map<string, Beside>> {
  const { rows } = await sql<Beside & { id: string }>`
    select unit.organisation_id as id,
      (select count(*)::int from placement cell join record on record.organisation_id = cell.organisation_id
        where cell.path <@ held.path and cell.valid @> ${today}::date and record.kind in ('departure', 'handover')
          and record.day between ${from}::date and ${asOf}::date and not record.taken_back
          and not exists (select from record later where later.replaces_id = record.id)) as moved,
      (select count(*)::int from responsibility_visit visit where visit.responsibility_id = unit.responsibility_id
        and visit.organisation_id = unit.organisation_id and visit.day between ${from}::date and ${asOf}::date
        and ${isStandingVisit('visit')}) as visits
    from responsibility_unit unit
    join placement held on held.organisation_id = unit.organisation_id and held.valid @> ${today}::date
    where unit.responsibility_id = ${id}`.execute(db)
  return new Map(rows.map(({ id: unitId, ...beside }) => [unitId, beside]))
}

function toUnit(row: ProgressRow, beside: Beside & Pick<UnitFigures, 'obstacles'>): UnitFigures {
  const { organisation, target, admitted, percent, remaining, standing, source, pipeline, coverage } = row
  const { id, name } = organisation
  const figures = { target, admitted, percent, remaining, standing, source, underWay: pipeline }
  return { id, name, ...figures, cells: coverage.cells, ...beside }
}
