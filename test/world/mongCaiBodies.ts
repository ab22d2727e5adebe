import { found, type World } from './build'
import { addLocality, type Locality } from './localities'

/**
 * Đảng bộ thành phố Móng Cái: 245 admitted in 2023, 90 of them in one drive; a target of 175 follows from
 * "vượt 40 %". What each body was assigned and reached is invented.
 */
type Ward = Locality & { target: number; admitted: number }

const BORDER = ['border', 'remote', 'mountain', 'ethnicMinorityArea'] as const
const ISLAND = ['island', 'remote'] as const

export const WARDS: readonly Ward[] = [
  { code: 'TP', name: 'Trần Phú', rank: 'phường', villages: 8, target: 14, admitted: 20, marks: ['border'] },
  { code: 'KL', name: 'Ka Long', rank: 'phường', villages: 8, target: 14, admitted: 21, marks: ['border'] },
  { code: 'HL', name: 'Hòa Lạc', rank: 'phường', villages: 6, target: 9, admitted: 12 },
  {
    code: 'ND',
    name: 'Ninh Dương',
    rank: 'phường',
    villages: 8,
    target: 11,
    admitted: 16,
    marks: ['border'],
  },
  { code: 'TC', name: 'Trà Cổ', rank: 'phường', villages: 6, target: 8, admitted: 11 },
  { code: 'BN', name: 'Bình Ngọc', rank: 'phường', villages: 5, target: 6, admitted: 6 },
  { code: 'HY', name: 'Hải Yên', rank: 'phường', villages: 7, target: 12, admitted: 17, marks: ['border'] },
  { code: 'HH', name: 'Hải Hòa', rank: 'phường', villages: 10, target: 14, admitted: 20, marks: ['border'] },
  { code: 'BS', name: 'Bắc Sơn', rank: 'xã', villages: 4, target: 6, admitted: 9, marks: BORDER },
  { code: 'HD', name: 'Hải Đông', rank: 'xã', villages: 9, target: 9, admitted: 12 },
  { code: 'HS', name: 'Hải Sơn', rank: 'xã', villages: 4, target: 5, admitted: 8, marks: BORDER },
  { code: 'HT', name: 'Hải Tiến', rank: 'xã', villages: 7, target: 8, admitted: 11 },
  { code: 'HX', name: 'Hải Xuân', rank: 'xã', villages: 10, target: 9, admitted: 14 },
  { code: 'QN', name: 'Quảng Nghĩa', rank: 'xã', villages: 6, target: 7, admitted: 10 },
  { code: 'VN', name: 'Vạn Ninh', rank: 'xã', villages: 7, target: 8, admitted: 10 },
  { code: 'VT', name: 'Vĩnh Thực', rank: 'xã', villages: 4, target: 5, admitted: 7, marks: ISLAND },
  { code: 'VTR', name: 'Vĩnh Trung', rank: 'xã', villages: 4, target: 5, admitted: 5, marks: ISLAND },
]

/** Chi bộ cơ sở under the city; enterprises are invented. */
export const UNITS = [
  { code: 'TU', name: 'Cơ quan Thành ủy', sector: 'agency', target: 2, admitted: 3 },
  { code: 'UB', name: 'Cơ quan Ủy ban nhân dân thành phố', sector: 'agency', target: 5, admitted: 7 },
  { code: 'CA', name: 'Công an thành phố', sector: 'armedForces', target: 4, admitted: 5 },
  { code: 'QS', name: 'Quân sự thành phố', sector: 'armedForces', target: 3, admitted: 4 },
  { code: 'YT', name: 'Trung tâm Y tế thành phố', sector: 'publicService', target: 4, admitted: 5 },
  { code: 'THPT', name: 'Trường THPT Trần Phú', sector: 'school', target: 3, admitted: 5 },
  {
    code: 'DN',
    name: 'Công ty Cổ phần Kho vận Cửa Bắc',
    sector: 'nonStateEnterprise',
    target: 4,
    admitted: 7,
  },
] as const

const CITY = 'QN-MC'
const FOUNDED = '2008-09-24'

export function addMongCaiBodies(world: World): void {
  found(world, {
    code: CITY,
    name: 'Đảng bộ thành phố Móng Cái',
    parent: 'QN',
    kind: 'upperDirect',
    sector: 'other',
    founded: FOUNDED,
  })
  for (const ward of WARDS) addLocality(world, CITY, ward, FOUNDED)
  for (const { code, name, sector } of UNITS) {
    found(world, {
      code: `${CITY}-${code}`,
      name: `Chi bộ ${name}`,
      parent: CITY,
      kind: 'grassrootsCell',
      sector,
      founded: FOUNDED,
    })
  }
}
