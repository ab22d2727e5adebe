import type { Day } from '#domain/dates'
import type { BodyFigures, Figures } from '#domain/progress/figures'
import { overPercentOf, percentOf, remainingOf } from '#domain/progress/percent'
import { type Milestone, type Standing, standingOf } from '#domain/progress/standing'
import { isSmall } from '#domain/smallGroups'

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

/** Percentages and standing of one body. */
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

/** Which of the sealed groups may be told beside what is told of the bodies beneath. */
export interface SealedTold {
  readonly ethnicMinority: boolean
  readonly religious: boolean
}

/**
 * The groups of one body. Ethnicity and religion only where `told` says so (null where it is not the official figure
 * at a month's end), and never where the group or everybody outside it is from 1 to 4 people: "none of these two"
 * names both.
 */
export function showBreakdown({ values }: BodyFigures, told: SealedTold | null): ShownBreakdown {
  const { admitted } = values
  const isHidden = (group: keyof SealedTold) =>
    told?.[group] === false || isTelling(values[group]) || isTelling(difference(admitted, values[group]))
  const shown = (group: keyof SealedTold) => (told !== null && !isHidden(group) ? values[group] : null)
  return {
    women: values.women,
    ethnicMinority: shown('ethnicMinority'),
    religious: shown('religious'),
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
    suppressed: told !== null && (isHidden('ethnicMinority') || isHidden('religious')),
  }
}

/** So few that the people could be named: from 1 to 4. */
function isTelling(count: number | null): boolean {
  return count !== null && isSmall(count)
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part
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

/** People under way to admission, told only where the figure itself is told from records. */
export function showPipeline({ values, source }: BodyFigures, underWay: number | null): number | null {
  return source === 'records' && values.admitted !== null ? underWay : null
}
