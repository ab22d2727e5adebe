import { formatNumber } from '#domain/vietnamese'

const titles = {
  found: 'Thành lập tổ chức đảng trực thuộc',
  rename: 'Đổi tên',
  move: 'Chuyển cấp trên trực tiếp',
  describe: 'Đổi mã, loại hình, lĩnh vực, địa bàn',
  source: 'Ghi hết nguồn',
  sourceAgain: 'Ghi có nguồn trở lại',
  records: 'Bắt đầu theo dõi danh sách',
  close: 'Kết thúc hoạt động',
}

const submits = {
  found: 'Ghi thành lập',
  rename: 'Ghi tên mới',
  move: 'Ghi chuyển cấp trên',
  describe: 'Ghi thay đổi',
  source: 'Ghi hết nguồn',
  sourceAgain: 'Ghi có nguồn trở lại',
  records: 'Ghi ngày bắt đầu',
  close: 'Ghi kết thúc hoạt động',
}

const inHistory =
  'Ghi nhầm thì bấm Sửa hoặc Rút ở lần ghi ấy trong Các lần thay đổi; lần ghi cũ vẫn được lưu.'
const inStates =
  'Ghi nhầm thì bấm Sửa hoặc Rút ở lần ghi ấy trong Các lần ghi hết nguồn, có nguồn; lần ghi cũ vẫn được lưu.'

/** What to do when it was recorded by mistake. */
const mistakes = {
  found:
    'Ghi nhầm tên, ngày, cấp trên thì bấm Sửa ở lần thành lập trong Các lần thay đổi của tổ chức ấy. Không có tổ chức ấy thì ghi kết thúc hoạt động ngay từ ngày thành lập.',
  rename: inHistory,
  move: inHistory,
  describe: inHistory,
  source: inStates,
  sourceAgain: inStates,
  records: 'Ghi nhầm thì ghi lại ngày đúng: lần ghi sau được dùng.',
  close: inHistory,
}

const done = {
  found: (name: string, day: string) => `Đã ghi thành lập ${name} từ ${day}.`,
  rename: (name: string, day: string) => `Đã ghi tên mới từ ${day}: ${name}.`,
  move: (parent: string, day: string) => `Đã ghi chuyển về trực thuộc ${parent} từ ${day}.`,
  describe: (day: string) => `Đã ghi thay đổi từ ${day}.`,
  source: (day: string) => `Đã ghi hết nguồn từ ${day}.`,
  sourceAgain: (day: string) => `Đã ghi có nguồn trở lại từ ${day}.`,
  records: (day: string) => `Đã ghi bắt đầu theo dõi danh sách từ ${day}.`,
  close: (day: string) => `Đã ghi kết thúc hoạt động từ ${day}.`,
}

/** The forms that change the tree, each from a day on. */
export const organisationForms = {
  titles,
  submits,
  mistakes,
  done,
  restored: 'Những gì đã nhập dở lần trước được giữ lại dưới đây.',
  giveUp: 'Thôi, không ghi',
  day: 'Có hiệu lực từ ngày',
  foundDay: 'Ngày thành lập',
  closeDay: 'Kết thúc hoạt động từ ngày',
  closeDayHint: 'Ngày này không còn tính là đang hoạt động.',
  sourceDay: 'Từ ngày',
  name: 'Tên tổ chức đảng',
  nameHint: 'Ghi đầy đủ, ví dụ Chi bộ khu 2.',
  newName: 'Tên mới',
  sameName: 'Tên mới giống tên hiện nay.',
  code: 'Mã',
  codeHint: 'Mỗi mã chỉ dùng cho một tổ chức đảng đang hoạt động.',
  kind: 'Loại hình',
  sector: 'Lĩnh vực',
  marks: 'Địa bàn',
  beneath: (name: string) => `Trực thuộc ${name}.`,
  recordsFrom: 'Theo dõi danh sách từ ngày',
  recordsFromHint: 'Không ghi thì từ ngày thành lập.',
  newParent: 'Cấp trên trực tiếp mới',
  parentHint: 'Tìm theo tên hoặc mã, trong phạm vi của đồng chí.',
  sameParent: 'Tổ chức này đang là cấp trên trực tiếp.',
  isItself: 'Một tổ chức đảng không thể trực thuộc chính mình.',
  presentParent: (name: string) => `Hiện trực thuộc ${name}.`,
  moveTitle: 'Những gì chuyển theo',
  moveAlone: (name: string) =>
    `${name} cùng chỉ tiêu được giao và số kết nạp đã ghi chuyển sang cấp trên mới từ ngày có hiệu lực. Báo cáo xem theo cây tổ chức những ngày trước không đổi.`,
  moveWith: (name: string, count: number) =>
    `${name} cùng ${formatNumber(count)} tổ chức trực thuộc và mọi tổ chức bên dưới, chỉ tiêu được giao và số kết nạp đã ghi chuyển sang cấp trên mới từ ngày có hiệu lực. Báo cáo xem theo cây tổ chức những ngày trước không đổi.`,
  closeTitle: 'Sau khi kết thúc',
  closeHint: (name: string) =>
    `${name} vẫn còn trong cây tổ chức, hiện mờ; người đã kết nạp và chỉ tiêu đã ghi không mất. Từ ngày kết thúc không ghi thêm được việc mới.`,
  livingTitle: (count: number) => `Còn ${formatNumber(count)} tổ chức trực thuộc đang hoạt động`,
  livingHint: 'Chuyển cấp trên hoặc kết thúc hoạt động của các tổ chức này trước:',
  livingMore: (count: number) => `và ${formatNumber(count)} tổ chức khác`,
  livingReason: 'Còn tổ chức trực thuộc đang hoạt động.',
  sourceReason: 'Lý do',
  sourceReasonHint: 'Ví dụ: quần chúng trong độ tuổi đi làm ăn xa, chi bộ ít quần chúng.',
  sourceAgainHint: 'Ví dụ: có thêm quần chúng mới chuyển đến.',
  sourceHint:
    'Chi bộ hết nguồn được nêu riêng trong tiến độ, để số không kết nạp không bị coi là chậm. Ghi lại có nguồn khi có quần chúng mới.',
  recordsDay: 'Theo dõi danh sách từ ngày',
  recordsHint:
    'Từ ngày này người được kết nạp của tổ chức và mọi tổ chức bên dưới được nhập vào hệ thống; những ngày trước vẫn lấy số theo văn bản.',
  unchanged: 'Chưa có gì thay đổi so với hiện nay.',
  paper: 'Văn bản làm căn cứ',
  paperHint: 'Chưa có trong tay thì để trống cả ba ô.',
  number: 'Số văn bản',
  numberExample: '123-QĐ/TU',
  paperDay: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
  issuerExample: 'Ban Thường vụ Tỉnh ủy …',
  stale: (name: string) =>
    `Trong lúc đồng chí nhập, ${name} đã được người khác ghi thay đổi. Trang đã tải bản mới: xem lại các ô rồi bấm ghi lần nữa.`,
  staleTitle: 'Vừa có thay đổi khác',
  reusedTitle: 'Lần gửi trước đã được ghi',
  reused: 'Nội dung gửi lần trước đã ghi xong dù trang chưa nhận được trả lời. Xem lại trước khi ghi thêm.',
  finderPlaceholder: 'Tên hoặc mã, có dấu hoặc không dấu',
  forbiddenTitle: 'Chưa ghi được',
  forbidden: 'Chỉ cán bộ tổ chức của cấp ủy cấp trên ghi được thay đổi này.',
  change: 'Đổi',
  chosenNone: 'Chưa chọn tổ chức đảng.',
}
