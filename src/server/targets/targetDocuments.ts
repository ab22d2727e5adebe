import { sql } from 'kysely'
import type { z } from 'zod'
import type { DecisionInput } from '#contract/common'
import type { MilestoneInput, PeriodShape } from '#contract/targets'
import type { Finding } from '#domain/findings'
import { checkDecision } from '#domain/targets/ledger'
import { type CountingWindow, checkMilestones, checkWindow, toMilestones } from '#domain/targets/terms'
import type { CountBy, TargetKind } from '#domain/targets/words'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockEach } from '../platform/locks'
import type { Reached, Viewer } from '../platform/viewer'
import { documentTerms } from './targetQueries'

/** What a request says of the paper that issues targets. */
interface DocumentGiven {
  kind: TargetKind
  decision?: z.output<typeof DecisionInput> | undefined
  window?: CountingWindow | undefined
  countBy?: CountBy | undefined
  milestones?: z.output<typeof MilestoneInput>[] | undefined
}

/**
 * What is wrong with the paper. Milestones lie in its own window, else in the one that holds for the body
 * already, else in the period. `target` is what milestones given as numbers are out of.
 */
export async function judgeDocument(
  trx: Trx,
  organisation: Reached,
  period: PeriodShape,
  given: DocumentGiven & { status: 'draft' | 'issued'; target: number | null },
  viewer: Viewer,
): Promise<readonly Finding[]> {
  const { window, milestones = [], decision } = given
  const saysTerms = window !== undefined || given.countBy !== undefined || milestones.length > 0
  const status = saysTerms ? 'issued' : given.status // terms stand in a paper, so a draft with terms needs one
  const ofDecision = checkDecision({ status, decisionDay: decision?.day ?? null }, viewer.today)
  const ofWindow = window === undefined ? [] : checkWindow(window, period)
  const found = [...ofDecision, ...ofWindow]
  if (found.length > 0 || milestones.length === 0) return found
  const counting = window ?? (await windowInForce(trx, organisation, period, given))
  return checkMilestones(milestones, counting, given.target)
}

async function windowInForce(
  trx: Trx,
  { path }: Reached,
  period: PeriodShape,
  { kind, decision }: DocumentGiven,
): Promise<CountingWindow> {
  const asOf = decision?.day ?? period.to
  const terms = await documentTerms(trx, {
    organisationPath: path,
    periodId: period.id,
    kind,
    asOf,
    knownAt: null,
  })
  return terms.window ?? period
}

/** A paper to be written, of the body and period it is about. */
interface Paper extends Ledger, Omit<DocumentGiven, 'kind'> {
  target: number | null
  issuerId: string | null
  recordedAt: Date
}

/** Writes each paper with its milestones and gives their ids; null for a draft that names none. */
export async function insertDocuments(
  trx: Trx,
  papers: readonly Paper[],
  viewer: Viewer,
): Promise<(string | null)[]> {
  const ids = papers.map(({ decision }) => (decision === undefined ? null : newId(viewer.now)))
  const named = papers.flatMap(({ decision, ...paper }, place) => {
    const id = ids[place]
    return decision === undefined || !id ? [] : [{ ...paper, decision, id }]
  })
  if (named.length === 0) return ids
  const rows = named.map(({ id, decision, window, ...paper }) => ({
    id,
    organisation_id: paper.organisationId,
    period_id: paper.periodId,
    number: decision.number.normalize('NFC'),
    day: decision.day,
    issuer_name: decision.issuerName.normalize('NFC'),
    issuer_organisation_id: paper.issuerId,
    window_from: window?.from ?? null,
    window_to: window?.to ?? null,
    count_by: paper.countBy ?? null,
    recorded_at: paper.recordedAt,
    recorded_by: viewer.accountId,
  }))
  await trx.insertInto('target_document').values(rows).execute()
  const kept = named.flatMap(({ id, milestones = [], target }) =>
    toMilestones(milestones, target).map((milestone) => ({ document_id: id, ...milestone })),
  )
  if (kept.length > 0) await trx.insertInto('target_milestone').values(kept).execute()
  return ids
}

/** The targets of one body for one period. */
export interface Ledger {
  organisationId: string
  periodId: string
}

/** Officers who write the same bodies' targets of a period come one after the other; always in the order of ids. */
export async function lockLedgers(trx: Trx, ledgers: readonly Ledger[]): Promise<void> {
  await lockEach(
    trx,
    'ledgerSlot',
    ledgers.map(({ organisationId, periodId }) => organisationId + periodId),
  )
}

/**
 * When an entry is recorded: now, and always after what these organisations' ledgers hold, so that of one
 * decision day the entry written last is the one in force even where the clock stands still.
 */
export async function nextRecordedAt(trx: Trx, ledgers: readonly Ledger[], viewer: Viewer): Promise<Date> {
  const { rows } = await sql<{ latest: Date | null }>`
    select max(entry.recorded_at) as latest
    from unnest(${ledgers.map(({ organisationId }) => organisationId)}::uuid[],
      ${ledgers.map(({ periodId }) => periodId)}::uuid[]) as ledger (organisation_id, period_id)
    join target_entry entry on entry.organisation_id = ledger.organisation_id
      and entry.period_id = ledger.period_id`.execute(trx)
  const latest = rows[0]?.latest?.getTime() ?? 0
  return new Date(Math.max(viewer.now.getTime(), latest + 1))
}
