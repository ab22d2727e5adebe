import { checkTarget } from '#domain/targets/ledger'
import { nameKey, normaliseName, parseCount, searchKey, searchKeys } from '#domain/vietnamese'

/** A body a pasted line may mean. */
export interface PasteBody {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly formerName: string | null
  readonly locked: boolean
  readonly writable: boolean
}

export type PasteFault =
  | 'unmatched'
  | 'ambiguous'
  | 'otherParent'
  | 'repeated'
  | 'faulty'
  | 'locked'
  | 'closed'
  | 'beyond'

/** One pasted line: the body it means and the figure it gives, or why it cannot be entered. */
export interface PasteLine {
  /** Counted from 1, as in the sheet it comes from. */
  readonly line: number
  /** The name or code as pasted; empty when only figures were pasted. */
  readonly words: string
  readonly typed: string
  readonly body: PasteBody | null
  readonly value: number | null
  readonly fault: PasteFault | null
}

export interface PastePlan {
  readonly lines: readonly PasteLine[]
  /** Heads, sums and lines without a figure: they are no fault. */
  readonly leftOut: number
}

/** Cells of a sheet as the clipboard carries them: tabs and line ends, quotes around cells that hold either. */
export function readCells(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  const rows: string[][] = [[]]
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) break
    const [, quoted, plain = '', end] = match
    rows[rows.length - 1]?.push((quoted?.replace(/""/g, '"') ?? plain).trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.slice(0, lastWhere(rows, (row) => row.some((value) => value !== '')) + 1)
}

/** The place of the last one, or -1. */
function lastWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.reduce((last, one, index) => (holds(one) ? index : last), -1)
}

/** More than one cell was copied; a single one is simply typed in. */
export function isManyCells(text: string): boolean {
  const rows = readCells(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}

/**
 * What a paste would do. One column goes down from `start`, line by line; with more columns the last one with
 * counts is the figure, and those before it name the body by code, or by name with its parent (accents and case
 * optional).
 */
export function planPaste(
  text: string,
  bodies: readonly PasteBody[],
  place: { readonly start: number; readonly parent: { readonly name: string; readonly code: string | null } },
): PastePlan {
  const rows = readCells(text)
  const figures = Math.max(0, ...rows.map((row) => lastWhere(row, (cell) => parseCount(cell) !== null)))
  const isColumn = rows.every((row) => row.length <= 1)
  const plan = isColumn
    ? planColumn(rows, bodies, place.start)
    : planNamed(rows, bodies, place.parent, Math.max(figures, 1))
  return { ...plan, lines: markRepeated(plan.lines) }
}

function planColumn(
  rows: readonly (readonly string[])[],
  bodies: readonly PasteBody[],
  start: number,
): PastePlan {
  const lines = rows.flatMap(([typed = ''], index): PasteLine[] => {
    const body = bodies[start + index] ?? null
    return typed === '' ? [] : [judge({ line: index + 1, words: '', typed, body, unplaced: 'beyond' })]
  })
  return { lines, leftOut: rows.length - lines.length }
}

const TOTALS = new Set(['tong', 'tong cong', 'tong so', 'cong', 'toan tinh', 'toan dang bo'])

function planNamed(
  rows: readonly (readonly string[])[],
  bodies: readonly PasteBody[],
  parent: { readonly name: string; readonly code: string | null },
  figures: number,
): PastePlan {
  const find = finder(bodies, parent)
  const lines = rows.flatMap((row, index): PasteLine[] => {
    const typed = row[figures] ?? ''
    const words = wordsOf(row.slice(0, figures))
    const { body, unplaced } = find(words)
    const isHead = index === 0 && body === null && !/\d/.test(typed)
    if (isHead || typed === '' || words.some((word) => TOTALS.has(searchKey(word)))) return []
    return [judge({ line: index + 1, words: words.join(' · '), typed, body, unplaced })]
  })
  return { lines, leftOut: rows.length - lines.length }
}

/** Without empty cells and the running number, unless a number is all there is. */
function wordsOf(cells: readonly string[]): readonly string[] {
  const filled = cells.filter((cell) => cell !== '')
  const words = filled.filter((cell) => !/^\d{1,4}[.)]?$/.test(cell))
  return words.length > 0 ? words : filled
}

interface Found {
  readonly body: PasteBody | null
  readonly unplaced: PasteFault
}

function finder(bodies: readonly PasteBody[], parent: { name: string; code: string | null }) {
  const byCode = group(bodies, ({ code }) => (code === null ? [] : [codeKey(code)]))
  const byName = group(bodies, ({ name, formerName }) => [name, formerName ?? name].map(searchKey))
  const isParent = (word: string) =>
    searchKeys(word).includes(searchKey(parent.name)) ||
    (parent.code !== null && codeKey(word) === codeKey(parent.code))
  return (words: readonly string[]): Found => {
    const coded = words.flatMap((word) => byCode.get(codeKey(word)) ?? [])
    if (coded.length === 1) return { body: coded[0] ?? null, unplaced: 'unmatched' }
    const [first = '', ...others] = words
    const named = narrow([...new Set(searchKeys(first).flatMap((key) => byName.get(key) ?? []))], first)
    if (named.length === 0) return { body: null, unplaced: 'unmatched' }
    if (others.some((word) => !isParent(word))) return { body: null, unplaced: 'otherParent' }
    return named.length === 1
      ? { body: named[0] ?? null, unplaced: 'unmatched' }
      : { body: null, unplaced: 'ambiguous' }
  }
}

/** Several bodies may share the letters and differ in accents only; then the accents decide. */
function narrow(found: readonly PasteBody[], word: string): readonly PasteBody[] {
  if (found.length < 2) return found
  const exact = found.filter(({ name }) => nameKey(name) === nameKey(word))
  return exact.length > 0 ? exact : found
}

const codeKey = (code: string): string => normaliseName(code).toUpperCase()

function group(
  bodies: readonly PasteBody[],
  keysOf: (body: PasteBody) => readonly string[],
): ReadonlyMap<string, readonly PasteBody[]> {
  const groups = new Map<string, PasteBody[]>()
  for (const body of bodies) {
    for (const key of new Set(keysOf(body))) groups.set(key, [...(groups.get(key) ?? []), body])
  }
  return groups
}

interface Placed {
  readonly line: number
  readonly words: string
  readonly typed: string
  readonly body: PasteBody | null
  /** What is wrong when there is no body. */
  readonly unplaced: PasteFault
}

function judge({ unplaced, ...line }: Placed): PasteLine {
  const value = parseCount(line.typed)
  const isTarget = value !== null && checkTarget({ value, rate: null }).length === 0
  return { ...line, value, fault: faultOf(line.body, unplaced, isTarget) }
}

function faultOf(body: PasteBody | null, unplaced: PasteFault, isTarget: boolean): PasteFault | null {
  if (body === null) return unplaced
  if (!isTarget) return 'faulty'
  if (!body.writable) return 'closed'
  return body.locked ? 'locked' : null
}

/** Two lines for one body: which of them is meant is not ours to guess. */
function markRepeated(lines: readonly PasteLine[]): readonly PasteLine[] {
  const times = new Map<string, number>()
  for (const { body } of lines) if (body !== null) times.set(body.id, (times.get(body.id) ?? 0) + 1)
  return lines.map((line) =>
    line.body !== null && (times.get(line.body.id) ?? 0) > 1 ? { ...line, fault: 'repeated' } : line,
  )
}
