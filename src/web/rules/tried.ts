import { type Day, isDay } from '#domain/dates'
import type { RuleValue } from '#domain/rulebook/timeline'
import { parseCount } from '#domain/vietnamese'
import type { Query } from '../platform/address'

/** A clock as the form holds it: a length, and what belongs to it where the rule has it. */
export interface Tried {
  readonly from: Day | null
  readonly length: number | null
  readonly extension: number | null
  readonly startsAt: Start | null
}

export const START_ACTS = ['receipt', 'issue'] as const
export type Start = (typeof START_ACTS)[number]

/** The form as it opens: with the value that holds. */
export function triedFrom(value: RuleValue, from: Day): Tried {
  const { workingDays, extensionWorkingDays, startsAt } = partsOf(value)
  const length = typeof value === 'number' ? value : workingDays
  return {
    from,
    length: typeof length === 'number' ? length : null,
    extension: typeof extensionWorkingDays === 'number' ? extensionWorkingDays : null,
    startsAt: START_ACTS.find((known) => known === startsAt) ?? null,
  }
}

/** The value tried, in the form of the one that holds; null while something is missing. */
export function valueOf({ length, extension, startsAt }: Tried, known: RuleValue): RuleValue | null {
  if (length === null || typeof known === 'number') return length
  const parts = partsOf(known)
  if (typeof parts.extensionWorkingDays === 'number') {
    return extension === null ? null : { workingDays: length, extensionWorkingDays: extension }
  }
  return startsAt === null ? null : { workingDays: length, startsAt }
}

function partsOf(value: RuleValue): Readonly<Record<string, number | string | boolean>> {
  return typeof value === 'object' && !isList(value) ? value : {}
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value)
}

/** As it stands in the address; `parameter` null ends it. */
export function addressOf(parameter: string | null, tried: Tried | null): Query {
  return {
    try: parameter,
    tryFrom: tried?.from,
    tryLength: tried?.length,
    tryExtension: tried?.extension,
    tryStart: tried?.startsAt,
  }
}

/** Read from the address; null when it holds no day and length. */
export function triedIn(chosen: (name: string) => string | null): Tried | null {
  const count = (name: string) => parseCount(chosen(name) ?? '')
  const from = chosen('tryFrom')
  const length = count('tryLength')
  if (from === null || !isDay(from) || length === null) return null
  const startsAt = START_ACTS.find((known) => known === chosen('tryStart')) ?? null
  return { from, length, extension: count('tryExtension'), startsAt }
}
