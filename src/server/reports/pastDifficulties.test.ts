import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaReply } from '#contract/reports'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, moveOrganisation } from '../../../test/builders'

/** Difficulties as they stood on the last day told, on the tree asked for, as they were known; today is 31/08/2023. */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

type Event = Readonly<{ kind: string; day: string; recorded?: string; due?: string; replaces?: string }>

/** An obstacle of the cell with these events, each on its day unless it was recorded later. Gives the ids of events. */
async function obstacle(cellId: string, ownerId: string, ...events: Event[]): Promise<string[]> {
  const { db } = tree
  const id = anyId()
  const recordedAt = (day: string) => new Date(`${day}T02:00:00Z`)
  const head = { id, raised_by: cellId, organisation_id: cellId, subject: 'body' }
  const [first] = events
  await db
    .insertInto('obstacle')
    .values({ ...head, recorded_at: recordedAt(first?.day ?? ''), recorded_by: null })
    .execute()
  const ids: string[] = []
  for (const [index, { kind, day, due, recorded = day, replaces }] of events.entries()) {
    const eventId = anyId()
    ids.push(eventId)
    const opens = due === undefined ? {} : { owner_id: ownerId, due_day: due }
    await db
      .insertInto('obstacle_event')
      .values({
        id: eventId,
        obstacle_id: id,
        position: replaces === undefined ? index + 1 : 1,
        kind,
        day,
        organisation_id: kind === 'answered' ? ownerId : cellId,
        ...opens,
        cause: kind === 'raised' ? (replaces === undefined ? 'leftForWork' : 'textUnclear') : null,
        note: 'Nội dung',
        recorded_at: recordedAt(recorded),
        recorded_by: null,
        ...(replaces !== undefined && { replaces_id: ids[Number(replaces)], reason: 'Ghi nhầm nguyên nhân' }),
      })
      .execute()
  }
  return ids
}

async function told(id: string, query: string) {
  const url = `/api/organisations/${id}/reports/difficulties?year=2023&${query}`
  const { status, body } = await tree.as.leader.get<CriteriaReply>(url)
  expect([url, status]).toEqual([url, 200])
  return (key: string, column: 'now' | 'lastYear' = 'now') =>
    body.rows.find((row) => row.key === key)?.[column] ?? null
}

describe('difficulties of a past day', () => {
  it('are open and overdue as they were on that day, this year and the last', async () => {
    const { ids } = tree
    const raised = { kind: 'raised', day: '2023-02-01', due: '2023-02-20' }
    await obstacle(ids.cell, ids.ward, raised, { kind: 'answered', day: '2023-04-10' })
    await obstacle(
      ids.cell,
      ids.ward,
      { ...raised, day: '2023-03-01', due: '2023-04-30' },
      { kind: 'answered', day: '2023-03-05' },
      { kind: 'reopened', day: '2023-08-01', due: '2023-08-10' },
    )
    await obstacle(
      ids.cell,
      ids.ward,
      { ...raised, day: '2022-02-01', due: '2022-02-20' },
      { kind: 'answered', day: '2022-12-01' },
    )
    const march = await told(ids.ward, 'asOf=2023-03-31')
    expect([march('total'), march('open'), march('overdue')]).toEqual([2, 1, 1])
    expect([march('total', 'lastYear'), march('overdue', 'lastYear')]).toEqual([1, 1])
    const today = await told(ids.ward, 'asOf=2023-08-31')
    expect([today('total'), today('open'), today('overdue')]).toEqual([2, 1, 1])
    const may = await told(ids.ward, 'asOf=2023-05-31')
    expect([may('open'), may('overdue')]).toEqual([0, 0])
    // a day to come is not over
    const end = await told(ids.ward, 'asOf=2023-12-31')
    expect(end('overdue')).toBe(1)
  })

  it('are told as they were known at the end of a day', async () => {
    const { ids } = tree
    await obstacle(
      ids.otherCell,
      ids.otherWard,
      { kind: 'raised', day: '2023-02-01', due: '2023-02-20' },
      { kind: 'answered', day: '2023-02-10', recorded: '2023-06-01' },
      { kind: 'raised', day: '2023-02-01', due: '2023-02-20', recorded: '2023-07-01', replaces: '0' },
    )
    const before = await told(ids.otherWard, 'asOf=2023-03-31&knownAt=2023-01-31')
    expect(before('total')).toBe(0)
    const then = await told(ids.otherWard, 'asOf=2023-03-31&knownAt=2023-05-31')
    expect([then('open'), then('cause.leftForWork'), then('cause.textUnclear')]).toEqual([1, 1, 0])
    const now = await told(ids.otherWard, 'asOf=2023-03-31')
    expect([now('open'), now('cause.leftForWork'), now('cause.textUnclear')]).toEqual([0, 0, 1])
  })

  it('are those of the cells that stood beneath on the tree asked for', async () => {
    const { db, ids } = tree
    await obstacle(ids.subCell, ids.ward, { kind: 'raised', day: '2023-02-01', due: '2023-02-20' })
    const before = (await told(ids.otherWard, 'asOf=2023-03-31'))('total') ?? Number.NaN
    await moveOrganisation(db, ids.subCell, ids.otherWard, '2023-06-01')
    const of = async (query: string) => (await told(ids.otherWard, `asOf=2023-03-31${query}`))('total')
    expect(await of('')).toBe(before)
    expect(await of('&treeOn=2023-06-30')).toBe(before + 1)
  })
})
