import type { FindingParams } from '#domain/findings'
import { namesOf, type spanWords as words } from '../vi/spanWords'

export const spanWords: typeof words = {
  month: 'month',
  quarter: 'quarter',
  sixMonths: 'six months',
  eightMonths: 'eight months',
  nineMonths: 'nine months',
  year: 'year',
  schoolYear: 'school year',
  term: 'term',
  window: 'days of the target’s document',
  days: 'days chosen freely',
}

/** The kinds of a finding, with spaces between them, as they are read. */
export function spanNames(kinds: FindingParams[string] | undefined): string {
  return namesOf(kinds, spanWords)
}
