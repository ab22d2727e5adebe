import { type RawBuilder, sql } from 'kysely'
import { AuditItem, type AuditList } from '#contract/accounts'
import type { Day } from '#domain/dates'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db } from '../platform/database'
import { forbidden, invalid } from '../platform/refusal'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'

export interface AuditFilter {
  /** a username */
  account?: string | undefined
  action?: string | undefined
  /** first and last day, both included */
  from?: Day | undefined
  to?: Day | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * The newest lines first: those of bodies where the viewer administers and, where a line names no body, those of
 * accounts that hold or held a role there. Bodies by today's name.
 * @throws 403 for a viewer who administers nowhere
 */
export async function readAudit(db: Db, filter: AuditFilter, viewer: Viewer): Promise<AuditList> {
  const paths = reachPaths(viewer, 'audit.read')
  if (paths.length === 0) throw forbidden()
  const rows = await selectLines(db, paths, filter, viewer)
  return pageOf(
    rows,
    filter.limit,
    (row) => [row.seq],
    (row) => ({
      ...row,
      at: row.at.toISOString(),
      detail: toldDetail(row.action, AuditItem.shape.detail.parse(row.detail)),
    }),
  )
}

/** Actions on files of people who have not been admitted yet, or of their duties. */
const OF_FILES = /^(candidates\.(open|record|correct|meeting|read)|duties\.|rules\.)/

/** What tells how far a person has come, or by what a list of persons was narrowed. */
const TELLING_OF_STAGE = ['kind', 'kinds', 'day', 'stage', 'missing', 'alert', 'state', 'due', 'rule']

/** The administrator sees that a file was written or read, by whom and when; never what kind of step it was. */
function toldDetail(action: string, detail: AuditItem['detail']): AuditItem['detail'] {
  return OF_FILES.test(action) ? withoutStage(detail) : detail
}

function withoutStage(detail: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(detail)
      .filter(([key]) => !TELLING_OF_STAGE.includes(key))
      .map(([key, value]) => [key, isPlain(value) ? withoutStage(value) : value]),
  )
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function selectLines(db: Db, paths: string[], filter: AuditFilter, viewer: Viewer) {
  return db
    .selectFrom('audit_line')
    .leftJoin('account', 'account.id', 'audit_line.account_id')
    .leftJoin('placement', (join) =>
      join
        .onRef('placement.organisation_id', '=', 'audit_line.organisation_id')
        .on(sql<boolean>`placement.valid @> ${viewer.today}::date`),
    )
    .select(['audit_line.seq', 'at', 'username as account', 'action'])
    .select(['placement.name as organisation', 'subject_id as subjectId', 'detail'])
    .where(isInReach(paths, viewer))
    .where((eb) => eb.and(conditionsOf(filter)))
    .orderBy('audit_line.seq', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

function isInReach(paths: string[], viewer: Viewer) {
  return sql<boolean>`case when audit_line.organisation_id is not null then placement.path <@ ${pathArray(paths)}
    else audit_line.account_id in (
      select role_grant.account_id from role_grant join placement as place using (organisation_id)
      where place.valid @> ${viewer.today}::date and place.path <@ ${pathArray(paths)}) end`
}

/** Days begin and end as the clocks of Vietnam say: the time zone of every connection. */
function conditionsOf({ account, action, from, to, cursor }: AuditFilter) {
  const conditions: RawBuilder<boolean>[] = []
  if (account !== undefined) conditions.push(sql`account.username = ${account.trim().toLowerCase()}`)
  if (action !== undefined) conditions.push(sql`audit_line.action = ${action}`)
  if (from !== undefined) conditions.push(sql`audit_line.at >= ${from}::date`)
  if (to !== undefined) conditions.push(sql`audit_line.at < ${to}::date + 1`)
  const [before] = decodeCursor(cursor, ['serial']) ?? []
  if (before !== undefined) {
    if (!/^\d{1,18}$/.test(String(before))) throw invalid({ code: 'malformed', field: 'cursor' })
    conditions.push(sql`audit_line.seq < ${before}::bigint`)
  }
  return conditions
}
