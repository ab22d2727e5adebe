import type { z } from 'zod'
import type { PeriodShape, TargetBody } from '#contract/targets'
import type { Finding } from '#domain/findings'
import { judgeBaseDay, judgeEntry } from '#domain/targets/judgeEntry'
import { defaultUnit } from '#domain/targets/units'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { type Reached, reach, reachIssuer, type Viewer } from '../platform/viewer'
import { keepEntries, lockEntries, officeFor, standingEntries } from './entryRows'
import { findPeriod } from './periods'
import { judgeDocument } from './targetDocuments'

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
    await lockEntries(trx, [{ organisation, periodId: period.id }])
    const issuerId = await reachIssuer(trx, body.decision, organisation.path, viewer)
    await refuseUpperEntry(trx, organisation, body, viewer)
    const findings = await judge(trx, organisation, period, body, viewer)
    if (findings.length > 0) throw refused(...findings)
    await keepEntries(trx, [{ organisation, body, issuerId }], viewer)
    return { id: body.id }
  })
}

/** What an upper body's officer wrote stands against the body's own officer. */
async function refuseUpperEntry(trx: Trx, organisation: Reached, body: Body, viewer: Viewer): Promise<void> {
  const replaced = await findReplaced(trx, organisation, body)
  const isOwn = officeFor(viewer, organisation) === organisation.id
  const { kind, indicator } = body
  const standing = await standingEntries(trx, [{ organisationId: organisation.id, periodId: body.periodId }])
  const inSlot = standing.filter((entry) => entry.kind === kind && entry.indicator === indicator)
  if (isOwn && inSlot.some((entry) => entry.writtenAbove)) throw forbidden()
  if (replaced?.corrected === true) throw conflict({ code: 'stale', field: 'replacesId' })
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
  const ofDocument = await judgeDocument(
    trx,
    organisation,
    period,
    { ...body, status: 'issued', target: value },
    viewer,
  )
  const life = (await livesOf(trx, [organisation.id])).get(organisation.id)
  return [
    ...judgeEntry({ value, rate, indicator, unit, decisionDay: decision.day }, life, period),
    ...judgeBaseDay(life, body.baseDay ?? null, viewer.today),
    ...ofDocument,
  ]
}
