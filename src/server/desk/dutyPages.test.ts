import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { Answer } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld('2026-11-29')
})
afterAll(() => world.close())

describe('the desk page by page', () => {
  it.each([
    ['huyen001', 'H001', 7],
    ['mongcai', 'QN-MC', 7],
    ['halong', 'QN-HL', 11],
  ])('tells every duty of %s and those beneath once, wherever a page ends', async (who, code, limit) => {
    const caller = await world.as(who)
    const address = `/api/organisations/${await world.idOf(code)}/duties?whose=all&limit=${limit}`
    const seen: string[] = []
    let cursor: string | null = ''
    let total = 0
    while (cursor !== null) {
      const { status, body }: Answer<DutyList> = await caller.get<DutyList>(
        cursor === '' ? address : `${address}&cursor=${cursor}`,
      )
      expect(status).toBe(200)
      const { overdue, week, month, later } = body.counts
      total = overdue + week + month + later
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.next
    }
    expect(seen.length).toBeGreaterThan(limit)
    expect([seen.length, new Set(seen).size]).toEqual([total, total])
  })
})
