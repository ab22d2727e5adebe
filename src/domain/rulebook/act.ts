import type { Day } from '#domain/dates'
import type { Evidence } from './timeline'

/** A text the rules rest on. In force from `from` up to, not including, `to`. */
export interface Act {
  readonly id: string
  /** as printed; 01-HD/TW was used three times, so number and day together name a text */
  readonly number: string
  /** null where no source names it */
  readonly issuer: string | null
  /** signed on; null where no source names the day */
  readonly day: Day | null
  readonly from: Day
  readonly to: Day | null
  /** id of the act it replaces */
  readonly replaces?: string
  readonly title: string
  readonly evidence: Evidence
  readonly note?: string
}
