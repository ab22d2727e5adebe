import type { AgreementCode } from '#domain/agreements/claims'
import type { OwnCode } from '#domain/agreements/own'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

type Told = number | string

/** Counts with dots between thousands; percentages as their source prints them. */
const shown = (value: Told): string => (typeof value === 'number' ? formatNumber(value) : value)

/** What does not agree, as an officer would say it. */
const codes: Record<AgreementCode, (expected: Told, found: Told) => string> = {
  truncated: (expected, found) =>
    `Cắt bớt chữ số chứ không làm tròn: ghi ${shown(found)}, làm tròn là ${shown(expected)}.`,
  exchanged: (expected, found) =>
    `Tử số và mẫu số đổi chỗ cho nhau thì mới ra ${shown(found)}; theo số đã ghi là ${shown(expected)}.`,
  otherDenominator: (expected, found) =>
    `Tỷ lệ đã ghi ứng với mẫu số ${shown(expected)}, không phải ${shown(found)}.`,
  attainedAsOver: (expected, found) => `${shown(found)} là tỷ lệ đạt; phần vượt là ${shown(expected)}.`,
  percentDiffers: (expected, found) => `Theo số đã ghi là ${shown(expected)}, không phải ${shown(found)}.`,
  noDenominator: (expected, found) =>
    `Không có mẫu số nguyên nào cho ${shown(found)}; gần nhất là ${shown(expected)}.`,
  partExceedsWhole: (expected, found) => `Phần ${shown(found)} lớn hơn toàn bộ ${shown(expected)}.`,
  sumDiffers: (expected, found) => `Các phần cộng lại là ${shown(expected)}, tổng ghi ${shown(found)}.`,
  seriesFalls: (expected, found) => `Số lũy kế giảm từ ${shown(expected)} xuống ${shown(found)}.`,
}

const ownCodes: Record<OwnCode, (subject: string, expected: string, found: string) => string> = {
  childrenDiffer: (_subject, expected, found) =>
    `Các tổ chức bên dưới cộng lại đã kết nạp ${expected}, văn bản của cấp này ghi ${found}.`,
  membersDiffer: (_subject, expected, found) =>
    `Số đảng viên của các tổ chức bên dưới cộng lại là ${expected}, của cấp này ghi ${found}: tỷ lệ tính trên hai mẫu số khác nhau.`,
  allocatedDiffers: (_subject, expected, found) => `Chỉ tiêu ${expected}, đã giao xuống cộng lại ${found}.`,
  twoTargets: (subject, expected, found) =>
    `Có hai chỉ tiêu (${subject}) trong cùng một kỳ: ${expected} và ${found}.`,
  pendingCounted: (_subject, expected, found) =>
    `Văn bản ghi ${found}, danh sách có ${expected}: phần chênh đúng bằng số hồ sơ đang xem xét.`,
  declaredDiffers: (_subject, expected, found) => `Văn bản ghi kết nạp ${found}, danh sách có ${expected}.`,
  partExceedsWhole: (subject, expected, found) => `${subject}: ${found}, lớn hơn toàn bộ ${expected}.`,
  seriesFalls: (subject, expected, found) =>
    `${subject}: số lũy kế của văn bản sau là ${found}, ít hơn ${expected} của văn bản trước.`,
}

const own = {
  title: (organisation: string) => `Số liệu đang có của ${organisation}`,
  lede: (checked: Figure, differing: Figure): Sentence =>
    sentence`Đã đối chiếu ${checked} cặp số, ${differing} chỗ không khớp.`,
  allAgree: (checked: Figure): Sentence => sentence`Đã đối chiếu ${checked} cặp số, tất cả đều khớp.`,
  cut: 'Có quá nhiều số theo văn bản: chỉ những số của ngày mới nhất được đối chiếu.',
  part: (shown: number) => `Đang hiện ${formatNumber(shown)} chỗ đầu.`,
  nothing: 'Chưa có cặp số nào để đối chiếu',
  nothingHint:
    'Đối chiếu được khi có chỉ tiêu đã giao xuống, số liệu theo văn bản bên cạnh danh sách, hoặc số đảng viên của cùng một ngày.',
  caption: 'Những chỗ số liệu không khớp nhau',
  organisation: 'Tổ chức đảng',
  what: 'Chỗ không khớp',
  source: 'Mở nguồn số liệu',
  places: {
    statements: 'Số liệu theo văn bản',
    progress: 'Tiến độ',
    targets: 'Sổ chỉ tiêu',
    allocations: 'Giao chỉ tiêu',
    admissions: 'Danh sách kết nạp',
    sources: 'Nguồn và hồ sơ',
  },
  codes: ownCodes,
}

export const words = {
  title: 'Đối chiếu số liệu',
  explain:
    'Dán một đoạn báo cáo, một tin đã đăng hoặc các dòng chép từ Excel. Số liệu được đối chiếu ngay trên máy này, không gửi đi đâu.',
  published: 'Số liệu đã nêu trong báo cáo, tin bài',
  area: 'Đoạn văn hoặc các dòng của biểu',
  hint: 'Nhận ra các cách ghi: “kết nạp 210/200 đảng viên, đạt 105%”, “365 trên 450 đảng viên”, “365 đảng viên mới (đạt 81,11% kế hoạch)”, “vượt 40% kế hoạch”; biểu có cột chỉ tiêu, kết nạp, tỷ lệ và dòng tổng cộng.',
  clear: 'Xóa đoạn đã dán',
  restored: 'Đây là đoạn đã dán lần trước.',
  lede: (claims: Figure, differing: Figure): Sentence =>
    sentence`Đã đọc ${claims} số liệu, ${differing} chỗ không khớp.`,
  allAgree: (claims: Figure): Sentence => sentence`Đã đọc ${claims} số liệu, không thấy chỗ nào không khớp.`,
  nothingFound: 'Không nhận ra số liệu nào trong đoạn này',
  nothingFoundHint:
    'Chỉ đọc những cách ghi chắc chắn là số liệu; ngày tháng, số văn bản, số đứng một mình được bỏ qua.',
  tooLong: (most: number) => `Đoạn dài quá ${formatNumber(most)} chữ: chỉ đối chiếu phần đầu.`,
  tooMany: (most: number) => `Nhiều quá ${formatNumber(most)} số liệu: chỉ đối chiếu phần đầu.`,
  headless:
    'Biểu dán vào không có hàng tên cột nên tỷ lệ của từng dòng chưa được đối chiếu. Chép cả hàng tên cột (chỉ tiêu, kết nạp, tỷ lệ).',
  unread: (count: number, shown: readonly string[]) =>
    `Chưa đọc ${formatNumber(count)} chỗ ghi khoảng số, cần tự đối chiếu: ${shown.join('; ')}${shown.length < count ? '; …' : '.'}`,
  caption: 'Các số liệu đã đọc được và kết quả đối chiếu',
  claim: 'Số liệu',
  verdict: 'Kết quả',
  reason: 'Phép tính',
  agrees: 'Khớp',
  alone: 'Chưa có số để so',
  differs: 'Không khớp',
  column: (head: string) => `Cột “${head}” so với dòng tổng`,
  columnUnnamed: 'Một cột so với dòng tổng',
  implied: (from: number, to: number) =>
    from === to
      ? `Suy ra mẫu số ${formatNumber(from)}.`
      : `Suy ra mẫu số từ ${formatNumber(from)} đến ${formatNumber(to)}.`,
  impliedWide: 'Tỷ lệ này ứng với rất nhiều mẫu số.',
  codes,
  own,
}
export type AgreementWords = typeof words
