import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { organisationPages as Vi } from '../vi/organisationPages'
import { organisationCorrections as corrections } from './organisationCorrections'
import { organisationForms as forms } from './organisationForms'
import { organisations } from './organisations'

type Words = typeof Vi

const kinds: Words['kinds'] = {
  central: 'Central',
  centralDirect: 'Party organisation directly under the Centre',
  upperDirect: 'Party organisation directly above grassroots ones',
  grassrootsCommittee: 'Grassroots party organisation',
  grassrootsCell: 'Grassroots cell',
  subCommittee: 'Party sub-organisation',
  cell: 'Cell beneath a party organisation',
}

const sectors: Words['sectors'] = {
  village: 'Villages and quarters',
  school: 'Schools',
  nonStateEnterprise: 'Non-state enterprises',
  stateEnterprise: 'State enterprises',
  agency: 'Offices',
  publicService: 'Public service bodies',
  armedForces: 'Army and police',
  other: 'Other',
}

const marks: Words['marks'] = {
  remote: 'Remote area',
  border: 'Border',
  island: 'Island',
  mountain: 'Mountains',
  ethnicMinorityArea: 'Ethnic minority area',
  hardship: 'Area of special hardship',
}

const tree: Words['tree'] = {
  title: 'Tree of organisations',
  label: (day) => `Tree of organisations on ${day}`,
  fold: 'Tree of organisations',
  find: 'Find in the tree',
  findPlaceholder: 'Find by name or code',
  on: 'Tree on',
  quickToday: (day) => `${day}, today`,
  quickAfter: (day) => `${day}, after the change`,
  quickBefore: (day) => `${day}, before the change`,
  keys: 'up and down move between organisations; right opens, left closes what is beneath; Enter shows one',
  closed: organisations.closed,
  closedOn: (day) => `closed on ${day}`,
  empty: 'No organisations beneath',
  failed: 'Not loaded. Press to try again',
  more: (shown) => `Show more, ${formatNumber(shown)} shown`,
  beneath: (count) => `${formatNumber(count)} organisations beneath`,
}

const lede: Words['lede'] = {
  of: (kind, parent) => {
    const what = kind === 'cell' ? 'Cell' : kinds[kind]
    return parent === null || kind === 'centralDirect' ? [what] : sentence`${what}, under ${parent}`
  },
  since: (day) => sentence`, at work since ${day}`,
  until: (day) => sentence`; closed on ${day}.`,
  before: (day, on) => sentence`; founded on ${day}, after the day shown (${on}).`,
  beneath: (count) => sentence`; ${count} organisations beneath.`,
  alone: '; no organisations beneath.',
  end: '.',
}

const facts: Words['facts'] = {
  title: 'About the organisation',
  code: 'Code',
  noCode: 'no code yet',
  kind: 'Kind',
  sector: 'Sector',
  marks: 'Area',
  noMarks: 'not given',
  parent: 'Directly above',
  path: 'Organisations above',
  formerName: 'Former name',
  life: 'At work',
  lifeFrom: (from) => `since ${from}`,
  lifeUntil: (from, to) => `from ${from} to before ${to}`,
  exhausted: 'Source of candidates',
  exhaustedSince: (day, reason) => `none left since ${day}: ${reason}`,
  notExhausted: 'there is a source',
  recordsFrom: 'Lists kept here',
  recordsSince: (day) => `since ${day}`,
  noRecords: 'not kept in the system yet; figures come from documents',
  completeUntil: 'List complete',
  completeTo: (day) => `to ${day}`,
  notComplete: 'not stated',
  children: 'Organisations beneath',
  closedTag: (day) => `Closed on ${formatDay(day)}`,
  notYetTag: 'Not founded yet on this day',
  exhaustedTag: (day) => `No source since ${formatDay(day)}`,
}

const history: Words['history'] = {
  title: 'Changes',
  day: 'From',
  what: 'What',
  paper: 'Document',
  number: 'Number',
  paperDay: 'Day of the document',
  issuer: 'Issuer',
  noPaper: 'no document given',
  paperOf: (number, day, issuer) =>
    [`no. ${number}`, day !== null && `of ${day}`, issuer !== null && `by ${issuer}`]
      .filter(Boolean)
      .join(' '),
  found: (name, parent) =>
    [`Founded${name === null ? '' : ` as ${name}`}`, parent !== null && `under ${parent}`]
      .filter(Boolean)
      .join(', '),
  rename: (name) => `Renamed ${name}`,
  move: (parent) => `Moved under ${parent}`,
  describe: 'Code, kind, sector or area changed',
  close: 'Closed',
  empty: 'No change has been recorded yet.',
}

const children: Words['children'] = {
  title: 'Organisations beneath',
  caption: (name, day) => `Organisations beneath ${name} on ${day}`,
  name: 'Organisation',
  code: 'Code',
  kind: 'Kind',
  sector: 'Sector',
  beneath: 'Beneath',
  empty: 'No organisations beneath yet',
  emptyHint: 'Organisations founded here will stand in this list.',
}

const links: Words['links'] = {
  title: 'Other pages of this organisation',
  progress: 'Progress',
  targets: 'Targets',
  allocations: 'Allocation',
  admissions: 'Admissions',
  statements: 'Declared figures, membership',
  obstacles: 'Difficulties',
}

const rights: Words['rights'] = {
  title: 'Record a change',
  past: (day) => `This is the tree on ${day}. Changes are recorded on the tree of today.`,
  toToday: 'Show today',
  none: 'You see this organisation but do not record changes: that is done by the organisation officer of the committee above.',
  ownOnly: (name) =>
    `The name, code and place of ${name} itself, and its end, are recorded by the organisation officer of the committee above.`,
  stateOnly: 'Other changes are recorded by the organisation officer of the committee above.',
  closed: 'This organisation has closed, so no more changes are recorded.',
}

export const organisationPages: Words = {
  ...organisations,
  kinds,
  sectors,
  marks,
  tree,
  lede,
  facts,
  history,
  children,
  links,
  rights,
  corrections,
  forms,
}
