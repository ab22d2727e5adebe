import { type Action, may, type Role } from '#domain/access'

/** What a file that comes in may hold. */
export const IMPORT_KINDS = [
  'organisations',
  'membershipBases',
  'targets',
  'declaredFigures',
  'candidates',
  'accounts',
  'classes',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/**
 * The road of a file: its columns are confirmed, every row is judged, it is confirmed and written row by row, and may
 * be taken back as a whole.
 */
export const IMPORT_STATES = [
  'staged',
  'checking',
  'checked',
  'importing',
  'done',
  'takingBack',
  'takenBack',
  'abandoned',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Why a running state does not go on. */
export const HALTS = ['asked', 'fault', 'built', 'notAllowed'] as const
export type Halt = (typeof HALTS)[number]

export const ROW_STATES = ['open', 'warned', 'faulty', 'left', 'written', 'taken'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Of a row: not to be brought in; another than the ones it is like. */
export const ROW_DECISIONS = ['skip', 'distinct'] as const
export type RowDecision = (typeof ROW_DECISIONS)[number]

/** Whoever may enter it one by one may bring in a file of it. */
export const IMPORT_ACTIONS: Readonly<Record<ImportKind, Action>> = {
  organisations: 'organisations.write',
  membershipBases: 'statements.write',
  targets: 'targets.write',
  declaredFigures: 'statements.write',
  candidates: 'candidates.write',
  accounts: 'accounts.manage',
  classes: 'classes.hold',
}

/** Whether the role brings files of the kind in for the body it is bound to. */
export function mayBringIn(role: Role, kind: ImportKind): boolean {
  const action = IMPORT_ACTIONS[kind]
  return may(role, action, 'own') || may(role, action, 'beneath')
}

/** Days after the last step in which the text of a file is kept; then it is erased. */
export const KEPT_DAYS = 7

/** Of a file that comes in; a list of a whole province has fewer rows. */
export const MOST_IMPORT_ROWS = 250_000
