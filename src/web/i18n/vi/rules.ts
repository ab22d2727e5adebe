import type { Effect } from '#domain/findings'
import type { Evidence, Subject } from '#domain/rulebook/timeline'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const subjects: Record<Subject, string> = {
  sources: 'Tạo nguồn, danh sách cảm tình Đảng',
  certificate: 'Lớp bồi dưỡng nhận thức về Đảng',
  introduction: 'Giới thiệu người vào Đảng',
  verification: 'Thẩm tra, xác minh lý lịch',
  dossier: 'Hồ sơ kết nạp',
  votes: 'Biểu quyết',
  clocks: 'Thời hạn ra quyết định',
  ceremony: 'Lễ kết nạp',
  probation: 'Thời gian dự bị, công nhận chính thức',
  moving: 'Chuyển đơn vị khi đang làm hồ sơ',
  errors: 'Kết nạp sai',
  deletion: 'Xóa tên, khiếu nại',
  screening: 'Rà soát, sàng lọc đảng viên',
  supervision: 'Kiểm tra, đánh giá',
  conditions: 'Tiêu chuẩn, điều kiện',
  readmission: 'Kết nạp lại',
  authority: 'Thẩm quyền quyết định',
}

/** How far a value was compared with the text in force. */
const evidences: Record<Evidence, string> = {
  V1: 'đã đọc văn bản gốc',
  V2: 'theo tài liệu giới thiệu văn bản',
  V3: 'theo nguồn chưa chắc chắn',
  local: 'theo văn bản của địa phương',
  memory: 'theo hiểu biết, chưa có văn bản',
  design: 'có phần suy luận, văn bản không nói rõ',
  carried: 'lấy theo văn bản trước',
}

const effects: Record<Effect, string> = {
  block: 'Không đạt thì không ghi được bước tiếp theo.',
  warn: 'Không đạt thì được nhắc; vẫn ghi được khi nêu lý do.',
}

const provinces = { HN: 'Hà Nội' }

export const rules = {
  title: 'Quy định',
  counted: (count: Figure, uncompared: Figure): Sentence =>
    sentence`${count} quy định về công tác phát triển đảng viên; ${uncompared} chưa đối chiếu văn bản gốc.`,
  onlyUncompared: 'Chỉ quy định chưa đối chiếu văn bản gốc.',
  showAll: 'Xem tất cả quy định',
  controls: 'Xem quy định theo ngày',
  on: 'Xét vào ngày',
  onHint: 'Mỗi bước được xét theo văn bản có hiệu lực vào ngày làm bước đó.',
  edges: 'Ngày văn bản bắt đầu có hiệu lực',
  edge: (number: string, day: string) => `${number}, từ ${day}`,
  search: 'Tìm quy định',
  searchPlaceholder: 'Tìm theo tên, số văn bản, mã quy định…',
  found: (count: number) => `${formatNumber(count)} quy định`,
  nothing: 'Không có quy định nào khớp',
  nothingHint: 'Thử ít từ hơn, hoặc tìm theo số văn bản, ví dụ 294-QĐ/TW.',
  rule: 'Quy định',
  value: 'Giá trị',
  cite: 'Căn cứ',
  comparison: 'Đối chiếu',
  compared: 'Đã đối chiếu văn bản gốc',
  notCompared: 'Chưa đối chiếu văn bản gốc',
  notInForce: 'không áp dụng vào ngày này',
  uncovered: 'không có văn bản cho ngày này',
  onDay: (day: string) => `Xét vào ngày ${day}`,
  local: (province: string) => `Riêng ${province}`,
  localRules: 'Quy định của địa phương',
  localScope: (code: string) =>
    `Chỉ nhắc, cho hồ sơ của các tổ chức đảng dưới đảng bộ trực thuộc Trung ương mang mã ${code}.`,
  inForce: 'áp dụng ngày này',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  throughTime: (parameter: string) => `${parameter}: giá trị qua các thời kỳ`,
  acts: 'Văn bản được dẫn',
  number: 'Số, ký hiệu',
  signed: 'Ngày ký',
  issuer: 'Nơi ban hành',
  actTitle: 'Về việc',
  force: 'Có hiệu lực',
  forceFrom: (from: string) => `từ ${from}`,
  forceBetween: (from: string, to: string) => `${from} – ${to}`,
  files: 'Hồ sơ đang làm chịu tác động',
  toList: 'Tất cả quy định',
  subjects,
  evidences,
  effects,
  provinces,
}
