import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import type { screeningFindings as vi } from '../vi/screeningFindings'

const orders: Record<string, string> = {
  notBegun: 'No list was drawn up yet.',
  drafted: 'The cell has not voted yet.',
  voted: 'The cell has voted: the draft no longer changes, and what follows needs the report first.',
  reported: 'The cell has reported: the result no longer changes.',
  notListed: 'This person was not voted onto the list.',
  notHelped: 'Nobody was assigned to help yet.',
  notAssessed: 'Record the assessment without progress before a deletion.',
  ended: 'This person is off the list.',
}

export const screeningFindings: typeof vi = {
  screeningOrder: ({ phase }: FindingParams) => orders[String(phase)] ?? 'It is not the turn of this yet.',
  screeningTwice: () => 'This person was already chosen elsewhere.',
  screeningRoundOverlaps: ({ year }) => `${String(year)} already has a round of this body or one above.`,
  screeningBegun: () => 'A cell has drawn up its list: the round cannot be taken back.',
  criterionUnknown: ({ day }) => `The guidance of ${shown(day)} has no such criterion.`,
  ballotNotSecret: () => 'This list is voted on by secret ballot.',
  ballotIncomplete: () => 'Enter the result of everybody on the draft.',
  screeningViewMissing: ({ from }) =>
    from === 'upper'
      ? 'The agreement of the upper committee is not recorded.'
      : 'No view of the Front or of the leaders is recorded.',
  educationLength: ({ months, day }) => `Education lasts ${shown(months)} months, until ${shown(day)}.`,
  deletionNotInFile: () => 'On probation: record the deletion in the file up to its decision first.',
  assessedEarly: ({ day }) => `The time of education ends on ${shown(day)} only.`,
  surveyEmpty: () => 'Enter at least one group.',
  planGroupAboveTotal: ({ total }) => `A group is not larger than the whole plan (${shown(total)}).`,
  planQuarterUnfit: () => 'A yearly plan is told by quarter, a term plan as a whole.',
  planAnswered: () => 'This plan was approved, or a later one was submitted.',
  planAnswerUnfit: () => 'Approval needs its number; returns and comments their reason.',
}
