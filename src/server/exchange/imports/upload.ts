import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { uploadImport } from '#contract/imports'
import { MOST_IMPORT_ROWS } from '#domain/exchange/imports'
import { MOST_SHEET_COLUMNS } from '#domain/exchange/limits'
import { type CellsAbove, cellsAfter } from '#domain/exchange/rows'
import { writeAudit } from '../../platform/audit'
import type { Db, Trx } from '../../platform/database'
import { conflict, refused } from '../../platform/refusal'
import type { Reached, Viewer } from '../../platform/viewer'
import { encodingsOf } from '../readSheet'
import { readParts, type SheetPart } from '../sheetThread'
import type { JobSheet } from './jobs'
import { writeChunk } from './staging'

type Query = z.output<typeof uploadImport.query>

const BOUNDS = {
  rows: MOST_IMPORT_ROWS,
  columns: MOST_SHEET_COLUMNS,
  unpacked: 400_000_000,
  milliseconds: 90_000,
}
/** The transaction waits for the thread: longer than the thread may take. */
const PATIENCE = sql`set local idle_in_transaction_session_timeout = ${sql.lit(`${BOUNDS.milliseconds + 30_000}ms`)}`
/** Sheets of one file; more are no list. */
const MOST_SHEETS = 50

interface ReadSheet extends JobSheet {
  /** for the encodings, which are told when the sheet has ended */
  first: string[][]
  width: number
  /** beneath what was read of it so far */
  above: CellsAbove
}

/**
 * Reads a file in a thread of its own and puts its rows aside, sealed; nothing of it is a fact yet. The same id
 * again is the same file.
 * @throws 409 where the id holds another file; 422 `fileEmpty` and what `readParts` refuses
 */
export async function stageFile(
  db: Db,
  organisation: Reached,
  { importId, kind, name }: Query,
  bytes: Buffer,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest()
  if (await isStaged(db, { importId, kind, organisation, hash })) return
  await db.transaction().execute(async (trx) => {
    const job = {
      id: importId,
      organisation_id: organisation.id,
      kind,
      file_name: name.normalize('NFC'),
      file_hash: hash,
      sheets: '[]',
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      acting: viewer.accountId,
      changed_at: viewer.now,
    }
    await PATIENCE.execute(trx)
    await trx.insertInto('import_job').values(job).execute()
    const sheets = await stageParts(trx, importId, bytes, sealKey)
    if (sheets.length === 0) throw refused({ code: 'fileEmpty', field: 'content' })
    await trx
      .updateTable('import_job')
      .set({ sheets: JSON.stringify(sheets) })
      .where('id', '=', importId)
      .execute()
    const detail = { kind, sheets: sheets.length }
    const line = { action: 'import.stage', organisationId: organisation.id, subjectId: importId, detail }
    await writeAudit(trx, line, viewer)
  })
}

interface Staged extends Pick<Query, 'importId' | 'kind'> {
  organisation: Reached
  hash: Buffer
}

async function isStaged(db: Db, { importId, kind, organisation, hash }: Staged): Promise<boolean> {
  const row = await db
    .selectFrom('import_job')
    .select(['organisation_id', 'kind', 'file_hash'])
    .where('id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) return false
  if (row.organisation_id !== organisation.id || row.kind !== kind || !row.file_hash.equals(hash))
    throw conflict({ code: 'commandReused', field: 'importId' })
  return true
}

async function stageParts(trx: Trx, jobId: string, bytes: Buffer, sealKey: Buffer): Promise<JobSheet[]> {
  const sheets: ReadSheet[] = []
  await readParts(bytes, BOUNDS, async (part) => {
    if (part.sheet >= MOST_SHEETS) throw refused({ code: 'fileTooLarge', field: 'content' })
    const above = noteSheet(sheets, part)
    const place = { jobId, sheet: part.sheet, firstLine: part.lines[0] ?? 0 }
    await writeChunk(trx, place, { ...part, above }, sealKey)
  })
  return sheets.map(({ name, lines, first, width }) => ({
    name,
    lines,
    encodings: encodingsOf(first, width),
  }))
}

/** Gives what stands above the part. */
function noteSheet(sheets: ReadSheet[], { sheet, name, lines, rows }: SheetPart): CellsAbove {
  // a sheet without a filled row keeps its place among the others
  while (sheets.length <= sheet)
    sheets.push({ name: '', lines: 0, encodings: [], first: [], width: 0, above: [] })
  const read = sheets[sheet]
  if (read === undefined) return []
  read.name = name
  read.lines = lines.at(-1) ?? read.lines
  read.width = rows.reduce((most, row) => Math.max(most, row.length), read.width)
  if (read.first.length === 0) read.first = rows
  const { above } = read
  read.above = cellsAfter(above, lines, rows)
  return above
}
