import type { Effect, FindingCode, FindingParams, JudgedFinding } from '#domain/findings'
import type { Ruled } from '#domain/rulebook/timeline'

/** A finding that rests on no rule of the book: order, arithmetic, what is not known. */
export function found(
  effect: Effect,
  code: FindingCode,
  field: string,
  params?: FindingParams,
): JudgedFinding {
  return params === undefined ? { effect, code, field } : { effect, code, field, params }
}

/** A finding by a rule: its effect, its article, how far the text was compared. */
export function foundBy(
  ruled: Ruled<unknown>,
  code: FindingCode,
  field: string,
  params: FindingParams = {},
): JudgedFinding {
  const { effect, cite, evidence, ruleId } = ruled
  return { effect, code, field, params: { ...params, evidence, rule: ruleId }, cite }
}

/** No text covers the day: told, never guessed (decision 0011). */
export function uncovered(field: string, rule: string): JudgedFinding {
  return found('warn', 'ruleUncovered', field, { rule })
}
