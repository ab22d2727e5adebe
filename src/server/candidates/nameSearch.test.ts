import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CandidateDetail, CandidateItem, CandidateList } from '#contract/candidates'
import { ROLES } from '#domain/access'
import { searchKey } from '#domain/vietnamese'
import { type Answer, addAccount, type Caller, callAs } from '../../../test/builders'
import { organisationId } from '../../../test/world/ids'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** The list narrows by names in SQL and opens them in TypeScript: for any viewer the two are one. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const HOMES = [
  'TW',
  'QN',
  'QN-MC',
  'QN-HL',
  'QN-MC-BN',
  'QN-MC-BN-K2',
  'QN-MC-KL',
  'QN-MC-KL-K2',
  'QN-HL-BC-K1',
]

/** Every page of the list; null where it is not for the viewer. */
async function allOf(caller: Caller, url: string): Promise<CandidateItem[] | null> {
  const items: CandidateItem[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { status, body }: Answer<CandidateList> = await caller.get(
      cursor === '' ? url : `${url}&cursor=${cursor}`,
    )
    if (status !== 200) return null
    items.push(...body.items)
    cursor = body.next
  }
  return items
}

describe('for random viewers', () => {
  it('a search finds just those whose name the list shows and the file opens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...HOMES),
        fc.constantFrom('nguyen', 'van', 'thi', 'tran'),
        fc.constantFrom('', '&purpose=appraisal'),
        async (role, home, word, purpose) => {
          const { app, db, clock } = world
          const account = await addAccount(db, role, organisationId(home))
          const caller = await callAs(app, db, account, clock)
          const url = `/api/organisations/${organisationId(home)}/candidates?state=all&limit=500${purpose}`
          const whole = await allOf(caller, url)
          if (whole === null) return
          const shown = whole.filter(({ person }) => searchKey(person.fullName ?? '').includes(word))
          const found = (await allOf(caller, `${url}&q=${word}`)) ?? []
          expect(found.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
          for (const { id, nameOpen } of whole.slice(0, 3)) {
            const file = await caller.get<CandidateDetail>(`/api/candidates/${id}?${purpose.slice(1)}`)
            expect([id, file.status, file.body.nameOpen]).toEqual([id, 200, nameOpen])
          }
        },
      ),
      { numRuns: 30 },
    )
  }, 120_000)
})
