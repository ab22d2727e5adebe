import type { Copied } from '../platform/clipboard'

export type CopyValue = string | number | null

export interface SheetColumn<Row> {
  readonly head: string
  /** A column without it is left out: a bar, a button. */
  readonly copyValue?: (row: Row) => CopyValue
}

export interface SheetInput<Row> {
  /** Above the table: organisation, period, day; so that a sheet still says what it counts. */
  readonly title: readonly string[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
  readonly total?: Row | undefined
}

/** A table as a spreadsheet takes it: the total row first, as on the page; numbers stay numbers. */
export function tableOf<Row>({ title, columns, rows, total }: SheetInput<Row>) {
  const readers = columns.flatMap(({ head, copyValue }) => (copyValue ? [{ head, copyValue }] : []))
  const heads = readers.map((reader) => reader.head)
  const values = (total === undefined ? rows : [total, ...rows]).map((row) =>
    readers.map((reader) => reader.copyValue(row)),
  )
  return { title, heads, rows: values }
}

/** The table for the clipboard. */
export function sheetOf<Row>(input: SheetInput<Row>): Copied {
  const { title, heads, rows } = tableOf(input)
  const lines = [...title.map((line) => [line]), heads, ...rows]
  return {
    text: lines.map((line) => line.map(textCell).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table xmlns:x="urn:schemas-microsoft-com:office:excel">${lines
      .map((line) => `<tr>${line.map(htmlCell).join('')}</tr>`)
      .join('')}</table>`,
  }
}

/** Vietnamese Excel reads a decimal comma. A name that begins with = or + must not become a formula. */
function textCell(value: CopyValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const flat = value.replace(/\s+/g, ' ')
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat
}

/** `x:num` gives Excel the number itself, whatever its country; text is marked so that 08-12 stays 08-12. */
function htmlCell(value: CopyValue): string {
  if (value === null) return '<td></td>'
  if (typeof value === 'number') return `<td x:num="${value}">${String(value).replace('.', ',')}</td>`
  return `<td style="mso-number-format:'\\@'">${escape(value)}</td>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
