import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import type { findings as Vi } from '../vi/findings'
import { classFindings } from './classFindings'
import { fileFindings } from './fileFindings'
import { importFindings } from './importFindings'
import { screeningFindings } from './screeningFindings'
import { spanNames } from './spanWords'

type Value = FindingParams[string] | undefined

function age(months: Value): string {
  if (typeof months !== 'number') return '…'
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? `${years} years` : `${years} years ${rest} months`
}

function life({ from, to }: FindingParams): string {
  return to === null || to === undefined
    ? `from ${shown(from)}`
    : `from ${shown(from)} to before ${shown(to)}`
}

function days(from: Value, to: Value): string {
  return from === to ? `on ${shown(from)}` : `from ${shown(from)} to ${shown(to)}`
}

const targetUses: Record<string, string> = {
  amendment: 'it was adjusted or corrected later',
  allocation: 'it was given on to bodies beneath',
  closing: 'confirmed figures count with it',
  summary: 'a year was summed up with it',
  use: 'an obstacle, an inspection or a document is tied to it',
}

const bounds: Record<string, string> = {
  floor: 'the floor rate',
  min: 'the minimum',
  max: 'the maximum',
  locked: 'locked cells',
  noMembers: 'bodies without a number of members',
}

export const findings: typeof Vi = {
  required: () => 'This field is needed.',
  malformed: () => 'Not in the right form.',
  nameRequired: () => 'Enter the name.',
  valueTooLarge: ({ max }) => `The largest number allowed is ${shown(max)}.`,
  valueNegative: () => 'The number must not be below 0.',
  valueNotInteger: () => 'Enter a whole number.',
  dayOrder: () => 'The last day must not be before the first.',
  dayOutOfOrder: ({ day, until }) =>
    until === undefined
      ? `This day must be ${shown(day)} or earlier.`
      : `This day must lie between ${shown(day)} and ${shown(until)}.`,
  dayInFuture: ({ today }) => `This day has not come yet (today is ${shown(today)}).`,

  notChild: () => 'This body is not directly beneath the one that allocates.',
  notCell: () => 'Admissions are recorded at cells only.',
  notBeneath: () => 'This body is not beneath the one shown.',
  closedOrganisation: () => 'This organisation has closed.',
  unknownOrganisation: () => 'This organisation was not found.',
  outsideLife: (params) => `This organisation works ${life(params)}; the day lies outside.`,
  codeTaken: () => 'Another organisation has this code.',
  cycle: () => 'An organisation cannot stand beneath itself.',
  livingChildren: ({ name }) => `There are working organisations beneath it${name ? `: ${name}` : ''}.`,
  closedParent: () => 'The organisation above is closed on this day.',
  parentIsCell: () => 'A cell has no bodies beneath it.',
  tooDeep: ({ max }) => `The tree is no deeper than ${shown(max)} levels.`,
  beforeFounding: ({ day }) => `This day is before the founding${day ? ` (${shown(day)})` : ''}.`,
  eventOverlap: ({ day }) => `It collides with a change already recorded${day ? ` (${shown(day)})` : ''}.`,
  factsOutsideLife: ({ count, from, to }) =>
    `${shown(count)} recorded facts (admissions, members, source, declared figures) lie outside its life: ${days(from, to)}.`,
  admissionsNotInCell: ({ count, from, to }) =>
    `${shown(count)} admissions were recorded while it was a cell: ${days(from, to)}.`,
  foundingStands: () =>
    'A founding can be corrected, not taken back. Close a body founded by mistake on its founding day.',

  targetNegative: () => 'A target is not below 0.',
  targetNotInteger: () => 'A target is a whole number.',
  targetValueOrRate: () => 'Enter a number or a rate, not both.',
  rateOutOfRange: () => 'A rate lies between 0% and 100%, its first number not above its last.',
  decisionRequired: () => 'Number, day and issuer of the document are needed.',
  proposalInfeasible: ({ bound, reachable }) =>
    `The total cannot be shared out because of ${bounds[String(bound)] ?? 'a bound'}; the nearest possible is ${shown(reachable)}.`,
  periodUnknown: () => 'There is no such period.',
  targetWrittenAbove: () => 'An officer of a body above recorded the targets of this period.',
  targetStands: ({ by, name, others }) =>
    `This entry cannot be taken back: ${targetUses[String(by)] ?? 'something was built on it'} (${shown(name)}${Number(others) > 0 ? ` and ${shown(others)} other bodies` : ''}).`,
  windowOutsidePeriod: () => 'The window lies outside the period.',
  milestoneOutsideWindow: () => 'A milestone lies outside the window.',
  milestonesNotRising: () => 'A later milestone must not be lower.',

  idRepeated: () => 'Each figure to be checked has an id of its own.',
  wholeZero: () => 'Nothing is divided by 0.',

  ceremonyBeforeDecision: () => 'The ceremony must not be before the decision.',
  decisionInFuture: () => 'The day of the decision has not come yet.',
  ceremonyInFuture: () => 'The day of the ceremony has not come yet.',
  birthInFuture: () => 'The birth date has not come yet.',
  underAge: ({ months }) => `Under 18 by month: ${age(months)}.`,
  overAge: ({ months }) => `Over 60 (${age(months)}): the competent committee has to agree.`,
  ageByDaysShort: () => '18 by month, not yet by day.',
  birthMonthUnknown: () => 'Only the year of birth is known.',
  birthDayUnknown: () => 'Only month and year of birth are known.',
  noMailServer: () => 'This server is not joined to a mail server yet.',
  possibleDuplicate: ({ by }) =>
    by === 'identity'
      ? 'Another file has this identity number.'
      : 'Somebody on the list has the same name and birth date.',

  ...fileFindings,
  ...screeningFindings,

  personalDetail: () =>
    'Leave out telephone and card numbers, birth days and mail addresses: only the work, nothing private.',
  personNamed: () => 'Name nobody: the file is already tied to this difficulty.',
  dueBeforeStart: ({ day }) => `The last day may not be before ${shown(day)}.`,
  beforeEarlierEvent: ({ day }) =>
    `This day may not be before ${shown(day)}, the day of what was recorded before.`,
  closedWithoutAnswer: () => 'It has no answer yet and cannot be closed.',
  obstacleNotOpen: ({ status }) =>
    status === 'open' ? 'This difficulty has no answer yet.' : 'This difficulty is answered or closed.',
  ownerUnfit: () => 'Who must answer is the body itself, one above or one beneath it.',
  notInspected: () => 'This body is not among those inspected.',
  openingTooLong: ({ days }) =>
    `An inspection is open for ${String(days)} days at most; open another by another decision.`,
  openingUnknown: () => 'This inspection is no longer open.',
  eventFollowed: () => 'Something followed, so that its days stay; text and evidence alone are corrected.',
  evidenceMissing: () => 'Name a paper with its day, or a recorded meeting of the body, as evidence.',
  recommendationNotOpen: ({ status }) =>
    status === 'closed' ? 'This recommendation is closed.' : 'This recommendation is not at that step.',
  programmeExists: ({ year }) => `There is a programme for ${String(year)}; change that one.`,
  itemUnknown: () => 'It is not in the programme of this body.',
  recommendationsFollowed: () => 'Something was recorded on its recommendations; it cannot be taken back.',
  noUpperBody: () => 'No body stands so high above it.',
  ...classFindings,

  eventOutsideDrive: ({ from, to }) => `This day lies outside the drive (${shown(from)} to ${shown(to)}).`,
  seatsShort: ({ seats, called }) =>
    `The hall has ${shown(seats)} seats, ${shown(called)} people are called: seats are short.`,
  notInRoster: () => 'This person is not on the roster of the drive.',
  inOtherDrive: () => 'This person is on the roster of another drive already.',
  driveInUse: () => 'This drive still has people or ceremonies: take them out first.',
  minutesStand: () =>
    'The minutes of this ceremony are recorded. What is wrong is mended by correcting the minutes.',
  ceremonyConsentMissing: ({ lastDay }) =>
    `Ceremony after the last day (${shown(lastDay)}) without the consent of the competent committee.`,
  taskLate: ({ lastDay }) => `Completed after the last day ${shown(lastDay)}.`,
  successionUnplanned: () => 'Not planned before this step.',
  ruleUncovered: () => 'No regulation in the system covers this day.',
  noClock: () => 'No duty is counted by this value.',
  valueUnfit: ({ longest }) =>
    `The value tried must be a whole number from 0 to ${shown(longest)}, of the same form as the one in force.`,

  documentTwice: () => 'This document is in the register already.',
  documentInUse: ({ count }) =>
    `${shown(count)} subjects or documents rest on this document; remove those links first.`,
  supersedesLater: ({ day }) =>
    `The document that is superseded was signed on ${shown(day)}, not before this one.`,

  chargeOverlaps: ({ name, from, to }) =>
    `${name ?? 'This unit'} has somebody in charge from ${shown(from)}${to === null ? '' : ` until before ${shown(to)}`}. Record an assistant, or end the earlier charge first.`,
  chargeUsed: ({ count }) =>
    `${shown(count)} visits or scorecards rest on this charge; end it instead of taking it back.`,
  outsideCharge: ({ from, to }) =>
    `This day is outside the charge (from ${shown(from)}${to === null ? '' : ` until before ${shown(to)}`}).`,
  accountUnfit: () => 'There is no such account of a leader or officer at this committee.',
  answerAwaited: ({ until }) =>
    `The person judged sees it first and may answer until ${shown(until)}; conclude after that.`,
  answeredAlready: () => 'This scorecard has an answer or a conclusion already.',
  scorecardConcluded: () => 'This scorecard has its ranking proposed and is not replaced.',
  beforeShown: ({ day }) => `This day is before the card was shown (${shown(day)}).`,
  rankUnfit: ({ least, below }) =>
    `The points do not fit the level chosen: it is from ${shown(least)}${below === null ? '' : ` to below ${shown(below)}`}.`,

  summaryHeld: () => 'This period was summed up already.',
  nobodyToSend: () => 'Nobody waits to be handed over for these days.',
  contentDiffers: () =>
    'Written anew it is not what was signed: somebody in it was erased, or the tree was corrected. Use the file taken when it was handed over.',
  changesOverlap: ({ from, to }) =>
    `Changes from ${shown(from)} to ${shown(to)} are recorded already; correct those or choose other days.`,
  closingOpened: () => 'This period is already open with that cut-off day.',
  closingUsed: () =>
    'Some body has confirmed its figures of this period, or taken a difference into it, so it cannot be withdrawn.',
  closingNotLater: () => 'A difference can only be taken into a later period of the same year.',
  cutOffAhead: ({ day }) => `Figures can be confirmed from the cut-off day on (${shown(day)}).`,
  reportConfirmed: () => 'The figures of this period are confirmed already.',
  closedAbove: ({ name }) =>
    `${shown(name)} has confirmed its figures of this period. The level above opens them again first, or issues a correction.`,
  reportUncovered: ({ report, day, from }) =>
    `No form of “${shown(report)}” is known for ${shown(day)}; the earliest known one is from ${shown(from)}.`,
  reportAhead: ({ day, from }) =>
    `The day asked for (${shown(day)}) is before the period begins (${shown(from)}), so there are no figures yet.`,
  reportSpan: ({ report, span, allowed }) =>
    `“${shown(report)}” is not drawn up for: ${spanNames(span)}. It is for: ${spanNames(allowed)}.`,
  reportPast: ({ report, choice }) =>
    choice === 'knownAt'
      ? `“${shown(report)}” is drawn up from the files as they stand now, not as they were known on a past day.`
      : `“${shown(report)}” is drawn up on today’s tree alone.`,
  figureUnfit: ({ name }) => `“${shown(name)}” names no figure, or one that is not known now.`,
  noDifference: () => 'The figures do not differ from those confirmed.',

  indicatorRefused: () => 'This figure does not open as a list.',
  purposeRequired: () => 'A purpose is needed to see names.',

  stale: () => 'Somebody has just changed this.',
  overtaken: () =>
    'Figures are being frozen at this moment. Nothing was changed; record it again in a minute.',
  commandReused: () => 'This recording was used for other content. Open the page again.',
  tooManyUploads: () => 'Other files are coming in; wait a few minutes and send it again.',
  fileUnreadable: () => 'This file cannot be read. It must be a whole .xlsx, .xls or .csv file.',
  fileEmpty: () => 'No cell of this file has any text.',
  fileTooLarge: () => 'This file is too large. Remove sheets, pictures and spare rows, then choose it again.',
  fileHasMacros: () =>
    'This file holds a program (macro) or another file, so it is not read. Save it as .xlsx and choose it again.',
  fileEncrypted: () => 'This file has a password. Remove it and choose the file again.',
  quoteUnclosed: ({ line }) =>
    `A quotation mark in row ${shown(line)} is never closed, or text follows where it closes. Mend that cell, or save as .xlsx, and choose the file again.`,
  sheetTooLarge: ({ rows, columns }) =>
    `The sheet has more than ${shown(rows)} rows or ${shown(columns)} columns. Cut it into several files.`,
  ...importFindings,
  passwordTooShort: ({ min }) => `A password has at least ${shown(min)} characters.`,
  wrongPassword: () => 'The password is wrong.',
  usernameTaken: () => 'This user name is taken.',
  roleNotAllowed: () => 'This role cannot be given at the chosen organisation.',
  ownAccount: () => 'This cannot be done to your own account.',
}
