import type { ImportDefinition, RowFault } from '#domain/exchange/kinds/definition'
import type { Trx } from '../../platform/database'
import type { Ports } from '../../platform/ports'
import type { Viewer } from '../../platform/viewer'
import { dropColumns } from './dropColumns'
import type { Job, JobSetting } from './jobs'
import type { KindRun, KindWork, TakenRow } from './kindWork'
import { forgetFindings, type Note, writeNotes } from './noted'
import { readyRow, readyRows, sentOn, textsOf, toldRows } from './ready'
import { openSource, type RowSource, type SourceRow } from './rowSource'
import { eraseStaging } from './staging'

/** One step of a running file inside the transaction that holds its row; gives what changes of that row. */

export type SetJob = Job & { setting: JobSetting }

/** Rows judged in one transaction: nobody waits for it. */
const CHECKED_AT_ONCE = 2000

/** Of the rows that are passed over, so many are told by their lines. */
const PASSED_TOLD = 20

const isFilled = ({ cells }: SourceRow): boolean => cells.some((cell) => cell.trim() !== '')

/** What is kept between the steps of one run over the rows of a file; lost with the process and opened anew. */
export interface Run {
  source: RowSource
  kind: KindRun
}

export interface Step {
  trx: Trx
  job: SetJob
  definition: ImportDefinition
  work: KindWork
  viewer: Viewer
  ports: Ports
}

export type Change = Partial<
  Pick<
    Job,
    | 'state'
    | 'position'
    | 'total'
    | 'good'
    | 'faulty'
    | 'warned'
    | 'skipped'
    | 'passed'
    | 'passed_lines'
    | 'written'
    | 'taken'
    | 'erased_at'
  >
>

/** Opens a run that stands where the file stands; one of a check before its first row, for nothing of it is known. */
export async function openRun({ trx, job, definition, work, viewer, ports }: Step): Promise<Run> {
  const kind = await work.open(trx, job, viewer, ports)
  const from = job.state === 'checking' ? 0 : job.position
  return { kind, source: await openSource(trx, job, definition, from, ports.sealKey) }
}

/** Judges the next rows; nothing of them is written but what is wrong. */
export async function checkStep(step: Step, run: Run): Promise<Change> {
  const { trx, job, work, ports } = step
  const most = work.judged ?? CHECKED_AT_ONCE
  if (!(await catchesUp(step, run, most))) return {}
  if (job.position === 0) await forgetFindings(trx, job.id)
  const rows = await run.source.next(trx, most)
  if (rows.length === 0) {
    await dropColumns(trx, job, ports.sealKey)
    return { state: 'checked', position: 0 }
  }
  const notes = await judgeRows(step, run, rows)
  await writeNotes(
    trx,
    job.id,
    notes.filter(({ state }) => state !== 'open'),
  )
  const count = (state: Note['state']) => notes.filter((note) => note.state === state).length
  const started = job.position === 0
  const passed = rows.filter((row) => row.texts === null && isFilled(row)).map(({ line }) => line)
  const sum = (before: number, more: number) => (started ? more : before + more)
  return {
    position: run.source.upTo,
    total: sum(job.total, notes.length),
    good: sum(job.good, count('open') + count('warned')),
    faulty: sum(job.faulty, count('faulty')),
    warned: sum(job.warned, count('warned')),
    skipped: sum(job.skipped, count('left')),
    passed: sum(job.passed, passed.length),
    passed_lines: [...(started ? [] : job.passed_lines), ...passed].slice(0, PASSED_TOLD),
  }
}

/**
 * Rows are judged beside the ones above them: a new process reads those again, as many in a step as were judged in
 * one, and says nothing of them anew. Gives whether it stands where the file stands.
 */
async function catchesUp(step: Step, run: Run, most: number): Promise<boolean> {
  const { position } = step.job
  if (run.source.upTo >= position) return true
  await judgeRows(step, run, await run.source.next(step.trx, most, position))
  return run.source.upTo >= position
}

async function judgeRows(step: Step, run: Run, rows: readonly SourceRow[]): Promise<Note[]> {
  const told = await toldRows(step.trx, step.job.id, rows, step.ports.sealKey)
  const read = told.map((one) => ({ ...one, read: step.definition.read(textsOf(one), sentOn(step.job)) }))
  const ready = read.flatMap(({ row, note, read: { row: readRow } }) =>
    readRow === null || note?.decision === 'skip' ? [] : [readyRow(step.job.id, row.line, readRow, note)],
  )
  const judged = await run.kind.judge(step.trx, ready, step.viewer)
  const byLine = new Map(ready.map(({ line }, place) => [line, judged[place]]))
  return read.map(({ row: { line }, note, read: { faults } }) => {
    if (note?.decision === 'skip') return { line, state: 'left' }
    const { faults: further = [], twins = [] } = byLine.get(line) ?? {}
    return { line, ...standing([...faults, ...further]), twins }
  })
}

function standing(faults: readonly RowFault[]): Pick<Note, 'state' | 'faults'> {
  if (faults.length === 0) return { state: 'open' }
  return { state: faults.some(({ effect }) => effect === 'block') ? 'faulty' : 'warned', faults }
}

/** Writes the next rows that have nothing in their way, in the transaction that says so of them. */
export async function importStep(step: Step, run: Run): Promise<Change> {
  const { trx, job, definition, work, viewer, ports } = step
  const rows = await run.source.next(trx, work.batch)
  if (rows.length === 0) return { state: 'done', position: 0 }
  const ready = await readyRows(trx, job, definition, rows, ports.sealKey)
  const written = await run.kind.write(trx, ready, viewer)
  const notes = ready.map(({ line }, place): Note => {
    const outcome = written[place]
    if (outcome !== undefined && 'subjectId' in outcome)
      return { line, state: 'written', subjectId: outcome.subjectId }
    return { line, state: 'faulty', faults: outcome?.faults ?? [] }
  })
  await writeNotes(trx, job.id, notes)
  const done = notes.filter(({ state }) => state === 'written').length
  return {
    position: run.source.upTo,
    written: job.written + done,
    faulty: job.faulty + notes.length - done,
    good: job.good - notes.length + done,
  }
}

/** Takes back what the last lines wrote that still stands. */
export async function takeBackStep({
  trx,
  job,
  work,
  viewer,
}: Pick<Step, 'trx' | 'work' | 'viewer'> & { job: Job }): Promise<Change> {
  const rows = await trx
    .selectFrom('import_row')
    .select(['line', 'subject_id'])
    .where('job_id', '=', job.id)
    .where('state', '=', 'written')
    // not past all that went before: that would be each row for every one behind it
    .$if(job.position > 0, (query) => query.where('line', '<', job.position))
    .orderBy('line', 'desc')
    .limit(work.batch)
    .execute()
  if (rows.length === 0) {
    await eraseStaging(trx, job.id, viewer.now)
    return { state: 'takenBack', position: 0, erased_at: viewer.now }
  }
  const taken = rows.map(
    ({ line, subject_id: subjectId }): TakenRow => ({ jobId: job.id, line, subjectId: subjectId ?? '' }),
  )
  await work.takeBack(trx, taken, job.reason ?? '', viewer, { jobId: job.id })
  await trx
    .updateTable('import_row')
    .set({ state: 'taken' })
    .where('job_id', '=', job.id)
    .where(
      'line',
      'in',
      taken.map(({ line }) => line),
    )
    .execute()
  return { position: taken.at(-1)?.line ?? 0, taken: job.taken + taken.length }
}
