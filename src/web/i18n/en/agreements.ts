import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { AgreementWords } from '../vi/agreements'

const shown = (value: number | string): string => (typeof value === 'number' ? formatNumber(value) : value)

export const words: AgreementWords = {
  title: 'Check figures',
  explain:
    'Paste part of a report, a published notice, or rows copied from Excel. Figures are checked on this machine at once and sent nowhere.',
  published: 'Figures stated in reports and notices',
  area: 'Text or rows of a sheet',
  hint: 'Read are: “kết nạp 210/200 đảng viên, đạt 105%”, “365 trên 450 đảng viên”, “365 đảng viên mới (đạt 81,11% kế hoạch)”, “vượt 40% kế hoạch”; sheets with columns of target, admitted, percentage and a row of totals.',
  clear: 'Remove what was pasted',
  restored: 'This is what was pasted before.',
  lede: (claims, differing) => sentence`${claims} figures were read, ${differing} do not agree.`,
  allAgree: (claims) => sentence`${claims} figures were read, none was found to disagree.`,
  nothingFound: 'No figures were recognised in this text',
  nothingFoundHint:
    'Only what is surely a statement of figures is read; days, document numbers and numbers by themselves are left alone.',
  tooLong: (most) => `Longer than ${formatNumber(most)} letters: only the beginning is checked.`,
  tooMany: (most) => `More than ${formatNumber(most)} figures: only the first are checked.`,
  headless:
    'The rows pasted have no heads over them, so their percentages are not checked. Copy the row of heads too (target, admitted, rate).',
  unread: (count, shown) =>
    `${formatNumber(count)} ranges of figures were not read; check them yourself: ${shown.join('; ')}${shown.length < count ? '; …' : '.'}`,
  caption: 'Figures read and whether they agree',
  claim: 'Figure',
  verdict: 'Result',
  reason: 'Arithmetic',
  agrees: 'Agrees',
  alone: 'Nothing to compare with',
  differs: 'Does not agree',
  column: (head) => `Column “${head}” against the total`,
  columnUnnamed: 'A column against the total',
  implied: (from, to) =>
    from === to
      ? `Implies the denominator ${formatNumber(from)}.`
      : `Implies a denominator from ${formatNumber(from)} to ${formatNumber(to)}.`,
  impliedWide: 'Very many denominators give this percentage.',
  codes: {
    truncated: (expected, found) =>
      `Cut off and not rounded: ${shown(found)} is printed, rounded it is ${shown(expected)}.`,
    exchanged: (expected, found) =>
      `${shown(found)} follows with numerator and denominator exchanged; as printed it is ${shown(expected)}.`,
    otherDenominator: (expected, found) =>
      `The percentage belongs to the denominator ${shown(expected)}, not ${shown(found)}.`,
    attainedAsOver: (expected, found) =>
      `${shown(found)} is what was reached; it was exceeded by ${shown(expected)}.`,
    percentDiffers: (expected, found) => `By the numbers it is ${shown(expected)}, not ${shown(found)}.`,
    noDenominator: (expected, found) =>
      `No whole denominator gives ${shown(found)}; the nearest is ${shown(expected)}.`,
    partExceedsWhole: (expected, found) =>
      `The part ${shown(found)} is larger than the whole ${shown(expected)}.`,
    sumDiffers: (expected, found) =>
      `The parts add up to ${shown(expected)}, the total says ${shown(found)}.`,
    seriesFalls: (expected, found) =>
      `The cumulative figure falls from ${shown(expected)} to ${shown(found)}.`,
  },
  own: {
    title: (organisation) => `Figures kept of ${organisation}`,
    lede: (checked, differing) =>
      sentence`${checked} pairs of figures were compared, ${differing} do not agree.`,
    allAgree: (checked) => sentence`${checked} pairs of figures were compared, all agree.`,
    cut: 'There are too many figures told by documents: only the latest are compared.',
    part: (count) => `The first ${formatNumber(count)} are shown.`,
    nothing: 'There are no figures to compare yet',
    nothingHint:
      'Compared are targets given on, figures told by documents beside the list, and members of the same day.',
    caption: 'Where figures do not agree',
    organisation: 'Organisation',
    what: 'What does not agree',
    source: 'Where it comes from',
    places: {
      statements: 'Figures by documents',
      progress: 'Progress',
      targets: 'Ledger of targets',
      allocations: 'Allocation',
      admissions: 'Admissions',
      sources: 'Sources and files',
    },
    codes: {
      childrenDiffer: (_subject, expected, found) =>
        `The bodies beneath add up to ${expected} admitted, the document of this body says ${found}.`,
      membersDiffer: (_subject, expected, found) =>
        `The members of the bodies beneath add up to ${expected}, this body says ${found}: rates rest on two bases.`,
      allocatedDiffers: (_subject, expected, found) => `The target is ${expected}, given on are ${found}.`,
      twoTargets: (subject, expected, found) =>
        `Two targets (${subject}) in one period: ${expected} and ${found}.`,
      pendingCounted: (_subject, expected, found) =>
        `The document says ${found}, the list has ${expected}: the difference is the number of files under way.`,
      declaredDiffers: (_subject, expected, found) =>
        `The document says ${found} admitted, the list has ${expected}.`,
      partExceedsWhole: (subject, expected, found) =>
        `${subject}: ${found}, more than the whole ${expected}.`,
      seriesFalls: (subject, expected, found) =>
        `${subject}: the later document counts ${found}, fewer than ${expected} of the earlier.`,
    },
  },
}
