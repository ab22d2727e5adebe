import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type {
  DeclaredChangeBody,
  DeclaredChangeList,
  listDeclaredChanges as endpoint,
} from '#contract/reports'
import { type Day, minDay } from '#domain/dates'
import {
  type ChangeCounts,
  changesInLife,
  type DeclaredSpan,
  judgeChange,
  type TellingBody,
} from '#domain/reports/membershipChange'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'

type Body = z.output<typeof DeclaredChangeBody>

export interface ChangeWindow {
  organisationId: string
  from: Day
  to: Day
  treeOn: Day
  knownAt: Date | null
}

interface Bodies {
  own: readonly DeclaredSpan[]
  /** those right beneath on the tree asked for that lived on any of the days, with the first and last of them */
  children: (TellingBody & { id: string; name: string })[]
  /** one of them went where the viewer does not reach: it is not named, and what all tell together is unknown */
  isCut: boolean
}

/** What the documents of a body and of those right beneath it tell within a window, in one query. */
export async function readBodies(
  db: Db | Trx,
  { organisationId, from, to, treeOn, knownAt }: ChangeWindow,
  viewer: Viewer,
): Promise<Bodies> {
  const { rows } = await sql<TellingBody & { id: string; name: string; inReach: boolean }>`
    select place.organisation_id as id, place.name, lived."from", lived."to",
      today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))}) as "inReach", coalesce((
      select json_agg(json_build_object('from', change.from_day, 'to', change.to_day, 'counts', change.counts))
      from declared_change change
      where change.organisation_id = place.organisation_id and change.from_day >= ${from}::date
        and change.to_day <= ${to}::date and ${isStandingChange(knownAt)}), '[]') as spans
    from placement place
    join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
    left join lateral (
      select greatest(min(coalesce(lower(stood.valid), '-infinity')), ${from}::date) as "from",
        least(max(coalesce(upper(stood.valid), 'infinity')) - 1, ${to}::date) as "to"
      from placement stood where stood.organisation_id = place.organisation_id and stood.alive
        and stood.valid && daterange(${from}::date, ${to}::date, '[]')
      having count(*) > 0) lived on true
    where place.valid @> ${treeOn}::date and (place.organisation_id = ${organisationId}
      or place.parent_id = ${organisationId} and lived."from" is not null)
    order by place.name, place.organisation_id`.execute(db)
  const beneath = rows.filter(({ id }) => id !== organisationId)
  return {
    own: rows.find(({ id }) => id === organisationId)?.spans ?? [],
    children: beneath.filter(({ inReach }) => inReach),
    isCut: beneath.some(({ inReach }) => !inReach),
  }
}

/** Whether `change` is neither taken back nor replaced. */
function isStandingChange(knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`not change.taken_back and ${knownBy(sql`change.recorded_at`, knownAt)}
    and not exists (select from declared_change later where later.replaces_id = change.id
      and ${knownBy(sql`later.recorded_at`, knownAt)})`
}

/** Every document of the body, the latest days first, and which of those right beneath are silent of the days asked for. */
export async function listDeclaredChanges(
  db: Db,
  id: string,
  { from = '1900-01-01', to, cursor, limit }: z.output<typeof endpoint.query>,
  viewer: Viewer,
): Promise<DeclaredChangeList> {
  const organisation = await reach(db, id, 'figures.read', viewer)
  const until = to ?? viewer.today
  const after = decodeCursor(cursor, ['id'])
  const { rows } = await sql<Omit<DeclaredChangeList['items'][number], 'recordedAt'> & { recordedAt: Date }>`
    select change.id, change.from_day as "from", change.to_day as "to", change.counts,
      json_build_object('number', change.source_number, 'day', change.source_day, 'title', change.source_title) as source,
      change.recorded_at as "recordedAt",
      account.display_name as "recordedBy", change.reason,
      change.taken_back as "takenBack",
      exists (select from declared_change later where later.replaces_id = change.id) as replaced
    from declared_change change
    left join account on account.id = change.recorded_by
    where change.organisation_id = ${organisation.id} and change.to_day >= ${from}::date and change.from_day <= ${until}::date
      and ${after === null ? sql`true` : sql`(change.from_day, change.recorded_at, change.id) < (select seen.from_day, seen.recorded_at, seen.id from declared_change seen where seen.id = ${after[0]}::uuid and seen.organisation_id = change.organisation_id)`}
    order by change.from_day desc, change.recorded_at desc, change.id desc limit ${limit + 1}`.execute(db)
  const treeOn = minDay(until, viewer.today)
  const window = { organisationId: organisation.id, from, to: until, treeOn, knownAt: null }
  const { children } = await readBodies(db, window, viewer)
  const silent = children.filter((child) => changesInLife(child, window) === null)
  return {
    ...pageOf(
      rows,
      limit,
      (row) => [row.id],
      (row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }),
    ),
    beneath: { total: children.length, silent: silent.map((child) => ({ id: child.id, name: child.name })) },
  }
}

/**
 * Records what a document tells of members who came and left. One span of days is told once; a correction replaces,
 * for a reason.
 * @throws 404 body or replaced document unknown; 403; 409 replaced already; 422 dayOrder, dayInFuture, changesOverlap
 */
export async function declareChange(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'statements.write', viewer)
  const command = { commandId: body.commandId, purpose: `changes.declare ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'statements', [organisation.id])
    if (body.replacesId !== undefined) await requireStanding(trx, organisation, body.replacesId)
    if ((body.replacesId === undefined) !== (body.reason === undefined)) {
      throw refused({ code: 'required', field: body.replacesId === undefined ? 'replacesId' : 'reason' })
    }
    if (body.takeBack === true && body.replacesId === undefined) {
      throw refused({ code: 'required', field: 'replacesId' })
    }
    const isKept = body.takeBack !== true
    const findings = isKept
      ? judgeChange(body, await standingSpans(trx, organisation, body), viewer.today)
      : []
    if (findings.length > 0) throw refused(...findings)
    await insert(trx, organisation, body, viewer)
    const { from, to, replacesId, takeBack } = body
    const detail = { from, to, replacesId: replacesId ?? null, takenBack: takeBack === true }
    const line = { action: 'changes.declare', organisationId: organisation.id, subjectId: body.id, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

async function insert(trx: Trx, organisation: Reached, body: Body, viewer: Viewer): Promise<void> {
  const { source, replacesId, reason } = body
  const counts: ChangeCounts = body.counts
  await trx
    .insertInto('declared_change')
    .values({
      id: body.id,
      organisation_id: organisation.id,
      from_day: body.from,
      to_day: body.to,
      counts: JSON.stringify(counts),
      source_number: source.number === undefined ? null : nfc(source.number),
      source_day: source.day ?? null,
      source_title: nfc(source.title),
      taken_back: body.takeBack === true,
      reason: reason === undefined ? null : nfc(reason),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: replacesId ?? null,
    })
    .execute()
}

async function requireStanding(trx: Trx, organisation: Reached, id: string): Promise<void> {
  const { rows } = await sql<{ replaced: boolean }>`
    select change.taken_back or exists (select from declared_change later where later.replaces_id = change.id) as replaced
    from declared_change change
    where change.id = ${id} and change.organisation_id = ${organisation.id}`.execute(trx)
  const [row] = rows
  if (row === undefined) throw notFound()
  if (row.replaced) throw conflict({ code: 'stale', field: 'replacesId' })
}

/** Days that other documents of the body tell. */
async function standingSpans(
  trx: Trx,
  organisation: Reached,
  { replacesId }: Body,
): Promise<{ from: Day; to: Day }[]> {
  const { rows } = await sql<{ from: Day; to: Day }>`
    select change.from_day as "from", change.to_day as "to" from declared_change change
    where change.organisation_id = ${organisation.id} and ${isStandingChange(null)}
      and change.id is distinct from ${replacesId ?? null}::uuid
    order by change.from_day`.execute(trx)
  return rows
}
