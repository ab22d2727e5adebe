import { sql } from 'kysely'
import { addDays, type Day, minDay } from '#domain/dates'
import type { CriterionFigures } from '#domain/reports/criteria'
import {
  addChanges,
  type ChangeCounts,
  changeFigures,
  changesInLife,
  changesWithin,
} from '#domain/reports/membershipChange'
import type { Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import type { Viewer } from '../platform/viewer'
import { recordsOfKind } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import { isFromRecords, type Side } from './asked'
import { type ChangeWindow, readBodies } from './declaredChanges'

/** Numbers of Biểu 1: admissions and deleted probationers are counted, the rest is told by documents. */
export async function membershipChangeFigures(
  trx: Trx,
  side: Side,
  viewer: Viewer,
): Promise<CriterionFigures> {
  const { organisationId, treePath, figures, span, question } = side
  const { treeOn, knownAt } = question
  const until = minDay(span.to, span.asOf)
  const window = { organisationId, from: span.from, to: until, treeOn, knownAt }
  const counting = countingOf(treePath, span, question)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${recordsOfKind('deletionDecision', counting, viewer)}`.execute(trx)
  return changeFigures({
    opening: await membersOn(trx, window, [addDays(span.from, -1), span.from]),
    admitted: figures?.values.admitted ?? null,
    deletedProbationers: isFromRecords(figures) ? (rows[0]?.count ?? 0) : null,
    declared: await declaredOf(trx, window),
    closingStated: await membersOn(trx, window, [until]),
  })
}

/** What the body's own documents tell; else the sum of those right beneath it, where none of them is silent. */
async function declaredOf(trx: Trx, window: ChangeWindow): Promise<ChangeCounts | null> {
  const { own, children } = await readBodies(trx, window)
  const told = changesWithin(own, window.from, window.to)
  if (told !== null || children.length === 0) return told
  const parts = children.map((child) => changesInLife(child, window))
  const known = parts.filter((part) => part !== null)
  return known.length === parts.length ? addChanges(known) : null
}

/** The number of members stated for one of these days, the first that has one. */
async function membersOn(
  trx: Trx,
  { organisationId, knownAt }: ChangeWindow,
  days: readonly Day[],
): Promise<number | null> {
  const { rows } = await sql<{ day: Day; value: number }>`
    select base.day, base.value from membership_base base
    where base.organisation_id = ${organisationId} and not base.taken_back and base.day = any(${[...days]}::date[])
      and base.qualifier = 'exactly' and ${knownBy(sql`base.recorded_at`, knownAt)}
      and not exists (select from membership_base later where later.replaces_id = base.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})
    order by base.recorded_at desc`.execute(trx)
  const stated = days.map((day) => rows.find((row) => row.day === day)).find((row) => row !== undefined)
  return stated?.value ?? null
}
