import type { z } from 'zod'
import type { PrintedInput } from '#contract/candidateRecords'
import type { PrintedPerson } from '#domain/candidates/printed'
import type { FileRecord } from '#domain/candidates/records'
import { normaliseName } from '#domain/vietnamese'
import type { Db, Trx } from '../platform/database'
import { keyIdOf, sealText, unsealText } from '../platform/sealing'

/** Longer than any name that is taken, so that the length of a ciphertext tells nothing. */
const PADDED_LENGTH = 512

const boundTo = (recordId: string): string => `${recordId}:printed`

interface Printing {
  recordId: string
  candidateId: string
  printed: z.output<typeof PrintedInput> | undefined
}

/** Seals what a paper prints of the person; a paper that prints what the file says leaves no row. */
export async function writePrinted(
  trx: Trx,
  { recordId, candidateId, printed }: Printing,
  sealKey: Buffer,
): Promise<void> {
  const { fullName = null, birthDate = null } = printed ?? {}
  if (fullName === null && birthDate === null) return
  // a name has no line break: normalising leaves one space where there was any
  const text = `${normaliseName(fullName ?? '')}\n${birthDate ?? ''}`
  const ciphertext = sealText(sealKey, boundTo(recordId), text, PADDED_LENGTH)
  await trx
    .insertInto('printed_person')
    .values({ record_id: recordId, candidate_id: candidateId, key_id: keyIdOf(sealKey), ciphertext })
    .execute()
}

/** What the papers of a file print, by record; for viewers to whom the names of the file are open. */
export async function readPrinted(
  db: Db | Trx,
  candidateId: string,
  sealKey: Buffer,
): Promise<ReadonlyMap<string, PrintedPerson>> {
  const rows = await db
    .selectFrom('printed_person')
    .select(['record_id', 'ciphertext'])
    .where('candidate_id', '=', candidateId)
    .where('key_id', '=', keyIdOf(sealKey))
    .execute()
  return new Map(
    rows.map(({ record_id: id, ciphertext }) => {
      const [fullName = '', birthDate = ''] = unsealText(sealKey, boundTo(id), ciphertext).split('\n')
      return [
        id,
        { fullName: fullName === '' ? null : fullName, birthDate: birthDate === '' ? null : birthDate },
      ]
    }),
  )
}

/** The records with what their papers print. */
export function withPrinted<Held extends { readonly records: readonly FileRecord[] }>(
  file: Held,
  printed: ReadonlyMap<string, PrintedPerson>,
): Held {
  return {
    ...file,
    records: file.records.map((record) => ({ ...record, printed: printed.get(record.id) ?? null })),
  }
}
