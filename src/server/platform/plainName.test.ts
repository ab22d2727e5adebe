import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { searchKey } from '#domain/vietnamese'
import { freshDatabase } from '../../../test/database'
import { plainWords } from './plainName'

const part = fc.constantFrom('Cư', 'M', 'gar', "'", '’', 'ʼ', '`', ' ', '-', '(', 'Đảng', 'ð', '2', 'Bình')

it('writes in SQL what searchKey writes, whatever apostrophes stand in a name', async () => {
  const fresh = await freshDatabase()
  const names = fc.array(fc.array(part, { maxLength: 8 }).map((parts) => parts.join('').normalize('NFC')))
  await fc.assert(
    fc.asyncProperty(names, async (told) => {
      const { rows } = await sql<{ key: string }>`
        select btrim(${plainWords(sql`lower(replace(name, 'ð', 'đ') collate "vi-x-icu")`)}) as key
        from unnest(${told}::text[]) with ordinality as asked(name, place) order by place`.execute(fresh.db)
      expect(rows.map(({ key }) => key)).toEqual(told.map(searchKey))
    }),
  )
  await fresh.close()
})
