import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { readScreening as endpoint, ScreeningProgress } from '#contract/screening'
import type { Day } from '#domain/dates'
import { CELL_KINDS, isCell } from '#domain/organisations/kinds'
import {
  type ScreeningPhase,
  SMALLEST_TOLD,
  toldCount,
  toldSum,
  type Withheld,
} from '#domain/screening/state'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db } from '../platform/database'
import { pathArray, type Reached, reach, reachPaths, rolesFor, type Viewer } from '../platform/viewer'
import { findRound, isNearestRound, isStandingRound } from './rounds'

type Query = z.output<typeof endpoint.query>
type Item = ScreeningProgress['items'][number]

interface Row {
  cell: Item['cell']
  path: string
  key: string
  phase: ScreeningPhase
  ballotDay: Day | null
  reportDay: Day | null
  listed: number | null
}

interface Totals extends Record<Told, { sum: number } & Withheld> {
  counts: ScreeningProgress['counts']
}
const TOLD = ['listed', 'progressed', 'deleted'] as const
type Told = (typeof TOLD)[number]

const NOBODY = { sum: 0, parts: 0, people: 0 }
const NONE: Totals = {
  counts: { notBegun: 0, drafted: 0, voted: 0, reported: 0 },
  listed: NOBODY,
  progressed: NOBODY,
  deleted: NOBODY,
}

/**
 * How far the cells beneath the body are in a round: what they did, and how many they reported; never who, and no
 * number from which a few people could be told.
 * @throws 404, 403
 */
export async function readScreening(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<ScreeningProgress> {
  const body = await reach(db, id, 'screening.read', viewer)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const round = await findRound(trx, body.path, query.round, viewer)
      if (round === null) return { round: null, items: [], next: null, ...toldTotals(NONE, true) }
      const cells = cellsOf(body, round.versionId, viewer)
      const { rows: sums } = await totals(cells).execute(trx)
      const { rows } = await page(cells, query, viewer).execute(trx)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      const isOwn = isCell(body.kind) && isDrafter(body.path, viewer)
      return {
        round: round.item,
        ...toldTotals(sums[0] ?? NONE, isOwn),
        items: shown.map((row) => toItem(row, viewer)),
        next: last === undefined ? null : encodeCursor([last.key, last.cell.id]),
      }
    })
}

/** The drafting cell knows its own numbers. */
function isDrafter(path: string, viewer: Viewer): boolean {
  return rolesFor(viewer, path, 'screening.draft').length > 0
}

function toItem({ cell, path, phase, ballotDay, reportDay, listed }: Row, viewer: Viewer): Item {
  const told =
    listed === null
      ? null
      : isDrafter(path, viewer)
        ? { value: listed, suppressed: false }
        : toldCount(listed)
  return { cell, phase, ballotDay, reportDay, listed: told }
}

function toldTotals({ counts, listed, progressed, deleted }: Totals, isOwn: boolean) {
  const told = ({ sum, ...withheld }: Totals[Told]) =>
    isOwn ? { value: sum, suppressed: false } : toldSum(sum, withheld)
  return { counts, listed: told(listed), progressed: told(progressed), deleted: told(deleted) }
}

/** Living cells beneath the body for which the round is the nearest, each with what it did. */
function cellsOf({ path }: Reached, versionId: string, viewer: Viewer): RawBuilder<unknown> {
  const ended = (kind: string) => sql`(select count(*)::int from screening_outcome outcome
    join screening_entry entry on entry.id = outcome.entry_id
    where entry.round_id = round.round_id and entry.cell_id = body.organisation_id and outcome.kind = ${kind})`
  return sql`
    select body.organisation_id, body.path, body.name, body.parent_id, coalesce((select above.name_key from placement above
        where above.organisation_id = body.parent_id and above.valid @> ${viewer.today}::date), '') || ' ' || body.name_key as key, body.code, report.day as report_day, report.listed,
      ballot.day as ballot_day, ${ended('progress')} as progressed, ${ended('deleted')} as deleted,
      case when report.day is not null then 'reported' when ballot.day is not null then 'voted'
        when exists (select from screening_draft draft where draft.round_id = round.round_id
          and draft.cell_id = body.organisation_id) then 'drafted' else 'notBegun' end as phase
    from screening_round round
    join placement body on body.valid @> ${viewer.today}::date and body.alive and body.path <@ ${path}::ltree
      and body.kind = any(${[...CELL_KINDS]}) and body.path <@ any(${pathArray(reachPaths(viewer, 'screening.read'))})
    left join screening_step report on report.round_id = round.round_id and report.cell_id = body.organisation_id
      and report.kind = 'report'
    left join screening_ballot ballot on ballot.round_id = round.round_id and ballot.cell_id = body.organisation_id
      and not exists (select from screening_ballot later where later.replaces_id = ballot.id)
    where round.id = ${versionId} and ${isStandingRound('round')} and ${isNearestRound('round', 'body', viewer)}`
}

function totals(cells: RawBuilder<unknown>): RawBuilder<Totals> {
  const count = (phase: ScreeningPhase) => sql`count(*) filter (where phase = ${phase})`
  const told = TOLD.map((name) => {
    const column = sql.ref(name)
    const isSmall = sql`filter (where ${column} between 1 and ${SMALLEST_TOLD - 1})`
    return sql`json_build_object('sum', coalesce(sum(${column}), 0), 'parts', count(*) ${isSmall},
      'people', coalesce(sum(${column}) ${isSmall}, 0)) as ${column}`
  })
  return sql<Totals>`
    select json_build_object('notBegun', ${count('notBegun')}, 'drafted', ${count('drafted')}, 'voted', ${count('voted')},
        'reported', ${count('reported')}) as counts, ${sql.join(told)}
    from (${cells}) cell`
}

function page(cells: RawBuilder<unknown>, { phase, cursor, limit }: Query, viewer: Viewer): RawBuilder<Row> {
  const after = decodeCursor(cursor, ['text', 'id'])
  return sql<Row>`
    select ${bodyJson('cell', viewer)} as cell, cell.path::text as path, cell.key, cell.phase,
      cell.ballot_day as "ballotDay", cell.report_day as "reportDay", cell.listed
    from (${cells}) cell
    where ${phase === undefined ? sql`true` : sql`cell.phase = ${phase}`}
      and ${after === null ? sql`true` : sql`(cell.key, cell.organisation_id) > (${after[0]}, ${after[1]}::uuid)`}
    order by cell.key, cell.organisation_id limit ${limit + 1}`
}
