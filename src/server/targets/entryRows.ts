import { sql } from 'kysely'
import type { z } from 'zod'
import type { TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { TargetIndicator } from '#domain/progress/indicators'
import { defaultUnit } from '#domain/targets/units'
import type { TargetKind } from '#domain/targets/words'
import { writeAuditLines } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { forbidden } from '../platform/refusal'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { insertDocuments, type Ledger, lockLedgers, nextRecordedAt } from './targetDocuments'
import { isStandingEntry } from './targetQueries'

/** Entries of the ledger that were judged, one or many at once. */

export interface EntryToKeep {
  organisation: Reached
  body: Omit<z.output<typeof TargetBody>, 'commandId'>
  issuerId: string | null
}

/** The body an officer writes for: the uppermost of theirs that reaches the organisation. @throws 403 */
export function officeFor(viewer: Viewer, { path }: Pick<Reached, 'path'>): string {
  const [office] = rolesFor(viewer, path, 'targets.write').sort((a, b) => a.path.length - b.path.length)
  if (office === undefined) throw forbidden()
  return office.organisationId
}

/** Holds the ledgers, and those of the bodies above: what is given on rests on their targets. */
export async function lockEntries(
  trx: Trx,
  ledgers: readonly { organisation: Pick<Reached, 'id' | 'parentId'>; periodId: string }[],
): Promise<void> {
  const held = ledgers.flatMap(({ organisation: { id, parentId }, periodId }) =>
    [id, parentId].flatMap((organisationId) =>
      organisationId === null ? [] : [{ organisationId, periodId }],
    ),
  )
  await lockLedgers(trx, held)
}

export interface StandingEntry extends Ledger {
  id: string
  kind: TargetKind
  indicator: TargetIndicator
  value: number | null
  number: string
  day: Day
  /** for another body than its own */
  writtenAbove: boolean
}

/** What stands in these ledgers, in one question. */
export async function standingEntries(db: Db | Trx, ledgers: readonly Ledger[]): Promise<StandingEntry[]> {
  const { rows } = await sql<StandingEntry>`
    select entry.id, entry.organisation_id as "organisationId", entry.period_id as "periodId", entry.kind,
      entry.indicator, entry.value, document.number, document.day,
      entry.recorded_for <> entry.organisation_id as "writtenAbove"
    from (select distinct * from unnest(${ledgers.map(({ organisationId }) => organisationId)}::uuid[],
      ${ledgers.map(({ periodId }) => periodId)}::uuid[]) as asked (organisation_id, period_id)) ledger
    join target_entry entry on entry.organisation_id = ledger.organisation_id
      and entry.period_id = ledger.period_id
    join target_document document on document.id = entry.document_id
    where ${isStandingEntry('entry')}`.execute(db)
  return rows
}

/** Writes entries that the caller holds and has judged, each with its paper; later ones of a ledger count later. */
export async function keepEntries(trx: Trx, entries: readonly EntryToKeep[], viewer: Viewer): Promise<void> {
  if (entries.length === 0) return
  const placed = entries.map(({ organisation, body, issuerId }) => {
    return { organisation, body, issuerId, organisationId: organisation.id, periodId: body.periodId }
  })
  const first = await nextRecordedAt(trx, placed, viewer)
  const before = new Map<string, number>()
  const timed = placed.map((entry) => {
    const ledger = `${entry.organisationId} ${entry.periodId}`
    const count = before.get(ledger) ?? 0
    before.set(ledger, count + 1)
    return { ...entry, recordedAt: new Date(first.getTime() + count) }
  })
  const papers = timed.map(({ body, ...rest }) => ({ ...body, ...rest, target: body.value ?? null }))
  const documentIds = await insertDocuments(trx, papers, viewer)
  const rows = timed.map((entry, place) => rowOf(entry, documentIds[place] ?? null, viewer))
  await trx.insertInto('target_entry').values(rows).execute()
  const lines = entries.map(({ organisation, body: { id, periodId, kind, indicator, replacesId } }) => ({
    action: 'target.issue',
    organisationId: organisation.id,
    subjectId: id,
    detail: { periodId, kind, indicator, replacesId },
  }))
  await writeAuditLines(trx, lines, viewer)
}

function rowOf(
  { organisation, body, recordedAt }: EntryToKeep & { recordedAt: Date },
  documentId: string | null,
  viewer: Viewer,
) {
  const { rate } = body
  return {
    id: body.id,
    organisation_id: organisation.id,
    period_id: body.periodId,
    kind: body.kind,
    indicator: body.indicator,
    value: body.value ?? null,
    rate_min: rate === undefined ? null : String(rate.min),
    rate_max: rate === undefined ? null : String(rate.max),
    base_day: body.baseDay ?? null,
    qualifier: body.qualifier,
    unit: body.unit ?? defaultUnit(body.indicator),
    status: 'issued',
    document_id: documentId,
    reason: body.reason?.normalize('NFC') ?? null,
    recorded_for: officeFor(viewer, organisation),
    recorded_at: recordedAt,
    recorded_by: viewer.accountId,
    replaces_id: body.replacesId ?? null,
  }
}
