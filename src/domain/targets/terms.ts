import { compareDays, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { Milestone } from '#domain/progress/standing'

/** The days, both counted, in which admissions count towards a target. */
export interface CountingWindow {
  readonly from: Day
  readonly to: Day
}

/** A milestone as a document words it: a share in per cent, or a number out of the target. */
export interface MilestoneGiven {
  readonly day: Day
  readonly percent?: number | undefined
  readonly value?: number | undefined
}

/** A document may count from before the year begins or past its end, but not wholly outside the period. */
export function checkWindow(window: CountingWindow, period: CountingWindow): readonly Finding[] {
  if (window.from > window.to) return [{ code: 'dayOrder', field: 'window.to' }]
  const apart = window.to < period.from || window.from > period.to
  return apart ? [{ code: 'windowOutsidePeriod', field: 'window' }] : []
}

/**
 * What is wrong with the milestones of a document: each is either a share or a number; a number needs a target
 * above 0 to be out of (`target`, null for a rate) and is not above it; days lie within the window and differ;
 * a later milestone asks for no less than an earlier one.
 */
export function checkMilestones(
  given: readonly MilestoneGiven[],
  window: CountingWindow,
  target: number | null,
): readonly Finding[] {
  const found = given.flatMap((milestone, index) =>
    checkOne(milestone, `milestones.${index}`, window, target),
  )
  const isMeasurable = target === null || Number.isSafeInteger(target)
  return found.length > 0 || !isMeasurable ? found : checkRising(given, target)
}

function checkOne(
  { day, percent, value }: MilestoneGiven,
  field: string,
  window: CountingWindow,
  target: number | null,
): readonly Finding[] {
  if ((percent === undefined) === (value === undefined)) return [{ code: 'malformed', field }]
  if (day < window.from || day > window.to) return [{ code: 'milestoneOutsideWindow', field: `${field}.day` }]
  if (value === undefined) return []
  if (target === null || target <= 0) return [{ code: 'required', field: `${field}.percent` }]
  return value > target ? [{ code: 'valueTooLarge', field: `${field}.value`, params: { max: target } }] : []
}

function checkRising(given: readonly MilestoneGiven[], target: number | null): readonly Finding[] {
  const shares = given
    .map((milestone, index) => ({ ...shareOf(milestone, target), index }))
    .sort((a, b) => compareDays(a.day, b.day) || a.index - b.index)
  return shares.flatMap((share, place) => {
    const before = shares[place - 1]
    if (before === undefined || (before.day < share.day && isAtLeast(share, before))) return []
    return [{ code: 'milestonesNotRising' as const, field: `milestones.${share.index}` }]
  })
}

function isAtLeast(a: Milestone, b: Milestone): boolean {
  return BigInt(a.numerator) * BigInt(b.denominator) >= BigInt(b.numerator) * BigInt(a.denominator)
}

function shareOf({ day, percent, value }: MilestoneGiven, target: number | null): Milestone {
  if (percent !== undefined) return { day, numerator: percent, denominator: 100 }
  return { day, numerator: value ?? 0, denominator: target ?? 1 }
}

/** Milestones as they are kept, in order of their days. They must have passed `checkMilestones`. */
export function toMilestones(given: readonly MilestoneGiven[], target: number | null): readonly Milestone[] {
  return given.map((milestone) => shareOf(milestone, target)).sort((a, b) => compareDays(a.day, b.day))
}
