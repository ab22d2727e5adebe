import { type Day, formatDay } from '#domain/dates'
import type { Mark, OrganisationKind, Sector } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'
import { organisationCorrections as corrections } from './organisationCorrections'
import { organisationForms as forms } from './organisationForms'
import { organisations } from './organisations'

const kinds: Record<OrganisationKind, string> = {
  central: 'Trung ương',
  centralDirect: 'Đảng bộ trực thuộc Trung ương',
  upperDirect: 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
  grassrootsCommittee: 'Đảng bộ cơ sở',
  grassrootsCell: 'Chi bộ cơ sở',
  subCommittee: 'Đảng bộ bộ phận',
  cell: 'Chi bộ trực thuộc',
}

const sectors: Record<Sector, string> = {
  village: 'Thôn, khu phố',
  school: 'Trường học',
  nonStateEnterprise: 'Doanh nghiệp ngoài khu vực nhà nước',
  stateEnterprise: 'Doanh nghiệp nhà nước',
  agency: 'Cơ quan',
  publicService: 'Đơn vị sự nghiệp',
  armedForces: 'Quân đội, công an',
  other: 'Lĩnh vực khác',
}

const marks: Record<Mark, string> = {
  remote: 'Vùng sâu, vùng xa',
  border: 'Biên giới',
  island: 'Hải đảo',
  mountain: 'Miền núi',
  ethnicMinorityArea: 'Vùng đồng bào dân tộc thiểu số',
  hardship: 'Vùng đặc biệt khó khăn',
}

const tree = {
  title: 'Cây tổ chức',
  label: (day: string) => `Cây tổ chức đảng ngày ${day}`,
  fold: 'Cây tổ chức',
  find: 'Tìm trong cây',
  findPlaceholder: 'Tìm theo tên hoặc mã',
  on: 'Cây tổ chức ngày',
  quickToday: (day: string) => `${day}, hôm nay`,
  quickAfter: (day: string) => `${day}, sau thay đổi`,
  quickBefore: (day: string) => `${day}, trước thay đổi`,
  keys: 'phím lên, xuống đi giữa các tổ chức; phải mở, trái đóng cấp dưới; Enter để xem',
  closed: organisations.closed,
  closedOn: (day: string) => `đã kết thúc ngày ${day}`,
  empty: 'Không có tổ chức trực thuộc',
  failed: 'Chưa tải được. Bấm để thử lại',
  more: (shown: number) => `Xem thêm, đã hiện ${formatNumber(shown)} tổ chức`,
  beneath: (count: number) => `${formatNumber(count)} tổ chức trực thuộc`,
}

/** What a body is, in one sentence. */
const lede = {
  of: (kind: OrganisationKind, parent: Figure | null): Sentence => {
    const what = kind === 'cell' ? 'Chi bộ' : kinds[kind]
    // the kind itself says "trực thuộc Trung ương"
    return parent === null || kind === 'centralDirect' ? [what] : sentence`${what}, trực thuộc ${parent}`
  },
  since: (day: string): Sentence => sentence`, hoạt động từ ${day}`,
  until: (day: string): Sentence => sentence`; đã kết thúc hoạt động ngày ${day}.`,
  before: (day: string, on: string): Sentence =>
    sentence`; thành lập ngày ${day}, sau ngày đang xem (${on}).`,
  beneath: (count: Figure): Sentence => sentence`; có ${count} tổ chức đảng trực thuộc.`,
  alone: '; không có tổ chức đảng trực thuộc.',
  end: '.',
}

const facts = {
  title: 'Thông tin về tổ chức đảng',
  code: 'Mã',
  noCode: 'chưa có mã',
  kind: 'Loại hình',
  sector: 'Lĩnh vực',
  marks: 'Địa bàn',
  noMarks: 'không ghi',
  parent: 'Cấp trên trực tiếp',
  path: 'Hệ thống cấp trên',
  formerName: 'Tên trước đây',
  life: 'Hoạt động',
  lifeFrom: (from: string) => `từ ${from}`,
  lifeUntil: (from: string, to: string) => `từ ${from} đến trước ${to}`,
  exhausted: 'Nguồn kết nạp',
  exhaustedSince: (day: string, reason: string) => `hết nguồn từ ${day}: ${reason}`,
  notExhausted: 'còn nguồn',
  recordsFrom: 'Theo dõi danh sách',
  recordsSince: (day: string) => `từ ngày ${day}`,
  noRecords: 'chưa theo dõi trên hệ thống; số liệu lấy theo văn bản',
  completeUntil: 'Đã nhập đủ danh sách',
  completeTo: (day: string) => `đến ngày ${day}`,
  notComplete: 'chưa ghi',
  children: 'Tổ chức đảng trực thuộc',
  closedTag: (day: Day) => `Đã kết thúc hoạt động ngày ${formatDay(day)}`,
  notYetTag: 'Chưa thành lập vào ngày này',
  exhaustedTag: (day: Day) => `Hết nguồn từ ${formatDay(day)}`,
}

const history = {
  title: 'Các lần thay đổi',
  day: 'Từ ngày',
  what: 'Việc',
  paper: 'Văn bản',
  number: 'Số văn bản',
  paperDay: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
  noPaper: 'không ghi văn bản',
  paperOf: (number: string, day: string | null, issuer: string | null) =>
    [`số ${number}`, day !== null && `ngày ${day}`, issuer !== null && `của ${issuer}`]
      .filter(Boolean)
      .join(' '),
  found: (name: string | null, parent: string | null) =>
    [`Thành lập${name === null ? '' : ` với tên ${name}`}`, parent !== null && `trực thuộc ${parent}`]
      .filter(Boolean)
      .join(', '),
  rename: (name: string) => `Đổi tên thành ${name}`,
  move: (parent: string) => `Chuyển về trực thuộc ${parent}`,
  describe: 'Đổi mã, loại hình, lĩnh vực hoặc địa bàn',
  close: 'Kết thúc hoạt động',
  empty: 'Chưa ghi lần thay đổi nào.',
}

const children = {
  title: 'Tổ chức đảng trực thuộc',
  caption: (name: string, day: string) => `Tổ chức đảng trực thuộc ${name} ngày ${day}`,
  name: 'Tổ chức đảng',
  code: 'Mã',
  kind: 'Loại hình',
  sector: 'Lĩnh vực',
  beneath: 'Trực thuộc',
  empty: 'Chưa có tổ chức đảng trực thuộc',
  emptyHint: 'Tổ chức đảng thành lập ở đây sẽ hiện trong danh sách này.',
}

const links = {
  title: 'Xem tiếp',
  progress: 'Tiến độ kết nạp',
  targets: 'Chỉ tiêu',
  allocations: 'Giao chỉ tiêu',
  admissions: 'Danh sách kết nạp',
  statements: 'Số liệu theo văn bản, số đảng viên',
  obstacles: 'Khó khăn, vướng mắc',
}

/** Who may change what, and why not. */
const rights = {
  title: 'Ghi thay đổi',
  past: (day: string) => `Đang xem cây tổ chức ngày ${day}. Thay đổi được ghi trên cây tổ chức hôm nay.`,
  toToday: 'Xem hôm nay',
  none: 'Đồng chí xem được tổ chức này nhưng không ghi thay đổi: việc này do cán bộ tổ chức của cấp ủy cấp trên ghi.',
  ownOnly: (name: string) =>
    `Tên, mã, cấp trên trực tiếp và việc kết thúc hoạt động của chính ${name} do cán bộ tổ chức của cấp ủy cấp trên ghi.`,
  stateOnly: 'Thay đổi khác do cán bộ tổ chức của cấp ủy cấp trên ghi.',
  closed: 'Tổ chức đảng này đã kết thúc hoạt động nên không ghi thêm thay đổi.',
}

export const organisationPages = {
  ...organisations,
  kinds,
  sectors,
  marks,
  tree,
  lede,
  facts,
  history,
  children,
  links,
  rights,
  corrections,
  forms,
}
