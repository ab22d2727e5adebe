import { sql } from 'kysely'
import { besideOf, type CriterionFigures } from '#domain/reports/criteria'
import { ethnicityRow, GROUP_ROWS, religionRow } from '#domain/reports/groups'
import { unseal } from '../admissions/sealing'
import type { Trx } from '../platform/database'
import { sealedText } from '../platform/sealedFields'
import type { Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import { isFromRecords, type Side } from './asked'

/** Sealed texts are opened in memory this many people at a time. */
const AT_ONCE = 10_000

interface SealedRow {
  recordId: string
  candidateId: string
  woman: boolean
  ethnicity: Buffer | null
  religion: Buffer | null
}

/**
 * Numbers of Biểu 2b. The texts are sealed and stay so in the database: they are opened one after the other, counted
 * and forgotten; without a stated purpose none is opened.
 */
export async function groupFigures(trx: Trx, side: Side, viewer: Viewer): Promise<CriterionFigures> {
  const { figures, isOpen, sealKey } = side
  if (figures === undefined) return {}
  const total = { admitted: figures.values.admitted, [besideOf('admitted')]: figures.values.women }
  if (!isOpen || !isFromRecords(figures)) return total
  const counts: Record<string, number> = {}
  for (const { key, access } of GROUP_ROWS) {
    if (access === 'sealed') Object.assign(counts, { [key]: 0, [besideOf(key)]: 0 })
  }
  const add = (key: string, woman: boolean) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (woman) counts[besideOf(key)] = (counts[besideOf(key)] ?? 0) + 1
  }
  for (let after: string | null = ''; after !== null; ) {
    const rows: SealedRow[] = await readSealed(trx, side, after, viewer)
    for (const { candidateId, woman, ethnicity, religion } of rows) {
      const open = (field: 'ethnicity' | 'religion', sealed: Buffer | null) =>
        sealed && unseal(sealKey, candidateId, field, sealed)
      add(ethnicityRow(open('ethnicity', ethnicity)), woman)
      add(religionRow(open('religion', religion)), woman)
    }
    after = rows.length < AT_ONCE ? null : (rows.at(-1)?.recordId ?? null)
  }
  return { ...total, ...counts }
}

async function readSealed(
  trx: Trx,
  { treePath, span, question }: Side,
  after: string,
  viewer: Viewer,
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select record.id as "recordId", record.candidate_id as "candidateId", coalesce(person.sex = 'female', false) as woman,
      ${sealedText('ethnicity')} as ethnicity, ${sealedText('religion')} as religion
    ${countedRecords(countingOf(treePath, span, question), viewer)}
      and ${after === '' ? sql`true` : sql`record.id > ${after}::uuid`}
    order by record.id limit ${AT_ONCE}`.execute(trx)
  return rows
}
