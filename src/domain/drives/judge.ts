import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'

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
