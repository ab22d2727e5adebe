import type { DutyItem } from '#contract/candidates'
import { KIND_NAMES } from '#domain/candidates/kinds'
import { RETURN_REASONS } from '#domain/candidates/records'
import { WINDOW_KINDS } from '#domain/closings/windows'
import { type Day, formatDay } from '#domain/dates'
import type { Text } from './text'

type DutyText = Pick<Text, 'desk' | 'fileWords'>

/** What is to be done: "Quyết định kết nạp hoặc thông báo không kết nạp". */
export function whatOf(
  { fileWords, desk }: DutyText,
  { kind, last, params }: Pick<DutyItem, 'kind' | 'last' | 'params'>,
): string {
  if (kind === 'openClass') return desk.openClass[params['kind'] === 'newMember' ? 'newMember' : 'awareness']
  if (kind === 'reviewList') return desk.reviewed(formatDay(last).slice(3))
  const { window: named, start, count } = params
  const window = WINDOW_KINDS.find((known) => known === named)
  if (window === undefined || typeof start !== 'string') return fileWords.duties[kind]
  return kind === 'awaitFigures' ? desk.awaited(Number(count), window, start) : desk.confirmed(window, start)
}

interface Shown {
  readonly on: Day
  /** Not told again as the one who must act; null where that has a place of its own. */
  readonly bodyId: string | null
}

/** The quiet line under it: what belongs to it, from when it can be done, and by whom if not by the body shown. */
export function detailsOf(text: DutyText, duty: DutyItem, { on, bodyId }: Shown): string[] {
  const { desk, fileWords } = text
  const { kind, params, from, organisation, cell } = duty
  const reason = RETURN_REASONS.find((known) => known === params.returnReason)
  const { officialDay } = params
  const step = KIND_NAMES.find((known) => known === params.step)
  const isElsewhere = cell !== null && cell.id !== bodyId && cell.id !== organisation.id
  return [
    ...(isElsewhere && bodyId !== null ? [desk.of(bodyName(cell))] : []),
    ...(isNotSentUp(duty, bodyId) ? [desk.notSentUp] : []),
    ...(typeof params.class === 'string' ? [params.class] : []),
    ...needOf(text, duty),
    ...(kind === 'answerPlan' && typeof params['count'] === 'number' ? [desk.plans(params['count'])] : []),
    ...(typeof params.place === 'string' ? [desk.at(params.place)] : []),
    ...(reason === undefined ? [] : [desk.reason(fileWords.returnReasons[reason].toLowerCase())]),
    ...(step === undefined ? [] : [fileWords.kinds[step]]),
    ...(kind === 'considerRecognition' && typeof officialDay === 'string'
      ? [desk.official(formatDay(officialDay))]
      : []),
    ...(from > on ? [desk.from(formatDay(from))] : []),
    ...(bodyId === null || organisation.id === bodyId ? [] : [desk.by(bodyName(organisation))]),
  ]
}

/** Of a class that is to be opened: for how many people of how many cells. */
function needOf({ desk }: DutyText, { kind, params: { people, cells } }: DutyItem): string[] {
  const isTold = kind === 'openClass' && typeof people === 'number' && typeof cells === 'number'
  return isTold ? [desk.classNeed(people, cells)] : []
}

/** Names open to every body a file was sent to: where the deciding one does not see it, it has not come up yet. */
function isNotSentUp(
  { kind, candidateId, personName, organisation }: DutyItem,
  bodyId: string | null,
): boolean {
  const decides = DECIDES.includes(kind)
  return (
    decides && candidateId !== null && personName === null && bodyId !== null && organisation.id === bodyId
  )
}

const DECIDES: readonly DutyItem['kind'][] = [
  'decideAdmission',
  'decideRecognition',
  'redecideAdmission',
  'redecideRecognition',
]

/** A body with the one above it: cells of many places have one name. */
export function bodyName({ name, parentName }: DutyItem['organisation']): string {
  return parentName === null ? name : `${name}, ${parentName}`
}
