import { type RawBuilder, sql } from 'kysely'
import { searchKeys } from '#domain/vietnamese'

/** Text in lower case as `searchKey` writes it: written out as in the index person_version_name, so that PostgreSQL finds it. */
export function plainWords(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`regexp_replace(regexp_replace(replace(regexp_replace(normalize(${text}, nfd), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'),
    '(?<=[[:alpha:]])[''’‘ʼ\`´′](?=[[:alpha:]])', '', 'g'), '(?:[^[:alnum:]]|ʼ)+', ' ', 'g')`
}

/** Whether the name of the person_version `person` holds the text, accents or not; null for a text without letters. */
export function nameHolds(text: string): RawBuilder<boolean> | null {
  const keys = searchKeys(text)
  if (keys.includes('')) return null
  const words = plainWords(sql`person.name_key`)
  return sql<boolean>`(${sql.join(
    keys.map((key) => sql`${words} like ${`%${key}%`}`),
    sql` or `,
  )})`
}
