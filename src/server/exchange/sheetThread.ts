import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { FindingCode } from '#domain/findings'
import { refused } from '../platform/refusal'
import { wideEncodingOf } from './wideText'
import { zipEntries } from './zipEntries'

/** A file of a list is read in a thread of its own with bounds of memory and time; what is wrong with it is told. */

export interface SheetBounds {
  rows: number
  columns: number
  /** bytes of all parts once unpacked */
  unpacked: number
  milliseconds: number
}
export interface SheetInput {
  bytes: Uint8Array
  isText: boolean
  bounds: SheetBounds
}

/** Some filled rows of a sheet; `lines` are counted from 1 as in the file. */
export interface SheetPart {
  sheet: number
  name: string
  lines: number[]
  rows: string[][]
}
interface Wrong {
  code: FindingCode
  /** of the sheet */
  name?: string
  line?: number
}
export type SheetMessage = { part: SheetPart } | { end: true } | Wrong

const MOST_PARTS = 2000
const MOST_MEMORY_MB = 512

const ZIP = Buffer.from('PK')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Gives the cells of a file as text, part after part, each taken after the one before; few are read ahead.
 * @throws 422 `fileUnreadable`, `fileTooLarge`, `fileHasMacros`, `fileEncrypted`, `sheetTooLarge`,
 * `quoteUnclosed`
 */
export async function readParts(
  bytes: Buffer,
  bounds: SheetBounds,
  take: (part: SheetPart) => Promise<void> | void,
): Promise<void> {
  const isZip = bytes.subarray(0, 2).equals(ZIP)
  const isText = !isZip && !bytes.subarray(0, 8).equals(OLE)
  if (isText && wideEncodingOf(bytes) === null && bytes.includes(0))
    throw refused({ code: 'fileUnreadable', field: 'content' })
  if (isZip) checkParts(bytes, bounds)
  const outcome = await inThread({ bytes, isText, bounds }, take)
  if (outcome === null) return
  const { name: sheet = null, line = null } = outcome
  const params = { rows: bounds.rows, columns: bounds.columns, sheet, line }
  throw refused({ code: outcome.code, field: 'content', params })
}

/** By what the file says of itself, before anything is unpacked; what it truly holds is measured in the thread. */
function checkParts(bytes: Buffer, bounds: SheetBounds): void {
  const entries = zipEntries(bytes)
  if (entries === null) throw refused({ code: 'fileUnreadable', field: 'content' })
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw refused({ code: 'fileEncrypted', field: 'content' })
  if (entries.some(({ name }) => /vbaproject|macrosheets|\/embeddings\//i.test(name)))
    throw refused({ code: 'fileHasMacros', field: 'content' })
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > bounds.unpacked || entries.length > MOST_PARTS)
    throw refused({ code: 'fileTooLarge', field: 'content' })
}

/** Null when the file was read to its end. */
function inThread(input: SheetInput, take: (part: SheetPart) => Promise<void> | void): Promise<Wrong | null> {
  const worker = startWorker({
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  return new Promise((answer, fail) => {
    const clock = setTimeout(() => end({ code: 'fileTooLarge' }), input.bounds.milliseconds)
    const stop = () => {
      clearTimeout(clock)
      void worker.terminate()
    }
    let taking = Promise.resolve()
    const end = (outcome: Wrong | null) => {
      stop()
      taking.then(() => answer(outcome), breakOff)
    }
    const breakOff = (error: unknown) => {
      stop()
      fail(error instanceof Error ? error : new Error('the thread of a file ended'))
    }
    worker.on('message', (message: SheetMessage) => {
      if ('code' in message) return end(message)
      if ('end' in message) return end(null)
      taking = taking.then(() => take(message.part))
      taking.then(() => worker.postMessage('next'), breakOff)
    })
    worker.on('error', (error) => (isOutOfMemory(error) ? end({ code: 'fileTooLarge' }) : breakOff(error)))
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
