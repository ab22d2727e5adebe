import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byIndicator,
  type Counts,
  type FigureInput,
  type FigureNode,
  foldFigures,
} from '#domain/progress/figures'
import type { DeclaredFigure } from '#domain/progress/standIn'

const YEAR = { from: '2023-01-01', to: '2023-12-31' }

function node(id: string, aboveId: string | null, more: Partial<FigureNode> = {}): FigureNode {
  return {
    id,
    code: id,
    name: id,
    aboveId,
    kind: 'upperDirect',
    founded: '2000-01-01',
    recordsFrom: null,
    declared: [],
    completeUntil: null,
    target: null,
    ...more,
  }
}

function declared(
  value: number,
  from = YEAR.from,
  to = YEAR.to,
  more: Partial<DeclaredFigure> = {},
): DeclaredFigure {
  return { indicator: 'admitted', from, to, value, recordedAt: '2024-01-01T00:00:00Z', ...more }
}

function counts(admitted: number, more: Partial<Counts> = {}): Counts {
  return { ...byIndicator(() => 0), admitted, ...more }
}

function fold(nodes: FigureNode[], own: Record<string, Counts> = {}, more: Partial<FigureInput> = {}) {
  const input: FigureInput = {
    window: YEAR,
    nodes,
    above: { recordsFrom: null, covered: false },
    own: new Map(Object.entries(own)),
    outside: new Map(),
    ...more,
  }
  const figures = foldFigures(input)
  return (id: string) => {
    const found = figures.get(id)
    if (found === undefined) throw new Error(id)
    return { admitted: found.values.admitted, ...found }
  }
}

describe('figures from records', () => {
  it('sum upwards where records are kept', () => {
    const of = fold([node('a', null, { recordsFrom: '2023-01-01' }), node('b', 'a'), node('c', 'a')], {
      b: counts(3),
      c: counts(4),
    })
    expect(of('a')).toMatchObject({
      admitted: 7,
      source: 'records',
      entered: 7,
      enteredOf: null,
      unknown: [],
    })
  })

  it('are 0 where records are kept and nobody was admitted', () => {
    const of = fold([node('a', null, { recordsFrom: '2023-01-01' }), node('b', 'a')])
    expect(of('b').admitted).toBe(0)
  })

  it('are unknown for days before records were kept', () => {
    const of = fold([node('a', null, { recordsFrom: '2023-01-02' })])
    expect(of('a')).toMatchObject({ admitted: null, unknown: [{ id: 'a' }] })
  })

  it('are known for a body younger than the window, from its founding', () => {
    const of = fold([node('a', null, { recordsFrom: '2023-05-01', founded: '2023-05-01' })], { a: counts(2) })
    expect(of('a').admitted).toBe(2)
  })
})

describe('a body that does not keep records here', () => {
  const nodes = [
    node('province', null),
    node('joined', 'province', { recordsFrom: '2023-01-01' }),
    node('silent', 'province'),
  ]

  it('tells no total, only what is known and who is silent', () => {
    const of = fold(nodes, { joined: counts(365) })
    expect(of('province')).toMatchObject({
      admitted: null,
      known: 365,
      source: 'mixed',
      unknown: [{ id: 'silent' }],
    })
  })

  it('names itself when nothing beneath it is known', () => {
    const of = fold([
      node('root', null),
      node('province', 'root'),
      node('x', 'province'),
      node('y', 'province'),
    ])
    expect(of('province').unknown).toEqual([{ id: 'province', code: 'province', name: 'province' }])
  })

  it('shows the people of a cell all the same', () => {
    const of = fold([node('province', null), node('cell', 'province', { kind: 'cell' })], { cell: counts(1) })
    expect(of('cell')).toMatchObject({ admitted: 1, source: 'records' })
    expect(of('province').admitted).toBeNull()
  })
})

describe('a declared figure', () => {
  const sixty = (more: Partial<FigureNode> = {}) => [
    node('city', null, { recordsFrom: '2023-01-01' }),
    node('ward', 'city', { declared: [declared(60)], ...more }),
    node('k1', 'ward', { kind: 'cell' }),
    node('k2', 'ward', { kind: 'cell' }),
  ]

  it('stands for its body and subtree; entering 5 of 60 changes no total', () => {
    const of = fold(sixty(), { k1: counts(5) })
    expect(of('ward')).toMatchObject({ admitted: 60, source: 'declared', entered: 5, enteredOf: 60 })
    expect(of('city')).toMatchObject({ admitted: 60, source: 'declared' })
    expect(of('k1').admitted).toBe(5)
    expect(of('k2').admitted).toBeNull()
  })

  it('gives way once the list is complete to the end of its range', () => {
    expect(fold(sixty({ completeUntil: '2023-12-30' }), { k1: counts(61) })('ward').admitted).toBe(60)
    const of = fold(sixty({ completeUntil: '2023-12-31' }), { k1: counts(61) })
    expect(of('ward')).toMatchObject({ admitted: 61, source: 'records', enteredOf: null })
    expect(of('city').admitted).toBe(61)
  })

  it('makes its body unknown on a day inside its range', () => {
    const of = fold(sixty(), { k1: counts(5) }, { window: { from: YEAR.from, to: '2023-08-31' } })
    expect(of('ward')).toMatchObject({ admitted: null, source: 'mixed', known: 5 })
    expect(of('city')).toMatchObject({ admitted: null, source: 'mixed', unknown: [{ id: 'ward' }] })
  })

  it('beats the sum of the children, and counts once', () => {
    const nodes = [
      node('city', null, { declared: [declared(100)] }),
      node('ward', 'city', { declared: [declared(60)] }),
      node('other', 'city'),
    ]
    const of = fold(nodes)
    expect(of('city').admitted).toBe(100)
    expect(of('ward').admitted).toBe(60)
    expect(of('other').admitted).toBeNull()
  })

  it('adds the people of days it does not cover', () => {
    const of = fold(
      sixty({ declared: [declared(40, '2023-01-01', '2023-06-30')] }),
      { k1: counts(9) },
      { outside: new Map([['ward', 7]]) },
    )
    expect(of('ward')).toMatchObject({ admitted: 47, source: 'mixed' })
  })

  it('says of which days it tells nothing, up to where the list is kept', () => {
    const months = [declared(20, '2023-02-01', '2023-03-31'), declared(40, '2023-05-01', '2023-06-30')]
    const gaps = [
      { from: '2023-01-01', to: '2023-01-31' },
      { from: '2023-04-01', to: '2023-04-30' },
      { from: '2023-07-01', to: '2023-12-31' },
    ]
    const uncovered = (more: Partial<FigureNode>) =>
      fold([node('ward', null, { declared: months, ...more })])('ward').uncovered
    expect(uncovered({})).toEqual(gaps)
    expect(uncovered({ recordsFrom: '2023-04-11' })).toEqual([
      gaps[0],
      { from: '2023-04-01', to: '2023-04-10' },
    ])
    expect(uncovered({ founded: '2023-02-01', recordsFrom: '2023-04-01' })).toEqual([])
    expect(fold([node('ward', null, { declared: [declared(60)] })])('ward').uncovered).toEqual([])
  })

  it('says nothing of groups that were not declared', () => {
    const of = fold(
      sixty({ declared: [declared(60), declared(31, YEAR.from, YEAR.to, { indicator: 'women' })] }),
      { k1: counts(5, { women: 4, village: 5 }) },
    )
    expect(of('ward').values).toMatchObject({ women: 31, village: null })
    expect(of('city').values).toMatchObject({ women: 31, village: null })
  })

  it('of bodies stands without one of people', () => {
    const of = fold([
      node('province', null, {
        declared: [declared(704, '2023-01-30', '2023-01-30', { indicator: 'grassroots' })],
      }),
    ])
    expect(of('province').values).toMatchObject({ admitted: null, grassroots: 704, cells: null })
  })

  it('counts a grassroots body that reached its target by a declared figure', () => {
    const nodes = [
      node('city', null, { recordsFrom: '2023-01-01' }),
      node('ward', 'city', { kind: 'grassrootsCommittee', target: 60, declared: [declared(60)] }),
    ]
    expect(fold(nodes)('city').values).toMatchObject({ grassrootsCompleted: 1, grassrootsExceeded: 0 })
  })
})

describe('agreement', () => {
  it('a known total is always the sum of its children and its own', () => {
    const tree = fc.array(
      fc.record({ above: fc.nat(), own: fc.nat({ max: 50 }), declared: fc.option(fc.nat({ max: 90 })) }),
      { minLength: 1, maxLength: 15 },
    )
    fc.assert(
      fc.property(tree, (bodies) => {
        const nodes = bodies.map(({ above, declared: value }, index) =>
          node(`${index}`, index === 0 ? null : `${above % index}`, {
            recordsFrom: index === 0 ? '2023-01-01' : null,
            declared: value === null ? [] : [declared(value)],
          }),
        )
        const own = Object.fromEntries(bodies.map(({ own: n }, index) => [`${index}`, counts(n)]))
        const of = fold(nodes, own)
        for (const { id, declared: figures } of nodes) {
          const here = of(id)
          if (here.admitted === null || figures.length > 0) continue
          const beneath = nodes
            .filter(({ aboveId }) => aboveId === id)
            .map((child) => of(child.id).admitted ?? 0)
          expect(here.admitted).toBe((own[id]?.admitted ?? 0) + beneath.reduce((sum, n) => sum + n, 0))
        }
      }),
    )
  })
})
