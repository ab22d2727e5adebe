import type { ImportSetting } from '#contract/imports'
import { decodeText } from '#domain/exchange/legacyText'
import { isOrdinalHead } from '#domain/exchange/rows'
import type { Finding } from '#domain/findings'
import type { Db, Trx } from '../../platform/database'
import { refused } from '../../platform/refusal'
import type { Job, JobSetting } from './jobs'
import { chunkStarts, readChunk, writeChunk } from './staging'

/** What no step needs is not kept: columns nobody chose are emptied beneath the head, other sheets go whole. */
export async function dropColumns(
  trx: Trx,
  { id, setting }: Job & { setting: JobSetting },
  sealKey: Buffer,
): Promise<void> {
  const { sheet, headLines, dropped } = setting
  if (dropped) return
  await trx.deleteFrom('import_chunk').where('job_id', '=', id).where('sheet', '<>', sheet).execute()
  const heads = await headCells(trx, { id, setting }, sealKey)
  const isKept = keptBy(setting, heads)
  for (const firstLine of await chunkStarts(trx, id, sheet)) {
    const chunk = await readChunk(trx, id, sheet, firstLine, sealKey)
    if (chunk === null) continue
    const drops = (cells: readonly string[], place: number) =>
      (chunk.lines[place] ?? 0) > headLines && cells.some((cell, column) => cell !== '' && !isKept(column))
    const isAbove = chunk.above?.some((cell, column) => cell !== null && !isKept(column)) === true
    if (!isAbove && !chunk.rows.some(drops)) continue
    const rows = chunk.rows.map((cells, place) =>
      drops(cells, place) ? cells.map((cell, column) => (isKept(column) ? cell : '')) : cells,
    )
    const above = chunk.above?.map((cell, column) => (isKept(column) ? cell : null)) ?? null
    await writeChunk(trx, { jobId: id, sheet, firstLine }, { lines: chunk.lines, rows, above }, sealKey)
  }
  const done = JSON.stringify({ ...setting, dropped: true })
  await trx.updateTable('import_job').set({ setting: done }).where('id', '=', id).execute()
}

/** Chosen, kept for a reason, or telling which row is meant. */
function keptBy({ columns, kept }: JobSetting, heads: readonly string[]): (place: number) => boolean {
  return (place) =>
    (columns[place] ?? null) !== null ||
    kept.some(({ column }) => column === place) ||
    isOrdinalHead(heads[place] ?? '')
}

/**
 * What went at an earlier check cannot be chosen any more: its cells would come in as empty ones.
 * @throws 422 importColumnGone, importSheetGone
 */
export async function refuseDropped(
  trx: Trx,
  { id, sheets, setting }: Job,
  wanted: ImportSetting,
  sealKey: Buffer,
): Promise<void> {
  if (setting?.dropped !== true) return
  if (wanted.sheet !== setting.sheet) {
    const params = { name: sheets[wanted.sheet]?.name ?? '' }
    throw refused({ code: 'importSheetGone', field: 'setting.sheet', params })
  }
  const heads = await headCells(trx, { id, setting }, sealKey)
  const isKept = keptBy(setting, heads)
  const chosen = wanted.columns.flatMap((key, place) => (key === null ? [] : [place]))
  const places = new Set([...chosen, ...wanted.kept.map(({ column }) => column)])
  const findings = [...places]
    .filter((place) => !isKept(place))
    .map((place): Finding => {
      const head = heads[place] || String(place + 1)
      return { code: 'importColumnGone', field: 'setting.columns', params: { head } }
    })
  if (findings.length > 0) throw refused(...findings)
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
