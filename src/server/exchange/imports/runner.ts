import type { Halt } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { viewerOfAccount } from '../../accounts/sessions'
import { writeAudit } from '../../platform/audit'
import type { Db, Trx } from '../../platform/database'
import { mayPass } from '../../platform/errors'
import type { Ports } from '../../platform/ports'
import { recordingMoment } from '../../platform/recording'
import { Refusal } from '../../platform/refusal'
import { keepDoing } from '../../platform/repeating'
import type { Viewer } from '../../platform/viewer'
import { asJob, type Job, mayImportAt } from './jobs'
import { type Change, checkStep, importStep, openRun, type Run, takeBackStep } from './phases'
import { keepRests } from './rests'
import { workOf } from './works'

/**
 * Files go on step by step. Each step is one transaction that holds the file's row: what it writes and how far the
 * file has come stand or fall together, the lock goes with a connection that breaks, and any process may take the
 * next step. So nothing is lost and nothing doubled, wherever a process ends.
 */

/** Runs kept in memory; one that is not kept is opened anew, and a file under check would never come further. */
const MOST_RUNS = 4

interface Kept {
  /** of the file */
  stage: string
  isCheck: boolean
  run: Run
}

/** By file. */
type Runs = Map<string, Kept>

export interface Runner {
  /**
   * Takes one step of the file that waits longest; false when none waits. One whose step ended in an error that may
   * pass rests before it is tried again, and stops where that goes on.
   * @throws an error that may pass
   */
  step: () => Promise<boolean>
}

export function importRunner(db: Db, ports: Ports): Runner {
  const runs: Runs = new Map()
  const rests = keepRests()
  return {
    async step() {
      const taken: { job: Job | null } = { job: null }
      try {
        const isTaken = await db.transaction().execute(async (trx) => {
          // first of all, as with a command: whoever holds the file's row waits for nobody who freezes
          const moment = await recordingMoment(trx, ports.now)
          const job = await nextJob(trx, await checksUnderWay(trx, runs), rests.resting(ports.now()))
          if (job === null) return false
          taken.job = job
          await stepOf(trx, job, runs, { ...ports, now: () => moment })
          return true
        })
        if (taken.job !== null) rests.forget(taken.job.id)
        return isTaken
      } catch (error) {
        const { job } = taken
        if (job === null) throw error
        runs.delete(job.id)
        if (mayPass(error) && rests.rest(job.id, ports.now())) throw error
        // a taking back that meets what was built on it is no fault: whoever brought the file in is told
        if (!isBuiltUpon(error)) console.error('Một lần nhập từ tệp dừng vì lỗi:', error)
        await halt(db, job, error, ports.now())
        rests.forget(job.id)
        return true
      }
    },
  }
}

/** Goes on with the files that wait every so often; gives a function that stops after the step under way. */
export function startImports(db: Db, ports: Ports, everyMs: number): () => Promise<void> {
  const runner = importRunner(db, ports)
  let leaving = false
  const round = async () => {
    // others have their turn between two steps
    while (!leaving && (await runner.step())) await new Promise((resolve) => setImmediate(resolve))
  }
  const stop = keepDoing(round, everyMs, 'Chưa tiếp tục được việc nhập từ tệp:')
  return async () => {
    leaving = true
    await stop()
  }
}

/** The files under check while they are as many as are kept: one begun beside them would begin anew with each step. */
async function checksUnderWay(trx: Trx, runs: Runs): Promise<string[]> {
  const ids = [...runs].filter(([, { isCheck }]) => isCheck).map(([id]) => id)
  if (ids.length < MOST_RUNS) return []
  const rows = await trx
    .selectFrom('import_job')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'checking')
    .where('halted', 'is', null)
    .execute()
  const going = rows.map(({ id }) => id)
  for (const id of ids) if (!going.includes(id)) runs.delete(id)
  return going.length < MOST_RUNS ? [] : going
}

/** The file that waits longest; beside those `underCheck` no other check is begun, `resting` are left alone. */
async function nextJob(
  trx: Trx,
  underCheck: readonly string[],
  resting: readonly string[],
): Promise<Job | null> {
  const row = await trx
    .selectFrom('import_job')
    .selectAll()
    .where('state', 'in', ['checking', 'importing', 'takingBack'])
    .where('halted', 'is', null)
    .$if(resting.length > 0, (query) => query.where('id', 'not in', resting))
    .$if(underCheck.length > 0, (query) =>
      query.where((row) => row.or([row('state', '<>', 'checking'), row('id', 'in', underCheck)])),
    )
    .orderBy('changed_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row === undefined ? null : asJob(row)
}

async function stepOf(trx: Trx, job: Job, runs: Runs, ports: Ports): Promise<void> {
  const viewer = await actingViewer(trx, job, ports)
  if (viewer === null) return change(trx, job, { halted: 'notAllowed', findings: '[]' }, ports)
  const done = await changeOf(trx, job, runs, viewer, ports)
  await change(trx, job, done, ports)
  const ended = done.state
  if (ended === undefined) return
  runs.delete(job.id)
  const detail = { kind: job.kind, written: done.written ?? job.written, taken: done.taken ?? job.taken }
  const line = { action: `import.${ended}`, organisationId: job.organisation_id, subjectId: job.id, detail }
  await writeAudit(trx, line, viewer)
}

/** Whoever started it must still be one who may. */
async function actingViewer(trx: Trx, job: Job, ports: Ports): Promise<Viewer | null> {
  const account = await trx
    .selectFrom('account')
    .select(['id', 'username', 'display_name as displayName'])
    .where('id', '=', job.acting)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (account === undefined) return null
  const viewer = await viewerOfAccount(trx, account, ports)
  return viewer !== null && mayImportAt(job.organisation_id, job.kind, viewer) ? viewer : null
}

async function changeOf(trx: Trx, job: Job, runs: Runs, viewer: Viewer, ports: Ports): Promise<Change> {
  const work = workOf(job.kind)
  if (job.state === 'takingBack') return takeBackStep({ trx, job, work, viewer })
  const { setting } = job
  if (setting === null) return { state: 'abandoned' }
  const step = {
    trx,
    job: { ...job, setting },
    definition: IMPORT_DEFINITIONS[job.kind],
    work,
    viewer,
    ports,
  }
  const stage = `${job.state} ${job.version}`
  const held = runs.get(job.id)
  const isSameStage = held?.stage === stage
  const isCheck = job.state === 'checking'
  const behind = Math.max(job.position, setting.headLines) - (held?.run.source.upTo ?? 0)
  // another process may have gone on meanwhile: a check reads what that one judged, an import begins behind it
  const stands = isSameStage && (isCheck ? behind >= 0 : behind === 0)
  const run = stands ? held.run : await openRun(step)
  keep(runs, job.id, { stage, isCheck, run })
  return isCheck ? checkStep(step, run) : importStep(step, run)
}

/** In the place of one that costs little to open again; beside nothing but files under check it is not kept. */
function keep(runs: Runs, id: string, run: Kept): void {
  runs.delete(id)
  const [cheapest] = [...runs].find(([, { isCheck }]) => !isCheck) ?? []
  if (runs.size >= MOST_RUNS && cheapest !== undefined) runs.delete(cheapest)
  if (runs.size < MOST_RUNS) runs.set(id, run)
}

type Set = Change & { halted?: Halt; findings?: string }

async function change(trx: Trx, job: Job, set: Set, ports: Ports): Promise<void> {
  await trx
    .updateTable('import_job')
    .set({ ...set, changed_at: ports.now() })
    .where('id', '=', job.id)
    .execute()
}

/** The file waits for a person; what its steps wrote so far stands. One that somebody gave up meanwhile stays so. */
async function halt(db: Db, { id, state, version }: Job, error: unknown, now: Date): Promise<void> {
  await db
    .updateTable('import_job')
    .set({
      halted: isBuiltUpon(error) ? 'built' : 'fault',
      findings: JSON.stringify(error instanceof Refusal ? error.findings : []),
      changed_at: now,
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('version', '=', version)
    .execute()
}

function isBuiltUpon(error: unknown): boolean {
  return error instanceof Refusal && error.findings.some(({ code }) => code === 'importBuiltUpon')
}
