import { type RawBuilder, sql } from 'kysely'
import { type Action, may, type Position, type Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { idsInPath } from '#domain/organisations/placements'
import type { Db, Trx } from './database'
import { forbidden, notFound } from './refusal'

/** One role of the viewer, with today's path of the organisation it is bound to. */
export interface ViewerRole {
  role: Role
  organisationId: string
  path: string
}

/** Who asks. Every query that returns rows takes one. */
export interface Viewer {
  accountId: string
  username: string
  displayName: string
  roles: ViewerRole[]
  today: Day
  now: Date
  /** under which the contents of commands are digested, so that the digests tell nothing by themselves */
  commandKey: Buffer
}

/** An organisation as it stands today, found through the viewer. */
export interface Reached {
  id: string
  path: string
  alive: boolean
  kind: string
  code: string | null
  name: string
  parentId: string | null
}

/** Whether `path` is `root` or lies beneath it; paths are ltree text. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`)
}

/** The roles of the viewer whose subtree holds the path and that may do the action there. */
export function rolesFor(viewer: Viewer, path: string, action: Action): ViewerRole[] {
  return viewer.roles.filter((held) => {
    if (!isWithin(path, held.path)) return false
    const position: Position = held.path === path ? 'own' : 'beneath'
    return may(held.role, action, position)
  })
}

/** Today's paths of the subtrees in which the viewer may do the action to something beneath. */
export function reachPaths(viewer: Viewer, action: Action): string[] {
  return viewer.roles
    .filter((held) => may(held.role, action, 'beneath') || may(held.role, action, 'own'))
    .map((held) => held.path)
}

/** Postgres literal of paths for `path <@ any(…)`. */
export function pathArray(paths: string[]) {
  return sql`${`{${paths.join(',')}}`}::ltree[]`
}

/**
 * The organisation as it stands today, if it is in the viewer's reach.
 * @throws 404 when unknown or outside reach; 403 when in reach but the action is not for the viewer
 */
export async function reach(db: Db | Trx, id: string, action: Action, viewer: Viewer): Promise<Reached> {
  const found = await findInReach(db, id, viewer)
  if (found === null) throw notFound()
  if (rolesFor(viewer, found.path, action).length === 0) throw forbidden()
  return found
}

/** Like `reach` without an action: null when unknown or outside reach. */
export async function findInReach(db: Db | Trx, id: string, viewer: Viewer): Promise<Reached | null> {
  const [found] = await findAllInReach(db, [id], viewer)
  return found ?? null
}

/** Those of the bodies that are known and in reach, in one query. */
export async function findAllInReach(
  db: Db | Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Reached[]> {
  if (ids.length === 0) return []
  const rows = await placedToday(db, ids, viewer.today)
  return rows.filter((row) => viewer.roles.some((held) => isWithin(row.path, held.path)))
}

async function placedToday(db: Db | Trx, ids: readonly string[], today: Day): Promise<Reached[]> {
  return db
    .selectFrom('placement')
    .select(['organisation_id as id', 'path', 'alive', 'kind', 'code', 'name', 'parent_id as parentId'])
    .where('organisation_id', 'in', [...ids])
    .where(sql<boolean>`valid @> ${today}::date`)
    .execute()
}

/** An issuer as a request names it: by its id, or by how many steps it stands above. */
export interface NamedIssuer {
  issuerOrganisationId?: string | undefined
  issuerAbove?: number | undefined
}

/**
 * The id of the issuer named for a fact of the body at `subjectPath`; null when none is named. Ids above reach
 * are not told, so a body above may be named by its steps: 1 is the parent.
 * @throws 404 when nothing stands so high
 */
export function issuerNamed({ issuerOrganisationId, issuerAbove }: NamedIssuer, subjectPath: string) {
  if (issuerOrganisationId !== undefined) return issuerOrganisationId
  if (issuerAbove === undefined) return null
  const id = subjectPath === '' ? undefined : idsInPath(subjectPath).at(-1 - issuerAbove)
  if (id === undefined) throw notFound()
  return id
}

/** An issuer stands above the body that its decision is about, or in the viewer's reach. */
export function mayNameIssuer(issuerPath: string, subjectPath: string, viewer: Viewer): boolean {
  return isWithin(subjectPath, issuerPath) || viewer.roles.some((held) => isWithin(issuerPath, held.path))
}

/**
 * The issuer named for a fact of the body at `subjectPath`, as it stands today.
 * @throws 404 for one that may not be named, or that is not there
 */
export async function reachIssuer(
  db: Db | Trx,
  named: NamedIssuer | undefined,
  subjectPath: string,
  viewer: Viewer,
): Promise<string | null> {
  const id = issuerNamed(named ?? {}, subjectPath)
  if (id === null) return null
  const [issuer = null] = await placedToday(db, [id], viewer.today)
  if (issuer === null || !mayNameIssuer(issuer.path, subjectPath, viewer)) throw notFound()
  return issuer.id
}

/** The id of an organisation where it lies in the viewer's reach today, else null: above it only names are told. */
export function idInReach(organisation: RawBuilder<unknown>, viewer: Viewer): RawBuilder<string | null> {
  return sql<string | null>`(select told.organisation_id from placement told
    where told.organisation_id = ${organisation} and told.valid @> ${viewer.today}::date
      and told.path <@ any(${pathArray(viewer.roles.map((held) => held.path))}))`
}
