import { sql } from 'kysely'
import type { z } from 'zod'
import type { DeclaredFigureBody, MembershipBaseBody } from '#contract/statements'
import { writeAuditLines } from '../platform/audit'
import type { Trx } from '../platform/database'
import { insertRows } from '../platform/insertRows'
import type { Viewer } from '../platform/viewer'

/** What bodies state, as rows; every one with its line in the log. The caller has judged them. */

export interface FigureToKeep {
  organisationId: string
  body: z.output<typeof DeclaredFigureBody>
}
export interface BaseToKeep {
  organisationId: string
  body: z.output<typeof MembershipBaseBody>
}

export async function keepFigures(trx: Trx, figures: readonly FigureToKeep[], viewer: Viewer): Promise<void> {
  if (figures.length === 0) return
  const rows = figures.map(({ organisationId, body }) => ({
    id: body.id,
    organisation_id: organisationId,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    indicator: body.indicator,
    from_day: body.from,
    to_day: body.to,
    value: body.value,
    qualifier: body.qualifier,
    source_number: body.source.number?.normalize('NFC') || null,
    source_day: body.source.day ?? null,
    source_title: body.source.title.normalize('NFC'),
    declared_by: body.declaredBy.normalize('NFC'),
    replaces_id: body.replacesId ?? null,
  }))
  await insertRows(trx, 'declared_figure', rows)
  const lines = figures.map(({ organisationId, body: { id, indicator, from, to, replacesId } }) => ({
    action: 'figure.declare',
    organisationId,
    subjectId: id,
    detail: { indicator, from, to, replacesId },
  }))
  await writeAuditLines(trx, lines, viewer)
}

export async function keepBases(trx: Trx, bases: readonly BaseToKeep[], viewer: Viewer): Promise<void> {
  if (bases.length === 0) return
  const rows = bases.map(({ organisationId, body }) => ({
    id: body.id,
    organisation_id: organisationId,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    day: body.day,
    value: body.value,
    qualifier: body.qualifier,
    source: body.source.normalize('NFC'),
    replaces_id: body.replacesId ?? null,
  }))
  await insertRows(trx, 'membership_base', rows)
  const lines = bases.map(({ organisationId, body: { id, day, replacesId } }) => ({
    action: 'members.record',
    organisationId,
    subjectId: id,
    detail: { day, replacesId },
  }))
  await writeAuditLines(trx, lines, viewer)
}

export type StatementTable = 'declared_figure' | 'membership_base'

/** Of these statements the ones that another row has corrected or taken back. */
export async function correctedStatements(
  trx: Trx,
  table: StatementTable,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select replaces_id as id from ${sql.table(table)} where replaces_id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The bodies these statements are of, by statement. */
export async function bodiesOfStatements(
  trx: Trx,
  table: StatementTable,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; organisationId: string }>`
    select id, organisation_id as "organisationId" from ${sql.table(table)}
    where id = any(${[...ids]}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, organisationId }) => [id, organisationId]))
}

/** Columns that a row which takes another back repeats. */
const REPEATED: Readonly<Record<StatementTable, readonly string[]>> = {
  declared_figure: [
    'organisation_id',
    'indicator',
    'from_day',
    'to_day',
    'value',
    'qualifier',
    'source_number',
    'source_day',
    'source_title',
    'declared_by',
  ],
  membership_base: ['organisation_id', 'day', 'value', 'qualifier', 'source'],
}

/** Takes statements back that the caller has found to stand; what was wrong stays in the record. */
export async function takeBackStatements(
  trx: Trx,
  table: StatementTable,
  ids: readonly string[],
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const columns = sql.join(REPEATED[table].map((column) => sql.ref(column)))
  const { rows } = await sql<{ organisationId: string; id: string }>`
    insert into ${sql.table(table)} (id, ${columns}, recorded_at, recorded_by, replaces_id, taken_back, correction_reason)
    select gen_random_uuid(), ${columns}, ${viewer.now}::timestamptz, ${viewer.accountId}::uuid, id, true, ${reason.normalize('NFC')}
    from ${sql.table(table)} where id = any(${[...ids]}::uuid[])
    returning organisation_id as "organisationId", replaces_id as id`.execute(trx)
  const action = table === 'declared_figure' ? 'figure.takeBack' : 'members.takeBack'
  const lines = rows.map(({ organisationId, id }) => ({ action, organisationId, subjectId: id }))
  await writeAuditLines(trx, lines, viewer)
}
