import { addMonths, type Day, monthsBetween } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { CERTIFICATE, CERTIFICATE_ISSUER } from '#domain/rulebook/certificate'
import { DOSSIER } from '#domain/rulebook/dossier'
import { INTRODUCER, INTRODUCING_BODIES, INTRODUCING_LEVELS } from '#domain/rulebook/introduction'
import { INTRODUCING_LEVELS_HERE, YOUTH_UNION_ROUTE } from '#domain/rulebook/local/haNoi'
import { localValueOn, type ProvinceCode } from '#domain/rulebook/local/provinces'
import { MOVE_BEFORE_RESOLUTION } from '#domain/rulebook/moving'
import { HELPER } from '#domain/rulebook/sources'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { VERIFICATION_REPLY } from '#domain/rulebook/verification'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type FileContext, grantOn, spanOn } from './context'
import { allOf, isTakenUp, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import { opinionsOfMove } from './judgePlace'
import type { FileRecord } from './records'

/** Papers of the admission file: what is missing, too old, or signed by the wrong person. */
export function judgeDossier(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  switch (record.kind) {
    case 'certificate':
      return judgeIssuer(record, context)
    case 'unionResolution':
      return judgeIntroducingBody(record, context)
    case 'mentorAssigned':
      return judgeMentor(record, context)
    case 'introduction':
      return judgeIntroducer(before, record, context)
    case 'verificationReply':
      return judgeReply(before, record)
    case 'opinion':
      return record.detail.agreed <= record.detail.asked
        ? []
        : [found('block', 'opinionsDoNotAdd', 'detail.agreed', { ...record.detail })]
    case 'cellResolution':
      return [
        ...judgeCertificate(before, record),
        ...judgeAgeOfDossier(before, record),
        ...judgeIntroducers(before, record, context),
        ...judgeOpinions(before, record),
        ...judgeVerification(before),
      ]
    default:
      return []
  }
}

/** Đảng viên chính thức giúp đỡ (R-SRC-2): official on the day of the assignment. */
function judgeMentor(record: FileRecord<'mentorAssigned'>, context: FileContext): JudgedFinding[] {
  const helper = valueOn(HELPER, 'assignedAtListing', record.day)
  return judgeMember(record.detail.memberId, record, context, 'mentorNotOfficial', helper)
}

function judgeMember(
  memberId: string,
  record: FileRecord,
  { members }: FileContext,
  code: 'mentorNotOfficial' | 'introducerNotOfficial',
  ruled: Ruled<unknown> | null,
): JudgedFinding[] {
  const officialDay = members[memberId]?.officialDay ?? null
  if (officialDay === null) return [found('warn', 'memberUnknown', 'detail.memberId')]
  if (officialDay <= record.day) return []
  const params = { officialDay }
  const field = 'detail.memberId'
  return [ruled === null ? found('warn', code, field, params) : foundBy(ruled, code, field, params)]
}

/** R-INTRO-1, R-INTRO-2: twelve months of shared work, study or residence, waived for a replacement. */
function judgeIntroducer(
  before: readonly FileRecord[],
  record: FileRecord<'introduction'>,
  context: FileContext,
): JudgedFinding[] {
  const shared = valueOn(INTRODUCER, 'sharedMonths', record.day)
  if (shared === null) return [uncovered('day', 'R-INTRO-1')]
  const { memberId, sharedSince, waived } = record.detail
  const findings = judgeMember(memberId, record, context, 'introducerNotOfficial', shared)
  const months = monthsBetween(sharedSince, record.day)
  if (waived !== null || months >= shared.value || hasMoved(before, record.day)) return findings
  const params = { months, needed: shared.value }
  return [...findings, foundBy(shared, 'introducerTooNew', 'detail.sharedSince', params)]
}

/** R-MOV-1: who was being helped and moved is introduced at the new place without the twelve months. */
function hasMoved(before: readonly FileRecord[], day: Day): boolean {
  const isMoved = lastOf(before, 'handover')?.detail.situation === 'beforeResolution'
  return (
    isMoved &&
    lastOf(before, 'handoverReceived') !== null &&
    valueOn(MOVE_BEFORE_RESOLUTION, 'sharedMonthsWaived', day)?.value === true
  )
}

/** R-CERT-2: the political centre of the level that had one on the day, or the committee competent to admit. */
function judgeIssuer(
  { day, detail, paper }: FileRecord<'certificate'>,
  context: FileContext,
): JudgedFinding[] {
  if (detail.issuer === null) return []
  const rule = valueOn(CERTIFICATE_ISSUER, 'issuer', day)
  if (rule === null) return [uncovered('detail.issuer', 'R-CERT-2')]
  if (detail.issuer === rule.value) return []
  const bodyId = paper?.issuerOrganisationId ?? null
  const isCompetent = bodyId === null || grantOn(context, bodyId, day) !== null
  if (detail.issuer === 'competentCommittee' && isCompetent) return []
  return [foundBy(rule, 'certificateIssuerUnfit', 'detail.issuer', { issuer: rule.value })]
}

/** R-INTRO-4 and the overlay of the province: which body may introduce; R-INTRO-3-HN: up to which age the Youth Union. */
function judgeIntroducingBody(record: FileRecord<'unionResolution'>, context: FileContext): JudgedFinding[] {
  const { day, detail, organisationId } = record
  const province = spanOn(context, organisationId, day)?.province ?? null
  const findings = judgeYouthAge(record, context, province)
  if (detail.level === null) return findings
  const rule = valueOn(INTRODUCING_LEVELS, 'bodies', day)
  if (rule === null) return [...findings, uncovered('detail.level', 'R-INTRO-4')]
  const here = localValueOn(INTRODUCING_LEVELS_HERE, 'bodies', day, province)
  const allowed: readonly string[] = [...rule.value, ...(here?.value ?? [])]
  const isOfUnion = detail.level.startsWith(detail.body)
  if (isOfUnion && allowed.includes(detail.level)) return findings
  return [...findings, foundBy(rule, 'introducingBodyUnfit', 'detail.level')]
}

function judgeYouthAge(
  { day, detail }: FileRecord<'unionResolution'>,
  { person }: FileContext,
  province: ProvinceCode | null,
): JudgedFinding[] {
  const most = localValueOn(YOUTH_UNION_ROUTE, 'youthUnionMaxYears', day, province)
  if (most === null || detail.body !== 'youthUnion' || person.birthDate.length < 7) return []
  const birthDay = person.birthDate.length === 10 ? person.birthDate : `${person.birthDate}-01`
  const isOlder = day >= addMonths(birthDay, 12 * (most.value + 1))
  return isOlder ? [foundBy(most, 'youthUnionTooOld', 'detail.body', { years: most.value })] : []
}

/** R-VER-4: from receipt, or from sending where the receipt is not told. */
function judgeReply(before: readonly FileRecord[], record: FileRecord<'verificationReply'>): JudgedFinding[] {
  const { requestId, conclusion } = record.detail
  const request = allOf(before, 'verificationRequest').find(({ id }) => id === requestId)
  if (request === undefined) return [found('block', 'requestUnknown', 'detail.requestId')]
  const findings =
    conclusion === 'confirmed' ? [] : [found('warn', 'verificationFaulty', 'detail.conclusion')]
  const due = verificationDue(request)
  if (due === null) return [...findings, uncovered('day', 'R-VER-4')]
  if (record.day <= due.lastDay) return findings
  return [...findings, foundBy(due.ruled, 'verificationLate', 'day', { lastDay: due.lastDay })]
}

/** Last day for the reply to a request; null on a day no text covers. */
export function verificationDue(request: FileRecord<'verificationRequest'>) {
  const start = request.detail.receivedDay ?? request.day
  const isAbroad = request.detail.place === 'abroad'
  const ruled = valueOn(VERIFICATION_REPLY, isAbroad ? 'abroadWorkingDays' : 'domesticWorkingDays', start)
  if (ruled === null) return null
  return { ruled, start, lastDay: addWorkingDays(start, ruled.value).day }
}

/** R-CERT-1: good through the day 60 months after its issue. */
function judgeCertificate(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const certificate = lastOf(before, 'certificate')
  if (certificate === null) return []
  const valid = valueOn(CERTIFICATE, 'validMonths', certificate.day)
  if (valid === null) return [uncovered('day', 'R-CERT-1')]
  const lastDay = addMonths(certificate.day, valid.value)
  return record.day <= lastDay ? [] : [foundBy(valid, 'certificateExpired', 'day', { lastDay })]
}

/** R-DOS-1: twelve months from compilation to the cell's consideration, else parts are done again. */
function judgeAgeOfDossier(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const compiled = lastOf(before, 'personalHistory')
  if (compiled === null) return []
  const age = valueOn(DOSSIER, 'maxAgeMonths', compiled.day)
  if (age === null) return [uncovered('day', 'R-DOS-1')]
  const lastDay = addMonths(compiled.day, age.value)
  return record.day <= lastDay ? [] : [foundBy(age, 'dossierTooOld', 'day', { lastDay })]
}

/** R-INTRO-3: Đoàn and one member; else union and one member; else two members. */
function judgeIntroducers(
  before: readonly FileRecord[],
  record: FileRecord,
  { person }: FileContext,
): JudgedFinding[] {
  if (isTakenUp(before, 'introduction')) return []
  if (allOf(before, 'unionResolution').length > 0) return []
  const who = person.youthUnion ? 'youthUnionMembers' : 'otherMembers'
  const rule = valueOn(INTRODUCING_BODIES, who, record.day)
  if (rule === null) return [uncovered('day', 'R-INTRO-3')]
  if (person.youthUnion) return [foundBy(rule, 'unionResolutionMissing', 'kind')]
  const members = new Set(allOf(before, 'introduction').map(({ detail }) => detail.memberId))
  return members.size >= rule.value ? [] : [foundBy(rule, 'secondIntroducerMissing', 'kind')]
}

function judgeOpinions(before: readonly FileRecord[], { day }: FileRecord): JudgedFinding[] {
  if (isTakenUp(before, 'opinion')) return []
  const told = new Set(allOf(before, 'opinion').map(({ detail }) => detail.from))
  const ofMove = opinionsOfMove(before, day).filter(({ params }) => !told.has(params.from))
  const sides = ['massBodies', 'residenceCell'] as const
  const usual = sides
    .filter((from) => !told.has(from))
    .map((from) => found('warn', 'opinionsMissing', 'kind', { from }))
  return [...usual, ...ofMove.map(({ rule, params }) => foundBy(rule, 'opinionsMissing', 'kind', params))]
}

/** R-VER-3 allows no separate trip, so that no request at all is only warned of. */
function judgeVerification(before: readonly FileRecord[]): JudgedFinding[] {
  if (isTakenUp(before, 'verificationReply')) return []
  if (allOf(before, 'verificationRequest').length === 0) return [found('warn', 'verificationMissing', 'kind')]
  const last = lastOf(before, 'verificationReply')
  return last === null || last.detail.conclusion === 'confirmed'
    ? []
    : [found('warn', 'verificationFaulty', 'kind')]
}
