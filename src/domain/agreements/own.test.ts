import { describe, expect, it } from 'vitest'
import {
  compareOwn,
  type OwnBody,
  type OwnDeclared,
  type OwnFigures,
  type OwnTarget,
} from '#domain/agreements/own'

const body = (id: string, more: Partial<OwnBody> = {}): OwnBody => ({
  id,
  admitted: null,
  known: null,
  source: 'records',
  entered: null,
  pending: null,
  target: null,
  allocated: null,
  members: null,
  coverage: [],
  ...more,
})
const declare = (value: number, to: string, more: Partial<OwnDeclared> = {}): OwnDeclared => ({
  organisationId: 'city',
  indicator: 'admitted',
  from: '2023-01-01',
  to,
  value,
  isExact: true,
  ...more,
})
const target = (value: number, kind = 'assigned', organisationId = 'city'): OwnTarget => ({
  organisationId,
  kind,
  value,
})

const reading = (more: Partial<OwnFigures>) =>
  compareOwn({
    window: { from: '2023-01-01', to: '2023-08-31' },
    body: body('city'),
    children: [],
    declared: [],
    targets: [],
    ...more,
  })
const told = (more: Partial<OwnFigures>) =>
  reading(more).items.map(({ code, subject, expected, found, explanation }) => [
    code,
    subject,
    expected,
    found,
    explanation,
  ])

describe('what is kept of a body', () => {
  it('is nothing to compare where nothing is known', () => {
    expect(reading({ children: [body('a'), body('b')] })).toEqual({ checked: 0, items: [] })
  })

  it('children against a parent told by a document', () => {
    const city = (admitted: number) => body('city', { admitted, source: 'declared' })
    const children = [body('a', { admitted: 200 }), body('b', { admitted: 150 })]
    expect(told({ body: city(350), children })).toEqual([])
    expect(told({ body: city(365), children })).toEqual([
      ['childrenDiffer', 'admitted', 350, 365, '200 + 150 = 350'],
    ])
    const partly = [body('a', { admitted: 200 }), body('b', { known: 150 })]
    expect(told({ body: city(365), children: partly })).toEqual([])
    expect(told({ body: city(340), children: partly })).toEqual([
      ['childrenDiffer', 'admitted', 350, 340, '200 + 150 = 350'],
    ])
    expect(reading({ body: body('city', { admitted: 365 }), children }).checked).toBe(0)
  })

  it('members of one day', () => {
    const members = (value: number, day = '2023-01-30', isExact = true) => ({
      members: { value, day, isExact },
    })
    const city = body('city', members(85_867))
    const parts = [body('a', members(50_000)), body('b', members(35_000))]
    expect(told({ body: city, children: parts })).toEqual([
      ['membersDiffer', 'members', 85_000, 85_867, '50000 + 35000 = 85000'],
    ])
    const others = [body('a', members(50_000)), body('b', members(35_000, '2022-12-31'))]
    expect(reading({ body: city, children: others }).checked).toBe(0)
    expect(reading({ body: body('city', members(4600, '2023-12-31', false)), children: parts }).checked).toBe(
      0,
    )
  })

  it('a target against what was given on', () => {
    const given = [
      body('city', { target: 450, allocated: 455 }),
      body('a', { target: 20, allocated: 20 }),
    ] as const
    expect(told({ body: given[0], children: [given[1]] })).toEqual([
      ['allocatedDiffers', 'assigned', 450, 455, '450 − 455 = −5'],
    ])
  })

  it('two issuers that gave one body different targets of one kind', () => {
    expect(told({ targets: [target(163), target(100)] })).toEqual([
      ['twoTargets', 'assigned', 163, 100, '163 ≠ 100'],
    ])
    expect(
      told({ targets: [target(163), target(163), target(200, 'resolution'), target(9, 'assigned', 'a')] }),
    ).toEqual([])
  })

  it('pending files that a document counted as admitted', () => {
    const declared = [declare(365, '2023-08-31')]
    expect(told({ body: body('city', { admitted: 340, pending: 25 }), declared })).toEqual([
      ['pendingCounted', 'admitted', 340, 365, '340 + 25 = 365'],
    ])
    expect(
      told({
        body: body('city', { source: 'declared', admitted: 365, entered: 340, pending: 25 }),
        declared,
      }),
    ).toEqual([['pendingCounted', 'admitted', 340, 365, '340 + 25 = 365']])
  })

  it('a document against the list', () => {
    const declared = [declare(365, '2023-08-31')]
    expect(told({ body: body('city', { admitted: 340 }), declared })).toEqual([
      ['declaredDiffers', 'admitted', 340, 365, '365 − 340 = 25'],
    ])
    expect(
      told({ body: body('city', { source: 'declared', admitted: 365, entered: 340 }), declared }),
    ).toEqual([])
    expect(
      told({ body: body('city', { source: 'declared', admitted: 365, entered: 370 }), declared }),
    ).toEqual([['declaredDiffers', 'admitted', 370, 365, '365 − 370 = −5']])
    expect(
      reading({ body: body('city', { admitted: 340 }), declared: [declare(365, '2023-06-30')] }).checked,
    ).toBe(0)
  })

  it('parts above their whole', () => {
    const coverage = [{ indicator: 'villageCellsWithAdmission', part: 250, whole: 243 }]
    const declared = [
      declare(365, '2023-08-31'),
      declare(366, '2023-08-31', { indicator: 'women' }),
      declare(400, '2023-08-31', { indicator: 'religious' }),
      declare(400, '2023-06-30', { indicator: 'pupils' }),
    ]
    expect(told({ body: body('city', { coverage }), declared })).toEqual([
      ['partExceedsWhole', 'villageCellsWithAdmission', 243, 250, '250 > 243'],
      ['partExceedsWhole', 'women', 365, 366, '366 > 365'],
    ])
  })

  it('cumulative documents that fall', () => {
    const declared = [
      declare(365, '2023-08-31'),
      declare(370, '2023-06-30'),
      declare(100, '2023-12-31', { from: '2023-09-01' }),
      declare(90, '2023-12-31', { organisationId: 'a' }),
    ]
    expect(told({ declared })).toEqual([
      ['seriesFalls', 'admitted', 370, 365, '2023-06-30: 370 > 2023-08-31: 365'],
    ])
  })
})
