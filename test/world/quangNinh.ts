import { found, type World } from './build'

/**
 * Đảng bộ tỉnh Quảng Ninh. Of its bodies only Hạ Long and Móng Cái are modelled (haLong.ts, mongCai.ts); the
 * others stand here without anything beneath them and without figures.
 */
const OTHER_BODIES = [
  ['CP', 'Đảng bộ thành phố Cẩm Phả', 'other'],
  ['UB', 'Đảng bộ thành phố Uông Bí', 'other'],
  ['DT', 'Đảng bộ thị xã Đông Triều', 'other'],
  ['QY', 'Đảng bộ thị xã Quảng Yên', 'other'],
  ['VD', 'Đảng bộ huyện Vân Đồn', 'other'],
  ['TY', 'Đảng bộ huyện Tiên Yên', 'other'],
  ['DH', 'Đảng bộ huyện Đầm Hà', 'other'],
  ['HH', 'Đảng bộ huyện Hải Hà', 'other'],
  ['BC', 'Đảng bộ huyện Ba Chẽ', 'other'],
  ['BL', 'Đảng bộ huyện Bình Liêu', 'other'],
  ['CT', 'Đảng bộ huyện Cô Tô', 'other'],
  ['KCQ', 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh', 'other'],
  ['THAN', 'Đảng bộ Than Quảng Ninh', 'stateEnterprise'],
  ['CA', 'Đảng bộ Công an tỉnh', 'armedForces'],
  ['QS', 'Đảng bộ Quân sự tỉnh', 'armedForces'],
  ['BP', 'Đảng bộ Bộ đội Biên phòng tỉnh', 'armedForces'],
] as const

export function addQuangNinh(world: World): void {
  found(world, {
    code: 'QN',
    name: 'Đảng bộ tỉnh Quảng Ninh',
    parent: 'TW',
    kind: 'centralDirect',
    sector: 'other',
    founded: '1963-10-30',
  })
  for (const [code, name, sector] of OTHER_BODIES) {
    found(world, {
      code: `QN-${code}`,
      name,
      parent: 'QN',
      kind: 'upperDirect',
      sector,
      founded: '2000-01-01',
    })
  }
}
