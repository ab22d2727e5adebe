import type { StatementsReply } from '#contract/statements'
import { formatDay } from '#domain/dates'
import type { FigureQualifier } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'
import type { statements as Vi } from '../vi/statements'

const before: Record<FigureQualifier, string> = { exactly: '', moreThan: 'more than ', about: 'about ' }

function lede({ declaredFigures, membershipBases, completions }: StatementsReply): Sentence {
  const [complete] = completions
  const base = membershipBases.find(({ replaced }) => !replaced)
  const figures = declaredFigures.filter(({ replaced }) => !replaced).length
  const list =
    complete === undefined
      ? sentence`The list of admissions is not recorded as complete`
      : sentence`The list of admissions is complete to ${{ text: formatDay(complete.untilDay), to: '#complete' }}`
  const members =
    base === undefined
      ? sentence`no number of members`
      : sentence`${before[base.qualifier]}${{ text: formatNumber(base.value), to: '#members' }} members on ${formatDay(base.day)}`
  const told = sentence`${{ text: formatNumber(figures), to: '#figures' }} declared figures`
  return sentence`${list}; ${members}; ${told}.`
}

export const statements: typeof Vi = {
  title: 'Declared figures and members',
  lede,
  toTargets: 'Ledger of targets',
  readOnly: 'You may read this page. Organisation officers and cell secretaries record here.',
  value: (value, qualifier) => `${before[qualifier]}${formatNumber(value)}`,
  range: (from, to) => (from === to ? `on ${from}` : `${from} – ${to}`),
  correct: 'Correct',
  replaced: 'Corrected',
  recorded: 'Recorded',
  recordedOn: (day) => `recorded ${day}`,
  state: 'State',
  inUse: 'In use',
  giveUp: 'Give up this entry',
  restored: 'What you had begun earlier is open again.',
  figures: {
    title: 'Declared figures',
    about:
      'While there is no list of people, the number of a document stands for the body and all beneath it, until the list is recorded as complete.',
    empty: 'No declared figure',
    add: 'Record a declared figure',
    correctTitle: 'Correct a declared figure',
    indicator: 'What is counted',
    range: 'Time',
    value: 'Number',
    entered: 'Entered',
    enteredOf: (entered, of) => `${formatNumber(entered)}/${formatNumber(of)} people`,
    source: 'Document',
    declaredBy: 'Declared by',
    toldBy: (who) => `declared by ${who}`,
    from: 'From',
    to: 'To',
    day: 'On',
    qualifier: 'How the number is meant',
    number: 'Number of the document',
    numberDay: 'Day of the document',
    titleOf: 'Title of the document',
    titleExample: 'Report on the admission of members, 2022',
    declaredByExample: 'Organisation Board of the Province',
    sourceOf: (number, day) =>
      [number, day === null ? null : `of ${day}`].filter((part) => part !== null).join(' '),
    submit: 'Record the figure',
    submitCorrection: 'Record the correction',
    done: 'Declared figure recorded.',
  },
  members: {
    title: 'Number of members',
    about:
      'The members on a day are the base of admission rates; the paper of a target says which day it means.',
    empty: 'No number of members',
    add: 'Record a number of members',
    correctTitle: 'Correct a number of members',
    day: 'Day',
    value: 'Members',
    qualifier: 'How the number is meant',
    source: 'Source',
    sourceExample: 'Statistical report on members',
    submit: 'Record the number',
    submitCorrection: 'Record the correction',
    done: 'Number of members recorded.',
  },
  complete: {
    title: 'Complete lists of admissions',
    about: 'Once recorded, results up to this day come from the list and no longer from documents.',
    empty: 'No list recorded as complete',
    add: 'Record a complete list',
    untilDay: 'Complete to',
    latest: 'Latest',
    earlier: 'Earlier',
    sure: 'Only when everyone admitted up to this day, also in the bodies beneath, is on the list.',
    submit: 'Record as complete',
    done: (day) => `List recorded as complete to ${day}.`,
  },
}
