import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDecision,
  checkTarget,
  entryInForce,
  gap,
  MAX_TARGET,
  type TargetEntry,
  targetValue,
} from '#domain/targets/ledger'

function entry(change: Partial<TargetEntry>): TargetEntry {
  return {
    id: 'a',
    organisationId: 'QN-HL',
    periodId: '2023',
    kind: 'assigned',
    indicator: 'admitted',
    value: 450,
    rate: null,
    qualifier: 'exactly',
    status: 'issued',
    decisionDay: '2023-01-10',
    recordedAt: '2023-01-11T02:00:00.000Z',
    replacesId: null,
    takenBack: false,
    ...change,
  }
}

const first = entry({})
const adjusted = entry({
  id: 'b',
  value: 480,
  decisionDay: '2023-06-01',
  recordedAt: '2023-06-05T02:00:00.000Z',
})

describe('entryInForce', () => {
  it('is none before the first decision', () => {
    expect(entryInForce([], '2023-12-31')).toBeNull()
    expect(entryInForce([first], '2023-01-09')).toBeNull()
    expect(entryInForce([first], '2023-01-10')).toBe(first)
  })
  it('an adjustment counts from its own decision day', () => {
    expect(entryInForce([adjusted, first], '2023-05-31')).toBe(first)
    expect(entryInForce([adjusted, first], '2023-06-01')).toBe(adjusted)
  })
  it('of one day the last recorded counts, then the higher id', () => {
    const later = entry({ id: 'c', recordedAt: '2023-01-11T03:00:00.000Z' })
    expect(entryInForce([later, first], '2023-02-01')).toBe(later)
    const twin = entry({ id: 'b' })
    expect(entryInForce([first, twin], '2023-02-01')).toBe(twin)
    expect(entryInForce([twin, first], '2023-02-01')).toBe(twin)
  })
  it('drafts never count and replace nothing', () => {
    const draft = entry({ id: 'd', status: 'draft', decisionDay: '2023-02-01', replacesId: 'a' })
    expect(entryInForce([first, draft], '2023-12-31')).toBe(first)
    expect(entryInForce([draft], '2023-12-31')).toBeNull()
  })
  it('a corrected entry is gone for every day', () => {
    const correction = entry({
      id: 'e',
      decisionDay: '2023-01-20',
      recordedAt: '2023-03-01T00:00:00.000Z',
      replacesId: 'a',
    })
    expect(entryInForce([first, correction], '2023-01-15')).toBeNull()
    expect(entryInForce([first, correction], '2023-01-20')).toBe(correction)
    const again = entry({ id: 'f', recordedAt: '2023-04-01T00:00:00.000Z', replacesId: 'e' })
    expect(entryInForce([first, correction, again], '2023-12-31')).toBe(again)
  })
  it('can be asked as it was known', () => {
    const correction = entry({ id: 'e', value: 400, recordedAt: '2023-03-01T00:00:00.000Z', replacesId: 'a' })
    const entries = [first, correction, adjusted]
    expect(entryInForce(entries, '2023-12-31', '2023-01-01T00:00:00.000Z')).toBeNull()
    expect(entryInForce(entries, '2023-12-31', '2023-02-01T00:00:00.000Z')).toBe(first)
    expect(entryInForce(entries, '2023-12-31', '2023-03-01T00:00:00.000Z')).toBe(correction)
    expect(entryInForce(entries, '2023-12-31', '2023-12-31T00:00:00.000Z')).toBe(adjusted)
  })
})

/** A ledger of one slot, each entry correcting an earlier one or none. */
const ledgers = fc
  .array(
    fc.record({
      day: fc.constantFrom('2023-01-10', '2023-02-10', '2023-03-10'),
      hour: fc.integer({ min: 0, max: 9 }),
      corrects: fc.option(fc.nat(5), { nil: null }),
      draft: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ day, hour, corrects, draft }, place) =>
      entry({
        id: String(place),
        decisionDay: day,
        recordedAt: `2023-0${place + 1}-01T0${hour}:00:00.000Z`,
        replacesId: corrects !== null && corrects < place ? String(corrects) : null,
        status: draft ? 'draft' : 'issued',
      }),
    ),
  )
const asOf = '2023-12-31'

describe('taking back', () => {
  const back = ({ id, status, decisionDay }: TargetEntry) =>
    entry({
      id: 'z',
      status,
      decisionDay,
      replacesId: id,
      takenBack: true,
      recordedAt: '2023-12-01T00:00:00.000Z',
    })

  /** The entry and all it corrected, directly or through another correction; a draft corrects nothing. */
  function corrected(entries: readonly TargetEntry[], { id, status, replacesId }: TargetEntry): Set<string> {
    const before = status === 'issued' ? entries.find((entry) => entry.id === replacesId) : undefined
    return new Set([id, ...(before === undefined ? [] : corrected(entries, before))])
  }

  it('answers for every day as if the entry had only gone: nothing stands in its place', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(5), (entries, at) => {
        const taken = entries[at % entries.length]
        if (taken === undefined || taken.status === 'draft') return
        const gone = corrected(entries, taken)
        const without = entries.filter(({ id }) => !gone.has(id))
        for (const day of ['2023-01-10', '2023-02-10', asOf]) {
          expect(entryInForce([...entries, back(taken)], day)).toEqual(entryInForce(without, day))
        }
      }),
    )
  })

  it('was not known before', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(5), (entries, at) => {
        const taken = entries[at % entries.length]
        if (taken === undefined) return
        const known = '2023-11-30T00:00:00.000Z'
        expect(entryInForce([...entries, back(taken)], asOf, known)).toEqual(
          entryInForce(entries, asOf, known),
        )
      }),
    )
  })
})

describe('targetValue and gap', () => {
  it('is the number, or the smallest rate of the base rounded up', () => {
    expect(targetValue(first, null)).toBe(450)
    expect(targetValue({ value: null, rate: { min: 3, max: 4 } }, 85_867)).toBe(2577)
    expect(targetValue({ value: null, rate: { min: 3, max: 4 } }, null)).toBeNull()
    expect(targetValue({ value: 0, rate: null }, 100)).toBe(0)
  })
  it('shows what is missing and what is too much', () => {
    expect([gap(2770, 2770), gap(2770, 2700), gap(450, 470)]).toEqual([0, 70, -20])
    expect([gap(null, 10), gap(10, null)]).toEqual([null, null])
  })
})

describe('checkTarget', () => {
  it.each([
    [450, null, []],
    [0, null, []],
    [MAX_TARGET, null, []],
    [null, { min: 3, max: 4 }, []],
    [null, { min: 0, max: 100 }, []],
    [null, null, ['targetValueOrRate']],
    [450, { min: 3, max: 4 }, ['targetValueOrRate']],
    [-1, null, ['targetNegative']],
    [1.5, null, ['targetNotInteger']],
    [Number.NaN, null, ['targetNotInteger']],
    [MAX_TARGET + 1, null, ['valueTooLarge']],
    [null, { min: -1, max: 4 }, ['rateOutOfRange']],
    [null, { min: 4, max: 3 }, ['rateOutOfRange']],
    [null, { min: 3, max: 100.01 }, ['rateOutOfRange']],
    [null, { min: 3.333, max: 4 }, ['malformed']],
  ])('value %j, rate %j gives %j', (value, rate, codes) => {
    expect(checkTarget({ value, rate }).map((finding) => finding.code)).toEqual(codes)
  })
})

describe('checkDecision', () => {
  it.each([
    ['draft', null, []],
    ['draft', '2023-01-11', ['decisionInFuture']],
    ['issued', '2023-01-10', []],
    ['issued', '2023-01-11', ['decisionInFuture']],
    ['issued', null, ['decisionRequired']],
  ] as const)('%s with decision %j gives %j', (status, decisionDay, codes) => {
    expect(checkDecision({ status, decisionDay }, '2023-01-10').map((finding) => finding.code)).toEqual(codes)
  })
})
