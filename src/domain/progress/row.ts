import type { Day } from '#domain/dates'
import type { BodyFigures, Figures } from '#domain/progress/figures'
import { overPercentOf, percentOf, remainingOf } from '#domain/progress/percent'
import { type Milestone, type Standing, standingOf } from '#domain/progress/standing'

/** From figures to what a table shows; the same in browser, sheet and document. */

export interface Judged {
  target: number | null
  admitted: number | null
  percent: number | null
  remaining: number | null
  overPercent: number | null
  targetRatePercent: number | null
  admittedRatePercent: number | null
  standing: Standing
}

export interface JudgeInput {
  target: number | null
  admitted: number | null
  members: number | null
  asOf: Day
  milestones: readonly Milestone[]
  noSource: boolean
}

/** Percentages and standing of one body (decisions 12, 16, 19). */
export function judgeRow({ target, admitted, members, asOf, milestones, noSource }: JudgeInput): Judged {
  return {
    target,
    admitted,
    percent: percentOf(admitted, target),
    remaining: remainingOf(admitted, target),
    overPercent: overPercentOf(admitted, target),
    targetRatePercent: percentOf(target, members),
    admittedRatePercent: percentOf(admitted, members),
    standing: standingOf({ admitted, target, asOf, milestones, noSource }),
  }
}

/** The smallest count of a sealed group that is told; 0 is told too (decision 22). */
const SMALLEST_TOLD = 5

export type ShownBreakdown = Pick<
  Figures,
  | 'women'
  | 'ethnicMinority'
  | 'religious'
  | 'youthUnion'
  | 'age18to30'
  | 'nonStateEnterprise'
  | 'businessOwners'
  | 'workers'
  | 'teachers'
  | 'pupils'
  | 'students'
  | 'armedForces'
  | 'demobilised'
  | 'village'
  | 'remote'
> & { suppressed: boolean }

/**
 * The groups of one body. Ethnicity and religion only where `tellsSealed` (the official figure at a month's end),
 * and never a count from 1 to 4.
 */
export function showBreakdown({ values }: BodyFigures, tellsSealed: boolean): ShownBreakdown {
  const { ethnicMinority, religious } = values
  const isSmall = (count: number | null) => count !== null && count > 0 && count < SMALLEST_TOLD
  const shown = (count: number | null) => (tellsSealed && !isSmall(count) ? count : null)
  return {
    women: values.women,
    ethnicMinority: shown(ethnicMinority),
    religious: shown(religious),
    youthUnion: values.youthUnion,
    age18to30: values.age18to30,
    nonStateEnterprise: values.nonStateEnterprise,
    businessOwners: values.businessOwners,
    workers: values.workers,
    teachers: values.teachers,
    pupils: values.pupils,
    students: values.students,
    armedForces: values.armedForces,
    demobilised: values.demobilised,
    village: values.village,
    remote: values.remote,
    suppressed: tellsSealed && (isSmall(ethnicMinority) || isSmall(religious)),
  }
}

/** Cells, village cells and grassroots bodies by what they reached. */
export function showCoverage({ values }: BodyFigures) {
  return {
    cells: { total: values.cells, withAdmission: values.cellsWithAdmission, noSource: values.cellsNoSource },
    villageCells: {
      total: values.villageCells,
      withAdmission: values.villageCellsWithAdmission,
      noSource: values.villageCellsNoSource,
    },
    grassroots: {
      total: values.grassroots,
      completed: values.grassrootsCompleted,
      exceeded: values.grassrootsExceeded,
    },
  }
}
