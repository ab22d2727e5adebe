import type {
  FindingNature,
  InspectionKind,
  RecommendationEventKind,
  RecommendationFilter,
  RecommendationStatus,
  Topic,
} from '#domain/inspections/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const kinds: Record<InspectionKind, string> = { inspection: 'Kiểm tra', supervision: 'Giám sát' }

const topics: Record<Topic, string> = {
  targets: 'Chỉ tiêu',
  sources: 'Nguồn',
  files: 'Hồ sơ',
  deadlines: 'Thời hạn',
  classes: 'Lớp bồi dưỡng',
  ceremonies: 'Lễ kết nạp',
  screening: 'Rà soát, sàng lọc',
}

const natures: Record<FindingNature, string> = { strength: 'Ưu điểm', fault: 'Khuyết điểm, hạn chế' }

const statuses: Record<RecommendationStatus | 'overdue', string> = {
  open: 'chưa thực hiện',
  overdue: 'quá hạn',
  reported: 'đã báo cáo',
  closed: 'đã kết thúc',
}

const filters: Record<RecommendationFilter, string> = {
  all: 'tất cả',
  open: 'chưa thực hiện',
  overdue: 'quá hạn',
  reported: 'đã báo cáo, chờ xem',
  closed: 'đã kết thúc',
}

const acts: Record<RecommendationEventKind, { title: string; note: string; done: string; past: string }> = {
  reported: {
    title: 'Báo cáo đã thực hiện',
    note: 'Kết quả thực hiện',
    done: 'Đã ghi báo cáo.',
    past: 'Báo cáo đã thực hiện',
  },
  closed: {
    title: 'Kết thúc kiến nghị',
    note: 'Nhận xét',
    done: 'Đã kết thúc kiến nghị.',
    past: 'Kết thúc',
  },
  extended: { title: 'Gia hạn', note: 'Lý do gia hạn', done: 'Đã gia hạn.', past: 'Gia hạn' },
  reopened: {
    title: 'Yêu cầu làm lại',
    note: 'Lý do',
    done: 'Đã yêu cầu làm lại.',
    past: 'Yêu cầu làm lại',
  },
}

const programme = {
  title: (year: number) => `Chương trình kiểm tra, giám sát năm ${year}`,
  paper: (number: string, day: string) => `Chương trình số ${number}, ngày ${day}`,
  changed: (count: number) => `đã sửa ${formatNumber(count)} lần`,
  none: 'Chưa ghi chương trình của năm này.',
  set: 'Ghi chương trình',
  change: 'Sửa chương trình',
  month: 'Tháng',
  monthOf: (month: number) => `Tháng ${month}`,
  kind: 'Hình thức',
  bodies: 'Tổ chức đảng',
  topics: 'Nội dung',
  done: 'Đã tiến hành',
  doneOn: (day: string) => `ngày ${day}`,
  notYet: 'chưa tiến hành',
  record: 'Ghi kết quả',
  recordOf: (bodies: string) => `Ghi kết quả: ${bodies}`,
  number: 'Số chương trình',
  day: 'Ngày ban hành',
  year: 'Năm',
  item: (number: number) => `Cuộc ${number}`,
  addItem: 'Thêm một cuộc',
  removeItem: 'Bỏ cuộc này',
  reason: 'Lý do sửa',
  submit: 'Ghi chương trình',
  saved: 'Đã ghi chương trình.',
  notYours: 'Chương trình do cán bộ kiểm tra hoặc cán bộ tổ chức của chính cấp ủy ghi.',
}

const form = {
  title: 'Ghi kết quả kiểm tra, giám sát',
  item: 'Theo chương trình',
  noItem: 'ngoài chương trình',
  kind: 'Hình thức',
  from: 'Từ ngày',
  to: 'Đến ngày',
  topics: 'Nội dung',
  topicsMissing: 'Chọn ít nhất một nội dung.',
  team: 'Thành viên đoàn (chức danh)',
  teamHint: 'Mỗi dòng một chức danh, không ghi tên người.',
  bodies: 'Tổ chức được kiểm tra, giám sát',
  bodiesMissing: 'Chọn ít nhất một tổ chức đảng.',
  addBody: 'Thêm tổ chức đảng',
  removeBody: (name: string) => `Bỏ ${name}`,
  number: 'Số kết luận',
  conclusionDay: 'Ngày kết luận',
  conclusion: 'Kết luận chung',
  care: 'Chỉ ghi việc. Không ghi tên người, chuyện riêng, số giấy tờ. Nơi được kiểm tra không thấy ô này.',
  findings: 'Ưu điểm, khuyết điểm',
  addFinding: 'Thêm ưu điểm, khuyết điểm',
  finding: (number: number) => `Nhận định ${number}`,
  nature: 'Loại',
  about: 'Tổ chức',
  topic: 'Về',
  note: 'Nội dung',
  recommendations: 'Kiến nghị',
  addRecommendation: 'Thêm kiến nghị',
  recommendation: (number: number) => `Kiến nghị ${number}`,
  due: 'Hạn thực hiện',
  remove: 'Bỏ',
  submit: 'Ghi kết quả',
  done: 'Đã ghi kết quả kiểm tra, giám sát.',
  notYours: 'Kết quả do cán bộ kiểm tra hoặc cán bộ tổ chức của chính cấp ủy ghi.',
}

const brief = {
  title: (name: string) => `Xem trước khi đi: ${name}`,
  open: (name: string) => `Số liệu của ${name}`,
  files: 'Hồ sơ đang làm',
  late: 'Hồ sơ có việc quá hạn',
  duties: 'Việc quá hạn của tổ chức và bên dưới',
  zeroCells: 'Chi bộ chưa kết nạp trong 12 tháng qua',
  target: (year: number) => `Chỉ tiêu năm ${year}`,
  reached: (admitted: string, target: string) => `${admitted} trên ${target}`,
  obstacles: 'Vướng mắc chưa trả lời',
  recommendations: 'Kiến nghị lần trước chưa thực hiện',
  unknown: 'chưa có số liệu',
  close: 'Đóng',
}

const one = {
  title: (kind: string) => `${kind} công tác phát triển đảng viên`,
  facts: 'Cuộc kiểm tra, giám sát',
  inspector: 'Nơi kiểm tra',
  days: 'Thời gian',
  daysOf: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  team: 'Đoàn gồm',
  bodies: 'Tổ chức được kiểm tra',
  topics: 'Nội dung',
  conclusion: 'Kết luận',
  conclusionOf: (number: string, day: string) => `Số ${number}, ngày ${day}`,
  part: 'Đây là phần nói về tổ chức của đồng chí; phần về nơi khác không mở.',
  findings: 'Ưu điểm, khuyết điểm',
  noFindings: 'Không ghi nhận định nào.',
  recommendations: 'Kiến nghị và việc thực hiện',
  noRecommendations: 'Không có kiến nghị.',
  due: (day: string) => `hạn ${day}`,
  paper: (number: string, day: string) => `văn bản ${number} ngày ${day}`,
  meeting: (day: string) => `cuộc họp ngày ${day}`,
  newDue: (day: string) => `hạn mới ${day}`,
  ties: 'Đã xem',
  target: (body: string, period: string) => `Chỉ tiêu ${period} của ${body}`,
  file: (stage: string) => `Hồ sơ ở bước “${stage}”`,
  withdraw: 'Rút cuộc ghi nhầm',
  withdrawReason: 'Lý do rút',
  withdrawn: 'Đã rút.',
  back: 'Về danh sách',
}

const event = {
  day: 'Ngày',
  due: 'Hạn mới',
  evidence: 'Bằng chứng',
  byPaper: 'Văn bản',
  byMeeting: 'Cuộc họp đã ghi ở hệ thống',
  byReport: 'Theo báo cáo đã gửi',
  number: 'Số văn bản',
  paperDay: 'Ngày văn bản',
  meeting: 'Cuộc họp',
  meetingOf: (day: string) => `Họp ngày ${day}`,
  meetingsNone: 'Chưa ghi cuộc họp nào của nơi này.',
}

const list = {
  inspections: 'Các cuộc đã kết luận',
  recommendations: 'Kiến nghị sau kiểm tra, giám sát',
  when: 'Thời gian',
  kind: 'Hình thức',
  by: 'Nơi kiểm tra',
  bodies: 'Tổ chức được kiểm tra',
  conclusion: 'Kết luận',
  open: 'Kiến nghị chưa xong',
  what: 'Kiến nghị',
  owner: 'Nơi thực hiện',
  due: 'Hạn',
  status: 'Tình trạng',
  closed: 'Ngày kết thúc',
  topic: 'Về',
  emptyInspections: 'Chưa ghi cuộc kiểm tra, giám sát nào',
  emptyHint:
    'Cán bộ kiểm tra ghi chương trình của năm, rồi ghi kết quả từng cuộc: ưu điểm, khuyết điểm, kiến nghị có hạn. Nơi được kiểm tra thấy phần của mình và báo cáo việc thực hiện.',
  emptyRecommendations: 'Không có kiến nghị nào',
}

const paper = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: (number: string) => `Số ${number}`,
  place: (day: string, month: string, year: string) => `…, ngày ${day} tháng ${month} năm ${year}`,
  programme: 'CHƯƠNG TRÌNH',
  programmeOf: (year: number) => `kiểm tra, giám sát công tác phát triển đảng viên năm ${year}`,
  conclusion: 'KẾT LUẬN',
  conclusionOf: (kind: string) => `${kind.toLowerCase()} công tác phát triển đảng viên`,
  signer: 'T/M CẤP ỦY',
  recipients: 'Nơi nhận:',
  recipientLines: ['- Các tổ chức đảng có tên trên,', '- Lưu …'],
}

export const inspections = {
  title: 'Kiểm tra, giám sát',
  record: 'Ghi kết quả',
  cancel: 'Thôi',
  year: 'Năm',
  filter: 'Kiến nghị',
  controls: 'Chọn năm và kiến nghị',
  lede: (year: number, planned: number, done: Figure, open: Figure, overdue: Figure): Sentence =>
    sentence`Năm ${String(year)} có ${formatNumber(planned)} cuộc theo chương trình, đã tiến hành ${done}; ${open} kiến nghị chưa thực hiện xong, ${overdue} quá hạn.`,
  ledeOwn: (open: Figure, overdue: Figure, reported: Figure): Sentence =>
    sentence`${open} kiến nghị chưa thực hiện, ${overdue} quá hạn; ${reported} đã báo cáo, chờ nơi kiểm tra xem.`,
  kinds,
  topics,
  natures,
  statuses,
  filters,
  acts,
  programme,
  form,
  brief,
  one,
  event,
  list,
  paper,
}
