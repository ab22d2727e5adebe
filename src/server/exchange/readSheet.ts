import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { SheetFile, SheetReading } from '#contract/exchange'
import { proposeEncoding } from '#domain/exchange/legacyText'
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '#domain/exchange/limits'
import type { FindingCode } from '#domain/findings'
import { refused } from '../platform/refusal'
import { MOST_UNPACKED } from './unpacked'
import { zipEntries } from './zipEntries'

export interface ReadSheet {
  name: string
  rows: string[][]
}
export interface SheetInput {
  bytes: Uint8Array
  isText: boolean
}
export type ReadOutcome = { sheets: ReadSheet[] } | { code: FindingCode; name?: string }

const MOST_PARTS = 2000
const LONGEST_MS = 20_000
const MOST_MEMORY_MB = 512
/** Cells looked at for the encoding of a column. */
const TELLING_CELLS = 200

const ZIP = Buffer.from('PK')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * The cells of a file as text, nothing kept. Read in a thread of its own with bounds of memory and time.
 * @throws 422 `fileUnreadable`, `fileTooLarge`, `fileHasMacros`, `fileEncrypted`, `sheetTooLarge`
 */
export async function readSheet({ content }: SheetFile): Promise<SheetReading> {
  const bytes = Buffer.from(content, 'base64')
  const isZip = bytes.subarray(0, 2).equals(ZIP)
  const isText = !isZip && !bytes.subarray(0, 8).equals(OLE)
  if (isText && bytes.includes(0)) throw refused({ code: 'fileUnreadable', field: 'content' })
  if (isZip) checkParts(bytes)
  const outcome = await inThread({ bytes, isText })
  if ('code' in outcome) {
    const params = { rows: MOST_SHEET_ROWS, columns: MOST_SHEET_COLUMNS, sheet: outcome.name ?? null }
    throw refused({ code: outcome.code, field: 'content', params })
  }
  if (outcome.sheets.length === 0) throw refused({ code: 'fileEmpty', field: 'content' })
  return { sheets: outcome.sheets.map((sheet) => ({ ...sheet, encodings: encodingsOf(sheet.rows) })) }
}

/** By what the file says of itself, before anything is unpacked; what it truly holds is measured in the thread. */
function checkParts(bytes: Buffer): void {
  const entries = zipEntries(bytes)
  if (entries === null) throw refused({ code: 'fileUnreadable', field: 'content' })
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw refused({ code: 'fileEncrypted', field: 'content' })
  if (entries.some(({ name }) => /vbaproject|macrosheets|\/embeddings\//i.test(name)))
    throw refused({ code: 'fileHasMacros', field: 'content' })
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > MOST_UNPACKED || entries.length > MOST_PARTS)
    throw refused({ code: 'fileTooLarge', field: 'content' })
}

function inThread(input: SheetInput): Promise<ReadOutcome> {
  const worker = startWorker({
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  return new Promise((answer, fail) => {
    const clock = setTimeout(() => end({ code: 'fileTooLarge' }), LONGEST_MS)
    const end = (outcome: ReadOutcome) => {
      clearTimeout(clock)
      answer(outcome)
      void worker.terminate()
    }
    worker.on('message', end)
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) return end({ code: 'fileTooLarge' })
      clearTimeout(clock)
      fail(error)
    })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Beside the built server lies the built worker; from the source it is run as the source is. */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./sheetWorker.js', import.meta.url), options)
  const source = JSON.stringify(new URL('./sheetWorker.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(start, { ...options, eval: true })
}

function encodingsOf(rows: readonly (readonly string[])[]): SheetReading['sheets'][number]['encodings'] {
  return (rows[0] ?? []).map((_, place) =>
    proposeEncoding(rows.slice(0, TELLING_CELLS).map((row) => row[place] ?? '')),
  )
}
