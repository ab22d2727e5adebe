import { decodeText } from '#domain/exchange/legacyText'
import { isOrdinalHead } from '#domain/exchange/rows'
import type { Db, Trx } from '../../platform/database'
import type { Job, JobSetting } from './jobs'
import { chunkStarts, readChunk, writeChunk } from './staging'

/** What no step needs is not kept: columns nobody chose are emptied beneath the head, other sheets go whole. */
export async function dropColumns(
  trx: Trx,
  { id, setting }: Job & { setting: JobSetting },
  sealKey: Buffer,
): Promise<void> {
  const { sheet, headLines, columns, kept, dropped } = setting
  if (dropped) return
  await trx.deleteFrom('import_chunk').where('job_id', '=', id).where('sheet', '<>', sheet).execute()
  const heads = await headCells(trx, { id, setting }, sealKey)
  const isKept = (place: number) =>
    (columns[place] ?? null) !== null ||
    kept.some(({ column }) => column === place) ||
    isOrdinalHead(heads[place] ?? '')
  for (const firstLine of await chunkStarts(trx, id, sheet)) {
    const chunk = await readChunk(trx, id, sheet, firstLine, sealKey)
    if (chunk === null) continue
    const drops = (cells: readonly string[], place: number) =>
      (chunk.lines[place] ?? 0) > headLines && cells.some((cell, column) => cell !== '' && !isKept(column))
    if (!chunk.rows.some(drops)) continue
    const rows = chunk.rows.map((cells, place) =>
      drops(cells, place) ? cells.map((cell, column) => (isKept(column) ? cell : '')) : cells,
    )
    await writeChunk(trx, { jobId: id, sheet, firstLine }, { lines: chunk.lines, rows }, sealKey)
  }
  const done = JSON.stringify({ ...setting, dropped: true })
  await trx.updateTable('import_job').set({ setting: done }).where('id', '=', id).execute()
}

/** The words over each column: the last line of the head, as the confirmed encodings read it. */
export async function headCells(
  db: Db | Trx,
  { id, setting }: Pick<Job, 'id'> & { setting: JobSetting },
  sealKey: Buffer,
): Promise<string[]> {
  const [start] = await chunkStarts(db, id, setting.sheet)
  const chunk = start === undefined ? null : await readChunk(db, id, setting.sheet, start, sealKey)
  const cells = chunk?.rows[chunk.lines.indexOf(setting.headLines)] ?? []
  return setting.columns.map((_, column) =>
    decodeText(cells[column] ?? '', setting.encodings[column] ?? 'unicode'),
  )
}
