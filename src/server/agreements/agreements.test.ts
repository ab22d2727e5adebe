import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementReply } from '#contract/agreements'
import type { RefusalReply } from '#contract/common'
import { addAccount, addOrganisation, type Caller, callAs, clockAt, testPorts } from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { buildApp } from '../app'

let fresh: FreshDatabase
let caller: Caller

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  const clock = clockAt('2023-12-31')
  const root = await addOrganisation(db, { name: 'Trung ương', kind: 'central' })
  const account = await addAccount(db, 'administrator', root)
  caller = await callAs(await buildApp(db, testPorts(clock)), db, account, clock)
})
afterAll(() => fresh.close())

const check = (...claims: object[]) => caller.post<AgreementReply>('/api/agreement-checks', { claims })
const ratio = { id: '1', kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }

describe('POST /api/agreement-checks', () => {
  it('answers every claim in its place', async () => {
    const { status, body } = await check(
      ratio,
      { id: 'b', kind: 'ratio', part: 450, whole: 365, statedPercent: '81.11%' },
      { id: 'c', kind: 'sum', total: 365, parts: [100, 200], partition: true },
      { id: 'd', kind: 'over', value: 245, target: 175, statedOverPercent: '40' },
      { id: 'e', kind: 'implied', value: 365, statedPercent: '81,11', wholes: [400, 450] },
      { id: 'f', kind: 'series', values: [1, 3, 2] },
    )
    expect(status).toBe(200)
    expect(
      body.results.map(({ id, agrees, findings }) => [id, agrees, findings.map(({ code }) => code)]),
    ).toEqual([
      ['1', true, []],
      ['b', false, ['exchanged']],
      ['c', false, ['sumDiffers']],
      ['d', true, []],
      ['e', true, []],
      ['f', false, ['seriesFalls']],
    ])
    expect(body.results[4]?.denominators).toEqual({ from: 450, to: 450 })
  })

  it.each([
    ['no claims', [], 'claims'],
    ['a percentage that is none', [{ ...ratio, statedPercent: 'nhiều' }], 'claims.0.statedPercent'],
    ['a percentage below nothing', [{ ...ratio, statedPercent: '-5' }], 'claims.0.statedPercent'],
    ['a percentage as a number', [{ ...ratio, statedPercent: 81.11 }], 'claims.0.statedPercent'],
    ['a count below nothing', [{ ...ratio, part: -1 }], 'claims.0.part'],
    ['half a person', [{ ...ratio, part: 0.5 }], 'claims.0.part'],
    ['a count beyond 2^53 − 1', [{ ...ratio, part: 2 ** 53 }], 'claims.0.part'],
    ['an unknown kind', [{ ...ratio, kind: 'guess' }], 'claims.0.kind'],
    ['no parts', [{ id: '1', kind: 'sum', total: 3, parts: [] }], 'claims.0.parts'],
    ['too many claims', Array.from({ length: 501 }, (_, n) => ({ ...ratio, id: String(n) })), 'claims'],
    [
      'too many numbers',
      [{ id: '1', kind: 'series', values: Array.from({ length: 1001 }, () => 1) }],
      'claims.0.values',
    ],
  ])('%s is malformed', async (_, claims, field) => {
    const { status, body } = await caller.post<RefusalReply>('/api/agreement-checks', { claims })
    expect([status, body]).toEqual([400, { code: 'invalid', findings: [{ code: 'malformed', field }] }])
  })

  it('refuses an id given twice and a division by nothing, each with its place', async () => {
    const answer = await check(ratio, { ...ratio, whole: 0 })
    expect(answer).toEqual({
      status: 422,
      body: {
        code: 'refused',
        findings: [
          { code: 'idRepeated', field: 'claims.1.id' },
          { code: 'wholeZero', field: 'claims.1.whole' },
        ],
      },
    })
  })

  it('tells of one figure so many places and how many more, so that no answer grows beyond its question', async () => {
    const values = Array.from({ length: 1000 }, (_, place) => 1 + (place % 2))
    const { body } = await check({ id: 'a', kind: 'series', values })
    const [result] = body.results
    expect([result?.agrees, result?.findings.length, result?.further]).toEqual([false, 50, 449])
    expect(result?.findings.at(-1)?.explanation).toBe('[100] 2 > [101] 1')
  })

  it('answers the largest question at once', async () => {
    const parts = Array.from({ length: 200 }, () => Number.MAX_SAFE_INTEGER)
    const claims = Array.from({ length: 400 }, (_, n) => ({ id: String(n), kind: 'sum', total: 1, parts }))
    expect((await check(...claims)).status).toBe(200)
  })
})
