import type { FieldTexts, ImportDefinition } from '#domain/exchange/kinds/definition'
import { rowGatherer } from '#domain/exchange/rows'
import type { Db, Trx } from '../../platform/database'
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

/**
 * Opens the rows behind a line. Where empty cells take what stands above, the lines before are read as well.
 */
export async function openSource(
  db: Db | Trx,
  job: Job & { setting: JobSetting },
  definition: ImportDefinition,
  afterLine: number,
  sealKey: Buffer,
): Promise<RowSource> {
  const { setting } = job
  const starts = await chunkStarts(db, job.id, setting.sheet)
  const gatherer = rowGatherer(definition, setting)
  const begins = setting.fillDown ? setting.headLines : Math.max(afterLine, setting.headLines)
  let place = Math.max(
    0,
    starts.findLastIndex((start) => start <= begins + 1),
  )
  let held: Chunk | null = null
  let offset = 0
  const source: RowSource = { upTo: Math.max(afterLine, setting.headLines), next }

  async function next(on: Db | Trx, most: number, upToLine = Number.POSITIVE_INFINITY): Promise<SourceRow[]> {
    const rows: SourceRow[] = []
    while (rows.length < most) {
      const start = starts[place]
      if (start === undefined) break
      held ??= await readChunk(on, job.id, setting.sheet, start, sealKey)
      const row = rowAt(held, offset)
      if (row === null) {
        place += 1
        held = null
        offset = 0
        continue
      }
      if (row.line > upToLine) break
      offset += 1
      if (row.line <= begins) continue
      const texts = gatherer.gather(row.cells)
      if (row.line > source.upTo) rows.push({ ...row, texts })
    }
    source.upTo = rows.at(-1)?.line ?? source.upTo
    return rows
  }
  return source
}

function rowAt(chunk: Chunk | null, offset: number): { line: number; cells: readonly string[] } | null {
  const [line, cells] = [chunk?.lines[offset], chunk?.rows[offset]]
  return line === undefined || cells === undefined ? null : { line, cells }
}
