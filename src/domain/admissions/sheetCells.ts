import { nameKey, normaliseName, searchKey, searchKeys } from '#domain/vietnamese'

/** A cell a line of a sheet may mean. */
export interface CellBody {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly parentName: string | null
  readonly formerName?: string | null
}

/** Exactly one, several that cannot be told apart by the words given, or none. */
export type CellMatch =
  | { readonly kind: 'one'; readonly body: CellBody }
  | { readonly kind: 'many'; readonly bodies: readonly CellBody[] }
  | { readonly kind: 'none' }

export type CellMatcher = (cell: string, parent: string) => CellMatch

/** A body with the keys it is compared by, made once for many lines. */
interface KeyedBody {
  readonly body: CellBody
  readonly code: string | null
  readonly names: readonly string[]
  /** Words of the body above. */
  readonly above: readonly string[]
}

/** Bodies to choose from, more of which may come while lines are read. */
export interface BodyMatcher {
  readonly match: CellMatcher
  readonly add: (body: CellBody) => void
}

/** The bodies under the keys they are looked up by. */
interface Keyed {
  readonly byCode: Map<string, KeyedBody[]>
  readonly byName: Map<string, KeyedBody[]>
  /** Names of several words by the first of them: words that go on after the name. */
  readonly byFirstWord: Map<string, KeyedBody[]>
}

/**
 * Tells which of the bodies the words of a line mean: by code; else by name, or former name, with whatever is said
 * of the body above it in the same words ("Chi bộ khu 2, phường Bình Ngọc") or beside them. Names repeat
 * everywhere, so what stays ambiguous is never chosen. The same words are looked up once.
 */
export function bodyMatcher(bodies: readonly CellBody[]): BodyMatcher {
  const keyed: Keyed = { byCode: new Map(), byName: new Map(), byFirstWord: new Map() }
  for (const body of bodies) addKeyed(keyed, keyedBody(body))
  const known = new Map<string, CellMatch>()
  return {
    match(cell, parent) {
      const words = `${cell}\t${parent}`
      const match = known.get(words) ?? matchAmong(keyed, cell, parent)
      known.set(words, match)
      return match
    },
    add(body) {
      addKeyed(keyed, keyedBody(body))
      known.clear()
    },
  }
}

/** As `bodyMatcher`, for bodies that stay as they are. */
export function cellMatcher(bodies: readonly CellBody[]): CellMatcher {
  return bodyMatcher(bodies).match
}

function addKeyed({ byCode, byName, byFirstWord }: Keyed, one: KeyedBody): void {
  const put = (map: Map<string, KeyedBody[]>, key: string) => {
    const held = map.get(key)
    if (held === undefined) map.set(key, [one])
    else held.push(one)
  }
  if (one.code !== null) put(byCode, one.code)
  for (const name of new Set(one.names)) put(byName, name)
  for (const word of new Set(one.names.map(firstWord))) put(byFirstWord, word)
}

const firstWord = (key: string): string => key.split(' ', 1)[0] ?? ''

function keyedBody(body: CellBody): KeyedBody {
  const { code, name, formerName, parentName } = body
  return {
    body,
    code: code === null ? null : codeKey(code),
    names: [name, formerName ?? name].flatMap(cellKeys),
    above: cellKeys(parentName ?? '').flatMap((key) => key.split(' ')),
  }
}

function matchAmong({ byCode, byName, byFirstWord }: Keyed, cell: string, parent: string): CellMatch {
  const coded = byCode.get(codeKey(cell)) ?? []
  if (coded.length > 0) return matched(coded)
  const keys = cellKeys(cell).filter((key) => key !== '')
  const aboves = cellKeys(parent)
  const isBeside = (one: KeyedBody) => aboves.some((above) => isSaidOf(one, above))
  const named = new Set(keys.flatMap((key) => byName.get(key) ?? []).filter(isBeside))
  if (named.size > 0) return matched(narrowed([...named], cell))
  const begun = keys.flatMap((key) =>
    (byFirstWord.get(firstWord(key)) ?? []).flatMap((one) =>
      restsAfter(one, key).map((rest) => ({ one, rest })),
    ),
  )
  const fitting = begun.filter(({ one, rest }) => isSaidOf(one, rest) && isBeside(one))
  // of "khu 2" and "khu 2 Bình Ngọc" the one that leaves fewer words over is meant
  const least = Math.min(...fitting.map(({ rest }) => rest.length))
  return matched([...new Set(fitting.filter(({ rest }) => rest.length === least).map(({ one }) => one))])
}

function matched(found: readonly KeyedBody[]): CellMatch {
  const [first] = found
  if (first === undefined) return { kind: 'none' }
  return found.length === 1
    ? { kind: 'one', body: first.body }
    : { kind: 'many', bodies: found.map(({ body }) => body) }
}

const codeKey = (code: string): string => normaliseName(code).toUpperCase()

/** Abbreviations of offices, as whole words. */
const SHORT: Readonly<Record<string, string>> = {
  cb: 'chi bo',
  db: 'dang bo',
  du: 'dang uy',
  kp: 'khu pho',
  tdp: 'to dan pho',
  p: 'phuong',
  x: 'xa',
  cty: 'cong ty',
  th: 'tieu hoc',
  ubnd: 'uy ban nhan dan',
}

/** Words compared without accents, abbreviations written out, and "chi bộ" in front of a cell left away. */
function cellKey(key: string): string {
  const words = key.split(' ').map((word) => SHORT[word] ?? word)
  return words.join(' ').replace(/^chi bo /, '')
}

/** The keys of the words; of "Cư M gar" also that of Cư M’gar. */
function cellKeys(text: string): string[] {
  return searchKeys(text).map(cellKey)
}

/** The words by which the name of a body is compared. */
export function bodyWords(name: string): string[] {
  return cellKey(searchKey(name)).split(' ')
}

/** What follows the name of the body in the words; none when they do not begin with it. */
function restsAfter({ names }: KeyedBody, key: string): string[] {
  return [...new Set(names)].flatMap((name) =>
    key.startsWith(`${name} `) ? [key.slice(name.length + 1)] : [],
  )
}

/** Words that say what sort of body stands above, not which. */
const SORTS = ['dang', 'bo', 'uy', 'truc', 'thuoc', 'cua']

/** Every word said of the body above belongs to its name. */
function isSaidOf({ above }: KeyedBody, words: string): boolean {
  return words
    .split(' ')
    .filter((word) => word !== '' && !SORTS.includes(word))
    .every((word) => above.includes(word))
}

/** By accents, when letters alone do not part them. */
function narrowed(found: readonly KeyedBody[], cell: string): readonly KeyedBody[] {
  if (found.length < 2) return found
  const spelled = (name: string) => nameKey(name).replace(/(?:[^\p{L}\p{N}]|ʼ)+/gu, '')
  const exact = found.filter(({ body }) => spelled(body.name) === spelled(cell))
  return exact.length > 0 ? exact : found
}
