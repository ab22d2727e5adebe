import type { FieldTexts, ImportDefinition } from '#domain/exchange/kinds/definition'
import { type RowGatherer, rowGatherer } from '#domain/exchange/rows'
import type { Db, Trx } from '../../platform/database'
import { refused } from '../../platform/refusal'
import type { Job, JobSetting } from './jobs'
import { type Chunk, chunkStarts, readChunk } from './staging'

export interface SourceRow {
  line: number
  cells: readonly string[]
  /** null where nothing is to be brought in */
  texts: FieldTexts | null
}

/** The rows beneath the head of the chosen sheet, taken in order. */
export interface RowSource {
  /** The last line that was given. */
  upTo: number
  /** The next rows, at most so many and none beyond the line, where one is given; none at the end. */
  next: (db: Db | Trx, most: number, upToLine?: number) => Promise<SourceRow[]>
}

/** Opens the rows behind a line. */
export async function openSource(
  db: Db | Trx,
  job: Job & { setting: JobSetting },
  definition: ImportDefinition,
  afterLine: number,
  sealKey: Buffer,
): Promise<RowSource> {
  const { setting } = job
  const starts = await chunkStarts(db, job.id, setting.sheet)
  const begins = Math.max(afterLine, setting.headLines)
  let place = Math.max(
    0,
    starts.findLastIndex((start) => start <= begins + 1),
  )
  let held: Held | null = null
  let offset = 0
  const source: RowSource = { upTo: begins, next }

  async function next(on: Db | Trx, most: number, upToLine = Number.POSITIVE_INFINITY): Promise<SourceRow[]> {
    const rows: SourceRow[] = []
    while (rows.length < most) {
      const start = starts[place]
      if (start === undefined) break
      held ??= heldOf(await readChunk(on, job.id, setting.sheet, start, sealKey), definition, setting)
      const row = rowAt(held?.chunk, offset)
      if (held === null || row === null) {
        place += 1
        held = null
        offset = 0
        continue
      }
      if (row.line > upToLine) break
      offset += 1
      if (row.line <= setting.headLines) continue
      const texts = held.gatherer.gather(row.cells)
      if (row.line > source.upTo) rows.push({ ...row, texts })
    }
    source.upTo = rows.at(-1)?.line ?? source.upTo
    return rows
  }
  return source
}

interface Held {
  chunk: Chunk
  gatherer: RowGatherer
}

function heldOf(chunk: Chunk | null, definition: ImportDefinition, setting: JobSetting): Held | null {
  return chunk && { chunk, gatherer: chunkGatherer(chunk, definition, setting) }
}

/**
 * Reads the rows of a chunk from its first one on, whatever was read before: what stands above it goes with it, but
 * for words of the head.
 * @throws 422 importErased where cells take what stands above and a file of an earlier version does not tell it
 */
export function chunkGatherer(
  { above }: Chunk,
  definition: ImportDefinition,
  setting: JobSetting,
): RowGatherer {
  if (above === null && setting.fillDown) throw refused({ code: 'importErased' })
  const cells = (above ?? []).map((cell) =>
    cell === null || cell.line <= setting.headLines ? '' : cell.text,
  )
  return rowGatherer(definition, setting, cells)
}

function rowAt(chunk: Chunk | undefined, offset: number): { line: number; cells: readonly string[] } | null {
  const [line, cells] = [chunk?.lines[offset], chunk?.rows[offset]]
  return line === undefined || cells === undefined ? null : { line, cells }
}
