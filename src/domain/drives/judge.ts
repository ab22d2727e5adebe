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
/** A task is given from the ceremony on and ends on or after that day; no day of it lies in the future but the last. */
export function judgeTask(
  task: { day: Day; dueDay: Day },
  admitted: Day | null,
  today: Day,
): JudgedFinding[] {
  const { day, dueDay } = task
  if (admitted === null) {
    return [{ code: 'stepSkipped', effect: 'block', field: 'day', params: { step: 'ceremony' } }]
  }
  if (day < admitted) {
    const params = { step: 'ceremony', day: admitted }
    return [{ code: 'beforeEarlierStep', effect: 'block', field: 'day', params }]
  }
  if (day > today) return [{ code: 'dayInFuture', effect: 'block', field: 'day', params: { today } }]
  return dueDay < day ? [{ code: 'dayOrder', effect: 'block', field: 'dueDay', params: { from: day } }] : []
}

/** A result is not older than its task and lies in the past; after the last day it is late. */
export function judgeTaskResult(day: Day, task: { day: Day; dueDay: Day }, today: Day): JudgedFinding[] {
  if (day > today) return [{ code: 'dayInFuture', effect: 'block', field: 'day', params: { today } }]
  if (day < task.day) return [{ code: 'dayOrder', effect: 'block', field: 'day', params: { from: task.day } }]
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
