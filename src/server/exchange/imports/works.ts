import type { ImportKind } from '#domain/exchange/imports'
import { ACCOUNTS_WORK } from './kinds/accounts'
import { CANDIDATES_WORK } from './kinds/candidates'
import { CLASSES_WORK } from './kinds/classes'
import { ORGANISATIONS_WORK } from './kinds/organisations'
import { BASES_WORK, FIGURES_WORK } from './kinds/statements'
import { TARGETS_WORK } from './kinds/targets'
import type { KindWork } from './kindWork'

/** A kind's rows are read and written by one pair of definition and work, so that each row is of the work's shape. */
const WORKS: Readonly<Record<ImportKind, KindWork<never>>> = {
  organisations: ORGANISATIONS_WORK,
  membershipBases: BASES_WORK,
  targets: TARGETS_WORK,
  candidates: CANDIDATES_WORK,
  accounts: ACCOUNTS_WORK,
  classes: CLASSES_WORK,
  declaredFigures: FIGURES_WORK,
}

export function workOf(kind: ImportKind): KindWork {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows come from the definition of the same kind
  return WORKS[kind] as KindWork<unknown>
}
