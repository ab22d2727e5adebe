import { type RawBuilder, sql } from 'kysely'
import { searchKey } from '#domain/vietnamese'

/**
 * The name_key of `person` without accents, words one space apart: written out as in the index
 * person_version_name, so that PostgreSQL finds it.
 */
const PLAIN_NAME = sql`regexp_replace(replace(regexp_replace(normalize(person.name_key, nfd), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'),
  '[^[:alnum:]]+', ' ', 'g')`

/** Whether the name of the person_version `person` holds the text, accents or not; null for a text without letters. */
export function nameHolds(text: string): RawBuilder<boolean> | null {
  const key = searchKey(text)
  return key === '' ? null : sql<boolean>`${PLAIN_NAME} like ${`%${key}%`}`
}
