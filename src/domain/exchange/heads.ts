import { searchKey } from '#domain/vietnamese'

/** Knows what the columns of a sheet hold by the words over them: accents, abbreviations and order do not matter. */

/** A way of saying what a column holds; the surest is worth the most when two columns say the same. */
export interface Saying<Column extends string> {
  readonly column: Column
  readonly words: RegExp
  readonly worth: 1 | 2 | 3
}

export interface ReadHeads<Column extends string> {
  readonly columns: readonly (Column | null)[]
  /** Places of columns that are told by a weak saying, or against another column that says the same. */
  readonly doubtful: readonly number[]
  /** Compares lines: which of them is the head. */
  readonly certainty: number
}

/** What one line of words says of the columns beneath it. */
export type HeadReader<Column extends string> = (heads: readonly string[]) => ReadHeads<Column>

/** Longer words stand over no column. */
const LONGEST_HEAD = 80

/**
 * Reads heads by sayings, of which the first that fits is meant; `others` holds words that mean something else. Of
 * two columns that say the same the surer is taken, then the shorter, so that the answer does not hang on their order.
 */
export function headReader<Column extends string>(
  sayings: readonly Saying<Column>[],
  others: RegExp,
): HeadReader<Column> {
  const sayingOf = (head: string) => {
    const key = searchKey(head)
    if (key === '' || key.length > LONGEST_HEAD || others.test(key)) return undefined
    return sayings.find(({ words }) => words.test(key))
  }
  return (heads) => {
    const said = heads.map(sayingOf)
    const isBetter = (one: number, other: number): boolean => {
      const [worth, otherWorth] = [said[one]?.worth ?? 0, said[other]?.worth ?? 0]
      if (worth !== otherWorth) return worth > otherWorth
      const [head = '', otherHead = ''] = [heads[one], heads[other]]
      return head.length === otherHead.length ? one < other : head.length < otherHead.length
    }
    const rivalsOf = (index: number): number[] =>
      said.flatMap((other, place) =>
        other?.column === said[index]?.column && place !== index ? [place] : [],
      )
    const columns = said.map((saying, index) =>
      saying !== undefined && rivalsOf(index).every((rival) => isBetter(index, rival)) ? saying.column : null,
    )
    const doubtful = columns.flatMap((column, index) => {
      const worth = said[index]?.worth
      const isDoubtful = worth === 1 || rivalsOf(index).some((rival) => said[rival]?.worth === worth)
      return column !== null && isDoubtful ? [index] : []
    })
    const certainty = columns.reduce(
      (sum, column, index) => sum + (column === null ? 0 : (said[index]?.worth ?? 0)),
      0,
    )
    return { columns, doubtful, certainty }
  }
}

/** A sheet whose columns are known by their heads. */
export interface RecognisedHead<Column extends string> {
  /** Number of lines up to and with the head; 0 when no head was found. */
  readonly headLines: number
  /** The words over each column. */
  readonly heads: readonly string[]
  /** What stands in the lines above, each line by its filled cells. */
  readonly title: readonly string[]
  readonly columns: readonly (Column | null)[]
  /** Places of columns that a person should look at. */
  readonly doubtful: readonly number[]
}

/** Lines among which a head is looked for: titles of the office often stand above it. */
const HEAD_WITHIN = 15

/** Finds the head of a sheet, of one line or of two (a group over its parts), among the first lines. */
export function recogniseHead<Column extends string>(
  cells: readonly (readonly string[])[],
  readHeads: HeadReader<Column>,
): RecognisedHead<Column> {
  const width = Math.max(0, ...cells.map((row) => row.length))
  const blank = {
    headLines: 0,
    heads: Array.from({ length: width }, () => ''),
    title: [],
    columns: Array.from({ length: width }, () => null),
    doubtful: [],
  }
  const found = cells.slice(0, HEAD_WITHIN).flatMap((row, index) => {
    const one = { headLines: index + 1, heads: padded(row, width) }
    const next = cells[index + 1]
    if (next === undefined) return [one]
    return [one, { headLines: index + 2, heads: underGroups(one.heads, padded(next, width)) }]
  })
  const read = found.map((sheet) => ({ ...sheet, ...readHeads(sheet.heads) }))
  const best = read.reduce<(typeof read)[number] | null>(
    (before, sheet) => (before === null || isSurer(sheet, before) ? sheet : before),
    null,
  )
  if (best === null || best.columns.filter((column) => column !== null).length < 2) return blank
  const { headLines, heads, columns, doubtful } = best
  const title = cells.slice(0, headLines - 1).map((row) => row.filter((cell) => cell !== '').join(' '))
  return { headLines, heads, title, columns, doubtful }
}

interface Candidate {
  readonly headLines: number
  readonly certainty: number
}

/** Of two readings that end in the same line and are as sure, the later leaves the title above out of its heads. */
function isSurer(one: Candidate, other: Candidate): boolean {
  if (one.certainty !== other.certainty) return one.certainty > other.certainty
  return one.headLines === other.headLines
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '')
}

/** "Ngày sinh" over "Nam" and "Nữ": the words of the group belong to each of its parts. */
function underGroups(upper: readonly string[], lower: readonly string[]): string[] {
  let group = ''
  return lower.map((part, index) => {
    const own = upper[index] ?? ''
    if (own !== '' || part === '') group = own
    return `${group} ${part}`.trim()
  })
}
