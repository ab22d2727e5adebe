import { sql } from 'kysely'
import type { z } from 'zod'
import type { TaskBody, TaskItem, TaskList, TaskResultBody } from '#contract/afterAdmission'
import type { Purpose } from '#domain/access'
import type { Day } from '#domain/dates'
import { judgeTask, judgeTaskResult, type Membership } from '#domain/drives/judge'
import type { JudgedFinding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import { nfc } from '#domain/vietnamese'
import { findPlace, isFileOpen, writersOf } from '../candidates/filePlace'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'

type Body = z.output<typeof TaskBody>
type Result = z.output<typeof TaskResultBody>

/**
 * The tasks of a member whose file is open to the viewer, the latest first; each such reading is one line in the log.
 * @throws 404 out of reach, 403 for a file that is closed
 */
export async function listTasks(
  db: Db,
  id: string,
  purpose: Purpose | undefined,
  viewer: Viewer,
): Promise<TaskList> {
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, id, viewer)
    if (place === null) throw notFound()
    if (!isFileOpen(place, purpose, viewer)) throw forbidden()
    const items = await standingTasks(trx, id)
    const organisationId = place.chain[0]?.id ?? place.holder.id
    if (items.length > 0) {
      const detail = { purpose: purpose ?? null, count: items.length }
      await writeAudit(trx, { action: 'tasks.read', organisationId, subjectId: id, detail }, viewer)
    }
    return { items, next: null, mayWrite: writersOf(place, viewer).length > 0 }
  })
}

/** Nothing replaces the result `told`. */
const isStandingResult = sql`not exists (select from member_task_result later where later.replaces_id = told.id)`

async function standingTasks(trx: Trx, candidateId: string): Promise<TaskItem[]> {
  const { rows } = await sql<TaskItem>`
    select task.task_id as id, task.day, task.what, task.note, task.due_day as "dueDay",
      (select json_build_object('id', told.id, 'day', told.day, 'outcome', told.outcome)
        from member_task_result told where told.task_id = task.task_id and ${isStandingResult}) as result,
      coalesce((select json_agg(json_build_object('day', told.day, 'outcome', told.outcome, 'reason', later.reason)
          order by told.recorded_at) from member_task_result told
        join member_task_result later on later.replaces_id = told.id
        where told.task_id = task.task_id), '[]'::json) as earlier
    from member_task task
    where task.candidate_id = ${candidateId} and not task.taken_back
      and not exists (select from member_task later where later.replaces_id = task.id)
    order by task.day desc, task.task_id`.execute(trx)
  return rows
}

/** @throws 404, 403; 409 for an id in use or a task that was told of; 422 before the ceremony, after the file ended, or with days in disorder */
export async function giveTask(trx: Trx, candidateId: string, body: Body, viewer: Viewer): Promise<void> {
  const { cellId, membership } = await openForWriting(trx, candidateId, viewer)
  refuseBlocked(judgeTask(body, membership, viewer.today))
  const personal = judgeFreeText(body.note ?? '', 'note')
  if (personal.length > 0) throw refused(...personal)
  const before = body.replacesId === undefined ? null : await taskOf(trx, candidateId, body.replacesId)
  if (before !== null && before.resultId !== null) throw conflict({ code: 'stale', field: 'replacesId' })
  const taken = await trx.selectFrom('member_task').select('id').where('id', '=', body.id).execute()
  if (taken.length > 0) throw conflict({ code: 'stale', field: 'id' })
  const { id, day, what, note, dueDay } = body
  await trx
    .insertInto('member_task')
    .values({
      id,
      task_id: before?.id ?? id,
      candidate_id: candidateId,
      organisation_id: cellId,
      day,
      what,
      note: note === undefined ? null : nfc(note),
      due_day: dueDay,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: before?.versionId ?? null,
    })
    .execute()
  const detail = { taskId: id, day, dueDay }
  const line = { action: 'tasks.give', organisationId: cellId, subjectId: candidateId, detail }
  await writeAudit(trx, line, viewer)
}

/**
 * Tells what became of a task; a result recorded by mistake is replaced, with the reason.
 * @throws 404, 403; 409 when another result stands than the one to be replaced; 422 for a day before the task, after
 * the file ended or to come, and for a reason that tells of personal matters
 */
export async function tellResult(trx: Trx, candidateId: string, body: Result, viewer: Viewer): Promise<void> {
  const { cellId, membership } = await openForWriting(trx, candidateId, viewer)
  const task = await taskOf(trx, candidateId, body.taskId)
  const { id, day, outcome, replaces } = body
  if (task.resultId !== (replaces?.id ?? null)) throw conflict({ code: 'stale', field: 'taskId' })
  refuseBlocked(judgeTaskResult(day, task, membership, viewer.today))
  const personal = judgeFreeText(replaces?.reason ?? '', 'replaces.reason')
  if (personal.length > 0) throw refused(...personal)
  await trx
    .insertInto('member_task_result')
    .values({
      id,
      task_id: task.id,
      day,
      outcome,
      reason: replaces === undefined ? null : nfc(replaces.reason),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: replaces?.id ?? null,
    })
    .execute()
  const detail = { taskId: task.id, day, ...(replaces && { replacesId: replaces.id }) }
  const line = { action: 'tasks.result', organisationId: cellId, subjectId: candidateId, detail }
  await writeAudit(trx, line, viewer)
}

/** Warnings of a result that stands. */
export async function resultFindings(
  db: Db,
  candidateId: string,
  { taskId, day }: Result,
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  const membership = await membershipOf(db, candidateId)
  return judgeTaskResult(day, await taskOf(db, candidateId, taskId), membership, viewer.today)
}

async function openForWriting(
  trx: Trx,
  candidateId: string,
  viewer: Viewer,
): Promise<{ cellId: string; membership: Membership }> {
  await holdTree(trx)
  await lockEach(trx, 'file', [candidateId])
  const place = await findPlace(trx, candidateId, viewer)
  if (place === null) throw notFound()
  if (writersOf(place, viewer).length === 0) throw forbidden()
  return { cellId: place.chain[0]?.id ?? place.holder.id, membership: await membershipOf(trx, candidateId) }
}

async function membershipOf(db: Db | Trx, candidateId: string): Promise<Membership> {
  const { ceremony_day, exit_kind, exit_day } = await db
    .selectFrom('file_state')
    .select(['ceremony_day', 'exit_kind', 'exit_day'])
    .where('candidate_id', '=', candidateId)
    .executeTakeFirstOrThrow()
  const exit = exit_kind === null || exit_day === null ? null : { kind: exit_kind, day: exit_day }
  return { admitted: ceremony_day, exit }
}

async function taskOf(db: Db | Trx, candidateId: string, taskId: string) {
  const { rows } = await sql<{
    id: string
    versionId: string
    day: Day
    dueDay: Day
    resultId: string | null
  }>`
    select task.task_id as id, task.id as "versionId", task.day, task.due_day as "dueDay",
      (select told.id from member_task_result told where told.task_id = task.task_id and ${isStandingResult}) as "resultId"
    from member_task task where task.candidate_id = ${candidateId} and task.task_id = ${taskId} and not task.taken_back
      and not exists (select from member_task later where later.replaces_id = task.id)`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound()
  return row
}

function refuseBlocked(findings: readonly JudgedFinding[]): void {
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
}
