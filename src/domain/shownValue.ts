import { formatDay, isDay } from '#domain/dates'
import type { FindingParams } from '#domain/findings'
import { formatNumber } from '#domain/vietnamese'

/** A figure or a day of a finding as it is read; nothing for what is not given. */
export function shown(value: FindingParams[string] | undefined): string {
  if (value === null || value === undefined) return '…'
  if (typeof value === 'number') return formatNumber(value)
  return isDay(value) ? formatDay(value) : value
}
