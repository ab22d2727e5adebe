import { type Day, formatDay, isMonthEnd, minDay } from '#domain/dates'
import { isCell, isGrassroots } from '#domain/organisations/kinds'
import { formatNumber, formatPercent } from '#domain/vietnamese'

/** The paragraph of a report or a notice in the manner of the office. No number is typed: each names its figure. */

/** What the numbers of the paragraph are called; by it the page finds the rows behind. */
export const WRITTEN_FIGURES = [
  'admitted',
  'target',
  'percent',
  'overPercent',
  'lastYear',
  'change',
  'nonStateEnterprise',
  'pupils',
  'village',
  'villageCells',
  'grassrootsCompleted',
  'pipeline',
] as const
export type WrittenFigure = (typeof WRITTEN_FIGURES)[number]

export type WrittenPart = string | { readonly figure: WrittenFigure; readonly text: string }

export interface WrittenFacts {
  readonly organisation: string
  readonly period: { readonly from: Day; readonly to: Day }
  readonly asOf: Day
  readonly admitted: number | null
  readonly target: number | null
  readonly percent: number | null
  readonly overPercent: number | null
  readonly lastYear: number | null
  readonly nonStateEnterprise: number | null
  readonly pupils: number | null
  readonly village: number | null
  readonly villageCells: { readonly withAdmission: number | null; readonly total: number | null }
  readonly grassrootsCompleted: number | null
  readonly pipeline: number | null
}

/** The figures of a body as the progress page tells them. */
interface ToldFigures {
  readonly organisation: { readonly name: string; readonly kind: string }
  readonly period: { readonly from: Day; readonly to: Day }
  readonly asOf: Day
  readonly admitted: number | null
  readonly target: number | null
  readonly percent: number | null
  readonly overPercent: number | null
  readonly sameDayLastYear: { readonly admitted: number | null }
  readonly breakdown: Pick<WrittenFacts, 'nonStateEnterprise' | 'pupils' | 'village'>
  readonly coverage: Pick<WrittenFacts, 'villageCells'> & {
    grassroots: { readonly completed: number | null }
  }
  readonly pipeline: number | null
}

/** Of one cell all people are of its own place: it is no part of itself. */
const OF_ONE_CELL = {
  nonStateEnterprise: null,
  village: null,
  villageCells: { withAdmission: null, total: null },
} as const

/**
 * What a paragraph tells, taken from those figures and from nowhere else. A body speaks of itself: a cell is not told
 * as one of one cells, nor a grassroots body as one that completed its target beneath itself.
 */
export function factsOf(reply: ToldFigures): WrittenFacts {
  const { organisation, breakdown, coverage, sameDayLastYear } = reply
  const { villageCells, grassroots } = coverage
  const { nonStateEnterprise, pupils, village } = breakdown
  return {
    organisation: organisation.name,
    period: reply.period,
    asOf: reply.asOf,
    admitted: reply.admitted,
    target: reply.target,
    percent: reply.percent,
    overPercent: reply.overPercent,
    lastYear: sameDayLastYear.admitted,
    pupils,
    ...(isCell(organisation.kind) ? OF_ONE_CELL : { nonStateEnterprise, village, villageCells }),
    grassrootsCompleted:
      isCell(organisation.kind) || isGrassroots(organisation.kind) ? null : grassroots.completed,
    pipeline: reply.pipeline,
  }
}

type Sentence = WrittenPart[]

/** A report sets number and target side by side; a notice tells the number and what was reached of the plan. */
export const WRITTEN_STYLES = ['report', 'notice'] as const
export type WrittenStyle = (typeof WRITTEN_STYLES)[number]

/**
 * "Riêng 8 tháng năm 2023, Đảng bộ … kết nạp 365/450 đảng viên, đạt 81,11% kế hoạch." and what stands beside it.
 * What is not known or is nought is left out of the text. Empty while the number admitted is not known.
 */
export function writeParagraph(facts: WrittenFacts, style: WrittenStyle): Sentence[] {
  if (facts.admitted === null) return []
  const opening = style === 'report' ? reported(facts, facts.admitted) : noticed(facts, facts.admitted)
  return [opening, groups(facts), completed(facts), compared(facts), pending(facts)].filter(
    (sentence) => sentence.length > 0,
  )
}

const count = (figure: WrittenFigure, value: number): WrittenPart => ({ figure, text: formatNumber(value) })
const share = (figure: WrittenFigure, value: number): WrittenPart => ({ figure, text: formatPercent(value) })

/** "kết nạp 210/200 đảng viên, đạt 105%, vượt 5% so với chỉ tiêu được giao" */
function reported(facts: WrittenFacts, admitted: number): Sentence {
  const { target, percent, overPercent, organisation } = facts
  const start = [`${spanWords(facts)}, ${organisation} kết nạp `]
  if (target === null || percent === null) return [...start, count('admitted', admitted), ' đảng viên.']
  const reached = [
    ...start,
    count('admitted', admitted),
    '/',
    count('target', target),
    ' đảng viên, đạt ',
    share('percent', percent),
  ]
  return overPercent === null
    ? [...reached, ' kế hoạch.']
    : [...reached, ', vượt ', share('overPercent', overPercent), ' so với chỉ tiêu được giao.']
}

/** "kết nạp được 365 đảng viên mới (đạt 81,11% kế hoạch)", "245 đảng viên mới, vượt 40% kế hoạch" */
function noticed(facts: WrittenFacts, admitted: number): Sentence {
  const { percent, overPercent, organisation } = facts
  const start = [
    `${spanWords(facts)}, ${organisation} kết nạp được `,
    count('admitted', admitted),
    ' đảng viên mới',
  ]
  if (overPercent !== null) return [...start, ', vượt ', share('overPercent', overPercent), ' kế hoạch.']
  return percent === null ? [...start, '.'] : [...start, ' (đạt ', share('percent', percent), ' kế hoạch).']
}

/** "69 đảng viên trong doanh nghiệp ngoài khu vực nhà nước, 12 đảng viên là học sinh lớp 12, 134 … ở 118/243 chi bộ" */
function groups({ nonStateEnterprise, pupils, village, villageCells }: WrittenFacts): Sentence {
  const told: Sentence[] = []
  if (isSome(nonStateEnterprise))
    told.push([
      count('nonStateEnterprise', nonStateEnterprise),
      ' đảng viên trong doanh nghiệp ngoài khu vực nhà nước',
    ])
  if (isSome(pupils)) told.push([count('pupils', pupils), ' đảng viên là học sinh lớp 12'])
  const { withAdmission, total } = villageCells
  if (isSome(village) && isSome(withAdmission) && isSome(total)) {
    const cells = `${formatNumber(withAdmission)}/${formatNumber(total)}`
    told.push([
      count('village', village),
      ' đảng viên được kết nạp ở ',
      { figure: 'villageCells', text: cells },
      ' chi bộ thôn, khu phố',
    ])
  }
  if (told.length === 0) return []
  return ['Trong đó có ', ...told.flatMap((part, place) => (place === 0 ? part : [', ', ...part])), '.']
}

function completed({ grassrootsCompleted }: WrittenFacts): Sentence {
  if (!isSome(grassrootsCompleted)) return []
  return [
    'Có ',
    count('grassrootsCompleted', grassrootsCompleted),
    ' tổ chức cơ sở đảng hoàn thành và hoàn thành vượt mức chỉ tiêu.',
  ]
}

function compared({ admitted, lastYear }: WrittenFacts): Sentence {
  if (lastYear === null || admitted === null) return []
  const told = count('lastYear', lastYear)
  if (admitted === lastYear) return ['Bằng cùng kỳ năm trước (', told, ' đảng viên).']
  const word = admitted > lastYear ? 'Tăng' : 'Giảm'
  const difference = count('change', Math.abs(admitted - lastYear))
  return [`${word} `, difference, ' đảng viên so với cùng kỳ năm trước (', told, ' đảng viên).']
}

function pending({ pipeline }: WrittenFacts): Sentence {
  return isSome(pipeline) ? ['Hiện có ', count('pipeline', pipeline), ' hồ sơ đang xem xét.'] : []
}

const isSome = (value: number | null): value is number => value !== null && value > 0

/** "Năm 2023", "6 tháng đầu năm 2023", "8 tháng năm 2023"; else the days themselves. */
function spanWords({ period, asOf }: Pick<WrittenFacts, 'period' | 'asOf'>): string {
  const { from } = period
  const until = minDay(asOf, period.to)
  const year = from.slice(0, 4)
  const months = Number(until.slice(5, 7))
  const isOfYear = from === `${year}-01-01` && until.startsWith(year) && isMonthEnd(until)
  if (!isOfYear) return `Từ ${formatDay(from)} đến ${formatDay(until)}`
  if (months === 12) return `Năm ${year}`
  return months === 6 ? `6 tháng đầu năm ${year}` : `${months} tháng năm ${year}`
}
