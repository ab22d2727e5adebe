import { describe, expect, it } from 'vitest'
import { type CellBody, cellMatcher } from './sheetCells'

const body = (id: string, name: string, parentName: string, formerName: string | null = null): CellBody => ({
  id,
  code: `MC-${id}`,
  name,
  parentName,
  formerName,
})

const BODIES = [
  body('BN-K2', 'Chi bộ khu 2', 'Đảng bộ phường Bình Ngọc'),
  body('HL-K2', 'Chi bộ khu 2', 'Đảng bộ phường Hòa Lạc'),
  body('HL-K3', 'Chi bộ khu 3', 'Đảng bộ phường Hòa Lạc', 'Chi bộ khu Hồng Hà'),
  body('TC-TC', 'Chi bộ thôn Thán', 'Đảng bộ xã Tràng Cát'),
  body('TC-TN', 'Chi bộ thôn Thân', 'Đảng bộ xã Tràng Cát'),
  body('CT', 'Chi bộ Công ty TNHH Thông Reo', 'Đảng bộ thành phố Móng Cái'),
]

const match = cellMatcher(BODIES)

function found(cell: string, parent = ''): string {
  const means = match(cell, parent)
  if (means.kind === 'one') return means.body.id
  return means.kind === 'many' ? means.bodies.map(({ id }) => id).join(' ') : 'none'
}

describe('which cell the words of a sheet mean', () => {
  it.each([
    ['MC-BN-K2', '', 'BN-K2'],
    [' mc-bn-k2 ', '', 'BN-K2'],
    ['Chi bộ khu 3', '', 'HL-K3'],
    ['chi bo khu 3', '', 'HL-K3'],
    ['CB khu 3', '', 'HL-K3'],
    ['Khu 3', '', 'HL-K3'],
    ['Chi bộ khu Hồng Hà', '', 'HL-K3'],
    ['Chi bộ Cty TNHH Thông Reo', '', 'CT'],
    ['Chi bộ khu 2', 'Đảng bộ phường Bình Ngọc', 'BN-K2'],
    ['Chi bộ khu 2', 'P. Bình Ngọc', 'BN-K2'],
    ['Chi bộ khu 2', 'Hoà Lạc', 'HL-K2'],
    ['Chi bộ khu 2, phường Bình Ngọc', '', 'BN-K2'],
    ['Chi bộ khu 2 - Đảng bộ phường Hòa Lạc', '', 'HL-K2'],
    ['Chi bộ khu 2 (Bình Ngọc)', '', 'BN-K2'],
    ['Chi bộ thôn Thán', '', 'TC-TC'],
    ['Chi bộ thôn Thân', '', 'TC-TN'],
  ])('%s · %s', (cell, parent, id) => {
    expect(found(cell, parent)).toBe(id)
  })

  const highlands = cellMatcher([
    body('CM', 'Đảng bộ xã Cư M’gar', 'Đảng bộ tỉnh Đắk Lắk'),
    body('MD', "Đảng bộ xã M'Đrắk", 'Đảng bộ tỉnh Đắk Lắk'),
    body('EH', 'Đảng bộ xã Ea Hleo', 'Đảng bộ tỉnh Đắk Lắk'),
    body('CB', 'Chi bộ thôn 2', 'Đảng bộ xã Cư M’gar'),
  ])
  const TYPED = ["'", '’', '‘', 'ʼ', '`', '´', '', ' ', "' "]
  it.each(TYPED)('a name is found whichever apostrophe was typed: "%s"', (sign) => {
    const meant = [
      highlands(`Đảng bộ xã Cư M${sign}gar`, ''),
      highlands(`ĐB xã M${sign}Đrắk`, 'tỉnh Đắk Lắk'),
      highlands(`Chi bộ thôn 2, xã Cư M${sign}gar`, ''),
      highlands('Chi bộ thôn 2', `xã Cư M${sign}gar`),
    ]
    expect(meant.map((one) => one.kind === 'one' && one.body.id)).toEqual(['CM', 'MD', 'CB', 'CB'])
  })

  it.each(["'", '’', 'ʼ', '`', ''])('a name kept without apostrophe is found with one: "%s"', (sign) => {
    const meant = highlands(`Đảng bộ xã Ea H${sign}leo`, '')
    expect(meant.kind === 'one' && meant.body.id).toBe('EH')
  })

  it('never chooses between several', () => {
    expect(found('Chi bộ khu 2')).toBe('BN-K2 HL-K2')
    expect(found('chi bo thon than')).toBe('TC-TC TC-TN')
  })

  it('finds nothing where the words say another body', () => {
    expect(found('Chi bộ khu 2', 'Đảng bộ phường Ka Long')).toBe('none')
    expect(found('Chi bộ khu 2, phường Ka Long')).toBe('none')
    expect(found('Chi bộ khu 22')).toBe('none')
    expect(found('')).toBe('none')
    expect(found('Chi bộ')).toBe('none')
  })
})
