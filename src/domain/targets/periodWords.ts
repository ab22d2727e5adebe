import { searchKey } from '#domain/vietnamese'
import { commonName, type PeriodDays } from './periods'

interface NamedPeriod extends PeriodDays {
  readonly id: string
  readonly name: string
}

/**
 * The period that words mean: by its name, or in short as offices write it: "2026", "2025-2030", "năm học 2025-2026".
 * Null where none or several are meant.
 */
export function periodMatcher<Period extends NamedPeriod>(
  periods: readonly Period[],
): (words: string) => Period | null {
  const known = new Map<string, Set<Period>>()
  for (const period of periods)
    for (const words of wordsOf(period)) {
      const key = searchKey(words)
      known.set(key, (known.get(key) ?? new Set()).add(period))
    }
  return (words) => {
    const [meant, other] = known.get(searchKey(words)) ?? []
    return meant === undefined || other !== undefined ? null : meant
  }
}

function wordsOf(period: NamedPeriod): string[] {
  const { kind, name, from, to } = period
  if (kind === 'other') return [name]
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return [name, commonName(period), kind === 'year' ? first : `${first}-${last}`]
}

/** The year, or the first and last year, that the words over a column name: "Chỉ tiêu giao (2026)". */
export function periodInHead(head: string): string | null {
  const [, first, last] = /(?<!\d)(20\d\d)(?:\s*[-–]\s*(20\d\d))?(?!\d)/.exec(head) ?? []
  if (first === undefined) return null
  return last === undefined ? first : `${first}-${last}`
}
