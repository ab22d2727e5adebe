import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { previewRule, RulePreview } from '#contract/rules'
import {
  changedSpans,
  type DutyClock,
  dutyClockOf,
  judgeChange,
  lastDayThen,
  type RunningDuty,
  type Shift,
  type Span,
  shiftOf,
} from '#domain/rulebook/preview'
import type { Rule } from '#domain/rulebook/timeline'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import { reach, type Viewer } from '../platform/viewer'
import { dutiesByRule, pageOfDuties, type RuleDutyRow, toldDuties } from './ruleDuties'

type Asked = z.output<typeof previewRule.body> & z.output<typeof previewRule.query>

/**
 * What another value of a rule would do to the open duties beneath a body. Nothing is written.
 * @throws 422 for a parameter by which no duty is counted, a day no text covers, a value of another form
 */
export async function readPreview(
  db: Db,
  rule: Rule,
  { organisationId, cursor, limit, ...change }: Asked,
  viewer: Viewer,
): Promise<RulePreview> {
  const organisation = await reach(db, organisationId, 'figures.read', viewer)
  const clock = dutyClockOf(rule.id, change.parameter)
  const findings = judgeChange(rule, change)
  if (clock === null || findings.length > 0) throw refused(...findings)
  const after = decodeCursor(cursor, ['day', 'id', 'count'])
  const spans = changedSpans(rule, change)
  const duties = sql`${dutiesByRule(rule.id, organisation, viewer)} and ${isTouched(clock, spans)}`
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const counts = await countShifts(trx, duties, { clock, spans }, viewer)
      const { path } = organisation
      const rows = await pageOfDuties(trx, duties, { path, after, limit }, viewer)
      const shown = rows.slice(0, limit)
      const told = await toldDuties(trx, shown, { ruleId: rule.id, organisation }, viewer)
      const items = told.map((file, index) => {
        const row = shown[index]
        const lastThen = row === undefined ? file.duty.last : lastDayThen(runningOf(row, clock), clock, spans)
        return { ...file, lastThen }
      })
      const last = rows.length > limit ? shown.at(-1) : undefined
      const next = last === undefined ? null : encodeCursor([last.last, last.key, last.position])
      return { on: viewer.today, spans, counts, items, next }
    })
}

/**
 * Duties of the kind whose governing day lies in one of the spans and that run by this very parameter: a reply from
 * abroad and one from within rest on the same rule, and are told apart by the length they were given.
 */
function isTouched(clock: DutyClock, spans: readonly Span[]): RawBuilder<boolean> {
  const governed = {
    start: sql`duty.start_day`,
    from: sql`duty.from_day`,
    issue: sql`coalesce(decision.issued, duty.start_day)`,
  }[clock.governedBy]
  const within = spans.map(({ from, to, before }) => {
    const isBefore = to === null ? sql`true` : sql`${governed} < ${to}::date`
    const hasLength = typeof before === 'number' ? sql`${lengthOf(clock)} = ${before}` : sql`true`
    return sql`(${governed} >= ${from}::date and ${isBefore} and ${hasLength})`
  })
  const isInSpan = within.length === 0 ? sql`false` : sql.join(within, sql` or `)
  return sql<boolean>`duty.kind = ${clock.kind} and (${isInSpan})`
}

function lengthOf({ unit }: DutyClock): RawBuilder<number> {
  return sql<number>`coalesce((duty.params ->> ${sql.lit(unit)})::int, 0)`
}

interface Group {
  running: RunningDuty
  count: number
}

/** Duties of the same days count as one group, so that no row is read per file. */
async function countShifts(
  trx: Trx,
  duties: RawBuilder<unknown>,
  { clock, spans }: { clock: DutyClock; spans: readonly Span[] },
  { today }: Viewer,
): Promise<RulePreview['counts']> {
  const { rows } = await sql<Group>`
    select json_build_object('from', duty.from_day, 'start', duty.start_day, 'last', duty.last_day,
      'length', ${lengthOf(clock)}, 'issued', decision.issued, 'received', decision.received) as running,
      count(*)::int as count
    from ${duties}
    group by duty.from_day, duty.start_day, duty.last_day, ${lengthOf(clock)}, decision.issued, decision.received
  `.execute(trx)
  const counts: Record<Shift | 'total', number> = {
    total: 0,
    overdue: 0,
    earlier: 0,
    later: 0,
    relieved: 0,
    unchanged: 0,
  }
  for (const { running, count } of rows) {
    counts.total += count
    counts[shiftOf(running.last, lastDayThen(running, clock, spans), today)] += count
  }
  return counts
}

function runningOf({ duty, issued, received }: RuleDutyRow, { unit }: DutyClock): RunningDuty {
  const { from, start, last, params } = duty
  return { from, start, last, length: Number(params[unit] ?? 0), issued, received }
}
