import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { rules as Vi } from '../vi/rules'

type Words = typeof Vi

const subjects: Words['subjects'] = {
  sources: 'Sources, list of sympathizers',
  certificate: 'Awareness class',
  introduction: 'Introduction',
  verification: 'Verification of personal history',
  dossier: 'Admission file',
  votes: 'Votes',
  clocks: 'Time limits of decisions',
  ceremony: 'Admission ceremony',
  probation: 'Probation and recognition',
  moving: 'Moving in the middle',
  errors: 'Wrong admissions',
  deletion: 'Deletion and complaints',
  screening: 'Screening of members',
  supervision: 'Supervision and ranking',
  conditions: 'Standards and conditions',
  readmission: 'Re-admission',
  authority: 'Authority to decide',
}

const evidences: Words['evidences'] = {
  V1: 'original text read',
  V2: 'from a page about the text',
  V3: 'from a weak source',
  local: 'from a local text',
  memory: 'from knowledge, no text',
  design: 'partly concluded, no text says so',
  carried: 'carried over from an earlier text',
}

export const rules: Words = {
  title: 'Rules',
  counted: (count, uncompared) =>
    sentence`${count} rules of the development of members; ${uncompared} not yet compared with the original text.`,
  onlyUncompared: 'Only rules not yet compared with the original text.',
  showAll: 'See all rules',
  controls: 'See the rules on a day',
  on: 'Day of the act',
  onHint: 'Each step is judged by the text in force on the day of that step.',
  edges: 'Days on which a text came into force',
  edge: (number, day) => `${number}, from ${day}`,
  search: 'Find a rule',
  searchPlaceholder: 'Find by title, number of a text, id…',
  found: (count) => `${formatNumber(count)} rules`,
  nothing: 'No rule fits',
  nothingHint: 'Try fewer words, or the number of a text such as 294-QĐ/TW.',
  rule: 'Rule',
  value: 'Value',
  cite: 'Text',
  comparison: 'Comparison',
  compared: 'Compared with the original text',
  notCompared: 'Not yet compared with the original text',
  notInForce: 'not in force on this day',
  uncovered: 'no text covers this day',
  onDay: (day) => `Day of the act: ${day}`,
  local: (province) => `${province} only`,
  localRules: 'Local rules',
  localScope: (code) =>
    `Only warns, in files of bodies beneath the central-direct committee with the code ${code}.`,
  inForce: 'in force on this day',
  from: 'From',
  until: 'To the end of',
  throughTime: (parameter) => `${parameter}: values through time`,
  acts: 'Texts cited',
  number: 'Number',
  signed: 'Signed on',
  issuer: 'Issued by',
  actTitle: 'About',
  force: 'In force',
  forceFrom: (from) => `from ${from}`,
  forceBetween: (from, to) => `${from} – ${to}`,
  files: 'Open files it touches',
  toList: 'All rules',
  subjects,
  evidences,
  effects: {
    block: 'Where it is not met, the next step cannot be recorded.',
    warn: 'Where it is not met, the page warns; the step can be recorded with a reason.',
  },
  provinces: { HN: 'Hà Nội' },
}
