import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Proposal,
  type ProposalBody,
  type ProposalRequest,
  proposeAllocation,
} from '#domain/targets/proposal'

function body(code: string, members: number | null): ProposalBody {
  return { organisationId: `id-${code}`, code, members }
}

function values(proposal: Proposal): Record<string, number> {
  if ('finding' in proposal) throw new Error(JSON.stringify(proposal.finding))
  return Object.fromEntries(proposal.items.map((item) => [item.organisationId.slice(3), item.value]))
}

function paramsOf(proposal: Proposal) {
  return 'finding' in proposal ? { code: proposal.finding.code, ...proposal.finding.params } : null
}

const three = [body('A', 100), body('B', 200), body('C', 300)]

describe('proposeAllocation', () => {
  it('shares in proportion, the rest to the largest fractions, ties by code', () => {
    expect(values(proposeAllocation({ total: 60, bodies: three }))).toEqual({ A: 10, B: 20, C: 30 })
    expect(values(proposeAllocation({ total: 61, bodies: three }))).toEqual({ A: 10, B: 20, C: 31 })
    const equal = [body('C', 10), body('B', 10), body('A', 10)]
    expect(values(proposeAllocation({ total: 5, bodies: equal }))).toEqual({ A: 2, B: 2, C: 1 })
  })
  it('keeps the order given', () => {
    const proposal = proposeAllocation({ total: 60, bodies: [...three].reverse() })
    expect('items' in proposal && proposal.items.map((item) => item.organisationId)).toEqual([
      'id-C',
      'id-B',
      'id-A',
    ])
  })
  it('shares what a bound sets free among the others in proportion', () => {
    expect(values(proposeAllocation({ total: 60, max: 24, bodies: three }))).toEqual({ A: 12, B: 24, C: 24 })
    expect(values(proposeAllocation({ total: 60, min: 15, bodies: three }))).toEqual({ A: 15, B: 18, C: 27 })
    expect(values(proposeAllocation({ total: 70, max: 24, min: 22, bodies: three }))).toEqual({
      A: 22,
      B: 24,
      C: 24,
    })
  })
  it('own bounds stand instead of the common ones, beside the floor rate', () => {
    const bounds = { 'id-A': { min: 2, max: 4 }, 'id-C': { max: 50 } }
    const request = { total: 60, min: 5, max: 30, bounds, bodies: three }
    expect(values(proposeAllocation(request))).toEqual({ A: 4, B: 22, C: 34 })
    expect(
      values(
        proposeAllocation({ total: 60, floorRatePercent: 5, bodies: three, bounds: { 'id-C': { max: 15 } } }),
      ),
    ).toEqual({
      A: 15,
      B: 30,
      C: 15,
    })
  })
  it('leaves locked cells as typed, even outside the bounds', () => {
    expect(values(proposeAllocation({ total: 60, max: 40, locked: { 'id-A': 0 }, bodies: three }))).toEqual({
      A: 0,
      B: 24,
      C: 36,
    })
    expect(values(proposeAllocation({ total: 60, max: 25, locked: { 'id-C': 40 }, bodies: three }))).toEqual({
      A: 7,
      B: 13,
      C: 40,
    })
  })
  it('gives bodies without members their minimum', () => {
    const bodies = [...three, body('D', null), body('E', 0)]
    expect(values(proposeAllocation({ total: 70, min: 5, floorRatePercent: 3, bodies }))).toEqual({
      A: 10,
      B: 20,
      C: 30,
      D: 5,
      E: 5,
    })
  })
  it('shares nothing, among some or none', () => {
    expect(values(proposeAllocation({ total: 0, bodies: three }))).toEqual({ A: 0, B: 0, C: 0 })
    expect(values(proposeAllocation({ total: 0, bodies: [] }))).toEqual({})
  })
})

describe('a proposal that cannot be met', () => {
  const infeasible = (bound: string, organisationId: string | null, reachable: number) => ({
    code: 'proposalInfeasible',
    bound,
    organisationId,
    reachable,
  })
  it.each<[string, ProposalRequest, ReturnType<typeof infeasible>]>([
    ['minimum asks for more', { total: 30, min: 15, bodies: three }, infeasible('min', 'id-A', 45)],
    [
      'floor asks for more',
      { total: 15, floorRatePercent: 3, bodies: three },
      infeasible('floor', 'id-C', 18),
    ],
    ['maximum leaves some over', { total: 60, max: 15, bodies: three }, infeasible('max', 'id-C', 45)],
    [
      'minimum over maximum',
      { total: 60, bounds: { 'id-B': { min: 9, max: 4 } }, bodies: three },
      infeasible('min', 'id-B', 60),
    ],
    [
      'floor over maximum',
      { total: 60, floorRatePercent: 8, max: 20, bodies: three },
      infeasible('floor', 'id-C', 60),
    ],
    [
      'locks take too much',
      { total: 60, locked: { 'id-A': 50, 'id-B': 20 }, bodies: three },
      infeasible('locked', 'id-A', 70),
    ],
    [
      'locks take too little',
      { total: 60, max: 25, locked: { 'id-C': 0 }, bodies: three },
      infeasible('locked', 'id-C', 50),
    ],
    [
      'all locked, short',
      { total: 60, locked: { 'id-A': 1 }, bodies: [body('A', 5)] },
      infeasible('locked', 'id-A', 1),
    ],
    [
      'nobody has members',
      { total: 9, min: 2, bodies: [body('B', null), body('A', null)] },
      infeasible('noMembers', 'id-A', 4),
    ],
    [
      'one without members could',
      { total: 60, max: 25, bodies: [body('A', 9), body('B', 9), body('C', null)] },
      infeasible('noMembers', 'id-C', 50),
    ],
    ['no bodies', { total: 9, bodies: [] }, infeasible('noMembers', null, 0)],
  ])('%s', (_, request, expected) => {
    expect(paramsOf(proposeAllocation(request))).toEqual(expected)
  })
  it('refuses bounds and locks of bodies that are not beneath, and a floor that is no rate', () => {
    expect(paramsOf(proposeAllocation({ total: 1, locked: { x: 1 }, bodies: three }))).toEqual({
      code: 'notChild',
      organisationId: 'x',
    })
    expect(paramsOf(proposeAllocation({ total: 1, bounds: { x: {} }, bodies: three }))?.code).toBe('notChild')
    expect(paramsOf(proposeAllocation({ total: 1, floorRatePercent: 101, bodies: three }))?.code).toBe(
      'rateOutOfRange',
    )
    expect(paramsOf(proposeAllocation({ total: 1, floorRatePercent: 3.333, bodies: three }))?.code).toBe(
      'malformed',
    )
  })
})

describe('Đắk Lắk 2023: 2,770 to 20 bodies of 85,867 members, 3 to 4 %', () => {
  const members = [
    14_400, 7000, 6900, 6400, 5900, 5500, 5200, 4900, 4600, 4300, 4000, 3700, 3400, 3000, 2200, 1500, 900,
    700, 467, 0,
  ]
  const last = 85_867 - members.reduce((all, one) => all + one, 0)
  const bodies = members.map((count, index) =>
    body(String(index).padStart(2, '0'), count === 0 ? last : count),
  )
  const proposal = proposeAllocation({ total: 2770, min: 17, max: 455, floorRatePercent: 3, bodies })

  it('gives out every person, the largest 455 and the smallest 17', () => {
    const given = Object.values(values(proposal))
    expect(bodies.reduce((all, one) => all + (one.members ?? 0), 0)).toBe(85_867)
    expect(given.reduce((all, one) => all + one, 0)).toBe(2770)
    expect([Math.max(...given), Math.min(...given)]).toEqual([455, 17])
  })
  it('keeps each body between 3 and 4 % of its members', () => {
    const given = values(proposal)
    for (const { code, members: own } of bodies) {
      const rate = ((given[code] ?? 0) * 100) / (own ?? 0)
      expect(rate).toBeGreaterThanOrEqual(3)
      expect(rate).toBeLessThanOrEqual(4)
    }
  })
})

interface Drawn {
  readonly members: number | null
  readonly min: number
  readonly spread: number
  readonly own: boolean
  readonly lock: number | null
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  members: fc.option(fc.integer({ min: 0, max: 3000 })),
  min: fc.integer({ min: 0, max: 30 }),
  spread: fc.integer({ min: 0, max: 200 }),
  own: fc.boolean(),
  lock: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }),
})

const codeOf = (index: number): string => String(index).padStart(2, '0')
const loOf = (one: Drawn, min: number, rate: number): number =>
  Math.max(one.own ? one.min : min, Math.ceil(((one.members ?? 0) * rate) / 100))

/** A request that can be met: the total lies between what the bounds reach at least and at most. */
const feasible = fc
  .record({
    list: fc.array(drawn, { minLength: 1, maxLength: 12 }),
    min: fc.integer({ min: 0, max: 10 }),
    rate: fc.integer({ min: 0, max: 5 }),
    common: fc.integer({ min: 160, max: 400 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ list, min, rate, common, at }) => {
    const lo = list.map((one) => loOf(one, min, rate))
    const hi = list.map((one, index) => (one.own ? (lo[index] ?? 0) + one.spread : common))
    const low = list.reduce((all, one, index) => all + (one.lock ?? lo[index] ?? 0), 0)
    const high = list.reduce(
      (all, one, index) => all + (one.lock ?? ((one.members ?? 0) > 0 ? hi : lo)[index] ?? 0),
      0,
    )
    const bounds = Object.fromEntries(
      list.flatMap((one, index) =>
        one.own ? [[`id-${codeOf(index)}`, { min: one.min, max: hi[index] ?? 0 }]] : [],
      ),
    )
    const locked = Object.fromEntries(
      list.flatMap((one, index) => (one.lock === null ? [] : [[`id-${codeOf(index)}`, one.lock]])),
    )
    const bodies = list.map((one, index) => body(codeOf(index), one.members))
    const total = low + Math.floor((high - low) * at)
    const request: ProposalRequest = {
      total,
      min,
      max: common,
      floorRatePercent: rate,
      bounds,
      locked,
      bodies,
    }
    return { request, list, lo, hi }
  })

describe('whatever can be met', () => {
  it('adds up exactly, keeps bounds and locks', () => {
    fc.assert(
      fc.property(feasible, ({ request, list, lo, hi }) => {
        const given = values(proposeAllocation(request))
        expect(Object.values(given).reduce((all, one) => all + one, 0)).toBe(request.total)
        for (const [index, one] of list.entries()) {
          const value = given[codeOf(index)] ?? -1
          if (one.lock !== null) expect(value).toBe(one.lock)
          else if ((one.members ?? 0) === 0) expect(value).toBe(lo[index])
          else expect(value >= (lo[index] ?? 0) && value <= (hi[index] ?? 0)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
  it('does not depend on the order of the bodies', () => {
    fc.assert(
      fc.property(
        feasible.chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray([...one.request.bodies], { minLength: one.request.bodies.length }),
          ),
        ),
        ([{ request }, bodies]) => {
          expect(values(proposeAllocation({ ...request, bodies }))).toEqual(
            values(proposeAllocation(request)),
          )
        },
      ),
    )
  })
  it('never gives less to more members under the same bounds', () => {
    fc.assert(
      fc.property(feasible, ({ request, list }) => {
        const given = values(proposeAllocation(request))
        const common = list.flatMap(({ own, lock, members }, index) =>
          own || lock !== null ? [] : [{ members: members ?? 0, value: given[codeOf(index)] ?? -1 }],
        )
        for (const a of common) {
          for (const b of common) if (a.members > b.members) expect(a.value).toBeGreaterThanOrEqual(b.value)
        }
      }),
    )
  })
  it('is proportional: no person could move from a body that got more of its share to one that got less', () => {
    fc.assert(
      fc.property(feasible, ({ request, list, lo, hi }) => {
        const given = values(proposeAllocation(request))
        const open = list.flatMap(({ lock, members }, index) =>
          lock !== null || (members ?? 0) === 0
            ? []
            : [
                {
                  members: members ?? 0,
                  value: given[codeOf(index)] ?? -1,
                  lo: lo[index] ?? 0,
                  hi: hi[index] ?? 0,
                },
              ],
        )
        for (const a of open.filter((one) => one.value > one.lo)) {
          for (const b of open.filter((one) => one.value < one.hi)) {
            expect((a.value - 1) * b.members).toBeLessThan((b.value + 1) * a.members)
          }
        }
      }),
    )
  })
})

describe('whatever cannot be met', () => {
  it('is met at the reachable sum it names', () => {
    const more = fc.tuple(feasible, fc.integer({ min: -3000, max: 3000 }))
    fc.assert(
      fc.property(more, ([{ request }, by]) => {
        const total = Math.max(0, request.total + by)
        const proposal = proposeAllocation({ ...request, total })
        if (!('finding' in proposal)) return
        const reachable = Number(proposal.finding.params?.reachable)
        expect(Math.sign(reachable - total)).toBe(-Math.sign(by))
        expect('items' in proposeAllocation({ ...request, total: reachable })).toBe(true)
      }),
    )
  })
})
