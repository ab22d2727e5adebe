import { sql } from 'kysely'
import type { z } from 'zod'
import type { CloseBody, DescribeBody, FoundBody, MoveBody, RenameBody } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { idsInPath } from '#domain/organisations/placements'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, refused } from '../platform/refusal'
import { isWithin, pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'
import { lockTree, rebuildPlacements } from './placements'

type Decision = { number: string; day: Day; issuerName: string } | undefined
interface Change {
  day: Day
  decision?: Decision
  expectedVersion?: number | undefined
}

/**
 * Founds an organisation beneath one in the viewer's reach.
 * @throws 404 parent out of reach; 422 closedOrganisation, codeTaken, dayInFuture; 409 when the id exists
 */
export async function found(trx: Trx, body: z.output<typeof FoundBody>, viewer: Viewer): Promise<void> {
  await lockTree(trx)
  const parent = await reachParent(trx, body.parentId, viewer)
  refuseAny(
    await judgeDay(trx, parent, body.day, viewer),
    judgeParent(parent),
    await judgeCode(trx, body.code, body.id, viewer),
  )
  const exists = await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (exists !== undefined) throw conflict({ code: 'stale', field: 'id' })
  await trx.insertInto('organisation').values({ id: body.id, created_at: viewer.now }).execute()
  await insertEvent(trx, body.id, 'found', body, viewer, {
    name: body.name.normalize('NFC'),
    parent_id: body.parentId,
    code: body.code ?? null,
    organisation_kind: body.kind,
    sector: body.sector,
    marks: body.marks,
  })
  await rebuildPlacements(trx, [body.id])
  await startOwnRecords(trx, body.id, body.recordsFrom ?? body.day, viewer)
  await writeAudit(trx, { action: 'organisation.found', organisationId: body.id, subjectId: body.id }, viewer)
}

/** Gives an organisation beneath the viewer's a new name from a day on. */
export async function rename(
  trx: Trx,
  id: string,
  body: z.output<typeof RenameBody>,
  viewer: Viewer,
): Promise<void> {
  await change(trx, id, 'rename', body, viewer, { name: body.name.normalize('NFC') })
}

/** Puts an organisation and all beneath it under another parent in reach from a day on. */
export async function move(
  trx: Trx,
  id: string,
  body: z.output<typeof MoveBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  const parent = await reachParent(trx, body.parentId, viewer)
  const organisation = await reach(trx, id, 'organisations.write', viewer)
  if (isWithin(parent.path, organisation.path)) throw refused({ code: 'cycle', field: 'parentId' })
  refuseAny(await judgeDay(trx, parent, body.day, viewer, 'parentId'), judgeParent(parent))
  await change(trx, id, 'move', body, viewer, { parent_id: body.parentId })
}

/** Changes code, kind, sector or marks from a day on. */
export async function describe(
  trx: Trx,
  id: string,
  body: z.output<typeof DescribeBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  refuseAny(await judgeCode(trx, body.code, id, viewer))
  await change(trx, id, 'describe', body, viewer, {
    code: body.code ?? null,
    organisation_kind: body.kind ?? null,
    sector: body.sector ?? null,
    marks: body.marks ?? null,
  })
}

/**
 * Ends an organisation on a day; that day it lives no more (decision 7).
 * @throws 422 livingChildren while a body beneath it goes on
 */
export async function close(
  trx: Trx,
  id: string,
  body: z.output<typeof CloseBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  const { rows } = await sql<{ name: string }>`
    select distinct child.name from placement child
    where child.parent_id = ${id} and child.alive and coalesce(upper(child.valid), 'infinity') > ${body.day}::date
    limit 1`.execute(trx)
  await reach(trx, id, 'organisations.write', viewer)
  const [child] = rows
  if (child !== undefined)
    throw refused({ code: 'livingChildren', field: 'day', params: { name: child.name } })
  await change(trx, id, 'close', body, viewer, {})
}

type EventKind = 'found' | 'rename' | 'move' | 'describe' | 'close'
interface EventColumns {
  name?: string | null
  parent_id?: string | null
  code?: string | null
  organisation_kind?: string | null
  sector?: string | null
  marks?: string[] | null
}

async function change(
  trx: Trx,
  id: string,
  kind: EventKind,
  body: Change,
  viewer: Viewer,
  columns: EventColumns,
): Promise<void> {
  await lockTree(trx)
  const organisation = await reach(trx, id, 'organisations.write', viewer)
  if (body.decision !== undefined && body.decision.day > viewer.today)
    throw refused({ code: 'decisionInFuture', field: 'decision.day' })
  await refuseStale(trx, id, body.expectedVersion)
  refuseAny(await judgeDay(trx, organisation, body.day, viewer))
  await insertEvent(trx, id, kind, body, viewer, columns)
  await rebuildPlacements(trx, [id])
  await writeAudit(
    trx,
    { action: `organisation.${kind}`, organisationId: id, subjectId: id, detail: { day: body.day } },
    viewer,
  )
}

async function insertEvent(
  trx: Trx,
  id: string,
  kind: EventKind,
  { day, decision }: Change,
  viewer: Viewer,
  columns: EventColumns,
): Promise<void> {
  await trx
    .insertInto('organisation_event')
    .values({
      id: newId(viewer.now),
      organisation_id: id,
      kind,
      day,
      ...columns,
      decision_number: decision?.number ?? null,
      decision_day: decision?.day ?? null,
      decision_issuer: decision?.issuerName ?? null,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}

/** A new parent may be the viewer's own body or one beneath it. */
async function reachParent(trx: Trx, id: string, viewer: Viewer) {
  const parent = await reach(trx, id, 'organisations.read', viewer)
  const isOfficer = viewer.roles.some((held) => held.role === 'officer' && isWithin(parent.path, held.path))
  if (!isOfficer) throw forbidden()
  return parent
}

/** The body must live on the day, and nothing is recorded before it happens. */
async function judgeDay(
  trx: Trx,
  organisation: { id: string; name: string },
  day: Day,
  viewer: Viewer,
  field = 'day',
): Promise<Finding | null> {
  if (day > viewer.today) return { code: 'dayInFuture', field: 'day', params: { today: viewer.today } }
  const { rows } = await sql<{ alive: boolean; founded: Day }>`
    select alive, (select min(lower(valid))::text from placement where organisation_id = ${organisation.id} and alive) as founded
    from placement where organisation_id = ${organisation.id} and valid @> ${day}::date`.execute(trx)
  const [row] = rows
  if (row?.alive === true) return null
  if (row !== undefined && row.founded > day)
    return { code: 'beforeFounding', field, params: { day: row.founded } }
  return { code: 'closedOrganisation', field, params: { name: organisation.name } }
}

/** Cells are the ground of the tree, and no real tree is deeper than this. */
const DEEPEST = 12

function judgeParent({ kind, path }: Reached): Finding | null {
  if (isCell(kind)) return { code: 'parentIsCell', field: 'parentId' }
  return idsInPath(path).length >= DEEPEST
    ? { code: 'tooDeep', field: 'parentId', params: { max: DEEPEST } }
    : null
}

/** A code is one among the living bodies of the officer's own branch; what others use is not told. */
async function judgeCode(
  trx: Trx,
  code: string | undefined,
  id: string,
  viewer: Viewer,
): Promise<Finding | null> {
  if (code === undefined) return null
  const { rows } = await sql`
    select from placement used
    where lower(used.code) = lower(${code}) and used.alive and upper_inf(used.valid) and used.organisation_id <> ${id}
      and used.path <@ any(${pathArray(reachPaths(viewer, 'organisations.write'))}) limit 1`.execute(trx)
  return rows.length === 0 ? null : { code: 'codeTaken', field: 'code' }
}

async function refuseStale(trx: Trx, id: string, expectedVersion: number | undefined): Promise<void> {
  if (expectedVersion === undefined) return
  const { version } = await trx
    .selectFrom('organisation_event')
    .select((eb) => eb.fn.countAll<string>().as('version'))
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(version) !== expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
}

function refuseAny(...findings: (Finding | null)[]): void {
  const found = findings.filter((finding) => finding !== null)
  if (found.length > 0) throw refused(...found)
}

/** A body founded where records are already kept from then on needs no start of its own. */
async function startOwnRecords(trx: Trx, id: string, from: Day, viewer: Viewer): Promise<void> {
  const { rows } = await sql`
    select 1 from placement here
    join placement above on above.path @> here.path and above.valid @> ${viewer.today}::date
    join record_start start on start.organisation_id = above.organisation_id and start.from_day <= ${from}::date
    where here.organisation_id = ${id} and here.valid @> ${viewer.today}::date
      and not exists (select 1 from record_start later where later.replaces_id = start.id) limit 1`.execute(
    trx,
  )
  if (rows.length > 0) return
  await trx
    .insertInto('record_start')
    .values({
      id: newId(viewer.now),
      organisation_id: id,
      from_day: from,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}
