import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { CeremonyKind, GuestPost } from '#domain/drives/words'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, rolesFor, type Viewer } from '../platform/viewer'
import { scopeIn } from './driveAccess'

export interface Guest {
  post: GuestPost
  count: number
}

/** A ceremony as it is planned, with its minutes where they stand. */
export interface FoundCeremony {
  id: string
  versionId: string
  version: number
  organisationId: string
  path: string
  driveId: string | null
  kind: CeremonyKind
  day: Day
  starts: string | null
  place: string
  seatRows: number
  rowSeats: number
  guests: Guest[]
  minutesId: string | null
  /** today's paths of the subtrees in which the viewer reads the people called */
  scope: string[]
  mayWrite: boolean
}

type Row = Omit<FoundCeremony, 'scope' | 'mayWrite'>

/**
 * A ceremony is there for its body, for those above it, and for the bodies beneath whose people are called.
 * @throws 404 for others, 403 where the role reads no files
 */
export async function findCeremony(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundCeremony> {
  const row = await readCeremony(db, id, viewer)
  if (row === null) throw notFound()
  const scope = scopeIn(row.path, viewer)
  if (scope.length === 0) throw forbidden()
  return { ...row, scope, mayWrite: rolesFor(viewer, row.path, 'drives.write').length > 0 }
}

/** Whether the ceremony is unknown to the viewer, whatever their role. */
export async function isCeremonyHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await readCeremony(db, id, viewer)) === null
}

async function readCeremony(db: Db | Trx, id: string, viewer: Viewer): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select event.event_id as id, event.id as "versionId", ${versionCount} as version,
      event.organisation_id as "organisationId", body.path::text as path, event.drive_id as "driveId", event.kind,
      event.day, event.starts, event.place, event.seat_rows as "seatRows", event.row_seats as "rowSeats", event.guests,
      (select minutes.id from ceremony_minutes minutes where minutes.event_id = event.event_id
        and ${isStandingMinutes}) as "minutesId"
    from ceremony_event event
    join placement body on body.organisation_id = event.organisation_id and body.valid @> ${viewer.today}::date
    where event.event_id = ${id} and ${isStandingCeremony('event')}`.execute(db)
  const [row] = rows
  const isSeen =
    row !== undefined &&
    viewer.roles.some((held) => isWithin(row.path, held.path) || isWithin(held.path, row.path))
  return isSeen ? row : null
}

/** How many versions the ceremony of the row `event` has. */
export const versionCount = sql<number>`(select count(*)::int from ceremony_event every
    where every.event_id = event.event_id)`

/** No later version took the place of the row `minutes`. */
export const isStandingMinutes = sql<boolean>`not exists (select from ceremony_minutes later
    where later.replaces_id = minutes.id)`

/** Neither replaced nor taken back, of the row of the table ceremony_event with this alias. */
export function isStandingCeremony(event: string): RawBuilder<boolean> {
  return sql<boolean>`not ${sql.ref(`${event}.taken_back`)}
    and not exists (select from ceremony_event later where later.replaces_id = ${sql.ref(`${event}.id`)})`
}
