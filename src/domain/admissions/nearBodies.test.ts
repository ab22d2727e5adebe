import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearFinder, nearText } from './nearBodies'
import { type CellBody, cellMatcher } from './sheetCells'

const WARDS = ['Bình Ngọc', 'Hải Hòa', 'Trà Cổ', 'Bạch Đằng'].map((name) => `Đảng bộ phường ${name}`)
const body = (name: string, code: string | null, parentName: string | null): CellBody => ({
  id: `${name} ${parentName}`,
  name,
  code,
  parentName,
})
const CELLS = Array.from({ length: 12 }, (_, place) =>
  body(`Chi bộ khu ${place + 1}`, `QN-MC-BN-K${place + 1}`, WARDS[0] ?? ''),
)
const BODIES = [
  ...WARDS.map((name, place) => body(name, `00${place + 6}`, 'Đảng bộ thành phố Móng Cái')),
  ...CELLS,
  body('Chi bộ Trường tiểu học Bình Ngọc', null, WARDS[0] ?? ''),
  body('Chi bộ Công ty TNHH Thông Reo', null, 'Đảng bộ thành phố Móng Cái'),
]
const { near } = nearFinder(BODIES)

describe('the bodies whose names are nearest to words that name none', () => {
  it.each([
    ['Chi bộ Khu phố 2', '“Chi bộ khu 2” (QN-MC-BN-K2)'],
    ['CB khu phố 02, phường Bình Ngọc', '“Chi bộ khu 2” (QN-MC-BN-K2)'],
    ['Đảng bộ phường Bình Nqọc', '“Đảng bộ phường Bình Ngọc” (006)'],
    ['Đảng ủy phường Trà Cổ', '“Đảng bộ phường Trà Cổ” (008)'],
    ['Đảng bộ phường Hải Hào', '“Đảng bộ phường Hải Hòa” (007)'],
    ['Chi bộ Thông Reo', '“Chi bộ Công ty TNHH Thông Reo” (Đảng bộ thành phố Móng Cái)'],
    ['Trường TH Bình Ngọc, P. Trà Cổ', '“Chi bộ Trường tiểu học Bình Ngọc” (Đảng bộ phường Bình Ngọc)'],
    ['7', '“Đảng bộ phường Hải Hòa” (007)'],
    ['qn.mc.bn.k02', '“Chi bộ khu 2” (QN-MC-BN-K2)'],
  ])('of “%s” is told', (words, told) => {
    expect(nearText(near(words, ''))).toBe(told)
  })

  it.each([
    'Chi bộ khu 13',
    'Chi bộ Quân sự',
    'Đảng bộ phường nào',
    'Đảng bộ',
    'QN-MC-BN-K13',
    '13',
    '2',
    '',
    'khu',
  ])('of “%s” are none', (words) => {
    expect(near(words, '').bodies).toEqual([])
  })

  it('are those beneath the body that is said to stand above, where there are any', () => {
    const cells = WARDS.map((ward) => body('Chi bộ khu 2', null, ward))
    const finder = nearFinder(cells)
    expect(nearText(finder.near('Khu phố 2', 'Đảng bộ phường Trà Cổ'))).toBe(
      '“Chi bộ khu 2” (Đảng bộ phường Trà Cổ)',
    )
    expect(finder.near('Khu phố 2', '')).toMatchObject({ more: 1 })
    expect(finder.near('Khu phố 2', '').bodies).toHaveLength(3)
  })

  it('are told of a body that came on a line above', () => {
    const finder = nearFinder(BODIES)
    expect(finder.near('Chi bộ khu phố 13', '').bodies).toEqual([])
    finder.add(body('Chi bộ khu 13', 'K13', WARDS[0] ?? ''))
    expect(nearText(finder.near('Chi bộ khu phố 13', ''))).toBe('“Chi bộ khu 13” (K13)')
  })

  it('are the same however often they are asked for, and always of these bodies', () => {
    const word = fc.constantFrom('khu', 'phố', '2', '02', 'Bình', 'Ngọc', 'Ngoc', 'Đảng', 'bộ', 'phường', 'x')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const asked = words.join(' ')
        const found = nearFinder(BODIES).near(asked, '')
        expect(found).toEqual(near(asked, ''))
        expect(found.bodies.length).toBeLessThanOrEqual(3)
        for (const one of found.bodies) expect(BODIES).toContain(one)
      }),
    )
  })

  it('of a thousand different words are looked for, of the others none', () => {
    const finder = nearFinder(BODIES)
    for (let place = 0; place < 1000; place += 1) finder.near(`Chi bộ khu phố ${place}`, '')
    expect(finder.near('Khu phố 2', '').bodies).toEqual([])
    expect(finder.near('Chi bộ khu phố 2', '').bodies).toHaveLength(1)
  })

  it('are asked for where the words name no body', () => {
    expect(cellMatcher(BODIES)('Chi bộ Khu phố 2', '')).toEqual({ kind: 'none' })
  })
})
