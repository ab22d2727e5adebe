import type { Day } from '#domain/dates'
import { ceilShare } from '#domain/progress/percent'

/** Where a body stands; closed list. */
export const STANDINGS = [
  'exceeded',
  'completed',
  'onMilestone',
  'behindMilestone',
  'noJudgement',
  'noTarget',
  'noSource',
] as const

export type Standing = (typeof STANDINGS)[number]

/** A share of the target the issuing document wants reached by `day`; whole numbers, `denominator` above 0. */
export interface Milestone {
  readonly day: Day
  readonly numerator: number
  readonly denominator: number
}

export interface StandingInput {
  readonly admitted: number | null
  readonly target: number | null
  readonly asOf: Day
  /** Of the document that issued the target, in any order. */
  readonly milestones: readonly Milestone[]
  /** "Hết nguồn" recorded and in force on `asOf`. */
  readonly noSource: boolean
}

/** People a milestone asks for: its share of the target, rounded up. */
export function milestoneDue(target: number, milestone: Milestone): number {
  return ceilShare(target, BigInt(milestone.numerator), BigInt(milestone.denominator))
}

/** The milestone that judges on `asOf`: the last one whose day has come, the day itself included. */
export function milestoneInForce(milestones: readonly Milestone[], asOf: Day): Milestone | null {
  let last: Milestone | null = null
  for (const milestone of milestones) {
    if (milestone.day <= asOf && (last === null || milestone.day >= last.day)) last = milestone
  }
  return last
}

/**
 * Where a body stands on `asOf`. Judged by the document's milestones only, never by a straight line through
 * the year; before the first milestone there is no judgement, nor with target 0 or unknown admissions.
 */
export function standingOf(input: StandingInput): Standing {
  const { admitted, target } = input
  if (admitted !== null && target !== null && target > 0 && admitted >= target) {
    return admitted > target ? 'exceeded' : 'completed'
  }
  if (input.noSource) return 'noSource'
  if (target === null) return 'noTarget'
  const milestone = milestoneInForce(input.milestones, input.asOf)
  if (target === 0 || admitted === null || milestone === null) return 'noJudgement'
  return admitted >= milestoneDue(target, milestone) ? 'onMilestone' : 'behindMilestone'
}
