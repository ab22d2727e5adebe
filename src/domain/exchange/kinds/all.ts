import type { ImportKind } from '#domain/exchange/imports'
import { ACCOUNTS_IMPORT } from './accounts'
import { CANDIDATES_IMPORT } from './candidates'
import { CLASSES_IMPORT } from './classes'
import type { ImportDefinition } from './definition'
import { ORGANISATIONS_IMPORT } from './organisations'
import { BASES_IMPORT, FIGURES_IMPORT } from './statements'
import { TARGETS_IMPORT } from './targets'

/** Every kind of file that is taken. */
export const IMPORT_DEFINITIONS: Readonly<Record<ImportKind, ImportDefinition>> = {
  organisations: ORGANISATIONS_IMPORT,
  membershipBases: BASES_IMPORT,
  targets: TARGETS_IMPORT,
  declaredFigures: FIGURES_IMPORT,
  candidates: CANDIDATES_IMPORT,
  accounts: ACCOUNTS_IMPORT,
  classes: CLASSES_IMPORT,
}
