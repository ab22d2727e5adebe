import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/dates'
import { checkFolds } from '../src/server/candidates/checkFolds'
import { refreshFiles } from '../src/server/candidates/refreshFiles'
import { anyId } from './builders'
import { add, type FileTree, file, opened, plantFileTree, recordOf, road, type Step } from './fileCalls'

/** Laws of files under any commands: no step is skipped, and the caches are the fold of the records. */

let tree: FileTree
let steps: Step[]
beforeAll(async () => {
  tree = await plantFileTree()
  steps = road(tree)
})
afterAll(() => tree.close())

/** The next step of the road, any step on any day, a standing record taken back or moved to another day, an exit. */
const command = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ does: 'next' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('any' as const),
      at: fc.nat({ max: 40 }),
      days: fc.integer({ min: -200, max: 200 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('takeBack' as const), at: fc.nat({ max: 40 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      at: fc.nat({ max: 40 }),
      days: fc.integer({ min: -400, max: 400 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('leave' as const), days: fc.integer({ min: 0, max: 1000 }) }),
  },
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

/** Sends one command as whoever it falls to; gives its status. */
async function send(id: string, given: Command, done: number): Promise<number> {
  const { as } = tree
  if (given.does === 'next' || given.does === 'any') {
    const index = given.does === 'next' ? done : given.at % steps.length
    const step = steps[index % steps.length]
    if (step === undefined) throw new Error('the road has steps')
    const day = given.does === 'next' ? step.day : addDays(step.day, given.days)
    return (await add(as[step.by], id, { ...recordOf(step), day })).status
  }
  if (given.does === 'leave') {
    return (await add(as.secretary, id, { kind: 'withdrawal', day: addDays('2024-01-10', given.days) }))
      .status
  }
  const { records, version } = await file(as.ward, id)
  const standing = records.filter(({ replaced, takenBack }) => !replaced && !takenBack)
  const record = standing[given.at % Math.max(1, standing.length)]
  const by = steps.find(({ kind }) => kind === record?.kind)?.by ?? 'secretary'
  if (record === undefined || record.kind === 'listed') return 0
  const { kind, paper, vote, detail } = record
  const replacement = {
    kind,
    day: addDays(record.day, given.does === 'move' ? given.days : 0),
    organisationId: record.organisation.id,
    detail,
    ...(paper && { paper: { ...paper, issuerOrganisationId: paper.issuerOrganisationId ?? undefined } }),
    ...(vote && { vote: { for: vote.for, against: vote.against, blank: vote.blank } }),
  }
  const body = {
    commandId: anyId(),
    id: anyId(),
    recordId: record.id,
    expectedVersion: version,
    reason: 'Đối chiếu',
  }
  const change = given.does === 'takeBack' ? body : { ...body, replacement }
  return (await as[by].post(`/api/candidates/${id}/record-corrections`, change)).status
}

const caches = async () => ({
  states: await tree.db.selectFrom('file_state').selectAll().orderBy('candidate_id').execute(),
  duties: await tree.db
    .selectFrom('file_duty')
    .selectAll()
    .orderBy('candidate_id')
    .orderBy('position')
    .execute(),
})

describe('any sequence of commands', () => {
  it('skips no step, and leaves caches that are the fold of the records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
        const id = await opened(tree.as.secretary, tree.ids.cell)
        let done = 0
        for (const given of commands) {
          const status = await send(id, given, done)
          expect([0, 201, 403, 404, 409, 422]).toContain(status)
          if (given.does === 'next' && status !== 0) done += 1
        }
        const { findings } = await file(tree.as.ward, id)
        expect(findings.filter(({ effect }) => effect === 'block')).toEqual([])
        expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('can be replayed: every cache is rebuilt from the records alone', async () => {
    const before = await caches()
    expect(before.states.length).toBeGreaterThan(10)
    await tree.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('file_duty').execute()
      await trx.deleteFrom('file_state').execute()
      const all = await trx.selectFrom('candidate').select('id').execute()
      await refreshFiles(
        trx,
        all.map(({ id }) => id),
      )
    })
    expect(await caches()).toEqual(before)
  })

  it('is noticed when a cache was tampered with, and mended on demand', async () => {
    const { db } = tree
    const { candidate_id: id } = await db
      .selectFrom('file_state')
      .select('candidate_id')
      .executeTakeFirstOrThrow()
    await db.updateTable('file_state').set({ returns: 9 }).where('candidate_id', '=', id).execute()
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 1, named: [id] })
    expect(await checkFolds(db, { rebuild: true })).toMatchObject({ differing: 1 })
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })
})
