import type { ScreeningCriterion } from '#domain/screening/criteria'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { keyIdOf, sealText, unsealText } from '../platform/sealing'
import type { Viewer } from '../platform/viewer'

/** What the cell alone reads: whom its draft holds, whom an entry means, who helps. */

export interface SealedPerson {
  memberId: string
  criteria: ScreeningCriterion[]
}
export interface SealedListed extends SealedPerson {
  /** of the entry that the ballot makes of it */
  id: string
}

/** A list is as long sealed whether it holds nobody or fifty people. */
const LIST_LENGTH = 16_384
const PERSON_LENGTH = 512

export interface Sealer {
  key: Buffer
  viewer: Viewer
}

export async function sealList(
  trx: Trx,
  draftId: string,
  list: SealedListed[],
  sealer: Sealer,
): Promise<void> {
  const ciphertext = sealText(sealer.key, `screening:list:${draftId}`, JSON.stringify(list), LIST_LENGTH)
  await write(trx, { draft_id: draftId, field: 'list', ciphertext }, sealer)
}

/** Whom the entries mean, one seal each. */
export async function sealPersons(
  trx: Trx,
  list: readonly SealedListed[],
  { key, viewer }: Sealer,
): Promise<void> {
  const rows = list.map(({ id, memberId, criteria }) => {
    const person: SealedPerson = { memberId, criteria }
    return {
      id: newId(viewer.now),
      entry_id: id,
      field: 'person',
      key_id: keyIdOf(key),
      ciphertext: sealText(key, `screening:person:${id}`, JSON.stringify(person), PERSON_LENGTH),
    }
  })
  if (rows.length > 0) await trx.insertInto('screening_seal').values(rows).execute()
}

/** Who helps; another helper takes the place of the one before. */
export async function sealHelper(trx: Trx, entryId: string, memberId: string, sealer: Sealer): Promise<void> {
  await trx
    .deleteFrom('screening_seal')
    .where('entry_id', '=', entryId)
    .where('field', '=', 'helper')
    .execute()
  const ciphertext = sealText(sealer.key, `screening:helper:${entryId}`, memberId, PERSON_LENGTH)
  await write(trx, { entry_id: entryId, field: 'helper', ciphertext }, sealer)
}

async function write(
  trx: Trx,
  row: { draft_id?: string; entry_id?: string; field: string; ciphertext: Buffer },
  { key, viewer }: Sealer,
): Promise<void> {
  await trx
    .insertInto('screening_seal')
    .values({ ...row, id: newId(viewer.now), key_id: keyIdOf(key) })
    .execute()
}

/** Whom the draft holds; empty once it was voted on. */
export async function openList(db: Db | Trx, draftId: string, key: Buffer): Promise<SealedListed[]> {
  const row = await db
    .selectFrom('screening_seal')
    .select('ciphertext')
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  if (row === undefined) return []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by `sealList` and authenticated
  return JSON.parse(unsealText(key, `screening:list:${draftId}`, row.ciphertext)) as SealedListed[]
}

/** Whom the entries mean and who helps; those that were erased are absent. */
export async function openPersons(
  db: Db | Trx,
  entryIds: readonly string[],
  key: Buffer,
): Promise<{ persons: Map<string, SealedPerson>; helpers: Map<string, string> }> {
  const persons = new Map<string, SealedPerson>()
  const helpers = new Map<string, string>()
  if (entryIds.length === 0) return { persons, helpers }
  const rows = await db
    .selectFrom('screening_seal')
    .select(['entry_id', 'field', 'ciphertext'])
    .where('entry_id', 'in', [...entryIds])
    .execute()
  for (const { entry_id: id, field, ciphertext } of rows) {
    if (id === null) continue
    const text = unsealText(key, `screening:${field}:${id}`, ciphertext)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by `sealPersons` and authenticated
    if (field === 'person') persons.set(id, JSON.parse(text) as SealedPerson)
    else helpers.set(id, text)
  }
  return { persons, helpers }
}

/** The list of a draft that a later one or the ballot takes the place of. */
export async function eraseLists(trx: Trx, draftIds: readonly string[]): Promise<void> {
  if (draftIds.length === 0) return
  await trx
    .deleteFrom('screening_seal')
    .where('draft_id', 'in', [...draftIds])
    .execute()
}

/** What remains of an entry is a count. */
export async function erasePersons(trx: Trx, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return
  await trx
    .deleteFrom('screening_seal')
    .where('entry_id', 'in', [...entryIds])
    .execute()
}
