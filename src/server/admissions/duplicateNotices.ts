import { sql } from 'kysely'
import type { z } from 'zod'
import type { DuplicateNoticeList, listDuplicateNotices as endpoint } from '#contract/admissions'
import { type Created, Id } from '#contract/common'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { conflict, forbidden, invalid, notFound } from '../platform/refusal'
import { pathArray, type Reached, reach, reachPaths, rolesFor, type Viewer } from '../platform/viewer'
import { admissionItems, logNameReading } from './admissionQueries'
import { bornAlike, isKnownDistinct, isLiveFile, rememberDistinct } from './duplicates'
import { allFilePlaces, requirePurposeRight } from './nameScope'

type Query = z.output<typeof endpoint.query>

/**
 * The likely duplicates told to this committee that still stand, newest first.
 * @throws 403 for all but officers
 */
export async function listDuplicateNotices(
  db: Db,
  id: string,
  { purpose, cursor, limit }: Query,
  viewer: Viewer,
): Promise<DuplicateNoticeList> {
  const organisation = await reachNotices(db, id, viewer)
  requirePurposeRight(purpose, [organisation.path], viewer)
  const after = afterOf(cursor)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const rows = await readNotices(trx, organisation.id, { after, limit }, viewer)
      const page = pageOf(
        rows,
        limit,
        (row) => [row.id],
        (row) => row,
      )
      const asked = page.items.flatMap(({ first, second }) => [first, second])
      const files = asked.map((file) => ({ id: file, organisationId: null, day: null, attempt: null }))
      const items = await admissionItems(trx, files, { purpose, knownAt: null }, viewer)
      await logNameReading(trx, { organisationId: organisation.id, purpose }, items, viewer)
      const byId = new Map(items.map((item) => [item.id, item]))
      const notices = page.items.flatMap((row) => {
        const [first, second] = [byId.get(row.first), byId.get(row.second)]
        if (first === undefined || second === undefined) return []
        return [{ id: row.id, recordedAt: row.recordedAt.toISOString(), first, second }]
      })
      return { items: notices, next: page.next }
    })
}

/**
 * "Hai người khác nhau": the committee that was told settles it, and nobody is asked about the two again.
 * @throws 403 for all but officers; 404 when no such notice was told here; 409 when it no longer stands
 */
export async function settleNotice(
  db: Db,
  { id, noticeId }: { id: string; noticeId: string },
  commandId: string,
  viewer: Viewer,
): Promise<Created> {
  const organisation = await reachNotices(db, id, viewer)
  await refuseUnknownNotice(db, organisation.id, noticeId)
  const command = { commandId, purpose: `admissions.distinct ${noticeId}`, body: {} }
  await runCommand(db, command, viewer, async (trx) => {
    const [notice] = await readNotices(trx, organisation.id, { id: noticeId, limit: 1 }, viewer)
    if (notice === undefined) throw conflict({ code: 'stale', field: 'noticeId' })
    await rememberDistinct(trx, [[notice.first, notice.second]], viewer)
    const audit = { action: 'admissions.distinct', organisationId: organisation.id, subjectId: noticeId }
    await writeAudit(trx, audit, viewer)
    return { id: noticeId }
  })
  return { id: noticeId, findings: [] }
}

async function refuseUnknownNotice(db: Db, organisationId: string, noticeId: string): Promise<void> {
  const notice = await db
    .selectFrom('duplicate_notice')
    .select('id')
    .where('id', '=', noticeId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (notice === undefined) throw notFound()
}

/** Notices are for the officers who look after a body. */
async function reachNotices(db: Db, id: string, viewer: Viewer): Promise<Reached> {
  const organisation = await reach(db, id, 'figures.read', viewer)
  const held = rolesFor(viewer, organisation.path, 'figures.read')
  if (!held.some(({ role }) => role === 'officer')) throw forbidden()
  return organisation
}

function afterOf(cursor: string | undefined): string | null {
  const key = decodeCursor(cursor, ['id'])
  if (key === null) return null
  const id = String(key[0])
  if (!Id.safeParse(id).success) throw invalid({ code: 'malformed', field: 'cursor' })
  return id
}

interface NoticeRow {
  id: string
  first: string
  second: string
  recordedAt: Date
}

/** Both people still alike, both files live, both files in the viewer's reach today. */
async function readNotices(
  trx: Trx,
  organisationId: string,
  { id, after, limit }: { id?: string; after?: string | null; limit: number },
  viewer: Viewer,
): Promise<NoticeRow[]> {
  const current = (person: string) =>
    sql`not exists (select from person_version later where later.replaces_id = ${sql.ref(`${person}.id`)})`
  const { rows } = await sql<NoticeRow>`
    select notice.id, notice.candidate_id as first, notice.other_id as second, notice.recorded_at as "recordedAt"
    from duplicate_notice notice
    join person_version one on one.candidate_id = notice.candidate_id and ${current('one')}
    join person_version other on other.candidate_id = notice.other_id and ${current('other')}
    where notice.organisation_id = ${organisationId} and one.name_key = other.name_key and ${bornAlike('one', 'other')}
      and not ${isKnownDistinct('notice.candidate_id', 'notice.other_id')}
      and ${id === undefined ? sql`true` : sql`notice.id = ${id}::uuid`}
      and ${after ? sql`notice.id < ${after}::uuid` : sql`true`}
      and ${isLiveFile('notice.candidate_id')} and ${isLiveFile('notice.other_id')}
      and ${isReachable('notice.candidate_id', viewer)} and ${isReachable('notice.other_id', viewer)}
    order by notice.id desc limit ${limit + 1}`.execute(trx)
  return rows
}

function isReachable(candidateId: string, viewer: Viewer) {
  return sql<boolean>`exists (
    select from (${allFilePlaces(sql`head.candidate_id = ${sql.ref(candidateId)}`, viewer)}) place
    join placement cell on cell.organisation_id = place.main_id and cell.valid @> ${viewer.today}::date
    where cell.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))}))`
}
