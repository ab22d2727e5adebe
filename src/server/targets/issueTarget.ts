import { sql } from 'kysely'
import type { z } from 'zod'
import type { PeriodShape, TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeDaysLived, judgeTargetLife, type Life } from '#domain/organisations/life'
import { checkTarget } from '#domain/targets/ledger'
import { checkUnit, defaultUnit } from '#domain/targets/units'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { type Reached, reach, reachIssuer, rolesFor, type Viewer } from '../platform/viewer'
import { findPeriod } from './periods'
import { insertDocument, judgeDocument, lockLedgers, nextRecordedAt } from './targetDocuments'
import { isStandingEntry } from './targetQueries'

type Body = z.output<typeof TargetBody>

/**
 * Records one target of an organisation with the paper that sets it, and gives the entry's id.
 * @throws 404 organisation, period, issuer or replaced entry unknown or out of reach; 403 not an officer, or
 * their own target that an upper body's officer wrote; 409 replaced already; 422 findings
 */
export async function issueTarget(db: Db, id: string, body: Body, viewer: Viewer): Promise<{ id: string }> {
  const organisation = await reach(db, id, 'targets.write', viewer)
  const period = await findPeriod(db, body.periodId, viewer)
  const command = { commandId: body.commandId, purpose: `targets.issue ${organisation.id}`, body }
  return runCommand(db, command, viewer, async (trx) => {
    await lockLedgers(trx, withParent(organisation), period.id)
    const issuerId = await reachIssuer(trx, body.decision, organisation.path, viewer)
    await refuseUpperEntry(trx, organisation, body, viewer)
    const findings = await judge(trx, organisation, period, body, viewer)
    if (findings.length > 0) throw refused(...findings)
    await insert(trx, organisation, body, issuerId, viewer)
    const detail = {
      periodId: period.id,
      kind: body.kind,
      indicator: body.indicator,
      replacesId: body.replacesId,
    }
    const audit = { action: 'target.issue', organisationId: organisation.id, subjectId: body.id, detail }
    await writeAudit(trx, audit, viewer)
    return { id: body.id }
  })
}

/** What is given to a body rests on the target of the one above, which is not taken back meanwhile. */
function withParent({ id, parentId }: Reached): string[] {
  return parentId === null ? [id] : [id, parentId]
}

/** The body an officer writes for: the uppermost of theirs that reaches the organisation. */
export function officeFor(viewer: Viewer, organisation: Reached): string {
  const [office] = rolesFor(viewer, organisation.path, 'targets.write').sort(
    (a, b) => a.path.length - b.path.length,
  )
  if (office === undefined) throw forbidden()
  return office.organisationId
}

/** What an upper body's officer wrote stands against the body's own officer (decision 28). */
async function refuseUpperEntry(trx: Trx, organisation: Reached, body: Body, viewer: Viewer): Promise<void> {
  const replaced = await findReplaced(trx, organisation, body)
  const isOwn = officeFor(viewer, organisation) === organisation.id
  if (isOwn && (await isWrittenAbove(trx, organisation, body))) throw forbidden()
  if (replaced?.corrected === true) throw conflict({ code: 'stale', field: 'replacesId' })
}

/** Whether any standing entry of the slot was written for another body than its own. */
async function isWrittenAbove(trx: Trx, organisation: Reached, body: Body): Promise<boolean> {
  const { kind, periodId, indicator } = body
  const { rows } = await sql`
    select from target_entry entry
    where entry.organisation_id = ${organisation.id} and entry.period_id = ${periodId} and entry.kind = ${kind}
      and entry.indicator = ${indicator} and entry.recorded_for <> entry.organisation_id
      and ${isStandingEntry('entry')} limit 1`.execute(trx)
  return rows.length > 0
}

async function findReplaced(trx: Trx, organisation: Reached, body: Body) {
  if (body.replacesId === undefined) return null
  const row = await trx
    .selectFrom('target_entry as entry')
    .select(['entry.recorded_for', 'entry.id'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('target_entry as later')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'entry.id'),
        )
        .as('corrected'),
    )
    .where('entry.id', '=', body.replacesId)
    .where('entry.taken_back', '=', false)
    .where('entry.organisation_id', '=', organisation.id)
    .where('entry.period_id', '=', body.periodId)
    .where('entry.kind', '=', body.kind)
    .where('entry.indicator', '=', body.indicator)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return row
}

async function judge(
  trx: Trx,
  organisation: Reached,
  period: PeriodShape,
  body: Body,
  viewer: Viewer,
): Promise<Finding[]> {
  const { value = null, rate = null, indicator, unit = defaultUnit(indicator), decision } = body
  const ofTarget = checkTarget({ value, rate })
  const ofDocument = await judgeDocument(
    trx,
    organisation,
    period,
    { ...body, status: 'issued', target: value },
    viewer,
  )
  const life = (await livesOf(trx, [organisation.id])).get(organisation.id)
  return [
    ...ofTarget,
    ...(ofTarget.length === 0 ? checkUnit(indicator, unit, { value, rate }) : []),
    ...judgeTargetLife(life, period, decision.day, 'decision.day'),
    ...judgeBaseDay(life, body.baseDay, viewer),
    ...ofDocument,
  ]
}

/** Members are counted on a day that has come and that the body lived. */
function judgeBaseDay(life: Life | undefined, day: Day | undefined, viewer: Viewer): readonly Finding[] {
  if (day === undefined) return []
  if (day > viewer.today) return [{ code: 'dayInFuture', field: 'baseDay', params: { today: viewer.today } }]
  return judgeDaysLived(life, { from: day, to: day }, 'baseDay')
}

async function insert(
  trx: Trx,
  organisation: Reached,
  body: Body,
  issuerId: string | null,
  viewer: Viewer,
): Promise<void> {
  const { value = null, rate, indicator, periodId } = body
  const ledger = { organisationId: organisation.id, periodId }
  const recordedAt = await nextRecordedAt(trx, [ledger], viewer)
  const paper = { ...body, target: value, issuerId, recordedAt }
  const documentId = await insertDocument(trx, organisation, periodId, paper, viewer)
  await trx
    .insertInto('target_entry')
    .values({
      id: body.id,
      organisation_id: organisation.id,
      period_id: periodId,
      kind: body.kind,
      indicator,
      value,
      rate_min: rate === undefined ? null : String(rate.min),
      rate_max: rate === undefined ? null : String(rate.max),
      base_day: body.baseDay ?? null,
      qualifier: body.qualifier,
      unit: body.unit ?? defaultUnit(indicator),
      status: 'issued',
      document_id: documentId,
      reason: body.reason?.normalize('NFC') ?? null,
      recorded_for: officeFor(viewer, organisation),
      recorded_at: recordedAt,
      recorded_by: viewer.accountId,
      replaces_id: body.replacesId ?? null,
    })
    .execute()
}
