import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { CellValue, Sheet, SheetColumn } from '#domain/exchange/cells'
import { searchKey } from '#domain/vietnamese'
import { type RowPages, writeRows, XLSX } from '../platform/workbook/writeRows'

/** A page of a list by cursor, as the lists of the other features answer. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** Rows read at once: the largest page a list gives. */
export const PAGE = 500

type ToRow<Item> = (item: Item, ordinal: number) => CellValue[]

/**
 * The rows of a whole list, page after page as they are taken. The first page is read by the caller, so that a
 * refusal is an answer and no broken file.
 */
export async function* rowsOf<Item>(
  first: ListPage<Item>,
  readNext: (cursor: string) => Promise<ListPage<Item>>,
  toRow: ToRow<Item>,
): AsyncGenerator<CellValue[][]> {
  let ordinal = 0
  for (let page: ListPage<Item> | null = first; page !== null; ) {
    yield page.items.map((item) => {
      ordinal += 1
      return toRow(item, ordinal)
    })
    page = page.next === null ? null : await readNext(page.next)
  }
}

/** Rows that are there already. */
export async function* wholeRows(rows: CellValue[][]): AsyncGenerator<CellValue[][]> {
  yield await Promise.resolve(rows)
}

interface Sent {
  readonly sheet: { readonly title: string; readonly columns: readonly SheetColumn[] }
  /** whose table it is */
  readonly organisation: string
  /** what it counts */
  readonly line: string
  readonly rows: RowPages
}

/** Sends a table as a file. */
export function sendSheet(reply: FastifyReply, { sheet, organisation, line, rows }: Sent): Readable {
  const { title, columns } = sheet
  const whole = { name: title, title: [organisation, title, line], columns }
  return sendRows(reply, `${title} ${organisation}`, whole, rows)
}

/** Sends a sheet as a file whose name says what it is and whose, without accents. */
export function sendRows(reply: FastifyReply, words: string, sheet: Sheet, rows: RowPages): Readable {
  const name = searchKey(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
  reply.header('Content-Type', XLSX)
  reply.header('Content-Disposition', `attachment; filename="${name || 'bang'}.xlsx"`)
  reply.header('Cache-Control', 'no-store')
  return writeRows(sheet, rows)
}
