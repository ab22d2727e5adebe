import { compareDays, type Day } from '#domain/dates'
import { entryOn, type Timeline } from './timeline'

/** Days from `from` up to, not including, `to` (null: for good) on which another value would hold; null is none. */
export interface ChangedSpan<V> {
  readonly from: Day
  readonly to: Day | null
  readonly before: V | null
  readonly after: V | null
}

/**
 * The days of acts that a changed timeline judges otherwise, in rising order; what an act on any other day is
 * judged by stays. A new cite or evidence alone is no change of value. Values are plain data, compared whole.
 */
export function compareTimelines<V>(before: Timeline<V>, after: Timeline<V>): ChangedSpan<V>[] {
  const edges = edgesOf([...before, ...after])
  const spans = edges.map((from, place) => ({
    from,
    to: edges[place + 1] ?? null,
    before: entryOn(before, from)?.value ?? null,
    after: entryOn(after, from)?.value ?? null,
  }))
  return joined(spans.filter((span) => !isSame(span.before, span.after)))
}

function edgesOf(entries: Timeline<unknown>): Day[] {
  const days = entries.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
  return [...new Set(days)].sort(compareDays)
}

/** Neighbouring spans with the same two values become one. */
function joined<V>(spans: readonly ChangedSpan<V>[]): ChangedSpan<V>[] {
  const whole: ChangedSpan<V>[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    const continues =
      last?.to === span.from && isSame(last.before, span.before) && isSame(last.after, span.after)
    if (last !== undefined && continues) whole[whole.length - 1] = { ...last, to: span.to }
    else whole.push(span)
  }
  return whole
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
