import { sql } from 'kysely'
import { type NearFinder, nearFinder, nearText } from '#domain/admissions/nearBodies'
import { type BodyMatcher, bodyMatcher, type CellBody } from '#domain/admissions/sheetCells'
import type { Day } from '#domain/dates'
import { IMPORT_ACTIONS, type ImportKind } from '#domain/exchange/imports'
import type { RowFault } from '#domain/exchange/kinds/definition'
import type { Db, Trx } from '../../platform/database'
import { lifeColumns } from '../../platform/lives'
import { pathArray, reachPaths, type Viewer } from '../../platform/viewer'
import type { Job } from './jobs'

/** A body that a row may name. */
export interface ImportBody extends CellBody {
  readonly kind: string
  readonly parentId: string | null
  readonly level: number
  readonly founded: Day | null
}

/** The bodies a file may name: the one that brings it in and all beneath it that live today. */
export async function bodiesFor(db: Db | Trx, job: Job, viewer: Viewer): Promise<ImportBody[]> {
  const { rows } = await sql<ImportBody>`
    select place.organisation_id as id, place.code, place.name, place.kind, place.parent_id as "parentId",
      above.name as "parentName", nlevel(place.path) as level, life.founded::text as founded
    from placement own
    join placement place on place.path <@ own.path and place.valid @> ${viewer.today}::date and place.alive
    left join placement above on above.organisation_id = place.parent_id and above.valid @> ${viewer.today}::date
    cross join lateral (${lifeColumns(sql`place.organisation_id`)}) life
    where own.organisation_id = ${job.organisation_id} and own.valid @> ${viewer.today}::date
      and place.path <@ any(${pathArray(reachPaths(viewer, IMPORT_ACTIONS[job.kind]))})
    order by level, place.code nulls last, place.name_key, place.organisation_id`.execute(db)
  return rows
}

/** Bodies by the words of rows, and by id. */
export interface Bodies {
  readonly matcher: BodyMatcher
  /** opened by the first words that name no body */
  readonly finder: () => NearFinder
  readonly byId: Map<string, ImportBody>
  readonly add: (body: ImportBody) => void
}

/** The bodies that rows of the file may name, read once; those opened by its own rows are added. */
export async function openBodies(db: Db | Trx, job: Job, viewer: Viewer): Promise<Bodies> {
  const bodies = await bodiesFor(db, job, viewer)
  const matcher = bodyMatcher(bodies)
  const byId = new Map(bodies.map((body) => [body.id, body]))
  let finder: NearFinder | null = null
  return {
    matcher,
    byId,
    finder: () => {
      finder ??= nearFinder([...byId.values()])
      return finder
    },
    add(body) {
      byId.set(body.id, body)
      matcher.add(body)
      finder?.add(body)
    },
  }
}

/** The body that the words mean; or what is wrong with them, with the bodies of nearest names. */
export function bodyNamed(
  { matcher, byId, finder }: Bodies,
  words: { field: string; name: string; above?: string },
): { body: ImportBody } | { fault: RowFault } {
  const match = matcher.match(words.name, words.above ?? '')
  const body = match.kind === 'one' ? byId.get(match.body.id) : undefined
  if (body !== undefined) return { body }
  const blame = { field: words.field, effect: 'block' } as const
  if (match.kind === 'many')
    return { fault: { ...blame, code: 'bodyAmbiguous', params: { count: match.bodies.length } } }
  const near = finder().near(words.name, words.above ?? '')
  if (near.bodies.length === 0) return { fault: { ...blame, code: 'bodyUnknown' } }
  return { fault: { ...blame, code: 'bodyUnknown', params: { near: nearText(near), more: near.more } } }
}

/** Of these bodies the ones the viewer may still enter the kind for, now that the tree stands still. */
export async function stillInReach(
  trx: Trx,
  kind: ImportKind,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from placement
    where organisation_id = any(${[...ids]}::uuid[]) and valid @> ${viewer.today}::date
      and path <@ any(${pathArray(reachPaths(viewer, IMPORT_ACTIONS[kind]))})`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
