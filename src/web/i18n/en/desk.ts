import { formatNumber } from '#domain/vietnamese'
import type { Figure, Sentence } from '../sentence'
import { sentence } from '../sentence'
import type { desk as vi } from '../vi/desk'

const dayCount = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`
const workingCount = (count: number) => `${formatNumber(count)} working ${count === 1 ? 'day' : 'days'}`

function monthsWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const told = [
    ...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
  ]
  return told.join(' ')
}

const why: (typeof vi)['why'] = {
  title: 'Why this day?',
  start: 'Counted from',
  startDay: (act, day) => `${day}, ${act}`,
  length: 'Term',
  workingDays: workingCount,
  months: (count) => `${formatNumber(count)} months`,
  atOnce: 'on that very day; the text gives no more',
  beforeDecision: 'before the decision is due',
  everyMonth: 'once a month, by its end',
  probation: '12 months of probation',
  afterProbation: (official, days) =>
    `the end of 12 months of probation (${official}), then ${workingCount(days)}`,
  givenByReturn: 'set by the body that returned the file',
  wholeSpan: 'as the text below says',
  last: 'Last day',
  cite: 'Text',
  evidence: 'Compared',
  notCompared: 'not compared with the original text',
  noRule: {
    completeReturned: 'This day was set by the body that returned the file, not by a general text.',
    answerObstacle: 'This day was set by whoever raised the difficulty.',
    confirmObstacle: 'No text sets a day; it is reminded of within 15 days of the answer.',
    sendUp:
      'No text of the Centre sets a day for sending a file up. This is the last day for the decision; sent early, it leaves time to consider.',
    receiveHandover:
      'No text sets a day for this case; it is reminded of as a file sent up and not yet decided.',
    memberEntries:
      'No text of the Centre sets a day. These days are those of Hà Nội (02-HD/BTCTU), not compared.',
  },
  noRuleElse: 'No general text sets a day for this.',
  givenByAsker: 'as set there',
  toRule: 'See the rule and its values through time',
  holidays: 'Working days: without Saturdays, Sundays and state holidays.',
}

const sheet: (typeof vi)['sheet'] = {
  title: 'Reminder sheet',
  print: 'Print the reminder sheet',
  upTo: (day) => `Duties as of ${day}`,
  onlyKind: (kind) => `Only: ${kind}`,
  onlyGroup: (group) => `Only duties: ${group}`,
  left: (count, day) => `Without ${formatNumber(count)} others, most of them due after ${day}`,
  caption: 'Duties',
  last: 'Last day',
  what: 'Duty',
  who: 'About whom, where',
  basis: 'Text',
  done: 'Done on',
  signer: 'PREPARED BY',
  place: '…, … / … / …',
}

const calendar: (typeof vi)['calendar'] = {
  button: 'Last days in my calendar',
  title: 'Last days in the calendar of a telephone',
  hint: 'Make an address and subscribe to it in the calendar of the telephone. It shows the last days of this organisation, without names.',
  care: 'Whoever has this address can see the last days. Give it to nobody; take it back if it got known.',
  make: 'Make a calendar address',
  made: 'New calendar address',
  once: 'The address is shown only now. Copy it and paste it into the calendar.',
  copy: 'Copy the address',
  copied: 'The calendar address was copied.',
  copyFailed: 'The browser does not let it be copied. Press the field, select all, then Ctrl C.',
  list: 'Addresses made',
  none: 'No address yet.',
  madeAt: (instant) => `Made ${instant}`,
  takeBack: 'Take back',
  takeBackOf: (instant) => `Take back the address made ${instant}`,
  takenBack: 'Taken back. That address works no more.',
}

const counted: (typeof vi)['counted'] = {
  overdue: (count) => sentence`${count} overdue`,
  week: (count) => sentence`${count} due within a week`,
  month: (count) => sentence`${count} due within a month`,
  later: (count) => sentence`${count} due later`,
}

export const desk: typeof vi = {
  title: 'To do',
  lede: (day: string, parts: readonly Sentence[]) => sentence`Today, ${day}: ${joined(parts)}.`,
  ledeNone: (day: string, later: Sentence) =>
    sentence`Today, ${day}, nothing is due within a month; ${later}.`,
  ledeEmpty: (day: string) => sentence`Today, ${day}, nothing waits to be done.`,
  dayAndKind: (day, kind) => `${day}, of the kind “${kind}”`,
  counted,
  groups: { overdue: 'Overdue', week: 'This week', month: 'This month', later: 'Later' },
  whose: {
    own: 'mine',
    ownOther: 'of this organisation',
    beneath: 'of those beneath',
    all: 'mine and of those beneath',
    allOther: 'of this organisation and those beneath',
  },
  whoseLabel: 'Duties',
  kindLabel: 'Kind',
  everyKind: 'every kind',
  dueLabel: 'Due',
  everyDue: 'any day',
  controls: 'Choose duties',
  countOf: (count) => `${formatNumber(count)} ${count === 1 ? 'duty' : 'duties'}`,
  upTo: (day) => `by ${day}`,
  farther: (count) => `${formatNumber(count)} more, later`,
  nameClosed: 'name not open',
  notSentUp: 'the file has not been sent up yet',
  actions: {
    assignMentor: 'Record the mentor',
    considerBeforeCertificateEnds: 'Open the file',
    considerBeforeDossierAges: 'Open the file',
    awaitVerification: 'Record the reply',
    completeReturned: 'Record the sending',
    receiveHandover: 'Record the receipt',
    decideAfterHandover: 'Record the decision',
    sendUp: 'Record the sending',
    reportVote: 'Record the sending',
    decideAdmission: 'Record the decision',
    holdCeremony: 'Record the ceremony',
    memberEntries: 'Record them',
    attendNewMemberClass: 'Record the certificate',
    considerRecognition: 'Open the file',
    decideRecognition: 'Record the decision',
    answerComplaint: 'Record the answer',
    reviewList: 'Record the cell meeting',
    draftScreening: 'Open the screening',
    voteScreening: 'Record the ballot',
    reportScreening: 'Record the report',
    assessScreening: 'Record the assessment',
    surveySources: 'Record the survey',
    submitPlan: 'Draw up the plan',
    answerPlan: 'See the plans',
    answerObstacle: 'Record the answer',
    confirmObstacle: 'Record the end',
    openOther: 'Open',
    prepareForDrive: 'Look at the file',
    recordMinutes: 'Record the ceremony',
    finishMemberTask: 'Record the result',
    open: 'Open the file',
  },
  starts: {
    assignMentor: 'the day of listing',
    considerBeforeCertificateEnds: 'the day of the certificate',
    considerBeforeDossierAges: 'the day of the personal history',
    awaitVerification: 'the day the request was received',
    completeReturned: 'the day the file was returned',
    receiveHandover: 'the day the person moved',
    decideAfterHandover: 'the day the new place received the file',
    sendUp: 'the day of the cell’s resolution',
    reportVote: 'the day of the meeting',
    decideAdmission: 'the day of the cell’s resolution',
    holdCeremony: 'the day of issue or of receipt of the decision, as the text below says',
    memberEntries: 'the day of the ceremony',
    attendNewMemberClass: 'the day of the ceremony',
    considerRecognition: 'the day of the ceremony',
    decideRecognition: 'the day of the cell’s resolution',
    answerComplaint: 'the day of the complaint',
    reviewList: 'the first of the month',
    draftScreening: 'the day the round begins',
    voteScreening: 'the day the round begins',
    reportScreening: 'the day the round begins',
    assessScreening: 'the day the help was assigned',
    surveySources: 'the day it was asked for',
    submitPlan: 'the day it was asked for',
    answerPlan: 'the day the plan was submitted',
    answerObstacle: 'the day it was raised, moved up or raised again',
    confirmObstacle: 'the day of the answer',
    prepareForDrive: 'the last day of the drive',
    recordMinutes: 'the day of the ceremony',
    finishMemberTask: 'the day the task was given',
  },
  until: {
    today: 'due today',
    left: (days) => `${dayCount(days)} left`,
    leftWorking: (days) => `${workingCount(days)} left`,
    leftMonths: (months) => `${monthsWords(months)} left`,
    past: (days) => `${dayCount(days)} past`,
    pastWorking: (days) => `${workingCount(days)} past`,
  },
  why,
  sheet,
  calendar,
  from: (day) => `can be done from ${day}`,
  of: (cell) => `file of ${cell}`,
  by: (organisation) => `by ${organisation}`,
  at: (place: string) => `at ${place}`,
  reason: (reason) => `returned because: ${reason}`,
  official: (day) => `the official day stays ${day} even if the meeting is late`,
  reviewed: (month) => `Go through the list of ${month}`,
  beneath: (overdue: Figure, week: Figure) =>
    sentence`Those beneath have ${overdue} overdue, ${week} due within a week.`,
  reviews: (cells, day) => `${cells} cells beneath have not gone through their list this month (by ${day}).`,
  nextTitle: 'Nothing is due within a month',
  next: (what, day) => `Next: ${what}, by ${day}.`,
  emptyTitle: 'Nothing waits to be done',
  emptyHint:
    'Duties appear when a file takes a step: with a resolution comes the day of the decision, with a decision that of the ceremony. What is recorded disappears by itself.',
  emptyCell: (day) => `Each month the cell goes through its list; this time by ${day}.`,
  emptyFiltered: 'No such duty',
  emptyFilteredHint: 'There may be duties of another kind, or due on other days.',
  showAll: 'See all duties',
  toSources: 'See sources and files',
  notForYou: 'Your task is to follow figures, so there are no duties of files here.',
}

function joined(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]))
}
