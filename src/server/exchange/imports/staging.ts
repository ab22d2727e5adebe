import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { LONGEST_CELL, MOST_SHEET_COLUMNS } from '#domain/exchange/limits'
import type { CellsAbove } from '#domain/exchange/rows'
import type { Db, Trx } from '../../platform/database'
import { sealBytes, unsealBytes } from '../../platform/sealing'

/** What was sent stands in the database as chunks of rows, each sealed for its place. */

export interface Chunk {
  /** counted from 1 as in the file */
  readonly lines: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** of the first of these rows; null in a file that came in before it was noted */
  readonly above: CellsAbove | null
}

export interface ChunkPlace {
  readonly jobId: string
  readonly sheet: number
  readonly firstLine: number
}

/** More bytes than a chunk ever has: they come from our own table and are bounded all the same. */
const LARGEST_CHUNK = 2 * 501 * MOST_SHEET_COLUMNS * LONGEST_CELL

const boundTo = ({ jobId, sheet, firstLine }: ChunkPlace): string => `import ${jobId} ${sheet} ${firstLine}`

/** Puts a chunk in its place, over what stands there. */
export async function writeChunk(trx: Trx, place: ChunkPlace, chunk: Chunk, sealKey: Buffer): Promise<void> {
  const packed = deflateRawSync(JSON.stringify([chunk.lines, chunk.rows, chunk.above]), { level: 1 })
  const sealed = sealBytes(sealKey, boundTo(place), packed)
  await trx
    .insertInto('import_chunk')
    .values({ job_id: place.jobId, sheet: place.sheet, first_line: place.firstLine, sealed })
    .onConflict((there) => there.columns(['job_id', 'sheet', 'first_line']).doUpdateSet({ sealed }))
    .execute()
}

/** The chunk that begins with this line; null where none does. */
export async function readChunk(
  db: Db | Trx,
  jobId: string,
  sheet: number,
  firstLine: number,
  sealKey: Buffer,
): Promise<Chunk | null> {
  for await (const chunk of readChunks(db, jobId, sheet, [firstLine], sealKey)) return chunk
  return null
}

/** Chunks asked for at once; they are opened one after the other. */
const CHUNKS_AT_ONCE = 20

/** The chunks that begin with these lines, in the order of the sheet. */
export async function* readChunks(
  db: Db | Trx,
  jobId: string,
  sheet: number,
  firstLines: readonly number[],
  sealKey: Buffer,
): AsyncGenerator<Chunk> {
  for (let at = 0; at < firstLines.length; at += CHUNKS_AT_ONCE) {
    const rows = await db
      .selectFrom('import_chunk')
      .select(['first_line', 'sealed'])
      .where('job_id', '=', jobId)
      .where('sheet', '=', sheet)
      .where('first_line', 'in', firstLines.slice(at, at + CHUNKS_AT_ONCE))
      .orderBy('first_line')
      .execute()
    for (const row of rows) yield opened({ jobId, sheet, firstLine: row.first_line }, row.sealed, sealKey)
  }
}

/** What is told of the first chunk of each sheet that holds anything, by the place of the sheet. */
export async function ofFirstChunks<Told>(
  db: Db | Trx,
  jobId: string,
  sealKey: Buffer,
  tell: (chunk: Chunk) => Told,
): Promise<Map<number, Told>> {
  const rows = await db
    .selectFrom('import_chunk')
    .distinctOn('sheet')
    .select(['sheet', 'first_line', 'sealed'])
    .where('job_id', '=', jobId)
    .orderBy('sheet')
    .orderBy('first_line')
    .execute()
  return new Map(
    rows.map(({ sheet, first_line: firstLine, sealed }) => [
      sheet,
      tell(opened({ jobId, sheet, firstLine }, sealed, sealKey)),
    ]),
  )
}

function opened(place: ChunkPlace, sealed: Buffer, sealKey: Buffer): Chunk {
  const packed = unsealBytes(sealKey, boundTo(place), sealed)
  const text = inflateRawSync(packed, { maxOutputLength: LARGEST_CHUNK }).toString('utf8')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by writeChunk alone
  const [lines, rows, above = null] = JSON.parse(text) as [number[], string[][], CellsAbove?]
  return { lines, rows, above }
}

/** First lines of all chunks of a sheet, in order. */
export async function chunkStarts(db: Db | Trx, jobId: string, sheet: number): Promise<number[]> {
  const rows = await db
    .selectFrom('import_chunk')
    .select('first_line')
    .where('job_id', '=', jobId)
    .where('sheet', '=', sheet)
    .orderBy('first_line')
    .execute()
  return rows.map((row) => row.first_line)
}

/** First lines of the chunks of a sheet that hold these lines, in order. */
export async function startsOf(
  db: Db | Trx,
  jobId: string,
  sheet: number,
  lines: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ first: number }>`
    select distinct chunk.first_line as first from unnest(${[...lines]}::integer[]) wanted (line)
    cross join lateral (select first_line from import_chunk
      where job_id = ${jobId} and sheet = ${sheet} and first_line <= wanted.line
      order by first_line desc limit 1) chunk
    order by first`.execute(db)
  return rows.map(({ first }) => first)
}

/** The texts an officer typed in place of the file's, sealed for the row. */
const rowBound = (jobId: string, line: number): string => `import row ${jobId} ${line}`

export function sealTexts(
  texts: Readonly<Record<string, string>>,
  jobId: string,
  line: number,
  sealKey: Buffer,
): Buffer {
  return sealBytes(sealKey, rowBound(jobId, line), Buffer.from(JSON.stringify(texts)))
}

export function unsealTexts(
  sealed: Buffer,
  jobId: string,
  line: number,
  sealKey: Buffer,
): Record<string, string> {
  const text = unsealBytes(sealKey, rowBound(jobId, line), sealed).toString('utf8')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by sealTexts alone
  return JSON.parse(text) as Record<string, string>
}

const UNNAMED = sql<string>`(select coalesce(jsonb_agg(sheet.told || '{"name": ""}' order by sheet.place), '[]')
  from jsonb_array_elements(sheets) with ordinality sheet (told, place))`

/** Of the file nothing is left but what was written and how many rows there were. */
export async function eraseStaging(trx: Trx, jobId: string, now: Date): Promise<void> {
  await trx.deleteFrom('import_chunk').where('job_id', '=', jobId).execute()
  await trx.updateTable('import_row').set({ corrected: null }).where('job_id', '=', jobId).execute()
  await trx
    .updateTable('import_job')
    .set({ erased_at: now, file_name: '–', setting: null, sheets: UNNAMED })
    .where('id', '=', jobId)
    .execute()
}
