import { sql } from 'kysely'
import type { z } from 'zod'
import type { ClosingBody, ClosingWithdrawalBody } from '#contract/closings'
import type { Created } from '#contract/common'
import { judgeOpening, windowEnd } from '#domain/closings/windows'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { dayRecorded } from '../platform/knownAt'
import { lockEach } from '../platform/locks'
import { notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { isOpened, isReportStanding } from './closingQueries'

type Opening = z.output<typeof ClosingBody>
type Withdrawal = z.output<typeof ClosingWithdrawalBody>

/**
 * Opens a period for the body and all beneath: each is asked to confirm by the day, and nothing waits for it.
 * @throws 404, 403; 422 malformed, dayOrder, closingOpened
 */
export async function openClosing(db: Db, id: string, body: Opening, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'closings.open', viewer)
  const command = { commandId: body.commandId, purpose: `closings.open ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, (trx) => addClosing(trx, organisation, body, viewer))
  return { id: result.id, findings: [] }
}

/** The row of a period that is opened. */
export async function addClosing(
  trx: Trx,
  organisation: Reached,
  { id, kind, from, cutOff, dueDay }: Omit<Opening, 'commandId'>,
  viewer: Viewer,
): Promise<{ id: string }> {
  await lockEach(trx, 'closings', [organisation.id])
  const findings = judgeOpening({ kind, from, cutOff, dueDay })
  const to = windowEnd(kind, from)
  if (findings.length > 0 || to === null) throw refused(...findings)
  const { rows } = await sql`
    select from closing where closing.organisation_id = ${organisation.id} and closing.kind = ${kind}
      and closing.from_day = ${from}::date and closing.cut_off = ${cutOff}::date and ${isOpened}`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'closingOpened', field: 'cutOff' })
  await trx
    .insertInto('closing')
    .values({
      id,
      organisation_id: organisation.id,
      kind,
      from_day: from,
      to_day: to,
      cut_off: cutOff,
      due_day: dueDay,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  const line = { action: 'closings.open', organisationId: organisation.id, subjectId: id }
  await writeAudit(trx, { ...line, detail: { kind, from, cutOff, dueDay } }, viewer)
  return { id }
}

/** Takes back a period opened by mistake, while nobody confirmed it or took a difference in. @throws 404, 403; 422 closingUsed */
export async function withdrawClosing(
  db: Db,
  id: string,
  body: Withdrawal,
  viewer: Viewer,
): Promise<Created> {
  const organisation = await reach(db, id, 'closings.open', viewer)
  const command = { commandId: body.commandId, purpose: `closings.withdraw ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'closings', [organisation.id])
    const opened = await trx
      .selectFrom('closing')
      .selectAll()
      .where('id', '=', body.closingId)
      .where('organisation_id', '=', organisation.id)
      .where(isOpened)
      .executeTakeFirst()
    if (opened === undefined) throw notFound()
    if (await isUsed(trx, body.closingId, organisation)) {
      throw refused({ code: 'closingUsed', field: 'closingId' })
    }
    const made = { id: body.id, recorded_at: viewer.now, recorded_by: viewer.accountId }
    const row = { ...opened, ...made, taken_back: true, replaces_id: opened.id, reason: nfc(body.reason) }
    await trx.insertInto('closing').values(row).execute()
    const detail = { replacesId: opened.id }
    const line = { action: 'closings.withdraw', organisationId: organisation.id, subjectId: body.id, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/**
 * Somebody beneath has confirmed the window, even if it was opened again since, or took a difference into it. Beneath
 * whom a body stood is asked of the day it confirmed: where it went afterwards, its report is still of this period.
 */
export async function isUsed(trx: Trx, closingId: string, { id }: Pick<Reached, 'id'>): Promise<boolean> {
  const { rows } = await sql`
    select from closing_intake intake where intake.closing_id = ${closingId} and ${isReportStanding}
    union all select from closing
    join closing_report report on report.kind = closing.kind and report.from_day = closing.from_day
      and report.cut_off = closing.cut_off
    join placement opener on opener.organisation_id = ${id} and opener.valid @> ${dayRecorded(sql`report.recorded_at`)}
    join placement place on place.organisation_id = report.organisation_id
      and place.valid @> ${dayRecorded(sql`report.recorded_at`)} and place.path <@ opener.path
    where closing.id = ${closingId} limit 1`.execute(trx)
  return rows.length > 0
}
