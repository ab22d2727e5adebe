import { sql } from 'kysely'
import { certificateNumber } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import type { Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import type { FoundClass } from './findClass'

/** The register of an issuer: numbers run by the year. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Two officers who number at one moment wait for each other. */
export async function lockRegister(trx: Trx, { organisationId }: FoundClass, day: Day): Promise<void> {
  await lockEach(trx, 'certificates', [`${organisationId} ${yearOf(day)}`])
}

/**
 * Every number of the issuer and year: of the register, whatever became of it, and of files entered from paper. A number
 * that was copied wrongly from a list and taken back was given to nobody.
 */
export async function usedNumbers(
  trx: Trx,
  { organisationId }: FoundClass,
  day: Day,
  except?: string,
): Promise<string[]> {
  const { rows } = await sql<{ serial: number | null; text: string }>`
    select row.serial, row.suffix as text from certificate row
    where row.organisation_id = ${organisationId} and row.year = ${yearOf(day)}
      and row.certificate_id is distinct from ${except ?? null}::uuid
      and not exists (select from certificate copied join certificate gone on gone.certificate_id = copied.id
        where copied.id = row.certificate_id and copied.transcribed and gone.taken_back)
    union all
    select null, record.decision_number from record
    where record.kind in ('certificate', 'newMemberClass') and record.issuer_organisation_id = ${organisationId}
      and extract(year from record.day) = ${yearOf(day)} and not record.taken_back
      and not exists (select from record later where later.replaces_id = record.id)
      and not exists (select from certificate row where row.record_id = record.id)`.execute(trx)
  return rows.map(({ serial, text }) => (serial === null ? text : certificateNumber(serial, text)))
}
