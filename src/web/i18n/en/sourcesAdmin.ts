import { formatNumber } from '#domain/vietnamese'
import { type Figure, sentence } from '../sentence'
import type { sourcesAdmin as vi } from '../vi/sourcesAdmin'

const members: (typeof vi)['members'] = {
  title: 'Members of the cell',
  lede: (count: Figure) => sentence`${count} members are named in the files of the cell.`,
  ledeMore: (count: Figure) => sentence`More than ${count} members are named in the files of the cell.`,
  hint: 'Only those who mentor, introduce, chair or keep minutes. The whole cell need not be entered.',
  caption: (cell) => `Members of ${cell} named in files`,
  name: 'Name',
  official: 'Official since',
  officialUnknown: 'not entered',
  officialHint: 'Tells whether a mentor or introducer was official on the day of the act.',
  reason: 'Reason of the correction',
  add: 'Enter a member',
  edit: 'Correct',
  editOf: (name) => `Correct: ${name}`,
  submit: 'Enter the member',
  submitEdit: 'Record the correction',
  done: (name) => `Recorded: ${name}.`,
  emptyTitle: 'No member named yet',
  emptyHint: 'Enter the first mentor here, or when assigning one in a file.',
  notCell: 'This page is for cells. Choose a cell beneath.',
}

const authority: (typeof vi)['authority'] = {
  title: 'Who may decide admission and recognition',
  lede: (count) => `${formatNumber(count)} grants in force for this organisation and those right beneath.`,
  ledeNone: 'No grant in force for this organisation and those right beneath.',
  hint: 'A decision can be recorded only where the deciding body had the authority on the day it was signed.',
  caption: 'Grants of authority',
  organisation: 'Organisation',
  organisationHint: (body) => `${body} or a body beneath it.`,
  fromAbove: 'This authority is given by the level above: enter it on its page.',
  kind: 'Authority',
  paper: 'Paper',
  paperShown: (number, day) => `${number} of ${day}`,
  from: 'From',
  to: 'Before',
  toField: 'Until before',
  toHint: 'The first day without the authority; empty while it holds.',
  open: 'in force',
  ended: 'ended',
  coming: 'not yet',
  add: 'Enter a grant',
  edit: 'Correct',
  editHead: 'Correct, end',
  editOf: (organisation) => `Correct or end the authority of ${organisation}`,
  takeBack: {
    title: (organisation) => `Take back the authority of ${organisation}`,
    effect:
      'For an entry made by mistake. It counts as never given; decisions recorded by it are judged again. An authority that is over is ended by its day.',
    reason: 'Reason',
    reasonHint: 'For example: wrong organisation.',
    submit: 'Take back',
    stay: 'Keep it',
    done: 'The authority was taken back.',
  },
  number: 'Number',
  numberExample: 'For example 123-QĐ/TU',
  paperDay: 'Day of the paper',
  issuer: 'Issued by',
  reason: 'Why it is corrected or ended',
  submit: 'Enter the grant',
  submitEdit: 'Record the correction',
  done: (organisation) => `The authority of ${organisation} was recorded.`,
  emptyTitle: 'No grant yet',
  emptyHint:
    'Enter it from the paper: an empowered grassroots committee, a committee right above, one that was given powers.',
}

const write: (typeof vi)['write'] = {
  cancel: 'Cancel',
}

export const sourcesAdmin: typeof vi = { members, authority, write }
