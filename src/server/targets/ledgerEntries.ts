import { sql } from 'kysely'
import type { TargetEntryShape } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { TargetIndicator } from '#domain/progress/indicators'
import type { Milestone } from '#domain/progress/standing'
import { entryInForce, type TargetEntry, targetValue } from '#domain/targets/ledger'
import type { CountingWindow } from '#domain/targets/terms'
import type { CountBy, TargetKind, TargetQualifier, TargetUnit } from '#domain/targets/words'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { idInReach, type Viewer } from '../platform/viewer'
import { baseOf, milestonesOf, rateOf, windowOf } from './targetQueries'

interface Row {
  id: string
  kind: TargetKind
  indicator: TargetIndicator
  value: number | null
  rate_min: string | null
  rate_max: string | null
  base: number | null
  base_day: Day | null
  qualifier: TargetQualifier
  unit: TargetUnit
  status: 'draft' | 'issued'
  reason: string | null
  recorded_at: Date
  replaces_id: string | null
  taken_back: boolean
  number: string | null
  day: Day | null
  issuer_name: string | null
  issuer_id: string | null
  document_id: string | null
  window: CountingWindow | null
  count_by: CountBy | null
  milestones: Milestone[]
}

interface LedgerQuery {
  organisationId: string
  periodId: string
  asOf: Day
  knownAt: Date | null
}

/** Every entry of an organisation's ledger of a period, drafts first, then the latest decision; with what took it back. */
export async function readEntries(
  db: Db | Trx,
  query: LedgerQuery,
  viewer: Viewer,
): Promise<TargetEntryShape[]> {
  const rows = await readRows(db, query, viewer)
  const inForce = idsInForce(rows, query)
  const takenBack = new Map(rows.flatMap((row) => (row.taken_back ? [[row.replaces_id, row]] : [])))
  return rows
    .filter((row) => !row.taken_back)
    .map((row) => toEntry(row, { inForce: inForce.has(row.id), back: takenBack.get(row.id) }))
}

async function readRows(db: Db | Trx, query: LedgerQuery, viewer: Viewer): Promise<Row[]> {
  const { organisationId, periodId, knownAt } = query
  const { rows } = await sql<Row>`
    select entry.id, entry.kind, entry.indicator, entry.value, entry.rate_min, entry.rate_max, entry.base_day,
      entry.qualifier, entry.unit, entry.status, entry.reason, entry.recorded_at, entry.replaces_id, entry.taken_back,
      base.value as base, document.number, document.day, document.issuer_name, document.count_by,
      case when document.organisation_id = entry.organisation_id then document.id end as document_id,
      ${idInReach(sql`document.issuer_organisation_id`, viewer)} as issuer_id, ${windowOf('document')} as window, ${milestonesOf('document')} as milestones
    from target_entry entry
    left join target_document document on document.id = entry.document_id
    left join lateral (${baseOf('entry', sql`coalesce(entry.base_day, document.day)`, knownAt)}) base on true
    where entry.organisation_id = ${organisationId} and entry.period_id = ${periodId} and ${knownBy(sql`entry.recorded_at`, knownAt)}
    order by document.day desc nulls first, entry.recorded_at desc, entry.id desc`.execute(db)
  return rows
}

/** One entry at most for each kind and indicator; the queries that read only those in force agree with it. */
function idsInForce(rows: readonly Row[], { organisationId, periodId, asOf }: LedgerQuery): Set<string> {
  const slots = new Map<string, TargetEntry[]>()
  for (const row of rows) {
    const entry = {
      ...row,
      organisationId,
      periodId,
      rate: rateOf(row),
      decisionDay: row.day,
      recordedAt: row.recorded_at.toISOString(),
      replacesId: row.replaces_id,
      takenBack: row.taken_back,
    }
    const slot = `${row.kind} ${row.indicator}`
    slots.set(slot, [...(slots.get(slot) ?? []), entry])
  }
  return new Set([...slots.values()].flatMap((entries) => entryInForce(entries, asOf)?.id ?? []))
}

function toEntry(row: Row, { inForce, back }: { inForce: boolean; back: Row | undefined }): TargetEntryShape {
  const { id, kind, indicator, value, qualifier, unit, status, window, milestones, reason } = row
  const rate = rateOf(row)
  return {
    id,
    kind,
    indicator,
    value,
    rate,
    target: targetValue({ value, rate }, row.base),
    baseDay: row.base_day,
    qualifier,
    unit,
    status,
    inForce,
    decision: decisionOf(row),
    documentId: row.document_id,
    window,
    countBy: row.count_by,
    milestones,
    reason,
    recordedAt: row.recorded_at.toISOString(),
    replacesId: row.replaces_id,
    takenBack:
      back === undefined ? null : { reason: back.reason ?? '', recordedAt: back.recorded_at.toISOString() },
  }
}

/** An issuer above the viewer's reach is told by name only. */
function decisionOf({ number, day, issuer_name: issuerName, issuer_id: issuerOrganisationId }: Row) {
  if (number === null || day === null || issuerName === null) return null
  return { number, day, issuerName, issuerOrganisationId }
}
