import type { Sector } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const cellsOf: Record<Sector | 'all', string> = {
  all: 'chi bộ',
  village: 'chi bộ thôn, khu phố',
  school: 'chi bộ trường học',
  nonStateEnterprise: 'chi bộ doanh nghiệp ngoài khu vực nhà nước',
  stateEnterprise: 'chi bộ doanh nghiệp nhà nước',
  agency: 'chi bộ cơ quan',
  publicService: 'chi bộ đơn vị sự nghiệp',
  armedForces: 'chi bộ quân đội, công an',
  other: 'chi bộ lĩnh vực khác',
}

const sectors: Record<Sector | 'all', string> = {
  all: 'mọi lĩnh vực',
  village: 'thôn, khu phố',
  school: 'trường học',
  nonStateEnterprise: 'doanh nghiệp ngoài khu vực nhà nước',
  stateEnterprise: 'doanh nghiệp nhà nước',
  agency: 'cơ quan',
  publicService: 'đơn vị sự nghiệp',
  armedForces: 'quân đội, công an',
  other: 'khác',
}

export const zeroCells = {
  title: 'Chi bộ chưa kết nạp',
  sectors,
  some: (day: string, without: Figure, total: Figure, sector: Sector | 'all', span: string): Sentence =>
    sentence`Đến ${day}, ${without} trên ${total} ${cellsOf[sector]} chưa kết nạp được ai ${span}.`,
  none: (day: string, total: Figure, sector: Sector | 'all', span: string): Sentence =>
    sentence`Đến ${day}, cả ${total} ${cellsOf[sector]} đều đã có người được kết nạp ${span}.`,
  noCells: (day: string, sector: Sector | 'all'): Sentence =>
    sentence`Ngày ${day} chưa ghi ${cellsOf[sector]} nào ở đây.`,
  /** Of the bodies that keep their list here; of the others it cannot be said. */
  partly: (day: string, without: Figure, total: Figure, sector: Sector | 'all', span: string): Sentence =>
    sentence`Đến ${day} có ${without} ${cellsOf[sector]} đã có danh sách mà chưa kết nạp được ai ${span}; trong ${total} ${cellsOf[sector]} còn nơi chưa nhập đủ danh sách.`,
  unclear: (day: string, total: Figure, sector: Sector | 'all', span: string): Sentence =>
    sentence`Đến ${day} chưa nói được chi bộ nào chưa kết nạp ${span}: trong ${total} ${cellsOf[sector]} còn nơi chưa nhập đủ danh sách.`,
  inPeriod: (period: string) => `trong ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  inSpan: (from: string, to: string) => `từ ${from} đến ${to}`,
  /** Younger cells cannot have been silent so long. */
  throughout: (from: string, to: string) => `từ ${from} đến ${to}, không kể chi bộ lập sau ngày ${from}`,
  olderAlone: 'không kể chi bộ lập sau ngày đầu',
  sector: 'Lĩnh vực',
  span: 'Khoảng',
  inTerm: 'trong kỳ',
  ownSpan: 'riêng',
  lastMonths: (months: number) => `${months} tháng gần nhất`,
  unknownTitle: 'Chưa có đủ danh sách',
  unknownHint:
    'Có tổ chức chưa nhập danh sách hoặc chỉ có số theo văn bản nên chưa nói được chi bộ nào ở đó chưa kết nạp. Ở đây chỉ nêu chi bộ có danh sách được ghi trên hệ thống.',
  caption: 'Các chi bộ chưa kết nạp',
  cell: 'Chi bộ',
  parent: 'Trực thuộc',
  code: 'Mã',
  field: 'Lĩnh vực',
  last: 'Lần gần nhất',
  lastAdmission: 'Lần kết nạp gần nhất',
  since: (months: number) => (months === 0 ? 'chưa đầy 1 tháng' : `đã ${formatNumber(months)} tháng`),
  sinceHead: 'Đã bao nhiêu tháng',
  noLast: 'chưa ghi lần nào',
  note: 'Ghi chú',
  noSource: 'Hết nguồn',
  emptyTitle: 'Không có chi bộ nào trong danh sách này',
  emptyHint: 'Mọi chi bộ trong phạm vi đang xem đều đã có người được kết nạp.',
  part: (shown: number, total: number) =>
    `Danh sách mới có ${formatNumber(shown)} trên ${formatNumber(total)} chi bộ`,
  whole: (total: number) => `Danh sách ${formatNumber(total)} chi bộ`,
}
