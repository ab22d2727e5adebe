import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClaim, claimProblems } from '#domain/agreements/check'
import type { Claim } from '#domain/agreements/claims'
import { denominatorsOf } from '#domain/agreements/denominators'
import { printLike, readPrinted, roundedLike, truncatedLike } from '#domain/agreements/printed'

const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const decimals = fc.integer({ min: 0, max: 6 })
const mark = fc.constantFrom(',' as const, '.' as const)

const like = (places: number, point: ',' | '.' = ',') => ({ scaled: 0n, decimals: places, mark: point })
const rounded = (part: number, whole: number, places: number, point: ',' | '.' = ',') =>
  printLike(roundedLike(BigInt(part), BigInt(whole), like(places)), like(places, point))

type Unnamed<T> = T extends Claim ? Omit<T, 'id'> : never
const check = (claim: Unnamed<Claim>) => checkClaim({ id: 'a', ...claim })
const codes = (claim: Unnamed<Claim>) => check(claim).findings.map(({ code }) => code)
const ratio = (part: number, whole: number, statedPercent?: string) =>
  ({ kind: 'ratio', part, whole, statedPercent }) as const

describe('figures of the five articles', () => {
  it.each([
    ['a district: 210/200, đạt 105%', ratio(210, 200, '105%')],
    ['Hạ Long: 365 of 450, 81,11%', ratio(365, 450, '81,11%')],
    ['Đắk Lắk 2022: 2.089/1.900, 109,95%', ratio(2089, 1900, '109,95')],
    ['Hạ Long: 118/243 village cells', ratio(118, 243)],
    ['Đắk Lắk: 2.770 of 85.867 members', ratio(2770, 85_867, '3,23')],
    [
      'Móng Cái: 245 of 175 is 40 % above',
      { kind: 'over', value: 245, target: 175, statedOverPercent: '40' },
    ],
    ['Hạ Long: groups within 365', { kind: 'sum', total: 365, parts: [69, 12, 134], partition: false }],
  ] as const)('%s agrees', (_, claim) => expect(check(claim)).toMatchObject({ agrees: true, findings: [] }))

  it('365 and 81,11 % imply 450 and nothing else', () => {
    expect(check({ kind: 'implied', value: 365, statedPercent: '81,11', wholes: [] })).toEqual({
      id: 'a',
      agrees: true,
      findings: [],
      denominators: { from: 450, to: 450 },
    })
  })

  it('245, exceeding by 40 %, is 140 % of 175', () => {
    const implied = (wholes: number[]) => check({ kind: 'implied', value: 245, statedPercent: '140', wholes })
    expect(implied([]).denominators).toEqual({ from: 175, to: 175 })
    expect(implied([200, 175]).agrees).toBe(true)
    expect(implied([200]).findings).toEqual([
      { code: 'otherDenominator', expected: 175, found: 200, explanation: '245/200 = 123%; 245/175 = 140%' },
    ])
  })
})

describe('a percentage that does not follow', () => {
  it.each([
    ['cut off', ratio(2089, 1900, '109,94'), ['truncated']],
    ['cut off to whole per cent', ratio(2, 3, '66%'), ['truncated']],
    ['exchanged', ratio(450, 365, '81,11'), ['exchanged']],
    ['another denominator', ratio(365, 451, '81,11'), ['otherDenominator']],
    ['no reading explains it', ratio(365, 450, '81,10'), ['percentDiffers']],
    ['of nobody', ratio(0, 450, '3'), ['percentDiffers']],
    ['above its whole though at most 100 %', ratio(250, 243, '99'), ['otherDenominator', 'partExceedsWhole']],
    ['above its whole without a percentage', ratio(250, 243), ['partExceedsWhole']],
    ['a plan may be exceeded', ratio(210, 200, '104'), ['otherDenominator']],
    [
      'reached printed as exceeded',
      { kind: 'over', value: 245, target: 175, statedOverPercent: '140%' },
      ['attainedAsOver'],
    ],
    [
      'exceeded, cut off',
      { kind: 'over', value: 2089, target: 1900, statedOverPercent: '9,94' },
      ['truncated'],
    ],
    [
      'exceeded, exchanged',
      { kind: 'over', value: 175, target: 245, statedOverPercent: '40' },
      ['exchanged'],
    ],
    [
      'exceeded by another target',
      { kind: 'over', value: 245, target: 176, statedOverPercent: '40' },
      ['otherDenominator'],
    ],
    [
      'no whole number gives it',
      { kind: 'implied', value: 365, statedPercent: '81,10', wholes: [] },
      ['noDenominator'],
    ],
    ['nobody is never 5 %', { kind: 'implied', value: 0, statedPercent: '5', wholes: [] }, ['noDenominator']],
    [
      'implied of exchanged figures',
      { kind: 'implied', value: 450, statedPercent: '81,11', wholes: [365] },
      ['exchanged'],
    ],
  ] as const)('%s', (_, claim, expected) => expect(codes(claim)).toEqual(expected))

  it('tells what would be right, as the source prints it', () => {
    expect(check(ratio(365, 451, '81.11 %')).findings).toEqual([
      {
        code: 'otherDenominator',
        expected: 450,
        found: 451,
        explanation: '365/451 = 80.93%; 365/450 = 81.11%',
      },
    ])
    expect(check(ratio(2089, 1900, '109,94')).findings).toEqual([
      { code: 'truncated', expected: '109,95%', found: '109,94%', explanation: '2089/1900 = 109,95%' },
    ])
    expect(check({ kind: 'over', value: 245, target: 175, statedOverPercent: '41' }).findings).toEqual([
      {
        code: 'otherDenominator',
        expected: 174,
        found: 175,
        explanation: '245/175 − 100% = 40%; 245/174 − 100% = 41%',
      },
    ])
    expect(check({ kind: 'implied', value: 365, statedPercent: '81,10', wholes: [] }).findings).toEqual([
      {
        code: 'noDenominator',
        expected: '81,11%',
        found: '81,10%',
        explanation: '365/450 = 81,11%; 365/451 = 80,93%',
      },
    ])
  })

  it('agrees at the decimals of its source', () => {
    for (const stated of ['81', '81,1', '81,11', '81,111', '81,111111'])
      expect(codes(ratio(365, 450, stated))).toEqual([])
    for (const stated of ['81,0', '81,10', '81,112']) expect(codes(ratio(365, 450, stated))).toHaveLength(1)
  })
})

describe('sums and series', () => {
  it('tells the difference', () => {
    expect(check({ kind: 'sum', total: 365, parts: [100, 250] }).findings).toEqual([
      {
        code: 'sumDiffers',
        expected: 350,
        found: 365,
        difference: 15,
        explanation: '100 + 250 = 350; 365 − 350 = 15',
      },
    ])
    expect(codes({ kind: 'sum', total: 10, parts: [3, 7], partition: true })).toEqual([])
    expect(codes({ kind: 'sum', total: 10, parts: [11] })).toEqual(['sumDiffers', 'partExceedsWhole'])
    expect(codes({ kind: 'sum', total: 10, parts: [9, 8], partition: false })).toEqual([])
    expect(codes({ kind: 'sum', total: 10, parts: [9, 12], partition: false })).toEqual(['partExceedsWhole'])
  })

  it('stays exact where numbers are not', () => {
    const largest = Number.MAX_SAFE_INTEGER
    const [finding] = check({ kind: 'sum', total: largest, parts: [largest, largest] }).findings
    expect(finding).toMatchObject({ expected: '18014398509481982', difference: -largest })
  })

  it('prints a long sum short', () => {
    const [finding] = check({ kind: 'sum', total: 1, parts: Array.from({ length: 1000 }, () => 1) }).findings
    expect(finding?.explanation).toBe('1 + 1 + 1 + … + 1 + 1 = 1000; 1 − 1000 = −999')
  })

  it('tells each place where a series falls', () => {
    expect(check({ kind: 'series', values: [10, 20, 20, 18, 17] }).findings).toEqual([
      { code: 'seriesFalls', expected: 20, found: 18, explanation: '[3] 20 > [4] 18' },
      { code: 'seriesFalls', expected: 18, found: 17, explanation: '[4] 18 > [5] 17' },
    ])
  })
})

describe('what may not be asked', () => {
  it('is an id given twice and a division by nothing', () => {
    const claims: Claim[] = [
      { id: 'a', kind: 'ratio', part: 0, whole: 0 },
      { id: 'a', kind: 'ratio', part: 5, whole: 0, statedPercent: '5' },
      { id: 'b', kind: 'over', value: 5, target: 0, statedOverPercent: '5' },
      { id: 'c', kind: 'implied', value: 5, statedPercent: '5', wholes: [3, 0] },
    ]
    expect(claimProblems(claims)).toEqual([
      { code: 'idRepeated', field: 'claims.1.id' },
      { code: 'wholeZero', field: 'claims.1.whole' },
      { code: 'wholeZero', field: 'claims.2.target' },
      { code: 'wholeZero', field: 'claims.3.wholes.1' },
    ])
  })

  it.each([
    '',
    ' ',
    '-5',
    '−5',
    '+5',
    '5,',
    ',5',
    '1,2,3',
    '1.234.567',
    '81,1111111',
    'abc',
    '5%%',
    '1e3',
    '١٢',
  ])('"%s" as a percentage', (text) => expect(readPrinted(text)).toBeNull())

  it.each([
    ['81,11', 8111n, 2],
    [' 81.11 % ', 8111n, 2],
    ['105%', 105n, 0],
    ['1.050,5', 10_505n, 1],
    ['1,050.5 %', 10_505n, 1],
    ['0', 0n, 0],
    ['81,\u00a011\u00a0%', 8111n, 2],
  ])('"%s" is read', (text, scaled, places) =>
    expect(readPrinted(text)).toMatchObject({ scaled, decimals: places }),
  )
})

describe('for any figures', () => {
  it('a percentage rounded half up agrees', () => {
    fc.assert(
      fc.property(count, positive, decimals, mark, (part, whole, places, point) => {
        expect(codes(ratio(part, whole, rounded(part, whole, places, point)))).toEqual([])
      }),
    )
  })

  it('one cut off where rounding goes up is told as such', () => {
    fc.assert(
      fc.property(count, positive, decimals, (part, whole, places) => {
        const [P, W] = [BigInt(part), BigInt(whole)]
        const cut = truncatedLike(P, W, like(places))
        fc.pre(cut !== roundedLike(P, W, like(places)))
        const [first] = codes(ratio(part, whole, printLike(cut, like(places))))
        expect(first).toBe('truncated')
      }),
    )
  })

  it('one that exceeds, rounded half up, agrees', () => {
    fc.assert(
      fc.property(positive, fc.nat(1_000_000), decimals, (target, more, places) => {
        fc.pre(target + more <= Number.MAX_SAFE_INTEGER)
        const stated = printLike(
          roundedLike(BigInt(target + more), BigInt(target), like(places)) - 100n * 10n ** BigInt(places),
          like(places),
        )
        expect(codes({ kind: 'over', value: target + more, target, statedOverPercent: stated })).toEqual([])
      }),
    )
  })

  it('the denominators told are those that give the percentage, and no neighbour does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        decimals,
        (part, scaled, places) => {
          const stated = { scaled: BigInt(scaled), decimals: places, mark: ',' } as const
          const gives = (whole: bigint) => roundedLike(BigInt(part), whole, stated) === stated.scaled
          const range = denominatorsOf(BigInt(part), stated)
          if (range === null) return
          expect([gives(range.from), gives(range.to)]).toEqual([true, true])
          // past it only where no larger count travels as a number
          const isLargest = range.to === BigInt(Number.MAX_SAFE_INTEGER)
          expect(isLargest || !gives(range.to + 1n)).toBe(true)
          if (range.from > 1n) expect(gives(range.from - 1n)).toBe(false)
        },
      ),
    )
  })

  it('no denominators are told only where none of the wholes asked gives the percentage', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        decimals,
        (part, whole, places) => {
          const result = check({
            kind: 'implied',
            value: part,
            statedPercent: rounded(part, whole, places),
            wholes: [whole],
          })
          expect(result.agrees).toBe(true)
          expect(result.denominators?.from).toBeLessThanOrEqual(whole)
          expect(result.denominators?.to).toBeGreaterThanOrEqual(whole)
        },
      ),
    )
  })

  it('what does not agree always says why', () => {
    fc.assert(
      fc.property(count, positive, fc.nat(20_000), decimals, (part, whole, scaled, places) => {
        const stated = printLike(BigInt(scaled), like(places))
        const { agrees, findings } = check(ratio(part, whole, stated))
        expect(agrees).toBe(findings.length === 0)
        for (const { expected, found } of findings) expect(expected).not.toEqual(found)
      }),
    )
  })
})
