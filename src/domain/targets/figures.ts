import type { Finding } from '#domain/findings'
import { SEALED_INDICATORS } from '#domain/progress/indicators'

/** As much as the contract's counts take: a slip of the keyboard beyond it. */
const MAX_COUNT = 100_000_000

/** What is wrong with a declared number: it is whole, from 0 to 100,000,000. Empty when it may stand. */
export function checkCount(value: number, field = 'value'): readonly Finding[] {
  if (value < 0) return [{ code: 'valueNegative', field }]
  if (!Number.isInteger(value)) return [{ code: 'valueNotInteger', field }]
  return value > MAX_COUNT ? [{ code: 'valueTooLarge', field, params: { max: MAX_COUNT } }] : []
}

/** A declared count of a sealed group may not name people: 0, or 5 and more (decision 0009). */
export function checkSealed(indicator: string, value: number, field = 'value'): readonly Finding[] {
  const isTelling = SEALED_INDICATORS.includes(indicator) && value > 0 && value < 5
  return isTelling ? [{ code: 'indicatorRefused', field }] : []
}
