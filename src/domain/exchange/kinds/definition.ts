import type { Day } from '#domain/dates'
import type { HeadReader } from '#domain/exchange/heads'
import type { ImportKind } from '#domain/exchange/imports'
import type { Effect, FindingCode, FindingParams } from '#domain/findings'

/** What is wrong with, or to be said of, a cell of a row. */
export interface RowFault {
  /** the field of the kind */
  readonly field: string
  readonly code: FindingCode
  readonly effect: Effect
  readonly params?: FindingParams
}

export interface ReadRow<Row> {
  /** Null while something stands in the way. */
  readonly row: Row | null
  readonly faults: readonly RowFault[]
}

/** What may stand in a column, with the words under which offices head it. */
export interface ImportField<Key extends string = string> {
  readonly key: Key
  /** In the office's words; a file for filling in is headed so. */
  readonly head: string
  /** A file without it, and without one value for all rows, is not taken. */
  readonly required: boolean
  /** A row needs it where this other field says nothing: which of the two is asked of each row. */
  readonly unless?: Key
  /** One value may hold for all rows in place of a column. */
  readonly shared?: boolean
  /** Its column holds days: the order of day and month is told by the whole column. */
  readonly days?: boolean
}

export type FieldTexts<Key extends string = string> = Readonly<Record<Key, string>>

/** One kind of file: its fields, how their columns are known, and what a row of texts says. */
export interface ImportDefinition<Key extends string = string, Row = unknown> {
  readonly kind: ImportKind
  readonly fields: readonly ImportField<Key>[]
  readonly readHeads: HeadReader<Key>
  /** `fileDay`: the day the file was sent. */
  readonly read: (texts: FieldTexts<Key>, fileDay: Day) => ReadRow<Row>
  /** What the heads themselves, and the title above them, say of all rows beneath. */
  readonly constantsIn?: (
    heads: readonly string[],
    columns: readonly (string | null)[],
    title: readonly string[],
  ) => Readonly<Record<string, string>>
}
