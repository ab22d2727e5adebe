import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { deciderOn, type GrantKind } from '#domain/rulebook/authority'
import { admissionClockOn, ceremonyClockOn, recognitionClockOn } from '#domain/rulebook/clocks'
import { DELETION_VOTES } from '#domain/rulebook/deletion'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type FileContext, grantOn, spanOn } from './context'
import { isDecidedAgain } from './course'
import { allOf, dayOf, lastOf, openedAt, stands } from './fold'
import { found, foundBy, uncovered } from './found'
import type { Clock, FileRecord } from './records'
import { failedRounds, isLeftToCommittees } from './rounds'
import { countVote } from './vote'

/** Who may decide on the day, and whether the clocks of decision and ceremony were kept. */
export function judgeDecision(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  switch (record.kind) {
    case 'admissionDecision':
      return [
        ...judgeAuthority(before, record, context),
        ...judgeAppraised(before, record, context),
        ...judgeLate(before, record, 'admission', 'decisionLate'),
      ]
    case 'recognitionDecision':
      return [
        ...judgeAuthority(before, record, context),
        ...judgeLate(before, record, 'recognition', 'recognitionLate'),
      ]
    case 'deletionDecision':
    case 'decisionCancellation':
    case 'recognitionCancellation':
      return judgeAuthority(before, record, context)
    case 'ceremony':
      return isReceiptUnknown(before) ? receiptUnknown(before) : judgeCeremony(before, record)
    case 'clockExtended':
      return judgeExtension(before, record)
    default:
      return []
  }
}

/** R-AUTH: a grant of the body on the day, never its kind alone; and the share its deciders need. */
function judgeAuthority(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const issuerId = record.paper?.issuerOrganisationId ?? null
  if (issuerId === null) {
    const effect = isTakenUpDecided(before, record) ? 'warn' : 'block'
    return [found(effect, 'authorityUnknown', 'paper.issuerOrganisationId')]
  }
  const span = spanOn(context, issuerId, record.day)
  if (span !== null && !span.alive) {
    return [found('block', 'issuerClosed', 'paper.issuerOrganisationId', { from: span.from, to: span.to })]
  }
  const grant = grantOn(context, issuerId, record.day)
  if (grant === null) return [withoutAuthority(record.day)]
  const decider = deciderOn(grant.kind, record.day)
  if (decider === null) return [uncovered('paper.issuerOrganisationId', 'R-AUTH')]
  const ofDeletion = record.kind === 'deletionDecision' ? deletionShareOn(grant.kind, record.day) : null
  const ruled = ofDeletion ?? decider
  const threshold = ofDeletion?.value ?? decider.value.threshold
  if (threshold === null || record.vote === null || record.attendance === null) return []
  const count = countVote(record.attendance, record.vote, threshold)
  if (count.carries) return []
  const params = { for: count.for, needed: count.needed, base: count.base }
  return [{ ...foundBy(ruled, 'decidersNotEnough', 'vote', params), effect: 'block' }]
}

/** R-DEL-2: the share of those who decide on a deletion, where its own article covers the day. */
function deletionShareOn(grant: GrantKind, day: Day) {
  return valueOn(DELETION_VOTES, grant === 'delegated' ? 'delegatedFraction' : 'standingFraction', day)
}

/**
 * A decision older than the file, or one by which it was taken up, bears the issuer its paper names, who may be no
 * body of the tree; one made while the file is kept here is that of a body known here.
 */
function isTakenUpDecided(before: readonly FileRecord[], { day }: FileRecord): boolean {
  const opening = lastOf(before, 'opening')
  return opening !== null && day <= opening.day
}

/** Refused with the article on who decides, where a text covers the day. */
function withoutAuthority(day: Day): JudgedFinding {
  const rule = deciderOn('upperDirect', day)
  const field = 'paper.issuerOrganisationId'
  if (rule === null) return found('block', 'noAuthority', field, { day })
  return { ...foundBy(rule, 'noAuthority', field, { day }), effect: 'block' }
}

/** Where a body above the grassroots one decides, its organisation board appraises first (step 14). */
function judgeAppraised(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const issuerId = record.paper?.issuerOrganisationId ?? null
  if (issuerId === null || stands(before, 'boardAppraisal')) return []
  const isDelegated = grantOn(context, issuerId, record.day)?.kind === 'delegated'
  return isDelegated ? [] : [found('warn', 'appraisalMissing', 'kind')]
}

/** A clock of a file: when it started, its last day with what it was extended by, and the text it runs by. */
export interface FileClock {
  readonly start: Day
  readonly lastDay: Day
  readonly workingDays: number
  readonly ruled: Ruled<unknown>
  readonly uncoveredYears: readonly number[]
}

/**
 * The clock by the text in force on the day it starts: admission and recognition from the cell's
 * resolution; ceremony from receipt or, since 26/07/2026, from issue. Null when it has not started, or when no
 * text covers its start.
 */
export function clockOf(records: readonly FileRecord[], clock: Clock): FileClock | null {
  if (clock === 'ceremony') return ceremonyClock(records)
  if (isDecidedAnew(records, clock)) return null
  const start = clock === 'admission' ? dayOf(records, 'cellResolution') : recognitionStart(records)
  if (start === null) return null
  const ruled = clock === 'admission' ? admissionClockOn(start) : recognitionClockOn(start)
  if (ruled === null) return null
  return runFrom(records, clock, start, ruled.value.workingDays, ruled)
}

/** No text gives days for a decision made anew after a cancellation (R-ERR-2, R-MOV-6) on a resolution that is kept. */
export function isDecidedAnew(records: readonly FileRecord[], clock: Exclude<Clock, 'ceremony'>): boolean {
  const isAdmission = clock === 'admission'
  const resolved = isAdmission ? dayOf(records, 'cellResolution') : recognitionStart(records)
  return records.some((record) => {
    const isCancelled = isAdmission ? isDecidedAgain(record) : record.kind === 'recognitionCancellation'
    return isCancelled && (resolved === null || record.day >= resolved)
  })
}

/** The resolution that proposes recognition, or the last of the votes after which the committees above decide. */
function recognitionStart(records: readonly FileRecord[]): Day | null {
  const last = failedRounds(records).at(-1)?.day ?? null
  return dayOf(records, 'recognitionResolution') ?? (isLeftToCommittees(records) ? last : null)
}

/** Nothing can be said of the clock then; a file that was taken up under way is not asked for the day. */
function receiptUnknown(records: readonly FileRecord[]): JudgedFinding[] {
  return openedAt(records) === null ? [found('warn', 'receiptUnknown', 'day')] : []
}

/** By the texts before 208-QĐ/TW the clock starts at a receipt that nobody recorded. */
function isReceiptUnknown(records: readonly FileRecord[]): boolean {
  const issued = dayOf(records, 'admissionDecision')
  if (issued === null || dayOf(records, 'decisionReceived') !== null) return false
  return ceremonyClockOn(issued)?.value.startsAt === 'receipt'
}

function ceremonyClock(records: readonly FileRecord[]): FileClock | null {
  const issued = dayOf(records, 'admissionDecision')
  if (issued === null) return null
  const ruled = ceremonyClockOn(issued)
  if (ruled === null) return null
  const received = dayOf(records, 'decisionReceived')
  const start = ruled.value.startsAt === 'receipt' ? (received ?? issued) : issued
  return runFrom(records, 'ceremony', start, ruled.value.workingDays, ruled)
}

function runFrom(
  records: readonly FileRecord[],
  clock: Clock,
  start: Day,
  length: number,
  ruled: Ruled<unknown>,
): FileClock {
  const extended = allOf(records, 'clockExtended')
    .filter((record) => record.detail.clock === clock && record.day >= start)
    .reduce((sum, record) => sum + record.detail.workingDays, 0)
  const workingDays = length + extended
  const { day: lastDay, uncoveredYears } = addWorkingDays(start, workingDays)
  return { start, lastDay, workingDays, ruled, uncoveredYears }
}

/** Recorded late, with the reason; never refused for being late. */
function judgeLate(
  before: readonly FileRecord[],
  record: FileRecord,
  clock: Clock,
  code: 'decisionLate' | 'ceremonyLate' | 'recognitionLate',
): JudgedFinding[] {
  const running = clockOf(before, clock)
  if (running === null) {
    const isWithout =
      startOf(before, clock) === null || (clock !== 'ceremony' && isDecidedAnew(before, clock))
    return isWithout ? [] : [uncovered('day', RULE_OF[clock])]
  }
  const { start, lastDay, workingDays, ruled, uncoveredYears } = running
  const late = record.day > lastDay ? [foundBy(ruled, code, 'day', { start, lastDay, workingDays })] : []
  const years = uncoveredYears.map((year) => found('warn', 'holidaysUncovered', 'day', { year }))
  return [...late, ...years]
}

/** After its last day a ceremony is held with the consent of the upper level, by a paper (R-CER-1). */
function judgeCeremony(before: readonly FileRecord[], record: FileRecord<'ceremony'>): JudgedFinding[] {
  const late = judgeLate(before, record, 'ceremony', 'ceremonyLate')
  const running = clockOf(before, 'ceremony')
  if (running === null || record.day <= running.lastDay) return late
  const { consentNumber, consentDay } = record.detail
  if (consentNumber !== null && consentDay !== null) return late
  const params = { lastDay: running.lastDay }
  return [...late, foundBy(running.ruled, 'ceremonyConsentMissing', 'detail.consentNumber', params)]
}

const RULE_OF: Readonly<Record<Clock, string>> = {
  admission: 'R-DEC-2',
  ceremony: 'R-CER-1',
  recognition: 'R-DEC-3',
}

function startOf(records: readonly FileRecord[], clock: Clock): Day | null {
  const kinds = {
    admission: 'cellResolution',
    ceremony: 'admissionDecision',
    recognition: 'recognitionResolution',
  } as const
  return dayOf(records, kinds[clock])
}

function judgeExtension(before: readonly FileRecord[], record: FileRecord<'clockExtended'>): JudgedFinding[] {
  const { clock, workingDays } = record.detail
  const start = startOf(before, clock)
  if (start === null) return [found('block', 'stepSkipped', 'kind', { step: STARTS[clock] })]
  if (clock === 'ceremony') return [uncovered('detail.clock', 'R-CER-1')]
  const ruled = clock === 'admission' ? admissionClockOn(start) : recognitionClockOn(start)
  if (ruled === null) return [uncovered('day', RULE_OF[clock])]
  const earlier = allOf(before, 'clockExtended')
    .filter((other) => other.detail.clock === clock && other.day >= start)
    .reduce((sum, other) => sum + other.detail.workingDays, 0)
  const most = ruled.value.extensionWorkingDays
  return earlier + workingDays <= most
    ? []
    : [foundBy(ruled, 'extensionTooLong', 'detail.workingDays', { most, given: earlier + workingDays })]
}

const STARTS = {
  admission: 'cellResolution',
  ceremony: 'admissionDecision',
  recognition: 'recognitionResolution',
} as const satisfies Record<Clock, string>
