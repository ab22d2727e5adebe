import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { CeremonyItem, CeremonyList, listCeremonies as endpoint } from '#contract/ceremonies'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { pathArray, reach, rolesFor, type Viewer } from '../platform/viewer'
import { isStandingCeremony, isStandingMinutes, versionCount } from './ceremonyAccess'

type Query = z.output<typeof endpoint.query>
type Row = Omit<CeremonyItem, 'mayWrite'> & { path: string }

/** The ceremonies of the body, of those above it and those beneath, the latest first. */
export async function listCeremonies(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<CeremonyList> {
  const { path } = await reach(db, id, 'drives.read', viewer)
  const after = decodeCursor(query.cursor, ['day', 'id'])
  const reachable = pathArray(viewer.roles.map((held) => held.path))
  const rows = await ceremonyRows(
    db,
    sql`(body.path <@ ${path}::ltree or body.path @> ${path}::ltree)
      and (body.path <@ any(${reachable}) or body.path @> any(${reachable}))
      and ${query.drive === undefined ? sql`true` : sql`event.drive_id = ${query.drive}`}
      and ${after === null ? sql`true` : sql`(event.day, event.event_id) < (${after[0]}::date, ${after[1]}::uuid)`}`,
    query.limit + 1,
    viewer,
  )
  return pageOf(
    rows,
    query.limit,
    (row) => [row.day, row.id],
    (row) => toItem(row, viewer),
  )
}

/** One ceremony as the list tells it; it was found before. */
export async function ceremonyItem(db: Db | Trx, id: string, viewer: Viewer): Promise<CeremonyItem> {
  const [row] = await ceremonyRows(db, sql`event.event_id = ${id}`, 1, viewer)
  if (row === undefined) throw new Error('a ceremony that was found is there')
  return toItem(row, viewer)
}

function toItem({ path, ...row }: Row, viewer: Viewer): CeremonyItem {
  return { ...row, mayWrite: rolesFor(viewer, path, 'drives.write').length > 0 }
}

async function ceremonyRows(
  db: Db | Trx,
  condition: RawBuilder<unknown>,
  limit: number,
  viewer: Viewer,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select event.event_id as id, body.path::text as path, ${bodyJson('body', viewer)} as organisation, event.kind,
      event.day, event.starts, event.place, event.seat_rows as "seatRows", event.row_seats as "rowSeats", event.guests,
      ${versionCount} as version,
      (select json_build_object('id', drive.drive_id, 'name', drive.name) from drive
        where drive.drive_id = event.drive_id and not exists (select from drive later where later.replaces_id = drive.id))
        as drive,
      (select json_build_object('number', minutes.number, 'holdsAdmission', minutes.holds_admission,
          'photoReference', minutes.photo_reference, 'present', held.present, 'absent', held.absent, 'id', minutes.id,
          'place', minutes.place, 'guests', minutes.guests)
        from ceremony_minutes minutes
        cross join lateral (select (count(*) filter (where present))::int as present,
            (count(*) filter (where not present))::int as absent
          from ceremony_attendance called where called.minutes_id = minutes.id) held
        where minutes.event_id = event.event_id and ${isStandingMinutes}) as minutes
    from ceremony_event event
    join placement body on body.organisation_id = event.organisation_id and body.valid @> ${viewer.today}::date
    where ${isStandingCeremony('event')} and ${condition}
    order by event.day desc, event.event_id desc limit ${limit}`.execute(db)
  return rows
}
