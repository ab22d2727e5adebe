import { formatNumber } from '#domain/vietnamese'
import type { ReportWords } from '../vi/reports'
import { spanWords } from './spanWords'
import { written } from './writtenWords'

export const words: ReportWords = {
  title: 'Reports and official tables',
  paragraph: 'Paragraph of a report',
  paragraphNote: 'Each number opens the rows behind it.',
  written,
  style: 'Written as',
  styles: { report: 'a report', notice: 'a notice' },
  copyText: 'Copy the paragraph',
  copied: 'The paragraph is copied.',
  copyFailed: 'The browser does not let the page copy. Select the text with the mouse and press Ctrl C.',
  notKnown: 'Nothing can be written yet: the number admitted is not known',
  notWritten: 'The paragraph cannot be written yet',
  missing: (bodies) => `See the ${formatNumber(bodies)} bodies without figures`,
  notKnownHint: 'Record a figure told by a document, or enter the lists of the bodies beneath.',
  all: 'Other reports',
  transmittals: 'Hand-over to the official register; mail merge',
  catalogue: 'Official tables and reports',
  span: ({ kind, number, from, to, isWhole }) => {
    if (isWhole) return 'Whole period'
    if (kind === 'year') return String(number)
    if (kind === 'month') return from.slice(0, 7)
    return kind === 'quarter' ? `${from.slice(0, 7)} to ${to.slice(0, 7)}` : `First ${spanWords[kind]}`
  },
  calendarSpan: ({ kind, number, from, to }) => {
    if (kind === 'schoolYear') return `School year ${number}–${number + 1}`
    if (kind === 'year') return `Calendar year ${number}`
    if (kind === 'month') return from.slice(0, 7)
    return kind === 'quarter'
      ? `${from.slice(0, 7)} to ${to.slice(0, 7)}`
      : `First ${spanWords[kind]} of ${from.slice(0, 4)}`
  },
  opening: {
    stated: (day) => `Row A is the number of members stated for ${day}.`,
    carried: (day) =>
      `Row A is the number of members stated for ${day} with all changes from then to the first day.`,
    ofLastYear: (sentence) => `Last year: ${sentence}`,
    gaps: {
      noNumber: () => 'Row A is not known: no number of members is stated up to the first day.',
      changes: (day) =>
        `Row A is not known: the latest number of members is of ${day}, and the body’s documents do not tell every day from then on.`,
      admitted: (day) =>
        `Row A is not known: the latest number of members is of ${day}, and who was admitted since is not known.`,
      boundary: (day) =>
        `Row A is not known: since ${day} a body came in or went out, was founded, merged or dissolved. State the number of members of the first day.`,
    },
  },
  changes: {
    title: 'Changes told by documents',
    about:
      'Transfers, deaths, expulsions … of members without a file here, as a document of the body tells them. Without one of its own, a body is told by those right beneath it, once all of them have told.',
    add: 'Record a document',
    none: 'No document is recorded for these days',
    noneHint: 'Rows of changes have no number until documents cover all of these days.',
    allTold: (total) => `All ${total} bodies right beneath have told.`,
    silent: (silent, total) => `${silent} of ${total} bodies right beneath have not told all`,
    days: 'Days',
    fromTo: (from, to) => `${from} – ${to}`,
    counts: 'People',
    nobody: 'nobody came or left',
    source: 'Document',
    acts: 'Correct',
    correct: 'Correct',
    correctTitle: 'Correct the changes of a document',
    takeBack: 'Take back',
    takeBackTitle: 'Take back a document',
    takeBackEffect: 'It counts no more; it stays readable with the reason.',
    takenBack: 'taken back',
    replaced: 'corrected',
    hint: 'Record the whole number of each row as the document has it. An empty field is nobody.',
    from: 'From',
    to: 'To',
    titleOf: 'Document',
    number: 'Number',
    day: 'Day of the document',
    reason: 'Reason',
    reasonHint: 'Kept with the record.',
    submit: 'Record',
    cancel: 'Leave',
    done: 'The changes are recorded.',
    gone: 'Taken back.',
    kinds: {
      transferredInOther: 'Came from another province',
      transferredInWithin: 'Came from within the province',
      restored: 'Restored',
      died: 'Died',
      expelled: 'Expelled',
      deleted: 'Deleted (probationers too)',
      resigned: 'Resigned',
      transferredOutOther: 'Left for another province',
      transferredOutWithin: 'Left within the province',
    },
  },
  spanLabel: 'Days of the report',
  ownSpan: 'Chosen days',
  notDrawn: 'This report is not drawn up for these days',
  notDrawnHint: 'Choose other days or another day.',
  fromDocument:
    'The number admitted comes from a document, or lists are not complete: it cannot be split by occupation, age and education.',
  unit: (unit) => `Unit: ${unit}`,
  criterion: 'Criterion',
  now: 'This period',
  lastYear: 'Same days last year',
  percent: '% of last year',
  untracked: 'not kept',
  sealed: 'sealed',
  sealedAsk: 'asks for a purpose',
  unknown: 'not known',
  sealedTitle: 'Numbers of ethnic minorities and religious people are closed',
  sealedHint: 'Exact numbers open for a purpose; each opening is written to the log.',
  sealedOpen: (purpose) => `Numbers of ethnic minorities and religious people are open: ${purpose}`,
  open: 'Open for this purpose',
  close: 'Close',
  purpose: 'Purpose',
  ownTable: 'table of the committee itself; no form of the Centre',
  parts: {
    official: 'Official tables',
    following: 'Tables of following',
    registers: 'Registers and lists',
    handOver: 'Hand-over',
  },
  register: {
    fullName: 'Name',
    birth: 'Born',
    cell: 'Cell',
    issuer: 'Issued by',
    closed: 'name closed',
    empty: 'Nobody stands in this register',
    emptyHint: 'Choose other days, or look at the day counted to.',
    tree: (day) => `By the cells and the tree of ${day}.`,
  },
  progress: {
    body: 'Body',
    target: 'Target',
    admitted: 'Admitted',
    percent: 'Percent',
    lastYear: 'Against last year',
    pipeline: 'Files under way',
    note: 'Note',
    total: 'Total',
    unknown: 'not all is known',
    declared: 'told by a document',
    lastYearOf: (difference, before) => `${difference} (${before})`,
    bars: 'Admitted and target by body',
    barsAbout: (bodies) =>
      `${bodies} bodies: the grey bar is who was admitted, the line across it the target.`,
    barsOfMany: (drawn, all) =>
      `${drawn} of ${all} bodies: those with the most left to their target; the table has all. The grey bar is who was admitted, the line is the target.`,
    months: 'Admitted by month, this period and last year',
    monthsAbout: (now, before) =>
      `${now} people were admitted, ${before} in the same days last year. The whole line is this period, the broken one last year.`,
    monthsUnknown: 'No list is kept to draw months from.',
  },
  days: (from, asOf, before) => `From ${from} to ${asOf}; last year to ${before}`,
}
