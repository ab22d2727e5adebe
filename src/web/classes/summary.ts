import type { EnrolmentItem } from '#contract/classRoster'
import { type Grade, isPassed } from '#domain/classes/kinds'

export interface SummaryRow {
  /** of the cell and the body above it; `TOTAL` in the last row */
  readonly key: string
  readonly cell: string
  readonly enrolled: number
  readonly attended: number
  readonly completed: number
  readonly grades: Readonly<Record<Grade, number>>
  readonly certificates: number
}

export const TOTAL = 'total'

/** The results of a class by cell, in the order of their names, and the sum of them all. */
export function summaryOf(items: readonly EnrolmentItem[]): SummaryRow[] {
  const groups = new Map<string, EnrolmentItem[]>()
  for (const item of items) {
    const key = `${item.cell.name} · ${item.cell.parentName ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const rows = [...groups]
    .map(([key, own]) => rowOf(key, own[0]?.cell.name ?? '', own))
    .sort((a, b) => a.key.localeCompare(b.key, 'vi'))
  return [...rows, rowOf(TOTAL, '', items)]
}

function rowOf(key: string, cell: string, items: readonly EnrolmentItem[]): SummaryRow {
  const people = (isCounted: (item: EnrolmentItem) => boolean) =>
    items.reduce((sum, item) => (isCounted(item) ? sum + item.headcount : sum), 0)
  const graded = (grade: Grade) => people((item) => item.grade === grade)
  return {
    key,
    cell,
    enrolled: people(() => true),
    attended: people(({ attended }) => attended > 0),
    completed: people(({ grade }) => isPassed(grade)),
    grades: {
      excellent: graded('excellent'),
      good: graded('good'),
      average: graded('average'),
      failed: graded('failed'),
    },
    certificates: people(({ certificate }) => certificate !== null && !certificate.takenBack),
  }
}
