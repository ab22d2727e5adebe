import { percentOf } from '#domain/progress/percent'

/**
 * The body of an official statistical table: criteria by row, this period, the same days a year before, and the one
 * in per cent of the other. Numbers come by the key of their row.
 */

/** `sealed` opens for a stated purpose; `untracked`: the system does not hold it ("không theo dõi"). */
export type CriterionAccess = 'open' | 'sealed' | 'untracked'

export interface Criterion {
  readonly key: string
  readonly label: string
  /** the mark of the form: I, II.1 … */
  readonly mark?: string
  readonly indent: 0 | 1 | 2
  readonly access: CriterionAccess
  /** a heading of a part has no number of its own */
  readonly isHeading?: boolean
}

/** A row beneath a heading. */
export function criterion(
  key: string,
  label: string,
  { access = 'open', indent = 1, mark }: Partial<Pick<Criterion, 'access' | 'indent' | 'mark'>> = {},
): Criterion {
  return { key, label, indent, access, ...(mark !== undefined && { mark }) }
}

/** A heading with the mark of the form. */
export function heading(mark: string, label: string): Criterion {
  return { key: mark, mark, label, indent: 0, access: 'open', isHeading: true }
}

/**
 * What stands in the column STT of a table, by the key of the row: the mark of the form; where it gives none, the
 * place among the rows right beneath the last mark. Rows further in ("Trong đó …") have none.
 */
export function ordinalsOf(
  rows: readonly Pick<Criterion, 'key' | 'mark' | 'indent'>[],
): ReadonlyMap<string, string> {
  const ordinals = new Map<string, string>()
  let place = 0
  for (const { key, mark, indent } of rows) {
    if (mark !== undefined) place = 0
    else if (indent < 2) place += 1
    ordinals.set(key, mark ?? (indent < 2 ? String(place) : ''))
  }
  return ordinals
}

/** Numbers of one span of days by the key of their row; what is absent is not known. */
export type CriterionFigures = Readonly<Record<string, number | null | undefined>>

export interface ReportRow extends Criterion {
  readonly now: number | null
  /** the further column of tables that have one: of whom women, classes that run */
  readonly beside: number | null
  readonly lastYear: number | null
  /** now × 100 / last year, null where either is not known or last year is 0 */
  readonly percent: number | null
}

/** The key under which the further column of a row is counted. */
export const besideOf = (key: string): string => `beside.${key}`

/** A mean is no part of anything, and two of them make no percentage. */
const MEANS: readonly string[] = ['averageAge']

/** The rows with their numbers. Sealed rows stay empty unless they were opened. */
export function fillRows(
  rows: readonly Criterion[],
  now: CriterionFigures,
  lastYear: CriterionFigures,
  isOpen: boolean,
): ReportRow[] {
  return rows.map((row) => {
    const isTold = row.isHeading !== true && (row.access === 'open' || (row.access === 'sealed' && isOpen))
    const of = (figures: CriterionFigures, key: string) => (isTold ? (figures[key] ?? null) : null)
    const [one, other] = [of(now, row.key), of(lastYear, row.key)]
    return {
      ...row,
      now: one,
      beside: of(now, besideOf(row.key)),
      lastYear: other,
      percent:
        MEANS.includes(row.key) || isBelowZero(one) || isBelowZero(other) ? null : percentOf(one, other),
    }
  })
}

/** A difference may lie below nought; in per cent of another one it says nothing. */
const isBelowZero = (value: number | null): boolean => value !== null && value < 0
