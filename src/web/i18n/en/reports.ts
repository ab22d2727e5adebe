import type { ReportWords } from '../vi/reports'

export const words: ReportWords = {
  title: 'Reports and official tables',
  paragraph: 'Paragraph of a report',
  paragraphNote: 'Each number opens the rows behind it. Copy it, then change the words around the numbers.',
  style: 'Written as',
  styles: { report: 'a report', notice: 'a notice' },
  copyText: 'Copy the paragraph',
  copied: 'The paragraph is copied.',
  copyFailed: 'The browser does not let the page copy. Select the text with the mouse and press Ctrl C.',
  notKnown: 'Nothing can be written yet: the number admitted is not known',
  notKnownHint: 'Record a figure told by a document, or enter the lists of the bodies beneath.',
  all: 'Other reports',
  catalogue: 'Official tables and reports',
  byForm: (number, cite, compared) =>
    `${number}, ${cite}${compared ? '' : '; not compared with the form itself'}`,
  noFormShort: 'no form is known for this day',
  span: ({ kind, number, from, to }) => {
    if (kind === 'whole') return 'Whole period'
    if (kind === 'months') return `First ${number} months`
    if (kind === 'year') return String(number)
    return kind === 'month' ? from.slice(0, 7) : `${from.slice(0, 7)} to ${to.slice(0, 7)}`
  },
  spanLabel: 'Days of the report',
  ownSpan: 'Chosen days',
  women: 'Of whom women',
  form: (number, cite) => `${number}, ${cite}`,
  notCompared: 'not compared with the form itself',
  noForm: 'No form is known for this day; the criteria are those of the earliest form known.',
  fromDocument:
    'The number admitted comes from a document, or lists are not complete: it cannot be split by occupation, age and education.',
  criterion: 'Criterion',
  now: 'This period',
  lastYear: 'Same days last year',
  percent: '% of last year',
  untracked: 'not kept',
  sealed: 'asks for a purpose',
  unknown: 'not known',
  sealedTitle: 'Numbers of ethnic minorities and religious people are closed',
  sealedHint: 'Exact numbers open for a purpose; each opening is written to the log.',
  sealedOpen: (purpose) => `Numbers of ethnic minorities and religious people are open: ${purpose}`,
  open: 'Open for this purpose',
  close: 'Close',
  purpose: 'Purpose',
  others: 'Other tables and lists',
  other: {
    progress: 'Table of progress',
    admissions: 'Register of admissions',
    zero12: 'Cells without admission in 12 months',
    zero24: 'Cells without admission in 24 months',
    zero36: 'Cells without admission in 36 months',
    sources: 'Sources, files and stages',
  },
  days: (from, asOf, before) => `From ${from} to ${asOf}; last year to ${before}`,
}
