import type { CountBy, TargetKind } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { Text } from '../vi'

const countBy: Record<CountBy, string> = { ceremony: 'day of the ceremony', decision: 'day of the decision' }

const targetKinds: Record<TargetKind, string> = {
  assigned: 'assigned by the upper level',
  resolution: 'congress resolution',
  registered: 'self-registered',
}

const noTarget: Record<TargetKind, string> = {
  assigned: 'no target assigned yet',
  resolution: 'no target in the congress resolution',
  registered: 'no target registered yet',
}

const lede: Text['progress']['lede'] = {
  reached: (day, admitted, target, percent) =>
    sentence`By ${day}, ${admitted} of ${target} members admitted, ${percent} of the plan`,
  reachedOrMore: (day, admitted, target, percent) =>
    sentence`By ${day}, ${admitted} members admitted, the target being ${target} or more, ${percent} of the plan`,
  remaining: (count) => sentence`; ${count} to go.`,
  over: (percent) => sentence`, exceeded by ${percent}.`,
  met: '.',
  noTarget: (day, admitted, kind) => sentence`By ${day}, ${admitted} members admitted; ${noTarget[kind]}.`,
  targetZero: (day, admitted, target) =>
    sentence`By ${day}, ${admitted} members admitted; the target is ${target}.`,
  known: (day, known, bodies) =>
    sentence`By ${day}, ${known} people are known to be admitted; ${bodies} have no figures yet, so no total is given.`,
  noneKnown: (day, bodies) =>
    sentence`By ${day} no figure of admissions can be given: ${bodies} have no figures yet.`,
  silent: (day) => sentence`No figures of admissions by ${day} yet.`,
  covered: (day) =>
    sentence`By ${day} no list has been entered here; the people are part of a figure declared at a higher level.`,
  target: (target) => sentence` The target is ${target} members.`,
  targetOrMore: (target) => sentence` The target is ${target} members or more.`,
  declared: (entered) => sentence` The figure comes from a document; ${entered} people entered.`,
  uncovered: (days: string) => ` The document does not speak of ${days}: who was admitted then is missing.`,
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  partlyDeclared: ' Part of the figure comes from documents.',
  pipeline: (count) => sentence` ${count} resolved on by their cells, not yet admitted.`,
  lastYear: (count) => sentence` The same day last year: ${count}.`,
  lastYearUnknown: ' The same day last year: no figures.',
  bodies: (count) => (count === 1 ? '1 organisation' : `${formatNumber(count)} organisations`),
  enteredOf: (entered, of) => `${formatNumber(entered)}/${formatNumber(of)}`,
}

const controls: Text['progress']['controls'] = {
  label: 'Period and counting',
  period: 'Period',
  year: (year) => `Year ${year}`,
  asOf: 'Up to',
  countBy: 'Counted by',
  target: 'Target',
  tree: 'Organisations of',
  treeHint: 'Figures are grouped by the organisations of this day, e.g. before or after a rearrangement.',
  other: 'Other counting',
  counting: 'Counting',
  from: 'From',
  to: 'Up to and including',
  span: 'A window of your own',
  spanHint: 'Figures of another window than that of the document are not official.',
  spanShown: (from, to) => `${from} to ${to}`,
  known: 'As known on',
  knownHint: 'Only what had been recorded by the end of this day counts.',
  knownShown: (day) => `as known on ${day}`,
  apply: 'Show',
  back: 'Remove',
  quick: {
    complete: (day) => `${day}, list complete`,
    milestone: (day) => `${day}, milestone`,
    periodEnd: (day) => `${day}, end of the period`,
    today: (day) => `${day}, today`,
    sameDay: (day) => `${day}, the day counted to`,
  },
}

const official: Text['progress']['official'] = {
  mark: 'Not the official figures',
  back: 'Show the official figures',
  reasons: (reasons) => `You see figures ${reasons.join('; ')}.`,
  tree: (day) => `grouped by the organisations of ${day}`,
  countBy: (chosen, due) => `counted by the ${countBy[chosen]} instead of the ${countBy[due]}`,
  span: (chosen, due) => `from ${chosen.from} to ${chosen.to} instead of ${due.from} to ${due.to}`,
  target: (chosen, due) =>
    `against another kind of target (${targetKinds[chosen]} instead of ${targetKinds[due]})`,
  known: (day) => `Figures as known on ${day}: what was recorded later does not count.`,
  knownBack: 'Show the figures of today',
  incomplete: (day) => `The list is complete up to ${day}; people may be missing after that day.`,
  incompleteBack: (day) => `Show up to ${day}`,
  by: (number, day, issuer) => `Official figures, by document ${number} of ${day}, ${issuer}.`,
}

const unknown: Text['progress']['unknown'] = {
  title: (count) =>
    count === 1 ? '1 organisation without figures' : `${formatNumber(count)} organisations without figures`,
  hint: 'No list entered and no figure declared for these days.',
  list: 'Show the list',
  more: (count) => `and ${formatNumber(count)} more`,
}

const table: Text['progress']['table'] = {
  caption: (organisation) => `Progress of ${organisation} and the organisations beneath`,
  keys: 'arrow keys move between figures, right and left open and close a level',
  name: 'Party organisation',
  target: 'Target',
  admitted: 'Admitted',
  percent: '%',
  percentOfPlan: '% of the plan',
  bar: 'Progress',
  barNote: '| target',
  barMilestone: (day) => `┊ milestone ${day}  | target`,
  remaining: 'To go',
  over: 'Over, %',
  lastYear: 'Last year',
  members: 'Members',
  targetRate: 'Target / members, %',
  rate: 'Admitted / members, %',
  allocated: 'Allocated beneath',
  gap: 'Gap',
  cells: 'Cells with admissions',
  villageCells: 'Village cells with admissions',
  grassroots: 'Grassroots at target',
  standing: 'Standing',
  source: 'Source',
  parent: 'Beneath',
  code: 'Code',
  cellsTotal: 'All cells',
  villageCellsTotal: 'All village cells',
  grassrootsTotal: 'All grassroots organisations',
  grassrootsExceeded: 'Grassroots above target',
  sources: { records: 'from the list', declared: 'from a document', mixed: 'mixed', unknown: 'no figures' },
  known: (count) => `${formatNumber(count)} known`,
  entered: (n, of) => `${formatNumber(n)}/${formatNumber(of)} entered`,
  ofWithout: (done, total) =>
    `${formatNumber(done)}/${formatNumber(total)}, ${formatNumber(total - done)} without`,
  ofNotCompleted: (done, total) =>
    `${formatNumber(done)}/${formatNumber(total)} grassroots organisations at target`,
  closed: 'closed',
  open: (name) => `Open the organisations beneath ${name}`,
  close: (name) => `Close the organisations beneath ${name}`,
  opening: 'opening…',
  none: 'no organisations beneath',
  failed: 'not opened, press to try again',
  columns: 'Columns',
  columnsDefault: 'Back to the usual columns',
  show: 'Show',
  shows: {
    all: 'all',
    behind: 'behind the milestone',
    completed: 'at or above target',
    exceeded: 'above target',
    noTarget: 'no target assigned',
    unknown: 'no figures yet',
  },
  filtered: (shown, total) =>
    `Showing ${formatNumber(shown)} of ${formatNumber(total)} organisations beneath.`,
  noneShown: 'No organisation beneath is like that.',
  showAll: 'Show all',
  rest: (count) => `${formatNumber(count)} more organisations, show all`,
  beginning: (count) => `Show ${formatNumber(count)} organisations only`,
  foot: (count) =>
    `${formatNumber(count)} organisations beneath · Press a figure to see the people and decisions behind it.`,
  footCell: 'Press a figure to see the people and decisions behind it.',
  allocatedMore: (allocated, by) => sentence`Allocated beneath: ${allocated}, ${by} more than the target.`,
  allocatedLess: (allocated, by) => sentence`Allocated beneath: ${allocated}, ${by} not allocated yet.`,
  allocatedEven: (allocated) => sentence`Allocated beneath: ${allocated}, equal to the target.`,
  grassrootsDone: (completed, total, exceeded) =>
    sentence`${completed} of ${total} grassroots organisations are at target, ${exceeded} of them above.`,
}

const nothing: Text['progress']['nothing'] = {
  figure: 'no figures yet',
  none: 'none',
  target: 'no target assigned',
  percent: 'cannot be computed yet',
  members: 'number of members not known',
  allocated: 'nothing allocated beneath',
}

const cards: Text['progress']['cards'] = {
  village: (done, total) => `${done}/${total} village cells with admissions`,
  cells: (done, total) => `${done}/${total} cells with admissions`,
  villageUnknown: (total) => `${total} village cells`,
  cellsUnknown: (total) => `${total} cells`,
  villageLabel: 'Village cells and the people admitted in each',
  cellsLabel: 'Cells and the people admitted in each',
  without: (count) => `${formatNumber(count)} cells without`,
  coverageUnknown: 'The lists are not complete, so it cannot be said which cells admitted nobody.',
  breakdown: (count) => `Who the ${count} new members are`,
  breakdownNone: 'Who the new members are',
  group: 'Group',
  now: 'Now',
  share: '%',
  lastYear: 'Last year',
  overlap: 'One person may be in several groups.',
  suppressed:
    'Ethnic minorities and religion are not told from 1 to 4 people, nor where such a number would follow.',
  sealedLater: 'Ethnic minorities and religion are told in the official figures of a month’s end only.',
  breakdownUnknown: 'No breakdown: the figure does not come from a list.',
  subTargets: 'Sub-targets',
  subTargetsNote: 'These targets overlap and are never summed.',
  indicator: 'Subject',
  result: 'Result',
  goal: 'Target',
  reached: 'Reached',
  course: (period) => `Course of ${period}`,
  courseUnknown: 'No figures yet for the course.',
  courseDeclared: 'A declared figure tells the total only, not the days.',
  series: 'Results of the years',
  seriesNote: 'Each year to its end; this year up to today.',
  seriesUnknown: 'No figures of these years yet.',
}

const print: Text['progress']['print'] = {
  period: (period, from, to, asOf) => `${period} (${from} – ${to}), up to ${asOf}`,
  countBy: (by, kind) => `Counted by the ${countBy[by]}; target: ${targetKinds[kind]}`,
  tree: (day) => `organisations of ${day}`,
  notOfficial: (reasons) => `Not the official figures: ${reasons}`,
  place: '…………, day …… month …… year ……',
  author: 'PREPARED BY',
  signers: {
    central: 'FOR THE CENTRAL COMMITTEE',
    committee: 'FOR THE STANDING COMMITTEE',
    grassroots: 'FOR THE PARTY COMMITTEE',
    cell: 'FOR THE CELL',
  },
}

export const progress: Text['progress'] = {
  title: 'Progress of admissions',
  over: {
    ended: (day) => `This period ended on ${day}.`,
    toYear: (year) => `See ${year}`,
  },
  countBy,
  targetKinds,
  lede,
  controls,
  official,
  unknown,
  table,
  nothing,
  cards,
  print,
}
