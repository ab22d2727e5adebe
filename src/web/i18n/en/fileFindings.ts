import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import type { fileFindings as vietnamese } from '../vi/fileFindings'
import { fileWords } from './fileWords'

const kinds: Readonly<Record<string, string>> = fileWords.kinds
const consents: Readonly<Record<string, string>> = fileWords.consents

const step = (value: FindingParams[string] | undefined): string => (kinds[String(value)] ?? '…').toLowerCase()

const places: Readonly<Record<string, string>> = {
  residenceCell: 'the cell of the residence',
  school: 'the cell of the school',
  workplaceCell: 'the cell of the workplace',
}

/** What judging a file has to say. */
export const fileFindings: typeof vietnamese = {
  builtOnCeremony: ({ position, record }) =>
    record === null
      ? `Person ${shown(position)} of the list: a later step of the file rests on this ceremony; correct that in the file first.`
      : `Person ${shown(position)} of the list: a step of the file rests on this ceremony (${step(record)}); correct that in the file first.`,
  taskOnCeremony: ({ position }) =>
    `Person ${shown(position)} of the list was given a task as a member after this ceremony and cannot be told as absent.`,
  enteredByOther: ({ position }) =>
    `Person ${shown(position)} of the list: another body entered this in the file itself and corrects it there.`,
  stepSkipped: ({ step: kind }) => `An earlier step is missing: ${step(kind)}.`,
  stepRepeated: ({ kind }) => `Already in the file: ${step(kind)}.`,
  fileClosed: ({ exit, day }) => `The file ended on ${shown(day)}: ${step(exit)}.`,
  beforeEarlierStep: ({ step: kind, day }) =>
    `Before a step that must come first: ${step(kind)} (${shown(day)}).`,
  openedUnderWay: ({ step: kind }) =>
    `Taken up under way; the paper of the step reached is not recorded: ${step(kind)}.`,
  actorUnfit: () => 'This body is not of the level that does this.',
  cellMismatch: () => 'This is not an act of the body that runs this file.',
  exitNotForStage: () => 'After the decision a file ends by cancellation, deletion, departure or death only.',
  requestUnknown: () => 'No such request for verification in the file.',

  attendanceDoesNotAdd: ({ total, present, absent }) =>
    `Attendance does not add up: ${shown(total)} in all, ${shown(present)} present, ${shown(absent)} absent.`,
  votesDoNotAdd: ({ given, present }) =>
    `Votes do not add up: ${shown(given)} votes of ${shown(present)} official members present.`,
  voteNotCarried: ({ for: votes, needed, base }) =>
    `Did not carry: ${shown(votes)} of ${shown(base)}, at least ${shown(needed)} needed. Recorded and reported upward.`,
  decidersNotEnough: ({ for: votes, needed, base }) =>
    `Not enough of those who decide: ${shown(votes)} of ${shown(base)}, at least ${shown(needed)}. Record the refusal instead.`,
  opinionsDoNotAdd: ({ asked, agreed }) => `More agree (${shown(agreed)}) than were asked (${shown(asked)}).`,
  voteMissing: () => 'Attendance and vote are missing.',
  resolutionsStand: () => 'Resolutions of this meeting still stand: take them back first.',

  certificateExpired: ({ lastDay }) =>
    `The class certificate ended on ${shown(lastDay)}; learn again before the cell considers.`,
  certificateBeforeListing: ({ day, listed }) =>
    `Certificate of ${shown(day)}, before the listing of ${shown(listed)}.`,
  dossierTooOld: ({ lastDay }) => `The file is older than 12 months (until ${shown(lastDay)}).`,
  memberUnknown: () => 'The day this member became official is not known.',
  mentorNotOfficial: ({ officialDay }) => `The mentor was not official yet (from ${shown(officialDay)}).`,
  introducerNotOfficial: ({ officialDay }) =>
    `The introducer was not official yet (from ${shown(officialDay)}).`,
  introducerTooNew: ({ months, needed }) =>
    `The introducer shares work, study or residence for ${shown(months)} months; ${shown(needed)} are needed.`,
  secondIntroducerMissing: () => 'Two official members must introduce who is in neither union.',
  unionResolutionMissing: () => 'A Youth Union member needs the resolution of the Union.',
  opinionsMissing: ({ from }) =>
    `Opinion missing: ${from === 'residenceCell' ? 'residence cell' : 'mass bodies'}.`,
  verificationMissing: () => 'No verification is recorded.',
  verificationFaulty: () => 'The verification is incomplete or does not agree.',
  educationBelow: () => 'Education below the rule, and no exception holds.',
  consentMissing: ({ consent }) => `Higher-level consent missing (${consents[String(consent)] ?? '…'}).`,
  readmissionConsentMissing: () => 'Re-admission needs the consent of the provincial standing committee.',
  paperMuchOlder: ({ day }) => `The paper is dated more than a year before the act (before ${shown(day)}).`,
  paperBeforeAct: ({ day }) => `The paper is dated before the meeting (${shown(day)}).`,
  paperNumberTwice: ({ number }) => `Number ${shown(number)} stands for two different acts.`,
  appraisalMissing: () => 'The appraisal of the organisation board is not recorded.',
  birthLocked: () =>
    'The birth date is locked after admission, save a slip corrected from the original paper.',

  noAuthority: ({ day }) => `This body may not decide on ${shown(day)}.`,
  authorityUnknown: () => 'The deciding body is not chosen in the system; its authority is not compared.',
  issuerClosed: ({ from, to }) =>
    `The issuer lived from ${shown(from)}${to === null ? '' : ` to before ${shown(to)}`}.`,
  grantInUse: ({ count }: FindingParams) =>
    `${shown(count)} recorded decisions rest on this authority; correct those first.`,
  grantOverlaps: ({ from, to }) =>
    `This body has authority from ${shown(from)}${to === null ? '' : ` to before ${shown(to)}`} already; correct that one or choose other days.`,

  decisionLate: ({ lastDay, workingDays }) =>
    `Later than ${shown(workingDays)} working days (until ${shown(lastDay)}); give the reason.`,
  receiptUnknown: () =>
    'The day the cell received the decision is not recorded, so the last day is not known.',
  ceremonyLate: ({ lastDay, workingDays }) =>
    `Later than ${shown(workingDays)} working days (until ${shown(lastDay)}); report to the upper level.`,
  recognitionLate: ({ lastDay, workingDays }) =>
    `Later than ${shown(workingDays)} working days (until ${shown(lastDay)}); the official day stays.`,
  verificationLate: ({ lastDay }) => `Reply after ${shown(lastDay)}.`,
  considerationLate: ({ lastDay }) => `Considered after ${shown(lastDay)}; the official day stays.`,
  extensionTooLong: ({ most }) => `At most ${shown(most)} working days of extension.`,
  complaintLate: ({ lastDay, workingDays }) =>
    `Complaint after ${shown(workingDays)} working days (until ${shown(lastDay)}).`,
  answerLate: ({ lastDay, workingDays }) =>
    `Answer after ${shown(workingDays)} working days (until ${shown(lastDay)}).`,
  holidaysUncovered: ({ year }) =>
    `No calendar of holidays for ${String(year)}; weekends alone are left out.`,

  probationNotOver: ({ until }) => `The twelve months end on ${shown(until)}; no vote before.`,
  ceremonyDayUnknown: () =>
    'The day of the ceremony is not recorded, so the twelve months cannot be counted.',
  officialDayWrong: ({ expected }) =>
    `The official day must be ${shown(expected)}, twelve months after the ceremony.`,
  officialDayRedated: ({ expected }) =>
    `The official day is not the end of probation (${shown(expected)}): the earlier recognition was cancelled, the new decision dates it anew.`,
  printedNameDiffers: () =>
    'The name on the paper is not that of the file; compare the original and correct whichever is wrong.',
  printedMarksDiffer: () =>
    'The name on the paper differs from that of the file by its marks; compare the original and correct whichever is wrong.',
  printedBirthDiffers: () =>
    'The birth date on the paper is not that of the file; compare the original and correct whichever is wrong.',
  paperNumberDiffers: ({ number, seenNumber }) =>
    `The number ${shown(number)} is not the one seen when the file was taken up (${shown(seenNumber)}).`,
  paperDayDiffers: ({ day, seenDay }) =>
    `The paper is of ${shown(day)}, not of the day seen when the file was taken up (${shown(seenDay)}).`,
  roundsExhausted: ({ rounds }) => `${shown(rounds)} votes without two thirds; the committees above decide.`,
  newMemberClassMissing: () => 'The certificate of the new-member class is missing.',

  handoverPending: () => 'The person moved; the file is not yet received at the new place.',
  decisionMustBeCancelled: ({ lastDay }) =>
    `Decided after ${shown(lastDay)}: the old committee must cancel and forward the file.`,
  cancelledWithinGrace: ({ lastDay }) =>
    `Decided within the days of grace after the move (until ${shown(lastDay)}): send the decision on, do not cancel.`,
  cancelledByOther: () =>
    'The committee that decided cancels; where it is gone, the competent one at the present place.',
  cancelledAtArrival: () =>
    'Once received, the present committee cancels with the consent of the level above.',
  ceremonyAtOldPlace: () => 'The ceremony must be held at the new place.',
  temporaryTooLong: ({ lastDay }) =>
    `Twelve months or more (until ${shown(lastDay)}) is no temporary activity: the other place considers.`,
  atTemporaryPlace: () => 'During temporary activity the permanent cell resolves and holds the ceremony.',

  certificateIssuerUnfit: () =>
    'The certificate was not issued by the centre of that day’s text, nor by a committee competent to admit.',
  introducingBodyUnfit: () =>
    'This body may not introduce: committee or cell of the Youth Union, committee of the trade union.',
  youthUnionTooOld: ({ years }) => `Local rule: the Youth Union introduces up to the age of ${shown(years)}.`,
  readmissionExcluded: () => 'Among the cases that are never admitted again.',
  readmissionTwice: () => 'Re-admission happens once only.',
  readmissionTooSoon: ({ months, needed }) =>
    `${shown(months)} months since leaving or expungement; ${shown(needed)} are needed.`,
  readmissionDayUnknown: () => 'The day of leaving (or of expungement) is not recorded.',
  deletionGroundMissing: () => 'The ground of the deletion is not recorded.',
  ownerDecidedBeneath: () => 'On a private owner the standing committee of the upper-direct level decides.',
  ballotUnfit: () => 'A cell votes by secret ballot or by raised card, not by opinions in writing.',
  newHelperMissing: () => 'Moved during probation: the new place has not assigned a helper.',
  reviewsOfMoveMissing: () =>
    'A probationer who moves takes along the self-review with remarks and the helper’s review.',
  longStayConsiders: () => 'Study or secondment from twelve months on: the place of the stay considers.',
  otherCellConsiders: ({ place }) =>
    `This case is considered by ${places[String(place)] ?? '…'}, not by the cell chosen.`,
  notReconsidered: () => 'Resolved at the old place and not sent up: the new cell considers again.',
  reviewTooLong: ({ lastDay, workingDays }) =>
    `Reviewed within ${shown(workingDays)} working days (until ${shown(lastDay)}).`,
  transferLate: ({ lastDay }) => `Transfer begun after ${shown(lastDay)}.`,
  transferPaperLate: ({ lastDay }) => `Transfer paper shown after ${shown(lastDay)}.`,
  transferNotShown: ({ months }) =>
    `Local rule: later than ${shown(months)} months without reason, deletion is considered.`,

  pastNotTold: () => 'This is known of today alone; it cannot be told of a past day.',
  pastTooLarge: ({ most }) =>
    `A past day is told for bodies of up to ${shown(most)} files; choose one beneath.`,
}
