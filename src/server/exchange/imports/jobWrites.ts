import type { Updateable } from 'kysely'
import type { z } from 'zod'
import type { ImportRowBody, ImportSetting, ImportSettingBody } from '#contract/imports'
import type { ImportState } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import type { ImportDefinition } from '#domain/exchange/kinds/definition'
import { isFigured, monthFirstColumns } from '#domain/exchange/rows'
import type { Finding } from '#domain/findings'
import { writeAudit } from '../../platform/audit'
import { runCommand } from '../../platform/commands'
import type { Db, Trx } from '../../platform/database'
import type { Ports } from '../../platform/ports'
import { conflict, invalid, refused } from '../../platform/refusal'
import type { ImportJobTable } from '../../platform/tables.generated'
import type { Viewer } from '../../platform/viewer'
import { refuseDropped } from './dropColumns'
import { asJob, type Job, type JobSetting, reachJob } from './jobs'
import { chunkStarts, eraseStaging, readChunks, sealTexts, unsealTexts } from './staging'
import { workOf } from './works'

type Set = Updateable<ImportJobTable>

interface Step {
  name: string
  /** the states in which it may be done */
  from: readonly ImportState[]
  body: { commandId: string; expectedVersion?: number }
}

/** Every step of a person: once per command, on the row as they saw it, with one line in the log. */
async function changeJob(
  db: Db,
  id: string,
  { name, from, body }: Step,
  viewer: Viewer,
  change: (trx: Trx, job: Job) => Promise<Set>,
): Promise<void> {
  await reachJob(db, id, viewer)
  const command = { commandId: body.commandId, purpose: `imports.${name} ${id}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    const row = await trx
      .selectFrom('import_job')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const job = asJob(row)
    if (body.expectedVersion !== undefined && body.expectedVersion !== job.version)
      throw conflict({ code: 'stale', field: 'expectedVersion' })
    if (!from.includes(job.state)) throw refused({ code: 'importNotReady' })
    const set = await change(trx, job)
    await trx
      .updateTable('import_job')
      .set({ findings: '[]', halted: null, ...set, version: job.version + 1, changed_at: viewer.now })
      .where('id', '=', id)
      .execute()
    const detail = { kind: job.kind }
    const line = { action: `import.${name}`, organisationId: job.organisation_id, subjectId: id, detail }
    await writeAudit(trx, line, viewer)
    return { id }
  })
}

const REREAD: readonly ImportState[] = ['staged', 'checking', 'checked']

/**
 * Says which column holds what, and has every row judged.
 * @throws 422 importFieldMissing for a field without column and value, importColumnGone, importSheetGone,
 * importErased; 409, 404
 */
export async function setImport(
  db: Db,
  id: string,
  body: z.output<typeof ImportSettingBody>,
  { sealKey }: Ports,
  viewer: Viewer,
): Promise<void> {
  await changeJob(db, id, { name: 'set', from: REREAD, body }, viewer, async (trx, job) => {
    const definition = IMPORT_DEFINITIONS[job.kind]
    refuseErased(job)
    refuseUnfit(job, definition, body.setting)
    await refuseDropped(trx, job, body.setting, sealKey)
    const first = await firstChunkRows(trx, job, body.setting, sealKey)
    const monthFirst = monthFirstColumns(definition, body.setting.columns, first)
    const setting: JobSetting = { ...body.setting, monthFirst, figured: isFigured(first), dropped: false }
    return checking({ setting: JSON.stringify(setting) }, viewer)
  })
}

/** Judged from the first row on, in the name of whoever asked. */
function checking(set: Set, viewer: Viewer): Set {
  const counts = { total: 0, good: 0, faulty: 0, warned: 0, skipped: 0, passed: 0, passed_lines: [] }
  return { ...set, ...counts, state: 'checking', position: 0, acting: viewer.accountId }
}

function refuseErased(job: Job): void {
  if (job.erased_at !== null) throw refused({ code: 'importErased' })
}

/** Each field once and known, and everything that must be there there. */
function refuseUnfit(job: Job, { fields }: ImportDefinition, setting: z.output<typeof ImportSetting>): void {
  const { sheet, columns, constants } = setting
  const chosen = columns.filter((key) => key !== null)
  const keys = [...chosen, ...Object.keys(constants)]
  const isKnown = keys.every((key) => fields.some((field) => field.key === key))
  if (job.sheets[sheet] === undefined || !isKnown || new Set(chosen).size < chosen.length)
    throw invalid({ code: 'malformed', field: 'setting' })
  const missing = fields.filter(
    ({ key, required }) => required && !chosen.includes(key) && (constants[key] ?? '').trim() === '',
  )
  const findings = missing.map(
    ({ key, head }): Finding => ({
      code: 'importFieldMissing',
      field: `setting.constants.${key}`,
      params: { head },
    }),
  )
  if (findings.length > 0) throw refused(...findings)
}

async function firstChunkRows(
  trx: Trx,
  job: Job,
  { sheet, headLines }: z.output<typeof ImportSetting>,
  sealKey: Buffer,
): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  const starts = (await chunkStarts(trx, job.id, sheet)).slice(0, TELLING_CHUNKS)
  for await (const chunk of readChunks(trx, job.id, sheet, starts, sealKey))
    rows.push(...chunk.rows.filter((_, place) => (chunk.lines[place] ?? 0) > headLines))
  return rows
}

/** Chunks by which the order of day and month is told. */
const TELLING_CHUNKS = 4

/** Puts other texts in the place of the file's for one row, or decides of it; then every row is judged anew. */
export async function correctRow(
  db: Db,
  id: string,
  body: z.output<typeof ImportRowBody>,
  { sealKey }: Ports,
  viewer: Viewer,
): Promise<void> {
  await changeJob(db, id, { name: 'correctRow', from: ['checked'], body }, viewer, async (trx, job) => {
    refuseErased(job)
    const { line, texts, decision } = body
    const { fields } = IMPORT_DEFINITIONS[job.kind]
    const isKnown = Object.keys(texts ?? {}).every((key) => fields.some((field) => field.key === key))
    if (!isKnown || line > (job.sheets[job.setting?.sheet ?? 0]?.lines ?? 0))
      throw invalid({ code: 'malformed', field: 'line' })
    const held = await trx
      .selectFrom('import_row')
      .select('corrected')
      .where('job_id', '=', id)
      .where('line', '=', line)
      .executeTakeFirst()
    const before = held?.corrected ? unsealTexts(held.corrected, id, line, sealKey) : {}
    const set = {
      ...(texts !== undefined && { corrected: sealTexts({ ...before, ...texts }, id, line, sealKey) }),
      ...(decision !== undefined && { decision }),
    }
    await trx
      .insertInto('import_row')
      .values({ job_id: id, line, ...set })
      .onConflict((there) => there.columns(['job_id', 'line']).doUpdateSet({ line, ...set }))
      .execute()
    return checking({}, viewer)
  })
}

type VersionedBody = { commandId: string; expectedVersion: number }

/** From now on the rows without faults are written. @throws 409 where somebody else was first; 422 importNotReady */
export async function confirmImport(db: Db, id: string, body: VersionedBody, viewer: Viewer): Promise<void> {
  await changeJob(db, id, { name: 'confirm', from: ['checked'], body }, viewer, (_trx, job) => {
    refuseErased(job)
    return Promise.resolve({ state: 'importing', position: 0, acting: viewer.accountId })
  })
}

/** Nothing was written, and of the file nothing is kept. */
export async function abandonImport(db: Db, id: string, body: VersionedBody, viewer: Viewer): Promise<void> {
  await changeJob(db, id, { name: 'abandon', from: REREAD, body }, viewer, async (trx) => {
    await eraseStaging(trx, id, viewer.now)
    return { state: 'abandoned', position: 0 }
  })
}

const RUNNING: readonly ImportState[] = ['checking', 'importing', 'takingBack']

/** What runs stops after the step under way. */
export async function haltImport(
  db: Db,
  id: string,
  body: { commandId: string },
  viewer: Viewer,
): Promise<void> {
  await changeJob(db, id, { name: 'halt', from: RUNNING, body }, viewer, () =>
    Promise.resolve({ halted: 'asked' }),
  )
}

/** Goes on where it stopped, in the name of whoever asked. */
export async function resumeImport(
  db: Db,
  id: string,
  body: { commandId: string },
  viewer: Viewer,
): Promise<void> {
  await changeJob(db, id, { name: 'resume', from: RUNNING, body }, viewer, () =>
    Promise.resolve({ halted: null, acting: viewer.accountId }),
  )
}

/** A taking back that cannot go on ends where it stands: what it took is gone, the rest stays. @throws 422 importNotReady */
export async function endTakingBack(
  db: Db,
  id: string,
  body: { commandId: string },
  viewer: Viewer,
): Promise<void> {
  await changeJob(db, id, { name: 'endTakingBack', from: ['takingBack'], body }, viewer, (_trx, job) => {
    if (job.halted === null) throw refused({ code: 'importNotReady' })
    return Promise.resolve({ state: 'done', position: 0 })
  })
}

/**
 * Takes everything back that the file wrote, while nothing else was built on any of it.
 * @throws 422 importBuiltUpon with the first line that was used or corrected
 */
export async function withdrawImport(
  db: Db,
  id: string,
  body: { commandId: string; reason: string },
  viewer: Viewer,
): Promise<void> {
  const step: Step = { name: 'withdraw', from: ['done', 'importing'], body }
  await changeJob(db, id, step, viewer, async (trx, job) => {
    // what still runs is stopped first, so that both never write at once
    if (job.state === 'importing' && job.halted === null) throw refused({ code: 'importNotReady' })
    const line = await workOf(job.kind).builtUpon(trx, id, viewer)
    if (line !== null) throw refused({ code: 'importBuiltUpon', params: { line } })
    const reason = body.reason.normalize('NFC')
    return { state: 'takingBack', position: 0, reason, acting: viewer.accountId }
  })
}
