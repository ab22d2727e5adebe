import { sql } from 'kysely'
import type { Kind } from '#domain/candidates/kinds'
import type { RecordFinding } from '#domain/candidates/review'
import { sameNumber } from '#domain/classes/judgeResults'
import type { Db, Trx } from '../platform/database'
import { isStandingRecord } from './filePlace'
import type { FileWork } from './fileWork'

const OF_CENTRES: readonly Kind[] = ['certificate', 'newMemberClass']

/**
 * Certificates of the file whose number the same issuer gave in the same year to somebody else: told, never of whom.
 * Old registers began anew with each class, so that it is no refusal.
 */
export async function certificatesTwice(
  db: Db | Trx,
  { place, records }: Pick<FileWork, 'place' | 'records'>,
): Promise<RecordFinding[]> {
  const asked = records.flatMap(({ id, kind, day, paper }) => {
    const issuerId = paper?.issuerOrganisationId ?? null
    if (paper === null || issuerId === null || !OF_CENTRES.includes(kind)) return []
    return [{ id, kind, day, number: paper.number, issuerId }]
  })
  if (asked.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ issuerId }) => issuerId)}::uuid[],
      ${asked.map(({ day }) => day)}::date[], ${asked.map(({ number }) => sameNumber(number))}::text[])
      asked(id, issuer_id, day, number)
    where exists (select from record other
      where other.issuer_organisation_id = asked.issuer_id and other.kind in ('certificate', 'newMemberClass')
        and other.day between date_trunc('year', asked.day)::date
          and (date_trunc('year', asked.day) + interval '1 year - 1 day')::date
        and regexp_replace(lower(replace(other.decision_number, ' ', '') collate "vi-x-icu"), '^0+(?=[0-9])', '') = asked.number
        and other.candidate_id <> ${place.id} and ${isStandingRecord('other')})`.execute(db)
  const twice = new Set(rows.map(({ id }) => id))
  return asked
    .filter(({ id }) => twice.has(id))
    .map(({ id, kind, number }) => ({
      effect: 'warn',
      code: 'certificateNumberTwice',
      field: 'paper.number',
      params: { number },
      recordId: id,
      recordKind: kind,
    }))
}
