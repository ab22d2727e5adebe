import type { ProgressReply } from '#contract/progress'
import type { AskedDays } from '#domain/reports/catalogue'

/** The days on the page as a report is asked for them. */
export function askedOf({ period, asOf }: ProgressReply): AskedDays {
  return { from: period.from, to: period.to, asOf }
}
