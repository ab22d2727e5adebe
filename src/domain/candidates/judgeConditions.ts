import { judgeAgeOn } from '#domain/admissions/judge'
import { EDUCATIONS, type Education } from '#domain/admissions/words'
import type { Day, PartialDate } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import {
  AGE_CONSENT,
  EDUCATION,
  EDUCATION_ELDERS,
  EDUCATION_EXCEPTION,
  FOREIGN,
  POLITICAL,
  PRIVATE_OWNER,
  RELIGION,
} from '#domain/rulebook/conditions'
import { READMISSION } from '#domain/rulebook/readmission'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { type FileContext, grantOn, spanOn } from './context'
import { allOf, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import { orderOf } from './kinds'
import type { ConsentKind, FileRecord } from './records'

/** Conditions of the person, judged where the cell considers the file and again where it is decided. */
export function judgeConditions(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (record.kind === 'cellResolution') {
    return [...judgeAgeOn(context.person.birthDate, record.day), ...judgeEducation(before, record, context)]
  }
  if (record.kind === 'opening') return judgeAgeAtOpening(record, context)
  if (record.kind === 'ceremony') return judgeAgeUnseen(before, record, context)
  if (record.kind !== 'admissionDecision') return []
  return [
    ...judgeAgeUnseen(before, record, context),
    ...judgeConsents(before, record, context),
    ...judgeOwner(before, record, context),
  ]
}

/** R-PRV-1: on the owner of a private firm the standing committee of the level above the grassroots one decides. */
function judgeOwner(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const isOwner = allOf(before, 'consentRequired').some(({ detail }) => detail.consent === 'privateOwner')
  const issuerId = record.paper?.issuerOrganisationId ?? null
  if (!isOwner || issuerId === null) return []
  const grant = grantOn(context, issuerId, record.day)
  if (grant === null || grant.kind === 'upperDirect' || grant.kind === 'province') return []
  const field = 'paper.issuerOrganisationId'
  const rule = valueOn(PRIVATE_OWNER, 'decides', record.day)
  return [rule === null ? uncovered(field, 'R-PRV-1') : foundBy(rule, 'ownerDecidedBeneath', field)]
}

/** Where the cell's meeting was not recorded here, 18 years by month are asked for at the decision and the ceremony. */
function judgeAgeUnseen(
  before: readonly FileRecord[],
  record: FileRecord,
  { person }: FileContext,
): JudgedFinding[] {
  return lastOf(before, 'cellResolution') === null ? underAge(person.birthDate, record.day) : []
}

/** A file taken up after the cell considered it: by the day on the paper, or at the latest the day it is taken up. */
function judgeAgeAtOpening({ day, detail }: FileRecord<'opening'>, { person }: FileContext): JudgedFinding[] {
  if (orderOf(detail.reached) < orderOf('cellResolution')) return []
  const seen = detail.papers.find(({ kind }) => kind === 'cellResolution')
  return underAge(person.birthDate, seen?.day ?? day)
}

const underAge = (birthDate: PartialDate, day: Day): JudgedFinding[] =>
  judgeAgeOn(birthDate, day).filter(({ code }) => code === 'underAge')

/** R-EDU-1 to R-EDU-3: lower secondary; primary in marked areas; reading and writing with prior consent. */
function judgeEducation(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const { education } = context.person
  const minimum = valueOn(EDUCATION, 'minimum', record.day)
  if (minimum === null) return [uncovered('person.education', 'R-EDU-1')]
  if (rankOf(education) >= rankOf(minimum.value)) return []
  const exception = valueOn(EDUCATION_EXCEPTION, 'minimum', record.day)
  const areas = valueOn(EDUCATION_EXCEPTION, 'marks', record.day)
  const marks = spanOn(context, record.organisationId, record.day)?.marks ?? []
  const isInArea = areas !== null && marks.some((mark) => areas.value.includes(mark))
  if (isInArea && exception !== null && rankOf(education) >= rankOf(exception.value)) return []
  const elders = valueOn(EDUCATION_ELDERS, 'minimum', record.day)
  if (isInArea && elders !== null && hasConsent(before, 'education')) return []
  return [foundBy(minimum, 'educationBelow', 'person.education', { minimum: minimum.value })]
}

const rankOf = (education: Education): number => EDUCATIONS.indexOf(education)

/** Higher-level consent that the file says is needed must stand before the decision. */
function judgeConsents(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const asked = allOf(before, 'consentRequired').map(({ detail }) => detail.consent)
  // a private owner needs no consent but another decider; a readmission asks for its own (judgeReadmission)
  const consents = [...new Set(asked)].filter((one) => one !== 'privateOwner' && one !== 'readmission')
  const lacking = consents.filter((consent) => !hasConsent(before, consent))
  const findings = lacking.map((consent) => lackingConsent(consent, record.day))
  const isOver = judgeAgeOn(context.person.birthDate, record.day).some(({ code }) => code === 'overAge')
  if (!isOver || hasConsent(before, 'age') || lacking.includes('age')) return findings
  const rule = valueOn(AGE_CONSENT, 'consent', record.day)
  return rule === null ? findings : [...findings, foundBy(rule, 'consentMissing', 'kind', { consent: 'age' })]
}

/** Each consent with the text that asks for it. */
function lackingConsent(consent: ConsentKind, day: Day): JudgedFinding {
  const rule = ASKED_BY[consent](day)
  return rule === null
    ? found('warn', 'consentMissing', 'kind', { consent })
    : { ...foundBy(rule, 'consentMissing', 'kind', { consent }), effect: 'warn' }
}

const ASKED_BY: Readonly<Record<ConsentKind, (day: Day) => Ruled<unknown> | null>> = {
  age: (day) => valueOn(AGE_CONSENT, 'consent', day),
  education: (day) => valueOn(EDUCATION_ELDERS, 'consent', day),
  politicalStandard: (day) => valueOn(POLITICAL, 'consent', day),
  religion: (day) => valueOn(RELIGION, 'consent', day),
  foreign: (day) => valueOn(FOREIGN, 'consent', day),
  privateOwner: (day) => valueOn(PRIVATE_OWNER, 'decides', day),
  readmission: (day) => valueOn(READMISSION, 'consent', day),
}

function hasConsent(before: readonly FileRecord[], consent: ConsentKind): boolean {
  return allOf(before, 'consent').some((record) => record.detail.consent === consent)
}
