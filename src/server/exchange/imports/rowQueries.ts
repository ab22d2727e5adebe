import type { ImportRow, ImportRows } from '#contract/imports'
import type { RowState } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { decodeCursor, pageOf } from '../../platform/cursor'
import type { Db } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import { noteRowsRead } from './jobQueries'
import { type Job, reachJob } from './jobs'
import { chunkGatherer } from './rowSource'
import { readChunks, startsOf, unsealTexts } from './staging'
import { workOf } from './works'

export interface RowPage {
  state?: RowState | undefined
  cursor?: string | undefined
  limit: number
}

/** The rows of which something is said, in the order of the file. @throws 404 */
export async function listRows(
  db: Db,
  id: string,
  page: RowPage,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<ImportRows> {
  const job = await reachJob(db, id, viewer)
  const after = decodeCursor(page.cursor, ['count'])
  const rows = await db
    .selectFrom('import_row')
    .selectAll()
    .where('job_id', '=', id)
    .where('line', '>', Number(after?.[0] ?? 0))
    .$if(page.state !== undefined, (query) => query.where('state', '=', page.state ?? ''))
    .orderBy('line')
    .limit(page.limit + 1)
    .execute()
  const texts = await textsOf(
    db,
    job,
    rows.map(({ line }) => line),
    sealKey,
  )
  await noteRowsRead(db, job, Math.min(texts.size, page.limit), viewer)
  const twins = [...new Set(rows.flatMap((row) => row.twins))]
  const labels =
    twins.length === 0 ? new Map<string, string>() : await workOf(job.kind).twinLabels(db, twins, viewer)
  return pageOf(
    rows,
    page.limit,
    ({ line }) => [line],
    (row): ImportRow => {
      const typed = row.corrected === null ? {} : unsealTexts(row.corrected, id, row.line, sealKey)
      return {
        line: row.line,
        texts: { ...texts.get(row.line)?.texts, ...typed },
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- closed lists are checked by the table
        ...(row as Pick<ImportRow, 'state' | 'decision' | 'findings'>),
        twins: row.twins.map((twin) => ({ id: twin, label: labels.get(twin) ?? null })),
        corrected: row.corrected !== null,
      }
    },
  )
}

export interface FileRow {
  cells: readonly string[]
  texts: Readonly<Record<string, string>>
}

/** What the file says in these lines; empty once it was erased. */
export async function textsOf(
  db: Db,
  job: Job,
  lines: readonly number[],
  sealKey: Buffer,
): Promise<Map<number, FileRow>> {
  const { setting } = job
  const found = new Map<number, FileRow>()
  if (setting === null || job.erased_at !== null || lines.length === 0) return found
  const wanted = new Set(lines)
  const starts = await startsOf(db, job.id, setting.sheet, lines)
  for await (const chunk of readChunks(db, job.id, setting.sheet, starts, sealKey)) {
    const gatherer = chunkGatherer(chunk, IMPORT_DEFINITIONS[job.kind], setting)
    for (const [place, cells] of chunk.rows.entries()) {
      const line = chunk.lines[place] ?? 0
      if (line <= setting.headLines) continue
      const texts = gatherer.gather(cells)
      if (wanted.has(line)) found.set(line, { cells, texts: texts ?? {} })
    }
  }
  return found
}
