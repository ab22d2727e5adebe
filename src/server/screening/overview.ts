import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { readScreening as endpoint, ScreeningProgress } from '#contract/screening'
import type { Day } from '#domain/dates'
import { CELL_KINDS, isCell } from '#domain/organisations/kinds'
import {
  type CellOutcomes,
  type ScreeningPhase,
  type ScreeningTotals,
  toldTotals,
} from '#domain/screening/state'
import { toldCount } from '#domain/smallGroups'
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

const NO_CELLS: ScreeningProgress['counts'] = { notBegun: 0, drafted: 0, voted: 0, reported: 0 }

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
      if (round === null) return { round: null, items: [], next: null, counts: NO_CELLS, ...toldTotals([]) }
      const cells = cellsOf(body, round.versionId, viewer)
      const { rows: counted } = await phases(cells).execute(trx)
      const { rows: people } = await peopled(cells, body).execute(trx)
      const { rows } = await page(cells, query, viewer).execute(trx)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      const isOwn = isCell(body.kind) && isDrafter(body.path, viewer)
      return {
        round: round.item,
        counts: counted[0] ?? NO_CELLS,
        ...(isOwn ? ownTotals(people) : toldTotals(people)),
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

/** As the drafting cell knows them. */
function ownTotals([own]: readonly CellOutcomes[]): ScreeningTotals {
  const exact = (value = 0) => ({ value, suppressed: false })
  return { listed: exact(own?.listed), progressed: exact(own?.progressed), deleted: exact(own?.deleted) }
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

function phases(cells: RawBuilder<unknown>): RawBuilder<ScreeningProgress['counts']> {
  const count = (phase: ScreeningPhase) => sql`(count(*) filter (where phase = ${phase}))::int`
  return sql<ScreeningProgress['counts']>`
    select ${count('notBegun')} as "notBegun", ${count('drafted')} as drafted, ${count('voted')} as voted,
      ${count('reported')} as reported
    from (${cells}) cell`
}

/** Cells that reported somebody, each with the bodies between it and the one asked for. */
function peopled(cells: RawBuilder<unknown>, { path }: Reached): RawBuilder<CellOutcomes> {
  return sql<CellOutcomes>`
    select (string_to_array(cell.path::text, '.'))[nlevel(${path}::ltree) + 1:] as path, cell.listed,
      cell.progressed, cell.deleted
    from (${cells}) cell where cell.listed > 0`
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
