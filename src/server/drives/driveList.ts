import { sql } from 'kysely'
import type { z } from 'zod'
import type { DriveDetail, DriveItem, DriveList, listDrives as endpoint } from '#contract/drives'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { pathArray, type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import {
  type FoundDrive,
  findDrive,
  isInScope,
  isStandingDrive,
  type Occasion,
  resultColumns,
  STANDING_ENTRIES,
  scopeIn,
} from './driveAccess'

type Query = z.output<typeof endpoint.query>

type Row = Omit<DriveItem, 'mayWrite'> & { path: string }

/**
 * The drives of the body, of those above it and those beneath, the latest first. What is counted lies in the
 * viewer's reach and beneath the body.
 */
export async function listDrives(db: Db, id: string, query: Query, viewer: Viewer): Promise<DriveList> {
  const organisation = await reach(db, id, 'drives.read', viewer)
  const after = decodeCursor(query.cursor, ['day', 'id'])
  const { rows } = await sql<Row>`
    select drive.drive_id as id, ${bodyJson('body', viewer)} as organisation, body.path::text as path, drive.name,
      drive.from_day as "from", drive.to_day as "to", drive.occasions, drive.aim,
      (select count(*)::int from drive every where every.drive_id = drive.drive_id) as version, counted.*
    from drive
    join placement body on body.organisation_id = drive.organisation_id and body.valid @> ${viewer.today}::date
    cross join lateral (
      select ${resultColumns(sql`drive.from_day`, sql`drive.to_day`)}
      from ${STANDING_ENTRIES} entry
      join file_state state on state.candidate_id = entry.candidate_id
      join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
      where entry.drive_id = drive.drive_id and ${isInScope(scopeUnder(organisation, viewer))}) counted
    where ${isStandingDrive('drive')}
      and (body.path <@ ${organisation.path}::ltree or body.path @> ${organisation.path}::ltree)
      and (body.path <@ any(${reachable(viewer)}) or body.path @> any(${reachable(viewer)}))
      and ${after === null ? sql`true` : sql`(drive.to_day, drive.drive_id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by drive.to_day desc, drive.drive_id desc limit ${query.limit + 1}`.execute(db)
  return pageOf(
    rows,
    query.limit,
    (row) => [row.to, row.id],
    ({
      id: driveId,
      organisation: body,
      name,
      from,
      to,
      occasions,
      aim,
      chosen,
      admitted,
      version,
      path,
    }) => {
      const mayWrite = rolesFor(viewer, path, 'drives.write').length > 0
      const told = { id: driveId, organisation: body, name, from, to, occasions, aim }
      return { ...told, chosen, admitted, mayWrite, version }
    },
  )
}

const reachable = ({ roles }: Viewer) => pathArray(roles.map((held) => held.path))

function scopeUnder({ path }: Reached, viewer: Viewer): string[] {
  return scopeIn(path, viewer)
}

/** The drive with its result: as a whole, and by the bodies right beneath its own. */
export async function driveDetail(db: Db, id: string, viewer: Viewer): Promise<DriveDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const drive = await findDrive(trx, id, viewer)
      const bodies = await readBodies(trx, drive, viewer)
      const result = { chosen: sum(bodies, 'chosen'), decided: sum(bodies, 'decided') }
      const whole = { ...result, admitted: sum(bodies, 'admitted'), late: sum(bodies, 'late') }
      const { version, name, from, to, occasions, aim, mayWrite } = drive
      const organisation = await namedBody(trx, drive.organisationId, viewer)
      const told = { id, organisation, name, from, to, occasions: occasions.map(plainOccasion), aim }
      return {
        ...told,
        chosen: whole.chosen,
        admitted: whole.admitted,
        mayWrite,
        version,
        result: whole,
        bodies: bodies.filter((body) => body.isBeneath).map(({ isBeneath: _isBeneath, ...body }) => body),
      }
    })
}

const plainOccasion = ({ name, day }: Occasion) => ({ name, day })

type BodyRow = DriveDetail['bodies'][number] & { isBeneath: boolean }

function sum(rows: readonly BodyRow[], key: 'chosen' | 'decided' | 'admitted' | 'late'): number {
  return rows.reduce((total, row) => total + row[key], 0)
}

/** Bodies with an aim or with somebody on the roster; the drive's own where it is a cell. */
async function readBodies(
  trx: Trx,
  { id, versionId, organisationId, path, from, to, scope }: FoundDrive,
  viewer: Viewer,
): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    with counted as (
      select ${childOf(path)} as body_id, ${resultColumns(sql`${from}::date`, sql`${to}::date`)}
      from ${STANDING_ENTRIES} entry
      join file_state state on state.candidate_id = entry.candidate_id
      join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
      where entry.drive_id = ${id} and ${isInScope(scope)}
      group by 1
    ), aimed as (select organisation_id as body_id, value from drive_aim where version_id = ${versionId})
    select ${bodyJson('place', viewer)} as organisation, aimed.value as aim,
      coalesce(counted.chosen, 0) as chosen, coalesce(counted.decided, 0) as decided,
      coalesce(counted.admitted, 0) as admitted, coalesce(counted.late, 0) as late,
      place.organisation_id <> ${organisationId} as "isBeneath"
    from counted full join aimed using (body_id)
    join placement place on place.organisation_id = body_id and place.valid @> ${viewer.today}::date
    where place.path <@ any(${pathArray(scope)}) or place.path @> any(${pathArray(scope)})
    order by place.name collate "vi-x-icu", place.organisation_id`.execute(trx)
  return rows
}

/** Of the placement `cell`: the body right beneath `path` it stands under, or that of `path` itself. */
export function childOf(path: string) {
  return sql<string>`(string_to_array(cell.path::text, '.'))[
    least(nlevel(cell.path), nlevel(${path}::ltree) + 1)]::uuid`
}

/** The body as it stands today; beyond reach by name alone. */
export async function namedBody(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<DriveItem['organisation']> {
  const { rows } = await sql<{ body: DriveItem['organisation'] }>`
    select ${bodyJson('place', viewer)} as body from placement place
    where place.organisation_id = ${id} and place.valid @> ${viewer.today}::date`.execute(db)
  return rows[0]?.body ?? { id: null, code: null, name: '', parentName: null }
}
