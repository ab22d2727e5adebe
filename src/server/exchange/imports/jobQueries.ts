import { sql } from 'kysely'
import type { ImportDetail, ImportItem, ImportList } from '#contract/imports'
import { IMPORT_KINDS } from '#domain/exchange/imports'
import { writeAudit } from '../../platform/audit'
import { decodeCursor, pageOf } from '../../platform/cursor'
import type { Db } from '../../platform/database'
import { forbidden, notFound } from '../../platform/refusal'
import { findInReach, type Viewer } from '../../platform/viewer'
import { asJob, type Job, mayImportAt, reachJob } from './jobs'
import { type Chunk, ofFirstChunks } from './staging'
import { workOf } from './works'

/** Rows of each sheet that the page knows the columns by. */
const FIRST_ROWS = 25

interface Named {
  body: string
  author: string
}

function itemOf(job: Job, { body, author }: Named): ImportItem {
  const { id, kind, state, halted, findings, total, position, version } = job
  const { good, faulty, warned, skipped, written, taken } = job
  return {
    id,
    organisation: { id: job.organisation_id, name: body },
    kind,
    fileName: job.file_name,
    state,
    halted,
    findings,
    total,
    position,
    lastLine: job.sheets[job.setting?.sheet ?? 0]?.lines ?? 0,
    good,
    faulty,
    warned,
    skipped,
    written,
    taken,
    recordedAt: job.recorded_at.toISOString(),
    recordedBy: author,
    changedAt: job.changed_at.toISOString(),
    erased: job.erased_at !== null,
    version,
  }
}

function jobsWith(db: Db, viewer: Viewer) {
  return db
    .selectFrom('import_job as job')
    .innerJoin('account', 'account.id', 'job.recorded_by')
    .innerJoin('placement as place', (on) =>
      on
        .onRef('place.organisation_id', '=', 'job.organisation_id')
        .on(sql<boolean>`place.valid @> ${viewer.today}::date`),
    )
    .selectAll('job')
    .select(['account.display_name as author', 'place.name as body'])
}

/**
 * The files that came in for a body, the latest first.
 * @throws 404 for a body out of reach, 403 where the viewer brings nothing in
 */
export async function listJobs(
  db: Db,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  viewer: Viewer,
): Promise<ImportList> {
  if ((await findInReach(db, id, viewer)) === null) throw notFound()
  const kinds = IMPORT_KINDS.filter((kind) => mayImportAt(id, kind, viewer))
  if (kinds.length === 0) throw forbidden()
  const after = decodeCursor(cursor, ['id'])
  const rows = await jobsWith(db, viewer)
    .where('job.organisation_id', '=', id)
    .where('job.kind', 'in', kinds)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(job.recorded_at, job.id) < (select last.recorded_at, last.id from import_job last
          where last.id = ${after?.[0]}::uuid and last.organisation_id = ${id}::uuid)`,
      ),
    )
    .orderBy('job.recorded_at', 'desc')
    .orderBy('job.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => itemOf(asJob(row), row),
  )
}

/** @throws 404 for a file that is not there or that others handle */
export async function jobItem(db: Db, id: string, viewer: Viewer): Promise<ImportItem> {
  await reachJob(db, id, viewer)
  const row = await jobsWith(db, viewer).where('job.id', '=', id).executeTakeFirstOrThrow()
  return itemOf(asJob(row), row)
}

/** With the first rows of each sheet, by which its columns are known. */
export async function jobDetail(db: Db, id: string, sealKey: Buffer, viewer: Viewer): Promise<ImportDetail> {
  const job = await reachJob(db, id, viewer)
  // while it runs its page asks every second, and shows no rows
  const isShown = job.state === 'staged' || job.state === 'checked'
  const first = isShown ? await ofFirstChunks(db, job.id, sealKey, firstRows) : null
  const sheets = job.sheets.map(({ name, lines, encodings }, place) => {
    return { name, lines, encodings, first: first?.get(place) ?? [] }
  })
  await noteRowsRead(
    db,
    job,
    sheets.flatMap(({ first }) => first.filter((row) => row.length > 0)).length,
    viewer,
  )
  return {
    ...(await jobItem(db, id, viewer)),
    sheets,
    setting: job.setting,
    monthFirst: job.setting?.monthFirst ?? [],
    passed: job.passed,
    passedLines: job.passed_lines,
    sameFile: await sameFile(db, job),
    periodId: job.state === 'done' ? ((await workOf(job.kind).periodOf?.(db, job.id)) ?? null) : null,
  }
}

/** Rows of a file may name people whatever its kind: whoever was shown some is in the log. */
export async function noteRowsRead(db: Db, job: Job, count: number, viewer: Viewer): Promise<void> {
  if (count === 0) return
  const line = { action: 'import.read', organisationId: job.organisation_id, subjectId: job.id }
  await writeAudit(db, { ...line, detail: { kind: job.kind, count } }, viewer)
}

function firstRows(chunk: Chunk): string[][] {
  const rows: string[][] = []
  for (const [place, cells] of chunk.rows.entries()) {
    const line = chunk.lines[place] ?? 0
    if (line > FIRST_ROWS) break
    while (rows.length < line - 1) rows.push([])
    rows.push([...cells])
  }
  return rows
}

/** The last time the very same bytes were sent for the same body and kind, and not given up. */
async function sameFile(db: Db, job: Job): Promise<ImportDetail['sameFile']> {
  const row = await db
    .selectFrom('import_job')
    .selectAll()
    .where('organisation_id', '=', job.organisation_id)
    .where('kind', '=', job.kind)
    .where('file_hash', '=', job.file_hash)
    .where('id', '<>', job.id)
    .where('recorded_at', '<=', job.recorded_at)
    .where('state', 'not in', ['abandoned', 'takenBack'])
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, state } = asJob(row)
  return { id, state, recordedAt: row.recorded_at.toISOString() }
}
