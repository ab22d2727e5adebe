import type { ProgressReply } from '#contract/progress'
import type { AskedDays } from '#domain/reports/catalogue'
import type { Choices } from '../progress/choices'

/** The days on the page as a report is asked for them. */
export function askedOf({ period, asOf, treeOn }: ProgressReply, { knownAt }: Choices): AskedDays {
  return { from: period.from, to: period.to, asOf, treeOn, knownAt: knownAt ?? null }
}
