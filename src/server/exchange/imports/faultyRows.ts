import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { dayFirst } from '#domain/admissions/sheetDates'
import type { CellValue, SheetColumn } from '#domain/exchange/cells'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { decodeText } from '#domain/exchange/legacyText'
import { rowSentence } from '#domain/exchange/rowSentences'
import type { Finding } from '#domain/findings'
import { writeAudit } from '../../platform/audit'
import type { Db } from '../../platform/database'
import { refused } from '../../platform/refusal'
import type { Viewer } from '../../platform/viewer'
import { sendSheet } from '../pages'
import { headCells } from './dropColumns'
import { type Job, type JobSetting, reachJob } from './jobs'
import { textsOf } from './rowQueries'
import { unsealTexts } from './staging'

/** Rows read and sent at once. */
const PAGE = 500
const WIDTH = 22

/**
 * The rows that were not taken, with the columns of the file as it was sent, those that were said once for all rows,
 * and one that says what is wrong: corrected and sent again the file stands for itself.
 * @throws 404; 422 importErased, importNotReady
 */
export async function sendFaultyRows(
  db: Db,
  id: string,
  reply: FastifyReply,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<Readable> {
  const job = await reachJob(db, id, viewer)
  const { setting } = job
  if (job.erased_at !== null) throw refused({ code: 'importErased' })
  if (setting === null) throw refused({ code: 'importNotReady' })
  const columns = await columnsOf(db, job, setting, sealKey)
  const detail = { kind: job.kind, rows: job.faulty }
  await writeAudit(
    db,
    { action: 'import.faultyRows', organisationId: job.organisation_id, subjectId: id, detail },
    viewer,
  )
  return sendSheet(reply, {
    sheet: { title: 'Các dòng chưa nhập được', columns },
    organisation: job.file_name,
    line: 'Sửa các ô nêu ở cột cuối, rồi gửi lại tệp này',
    rows: faultyPages(db, job, setting, sealKey),
  })
}

async function columnsOf(
  db: Db,
  job: Job,
  setting: JobSetting,
  sealKey: Buffer,
): Promise<readonly SheetColumn[]> {
  const heads = await headCells(db, { id: job.id, setting }, sealKey)
  const named = new Map(IMPORT_DEFINITIONS[job.kind].fields.map(({ key, head }) => [key, head]))
  const own = heads.map((head, place): SheetColumn => {
    const key = setting.columns[place] ?? null
    const words = key === null ? head : (named.get(key) ?? head)
    return { key: String(place), head: words, type: 'text', width: WIDTH }
  })
  const said = saidForAll(job, setting).map(
    (key): SheetColumn => ({ key, head: named.get(key) ?? key, type: 'text', width: WIDTH }),
  )
  return [...own, ...said, { key: 'fault', head: 'Lỗi', type: 'text', width: 60 }]
}

/** Fields without a column of their own whose one value was given for every row. */
function saidForAll({ kind }: Job, { columns, constants }: JobSetting): string[] {
  return IMPORT_DEFINITIONS[kind].fields
    .map(({ key }) => key)
    .filter((key) => !columns.includes(key) && (constants[key] ?? '') !== '')
}

async function* faultyPages(
  db: Db,
  job: Job,
  setting: JobSetting,
  sealKey: Buffer,
): AsyncGenerator<CellValue[][]> {
  const said = saidForAll(job, setting)
  const heads = new Map(IMPORT_DEFINITIONS[job.kind].fields.map(({ key, head }) => [key, head]))
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('import_row')
      .select(['line', 'findings', 'corrected'])
      .where('job_id', '=', job.id)
      .where('state', '=', 'faulty')
      .where('line', '>', after)
      .orderBy('line')
      .limit(PAGE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.line
    const texts = await textsOf(
      db,
      job,
      rows.map(({ line }) => line),
      sealKey,
    )
    yield rows.map(({ line, findings, corrected }): CellValue[] => {
      const row = texts.get(line)
      const typed = corrected === null ? {} : unsealTexts(corrected, job.id, line, sealKey)
      const read: Readonly<Record<string, string>> = { ...row?.texts, ...typed }
      // as it was understood: what stands in a merged cell above the row belongs to it, and goes with it
      const shown = setting.columns.map((key, place) =>
        key === null ? cellText(row?.cells[place] ?? '', place, setting) : (read[key] ?? ''),
      )
      const common = said.map((key) => read[key] ?? '')
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by writeNotes alone
      const told = findings as unknown as Finding[]
      return [...shown, ...common, told.map((one) => faultText(one, heads)).join(' ')]
    })
  }
}

/** As it is read: what was typed in place of a cell and what the file says are of one kind. */
function cellText(cell: string, place: number, { encodings, monthFirst }: JobSetting): string {
  const text = decodeText(cell, encodings[place] ?? 'unicode')
  return monthFirst.includes(place) ? dayFirst(text) : text
}

/** The column by its head, then what is wrong in it. */
function faultText({ field = '', code, params = {} }: Finding, heads: ReadonlyMap<string, string>): string {
  const head = heads.get(field)
  return `${head === undefined ? '' : `${head}: `}${rowSentence(code, params)}`
}
