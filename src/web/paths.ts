import { withQuery as at, type Query } from './platform/address'

const of = (id: string): string => `/organisations/${encodeURIComponent(id)}`

/** Addresses of the pages. What was chosen on a page travels in the query, so a link shows the same figures. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => at('/sign-in', { next }),
  organisation: (id: string, query?: Query) => at(of(id), query),
  progress: (id: string, query?: Query) => at(`${of(id)}/progress`, query),
  targets: (id: string, query?: Query) => at(`${of(id)}/targets`, query),
  allocations: (id: string, query?: Query) => at(`${of(id)}/allocations`, query),
  statements: (id: string, query?: Query) => at(`${of(id)}/statements`, query),
  admissions: (id: string, query?: Query) => at(`${of(id)}/admissions`, query),
  admit: (id: string, query?: Query) => at(`${of(id)}/admissions/new`, query),
  pasteAdmissions: (id: string, query?: Query) => at(`${of(id)}/admissions/paste`, query),
  duplicateNotices: (id: string, query?: Query) => at(`${of(id)}/duplicate-notices`, query),
  admission: (id: string, query?: Query) => at(`/admissions/${encodeURIComponent(id)}`, query),
  zeroCells: (id: string, query?: Query) => at(`${of(id)}/zero-cells`, query),
  sources: (id: string, query?: Query) => at(`${of(id)}/sources`, query),
  openCandidate: (id: string, query?: Query) => at(`${of(id)}/candidates/new`, query),
  candidate: (id: string, query?: Query) => at(`/candidates/${encodeURIComponent(id)}`, query),
  meetings: (id: string, query?: Query) => at(`${of(id)}/meetings`, query),
  holdMeeting: (id: string, query?: Query) => at(`${of(id)}/meetings/new`, query),
  duties: (id: string, query?: Query) => at(`${of(id)}/duties`, query),
  members: (id: string, query?: Query) => at(`${of(id)}/members`, query),
  authority: (id: string, query?: Query) => at(`${of(id)}/authority`, query),
  reports: (id: string, query?: Query) => at(`${of(id)}/reports`, query),
  agreements: (id: string, query?: Query) => at(`${of(id)}/agreements`, query),
  documents: (id: string, query?: Query) => at(`${of(id)}/documents`, query),
  screening: (id: string, query?: Query) => at(`${of(id)}/screening`, query),
  screeningList: (id: string, query?: Query) => at(`${of(id)}/screening/list`, query),
  listReview: (id: string, query?: Query) => at(`${of(id)}/list-review`, query),
  plans: (id: string, query?: Query) => at(`${of(id)}/plans`, query),
  steps: (id: string, query?: Query) => at(`${of(id)}/steps`, query),
  obstacles: (id: string, query?: Query) => at(`${of(id)}/obstacles`, query),
  raiseObstacle: (id: string, query?: Query) => at(`${of(id)}/obstacles/new`, query),
  obstacleCauses: (id: string, query?: Query) => at(`${of(id)}/obstacle-causes`, query),
  obstacle: (id: string, query?: Query) => at(`/obstacles/${encodeURIComponent(id)}`, query),
  drives: (id: string, query?: Query) => at(`${of(id)}/drives`, query),
  drive: (id: string, query?: Query) => at(`/drives/${encodeURIComponent(id)}`, query),
  ceremonies: (id: string, query?: Query) => at(`${of(id)}/ceremonies`, query),
  ceremony: (id: string, query?: Query) => at(`/ceremonies/${encodeURIComponent(id)}`, query),
  classes: (id: string, query?: Query) => at(`${of(id)}/classes`, query),
  openClass: (id: string, query?: Query) => at(`${of(id)}/classes/new`, query),
  classNeeds: (id: string, query?: Query) => at(`${of(id)}/class-needs`, query),
  certificates: (id: string, query?: Query) => at(`${of(id)}/certificates`, query),
  trainingClass: (id: string, query?: Query) => at(`/classes/${encodeURIComponent(id)}`, query),
  classPapers: (id: string, query?: Query) => at(`/classes/${encodeURIComponent(id)}/papers`, query),
  attendance: (id: string, query?: Query) =>
    at(`/class-sessions/${encodeURIComponent(id)}/attendance`, query),
  inspections: (id: string, query?: Query) => at(`${of(id)}/inspections`, query),
  recordInspection: (id: string, query?: Query) => at(`${of(id)}/inspections/new`, query),
  inspectionProgramme: (id: string, query?: Query) => at(`${of(id)}/inspections/programme`, query),
  inspection: (id: string, query?: Query) => at(`/inspections/${encodeURIComponent(id)}`, query),
  rules: (query?: Query) => at('/rules', query),
  rule: (id: string, query?: Query) => at(`/rules/${encodeURIComponent(id)}`, query),
  accounts: (query?: Query) => at('/accounts', query),
  audit: (query?: Query) => at('/audit', query),
  me: () => '/me',
  gallery: () => '/gallery',
}

/** An address inside this page, or null: an outside one in `next` must never be followed after signing in. */
export function innerAddress(next: string | null): string | null {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : null
}
