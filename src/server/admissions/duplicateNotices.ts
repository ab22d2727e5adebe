import { sql } from 'kysely'
import type { z } from 'zod'
import type { DuplicateNoticeList, listDuplicateNotices as endpoint } from '#contract/admissions'
import { Id } from '#contract/common'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { forbidden, invalid } from '../platform/refusal'
import { pathArray, reach, reachPaths, rolesFor, type Viewer } from '../platform/viewer'
import { admissionItems, logNameReading } from './admissionQueries'
import { bornAlike, isKnownDistinct, isStandingDecision } from './duplicates'
import { filePlaces, requirePurposeRight } from './nameScope'

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
  const organisation = await reach(db, id, 'figures.read', viewer)
  const held = rolesFor(viewer, organisation.path, 'figures.read')
  if (!held.some(({ role }) => role === 'officer')) throw forbidden()
  requirePurposeRight(purpose, [organisation.path], viewer)
  const after = afterOf(cursor)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const rows = await readNotices(trx, organisation.id, after, limit, viewer)
      const page = pageOf(
        rows,
        limit,
        (row) => [row.id],
        (row) => row,
      )
      const asked = page.items.flatMap(({ first, second }) => [first, second])
      const files = asked.map((file) => ({ id: file, organisationId: null, day: null }))
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

/** Both people still alike, both admissions standing, both files in the viewer's reach today. */
async function readNotices(
  trx: Trx,
  organisationId: string,
  after: string | null,
  limit: number,
  viewer: Viewer,
): Promise<NoticeRow[]> {
  const current = (person: string) =>
    sql`not exists (select from person_version later where later.replaces_id = ${sql.ref(`${person}.id`)})`
  const { rows } = await sql<NoticeRow>`
    select notice.id, notice.candidate_id as first, notice.other_id as second, notice.recorded_at as "recordedAt"
    from duplicate_notice notice
    join person_version one on one.candidate_id = notice.candidate_id and ${current('one')}
    join person_version other on other.candidate_id = notice.other_id and ${current('other')}
    join record first on first.candidate_id = notice.candidate_id and ${isStandingDecision('first')}
    join record second on second.candidate_id = notice.other_id and ${isStandingDecision('second')}
    where notice.organisation_id = ${organisationId} and one.name_key = other.name_key and ${bornAlike('one', 'other')}
      and not ${isKnownDistinct('notice.candidate_id', 'notice.other_id')}
      and ${after === null ? sql`true` : sql`notice.id < ${after}::uuid`}
      and ${isReachable('notice.candidate_id', viewer)} and ${isReachable('notice.other_id', viewer)}
    order by notice.id desc limit ${limit + 1}`.execute(trx)
  return rows
}

function isReachable(candidateId: string, viewer: Viewer) {
  return sql<boolean>`exists (
    select from (${filePlaces(sql`head.candidate_id = ${sql.ref(candidateId)}`, viewer)}) place
    join placement cell on cell.organisation_id = place.main_id and cell.valid @> ${viewer.today}::date
    where cell.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))}))`
}
