import type { DeclaredChange, OpeningGap } from '#domain/reports/membershipChange'
import { REPORT_PAPER } from '#domain/reports/paper'
import type { ReportSpan } from '#domain/reports/spans'
import type { WrittenStyle } from '#domain/reports/written'
import { formatNumber } from '#domain/vietnamese'
import { spanWords } from './spanWords'
import { written } from './writtenWords'

const styles: Record<WrittenStyle, string> = { report: 'báo cáo', notice: 'tin bài' }

const kinds: Record<DeclaredChange, string> = {
  transferredInOther: 'Tỉnh khác chuyển đến',
  transferredInWithin: 'Đảng bộ khác trong tỉnh chuyển đến',
  restored: 'Phục hồi đảng tịch',
  died: 'Từ trần',
  expelled: 'Khai trừ',
  deleted: 'Xóa tên (kể cả đảng viên dự bị)',
  resigned: 'Xin ra khỏi Đảng',
  transferredOutOther: 'Chuyển đi tỉnh khác',
  transferredOutWithin: 'Chuyển đi đảng bộ khác trong tỉnh',
}

const changes = {
  title: 'Số tăng, giảm theo văn bản',
  about:
    'Chuyển sinh hoạt, từ trần, khai trừ… của đảng viên không có hồ sơ ở đây: ghi theo văn bản của tổ chức đảng. Chưa có văn bản của chính tổ chức thì cộng của các tổ chức ngay bên dưới, khi tất cả đã ghi.',
  add: 'Ghi số theo văn bản',
  none: 'Chưa ghi văn bản nào cho khoảng này',
  noneHint: 'Các dòng tăng, giảm chưa có số cho đến khi có văn bản phủ hết khoảng này.',
  allTold: (total: number) => `Cả ${total} tổ chức ngay bên dưới đã ghi đủ.`,
  silent: (silent: number, total: number) => `${silent}/${total} tổ chức ngay bên dưới chưa ghi đủ`,
  days: 'Khoảng',
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  counts: 'Số người',
  nobody: 'không có ai tăng, giảm',
  source: 'Văn bản',
  acts: 'Sửa',
  correct: 'Sửa',
  correctTitle: 'Sửa số tăng, giảm theo văn bản',
  takeBack: 'Rút lại',
  takeBackTitle: 'Rút lại số theo văn bản',
  takeBackEffect: 'Số này không tính nữa; lần ghi vẫn xem được cùng lý do.',
  takenBack: 'đã rút',
  replaced: 'đã sửa',
  hint: 'Ghi cả số của dòng như trong văn bản. Ô để trống là không có ai.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  titleOf: 'Văn bản nguồn',
  number: 'Số văn bản',
  day: 'Ngày văn bản',
  reason: 'Lý do',
  reasonHint: 'Được giữ cùng lần ghi.',
  submit: 'Ghi',
  cancel: 'Thôi',
  done: 'Đã ghi số tăng, giảm theo văn bản.',
  gone: 'Đã rút lại.',
  kinds,
}

/** Where the first row of Biểu 1 comes from, or what it waits for. */
const opening = {
  stated: (day: string) => `Dòng A theo số đảng viên đã ghi ngày ${day}.`,
  carried: (day: string) =>
    `Dòng A tính từ số đảng viên đã ghi ngày ${day} và mọi tăng, giảm từ đó đến đầu kỳ.`,
  ofLastYear: (sentence: string) => `Cùng kỳ: ${sentence}`,
  gaps: {
    noNumber: () => 'Dòng A chưa có: chưa ghi số đảng viên nào đến đầu kỳ.',
    changes: (day: string) =>
      `Dòng A chưa có: số đảng viên gần nhất là của ngày ${day}, và văn bản tăng, giảm của tổ chức chưa phủ kín từ đó đến đầu kỳ.`,
    admitted: (day: string) =>
      `Dòng A chưa có: số đảng viên gần nhất là của ngày ${day}, và chưa biết số kết nạp từ đó đến đầu kỳ.`,
    boundary: (day: string) =>
      `Dòng A chưa có: từ ngày ${day} đến đầu kỳ có tổ chức chuyển đến, chuyển đi, mới lập, sáp nhập hoặc giải thể. Ghi số đảng viên của ngày đầu kỳ.`,
  } satisfies Record<OpeningGap, (day: string) => string>,
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** "6 tháng đầu kỳ", "Quý II", "Tháng 03/2024"; a quarter of a school year is told by its months. */
function span({ kind, number, from, to, isWhole }: ReportSpan, start: string): string {
  const month = (day: string) => `${day.slice(5, 7)}/${day.slice(0, 4)}`
  if (isWhole) return 'Cả kỳ'
  if (kind === 'year') return `Năm ${number}`
  if (kind === 'month') return `Tháng ${month(from)}`
  if (kind !== 'quarter') return `${spanWords[kind]} đầu kỳ`
  return start.endsWith('-01-01')
    ? `Quý ${QUARTERS[number - 1] ?? number}`
    : `Từ tháng ${month(from)} đến tháng ${month(to)}`
}

/** "Quý II/2024", "6 tháng đầu năm 2024", "Năm học 2023–2024": by the calendar, beside a period of other days. */
function calendarSpan({ kind, number, from }: ReportSpan): string {
  const year = from.slice(0, 4)
  if (kind === 'schoolYear') return `Năm học ${number}–${number + 1}`
  if (kind === 'year') return `Năm ${year} (dương lịch)`
  if (kind === 'month') return `Tháng ${from.slice(5, 7)}/${year}`
  return kind === 'quarter'
    ? `Quý ${QUARTERS[number - 1] ?? number}/${year}`
    : `${spanWords[kind]} đầu năm ${year}`
}

export const words = {
  title: 'Báo cáo, biểu thống kê',
  paragraph: 'Đoạn báo cáo',
  paragraphNote: 'Mỗi con số mở ra những dòng đứng sau nó.',
  written,
  style: 'Cách viết',
  styles,
  copyText: 'Chép đoạn văn',
  copied: 'Đã chép đoạn văn.',
  copyFailed: 'Trình duyệt không cho chép. Chọn đoạn văn bằng chuột rồi bấm Ctrl C.',
  notKnown: 'Chưa viết được: chưa đủ số liệu để nêu số kết nạp',
  notWritten: 'Chưa viết được đoạn báo cáo',
  missing: (bodies: number) => `Xem ${formatNumber(bodies)} tổ chức chưa có số liệu`,
  notKnownHint: 'Ghi số liệu theo văn bản, hoặc nhập đủ danh sách của các tổ chức bên dưới.',
  all: 'Các báo cáo khác',
  transmittals: 'Chuyển sang CSDL đảng viên; tệp trộn thư',
  catalogue: 'Biểu thống kê, báo cáo',
  span,
  calendarSpan,
  opening,
  changes,
  spanLabel: 'Kỳ báo cáo',
  ownSpan: 'Khoảng đã chọn',
  notDrawn: 'Không lập được báo cáo này',
  notDrawnHint: 'Chọn kỳ báo cáo hoặc ngày khác, hoặc bỏ lựa chọn nêu trên.',
  fromDocument:
    'Số kết nạp theo văn bản hoặc chưa đủ danh sách, nên không chia được theo nghề nghiệp, tuổi, trình độ.',
  unit: REPORT_PAPER.unit,
  criterion: 'Tiêu chí',
  now: 'Kỳ này',
  lastYear: 'Cùng kỳ năm trước',
  percent: '% so với cùng kỳ',
  untracked: REPORT_PAPER.untracked,
  sealed: REPORT_PAPER.sealed,
  sealedAsk: 'cần nêu mục đích',
  unknown: 'chưa biết',
  sealedTitle: 'Số dân tộc thiểu số, người theo tôn giáo đang đóng',
  sealedHint: 'Số chính xác mở cho một mục đích; mỗi lần mở được ghi vào nhật ký.',
  sealedOpen: (purpose: string) => `Đang mở số dân tộc thiểu số, người theo tôn giáo: ${purpose}`,
  open: 'Mở theo mục đích',
  close: 'Đóng lại',
  purpose: 'Mục đích',
  ownTable: 'biểu theo dõi của cấp ủy, không có mẫu của Trung ương',
  parts: {
    official: 'Biểu thống kê theo mẫu',
    following: 'Biểu theo dõi',
    registers: 'Sổ, danh sách',
    handOver: 'Chuyển số liệu',
  },
  register: {
    fullName: 'Họ và tên',
    birth: 'Sinh ngày',
    cell: 'Chi bộ',
    issuer: 'Cơ quan ban hành',
    closed: 'tên đang đóng',
    empty: 'Không có ai trong sổ này',
    emptyHint: 'Chọn khoảng khác, hoặc xem lại ngày tính đến.',
    tree: (day: string) => `Theo chi bộ và cây tổ chức ngày ${day}.`,
  },
  progress: {
    body: 'Đảng bộ trực thuộc',
    target: 'Chỉ tiêu',
    admitted: 'Đã kết nạp',
    percent: 'Tỷ lệ',
    lastYear: 'So cùng kỳ',
    pipeline: 'Hồ sơ đang xem xét',
    note: 'Ghi chú',
    total: 'Tổng cộng',
    unknown: 'chưa đủ số liệu',
    declared: 'số liệu theo văn bản',
    lastYearOf: (difference: string, before: string) => `${difference} (${before})`,
    bars: 'Đã kết nạp và chỉ tiêu theo tổ chức',
    barsAbout: (bodies: number) => `${bodies} tổ chức: cột xám là đã kết nạp, vạch dọc là chỉ tiêu.`,
    barsOfMany: (drawn: number, all: number) =>
      `Vẽ ${formatNumber(drawn)} trên ${formatNumber(all)} tổ chức: những tổ chức còn thiếu nhiều nhất so với chỉ tiêu; đủ các tổ chức ở bảng trên. Cột xám là đã kết nạp, vạch dọc là chỉ tiêu.`,
    months: 'Kết nạp từng tháng, kỳ này và cùng kỳ năm trước',
    monthsAbout: (now: number, before: number) =>
      `Trong kỳ kết nạp ${now} người, cùng kỳ năm trước ${before} người. Nét liền là kỳ này, nét đứt là cùng kỳ.`,
    monthsUnknown: 'Chưa có danh sách để vẽ theo tháng.',
  },
  days: (from: string, asOf: string, before: string) =>
    `Từ ${from} đến ${asOf}; cùng kỳ năm trước đến ${before}`,
}
export type ReportWords = typeof words
