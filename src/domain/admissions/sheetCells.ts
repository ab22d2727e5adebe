import { nameKey, normaliseName, searchKey } from '#domain/vietnamese'

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

/**
 * Which cell the words mean: by code; else by name, or former name, with whatever is said of the body above it in
 * the same words ("Chi bộ khu 2, phường Bình Ngọc") or beside them. Names repeat everywhere, so what stays
 * ambiguous is never chosen.
 */
export function matchCell(cell: string, parent: string, bodies: readonly CellBody[]): CellMatch {
  const code = codeKey(cell)
  const coded = bodies.filter((body) => body.code !== null && codeKey(body.code) === code)
  if (coded.length > 0) return matched(coded)
  const key = cellKey(cell)
  if (key === '') return { kind: 'none' }
  const named = narrowed(
    bodies.filter((body) => namesOf(body).includes(key)),
    cell,
    parent,
  )
  if (named.length > 0) return matched(named)
  const begun = bodies.flatMap((body) => restAfter(body, key).map((rest) => ({ body, rest })))
  const fitting = begun.filter(({ body, rest }) => isSaidOf(body, rest) && isSaidOf(body, cellKey(parent)))
  // of "khu 2" and "khu 2 Bình Ngọc" the one that leaves fewer words over is meant
  const least = Math.min(...fitting.map(({ rest }) => rest.length))
  return matched(unique(fitting.filter(({ rest }) => rest.length === least).map(({ body }) => body)))
}

function unique<One>(list: readonly One[]): One[] {
  return [...new Set(list)]
}

function matched(bodies: readonly CellBody[]): CellMatch {
  const [body] = bodies
  if (body === undefined) return { kind: 'none' }
  return bodies.length === 1 ? { kind: 'one', body } : { kind: 'many', bodies }
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
function cellKey(text: string): string {
  const words = searchKey(text)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
  return words.join(' ').replace(/^chi bo /, '')
}

function namesOf({ name, formerName }: CellBody): string[] {
  return [name, formerName ?? name].map(cellKey)
}

/** What follows the name of the body in the words; none when they do not begin with it. */
function restAfter(body: CellBody, key: string): string[] {
  return namesOf(body).flatMap((name) => (key.startsWith(`${name} `) ? [key.slice(name.length + 1)] : []))
}

/** Words that say what sort of body stands above, not which. */
const SORTS = ['dang', 'bo', 'uy', 'truc', 'thuoc', 'cua']

/** Every word said of the body above belongs to its name. */
function isSaidOf({ parentName }: CellBody, words: string): boolean {
  const own = cellKey(parentName ?? '').split(' ')
  return words
    .split(' ')
    .filter((word) => word !== '' && !SORTS.includes(word))
    .every((word) => own.includes(word))
}

/** By the body above when it is told, then by accents when letters alone do not part them. */
function narrowed(bodies: readonly CellBody[], cell: string, parent: string): readonly CellBody[] {
  const beneath = parent.trim() === '' ? bodies : bodies.filter((body) => isSaidOf(body, cellKey(parent)))
  if (beneath.length < 2) return beneath
  const exact = beneath.filter(({ name }) => nameKey(name) === nameKey(cell))
  return exact.length > 0 ? exact : beneath
}
