import type { AccountItem } from '#contract/accounts'
import { type Day, formatDay } from '#domain/dates'
import type { Text } from './text'

export type HeldRole = AccountItem['roles'][number]

type Period = Pick<HeldRole, 'from' | 'to'>

/** Where the day stands to the role: `to` is the first day without it. */
export function stateOn({ from, to }: Period, day: Day): 'now' | 'future' | 'over' {
  if (to !== null && to <= day) return 'over'
  return from > day ? 'future' : 'now'
}

/** Ended on its first day: it never held. */
export function isNever({ from, to }: Period): boolean {
  return to !== null && to <= from
}

/** "từ 01/01/2020 đến trước 01/07/2025" */
export function periodOf({ accounts: { period } }: Text, { from, to }: Period): string {
  if (to === null) return period.from(formatDay(from))
  return isNever({ from, to }) ? period.never(formatDay(from)) : period.until(formatDay(from), formatDay(to))
}
