import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { ShortfallBody, SummaryBody, SummaryWithdrawalBody } from '#contract/summaries'
import { judgeMeeting } from '#domain/summaries/closing'
import { PACK_VERSION } from '#domain/summaries/pack'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { findPeriod } from '../targets/periods'
import { readPack } from './packQueries'
import { findHeld } from './summaryQueries'

type Held = z.output<typeof SummaryBody>
type Withdrawal = z.output<typeof SummaryWithdrawalBody>
type Shortfall = z.output<typeof ShortfallBody>

/**
 * Records the meeting that sums up a period and freezes what was told there.
 * @throws 404 body or period unknown; 403; 422 dayInFuture, dayOrder, summaryHeld
 */
export async function holdSummary(db: Db, id: string, body: Held, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'summaries.write', viewer)
  const purpose = `summaries.hold ${organisation.id}`
  const command = { commandId: body.commandId, purpose, body, freezes: true }
  const result = await runCommand(db, command, viewer, (trx) =>
    freezeSummary(trx, organisation, body, viewer),
  )
  return { id: result.id, findings: [] }
}

/** The facts known now, counted up to the meeting, with their hash. */
export async function freezeSummary(
  trx: Trx,
  organisation: Reached,
  { id, periodId, meetingDay }: Omit<Held, 'commandId'>,
  viewer: Viewer,
): Promise<{ id: string }> {
  await lockEach(trx, 'summaries', [organisation.id])
  const period = await findPeriod(trx, periodId, viewer)
  const findings = judgeMeeting(meetingDay, period, viewer.today)
  if (findings.length > 0) throw refused(...findings)
  if ((await findHeld(trx, organisation.id, period.id)) !== null) {
    throw refused({ code: 'summaryHeld', field: 'periodId' })
  }
  const question = { period, upTo: meetingDay, knownAt: viewer.now }
  const pack = await readPack(trx, organisation, question, viewer)
  await trx
    .insertInto('year_summary')
    .values({
      id,
      organisation_id: organisation.id,
      period_id: period.id,
      meeting_day: meetingDay,
      known_at: viewer.now,
      data: JSON.stringify(pack),
      version: PACK_VERSION,
      hash: hashOf(pack),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  const detail = { periodId: period.id, meetingDay, hash: hashOf(pack) }
  await writeAudit(
    trx,
    { action: 'summaries.hold', organisationId: organisation.id, subjectId: id, detail },
    viewer,
  )
  return { id }
}

/** Takes back a summary recorded by mistake; what was frozen stays. @throws 404, 403; 409 when it was taken back */
export async function withdrawSummary(
  db: Db,
  id: string,
  body: Withdrawal,
  viewer: Viewer,
): Promise<Created> {
  const organisation = await reach(db, id, 'summaries.write', viewer)
  const command = { commandId: body.commandId, purpose: `summaries.withdraw ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'summaries', [organisation.id])
    const held = await trx
      .selectFrom('year_summary')
      .selectAll()
      .where('id', '=', body.summaryId)
      .where('organisation_id', '=', organisation.id)
      .where('taken_back', '=', false)
      .executeTakeFirst()
    if (held === undefined) throw notFound()
    const later = trx.selectFrom('year_summary').select('id').where('replaces_id', '=', held.id)
    if ((await later.executeTakeFirst()) !== undefined) throw conflict({ code: 'stale', field: 'summaryId' })
    const made = { id: body.id, recorded_at: viewer.now, recorded_by: viewer.accountId }
    const row = { ...held, ...made, data: JSON.stringify(held.data), taken_back: true, replaces_id: held.id }
    await trx
      .insertInto('year_summary')
      .values({ ...row, reason: nfc(body.reason) })
      .execute()
    const detail = { replacesId: held.id }
    const line = { action: 'summaries.withdraw', organisationId: organisation.id, subjectId: body.id, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/** Why the body missed its target, in its own statement; a later one takes the place of the last. @throws 404, 403 */
export async function stateShortfall(db: Db, id: string, body: Shortfall, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'summaries.state', viewer)
  const period = await findPeriod(db, body.periodId, viewer)
  const command = { commandId: body.commandId, purpose: `summaries.state ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'summaries', [organisation.id])
    const { rows } = await sql<{ id: string }>`
      select stated.id from shortfall_statement stated
      where stated.organisation_id = ${organisation.id} and stated.period_id = ${period.id}
        and not exists (select from shortfall_statement later where later.replaces_id = stated.id)`.execute(
      trx,
    )
    await trx
      .insertInto('shortfall_statement')
      .values({
        id: body.id,
        organisation_id: organisation.id,
        period_id: period.id,
        causes: [...new Set(body.causes)],
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        replaces_id: rows[0]?.id ?? null,
      })
      .execute()
    const detail = { periodId: period.id }
    const line = { action: 'summaries.state', organisationId: organisation.id, subjectId: body.id, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}
