import type { Text } from '../vi'

type File = Text['admissions']['file']

const history: File['history'] = {
  title: 'Entries and corrections',
  when: 'Recorded',
  what: 'What',
  reason: 'Reason',
  who: 'By',
  noReason: 'first entry',
  reasonClosed: 'not open',
  personFirst: 'Person recorded',
  personAgain: (changed) => `Person corrected: ${changed}`,
  decision: (number, day) => `Decision of admission ${number} of ${day}`,
  decisionAgain: (changed, number, day) => `Decision corrected (${changed}): ${number} of ${day}`,
  decisionBack: 'Decision taken back',
  ceremony: (day) => `Ceremony on ${day}`,
  ceremonyAgain: (changed, day) => `Ceremony corrected (${changed}): ${day}`,
  ceremonyBack: 'Ceremony taken back',
  cancellationBack: 'Cancellation taken back',
  cancellation: (number, day) => `Decision of cancellation ${number} of ${day}`,
  nothing: 'nothing changed',
  changedNames: {
    fullName: 'full name',
    sex: 'sex',
    birthDate: 'birth date',
    youthUnion: 'Youth Union',
    demobilised: 'demobilised',
    occupation: 'occupation',
    education: 'education',
    ethnicity: 'ethnicity (changed)',
    religion: 'religion (changed)',
    day: 'day',
    decisionNumber: 'decision number',
    issuer: 'issuer',
    organisation: 'cell',
  },
}

const correct: File['correct'] = {
  title: 'Correct this admission',
  open: 'Correct',
  hint: 'Change only what needs it. What was recorded before stays in the history.',
  person: 'Person',
  personClosed: 'To correct personal facts, open the name for comparing and correcting entries.',
  personOpen: 'Open the name to correct',
  decision: 'Decision of admission',
  ceremony: 'Ceremony',
  ceremonyBack: 'Take the ceremony back',
  ceremonyBackHint: 'When a day was recorded but the ceremony has not been held.',
  cell: 'Cell',
  cellNow: (cell) => `Recorded at ${cell}.`,
  cellMove: 'Move to another cell',
  cellTo: 'New cell',
  cellWhat: 'Move',
  cellBoth: 'decision and ceremony',
  cellDecision: 'the decision only',
  cellCeremony: 'the ceremony only',
  sealed: 'Ethnicity, religion',
  sealedHint:
    'What was recorded is sealed, serves only to count, and is not shown again. To change it, write it anew.',
  ethnicityChange: 'Change ethnicity',
  religionChange: 'Change religion',
  sealedEmpty: 'Left empty, what is sealed is removed.',
  reason: 'Reason',
  reasonHint: 'For instance: birth date mistyped, compared with the file. No personal facts here.',
  submit: 'Record the correction',
  done: 'The correction is recorded.',
  nothing: 'Nothing has been changed yet.',
  stay: 'Leave as it is',
}

const takeBack: File['takeBack'] = {
  open: 'Take back a mistaken admission…',
  title: 'Take back a mistaken admission',
  effect:
    'When this person was not admitted, or stands in another file already. The admission no longer counts on any day; file and reason are kept.',
  confirm: 'I have compared the papers and take this admission back',
  confirmFirst: 'Tick the confirmation first.',
  reason: 'Reason',
  submit: 'Take back',
  done: 'The mistaken admission is taken back.',
}

const cancel: File['cancel'] = {
  open: 'Record a cancellation…',
  title: 'Record the cancellation of the decision',
  number: 'Number of the cancellation',
  reason: 'Reason',
  effect:
    'When the competent body cancels the decision of admission. The admission stops counting from the day of the cancellation; the days before still count.',
  submit: 'Record the cancellation',
  done: 'The cancellation is recorded.',
}

const uncancel: File['uncancel'] = {
  open: 'Take the cancellation back…',
  title: 'Take the recorded cancellation back',
  effect: 'When the cancellation was recorded in this file by mistake. The admission counts again as before.',
  submit: 'Take the cancellation back',
  done: 'The cancellation is taken back.',
}

export const admissionFile: File = {
  title: 'File of an admission',
  facts: 'What is recorded',
  back: 'Admissions of the cell',
  born: (day) => `born ${day}`,
  cell: 'Cell',
  sealed: 'Ethnicity, religion',
  sealedShown: 'sealed, only counted',
  sealedHint:
    'Ethnicity and religion are sealed when they are recorded and open on no page. The history only tells when they were changed.',
  decision: 'Decision of admission',
  ceremony: 'Ceremony',
  notYet: 'not recorded',
  cancelled: 'Cancelled from',
  takenBack: 'This admission was taken back as a mistake.',
  cancelledNotice: (day) => `The decision was cancelled; the admission stops counting from ${day}.`,
  generated: 'A sample person made for the demonstration data.',
  findings: 'To be looked at',
  duplicate: (cell, number) => `${cell}, decision ${number}`,
  openOther: 'Open that file',
  yes: 'yes',
  no: 'no',
  mayNot: 'You may read this file but not correct it.',
  history,
  correct,
  takeBack,
  cancel,
  uncancel,
}
