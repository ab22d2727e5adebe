import { sql } from 'kysely'
import type { z } from 'zod'
import type { AllocationBody, PeriodShape } from '#contract/targets'
import type { Finding } from '#domain/findings'
import { isOverBefore } from '#domain/organisations/life'
import { checkTarget } from '#domain/targets/ledger'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { livesOf } from '../platform/lives'
import { refused } from '../platform/refusal'
import { type Reached, reach, reachIssuer, type Viewer } from '../platform/viewer'
import { judgeChildren, type Named } from './children'
import { officeFor } from './entryRows'
import { findPeriod } from './periods'
import { insertDocuments, judgeDocument, lockLedgers, nextRecordedAt } from './targetDocuments'

type Body = z.output<typeof AllocationBody>

/**
 * Gives targets, or drafts of targets, to bodies directly beneath: all of them or none.
 * @throws 404 period, issuer or a body unknown or out of reach; 403 not an officer; 422 findings
 */
export async function allocateTargets(db: Db, id: string, body: Body, viewer: Viewer): Promise<void> {
  const organisation = await reach(db, id, 'targets.write', viewer)
  const period = await findPeriod(db, body.periodId, viewer)
  const command = { commandId: body.commandId, purpose: `targets.allocate ${organisation.id}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    // the target that is given out is not taken back meanwhile
    const bodies = [organisation.id, ...body.entries.map((entry) => entry.organisationId)]
    await lockLedgers(
      trx,
      bodies.map((organisationId) => ({ organisationId, periodId: period.id })),
    )
    const issuerId = await reachIssuer(trx, body.decision, organisation.path, viewer)
    const findings = await judge(trx, organisation, period, body, viewer)
    if (findings.length > 0) throw refused(...findings)
    const documentId = await insert(trx, organisation, body, issuerId, viewer)
    const { kind, status, entries } = body
    const detail = { periodId: period.id, kind, status, entries: entries.length }
    const subject = documentId === null ? {} : { subjectId: documentId }
    await writeAudit(
      trx,
      { action: 'targets.allocate', organisationId: organisation.id, ...subject, detail },
      viewer,
    )
    return { documentId }
  })
}

/** What milestones given as numbers are out of: the sum that is given out. */
function totalOf({ entries }: Body): number {
  return entries.reduce((sum, entry) => sum + entry.value, 0)
}

async function judge(
  trx: Trx,
  organisation: Reached,
  period: PeriodShape,
  body: Body,
  viewer: Viewer,
): Promise<Finding[]> {
  const day = body.decision?.day ?? viewer.today
  const named = body.entries.map(({ organisationId }, index) => ({
    id: organisationId,
    field: `entries.${index}.organisationId`,
  }))
  const ofChildren = await judgeChildren(trx, organisation, named, [...new Set([viewer.today, day])], viewer)
  const given = { ...body, target: totalOf(body) }
  return [
    ...ofChildren,
    ...(ofChildren.length === 0 ? await judgeClosed(trx, period, named) : []),
    ...findRepeated(named),
    ...body.entries.flatMap(({ value }, index) => located(checkTarget({ value, rate: null }), index)),
    ...(await judgeDocument(trx, organisation, period, given, viewer)),
  ]
}

/** A child of the decision day may have closed since, but not before the period. */
async function judgeClosed(trx: Trx, period: PeriodShape, named: Named[]): Promise<Finding[]> {
  const ids = named.map(({ id }) => id)
  const lives = await livesOf(trx, ids)
  return named
    .filter(({ id }) => isOverBefore(lives.get(id.toLowerCase()), period.from))
    .map(({ id, field }) => ({ code: 'closedOrganisation', field, params: { organisationId: id } }))
}

function findRepeated(named: Named[]): Finding[] {
  const seen = new Set<string>()
  return named.flatMap(({ id, field }) => {
    const key = id.toLowerCase()
    if (seen.has(key)) return [{ code: 'malformed' as const, field, params: { organisationId: key } }]
    seen.add(key)
    return []
  })
}

function located(findings: readonly Finding[], index: number): Finding[] {
  return findings.map((finding) => ({ ...finding, field: `entries.${index}.${finding.field ?? 'value'}` }))
}

/** One paper for all, if there is one, and an entry for each body. */
async function insert(
  trx: Trx,
  organisation: Reached,
  body: Body,
  issuerId: string | null,
  viewer: Viewer,
): Promise<string | null> {
  const { periodId, kind, status, qualifier, entries } = body
  const ids = entries.map(() => newId(viewer.now))
  const children = entries.map(({ organisationId }) => organisationId)
  const ledgers = children.map((organisationId) => ({ organisationId, periodId }))
  const recordedAt = await nextRecordedAt(trx, ledgers, viewer)
  const paper = { ...body, organisationId: organisation.id, target: totalOf(body), issuerId, recordedAt }
  const [documentId = null] = await insertDocuments(trx, [paper], viewer)
  await sql`
    insert into target_entry (id, organisation_id, period_id, kind, indicator, value, qualifier, unit, status,
      document_id, reason, recorded_for, recorded_at, recorded_by)
    select given.id, given.organisation_id, ${periodId}::uuid, ${kind}, 'admitted', given.value, ${qualifier}, 'people',
      ${status}, ${documentId}::uuid, ${body.reason?.normalize('NFC') ?? null}, ${officeFor(viewer, organisation)}::uuid,
      ${recordedAt}::timestamptz, ${viewer.accountId}::uuid
    from unnest(${ids}::uuid[], ${children}::uuid[], ${entries.map(({ value }) => value)}::integer[])
      as given (id, organisation_id, value)`.execute(trx)
  return documentId
}
