import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#domain/dates'
import {
  foldPlacements,
  isSamePaths,
  judgeEventOrder,
  labelOf,
  type OrganisationEvent,
  type Placement,
} from '#domain/organisations/placements'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

function event(
  organisation: number,
  kind: OrganisationEvent['kind'],
  day: Day,
  more: Partial<OrganisationEvent> = {},
): OrganisationEvent {
  return {
    organisationId: id(organisation),
    kind,
    day,
    recordedAt: `${day}T00:00:00.000Z`,
    name: null,
    parentId: null,
    code: null,
    organisationKind: null,
    sector: null,
    marks: null,
    ...more,
  }
}

function founded(organisation: number, parent: number | null, day: Day): OrganisationEvent {
  const parentId = parent === null ? null : id(parent)
  return event(organisation, 'found', day, {
    name: `Tổ chức ${organisation}`,
    parentId,
    organisationKind: 'cell',
    sector: 'other',
  })
}

function on(placements: readonly Placement[], organisation: number, day: Day): Placement[] {
  return placements.filter(
    ({ organisationId, from, to }) =>
      organisationId === id(organisation) && (from === null || from <= day) && (to === null || day < to),
  )
}

const path = (...labels: number[]) => labels.map((n) => labelOf(id(n))).join('.')

describe('the tree in time', () => {
  const tree = [founded(1, null, '1930-02-03'), founded(2, 1, '2000-01-01'), founded(3, 2, '2010-01-01')]

  it('lets a body rest before its founding and from its closing day on', () => {
    const { placements } = foldPlacements([...tree, event(3, 'close', '2023-07-01')], new Map())
    expect(on(placements, 3, '2009-12-31')).toMatchObject([{ alive: false, path: path(1, 2, 3) }])
    expect(on(placements, 3, '2023-06-30')).toMatchObject([{ alive: true }])
    expect(on(placements, 3, '2023-07-01')).toMatchObject([{ alive: false, path: path(1, 2, 3) }])
  })

  it('carries a subtree along when its body moves, the closed ones too', () => {
    const events = [
      ...tree,
      founded(4, 1, '2000-01-01'),
      event(3, 'close', '2022-01-01'),
      event(2, 'move', '2024-01-01', { parentId: id(4) }),
    ]
    const { placements, faults } = foldPlacements(events, new Map())
    expect(faults).toEqual([])
    expect(on(placements, 3, '2023-12-31')).toMatchObject([{ alive: false, path: path(1, 2, 3) }])
    expect(on(placements, 3, '2024-01-01')).toMatchObject([{ alive: false, path: path(1, 4, 2, 3) }])
  })

  it('does not cut the rows of children when the parent is renamed', () => {
    const { placements } = foldPlacements(
      [...tree, event(2, 'rename', '2015-01-01', { name: 'Tên mới' })],
      new Map(),
    )
    expect(placements.filter(({ organisationId }) => organisationId === id(3))).toHaveLength(2)
    expect(on(placements, 2, '2014-12-31')).toMatchObject([{ name: 'Tổ chức 2' }])
    expect(on(placements, 2, '2015-01-01')).toMatchObject([{ name: 'Tên mới' }])
  })

  it('stands on the paths of parents outside the fold', () => {
    const outer = new Map([[id(2), [{ from: null, to: null, path: path(1, 2) }]]])
    const { placements } = foldPlacements([founded(3, 2, '2010-01-01')], outer)
    expect(on(placements, 3, '2011-01-01')).toMatchObject([{ path: path(1, 2, 3) }])
  })

  it('names a cycle', () => {
    const { faults } = foldPlacements(
      [...tree, event(2, 'move', '2020-01-01', { parentId: id(3) })],
      new Map(),
    )
    expect(faults).toContainEqual({ code: 'cycle', organisationId: id(2) })
  })

  it('names a living body under a closed parent', () => {
    const { faults } = foldPlacements([...tree, event(2, 'close', '2020-01-01')], new Map())
    expect(faults).toEqual([{ code: 'closedParent', organisationId: id(3), parentId: id(2) }])
  })

  it('gives every organisation exactly one row on every day, whatever happened', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n))
    const change = fc.record({
      body: fc.integer({ min: 2, max: 6 }),
      parent: fc.integer({ min: 1, max: 6 }),
      day,
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), day, (changes, asked) => {
        const base = [1, 2, 3, 4, 5, 6].map((n) => founded(n, n === 1 ? null : 1, '2010-01-01'))
        const moves = changes
          .filter(({ body, parent }) => parent < body)
          .map(({ body, parent, day: moved }) => event(body, 'move', moved, { parentId: id(parent) }))
        const { placements, faults } = foldPlacements([...base, ...moves], new Map())
        expect(faults).toEqual([])
        for (const n of [1, 2, 3, 4, 5, 6]) {
          const [row, ...others] = on(placements, n, asked)
          expect(others).toEqual([])
          expect(row?.path.endsWith(labelOf(id(n)))).toBe(true)
          const above =
            row?.parentId === null
              ? []
              : placements.filter(({ organisationId }) => organisationId === row?.parentId)
          if (above.length > 0)
            expect(on(above, Number(row?.parentId?.slice(-12)), asked)[0]?.path).toBe(row?.path.slice(0, -33))
        }
      }),
    )
  })
})

describe('paths of a body', () => {
  it('are the same however the days are cut', () => {
    const whole = [{ from: null, to: null, path: 'a.b' }]
    const cut = [
      { from: null, to: '2020-01-01', path: 'a.b' },
      { from: '2020-01-01', to: null, path: 'a.b' },
    ]
    expect(isSamePaths(whole, cut)).toBe(true)
    expect(isSamePaths(cut, [...cut.slice(0, 1), { from: '2020-01-01', to: null, path: 'c.b' }])).toBe(false)
    expect(isSamePaths(whole, [])).toBe(false)
  })
})

describe('the order of events', () => {
  const found = { kind: 'found', day: '2020-01-01' } as const
  const close = { kind: 'close', day: '2022-01-01' } as const

  it('has nothing before the founding and no change after the closing', () => {
    const rename = (day: Day) => ({ kind: 'rename', day }) as const
    expect(judgeEventOrder([found, rename('2020-01-01'), rename('2022-01-01'), close])).toBeNull()
    expect(judgeEventOrder([found, rename('2019-12-31')])).toEqual({
      code: 'beforeFounding',
      day: '2020-01-01',
    })
    expect(judgeEventOrder([found, close, rename('2022-01-02')])).toEqual({
      code: 'eventOverlap',
      day: '2022-01-02',
    })
  })

  it('bears a second closing', () => {
    expect(judgeEventOrder([found, close, { kind: 'close', day: '2023-01-01' }])).toBeNull()
  })
})
