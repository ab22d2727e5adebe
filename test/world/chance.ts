import { createHash } from 'node:crypto'

/** Choices that look like chance and are the same on every run: each depends on its words alone. */

/** A whole number from 0 to `sides - 1`. */
export function roll(words: string, sides: number): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % sides
}

export function pick<T>(list: readonly T[], words: string): T {
  const one = list[roll(words, list.length)]
  if (one === undefined) throw new Error(`nothing to pick from: ${words}`)
  return one
}

/** The list in an order of its own for each `words`. */
export function shuffled<T>(list: readonly T[], words: string, keyOf: (one: T) => string): T[] {
  return list
    .map((one) => ({ one, place: roll(`${words} ${keyOf(one)}`, 2 ** 32) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** Whole parts of `total` in proportion to the weights, the rest to the largest fractions. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.map((weight, index) => {
    const exact = (total * weight) / sum
    return { index, whole: Math.floor(exact), fraction: exact - Math.floor(exact) }
  })
  const left = total - parts.reduce((all, part) => all + part.whole, 0)
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.fraction - a.fraction || a.index - b.index)
      .slice(0, left)
      .map((part) => part.index),
  )
  return parts.map(({ index, whole }) => (raised.has(index) ? whole + 1 : whole))
}
