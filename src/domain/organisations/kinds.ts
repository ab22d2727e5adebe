/** Closed lists of an organisation's description. Vietnamese words stand in web/i18n. */

/** From the Central Committee down to the cell (rulebook 4.1). Depth is never assumed from the kind. */
export const ORGANISATION_KINDS = [
  'central',
  'centralDirect',
  'upperDirect',
  'grassrootsCommittee',
  'grassrootsCell',
  'subCommittee',
  'cell',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Where the body works: the place of its members' work or residence. */
export const SECTORS = [
  'village',
  'school',
  'nonStateEnterprise',
  'stateEnterprise',
  'agency',
  'publicService',
  'armedForces',
  'other',
] as const
export type Sector = (typeof SECTORS)[number]

/** Area marks of a body; several may hold at once. */
export const MARKS = ['remote', 'border', 'island', 'mountain', 'ethnicMinorityArea', 'hardship'] as const
export type Mark = (typeof MARKS)[number]

/** What happens to a body in the tree. */
export const EVENT_KINDS = ['found', 'rename', 'move', 'describe', 'close'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Bodies in which people are admitted. */
export const CELL_KINDS: readonly OrganisationKind[] = ['cell', 'grassrootsCell']

/** Tổ chức cơ sở đảng: đảng bộ cơ sở and chi bộ cơ sở. */
export const GRASSROOTS_KINDS: readonly OrganisationKind[] = ['grassrootsCommittee', 'grassrootsCell']

/** Only cells hold admissions. */
export function isCell(kind: string): boolean {
  return CELL_KINDS.some((cell) => cell === kind)
}

/** True for the bodies counted as tổ chức cơ sở đảng. */
export function isGrassroots(kind: string): boolean {
  return GRASSROOTS_KINDS.some((grassroots) => grassroots === kind)
}
