import { addMonths, type Day } from '#domain/dates'
import type { FindingParams, JudgedFinding } from '#domain/findings'
import { CONTRACT_WORKERS, GRADUATES, LONG_STUDY, TEMPORARY_ACTIVITY } from '#domain/rulebook/moving'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { type FileContext, spanOn } from './context'
import { lastOf } from './fold'
import { foundBy, uncovered } from './found'
import type { FileRecord, MoveCircumstance, OpinionSide } from './records'

/**
 * Which cell considers (06-HD/TW 5.2): who stays elsewhere below twelve months the permanent one (R-MOV-8), from
 * twelve months on that of the stay (R-MOV-9); graduates and contract workers by what they wait for and how long they
 * have worked (R-MOV-10, R-MOV-11). Where a cell is at home follows from the sector it bears in the tree.
 */
export function judgePlace(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (record.kind === 'temporaryActivity') return judgeStay(record)
  if (record.kind === 'handover') return judgeCircumstance(record, context)
  if (record.kind !== 'ceremony' && record.kind !== 'cellResolution') return []
  const stay = lastOf(before, 'temporaryActivity')
  if (stay === null || record.day > stay.detail.until) return []
  const isThere = record.organisationId === stay.detail.organisationId
  if (isLongStay(stay))
    return isThere ? [] : told(valueOn(LONG_STUDY, 'temporaryMonths', stay.day), 'R-MOV-9')
  if (!isThere) return []
  const rule = valueOn(TEMPORARY_ACTIVITY, 'ceremonyAt', record.day)
  return rule === null ? [] : [foundBy(rule, 'atTemporaryPlace', 'organisationId')]
}

const told = (rule: Ruled<unknown> | null, id: string): JudgedFinding[] => [
  rule === null ? uncovered('organisationId', id) : foundBy(rule, 'longStayConsiders', 'organisationId'),
]

/** Under twelve months it is temporary; from then on the place of study or secondment considers. */
function judgeStay(stay: FileRecord<'temporaryActivity'>): JudgedFinding[] {
  const months = valueOn(LONG_STUDY, 'temporaryMonths', stay.day)
  if (months === null) return [uncovered('day', 'R-MOV-8')]
  if (!isLongStay(stay)) return []
  return [foundBy(months, 'temporaryTooLong', 'detail.until', { lastDay: addMonths(stay.day, months.value) })]
}

function isLongStay({ day, detail }: FileRecord<'temporaryActivity'>): boolean {
  const months = valueOn(LONG_STUDY, 'temporaryMonths', day)
  return months !== null && detail.until >= addMonths(day, months.value)
}

type Place = 'residenceCell' | 'school' | 'workplaceCell'

const PLACE_OF: Readonly<Record<MoveCircumstance, Place>> = {
  waitingForWork: 'residenceCell',
  waitingForDegree: 'school',
  contractBelow12Months: 'residenceCell',
  contractFrom12Months: 'workplaceCell',
}

function judgeCircumstance({ day, detail }: FileRecord<'handover'>, context: FileContext): JudgedFinding[] {
  const { circumstance, toOrganisationId } = detail
  const span = circumstance === null ? null : spanOn(context, toOrganisationId, day)
  if (circumstance === null || span === null) return []
  const place = PLACE_OF[circumstance]
  const isRight = {
    residenceCell: span.sector === 'village',
    school: span.sector === 'school',
    workplaceCell: span.sector !== 'village' && span.sector !== 'school',
  }
  if (isRight[place]) return []
  const rule = circumstanceRule(circumstance, day)
  const field = 'detail.toOrganisationId'
  if (rule === null) return [uncovered(field, isOfGraduate(circumstance) ? 'R-MOV-10' : 'R-MOV-11')]
  return [foundBy(rule, 'otherCellConsiders', field, { place })]
}

const isOfGraduate = (circumstance: MoveCircumstance): boolean =>
  circumstance === 'waitingForWork' || circumstance === 'waitingForDegree'

function circumstanceRule(circumstance: MoveCircumstance, day: Day): Ruled<unknown> | null {
  if (circumstance === 'waitingForWork') return valueOn(GRADUATES, 'waitingForWork', day)
  if (circumstance === 'waitingForDegree') return valueOn(GRADUATES, 'waitingForDegree', day)
  return valueOn(CONTRACT_WORKERS, 'workedMonths', day)
}

interface AskedOpinion {
  readonly rule: Ruled<unknown>
  readonly params: FindingParams & { readonly from: OpinionSide }
}

/** Remarks in writing that a stay or a contract asks for besides the usual: of the home cell, of the employer. */
export function opinionsOfMove(before: readonly FileRecord[], day: Day): AskedOpinion[] {
  const stay = lastOf(before, 'temporaryActivity')
  const study = stay !== null && isLongStay(stay) ? valueOn(LONG_STUDY, 'temporaryMonths', stay.day) : null
  const isContract = lastOf(before, 'handover')?.detail.circumstance === 'contractBelow12Months'
  const contract = isContract ? valueOn(CONTRACT_WORKERS, 'workedMonths', day) : null
  return [
    ...(study === null ? [] : [{ rule: study, params: { from: 'homeCell' as const } }]),
    ...(contract === null ? [] : [{ rule: contract, params: { from: 'employer' as const } }]),
  ]
}
