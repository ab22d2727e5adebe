import { searchKey } from '#domain/vietnamese'
import { bodyWords, type CellBody } from './sheetCells'

/** The bodies whose name or code is nearest to words that name none of them: what a person may have meant. */
export interface NearBodies {
  /** The nearest first, at most three; `more` are as near as the last of them. */
  readonly bodies: readonly CellBody[]
  readonly more: number
}

export interface NearFinder {
  /** `above`: what is said of the body above; none is near where other numbers stand. */
  readonly near: (words: string, above: string) => NearBodies
  readonly add: (body: CellBody) => void
}

const NONE: NearBodies = { bodies: [], more: 0 }
/** Named beside the refusal. */
const MOST_NAMED = 3
/** Bodies that are compared with the same words. */
const MOST_COMPARED = 2000
/** Words of one file that are looked for: a file with more unknown names is not of these bodies. */
const MOST_ASKED = 1000
/** Of all words, by weight, so much is shared. */
const NEAR = 0.6
/** Words of what sort a body is: who shares these alone is not near. */
const SORTS = new Set('dang bo uy truc thuoc cua phuong xa thi tran huyen tinh thanh pho'.split(' '))
/** Shorter words one letter apart are other words. */
const LONG_WORD = 4

interface Indexed {
  readonly body: CellBody
  readonly words: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  /** in the order of the bodies */
  readonly place: number
}

/**
 * Looks among these bodies and none else. A code is near when it differs in its signs and leading zeros alone. A name
 * is near when it shares most of its words, the rare ones weighing more, when one holds all words of the other, or
 * when a long word is one letter apart; "khu 2" and "khu 3" are not near. The same bodies and words give the same
 * answer; the same words are looked for once.
 */
export function nearFinder(bodies: readonly CellBody[]): NearFinder {
  const index: Index = { byWord: new Map(), byCode: new Map(), size: 0 }
  for (const body of bodies) put(index, body)
  const known = new Map<string, NearBodies>()
  let asked = 0
  return {
    near(words, above) {
      const key = `${words}\t${above}`
      const found = known.get(key)
      if (found !== undefined) return found
      asked += 1
      if (asked > MOST_ASKED) return NONE
      const near = nearAmong(index, words, wordsOf(above))
      known.set(key, near)
      return near
    },
    add(body) {
      put(index, body)
      known.clear()
    },
  }
}

interface Index {
  readonly byWord: Map<string, Indexed[]>
  readonly byCode: Map<string, Indexed[]>
  size: number
}

function put(index: Index, body: CellBody): void {
  const words = wordsOf(body.name)
  const one = { body, words, above: wordsOf(body.parentName ?? ''), place: index.size }
  index.size += 1
  const under = (map: Map<string, Indexed[]>, key: string) => {
    const held = map.get(key)
    if (held === undefined) map.set(key, [one])
    else held.push(one)
  }
  for (const word of words) under(index.byWord, word)
  if (body.code !== null) under(index.byCode, bareCode(body.code))
}

/** Leading zeros say nothing: "khu 02". */
function wordsOf(text: string): Set<string> {
  const words = bodyWords(text).map((word) => word.replace(/^0+(?=\d)/, ''))
  return new Set(words.filter((word) => word !== ''))
}

/** "QN.MC.BN-K02" and "QN-MC-BN-K2" are one, and so are 7 and "007": letters and numbers without what stands between. */
function bareCode(code: string): string {
  return (searchKey(code).match(/\d+|\D+/g) ?? [])
    .map((part) => part.replace(/^0+(?=\d)/, '').replaceAll(' ', ''))
    .join(' ')
}

function nearAmong(index: Index, words: string, above: ReadonlySet<string>): NearBodies {
  const coded = index.byCode.get(bareCode(words)) ?? []
  if (coded.length > 0) return nearest(coded.map((one) => ({ one, nearness: 1 })))
  const asked = wordsOf(words)
  const twins = twinsOf(index, asked)
  const scored = compared(index, [...asked, ...[...twins.values()].flat()]).flatMap((one) => {
    const nearness = nearnessOf(index, one, asked, twins)
    return nearness === null ? [] : [{ one, nearness }]
  })
  const isBeneath = ({ one }: Scored) => [...above].every((word) => one.above.has(word))
  const beneath = scored.filter(isBeneath)
  return nearest(beneath.length > 0 ? beneath : scored)
}

interface Scored {
  readonly one: Indexed
  readonly nearness: number
}

function nearest(scored: readonly Scored[]): NearBodies {
  const best = Math.max(...scored.map(({ nearness }) => nearness))
  const found = scored
    .filter(({ nearness }) => nearness === best)
    .sort((one, other) => one.one.place - other.one.place)
    .map(({ one }) => one.body)
  return { bodies: found.slice(0, MOST_NAMED), more: Math.max(0, found.length - MOST_NAMED) }
}

/** Bodies that bear one of the words, the rarest words first. */
function compared({ byWord }: Index, words: readonly string[]): Indexed[] {
  const bearing = words
    .flatMap((word) => [byWord.get(word) ?? []])
    .sort((one, other) => one.length - other.length)
  const found = new Set<Indexed>()
  for (const bodies of bearing) {
    if (found.size + bodies.length > MOST_COMPARED) break
    for (const one of bodies) found.add(one)
  }
  return [...found]
}

/** Of each word that no body bears, the words one letter apart. */
function twinsOf({ byWord }: Index, asked: ReadonlySet<string>): Map<string, string[]> {
  const unknown = [...asked].filter((word) => !byWord.has(word) && isLong(word))
  return new Map(
    unknown.map((word) => [
      word,
      [...byWord.keys()].filter((other) => isLong(other) && isOneApart(word, other)),
    ]),
  )
}

const isLong = (word: string): boolean => word.length >= LONG_WORD && !isNumber(word)
const isNumber = (word: string): boolean => /\d/.test(word)

/** The share of the words that both have; null where they are not near. */
function nearnessOf(
  { byWord, size }: Index,
  { words, above }: Indexed,
  asked: ReadonlySet<string>,
  twins: ReadonlyMap<string, readonly string[]>,
): number | null {
  // "khu 2 phường Bình Ngọc": what is said of the body above is no word of the name
  const own = [...asked].filter((word) => words.has(word) || !above.has(word))
  const partner = new Map(
    own.flatMap((word) => {
      const found = words.has(word) ? word : twins.get(word)?.find((twin) => words.has(twin))
      return found === undefined ? [] : [[word, found] as const]
    }),
  )
  const numbers = (of: Iterable<string>) => [...of].filter(isNumber).sort().join(' ')
  const both = [...partner.keys()]
  const isTold = both.some((word) => !SORTS.has(word)) && !both.every(isNumber)
  if (numbers(own) !== numbers(words) || !isTold) return null
  const weight = (of: Iterable<string>) =>
    [...of].reduce((sum, word) => sum + Math.log(1 + size / (byWord.get(word)?.length ?? 1)), 0)
  const shared = weight(both) + weight(new Set(partner.values()))
  const nearness = shared / (weight(own) + weight(words))
  const isHeld = both.length === own.length || new Set(partner.values()).size === words.size
  return isHeld || nearness >= NEAR ? nearness : null
}

/** One letter more, less or another, or two that changed places. */
function isOneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

/** The bodies as they are named to whoever asked: “Chi bộ khu 2” (QN-MC-BN-K2); without a code, by the body above. */
export function nearText({ bodies }: NearBodies): string {
  return bodies
    .map(({ name, code, parentName }) => {
      const beside = code ?? parentName
      return beside === null ? `“${name}”` : `“${name}” (${beside})`
    })
    .join(', ')
}
