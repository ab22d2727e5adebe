import { sql } from 'kysely'
import type { z } from 'zod'
import type { listRuleFiles, RuleFileList } from '#contract/rules'
import type { Rule } from '#domain/rulebook/timeline'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db } from '../platform/database'
import { reach, type Viewer } from '../platform/viewer'
import { dutiesByRule, pageOfDuties, toldDuties } from './ruleDuties'

type Query = z.output<typeof listRuleFiles.query>

/**
 * The open files a rule touches: those with a duty counted by it, the most urgent first. Who may read figures but no
 * files here is told how many there are.
 */
export async function readRuleFiles(
  db: Db,
  { id: ruleId }: Rule,
  { organisation: organisationId, cursor, limit }: Query,
  viewer: Viewer,
): Promise<RuleFileList> {
  const organisation = await reach(db, organisationId, 'figures.read', viewer)
  const after = decodeCursor(cursor, ['day', 'id', 'count'])
  const duties = dutiesByRule(ruleId, organisation, viewer)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const counted = await sql<{ total: number; files: number }>`
        select count(*)::int as total, count(distinct duty.candidate_id)::int as files from ${duties}`.execute(
        trx,
      )
      const { path } = organisation
      const rows = await pageOfDuties(trx, duties, { path, after, limit }, viewer)
      const shown = rows.slice(0, limit)
      const items = await toldDuties(trx, shown, { ruleId, organisation }, viewer)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const next = last === undefined ? null : encodeCursor([last.last, last.key, last.position])
      const { total = 0, files = 0 } = counted.rows[0] ?? {}
      return { items, next, total, files }
    })
}
