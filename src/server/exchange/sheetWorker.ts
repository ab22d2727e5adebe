import { parentPort, workerData } from 'node:worker_threads'
import { type CellValue, read, streamXlsxRows } from 'hucre'
import papaparse from 'papaparse'
import { formatDay, isDay } from '#domain/dates'
import { LONGEST_CELL } from '#domain/exchange/limits'
import type { SheetInput, SheetMessage, SheetPart } from './sheetThread'
import { isTooLarge } from './unpacked'

/** Reads one file away from the server's own thread: a hostile one can exhaust this thread alone. */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by readParts alone
const { bytes, isText, bounds } = workerData as SheetInput

/** Rows told at once. */
const PART = 500

class Wrong extends Error {
  constructor(readonly told: Extract<SheetMessage, { code: unknown }>) {
    super(told.code)
  }
}

await readAll().then(
  () => tell({ end: true }),
  (error: unknown) => tell(error instanceof Wrong ? error.told : unreadable(error)),
)

function tell(message: SheetMessage): void {
  parentPort?.postMessage(message)
}

async function readAll(): Promise<void> {
  if (isText) return sendRows(0, '', textRows().entries())
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (await isTooLarge(buffer, bounds.unpacked)) throw new Wrong({ code: 'fileTooLarge' })
  return bytes[0] === 0x50 ? readWorkbook() : readOldWorkbook()
}

/** Whatever the reader of workbooks throws is said of the file. */
function unreadable(error: unknown): SheetMessage {
  const words = error instanceof Error ? `${error.name} ${error.message}` : ''
  return { code: /password|encrypt/i.test(words) ? 'fileEncrypted' : 'fileUnreadable' }
}

/** The sheets that are seen, one row after the other. */
async function readWorkbook(): Promise<void> {
  const seen: { name: string; place: number }[] = []
  await read(bytes, {
    sheets: ({ name, hidden, veryHidden }, place) => {
      if (hidden !== true && veryHidden !== true) seen.push({ name, place })
      return false
    },
  })
  for (const [sheet, { name, place }] of seen.entries()) {
    await sendRows(sheet, name, indexed(streamXlsxRows(bytes, { sheet: place })))
  }
}

async function* indexed(rows: ReturnType<typeof streamXlsxRows>): AsyncGenerator<[number, CellValue[]]> {
  for await (const { index, values } of rows) yield [index, values]
}

/** The format before 2007 holds at most 65,536 rows and is read whole. */
async function readOldWorkbook(): Promise<void> {
  const { sheets } = await read(bytes, {
    maxRows: bounds.rows + 1,
    sheets: (info) => info.hidden !== true && info.veryHidden !== true,
  })
  for (const [sheet, { name, rows }] of sheets.entries()) await sendRows(sheet, name, rows.entries())
}

function textRows(): string[][] {
  return papaparse.parse<string[]>(decoded(), { preview: bounds.rows + 1, skipEmptyLines: false }).data
}

/** UTF-8 where it is that, else byte for byte: text of an old font. */
function decoded(): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Rows = AsyncIterable<[number, readonly CellValue[]]> | Iterable<[number, readonly CellValue[]]>

/** Sends what is filled, part after part; the next one is read when the last was taken. */
async function sendRows(sheet: number, name: string, rows: Rows): Promise<void> {
  let part: SheetPart = { sheet, name, lines: [], rows: [] }
  for await (const [index, values] of rows) {
    const cells = filledCells(values)
    if (cells.length === 0) continue
    if (index >= bounds.rows || cells.length > bounds.columns)
      throw new Wrong({ code: 'sheetTooLarge', name })
    part.lines.push(index + 1)
    part.rows.push(cells)
    if (part.rows.length < PART) continue
    await send(part)
    part = { sheet, name, lines: [], rows: [] }
  }
  if (part.rows.length > 0) await send(part)
}

function send(part: SheetPart): Promise<void> {
  tell({ part })
  return new Promise((taken) => parentPort?.once('message', () => taken()))
}

/** Without the empty cells that a row drags behind it. */
function filledCells(values: readonly CellValue[]): string[] {
  const cells = values.map(textOf)
  while (cells.at(-1) === '') cells.pop()
  return cells
}

/** A date is told as offices write it; a number with a decimal comma. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value
  return text.slice(0, LONGEST_CELL).trim()
}

function dateText(date: Date): string {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return isDay(day) ? formatDay(day) : ''
}
