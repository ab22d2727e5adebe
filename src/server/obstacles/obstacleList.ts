import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { listObstacles as endpoint, ObstacleItem, ObstacleList } from '#contract/obstacles'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { concerns, isOverdueOn, momentNow, obstaclesWithStates } from './obstacleRows'

type Query = z.output<typeof endpoint.query>

/**
 * Obstacles at the body and beneath it, raised by them or theirs to answer: unanswered ones first, by the day the
 * answer is due. Names open in the circle of each file alone; a reply with names is one line in the audit log.
 */
export async function listObstacles(db: Db, id: string, query: Query, viewer: Viewer): Promise<ObstacleList> {
  const organisation = await reach(db, id, 'obstacles.read', viewer)
  const after = decodeCursor(query.cursor, ['count', 'day', 'id'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const asked = askedFor(organisation, query, viewer)
      const counts = await countAll(trx, asked, viewer)
      const rows = await readPage(trx, asked, query, after, viewer)
      const page = pageOf(
        rows,
        query.limit,
        (row) => [row.rank, row.dueDay, row.id],
        (row) => row,
      )
      const items = await withNames(trx, page.items, organisation.id, viewer)
      return { items, next: page.next, on: viewer.today, total: counts[query.status], counts: counts.told }
    })
}

/** Everything but the status, so that all statuses are counted. */
function askedFor({ id, path }: Reached, query: Query, viewer: Viewer): RawBuilder<boolean> {
  const { whose, cause, candidate, from, to } = query
  const conditions = [
    whose === 'all' ? concerns([path], viewer) : sql<boolean>`true`,
    whose === 'toAnswer' ? sql<boolean>`opening.owner_id = ${id}` : sql<boolean>`true`,
    whose === 'raised' ? sql<boolean>`obstacle.raised_by = ${id}` : sql<boolean>`true`,
    cause === undefined ? sql<boolean>`true` : sql<boolean>`raised.cause = ${cause}`,
    candidate === undefined ? sql<boolean>`true` : sql<boolean>`obstacle.candidate_id = ${candidate}`,
    from === undefined ? sql<boolean>`true` : sql<boolean>`raised.day >= ${from}::date`,
    to === undefined ? sql<boolean>`true` : sql<boolean>`raised.day <= ${to}::date`,
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function statusCondition(status: Query['status'], viewer: Viewer): RawBuilder<boolean> {
  if (status === 'all') return sql<boolean>`true`
  if (status === 'overdue') return isOverdueOn(viewer.today)
  return status === 'moved' ? sql<boolean>`now.moved` : sql<boolean>`now.status = ${status}`
}

async function countAll(trx: Trx, asked: RawBuilder<boolean>, viewer: Viewer) {
  const { rows } = await sql<ObstacleList['counts'] & { all: number; moved: number }>`
    select count(*)::int as "all", (count(*) filter (where now.moved))::int as moved,
      (count(*) filter (where now.status = 'open'))::int as open,
      (count(*) filter (where ${isOverdueOn(viewer.today)}))::int as overdue,
      (count(*) filter (where now.status = 'answered'))::int as answered,
      (count(*) filter (where now.status = 'closed'))::int as closed,
      (count(distinct obstacle.candidate_id) filter (where answer.day is not null))::int as "filesAnswered",
      (count(distinct obstacle.candidate_id) filter (where now.moved))::int as "filesMoved"
    from ${obstaclesWithStates(momentNow(viewer))} where ${asked}`.execute(trx)
  const none = { open: 0, overdue: 0, answered: 0, closed: 0, filesAnswered: 0, filesMoved: 0 }
  const { all, moved, ...told } = rows[0] ?? { ...none, all: 0, moved: 0 }
  return { ...told, all, moved, told }
}

type Row = ObstacleItem & { rank: number; candidateKey: string | null }

async function readPage(
  trx: Trx,
  asked: RawBuilder<boolean>,
  { status, limit }: Query,
  after: (string | number)[] | null,
  viewer: Viewer,
): Promise<Row[]> {
  const rank = sql`array_position(array['open', 'answered', 'closed'], now.status)`
  const { rows } = await sql<Row>`
    select ${rank} as rank, ${itemColumns(viewer)}
    from ${obstaclesWithStates(momentNow(viewer))} ${WITH_PARTIES(viewer)}
    where ${asked} and ${statusCondition(status, viewer)}
      and ${after === null ? sql`true` : sql`(${rank}, opening.due_day, obstacle.id) > (${after[0]}, ${after[1]}::date, ${after[2]}::uuid)`}
    order by 1, opening.due_day, obstacle.id limit ${limit + 1}`.execute(trx)
  return rows
}

/** Placements `raiser` and `owner` of today, and the `target` with its `period`. */
export function WITH_PARTIES({ today }: Viewer): RawBuilder<unknown> {
  return sql`
    join placement raiser on raiser.organisation_id = obstacle.raised_by and raiser.valid @> ${today}::date
    join placement owner on owner.organisation_id = opening.owner_id and owner.valid @> ${today}::date
    left join target_entry target on target.id = obstacle.target_entry_id
    left join period on period.id = target.period_id`
}

/** An `ObstacleItem` whose names are still to be opened. */
export function itemColumns(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    obstacle.id, obstacle.candidate_id as "candidateKey", json_build_object('kind', obstacle.subject, 'stage', obstacle.stage,
      'candidateId', null, 'personName', null, 'target', case when target.id is not null then json_build_object(
        'periodId', period.id, 'periodName', period.name, 'indicator', target.indicator, 'kind', target.kind) end) as subject,
    ${bodyJson('place', viewer)} as organisation, ${bodyJson('raiser', viewer)} as raiser,
    ${bodyJson('owner', viewer)} as owner, raised.cause, raised.note, raised.proposal, raised.day as "raisedDay",
    opening.due_day as "dueDay", now.status, ${isOverdueOn(viewer.today)} as overdue, answer.day as "answeredDay",
    case when last.kind = 'closed' then last.day end as "closedDay", now.moved`
}

/** The file and its person where they are the viewer's to see; what was opened is logged. */
export async function withNames<T extends ObstacleItem & { candidateKey: string | null }>(
  trx: Trx,
  rows: readonly T[],
  organisationId: string,
  viewer: Viewer,
): Promise<Omit<T, 'candidateKey'>[]> {
  const keys = [...new Set(rows.flatMap(({ candidateKey }) => candidateKey ?? []))]
  const places = await findPlaces(trx, keys, viewer)
  const open = [...places.values()]
    .filter((place) => isFileOpen(place, undefined, viewer))
    .map(({ id }) => id)
  const names = await namesOf(trx, open)
  if (open.length > 0) {
    const detail = { purpose: null, count: open.length, ids: open }
    await writeAudit(trx, { action: 'obstacles.read', organisationId, detail }, viewer)
  }
  return rows.map(({ candidateKey, ...row }) => {
    const candidateId = candidateKey === null ? null : (places.get(candidateKey)?.id ?? null)
    const personName = candidateId === null ? null : (names.get(candidateId) ?? null)
    return { ...row, subject: { ...row.subject, candidateId, personName } }
  })
}

export async function namesOf(trx: Trx, candidateIds: readonly string[]): Promise<Map<string, string>> {
  if (candidateIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select person.candidate_id as id, person.full_name as name from person_version person
    where person.candidate_id = any(${[...candidateIds]}::uuid[])
      and not exists (select from person_version later where later.replaces_id = person.id)`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
