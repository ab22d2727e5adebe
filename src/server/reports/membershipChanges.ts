import { sql } from 'kysely'
import { minDay } from '#domain/dates'
import type { CriterionFigures } from '#domain/reports/criteria'
import {
  addChanges,
  type ChangeCounts,
  changeFigures,
  changesInLife,
  changesWithin,
  type Opening,
} from '#domain/reports/membershipChange'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { recordsOfKind } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import { isFromRecords, type Side } from './asked'
import { type ChangeWindow, readBodies } from './declaredChanges'
import { readOpening, statedMembers } from './openingMembers'

/** Numbers of Biểu 1: admissions and deleted probationers are counted, the rest is told by documents. */
export async function membershipChangeFigures(
  trx: Trx,
  side: Side,
  viewer: Viewer,
): Promise<{ values: CriterionFigures; opening: Opening }> {
  const { organisationId, treePath, figures, span, question } = side
  const { treeOn, knownAt } = question
  const until = minDay(span.to, span.asOf)
  const window = { organisationId, from: span.from, to: until, treeOn, knownAt }
  const counting = countingOf(treePath, span, question)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${recordsOfKind('deletionDecision', counting, viewer)}`.execute(trx)
  const opening = await readOpening(trx, side, viewer)
  const closing = await statedMembers(trx, window, { from: until, to: until })
  const values = changeFigures({
    opening: opening.value,
    admitted: figures?.values.admitted ?? null,
    deletedProbationers: isFromRecords(figures) ? (rows[0]?.count ?? 0) : null,
    declared: await declaredOf(trx, window, viewer),
    closingStated: closing?.value ?? null,
  })
  return { values, opening }
}

/** What the body's own documents tell; else the sum of those right beneath it, where none of them is silent. */
async function declaredOf(trx: Trx, window: ChangeWindow, viewer: Viewer): Promise<ChangeCounts | null> {
  const { own, children, isCut } = await readBodies(trx, window, viewer)
  const told = changesWithin(own, window.from, window.to)
  if (told !== null || isCut || children.length === 0) return told
  const parts = children.map((child) => changesInLife(child, window))
  const known = parts.filter((part) => part !== null)
  return known.length === parts.length ? addChanges(known) : null
}
