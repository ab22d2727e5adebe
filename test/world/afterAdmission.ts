import { addDays, compareDays, type Day } from '#domain/dates'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { memberOf } from './fileRecords'
import { accountId, idOf, organisationId } from './ids'

/** Tasks of new members and young members for posts, in Bình Ngọc; both invented. */
export function addAfterAdmission(world: World): void {
  addTasks(world)
  addSuccession(world)
}

const WARD = 'QN-MC-BN'
const TASKS = ['youthWork', 'digital', 'propaganda', 'groupCharge', 'massWork'] as const

/** New members of Bình Ngọc in 2026, each with a task; those of an earlier spring have told of it. */
function addTasks(world: World): void {
  const wards = new Map(
    [...world.bodies.values()]
      .filter(({ parent }) => parent === WARD)
      .map(({ code }) => [organisationId(code), code]),
  )
  const admitted = world.rows.record
    .filter(
      ({ kind, day, organisation_id: cell }) => kind === 'ceremony' && day >= '2026-01-01' && wards.has(cell),
    )
    .sort((a, b) => compareDays(a.day, b.day))
  admitted.forEach(({ candidate_id: candidateId, organisation_id: cellId, day }, index) => {
    const id = idOf(`task ${candidateId}`)
    const given = addDays(day, 7)
    const by: Username = wards.get(cellId) === `${WARD}-K2` ? 'khu2' : 'binhngoc'
    world.rows.member_task.push({
      id,
      task_id: id,
      candidate_id: candidateId,
      organisation_id: cellId,
      day: given,
      what: TASKS[index % TASKS.length] ?? 'other',
      note: null,
      due_day: addDays(given, 90),
      recorded_at: momentOf(addDays(given, 1)),
      recorded_by: accountId(by),
    })
    if (addDays(given, 90) > '2026-11-01') return
    world.rows.member_task_result.push({
      id: idOf(`task result ${candidateId}`),
      task_id: id,
      day: addDays(given, 85),
      outcome: 'done',
      recorded_at: momentOf(addDays(given, 86)),
      recorded_by: accountId(by),
    })
  })
}

/** Young members for posts, as the ward tells: planned, trained, placed. */
function addSuccession(world: World): void {
  const [first, second] = [1, 2].map((number) =>
    memberOf(world, `${WARD}-K2`, number === 1 ? 1 : 2, 'binhngoc'),
  )
  const step = (member: string | undefined, body: string, post: string, name: string, day: Day) => {
    if (member === undefined) return
    world.rows.succession_step.push({
      id: idOf(`succession ${member} ${post} ${name}`),
      member_id: member,
      organisation_id: organisationId(body),
      post,
      step: name,
      day,
      paper_number: null,
      recorded_at: momentOf(addDays(day, 3)),
      recorded_by: accountId('binhngoc'),
    })
  }
  step(first, `${WARD}-K2`, 'cellSecretary', 'planned', '2024-06-12')
  step(first, `${WARD}-K2`, 'cellSecretary', 'trained', '2025-03-21')
  step(first, `${WARD}-K2`, 'cellSecretary', 'placed', '2025-06-20')
  step(second, WARD, 'youthSecretary', 'planned', '2026-05-14')
}
