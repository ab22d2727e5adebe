import type { Finding } from '#domain/findings'
import { COVERAGE_TARGETS, type TargetIndicator } from '#domain/progress/indicators'
import type { TargetEntry } from '#domain/targets/ledger'
import type { TargetUnit } from '#domain/targets/words'

/** True for targets that count bodies: "có kết nạp" and "hoàn thành chỉ tiêu" (rulebook T-6). */
export function isCoverage(indicator: TargetIndicator): boolean {
  return COVERAGE_TARGETS.some((coverage) => coverage === indicator)
}

/** What a target is counted in when the document does not say otherwise. */
export function defaultUnit(indicator: TargetIndicator): TargetUnit {
  return isCoverage(indicator) ? 'bodies' : 'people'
}

/**
 * What is wrong with the unit of a target: the main one is in people; a part of it in people or per cent, a
 * coverage in bodies or per cent. Per cent ends at 100. A rate is of members and gives people.
 */
export function checkUnit(
  indicator: TargetIndicator,
  unit: TargetUnit,
  { value, rate }: Pick<TargetEntry, 'value' | 'rate'>,
): readonly Finding[] {
  const fits = unit === defaultUnit(indicator) || (unit === 'percent' && indicator !== 'admitted')
  if (!fits) return [{ code: 'malformed', field: 'unit' }]
  if (rate !== null && unit !== 'people') return [{ code: 'malformed', field: 'rate' }]
  const tooLarge = unit === 'percent' && value !== null && value > 100
  return tooLarge ? [{ code: 'valueTooLarge', field: 'value', params: { max: 100 } }] : []
}
