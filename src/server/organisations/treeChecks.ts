import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { idsInPath, judgeEventOrder, type OrganisationEvent } from '#domain/organisations/placements'
import type { Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { conflict, forbidden, refused } from '../platform/refusal'
import { isWithin, pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'
import { eventStands } from './placements'

/** What every write to the tree is judged by before its event is kept. */

/** A new parent may be the viewer's own body or one beneath it. */
export async function reachParent(trx: Trx, id: string, viewer: Viewer): Promise<Reached> {
  const parent = await reach(trx, id, 'organisations.read', viewer)
  if (!isOfficerAt(parent.path, viewer)) throw forbidden()
  return parent
}

/** Whether the viewer is officer of the body at today's path or of one above it. */
export function isOfficerAt(path: string, viewer: Viewer): boolean {
  return viewer.roles.some((held) => held.role === 'officer' && isWithin(path, held.path))
}

/** Nothing is recorded before it happens. */
export function judgePast(day: Day, field: string, viewer: Viewer): Finding | null {
  return day > viewer.today ? { code: 'dayInFuture', field, params: { today: viewer.today } } : null
}

/** The body must live on the day. */
export async function judgeLiving(
  trx: Trx,
  { id, name }: Pick<Reached, 'id' | 'name'>,
  day: Day,
  field: string,
): Promise<Finding | null> {
  const life = (await livesOf(trx, [id])).get(id)
  if (life?.from !== null && life?.from !== undefined && life.from > day)
    return { code: 'beforeFounding', field, params: { day: life.from } }
  if (life === undefined || (life.to !== null && life.to <= day))
    return { code: 'closedOrganisation', field, params: { name } }
  return null
}

/** Cells are the ground of the tree, and no real tree is deeper than this. */
const DEEPEST = 12

export function judgeParent({ kind, path }: Reached, field = 'parentId'): Finding | null {
  if (isCell(kind)) return { code: 'parentIsCell', field }
  return idsInPath(path).length >= DEEPEST ? { code: 'tooDeep', field, params: { max: DEEPEST } } : null
}

/** A code is one among the living bodies of the officer's own branch; what others use is not told. */
export async function judgeCode(
  trx: Trx,
  code: string | undefined,
  id: string,
  viewer: Viewer,
  field = 'code',
): Promise<Finding | null> {
  if (code === undefined) return null
  const { rows } = await sql`
    select from placement used
    where lower(used.code) = lower(${code}) and used.alive and upper_inf(used.valid) and used.organisation_id <> ${id}
      and used.path <@ any(${pathArray(reachPaths(viewer, 'organisations.write'))}) limit 1`.execute(trx)
  return rows.length === 0 ? null : { code: 'codeTaken', field }
}

/** @throws 409 when the body is not the one the viewer saw */
export async function refuseStale(trx: Trx, id: string, expectedVersion: number | undefined): Promise<void> {
  if (expectedVersion === undefined) return
  const { version } = await trx
    .selectFrom('organisation_event')
    .select((eb) => eb.fn.countAll<string>().as('version'))
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(version) !== expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
}

/** @throws 422 when the body's events, as they now stand, are out of order */
export async function refuseDisorder(trx: Trx, id: string, field: string): Promise<void> {
  const { rows } = await sql<Pick<OrganisationEvent, 'kind' | 'day'>>`
    select event.kind, event.day from organisation_event event
    where event.organisation_id = ${id} and ${eventStands}`.execute(trx)
  const fault = judgeEventOrder(rows)
  if (fault !== null) throw refused({ code: fault.code, field, params: { day: fault.day } })
}

/** @throws 422 with all that is found */
export function refuseAny(...findings: (Finding | null)[]): void {
  const found = findings.filter((finding) => finding !== null)
  if (found.length > 0) throw refused(...found)
}
