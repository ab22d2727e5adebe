import { sql } from 'kysely'
import { STAGES, type Stage } from '#domain/candidates/fold'
import { addMonths, type Day } from '#domain/dates'
import { type Pace, PLAN_STEPS, type PlannedFile, type PlanStep } from '#domain/drives/plan'
import { AGE_MIN } from '#domain/rulebook/conditions'
import { valueOn } from '#domain/rulebook/timeline'
import {
  bodyJson,
  filesWithPlaces,
  isFileOpenSql,
  rankOf,
  STAGE_DAYS,
  WITH_PERSON,
} from '../candidates/fileScope'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { type FoundDrive, isInScope, STANDING_ENTRIES } from './driveAccess'
import { childOf } from './driveList'

/** Files planned at most: those furthest on the road. */
export const MOST_PLANNED = 5000
/** A median of fewer files is no pace. */
export const LEAST_FILES = 5
interface Row extends Omit<PlannedFile, 'adultFrom'> {
  id: string
  childId: string
  cell: { id: string; code: string | null; name: string; parentName: string | null }
  birthDay: Day | null
  isOpen: boolean
  isChosen: boolean
}

export interface FileToPlan {
  id: string
  childId: string
  cell: Row['cell']
  isOpen: boolean
  isChosen: boolean
  file: PlannedFile
}

/** Who is under way to the ceremony in the viewer's part of the drive, the furthest first; no names. */
export async function filesToPlan(
  trx: Trx,
  drive: FoundDrive,
  viewer: Viewer,
): Promise<{ files: FileToPlan[]; isWhole: boolean }> {
  const until = (kind: string) => sql`(select max(duty.last_day) from file_duty duty
    where duty.candidate_id = state.candidate_id and duty.kind = ${kind})`
  const ahead = STAGES.slice(0, STAGES.indexOf('admitted'))
  const { rows } = await sql<Row>`
    select state.candidate_id as id, ${childOf(drive.path)} as "childId", ${bodyJson('cell', viewer)} as cell,
      state.stage, state.stage_day as "stageDay", cell.kind = 'grassrootsCell' as "isGrassrootsCell",
      state.certificate_until as "certificateUntil", ${until('considerBeforeDossierAges')} as "dossierUntil",
      ${until('decideAdmission')} as "decisionUntil", ${until('holdCeremony')} as "ceremonyUntil",
      case when person.birth_precision <> 'year' then person.birth_day end as "birthDay",
      ${isFileOpenSql(undefined, viewer)} and person.id is not null as "isOpen",
      exists (select from ${STANDING_ENTRIES} entry where entry.drive_id = ${drive.id}
        and entry.candidate_id = state.candidate_id) as "isChosen"
    from ${filesWithPlaces(viewer)} ${WITH_PERSON}
    where ${isInScope(drive.scope)} and state.exit_kind is null and state.stage = any(${ahead}::text[])
      and state.ceremony_day is null
    order by array_position(${[...STAGES]}::text[], state.stage) desc, state.stage_day, state.candidate_id
    limit ${MOST_PLANNED + 1}`.execute(trx)
  const months = valueOn(AGE_MIN, 'minMonths', drive.to)?.value ?? null
  return {
    files: rows.slice(0, MOST_PLANNED).map((row) => toPlan(row, months)),
    isWhole: rows.length <= MOST_PLANNED,
  }
}

/** Old enough from the first of the month on (R-AGE-1): on a day no text covers, age keeps nobody back. */
function toPlan(
  { id, childId, cell, birthDay, isOpen, isChosen, ...file }: Row,
  months: number | null,
): FileToPlan {
  const adultFrom =
    birthDay === null || months === null ? null : addMonths(`${birthDay.slice(0, 7)}-01`, months)
  return { id, childId, cell, isOpen, isChosen, file: { ...file, adultFrom } }
}

export interface PaceRow {
  step: PlanStep
  days: number | null
  files: number
}

/**
 * Medians of the days from the stage before, over the files of the viewer's part of the drive of which both days are
 * known; null where they are fewer than `LEAST_FILES`.
 */
export async function paceOf(trx: Trx, { scope }: FoundDrive, viewer: Viewer): Promise<PaceRow[]> {
  const columns = PLAN_STEPS.flatMap((step) => {
    const [from, to] = [STAGE_DAYS[before(step)], STAGE_DAYS[step]]
    const isKnown = sql`filter (where ${to} >= ${from})`
    return [
      sql`percentile_disc(0.5) within group (order by ${to} - ${from}) ${isKnown} as ${sql.ref(`${step} days`)}`,
      sql`(count(*) ${isKnown})::int as ${sql.ref(`${step} files`)}`,
    ]
  })
  const { rows } = await sql<Record<string, number | null>>`
    select ${sql.join(columns)} from ${filesWithPlaces(viewer)} where ${isInScope(scope)}
      and state.exit_kind is null`.execute(trx)
  const [row = {}] = rows
  return PLAN_STEPS.map((step) => {
    const files = row[`${step} files`] ?? 0
    return { step, files, days: files < LEAST_FILES ? null : (row[`${step} days`] ?? null) }
  })
}

const before = (step: PlanStep): Stage => STAGES[rankOf(step) - 2] ?? 'listed'

/** The pace as the plan takes it: steps without one are absent. */
export function knownPace(rows: readonly PaceRow[]): Pace {
  return Object.fromEntries(rows.flatMap(({ step, days }) => (days === null ? [] : [[step, days]])))
}
