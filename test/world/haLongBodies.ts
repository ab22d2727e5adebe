import type { Sector } from '#domain/organisations/kinds'
import { close, found, move, rename, type World } from './build'
import { addLocality, type Locality } from './localities'
import { inventedNumber } from './notes'

const FOUNDED = '2020-01-01'
const REMOTE = ['remote', 'mountain', 'ethnicMinorityArea'] as const

/** Wards and communes of 2020–2025 with their village cells on 31/08/2023: 243 in all. */
const LOCALITIES: readonly Locality[] = [
  ...wards(
    'BC:Bãi Cháy:10 BD:Bạch Đằng:7 CT:Cao Thắng:9 CX:Cao Xanh:11 DY:Đại Yên:8 GD:Giếng Đáy:10 HKA:Hà Khánh:7',
  ),
  ...wards('HKU:Hà Khẩu:9 HLA:Hà Lầm:7 HP:Hà Phong:8 HTR:Hà Trung:6 HTU:Hà Tu:8 HB:Hoành Bồ:9 HG:Hồng Gai:6'),
  ...wards('HHA:Hồng Hà:9 HHI:Hồng Hải:11 HT:Hùng Thắng:6 THD:Trần Hưng Đạo:8 TC:Tuần Châu:5 VH:Việt Hưng:8'),
  ...wards('YK:Yết Kiêu:7'),
  ...communes('DC:Dân Chủ:4 LL:Lê Lợi:8 SD:Sơn Dương:8 TN:Thống Nhất:9'),
  ...communes(
    'BCA:Bằng Cả:5 DL:Đồng Lâm:6 DS:Đồng Sơn:6 HBI:Hòa Bình:5 KT:Kỳ Thượng:5 QL:Quảng La:6 TD:Tân Dân:6 VO:Vũ Oai:6',
  ).map((commune) => ({ ...commune, marks: REMOTE })),
]

/** Grassroots bodies other than localities; with cells a committee, without a chi bộ cơ sở. */
type Unit = readonly [code: string, name: string, cells?: readonly string[]]

const CLASSES = ['Khối 12', 'Tổ Khoa học tự nhiên', 'Tổ Khoa học xã hội', 'Hành chính']
const SHIFTS = ['Văn phòng', 'Phân xưởng 1', 'Phân xưởng 2']

/** Enterprises are invented; so is everything recorded of the public bodies. */
const UNITS: Partial<Record<Sector, readonly Unit[]>> = {
  school: [
    ['THPT-HG', 'Trường THPT Hòn Gai', CLASSES],
    ['THPT-CHL', 'Trường THPT chuyên Hạ Long', CLASSES],
    ['THPT-BC', 'Trường THPT Bãi Cháy', CLASSES],
    ['THPT-VVH', 'Trường THPT Vũ Văn Hiếu', CLASSES],
    ['THPT-HB', 'Trường THPT Hoành Bồ', CLASSES],
    ['THPT-QL', 'Trường THPT Quảng La'],
    ['GDNN', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên thành phố Hạ Long'],
  ],
  nonStateEnterprise: [
    ['DN-01', 'Công ty TNHH Dịch vụ Bến cảng Sao Biển', SHIFTS],
    ['DN-02', 'Công ty Cổ phần Gạch ngói Đồi Cam', SHIFTS],
    ['DN-03', 'Công ty Cổ phần Vận tải Vịnh Ngọc', ['Văn phòng', 'Đội xe', 'Đội tàu']],
    ['DN-04', 'Công ty TNHH May Hoa Lim', SHIFTS],
    ['DN-05', 'Công ty Cổ phần Khách sạn Sóng Lam', ['Văn phòng', 'Lễ tân - Buồng', 'Nhà hàng']],
    ['DN-06', 'Công ty TNHH Cơ khí Đá Trắng'],
    ['DN-07', 'Công ty TNHH Thương mại Mai Thành Lợi'],
    ['DN-08', 'Công ty Cổ phần Xây dựng Cầu Vồng 68'],
    ['DN-09', 'Công ty TNHH Chế biến hải sản Bến Mới'],
    ['DN-10', 'Công ty Cổ phần Du thuyền Cánh Buồm Nâu'],
    ['DN-11', 'Công ty TNHH Một thành viên Thương mại Dịch vụ và Xuất nhập khẩu Thông Reo'],
    ['DN-12', 'Hợp tác xã Nông nghiệp Đồi Chè'],
    ['DN-13', 'Công ty TNHH Điện lạnh Hòn Hai'],
    ['DN-14', 'Bệnh viện tư nhân An Tâm Vịnh'],
  ],
  stateEnterprise: [
    ['DNN-01', 'Công ty Công ích Đô thị', ['Văn phòng', 'Đội Cây xanh', 'Đội Chiếu sáng']],
    ['DNN-02', 'Điện lực thành phố Hạ Long'],
    ['DNN-03', 'Xí nghiệp Nước Hạ Long'],
  ],
  agency: [
    ['CQ-TU', 'Cơ quan Thành ủy'],
    ['CQ-UB', 'Cơ quan Ủy ban nhân dân thành phố', ['Văn phòng', 'Tài chính', 'Quản lý đô thị', 'Thanh tra']],
    ['CQ-MT', 'Cơ quan Mặt trận và các đoàn thể'],
    ['CQ-TA', 'Tòa án nhân dân thành phố'],
    ['CQ-VKS', 'Viện kiểm sát nhân dân thành phố'],
  ],
  publicService: [
    ['YT', 'Trung tâm Y tế thành phố', ['Khoa Nội', 'Khoa Ngoại', 'Khoa Dược', 'Y tế dự phòng']],
    ['TTVH', 'Trung tâm Truyền thông và Văn hóa thành phố'],
    ['BQL', 'Ban Quản lý dịch vụ công ích thành phố'],
  ],
  armedForces: [
    ['CA', 'Công an thành phố Hạ Long', ['Đội Cảnh sát giao thông', 'Đội An ninh', 'Đội Tham mưu']],
    ['QS', 'Quân sự thành phố Hạ Long', ['Ban Tham mưu', 'Đại đội trinh sát']],
  ],
}

export function addHaLongBodies(world: World): void {
  found(world, {
    code: 'QN-HL',
    name: 'Đảng bộ thành phố Hạ Long',
    parent: 'QN',
    kind: 'upperDirect',
    sector: 'other',
    founded: '1993-12-27',
  })
  for (const locality of LOCALITIES) addLocality(world, 'QN-HL', locality, FOUNDED)
  for (const [sector, units] of Object.entries(UNITS)) {
    for (const unit of units) addUnit(world, unit, sector as Sector) // the keys of UNITS
  }
  addHistory(world)
}

function addUnit(world: World, [code, name, cells]: Unit, sector: Sector): void {
  const own = { code: `QN-HL-${code}`, parent: 'QN-HL', sector, founded: FOUNDED }
  if (cells === undefined) {
    found(world, { ...own, name: `Chi bộ ${name}`, kind: 'grassrootsCell' })
    return
  }
  found(world, { ...own, name: `Đảng bộ ${name}`, kind: 'grassrootsCommittee' })
  cells.forEach((cell, index) => {
    const beneath = { code: `${own.code}-${index + 1}`, parent: own.code, sector, founded: FOUNDED }
    found(world, { ...beneath, name: `Chi bộ ${cell}`, kind: 'cell' })
  })
}

/** The village cell that closed in July 2023: a 244th until then. */
export const CLOSED_CELL = 'QN-HL-HLA-K8'
/** The village cell that moved to the neighbouring ward, where another of its name stands. */
export const MOVED_CELL = 'QN-HL-HHA-K9'

function addHistory(world: World): void {
  const by = 'halong'
  const issuer = 'Ban Thường vụ Thành ủy Hạ Long'
  found(world, {
    code: CLOSED_CELL,
    name: 'Chi bộ khu 8',
    parent: 'QN-HL-HLA',
    kind: 'cell',
    sector: 'village',
    founded: FOUNDED,
  })
  const decision = (number: string) => ({ number: inventedNumber(number), issuer })
  rename(world, {
    code: 'QN-HL-DN-01',
    day: '2023-04-03',
    name: 'Đảng bộ Công ty Cổ phần Dịch vụ Bến cảng Sao Biển',
    decision: decision('611-QĐ/ThU'),
    by,
  })
  move(world, {
    code: MOVED_CELL,
    day: '2023-05-15',
    parent: 'QN-HL-HHI',
    decision: decision('702-QĐ/ThU'),
    by,
  })
  close(world, { code: CLOSED_CELL, day: '2023-07-10', decision: decision('788-QĐ/ThU'), by })
}

/** `code:name:villages`, joined by spaces that are followed by a code. */
function list(text: string, rank: Locality['rank']): Locality[] {
  return text.split(/ (?=[A-Z]+:)/).map((entry) => {
    const [code = '', name = '', villages = ''] = entry.split(':')
    return { code, name, rank, villages: Number(villages) }
  })
}

function wards(text: string): Locality[] {
  return list(text, 'phường')
}

function communes(text: string): Locality[] {
  return list(text, 'xã')
}
