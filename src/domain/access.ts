/**
 * Who may do what. Reach (which bodies) is a question of the tree and is asked in SQL through the viewer;
 * this table says what a role may do to a body in its reach.
 */

export const ROLES = ['leader', 'officer', 'secretary', 'trainer', 'inspector', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Why a name is asked for outside the circle to which it is open (decision 0007). A closed list, logged. */
export const PURPOSES = ['appraisal', 'inspection', 'complaint', 'statistics', 'correction'] as const
export type Purpose = (typeof PURPOSES)[number]

export type Action =
  | 'organisations.read'
  | 'organisations.write'
  | 'figures.read'
  | 'duties.read'
  | 'names.read'
  | 'targets.write'
  | 'admissions.write'
  | 'candidates.read'
  | 'candidates.write'
  | 'statements.write'
  | 'documents.read'
  | 'documents.write'
  | 'screening.read'
  | 'screening.open'
  | 'screening.draft'
  | 'plans.read'
  | 'plans.write'
  | 'plans.answer'
  | 'obstacles.read'
  | 'obstacles.write'
  | 'drives.read'
  | 'drives.write'
  | 'classes.read'
  | 'classes.hold'
  | 'inspections.read'
  | 'inspections.write'
  | 'files.inspect'
  | 'recommendations.report'
  | 'responsibilities.read'
  | 'responsibilities.write'
  | 'summaries.read'
  | 'summaries.write'
  | 'summaries.state'
  | 'reports.write'
  | 'closings.read'
  | 'closings.open'
  | 'closings.confirm'
  | 'closings.settle'
  | 'transmittals.write'
  | 'accounts.manage'
  | 'audit.read'

/** Whether the body acted on is the one the role is bound to, or stands beneath it. */
export type Position = 'own' | 'beneath'

const FIGURE_READERS: readonly Role[] = ['leader', 'officer', 'secretary', 'trainer', 'inspector']

/** Files of candidates: whether names and records open as well is a question of the circle. */
const FILE_READERS: readonly Role[] = ['leader', 'officer', 'secretary', 'inspector']

const ALLOWED: Record<Action, (role: Role, position: Position) => boolean> = {
  'organisations.read': () => true,
  'organisations.write': (role, position) => role === 'officer' && position === 'beneath',
  'figures.read': (role) => FIGURE_READERS.includes(role),
  // whoever trains has the duties of their classes alone
  'duties.read': (role) => FIGURE_READERS.includes(role),
  'names.read': (role) => role === 'leader' || role === 'officer' || role === 'secretary',
  'targets.write': (role) => role === 'officer',
  'admissions.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'candidates.read': (role) => FILE_READERS.includes(role),
  'candidates.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'statements.write': (role) => role === 'officer',
  'documents.read': (role) => FIGURE_READERS.includes(role),
  'documents.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'screening.read': (role) => FILE_READERS.includes(role),
  'screening.open': (role) => role === 'officer',
  // the list of a cell is sealed: nobody above it, whatever the role
  'screening.draft': (role, position) => position === 'own' && (role === 'secretary' || role === 'officer'),
  'plans.read': (role) => FIGURE_READERS.includes(role),
  'plans.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'plans.answer': (role, position) => role === 'officer' && position === 'beneath',
  'obstacles.read': (role) => FILE_READERS.includes(role),
  'obstacles.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'drives.read': (role) => FILE_READERS.includes(role),
  'drives.write': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'classes.read': (role) => FIGURE_READERS.includes(role),
  // whoever works at the body whose political centre holds the class
  'classes.hold': (role, position) => (role === 'officer' || role === 'trainer') && position === 'own',
  'inspections.read': (role) => FILE_READERS.includes(role),
  // a committee inspects in its own name
  'inspections.write': (role, position) => position === 'own' && (role === 'inspector' || role === 'officer'),
  // within an inspection that runs, one file at a time (decision 0023)
  'files.inspect': (role, position) => position === 'own' && role === 'inspector',
  'recommendations.report': (role, position) =>
    role === 'officer' || (role === 'secretary' && position === 'own'),
  // who is in charge of what is for the committee and those above it, not for the cells beneath
  'responsibilities.read': (role) => role === 'leader' || role === 'officer' || role === 'inspector',
  'responsibilities.write': (role) => role === 'officer',
  'summaries.read': (role) => FIGURE_READERS.includes(role),
  // who chairs the meeting may record it for their own committee
  'summaries.write': (role, position) => role === 'officer' || (role === 'leader' && position === 'own'),
  'summaries.state': (role, position) => role === 'officer' || (role === 'secretary' && position === 'own'),
  'reports.write': (role, position) =>
    role === 'officer' || (position === 'own' && (role === 'leader' || role === 'secretary')),
  'closings.read': (role) => FIGURE_READERS.includes(role),
  'closings.open': (role, position) => position === 'own' && (role === 'officer' || role === 'leader'),
  // a body answers for its own figures: nobody confirms them from above
  'closings.confirm': (role, position) =>
    position === 'own' && (role === 'officer' || role === 'leader' || role === 'secretary'),
  // the level above may take a difference into its period, correct or open again
  'closings.settle': (role, position) =>
    role === 'officer' || (position === 'own' && (role === 'leader' || role === 'secretary')),
  // a committee hands over what it and those beneath decided, in its own name
  'transmittals.write': (role, position) => role === 'officer' && position === 'own',
  'accounts.manage': (role) => role === 'administrator',
  'audit.read': (role) => role === 'administrator',
}

/** Whether the role may do this to a body at this position within its reach. */
export function may(role: Role, action: Action, position: Position): boolean {
  return ALLOWED[action](role, position)
}

export interface NameCircle {
  /** the cell that holds the admission */
  cellId: string
  /** its nearest grassroots body (or itself) */
  grassrootsId: string | null
  /** the organisation that issued the decision */
  issuerId: string | null
}

/**
 * Whether a name opens to an organisation without a stated purpose: the cell, its nearest grassroots body and
 * the body that issued the decision (decision 0007).
 */
export function isInNameCircle(organisationId: string, circle: NameCircle): boolean {
  return [circle.cellId, circle.grassrootsId, circle.issuerId].includes(organisationId)
}
