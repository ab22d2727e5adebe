import { parentPort, workerData } from 'node:worker_threads'
import { type CellValue, read } from 'hucre'
import papaparse from 'papaparse'
import { formatDay, isDay } from '#domain/dates'
import { LONGEST_CELL, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '#domain/exchange/limits'
import type { ReadOutcome, ReadSheet, SheetInput } from './readSheet'
import { isTooLarge } from './unpacked'

/** Reads one file away from the server's own thread: a hostile one can exhaust this thread alone. */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by readSheet alone
const { bytes, isText } = workerData as SheetInput

parentPort?.postMessage(await outcomeOf())

async function outcomeOf(): Promise<ReadOutcome> {
  if (!isText && isTooLarge(Buffer.from(bytes))) return { code: 'fileTooLarge' }
  const sheets = isText ? [{ name: '', rows: textRows() }] : await workbookRows().catch(unreadable)
  if (!Array.isArray(sheets)) return sheets
  const filled = sheets.map(trimmed).filter(({ rows }) => rows.length > 0)
  const large = filled.find(({ rows }) => rows.length > MOST_SHEET_ROWS || widthOf(rows) > MOST_SHEET_COLUMNS)
  return large === undefined ? { sheets: filled } : { code: 'sheetTooLarge', name: large.name }
}

/** Whatever the reader of workbooks throws is said of the file. */
function unreadable(error: unknown): ReadOutcome {
  const words = error instanceof Error ? `${error.name} ${error.message}` : ''
  return { code: /password|encrypt/i.test(words) ? 'fileEncrypted' : 'fileUnreadable' }
}

/** One row more than may be: enough to know that there are too many. */
async function workbookRows(): Promise<ReadSheet[]> {
  const workbook = await read(bytes, {
    maxRows: MOST_SHEET_ROWS + 1,
    sheets: (info) => info.hidden !== true && info.veryHidden !== true,
  })
  return workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) }))
}

function textRows(): string[][] {
  const { data } = papaparse.parse<string[]>(decoded(), {
    preview: MOST_SHEET_ROWS + 1,
    skipEmptyLines: false,
  })
  return data.map((row) => row.map(textOf))
}

/** UTF-8 where it is that, else byte for byte: text of an old font. */
function decoded(): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A date is told as offices write it; a number with a decimal comma. */
function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value
  return text.slice(0, LONGEST_CELL).trim()
}

function dateText(date: Date): string {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return isDay(day) ? formatDay(day) : ''
}

/** Without the empty rows and columns that a sheet drags behind it. */
function trimmed({ name, rows }: ReadSheet): ReadSheet {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  const kept = rows.slice(0, last + 1)
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return { name, rows: kept.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? '')) }
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows[0]?.length ?? 0
}
