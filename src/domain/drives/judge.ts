import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { SUCCESSION_STEPS, type SuccessionStep } from './words'

/** A window is two days in order; nothing else refuses a drive: it may look back on what was held. */
export function judgeDrive({ from, to }: { from: Day; to: Day }): JudgedFinding[] {
  return from <= to ? [] : [{ code: 'dayOrder', effect: 'block', field: 'to', params: { from } }]
}

export interface PlannedEvent {
  readonly day: Day
  readonly seatRows: number
  readonly rowSeats: number
  /** of the drive it belongs to; null without one */
  readonly window: { readonly from: Day; readonly to: Day } | null
  /** how many are called */
  readonly called: number
}

/** What is to be seen before a ceremony: its day lies in the drive, everybody who is called has a seat. */
export function judgeEvent({ day, seatRows, rowSeats, window, called }: PlannedEvent): JudgedFinding[] {
  const findings: JudgedFinding[] = []
  if (window !== null && (day < window.from || day > window.to)) {
    findings.push({ code: 'eventOutsideDrive', effect: 'warn', field: 'day', params: { ...window } })
  }
  const seats = seatRows * rowSeats
  if (seats < called) {
    findings.push({ code: 'seatsShort', effect: 'warn', field: 'seatRows', params: { seats, called } })
  }
  return findings
}
/** Since when somebody is a member, and how and when the file ended, as far as they did. */
export interface Membership {
  readonly admitted: Day | null
  readonly exit: { readonly kind: string; readonly day: Day } | null
}

/** Nothing is asked of somebody after the file ended, and nobody tells of what they did from then on. */
function judgeEnded(day: Day, { exit }: Membership): JudgedFinding[] {
  if (exit === null || day <= exit.day) return []
  return [{ code: 'fileClosed', effect: 'block', field: 'day', params: { exit: exit.kind, day: exit.day } }]
}

/**
 * A task is given from the ceremony on, while the file has not ended, and ends on or after that day; no day of it
 * lies in the future but the last.
 */
export function judgeTask(
  task: { day: Day; dueDay: Day },
  membership: Membership,
  today: Day,
): JudgedFinding[] {
  const { day, dueDay } = task
  const { admitted } = membership
  if (admitted === null) {
    return [{ code: 'stepSkipped', effect: 'block', field: 'day', params: { step: 'ceremony' } }]
  }
  if (day < admitted) {
    const params = { step: 'ceremony', day: admitted }
    return [{ code: 'beforeEarlierStep', effect: 'block', field: 'day', params }]
  }
  if (day > today) return [{ code: 'dayInFuture', effect: 'block', field: 'day', params: { today } }]
  const ended = judgeEnded(day, membership)
  if (ended.length > 0) return ended
  return dueDay < day ? [{ code: 'dayOrder', effect: 'block', field: 'dueDay', params: { from: day } }] : []
}

/** A result is not older than its task and lies in the past; after the last day it is late. */
export function judgeTaskResult(
  day: Day,
  task: { day: Day; dueDay: Day },
  membership: Membership,
  today: Day,
): JudgedFinding[] {
  if (day > today) return [{ code: 'dayInFuture', effect: 'block', field: 'day', params: { today } }]
  if (day < task.day) return [{ code: 'dayOrder', effect: 'block', field: 'day', params: { from: task.day } }]
  const ended = judgeEnded(day, membership)
  if (ended.length > 0) return ended
  return day > task.dueDay
    ? [{ code: 'taskLate', effect: 'warn', field: 'day', params: { lastDay: task.dueDay } }]
    : []
}

type StepDays = Readonly<Partial<Record<SuccessionStep, Day>>>

/** Planned, trained, placed: in this order where more than one stands; a step may be left out, and is told. */
export function judgeSuccession(
  step: SuccessionStep,
  day: Day,
  standing: StepDays,
  today: Day,
): JudgedFinding[] {
  if (day > today) return [{ code: 'dayInFuture', effect: 'block', field: 'day', params: { today } }]
  if (standing[step] !== undefined) {
    return [{ code: 'stepRepeated', effect: 'block', field: 'step', params: { kind: step } }]
  }
  const place = SUCCESSION_STEPS.indexOf(step)
  const order = SUCCESSION_STEPS.flatMap((other, index): JudgedFinding[] => {
    const known = standing[other]
    if (known === undefined || index === place) return []
    const isWrong = index < place ? known > day : known < day
    return isWrong ? [{ code: 'dayOrder', effect: 'block', field: 'day', params: { from: known } }] : []
  })
  const isUnplanned = step !== 'planned' && standing.planned === undefined
  return isUnplanned ? [...order, { code: 'successionUnplanned', effect: 'warn', field: 'step' }] : order
}
