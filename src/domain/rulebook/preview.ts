import type { DutyKind } from '#domain/candidates/dutyKinds'
import { addMonths, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { type ChangedSpan, compareTimelines } from './compare'
import { entryOn, type Rule, type RuleValue, type Timeline } from './timeline'
import { addWorkingDays } from './workingDays'

/** How the last day of an open duty follows from a value of the book. */
export interface DutyClock {
  readonly kind: DutyKind
  readonly unit: 'workingDays' | 'months'
  /**
   * The day whose text gives the value: of a duty its start, or the day from which it can be done; of a ceremony
   * the day the decision was issued, also where the clock runs from its receipt.
   */
  readonly governedBy: 'start' | 'from' | 'issue'
}

const working = (kind: DutyKind, governedBy: DutyClock['governedBy'] = 'start'): DutyClock => {
  return { kind, unit: 'workingDays', governedBy }
}
const months = (kind: DutyKind): DutyClock => ({ kind, unit: 'months', governedBy: 'start' })

/** Parameters by whose value the last day of a duty is counted, as in `dutiesOf`. */
const CLOCKS: Readonly<Record<string, Readonly<Record<string, DutyClock>>>> = {
  'R-CERT-1': { validMonths: months('considerBeforeCertificateEnds') },
  'R-DOS-1': { maxAgeMonths: months('considerBeforeDossierAges') },
  'R-VER-4': {
    domesticWorkingDays: working('awaitVerification'),
    abroadWorkingDays: working('awaitVerification'),
  },
  'R-DEC-1': { clock: working('decideAdmission') },
  'R-DEC-2': { clock: working('decideAdmission') },
  'R-DEC-3a': { clock: working('decideRecognition') },
  'R-DEC-3': { clock: working('decideRecognition') },
  'R-CER-1': { clock: working('holdCeremony', 'issue') },
  'R-CER-2': { clock: working('holdCeremony', 'issue') },
  'R-PRB-2': { workingDays: working('considerRecognition', 'from') },
  'R-MOV-3': {
    forwardWorkingDays: working('receiveHandover'),
    decideWorkingDays: working('decideAfterHandover'),
  },
  'R-DEL-3': { answerWorkingDays: working('answerComplaint') },
}

/** The duty whose last day the parameter decides; null for one by which no day is counted. */
export function dutyClockOf(ruleId: string, parameter: string): DutyClock | null {
  const clocks = Object.hasOwn(CLOCKS, ruleId) ? CLOCKS[ruleId] : undefined
  return clocks !== undefined && Object.hasOwn(clocks, parameter) ? (clocks[parameter] ?? null) : null
}

/** Another value of a parameter, for acts from a day on. */
export interface ValueChange {
  readonly parameter: string
  readonly from: Day
  readonly value: RuleValue
}

/** Longer than any clock of the book: a slip of the hand. */
const LONGEST = 1000

/**
 * What speaks against trying out the value; all of it refuses. `noClock` where no duty is counted by the parameter,
 * `ruleUncovered` where no text covers the day, so that there is nothing to compare with, `valueUnfit` for a value of
 * another form than the one in force, or that is no whole number from 0 to 1000.
 */
export function judgeChange(rule: Rule, { parameter, from, value }: ValueChange): Finding[] {
  if (dutyClockOf(rule.id, parameter) === null) return [{ code: 'noClock', field: 'parameter' }]
  const inForce = entryOn(timelineOf(rule, parameter), from)
  if (inForce === null) return [{ code: 'ruleUncovered', field: 'from' }]
  const isFit = isAlike(value, inForce.value)
  return isFit ? [] : [{ code: 'valueUnfit', field: 'value', params: { longest: LONGEST } }]
}

function timelineOf({ parameters }: Rule, parameter: string): Timeline<RuleValue> {
  return Object.hasOwn(parameters, parameter) ? (parameters[parameter] ?? []) : []
}

function isAlike(given: unknown, known: unknown): boolean {
  if (typeof known === 'number') return isLength(given)
  if (typeof known === 'string') return STARTS.includes(known) ? isStart(given) : given === known
  if (!isRecord(known) || !isRecord(given)) return false
  const names = Object.keys(known)
  return (
    Object.keys(given).length === names.length &&
    names.every((name) => Object.hasOwn(given, name) && isAlike(given[name], known[name]))
  )
}

/** From what act of the decision the ceremony's clock runs. */
const STARTS: readonly string[] = ['receipt', 'issue']

function isStart(given: unknown): boolean {
  return typeof given === 'string' && STARTS.includes(given)
}

function isLength(given: unknown): boolean {
  return Number.isInteger(given) && Number(given) >= 0 && Number(given) <= LONGEST
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

/** Days of acts judged by another value; both sides are known. */
export type Span = ChangedSpan<RuleValue> & { readonly before: RuleValue; readonly after: RuleValue }

/**
 * The days on which the change makes a difference, in rising order: from its day on it stands in the place of all
 * later values, as far as the rule itself reaches. Days that no text covers hold no duty and are left out.
 */
export function changedSpans(rule: Rule, { parameter, from, value }: ValueChange): Span[] {
  const before = timelineOf(rule, parameter)
  const last = before.at(-1)
  const ends = last?.to === undefined ? {} : { to: last.to }
  const earlier = before.filter((entry) => entry.from < from)
  const after = [...earlier, { from, value, cite: '', evidence: 'design' as const, ...ends }]
  return compareTimelines(before, after).filter(isKnown)
}

function isKnown(span: ChangedSpan<RuleValue>): span is Span {
  return span.before !== null && span.after !== null
}

/** An open duty, as far as its last day depends on the book. */
export interface RunningDuty {
  readonly from: Day
  readonly start: Day
  readonly last: Day
  /** working days or months it runs for, with what it was extended by */
  readonly length: number
  /** of the decision, for a ceremony */
  readonly issued: Day | null
  readonly received: Day | null
}

/** The day whose text the duty is judged by. */
export function governedOn({ from, start, issued }: RunningDuty, { governedBy }: DutyClock): Day {
  if (governedBy === 'from') return from
  return governedBy === 'issue' ? (issued ?? start) : start
}

/** The last day by the changed value; the same as now outside the spans. What was extended stays extended. */
export function lastDayThen(duty: RunningDuty, clock: DutyClock, spans: readonly Span[]): Day {
  const governed = governedOn(duty, clock)
  const span = spans.find(({ from, to }) => from <= governed && (to === null || governed < to))
  if (span === undefined) return duty.last
  const extended = Math.max(0, duty.length - lengthOf(span.before))
  const length = lengthOf(span.after) + extended
  return clock.unit === 'months'
    ? addMonths(duty.start, length)
    : addWorkingDays(startThen(duty, clock, span.after), length).day
}

function lengthOf(value: RuleValue): number {
  return typeof value === 'number' ? value : Number(isRecord(value) ? value.workingDays : 0)
}

function startThen(duty: RunningDuty, clock: DutyClock, value: RuleValue): Day {
  if (clock.governedBy === 'from') return duty.from
  if (clock.governedBy === 'start') return duty.start
  const issued = duty.issued ?? duty.start
  return isRecord(value) && value.startsAt === 'receipt' ? (duty.received ?? issued) : issued
}

/** What becomes of a duty: `overdue` is one that has its last day behind it only by the change. */
export type Shift = 'overdue' | 'earlier' | 'later' | 'relieved' | 'unchanged'

/** `relieved`: later, and so no longer overdue. */
export function shiftOf(now: Day, then: Day, today: Day): Shift {
  if (then === now) return 'unchanged'
  if (then < now) return then < today && now >= today ? 'overdue' : 'earlier'
  return now < today && then >= today ? 'relieved' : 'later'
}
