import type { MergeForm } from '#domain/transmittals/merge'
import { REJECTION_WORDS, type RejectionReason, type TransmittalState } from '#domain/transmittals/outcomes'
import { formatNumber } from '#domain/vietnamese'

const reasons: Readonly<Record<RejectionReason, string>> = REJECTION_WORDS

const states: Record<TransmittalState, string> = {
  fresh: 'chưa chuyển',
  waiting: 'chờ trả lời',
  accepted: 'đã nhận',
  rejected: 'bị trả lại, chưa sửa',
  corrected: 'đã sửa, chờ chuyển lại',
}

const merges: Record<MergeForm, string> = {
  '03-dskn': 'Danh sách đề nghị xét kết nạp (03-DSKN)',
  '9-knd': 'Quyết định kết nạp (9-KNĐ)',
}

export const words = {
  title: 'Chuyển sang CSDL đảng viên',
  lede: (fresh: number, rejected: number) =>
    `${formatNumber(fresh)} người chờ chuyển; ${formatNumber(rejected)} người bị trả lại chưa sửa.`,
  about:
    'Mỗi người có quyết định kết nạp được chuyển một lần, theo các cột của bảng dữ liệu đảng viên. Hệ thống này không phải là sổ chính thức; tệp đem nhập vào CSDL đảng viên, kết quả ghi lại ở đây. Số định danh, quê quán, nơi cư trú và số thẻ không được theo dõi nên để trống.',
  send: 'Lập tệp chuyển',
  sendTitle: 'Chuyển những người chờ chuyển',
  sendHint: (fresh: number, corrected: number) =>
    `${formatNumber(fresh)} người chưa chuyển, ${formatNumber(corrected)} người đã sửa sau khi bị trả lại.`,
  leftOut: (count: number) =>
    `${formatNumber(count)} người đã từ trần, chuyển đi, bị xóa tên hoặc kết thúc hồ sơ trước khi được nhận: không chuyển.`,
  purpose:
    'Tệp có họ tên, ngày sinh, dân tộc, tôn giáo. Mục đích “chuyển sang CSDL đảng viên” và số người được ghi vào nhật ký.',
  from: 'Quyết định từ ngày',
  until: 'Đến ngày',
  confirmedBy: 'Người xác nhận',
  confirmedDay: 'Ngày xác nhận',
  sent: 'Đã lập tệp chuyển. Tải tệp, nhập vào CSDL đảng viên rồi ghi kết quả ở đây.',
  counting: 'Đang đếm những người có quyết định trong khoảng vừa chọn…',
  nobody: 'Không có ai chờ chuyển trong khoảng này.',
  listTitle: 'Các lần chuyển',
  none: 'Chưa chuyển lần nào',
  noneHint: 'Lần chuyển đầu tiên lấy những người có quyết định từ ngày đã chọn.',
  turn: 'Lần',
  turnOf: (number: number) => `Lần ${number}`,
  days: 'Quyết định',
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  people: 'Số người',
  accepted: 'Đã nhận',
  rejected: 'Bị trả lại',
  waiting: 'Chờ trả lời',
  confirmed: 'Xác nhận',
  confirmedOn: (name: string, day: string) => `${name}, ${day}`,
  backTitle: 'Bị trả lại, chưa sửa',
  backHint: 'Sửa ở hồ sơ rồi chuyển lại. Nếu hồ sơ đúng mà bị trả lại nhầm, đánh dấu để chuyển lại như cũ.',
  correctedTitle: 'Đã sửa, chờ chuyển lại',
  again: 'Chuyển lại như cũ',
  name: 'Họ và tên',
  erased: 'thông tin đã xóa',
  cell: 'Chi bộ',
  decision: 'Quyết định kết nạp',
  decisionOf: (number: string, day: string) => `${number}, ${day}`,
  reason: 'Lý do trả lại',
  state: 'Kết quả',
  states,
  reasons,
  pageTitle: (number: number) => `Lần chuyển ${number}`,
  all: 'Các lần chuyển',
  proof: 'Mã kiểm và chữ ký của tệp',
  hash: 'Mã kiểm nội dung (SHA-256)',
  signature: 'Chữ ký của máy chủ',
  matches: 'Nội dung lúc chuyển còn nguyên, đúng với mã kiểm.',
  differs:
    'Dựng lại cho mã khác: thông tin của người trong danh sách đã xóa, hoặc cây tổ chức đã sửa. Không tải lại được; dùng tệp đã tải lúc chuyển.',
  json: 'Tải tệp chuyển (.json)',
  sheet: 'Tải tệp Excel',
  answerTitle: 'Kết quả trả lời',
  answerHint:
    'Đánh dấu từng người, hoặc điền hai cột cuối “Kết quả” (nhận, trả lại) và “Lý do trả lại” của tệp Excel rồi chọn tệp ấy.',
  markAll: 'Đánh dấu “đã nhận” cho những người còn chờ',
  recordOf: (count: number) => `Ghi kết quả của ${formatNumber(count)} người`,
  recorded: 'Đã ghi kết quả.',
  outcomeFor: (name: string) => `Kết quả của ${name}`,
  read: (count: number) => `Đọc được kết quả của ${formatNumber(count)} người; xem lại rồi ghi.`,
  unread: 'Chưa đọc hết danh sách của lần chuyển nên chưa đối chiếu được. Chọn lại tệp.',
  noHead: 'Không thấy cột “Kết quả” trong tệp.',
  faulty: (rows: string) => `Không hiểu hoặc không có trong lần chuyển này: dòng ${rows}.`,
  unmarked: 'chưa đánh dấu',
  mergeTitle: 'Tệp trộn thư',
  mergeForm: 'Mẫu giấy',
  mergeHint: 'Mỗi dòng một người, để điền vào mẫu giấy; trường không theo dõi để trống và tệp nói rõ.',
  merges,
  mergePurpose: 'Mục đích',
}
export type TransmittalWords = typeof words
