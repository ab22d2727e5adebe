import { sql } from 'kysely'
import type { FileContext } from '#domain/candidates/context'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { seesRecord } from '#domain/candidates/rights'
import { idsInPath } from '#domain/organisations/placements'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, notFound } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import { isWithin, type Viewer } from '../platform/viewer'
import { bodiesIn, contextsOf, membersIn, type Named } from './fileContext'
import { type FilePlace, findPlaces, viewingSeats } from './filePlace'
import { type RecordRow, recordRows, toFileRecord } from './storedRecords'

/** A file as it stands, with all that judging another record of it needs. */
export interface FileWork {
  place: FilePlace
  /** every row, also what was replaced */
  rows: RecordRow[]
  /** what stands */
  records: FileRecord[]
  /**
   * number of rows in the file that the viewer may see, versions of the person included: what is hidden from
   * their level does not show through
   */
  version: number
  /** what each of these rows tells, in the order of recording */
  changes: (Kind | 'person')[]
  context: FileContext
}

/** Nothing is named beyond what the files name themselves. */
export const NOBODY: Named = { bodies: [], members: [] }

/**
 * The files, locked against other writers, in the order of their ids.
 * @throws 404 when one is unknown or outside the viewer's reach
 */
export async function lockedFiles(
  trx: Trx,
  ids: readonly string[],
  named: Named,
  viewer: Viewer,
): Promise<Map<string, FileWork>> {
  await holdTree(trx)
  await lockEach(trx, 'file', ids)
  const files = await loadFiles(trx, ids, named, viewer)
  if (ids.some((id) => !files.has(id))) throw notFound()
  return files
}

/** Those of the files that lie in the viewer's reach. */
export async function loadFiles(
  db: Db | Trx,
  ids: readonly string[],
  named: Named,
  viewer: Viewer,
): Promise<Map<string, FileWork>> {
  const places = await findPlaces(db, ids, viewer)
  const reached = [...places.keys()]
  const rows = new Map(reached.map((id): [string, RecordRow[]] => [id, []]))
  for (const row of await recordRows(db, reached)) rows.get(row.candidate_id)?.push(row)
  const standing = new Map([...rows].map(([id, own]) => [id, own.filter(isStanding).map(toFileRecord)]))
  const bodies = [
    ...named.bodies,
    ...[...places.values()].flatMap(({ chain }) => chain.slice(0, 1).map((cell) => cell.id)),
  ]
  const contextOf = await contextsOf(db, standing, viewer.today, { ...named, bodies })
  const versions = await personVersions(db, reached)
  return new Map(
    [...places].map(([id, place]) => {
      const own = rows.get(id) ?? []
      const seats = viewingSeats(place, viewer)
      const seen = own.filter(({ kind }) => seesRecord(kind, seats))
      const changes = changesOf(seen, versions.get(id) ?? [])
      const records = standing.get(id) ?? []
      return [id, { place, rows: own, records, version: changes.length, changes, context: contextOf(id) }]
    }),
  )
}

export const isStanding = (row: RecordRow): boolean => !row.replaced && !row.taken_back

/** When each version of the persons was recorded, the first one first. */
async function personVersions(db: Db | Trx, ids: readonly string[]): Promise<Map<string, Date[]>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select candidate_id as id, recorded_at as at from person_version
    where candidate_id = any(${[...ids]}::uuid[])
    order by replaces_id is not null, recorded_at, id`.execute(db)
  const versions = new Map<string, Date[]>()
  for (const { id, at } of rows) versions.set(id, [...(versions.get(id) ?? []), at])
  return versions
}

/** A person is recorded before the first record; what was recorded at one moment comes with the records first. */
function changesOf(rows: readonly RecordRow[], versions: readonly Date[]): FileWork['changes'] {
  const people = versions.map((at, index) => ({ kind: 'person' as const, at, rank: index === 0 ? 0 : 2 }))
  const records = rows.map((row) => ({ kind: row.kind, at: row.recorded_at, rank: 1 }))
  return [...records, ...people]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank)
    .map(({ kind }) => kind)
}

/**
 * @throws 409 when the file is not the one the viewer saw, with the kinds of what was recorded since as far as the
 * viewer may see them, and `person` where that was corrected
 */
export function refuseStale(file: FileWork, expected: number | undefined): void {
  if (expected === undefined || expected === file.version) return
  const changed = file.changes.slice(Math.max(0, expected)).join(', ')
  const params = { version: file.version, changed }
  throw conflict({ code: 'stale', field: 'expectedVersion', params })
}

/**
 * A request may name bodies in the viewer's reach, those that are or were above the file's cell, and those that
 * the file names already.
 * @throws 404 for any other
 */
export async function refuseForeignBodies(
  db: Db | Trx,
  { place, records, context }: FileWork,
  ids: readonly string[],
  viewer: Viewer,
): Promise<void> {
  const cells = [
    ...place.chain.slice(0, 1).map(({ id }) => id),
    ...records.map((record) => record.organisationId),
  ]
  const above = cells.flatMap((id) =>
    (context.bodies[id] ?? []).flatMap((span) => span.above.map((body) => body.id)),
  )
  const known = new Set([...cells, ...above, ...records.flatMap(bodiesIn)])
  await refuseOutOfReach(
    db,
    ids.filter((id) => !known.has(id)),
    viewer,
  )
}

/** @throws 404 when any of the bodies is unknown or outside the viewer's reach today */
export async function refuseOutOfReach(db: Db | Trx, ids: readonly string[], viewer: Viewer): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; path: string }>`
    select organisation_id as id, path::text as path from placement
    where organisation_id = any(${[...ids]}::uuid[]) and valid @> ${viewer.today}::date`.execute(db)
  const reached = rows.filter(({ path }) => viewer.roles.some((held) => isWithin(path, held.path)))
  const found = new Set(reached.map(({ id }) => id))
  if (ids.some((id) => !found.has(id))) throw notFound()
}

/**
 * Members are named from bodies in reach or on the way up from the file's cell, or again from the file itself.
 * @throws 404 for any other
 */
export async function refuseForeignMembers(
  db: Db | Trx,
  files: readonly FileWork[],
  ids: readonly string[],
  viewer: Viewer,
): Promise<void> {
  const named = new Set(files.flatMap(({ records }) => records.flatMap(membersIn)))
  const asked = [...new Set(ids)].filter((id) => !named.has(id))
  if (asked.length === 0) return
  const { rows } = await sql<{ id: string; path: string }>`
    select version.member_id as id, place.path::text as path from member_version version
    join placement place on place.organisation_id = version.organisation_id and place.valid @> ${viewer.today}::date
    where version.member_id = any(${asked}::uuid[])
      and ${isStandingMember('version')}`.execute(db)
  const steps = new Set(files.flatMap(({ place }) => place.chain.map(({ id }) => id)))
  const reached = rows.filter(
    ({ path }) =>
      viewer.roles.some((held) => isWithin(path, held.path)) || steps.has(idsInPath(path).at(-1) ?? ''),
  )
  const found = new Set(reached.map(({ id }) => id))
  if (asked.some((id) => !found.has(id))) throw notFound()
}
