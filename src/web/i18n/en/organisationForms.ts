import { formatNumber } from '#domain/vietnamese'
import type { organisationForms as Vi } from '../vi/organisationForms'

type Forms = typeof Vi

const titles: Forms['titles'] = {
  found: 'Found an organisation beneath',
  rename: 'Rename',
  move: 'Move under another organisation',
  describe: 'Change code, kind, sector, area',
  source: 'State that no source is left',
  sourceAgain: 'State that there is a source again',
  records: 'Start keeping lists',
  close: 'Close',
}

const submits: Forms['submits'] = {
  found: 'Record the founding',
  rename: 'Record the new name',
  move: 'Record the move',
  describe: 'Record the change',
  source: 'Record that no source is left',
  sourceAgain: 'Record that there is a source again',
  records: 'Record the first day',
  close: 'Record the closing',
}

const inHistory =
  'Recorded by mistake: correct or withdraw it in the history of changes; what was recorded is kept.'
const inStates =
  'Recorded by mistake: correct or withdraw it where the states of the source are listed; what was recorded is kept.'

const mistakes: Forms['mistakes'] = {
  found:
    'A wrong name, day or body above: correct the founding in the history of changes of that organisation. If there is no such organisation, close it on the day of its founding.',
  rename: inHistory,
  move: inHistory,
  describe: inHistory,
  source: inStates,
  sourceAgain: inStates,
  records: 'Recorded by mistake: record the right day again; the later entry counts.',
  close: inHistory,
}

const done: Forms['done'] = {
  found: (name, day) => `Recorded: ${name} founded on ${day}.`,
  rename: (name, day) => `New name recorded from ${day}: ${name}.`,
  move: (parent, day) => `Recorded: under ${parent} from ${day}.`,
  describe: (day) => `Change recorded from ${day}.`,
  source: (day) => `Recorded: no source left since ${day}.`,
  sourceAgain: (day) => `Recorded: a source again since ${day}.`,
  records: (day) => `Recorded: lists kept since ${day}.`,
  close: (day) => `Recorded: closed on ${day}.`,
}

export const organisationForms: Forms = {
  titles,
  submits,
  mistakes,
  done,
  restored: 'What you typed last time is kept below.',
  giveUp: 'Do not record',
  day: 'In effect from',
  foundDay: 'Day of founding',
  closeDay: 'Closed from',
  closeDayHint: 'On this day it is no longer at work.',
  sourceDay: 'From',
  name: 'Name of the organisation',
  nameHint: 'In full, for example Chi bộ khu 2.',
  newName: 'New name',
  sameName: 'The new name is the same as the present one.',
  code: 'Code',
  codeHint: 'A code belongs to one working organisation only.',
  kind: 'Kind',
  sector: 'Sector',
  marks: 'Area',
  beneath: (name) => `Under ${name}.`,
  recordsFrom: 'Lists kept since',
  recordsFromHint: 'Left empty: since the founding.',
  newParent: 'New organisation above',
  parentHint: 'Find it by name or code, within your scope.',
  sameParent: 'This is the organisation above already.',
  isItself: 'An organisation cannot stand beneath itself.',
  presentParent: (name) => `Now under ${name}.`,
  moveTitle: 'What moves along',
  moveAlone: (name) =>
    `${name} moves with its targets and recorded admissions from the day of effect. Reports on the tree of earlier days do not change.`,
  moveWith: (name, count) =>
    `${name} moves with ${formatNumber(count)} organisations beneath it and all below them, their targets and recorded admissions, from the day of effect. Reports on the tree of earlier days do not change.`,
  closeTitle: 'After the closing',
  closeHint: (name) =>
    `${name} stays in the tree, dimmed; people admitted and targets recorded are not lost. From that day nothing new is recorded there.`,
  livingTitle: (count) => `${formatNumber(count)} organisations beneath it are at work`,
  livingHint: 'Move or close these first:',
  livingMore: (count) => `and ${formatNumber(count)} more`,
  livingReason: 'There are working organisations beneath it.',
  sourceReason: 'Reason',
  sourceReasonHint: 'For example: people of the right age work elsewhere, few people outside the Party.',
  sourceAgainHint: 'For example: new people have moved in.',
  sourceHint:
    'Cells without a source stand apart in the progress, so that having admitted nobody is not held against them. State a source again when new people come.',
  recordsDay: 'Lists kept since',
  recordsHint:
    'From this day the people admitted in this organisation and all beneath it are entered in the system; for earlier days figures come from documents.',
  unchanged: 'Nothing is different from now.',
  paper: 'Document behind it',
  paperHint: 'Not at hand: leave all three empty.',
  number: 'Number',
  numberExample: '123-QĐ/TU',
  paperDay: 'Day of the document',
  issuer: 'Issuer',
  issuerExample: 'Ban Thường vụ Tỉnh ủy …',
  stale: (name) =>
    `While you typed, somebody else recorded a change of ${name}. The new version is loaded: look over the fields and record again.`,
  staleTitle: 'There was another change',
  reusedTitle: 'The last sending was recorded',
  reused: 'What was sent last time was recorded although no answer came. Look at it before recording more.',
  finderPlaceholder: 'Name or code, with or without accents',
  forbiddenTitle: 'Not recorded',
  forbidden: 'Only the organisation officer of the committee above records this change.',
  change: 'Change',
  chosenNone: 'No organisation chosen yet.',
}
