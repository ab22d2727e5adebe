import type { Day } from '#domain/dates'
import { type Rule, type Ruled, type RuleValue, type Timeline, valueOn } from '#domain/rulebook/timeline'

/** Codes that committees directly under the Central Committee bear in the tree, where the book holds a text of theirs. */
export const PROVINCES_WITH_TEXT = ['HN'] as const
export type ProvinceCode = (typeof PROVINCES_WITH_TEXT)[number]

/** The province of the code, or null where it has no text of its own in the book. */
export function provinceOf(code: string | null): ProvinceCode | null {
  return PROVINCES_WITH_TEXT.find((known) => known === code) ?? null
}

type ValueOf<T> = T extends Timeline<infer V> ? V : never

/**
 * The value of an overlay on the day for a body of the province: null elsewhere, and on days its text does not cover.
 * It adds to the national book and only warns.
 */
export function localValueOn<P extends Readonly<Record<string, Timeline<RuleValue>>>, K extends keyof P>(
  rule: Rule<P>,
  parameter: K,
  day: Day,
  province: ProvinceCode | null,
): Ruled<ValueOf<P[K]>> | null {
  return province === null || rule.province !== province ? null : valueOn(rule, parameter, day)
}
