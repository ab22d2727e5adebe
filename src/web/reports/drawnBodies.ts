import type { ProgressRow } from '#contract/progress'

/** Up to so many bodies each have a bar: no more than two sheets of paper. */
const DRAWN_AT_MOST = 60
/** Of more, those with the most left to do: one sheet. */
export const DRAWN_OF_MANY = 30

/** The bodies of the table that are drawn: all, or of many those that are furthest from their target. */
export function drawnBodies(rows: readonly ProgressRow[]): readonly ProgressRow[] {
  if (rows.length <= DRAWN_AT_MOST) return rows
  return [...rows].sort((a, b) => leftOf(b) - leftOf(a)).slice(0, DRAWN_OF_MANY)
}

/** What is not known comes last. */
const leftOf = ({ target, admitted }: ProgressRow): number =>
  target === null || admitted === null ? Number.NEGATIVE_INFINITY : target - admitted
