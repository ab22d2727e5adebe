import { type RawBuilder, sql } from 'kysely'
import { may } from '#domain/access'
import type { Day } from '#domain/dates'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, pathArray, rolesFor, type Viewer } from '../platform/viewer'

export interface Occasion {
  name: string
  day: Day
}

/** A drive as it stands, with what of it lies in the viewer's reach. */
export interface FoundDrive {
  id: string
  versionId: string
  version: number
  organisationId: string
  path: string
  name: string
  from: Day
  to: Day
  occasions: Occasion[]
  aim: number | null
  /** today's paths of the subtrees in which the viewer reads the drive's files */
  scope: string[]
  mayWrite: boolean
}

type Row = Omit<FoundDrive, 'scope' | 'mayWrite'>

/**
 * A drive is there for its body, for those above it, and for the bodies beneath that are to take part: each sees
 * the files in its own reach.
 * @throws 404 for others, 403 where the role reads no files
 */
export async function findDrive(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundDrive> {
  const { rows } = await sql<Row>`
    select drive.drive_id as id, drive.id as "versionId", (select count(*)::int from drive every
        where every.drive_id = drive.drive_id) as version, drive.organisation_id as "organisationId",
      body.path::text as path, drive.name, drive.from_day as "from", drive.to_day as "to", drive.occasions, drive.aim
    from drive join placement body on body.organisation_id = drive.organisation_id
      and body.valid @> ${viewer.today}::date
    where drive.drive_id = ${id} and ${isStandingDrive('drive')}`.execute(db)
  const [row] = rows
  if (row === undefined || !isSeen(row.path, viewer)) throw notFound()
  const scope = scopeIn(row.path, viewer)
  if (scope.length === 0) throw forbidden()
  return { ...row, scope, mayWrite: rolesFor(viewer, row.path, 'drives.write').length > 0 }
}

/** Whether the drive is unknown to the viewer, whatever their role. */
export async function isDriveHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  const { rows } = await sql<{ path: string }>`
    select body.path::text as path from drive join placement body on body.organisation_id = drive.organisation_id
      and body.valid @> ${viewer.today}::date
    where drive.drive_id = ${id} and ${isStandingDrive('drive')}`.execute(db)
  const [row] = rows
  return row === undefined || !isSeen(row.path, viewer)
}

function isSeen(path: string, { roles }: Viewer): boolean {
  return roles.some((held) => isWithin(path, held.path) || isWithin(held.path, path))
}

/** Where the viewer reads files of something that covers the subtree of `path`. */
export function scopeIn(path: string, viewer: Viewer): string[] {
  const readers = viewer.roles.filter(({ role }) => may(role, 'drives.read', 'own'))
  return readers.flatMap((held) => {
    if (isWithin(path, held.path)) return [path]
    return isWithin(held.path, path) ? [held.path] : []
  })
}

/** Neither replaced nor taken back, of the row of the table drive with this alias. */
export function isStandingDrive(drive: string): RawBuilder<boolean> {
  return sql<boolean>`not ${sql.ref(`${drive}.taken_back`)}
    and not exists (select from drive later where later.replaces_id = ${sql.ref(`${drive}.id`)})`
}

/** Whoever stands on the roster of a drive: drive_id and candidate_id. */
export const STANDING_ENTRIES = sql`(
    select entry.drive_id, entry.candidate_id from drive_entry entry
    where not entry.taken_back and not exists (select from drive_entry later where later.replaces_id = entry.id))`

/** Counts of an entry's file `state` against the window `from` to `to` of its drive. */
export function resultColumns(from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> {
  const isValid = sql`state.exit_kind is distinct from 'decisionCancellation'`
  return sql`
    count(*)::int as chosen,
    (count(*) filter (where state.decision_day is not null and ${isValid}))::int as decided,
    (count(*) filter (where ${isValid} and state.ceremony_day between ${from} and ${to}))::int as admitted,
    (count(*) filter (where ${isValid} and state.ceremony_day > ${to}))::int as late`
}

/** The cell of `state` stands in one of the subtrees. */
export function isInScope(scope: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`cell.path <@ any(${pathArray([...scope])})`
}
