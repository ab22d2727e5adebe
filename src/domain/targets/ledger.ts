import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { ceilPercent, hasTwoDecimals } from '#domain/progress/percent'
import type { TargetKind, TargetQualifier } from '#domain/targets/words'

/** In per cent of the membership base, 0 to 100, at most two decimals. */
export interface RateRange {
  readonly min: number
  readonly max: number
}

/** One line of the ledger; an adjustment is another line with a later decision. */
export interface TargetEntry {
  readonly id: string
  readonly organisationId: string
  readonly periodId: string
  readonly kind: TargetKind
  readonly indicator: string
  readonly value: number | null
  readonly rate: RateRange | null
  readonly qualifier: TargetQualifier
  /** A draft is "dự kiến" until its document is recorded. */
  readonly status: 'draft' | 'issued'
  readonly decisionDay: Day | null
  /** ISO instant in UTC, always with as many digits (`2023-01-30T02:00:00.000Z`), so that text sorts in time. */
  readonly recordedAt: string
  /** The entry this one corrects or takes back: that one is gone for every day. */
  readonly replacesId: string | null
  /** Takes back the entry it names and puts nothing in its place. */
  readonly takenBack: boolean
}

/** Larger than the whole Party's membership: a slip of the keyboard, not a target. */
export const MAX_TARGET = 10_000_000

/**
 * The entry that counts on `asOf` among those of one body, period, kind and indicator: issued, neither replaced nor
 * taken back, latest decision day up to `asOf`, then latest recorded. With `knownAt` (instant, same form
 * as `recordedAt`) as it was known then: later entries and later corrections do not exist.
 */
export function entryInForce(
  entries: readonly TargetEntry[],
  asOf: Day,
  knownAt?: string,
): TargetEntry | null {
  const issued = entries.filter(
    (entry) => entry.status === 'issued' && (knownAt === undefined || entry.recordedAt <= knownAt),
  )
  const replaced = new Set(issued.map((entry) => entry.replacesId))
  return issued
    .filter(({ id, takenBack }) => !takenBack && !replaced.has(id))
    .filter(({ decisionDay }) => decisionDay !== null && decisionDay <= asOf)
    .reduce<TargetEntry | null>((best, entry) => (best === null || isLater(entry, best) ? entry : best), null)
}

function isLater(entry: TargetEntry, other: TargetEntry): boolean {
  const [day, otherDay] = [entry.decisionDay ?? '', other.decisionDay ?? '']
  if (day !== otherDay) return day > otherDay
  if (entry.recordedAt !== other.recordedAt) return entry.recordedAt > other.recordedAt
  return entry.id > other.id
}

/**
 * The target in people: the entry's number, or its smallest rate of `base` (members on the day the document
 * names) rounded up: 3 % of 85,867 → 2,577. Null when a rate has no base.
 */
export function targetValue(entry: Pick<TargetEntry, 'value' | 'rate'>, base: number | null): number | null {
  if (entry.value !== null) return entry.value
  return entry.rate === null || base === null ? null : ceilPercent(base, entry.rate.min)
}

/** What the children still lack to the target; negative when they carry more. Null without target or sum. */
export function gap(target: number | null, allocated: number | null): number | null {
  return target === null || allocated === null ? null : target - allocated
}

/**
 * What is wrong with the size of a target: exactly one of number and rate; a number is whole, from 0 to
 * MAX_TARGET; a rate lies in 0 to 100, `min` up to `max`, at most two decimals. Empty when it may stand.
 */
export function checkTarget(target: Pick<TargetEntry, 'value' | 'rate'>): readonly Finding[] {
  if ((target.value === null) === (target.rate === null))
    return [{ code: 'targetValueOrRate', field: 'value' }]
  if (target.rate !== null) return checkRate(target.rate)
  return target.value === null ? [] : checkValue(target.value)
}

function checkValue(value: number): readonly Finding[] {
  if (value < 0) return [{ code: 'targetNegative', field: 'value', params: { value } }]
  if (!Number.isInteger(value)) return [{ code: 'targetNotInteger', field: 'value' }]
  return value > MAX_TARGET ? [{ code: 'valueTooLarge', field: 'value', params: { max: MAX_TARGET } }] : []
}

function checkRate({ min, max }: RateRange): readonly Finding[] {
  if (!(min >= 0 && min <= max && max <= 100)) return [{ code: 'rateOutOfRange', field: 'rate' }]
  return hasTwoDecimals(min) && hasTwoDecimals(max) ? [] : [{ code: 'malformed', field: 'rate' }]
}

/** An issued entry needs the day of its decision, and that day has come. A draft may go without. */
export function checkDecision(
  entry: Pick<TargetEntry, 'status' | 'decisionDay'>,
  today: Day,
): readonly Finding[] {
  if (entry.decisionDay === null) {
    return entry.status === 'draft' ? [] : [{ code: 'decisionRequired', field: 'decision' }]
  }
  return entry.decisionDay > today ? [{ code: 'decisionInFuture', field: 'decision.day' }] : []
}
