import { addYears, type Day } from '#domain/dates'
import { invalid } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'

/** How far ahead a list may be asked for. */
const MOST_YEARS = 10

/** The day asked for, else today; 400 for one further ahead than anybody plans, where clocks end. */
export function askedDay(on: Day | undefined, { today }: Viewer): Day {
  if (on !== undefined && on > addYears(today, MOST_YEARS)) throw invalid({ code: 'malformed', field: 'on' })
  return on ?? today
}
