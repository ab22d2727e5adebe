import { type RawBuilder, sql } from 'kysely'

/** The sealed text of a field of the person's version with the alias `person`; null where none was told. */
export function sealedText(field: 'ethnicity' | 'religion'): RawBuilder<Buffer | null> {
  return sql`(select sealed.ciphertext from sealed_field sealed where sealed.version_id = person.id and sealed.field = ${field})`
}
