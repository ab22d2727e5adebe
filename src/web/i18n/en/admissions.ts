import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { admissions as Vi } from '../vi/admissions'
import { admissionEntry } from './admissionEntry'
import { admissionFile } from './admissionFile'
import { admissionSheet } from './admissionSheet'
import { admissionWords } from './admissionWords'

type Admissions = typeof Vi

const list: Admissions['list'] = {
  title: 'Admissions',
  lede: (day, all) => sentence`${all} people admitted up to ${day}.`,
  ledeOf: (day, all, group, part) => sentence`${all} people admitted up to ${day}; ${group}: ${part}.`,
  ledeEntered: (day, entered) => sentence`Up to ${day}, ${entered} admissions have been entered.`,
  ledeEnteredOf: (day, group, part) =>
    sentence`Up to ${day}, ${part} admissions have been entered: ${group}.`,
  ledeNone: (day) => sentence`Up to ${day} there is no admission in the list.`,
  declaredTitle: (figure) => `The figure ${figure} of the progress page comes from a document`,
  mixedTitle: 'The figure of the progress page comes partly from documents',
  declared: 'This list holds only the people entered, so it may be shorter than that figure.',
  toDeclared: 'Figures from documents',
  group: 'Shown',
  search: 'Find by name',
  searchShort: 'Find',
  searchHint: 'Type a name and press Enter',
  found: (words, count) => `“${words}”: ${formatNumber(count)} people.`,
  foundBack: 'Clear the search',
  caption: (organisation) => `Admissions of ${organisation}`,
  name: 'Full name',
  nameClosed: 'name not open',
  nameErased: 'personal information erased',
  sex: 'Sex',
  birth: 'Born',
  cell: 'Cell',
  cellCode: 'Code of the cell',
  parent: 'Directly above',
  work: 'Occupation',
  workAndEducation: 'Occupation, education',
  education: 'Education',
  youthUnion: 'Youth Union',
  demobilised: 'Demobilised',
  yes: 'x',
  decision: 'Decision',
  decisionShown: (number, day) => `${number} of ${day}`,
  onDay: (day) => `of ${day}`,
  decisionNumber: 'Decision number',
  decisionDay: 'Decision day',
  issuer: 'Issued by',
  noDecision: 'no decision',
  ceremony: 'Ceremony',
  noCeremony: 'not recorded',
  counted: 'Counted on',
  countedNote: '(counts)',
  cancelled: (day) => `cancelled from ${day}`,
  generated: 'sample person',
  openFile: (number) => `Open the file of decision ${number}`,
  emptyTitle: 'There is no admission in this list yet',
  emptyHint: 'Choose another period or day above.',
  emptyWriteHint: 'Enter the first person, or choose another period or day above.',
  emptyWrite: 'Enter the first person',
  emptyFound: 'Nobody of that name was found',
  emptyFoundHint:
    'Only the period shown and open names are searched. See another period, or try a shorter name, with or without accents.',
  part: (shown, total) => `The list holds ${formatNumber(shown)} of ${formatNumber(total)} admissions so far`,
  whole: (total) => `List of ${formatNumber(total)} admissions`,
  groupLine: (group) => `Only: ${group}`,
  closedLine: 'Without names: names open to the cell, its grassroots body and the issuer of the decision',
  actions: {
    admit: 'Record an admission',
    paste: 'Paste from Excel',
    completion: 'State the list complete…',
    notices: 'Possible duplicates',
  },
  periodOver: (day) => `This period ended on ${day}; people admitted later are in another period.`,
  lateOnly: (at) => `Only those entered late: counted now, not yet at ${at}.`,
  everybody: 'See everybody counted',
  toYear: (year) => `See ${year}`,
  closedBody: 'This organisation has ended its work.',
}

const names: Admissions['names'] = {
  closedTitle: 'Names are closed',
  closed:
    'Names open to the cell, its grassroots body and the issuer of the decision. To read them state a purpose; the reading is written into the log.',
  partly: 'Some names are closed',
  purpose: 'Purpose of reading',
  open: 'Open names',
  openTitle: (purpose) => `Names are open: ${purpose}`,
  openHint: 'This reading has been written into the log. Close the names when you are done.',
  close: 'Close names',
  notForYou: 'Your task is to follow the figures; names are not for it.',
}

const completion: Admissions['completion'] = {
  title: 'State the list complete',
  until: 'Complete up to and including',
  effect: (organisation) =>
    `From now on, up to that day the admissions of ${organisation} are counted from the list and no longer taken from documents.`,
  before: (day) => `Last stated complete up to ${day}.`,
  beforeNone: 'Never stated complete so far.',
  entered: (count, day) => `The list holds ${count} admissions up to ${day}.`,
  warning: 'State it only when nobody admitted up to that day is missing.',
  submit: 'State complete',
  done: (day) => `Recorded: the list is complete up to ${day}.`,
}

const notices: Admissions['notices'] = {
  title: 'Possible duplicates',
  lede: (count) => sentence`${count} cases of the same name and birth date among the bodies beneath.`,
  ledeMore: (count) =>
    sentence`More than ${count} cases of the same name and birth date among the bodies beneath.`,
  none: 'No cases',
  noneHint:
    'When two cells that do not see each other’s lists record the same person, the case appears here for the committee above both.',
  hint: 'Compare decisions and ceremonies. If it is one person, open the wrong file and take that admission back. If they are two, record it so, and nobody is asked again.',
  found: (day) => `Found ${day}`,
  fact: 'Fact',
  first: 'First file',
  second: 'Second file',
  open: 'Open the file',
  same: 'the same',
  settle: {
    open: 'Two different people…',
    title: 'Two different people',
    effect:
      'When both were compared and are two people of one name and birth date. This case is not shown here again, and nobody who enters them is asked again.',
    submit: 'Record two different people',
    stay: 'Not yet',
    done: 'Recorded: two different people.',
  },
  forbidden: 'This page is for the organisation officers of the committee.',
}

const write: Admissions['write'] = {
  cancel: 'Cancel',
}

export const admissions: Admissions = {
  words: admissionWords,
  list,
  names,
  completion,
  notices,
  write,
  file: admissionFile,
  entry: admissionEntry,
  sheet: admissionSheet,
}
