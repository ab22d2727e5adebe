import { addDays, compareDays, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { type Criterion, type CriterionFigures, criterion } from '#domain/reports/criteria'

/** Biểu 1 "Tăng, giảm đảng viên": what files tell, and what a document of the body tells where no file does. */

/** Changes of members of whom no file is kept here; each is the whole number of its row, as the document has it. */
export const DECLARED_CHANGES = [
  'transferredInOther',
  'transferredInWithin',
  'restored',
  'died',
  'expelled',
  'deleted',
  'resigned',
  'transferredOutOther',
  'transferredOutWithin',
] as const
export type DeclaredChange = (typeof DECLARED_CHANGES)[number]
export type ChangeCounts = Readonly<Record<DeclaredChange, number>>

const inner = { indent: 2 } as const
const total = (key: string, mark: string, label: string): Criterion => {
  return { key, mark, label, indent: 0, access: 'open' }
}

/** Every row of the form in its order, and what is stated of the end beside what follows from the rows. */
export const MEMBERSHIP_CHANGE_ROWS: readonly Criterion[] = [
  total('opening', 'A', 'Tổng số đảng viên cuối kỳ trước chuyển sang'),
  total('increase', 'B', 'Đảng viên tăng trong kỳ'),
  criterion('admitted', 'Kết nạp', { mark: '1' }),
  criterion('transferredIn', 'Chuyển đến', { mark: '2' }),
  criterion('transferredInOther', 'Tỉnh khác chuyển đến', { ...inner, mark: 'a' }),
  criterion('transferredInWithin', 'Đảng bộ khác trong tỉnh chuyển đến', { ...inner, mark: 'b' }),
  criterion('restored', 'Phục hồi đảng tịch', { mark: '3' }),
  total('decrease', 'C', 'Đảng viên giảm trong kỳ'),
  criterion('died', 'Từ trần', { mark: '1' }),
  criterion('expelled', 'Khai trừ', { mark: '2' }),
  criterion('deleted', 'Xóa tên', { mark: '3' }),
  criterion('deletedProbationers', 'Trong đó: đảng viên dự bị (theo hồ sơ)', inner),
  criterion('resigned', 'Xin ra khỏi Đảng', { mark: '4' }),
  criterion('transferredOut', 'Chuyển đi', { mark: '5' }),
  criterion('transferredOutOther', 'Chuyển đi tỉnh khác', { ...inner, mark: 'a' }),
  criterion('transferredOutWithin', 'Chuyển đi đảng bộ khác trong tỉnh', { ...inner, mark: 'b' }),
  total('closing', 'D', 'Đảng viên trong danh sách cuối kỳ báo cáo (A + B − C)'),
  criterion('closingStated', 'Số đảng viên đã ghi cho ngày cuối kỳ', inner),
  criterion('difference', 'Chênh lệch giữa số đã ghi và D', inner),
]

/** The set of 2016 asked for two rows more (rulebook 5.1); who was present is not kept here. */
export const MEMBERSHIP_CHANGE_ROWS_2016: readonly Criterion[] = [
  ...MEMBERSHIP_CHANGE_ROWS,
  { ...total('gap', 'E', 'Chênh lệch'), access: 'untracked' },
  { ...total('present', 'G', 'Đảng viên có mặt'), access: 'untracked' },
]

export interface DeclaredSpan {
  readonly from: Day
  readonly to: Day
  readonly counts: ChangeCounts
}

const sumOf = (...values: (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

/** Counts added kind by kind. */
export function addChanges(all: readonly ChangeCounts[]): ChangeCounts {
  const sum = (kind: DeclaredChange) => all.reduce((so, counts) => so + counts[kind], 0)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every kind is set
  return Object.fromEntries(DECLARED_CHANGES.map((kind) => [kind, sum(kind)])) as ChangeCounts
}

/**
 * What the documents of one body tell of a window: their sum where they follow each other from its first day to its
 * last without a gap, else nothing, for a part of a period is not the period.
 */
export function changesWithin(spans: readonly DeclaredSpan[], from: Day, to: Day): ChangeCounts | null {
  const inside = spans.filter((span) => span.from >= from && span.to <= to)
  inside.sort((a, b) => compareDays(a.from, b.from))
  let next = from
  for (const span of inside) {
    if (span.from !== next) return null
    next = addDays(span.to, 1)
  }
  return inside.length > 0 && next === addDays(to, 1) ? addChanges(inside.map(({ counts }) => counts)) : null
}

/** A body with its documents, and the first and last day of a window on which it lived. */
export interface TellingBody {
  readonly from: Day
  readonly to: Day
  readonly spans: readonly DeclaredSpan[]
}

/** What a body tells of the days it lived within a window; one document of the whole window tells them too. */
export function changesInLife(
  { spans, from, to }: TellingBody,
  window: { readonly from: Day; readonly to: Day },
): ChangeCounts | null {
  return changesWithin(spans, from, to) ?? changesWithin(spans, window.from, window.to)
}

export interface ChangeFacts {
  readonly opening: number | null
  readonly admitted: number | null
  readonly deletedProbationers: number | null
  readonly declared: ChangeCounts | null
  readonly closingStated: number | null
}

/** Sums follow from their parts; one part that is not known leaves the sum unknown. */
export function changeFigures({ declared, ...facts }: ChangeFacts): CriterionFigures {
  const of = (kind: DeclaredChange) => declared?.[kind] ?? null
  const transferredIn = sumOf(of('transferredInOther'), of('transferredInWithin'))
  const transferredOut = sumOf(of('transferredOutOther'), of('transferredOutWithin'))
  const increase = sumOf(facts.admitted, transferredIn, of('restored'))
  const decrease = sumOf(of('died'), of('expelled'), of('deleted'), of('resigned'), transferredOut)
  const closing = sumOf(facts.opening, increase, decrease === null ? null : -decrease)
  const { closingStated } = facts
  const difference = sumOf(closingStated, closing === null ? null : -closing)
  return { ...declared, ...facts, transferredIn, transferredOut, increase, decrease, closing, difference }
}

/** Why the number at the beginning is not known. */
export const OPENING_GAPS = ['noNumber', 'changes', 'admitted', 'boundary'] as const
export type OpeningGap = (typeof OPENING_GAPS)[number]

/** The number of members with which a window begins: a stated one of `day`, carried on by what changed since. */
export type Opening =
  | { readonly value: number; readonly day: Day; readonly gap: null }
  | { readonly value: null; readonly day: Day | null; readonly gap: OpeningGap }

export interface OpeningFacts {
  /** the latest exact number stated for a day before the window or for its first day */
  readonly stated: { readonly day: Day; readonly value: number } | null
  /** what changed from the day after it to the day before the window; null where the number is of that very day */
  readonly between: {
    readonly admitted: number | null
    readonly declared: ChangeCounts | null
    /** a body came in, went out, was founded or closed with its members, which no document of changes need tell */
    readonly isBoundaryMoved: boolean
  } | null
}

/** Carries a stated number on only where all that changed since is known; otherwise says what is missing. */
export function openingOf({ stated, between }: OpeningFacts): Opening {
  if (stated === null) return { value: null, day: null, gap: 'noNumber' }
  const { day, value } = stated
  if (between === null) return { value, day, gap: null }
  if (between.isBoundaryMoved) return { value: null, day, gap: 'boundary' }
  if (between.declared === null) return { value: null, day, gap: 'changes' }
  if (between.admitted === null) return { value: null, day, gap: 'admitted' }
  const facts = { ...between, opening: value, deletedProbationers: null, closingStated: null }
  const carried = changeFigures(facts).closing
  return carried === null || carried === undefined
    ? { value: null, day, gap: 'changes' }
    : { value: carried, day, gap: null }
}

/** What is against a document: days that end before they begin or lie ahead, or that another one tells already. */
export function judgeChange(
  { from, to }: Pick<DeclaredSpan, 'from' | 'to'>,
  standing: readonly Pick<DeclaredSpan, 'from' | 'to'>[],
  today: Day,
): Finding[] {
  if (from > to) return [{ code: 'dayOrder', field: 'to' }]
  if (to > today) return [{ code: 'dayInFuture', field: 'to', params: { today } }]
  const other = standing.find((span) => span.from <= to && from <= span.to)
  if (other === undefined) return []
  return [{ code: 'changesOverlap', field: 'from', params: { from: other.from, to: other.to } }]
}
