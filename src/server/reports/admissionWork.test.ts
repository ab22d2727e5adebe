import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaReply } from '#contract/reports'
import { anyId, type Caller } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Recognitions are counted as long as they and their admissions stand, each person once. */

let world: WorldCalls
let city: string
let officer: Caller
beforeAll(async () => {
  world = await openWorld()
  city = await world.idOf('QN-MC')
  officer = await world.as('mongcai')
})
afterAll(() => world.close())

async function told(query = 'year=2024&asOf=2024-12-31') {
  const url = `/api/organisations/${city}/reports/admission-work?${query}`
  const { status, body } = await officer.get<CriteriaReply>(url)
  expect([url, status]).toEqual([url, 200])
  return (key: string) => body.rows.find((row) => row.key === key)?.now
}

interface Member {
  candidate_id: string
  organisation_id: string
}

/** Acts of the file, each recorded after the other. */
async function record(
  member: Member | undefined,
  ...acts: readonly (readonly [kind: string, day: string])[]
) {
  if (member === undefined) throw new Error('enough people were admitted')
  for (const [kind, day] of acts) {
    await world.db
      .insertInto('record')
      .values({
        id: anyId(),
        ...member,
        kind,
        day,
        decision_number: '12-QĐ/TU',
        issuer_name: 'Thành ủy',
        detail: JSON.stringify(
          kind === 'recognitionDecision' ? { officialDay: day } : { ground: 'faultyStep' },
        ),
        recorded_at: new Date('2024-12-20T02:00:00Z'),
      })
      .execute()
  }
}

async function members(): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select ceremony.candidate_id, ceremony.organisation_id from record ceremony
    join placement place on place.organisation_id = ceremony.organisation_id and upper_inf(place.valid)
      and place.path <@ (select path from placement above where above.organisation_id = ${city} and upper_inf(above.valid))
    join file_state state on state.candidate_id = ceremony.candidate_id and state.stage = 'admitted'
    where ceremony.kind = 'ceremony'
      and not exists (select from record later where later.candidate_id = ceremony.candidate_id
        and later.kind in ('recognitionDecision', 'decisionCancellation'))
    order by ceremony.candidate_id limit 4`.execute(world.db)
  return rows
}

describe('recognitions of a year', () => {
  it('leave out the cancelled, count one made anew once, and fall with the admission', async () => {
    const inJune = 'year=2024&asOf=2024-06-30'
    const before = (await told())('recognised') ?? Number.NaN
    const beforeInJune = (await told(inJune))('recognised') ?? Number.NaN
    const [plain, back, anew, unmade] = await members()
    const made = ['recognitionDecision', '2024-05-20'] as const
    const cancelled = ['recognitionCancellation', '2024-07-01'] as const
    await record(plain, made)
    await record(back, made, cancelled)
    await record(anew, made, cancelled, ['recognitionDecision', '2024-11-05'])
    await record(unmade, made, ['decisionCancellation', '2024-08-01'])
    expect((await told())('recognised')).toBe(before + 2)
    // until their cancellations they counted
    expect((await told(inJune))('recognised')).toBe(beforeInJune + 4)
  })
})

describe('what was known on a past day', () => {
  it('is not told of listings and classes, which are read from the files of today', async () => {
    const query = 'year=2023&asOf=2023-12-31'
    const today = await told(query)
    expect([today('listed'), today('trained')]).toEqual([expect.any(Number), expect.any(Number)])
    const then = await told(`${query}&knownAt=2026-10-01`)
    expect([then('listed'), then('trained')]).toEqual([null, null])
    expect(then('recognised')).toEqual(expect.any(Number))
  })
})
