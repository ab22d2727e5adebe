import { parentPort, workerData } from 'node:worker_threads'
import { type CellValue, read, streamXlsxRows } from 'hucre'
import papaparse from 'papaparse'
import { formatDay, isDay } from '#domain/dates'
import { LONGEST_CELL } from '#domain/exchange/limits'
import type { SheetInput, SheetMessage, SheetPart } from './sheetThread'
import { isTooLarge } from './unpacked'
import { wideEncodingOf } from './wideText'

/** Reads one file away from the server's own thread: a hostile one can exhaust this thread alone. */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by readParts alone
const { bytes, isText, bounds } = workerData as SheetInput

/** Rows told at once, and the letters in them beyond which fewer are. */
const PART = 500
const PART_LETTERS = 2_000_000
/** Parts told and not yet taken: one is read while another is kept. */
const AHEAD = 2
/** What no text holds: controls other than the ends of lines, halves of a letter. Old fonts use those from 128 on. */
const NO_TEXT = /[^\P{Cc}\t\n\r\x80-\x9f]|\p{Cs}/gu

class Wrong extends Error {
  constructor(readonly told: Extract<SheetMessage, { code: unknown }>) {
    super(told.code)
  }
}

let untaken = 0
let goOn: (() => void) | null = null
parentPort?.on('message', () => {
  untaken -= 1
  goOn?.()
})

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
  return { code: /password|encrypt/i.test(words) && isWhole() ? 'fileEncrypted' : 'fileUnreadable' }
}

/** The reader calls every compound file in which it finds no book locked; one that was cut off is not. */
function isWhole(): boolean {
  return ['EncryptedPackage', 'Workbook'].some((name) => Buffer.from(bytes).includes(name, 0, 'utf16le'))
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

/** A quote that is never closed would swallow every row beneath it. */
function textRows(): string[][] {
  const { data, errors } = papaparse.parse<string[]>(decoded(), {
    preview: bounds.rows + 1,
    skipEmptyLines: false,
  })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) throw new Wrong({ code: 'quoteUnclosed', line: (broken.row ?? 0) + 1 })
  return data
}

/** UTF-8 or UTF-16 where it is that, else byte for byte: text of an old font. */
function decoded(): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Rows = AsyncIterable<[number, readonly CellValue[]]> | Iterable<[number, readonly CellValue[]]>

/** Sends what is filled, part after part. */
async function sendRows(sheet: number, name: string, rows: Rows): Promise<void> {
  let part: SheetPart = { sheet, name, lines: [], rows: [] }
  let letters = 0
  for await (const [index, values] of rows) {
    const cells = filledCells(values)
    if (cells.length === 0) continue
    if (index >= bounds.rows || cells.length > bounds.columns)
      throw new Wrong({ code: 'sheetTooLarge', name })
    part.lines.push(index + 1)
    part.rows.push(cells)
    letters += cells.reduce((sum, cell) => sum + cell.length, 0)
    if (part.rows.length < PART && letters < PART_LETTERS) continue
    await send(part)
    part = { sheet, name, lines: [], rows: [] }
    letters = 0
  }
  if (part.rows.length > 0) await send(part)
}

async function send(part: SheetPart): Promise<void> {
  tell({ part })
  untaken += 1
  if (untaken >= AHEAD) await new Promise<void>((resolve) => (goOn = resolve))
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
  return text.slice(0, LONGEST_CELL).replace(NO_TEXT, '').trim()
}

function dateText(date: Date): string {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return isDay(day) ? formatDay(day) : ''
}
