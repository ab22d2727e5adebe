import type { Day } from '#domain/dates'
import { byAct, byRegulation } from './carried'
import { type Ruled, rule, valueOn } from './timeline'

/** A clock of working days, and what it may be lengthened by once in special cases. */
export type DecisionClock = {
  readonly workingDays: number
  readonly extensionWorkingDays: number
}

/** `receipt` and `issue` of the admission decision. */
export type CeremonyClock = {
  readonly workingDays: number
  readonly startsAt: 'receipt' | 'issue'
}

const SIXTY: DecisionClock = { workingDays: 60, extensionWorkingDays: 30 }
const FORTY_FIVE: DecisionClock = { workingDays: 45, extensionWorkingDays: 15 }

const UNTIL_232 = { since: 'P29', until: 'P232', earlier: 'V2' } as const
const FROM_294 = { since: 'P294', cite: '294-QĐ/TW 4.3.1' } as const

/** Admission decision, from the cell's resolution; one rule before 01/07/2025, one since. */
export const DECISION_CLOCKS = [
  rule({
    id: 'R-DEC-1',
    title: 'Thời hạn quyết định kết nạp từ ngày chi bộ ra nghị quyết (trước 01/07/2025)',
    subject: 'clocks',
    effect: 'warn',
    parameters: { clock: byRegulation<DecisionClock>(SIXTY, { ...UNTIL_232, clause: '4.3' }) },
  }),
  rule({
    id: 'R-DEC-2',
    title: 'Thời hạn quyết định kết nạp từ ngày chi bộ ra nghị quyết; thông báo cho chi bộ dù có hay không',
    subject: 'clocks',
    effect: 'warn',
    parameters: { clock: byRegulation<DecisionClock>(FORTY_FIVE, FROM_294) },
  }),
] as const

/** Recognition decision, from the cell's resolution. */
export const RECOGNITION_CLOCK = [
  rule({
    id: 'R-DEC-3a',
    title: 'Thời hạn quyết định công nhận đảng viên chính thức (trước 01/07/2025)',
    subject: 'clocks',
    effect: 'warn',
    parameters: {
      clock: byRegulation<DecisionClock>({ workingDays: 30, extensionWorkingDays: 30 }, UNTIL_232),
    },
  }),
  rule({
    id: 'R-DEC-3',
    title: 'Thời hạn quyết định công nhận đảng viên chính thức từ ngày chi bộ ra nghị quyết',
    subject: 'clocks',
    effect: 'warn',
    parameters: {
      clock: byRegulation<DecisionClock>({ workingDays: 30, extensionWorkingDays: 15 }, FROM_294),
    },
  }),
] as const

/** Ceremony: from receipt of the decision, under 208-QĐ/TW from its issue. */
export const CEREMONY_CLOCK = [
  rule({
    id: 'R-CER-1',
    title: 'Tổ chức lễ kết nạp từ ngày nhận được quyết định; quá hạn phải báo cáo và được cấp trên đồng ý',
    subject: 'ceremony',
    effect: 'warn',
    parameters: {
      clock: byRegulation<CeremonyClock>(
        { workingDays: 30, startsAt: 'receipt' },
        { since: 'P29', until: 'P20', earlier: 'V2', cite: '294-QĐ/TW 4.1' },
      ),
    },
  }),
  rule({
    id: 'R-CER-2',
    title: 'Tổ chức lễ kết nạp từ ngày ban hành quyết định',
    subject: 'ceremony',
    effect: 'warn',
    parameters: {
      clock: byAct<CeremonyClock>(
        { workingDays: 30, startsAt: 'issue' },
        { from: '2026-07-26', cite: '208-QĐ/TW', evidence: 'V3' },
      ),
    },
  }),
] as const

/** The clock of the admission decision by the day of the cell's resolution; null on a day no text covers. */
export function admissionClockOn(resolutionDay: Day): Ruled<DecisionClock> | null {
  return firstOn(DECISION_CLOCKS.map((clock) => valueOn(clock, 'clock', resolutionDay)))
}

/** The clock of the recognition decision by the day of the cell's resolution; null on a day no text covers. */
export function recognitionClockOn(resolutionDay: Day): Ruled<DecisionClock> | null {
  return firstOn(RECOGNITION_CLOCK.map((clock) => valueOn(clock, 'clock', resolutionDay)))
}

/** The clock of the ceremony by the day the decision was signed; null on a day no text covers. */
export function ceremonyClockOn(decisionDay: Day): Ruled<CeremonyClock> | null {
  return firstOn(CEREMONY_CLOCK.map((clock) => valueOn(clock, 'clock', decisionDay)))
}

function firstOn<V>(values: readonly (Ruled<V> | null)[]): Ruled<V> | null {
  return values.find((value) => value !== null) ?? null
}
