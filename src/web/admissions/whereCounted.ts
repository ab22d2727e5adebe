import type { Day } from '#domain/dates'
import type { Query } from '../platform/address'

interface Counted {
  readonly decisionDay: Day | null
  readonly ceremonyDay: Day | null
}

/**
 * The choices under which the list shows the person: the year of the ceremony or, while there is none, that of
 * the decision. Without it a list opens on the newest period with a target, which may be another year.
 */
export function whereCounted({ decisionDay, ceremonyDay }: Counted): Query {
  const day = ceremonyDay ?? decisionDay
  if (day === null) return {}
  const year = day.slice(0, 4)
  if (ceremonyDay === null) return { year, countBy: 'decision' }
  // counted by either day it is the same year: which day counts is left to the document
  return { year, countBy: decisionDay?.startsWith(year) === false ? 'ceremony' : undefined }
}
