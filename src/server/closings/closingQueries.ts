import { type RawBuilder, sql } from 'kysely'
import type { ClosingItem, ClosingReply, VersionShape } from '#contract/closings'
import type { ClosingReport } from '#domain/closings/report'
import type { Window, WindowKind } from '#domain/closings/windows'
import type { Day } from '#domain/dates'
import { idsInPath } from '#domain/organisations/placements'
import type { Db, Trx } from '../platform/database'
import { dayRecorded } from '../platform/knownAt'
import { notFound } from '../platform/refusal'
import type { Reached } from '../platform/viewer'

/** A window as its columns tell it, wherever it stands. */
export interface ClosingRow extends Window {
  id: string
  organisationId: string
  to: Day
  dueDay: Day
  openedBy: string
  openedOn: Day
  confirmed: boolean
}

/** More than the windows of a year: of one year nothing is cut. */
const LONGEST = 100

/** Not taken back. `closing` is the row. */
export const isOpened = sql<boolean>`not closing.taken_back
  and not exists (select from closing later where later.replaces_id = closing.id)`

/** The report of the row `intake` still stands: one that was corrected or opened again tells the difference itself. */
export const isReportStanding = sql<boolean>`not exists (
  select from closing_report later where later.replaces_id = intake.report_id)`

/** The body of the column has confirmed the window of `closing`, and it was not opened again. */
export function hasConfirmed(organisation: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from closing_report report
    where report.organisation_id = ${organisation} and report.kind = closing.kind
      and report.from_day = closing.from_day and report.cut_off = closing.cut_off and report.act <> 'reopened'
      and not exists (select from closing_report later where later.replaces_id = report.id))`
}

/** Where a list goes on: after the cut-off, first day and kind of the last one seen. */
interface Page {
  after: readonly (string | number)[] | null
  limit: number
}

const isAfter = ([cutOff, from, kind]: readonly (string | number)[]) => sql<boolean>`
  ("cutOff" < ${cutOff}::date or ("cutOff" = ${cutOff}::date and ("from", kind) > (${from}::date, ${kind})))`

/** Periods opened by the body or one above it, the newest first; of one window the first that was opened. */
export async function closingsOver(
  db: Db | Trx,
  { id, path }: Pick<Reached, 'id' | 'path'>,
  more: RawBuilder<boolean>,
  { after, limit }: Page = { after: null, limit: LONGEST },
): Promise<ClosingRow[]> {
  const { rows } = await sql<ClosingRow>`
    select * from (
      select distinct on (closing.kind, closing.from_day, closing.cut_off) closing.id,
        closing.organisation_id as "organisationId", closing.kind, closing.from_day as "from", closing.to_day as "to",
        closing.cut_off as "cutOff", closing.due_day as "dueDay", opener.name as "openedBy",
        ${dayRecorded(sql`closing.recorded_at`)}::text as "openedOn", ${hasConfirmed(sql`${id}::uuid`)} as confirmed
      from closing
      join placement opener on opener.organisation_id = closing.organisation_id
        and opener.valid @> ${dayRecorded(sql`closing.recorded_at`)}
      where closing.organisation_id = any(${idsInPath(path)}::uuid[]) and ${isOpened} and ${more}
      order by closing.kind, closing.from_day, closing.cut_off, closing.recorded_at) opened
    where ${after === null ? sql`true` : isAfter(after)}
    order by "cutOff" desc, "from", kind limit ${limit}`.execute(db)
  return rows
}

/** One period opened for the body. @throws 404 */
export async function findClosing(db: Db | Trx, organisation: Reached, id: string): Promise<ClosingRow> {
  const [found] = await closingsOver(db, organisation, sql<boolean>`closing.id = ${id}`)
  if (found === undefined) throw notFound()
  return found
}

export function toItem({ organisationId, ...row }: ClosingRow, { id }: Pick<Reached, 'id'>): ClosingItem {
  return { ...row, own: organisationId === id }
}

export interface ReportRow extends Omit<VersionShape, 'recordedAt'> {
  kind: WindowKind
  from: Day
  cutOff: Day
  knownAt: Date
  recordedAt: Date
  shape: number | null
}

const COLUMNS = sql`
  report.id, report.kind, report.from_day as "from", report.cut_off as "cutOff", report.version, report.act,
  report.number, report.day, report.reason, (report.data -> 'own' ->> 'admitted')::int as admitted, report.hash,
  report.shape, report.known_at as "knownAt", report.recorded_at as "recordedAt", account.display_name as "recordedBy"`

/** Every version of what a body confirmed of a window, the oldest first. */
export async function versionsOf(
  db: Db | Trx,
  organisationId: string,
  { kind, from, cutOff }: Window,
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select ${COLUMNS} from closing_report report left join account on account.id = report.recorded_by
    where report.organisation_id = ${organisationId} and report.kind = ${kind} and report.from_day = ${from}::date
      and report.cut_off = ${cutOff}::date
    order by report.version`.execute(db)
  return rows
}

/** The version of the body by its id, whether or not it stands. @throws 404 for another body's */
export async function findReport(db: Db | Trx, organisationId: string, id: string): Promise<ReportRow> {
  const { rows } = await sql<ReportRow>`
    select ${COLUMNS} from closing_report report left join account on account.id = report.recorded_by
    where report.id = ${id} and report.organisation_id = ${organisationId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound()
  return row
}

/** What was frozen in a version. */
export async function frozenOf(db: Db | Trx, reportId: string): Promise<ClosingReport> {
  const { rows } = await sql<{ data: ClosingReport }>`
    select data from closing_report where id = ${reportId} and data is not null`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('only a version with frozen figures stands')
  return row.data
}

/** The last version, unless it was opened again. */
export function standingOf(versions: readonly ReportRow[]): ReportRow | null {
  const last = versions.at(-1)
  return last === undefined || last.act === 'reopened' ? null : last
}

interface IntakeRow extends Window {
  was: number
  now: number
  recordedAt: Date
}

/** Differences of a report that were taken into later periods, in their order. */
export async function intakesOf(db: Db | Trx, reportId: string): Promise<IntakeRow[]> {
  const { rows } = await sql<IntakeRow>`
    select closing.kind, closing.from_day as "from", closing.cut_off as "cutOff", intake.was, intake.now,
      intake.recorded_at as "recordedAt"
    from closing_intake intake join closing on closing.id = intake.closing_id
    where intake.report_id = ${reportId} order by intake.recorded_at, intake.id`.execute(db)
  return rows
}

/** Differences of earlier reports of the body that this window took in and that no correction has told since. */
export async function carriedInto(
  db: Db | Trx,
  organisationId: string,
  { kind, from, cutOff }: Window,
): Promise<IntakeRow[]> {
  const { rows } = await sql<IntakeRow>`
    select report.kind, report.from_day as "from", report.cut_off as "cutOff", intake.was, intake.now,
      intake.recorded_at as "recordedAt"
    from closing_intake intake
    join closing on closing.id = intake.closing_id and closing.kind = ${kind} and closing.from_day = ${from}::date
      and closing.cut_off = ${cutOff}::date
    join closing_report report on report.id = intake.report_id and report.organisation_id = ${organisationId}
    where ${isReportStanding} order by intake.recorded_at, intake.id`.execute(db)
  return rows
}

export function toIntake({ recordedAt, ...row }: IntakeRow): ClosingReply['intakes'][number] {
  return { ...row, recordedAt: recordedAt.toISOString() }
}
