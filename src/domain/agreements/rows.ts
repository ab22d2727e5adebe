import { parseCount, searchKey } from '#domain/vietnamese'
import type { Claim } from './claims'
import { readPrinted } from './printed'

/** A claim of a pasted sheet: a row, or a column against its total. */
export interface RowClaim {
  readonly claim: Claim
  /** the body of the row, or the head of the column */
  readonly label: string
}

type Meaning = 'target' | 'admitted' | 'percent' | 'over'

/** Heads by what they mean, the surest first. */
const HEADS: readonly [Meaning, RegExp][] = [
  ['over', /(^| )vuot( |$)/],
  ['percent', /(^| )(ty le|ti le|phan tram)( |$)|^(dat )?%?$|^dat( |$)/],
  ['admitted', /(^| )(ket nap|thuc hien|ket qua)( |$)/],
  ['target', /(^| )(chi tieu|ke hoach|duoc giao|kh|ct)( |$)/],
]

/** What is told of another time is no figure of this one: "Cùng kỳ năm trước", "So cùng kỳ (%)". */
const OTHER_TIME = /(^| )(cung ky|nam truoc|so voi|so sanh)( |$)/

const TOTAL = /^(tong|tong cong|tong so|cong|toan (tinh|huyen|thanh pho|dang bo).*)$/
const CUMULATIVE = /^luy ke( |$)/

/**
 * Reads rows copied from a sheet (cells parted by tabs): percentages beside their target and number admitted, a
 * row of totals against its columns, a cumulative row. Empty when the text is no sheet.
 */
export function readRows(text: string): RowClaim[] {
  const filled = filledRows(text)
  if (filled.length === 0) return []
  const headAt = filled.findIndex((row) => headsOf(row).size > 1)
  const heads = headsOf(filled[headAt] ?? [])
  const body = filled.slice(headAt + 1)
  const found = [
    ...body.flatMap((row) => rowClaims(row, heads)),
    ...totalClaims(body, filled[headAt] ?? []),
    ...body.flatMap(cumulativeClaim),
  ]
  return found.map(({ claim, label }, place) => ({ claim: { ...claim, id: String(place + 1) }, label }))
}

/** Whether there are rows of figures without heads over them, so that no percentage of theirs is checked. */
export function lacksHead(text: string): boolean {
  const filled = filledRows(text)
  const hasFigures = (row: readonly string[]) =>
    row.filter((cell) => parseCount(cell) !== null).length > 1 && !CUMULATIVE.test(searchKey(row[0] ?? ''))
  return filled.every((row) => headsOf(row).size < 2) && filled.some(hasFigures)
}

function filledRows(text: string): string[][] {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((row) => row.length > 1 && row.some((cell) => cell !== ''))
}

function headsOf(row: readonly string[]): ReadonlyMap<Meaning, number> {
  const heads = new Map<Meaning, number>()
  for (const [place, cell] of row.entries()) {
    const meaning = OTHER_TIME.test(searchKey(cell)) ? undefined : meaningOf(cell)
    if (meaning !== undefined && !heads.has(meaning)) heads.set(meaning, place)
  }
  return heads
}

function meaningOf(cell: string): Meaning | undefined {
  if (cell === '' || /\d{2,}/.test(cell.replace(/\d{4}/, ''))) return undefined
  const key = cell === '%' ? '%' : searchKey(cell)
  const meaning = HEADS.find(([, words]) => words.test(key))?.[0]
  return meaning !== 'over' && cell.includes('%') ? 'percent' : meaning
}

function rowClaims(row: readonly string[], heads: ReadonlyMap<Meaning, number>): RowClaim[] {
  const at = (meaning: Meaning): string => row[heads.get(meaning) ?? -1] ?? ''
  const [part, whole] = [parseCount(at('admitted')), parseCount(at('target'))]
  if (part === null || whole === null || whole === 0) return []
  const label = labelOf(row)
  const claims: RowClaim[] = []
  const [percent, over] = [at('percent'), at('over')]
  if (readPrinted(percent) !== null) {
    claims.push({ label, claim: { id: '', kind: 'ratio', part, whole, statedPercent: percent } })
  }
  if (readPrinted(over) !== null) {
    claims.push({
      label,
      claim: { id: '', kind: 'over', value: part, target: whole, statedOverPercent: over },
    })
  }
  return claims
}

/** Columns of counts against the one row of totals; a sheet with several sums is not guessed at. */
function totalClaims(rows: readonly (readonly string[])[], head: readonly string[]): RowClaim[] {
  const isTotal = (row: readonly string[]) => row.some((cell) => TOTAL.test(searchKey(cell)))
  const totals = rows.filter(isTotal)
  const [total] = totals
  const parts = rows.filter((row) => !isTotal(row) && !CUMULATIVE.test(searchKey(labelOf(row))))
  if (total === undefined || totals.length > 1 || parts.length === 0) return []
  return total.flatMap((cell, place) => {
    const whole = parseCount(cell)
    const values = parts.map((row) => parseCount(row[place] ?? ''))
    const counts = values.filter((value) => value !== null)
    const isOrdinal = /^(stt|tt|so tt|so thu tu)$/.test(searchKey(head[place] ?? ''))
    const meaning = meaningOf(head[place] ?? '')
    // percentages of the bodies do not add up to that of the whole
    const isShare = cell.includes('%') || meaning === 'percent' || meaning === 'over'
    if (isShare || whole === null || isOrdinal || counts.length !== values.length) return []
    return [
      {
        label: head[place] ?? '',
        claim: { id: '', kind: 'sum', total: whole, parts: counts, partition: true },
      },
    ]
  })
}

function cumulativeClaim(row: readonly string[]): RowClaim[] {
  if (!CUMULATIVE.test(searchKey(row[0] ?? ''))) return []
  const values = row.slice(1).flatMap((cell) => parseCount(cell) ?? [])
  return values.length < 2 ? [] : [{ label: row[0] ?? '', claim: { id: '', kind: 'series', values } }]
}

/** The first cell with a letter in it. */
function labelOf(row: readonly string[]): string {
  return row.find((cell) => /\p{L}/u.test(cell)) ?? ''
}
