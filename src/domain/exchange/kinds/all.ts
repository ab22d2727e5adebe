import type { ImportKind } from '#domain/exchange/imports'
import type { ImportDefinition } from './definition'
import { ORGANISATIONS_IMPORT } from './organisations'

/** Every kind of file that is taken. */
export const IMPORT_DEFINITIONS: Readonly<Partial<Record<ImportKind, ImportDefinition>>> = {
  organisations: ORGANISATIONS_IMPORT,
}
