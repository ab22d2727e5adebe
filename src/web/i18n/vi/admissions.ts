import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'
import { admissionEntry } from './admissionEntry'
import { admissionFile } from './admissionFile'
import { admissionSheet } from './admissionSheet'
import { admissionWords } from './admissionWords'

/** The people behind a figure. */
const list = {
  title: 'Kết nạp đảng viên',
  lede: (day: string, all: Figure): Sentence => sentence`${all} đảng viên được kết nạp đến ${day}.`,
  ledeOf: (day: string, all: Figure, group: string, part: Figure): Sentence =>
    sentence`${all} đảng viên được kết nạp đến ${day}; ${group}: ${part}.`,
  ledeEntered: (day: string, entered: Figure): Sentence =>
    sentence`Đến ${day} đã nhập ${entered} lần kết nạp.`,
  ledeEnteredOf: (day: string, group: string, part: Figure): Sentence =>
    sentence`Đến ${day} đã nhập ${part} lần kết nạp ${group}.`,
  ledeNone: (day: string): Sentence => sentence`Đến ${day} chưa có lần kết nạp nào trong danh sách.`,
  declaredTitle: (figure: string) => `Con số ${figure} ở trang tiến độ lấy theo văn bản`,
  mixedTitle: 'Con số ở trang tiến độ có phần lấy theo văn bản',
  declared: 'Danh sách này chỉ gồm những người đã nhập, nên có thể ít hơn con số ấy.',
  toDeclared: 'Xem số theo văn bản',
  group: 'Gồm',
  search: 'Tìm theo họ tên',
  searchShort: 'Tìm',
  searchHint: 'Gõ họ tên rồi bấm Enter',
  found: (words: string, count: number) => `Tìm “${words}”: ${formatNumber(count)} người.`,
  foundBack: 'Bỏ tìm',
  caption: (organisation: string) => `Những lần kết nạp của ${organisation}`,
  name: 'Họ và tên',
  nameClosed: 'không mở tên',
  nameErased: 'đã xóa thông tin cá nhân',
  sex: 'Giới',
  birth: 'Ngày sinh',
  cell: 'Chi bộ',
  cellCode: 'Mã chi bộ',
  parent: 'Cấp trên trực tiếp',
  work: 'Nghề nghiệp',
  workAndEducation: 'Nghề nghiệp, học vấn',
  education: 'Học vấn',
  youthUnion: 'Đoàn viên',
  demobilised: 'Xuất ngũ',
  yes: 'x',
  decision: 'Quyết định',
  decisionShown: (number: string, day: string) => `${number} ngày ${day}`,
  onDay: (day: string) => `ngày ${day}`,
  decisionNumber: 'Số quyết định',
  decisionDay: 'Ngày quyết định',
  issuer: 'Nơi ban hành',
  noDecision: 'không có quyết định',
  ceremony: 'Lễ kết nạp',
  noCeremony: 'chưa ghi',
  counted: 'Ngày tính',
  countedNote: '(ngày tính)',
  cancelled: (day: string) => `hủy từ ${day}`,
  generated: 'người mẫu',
  openFile: (number: string) => `Mở hồ sơ theo quyết định ${number}`,
  emptyTitle: 'Chưa có lần kết nạp nào trong danh sách này',
  emptyHint: 'Xem kỳ khác hoặc ngày tính khác ở hàng trên.',
  emptyWriteHint: 'Ghi người đầu tiên, hoặc xem kỳ khác, ngày tính khác ở hàng trên.',
  emptyWrite: 'Ghi người đầu tiên',
  emptyFound: 'Không tìm thấy ai có tên như vậy',
  emptyFoundHint:
    'Chỉ tìm trong kỳ đang xem và trong những tên được mở. Xem kỳ khác, hoặc thử tên ngắn hơn, có dấu hoặc không dấu.',
  part: (shown: number, total: number) =>
    `Danh sách mới có ${formatNumber(shown)} trên ${formatNumber(total)} lần kết nạp`,
  whole: (total: number) => `Danh sách ${formatNumber(total)} lần kết nạp`,
  groupLine: (group: string) => `Chỉ gồm: ${group}`,
  closedLine: 'Không ghi họ tên: tên chỉ mở cho chi bộ, tổ chức cơ sở và cấp ra quyết định',
  actions: {
    admit: 'Ghi người được kết nạp',
    paste: 'Dán từ Excel',
    completion: 'Ghi đã nhập đủ…',
    notices: 'Trường hợp có thể ghi trùng',
  },
  periodOver: (day: string) => `Kỳ này đã kết thúc ngày ${day}; người kết nạp sau ngày ấy nằm ở kỳ khác.`,
  lateOnly: (at: string) => `Chỉ nêu những người nhập muộn: nay được tính mà lúc ${at} chưa được tính.`,
  everybody: 'Xem mọi người được tính',
  toYear: (year: string) => `Xem năm ${year}`,
  closedBody: 'Tổ chức đảng này đã kết thúc hoạt động.',
}

/** Why names are closed, and how they are opened. */
const names = {
  closedTitle: 'Tên chưa mở',
  closed:
    'Tên chỉ mở cho chi bộ, tổ chức cơ sở và cấp ra quyết định. Cần xem tên thì nêu mục đích; lần xem được ghi vào nhật ký.',
  partly: 'Một số tên chưa mở',
  purpose: 'Mục đích xem tên',
  open: 'Mở tên',
  openTitle: (purpose: string) => `Đang mở tên: ${purpose}`,
  openHint: 'Lần xem này đã được ghi vào nhật ký. Xem xong thì đóng lại.',
  close: 'Đóng tên',
  notForYou: 'Nhiệm vụ của đồng chí là theo dõi số liệu nên không xem họ tên.',
}

/** "Đã nhập đủ danh sách đến ngày …" */
const completion = {
  title: 'Ghi đã nhập đủ danh sách',
  until: 'Đã nhập đủ đến hết ngày',
  effect: (organisation: string) =>
    `Từ nay, đến hết ngày này số kết nạp của ${organisation} lấy theo danh sách đã nhập, không lấy theo số trong văn bản nữa.`,
  before: (day: string) => `Lần trước ghi đã nhập đủ đến ${day}.`,
  beforeNone: 'Chưa lần nào ghi đã nhập đủ.',
  entered: (count: string, day: string) => `Danh sách hiện có ${count} lần kết nạp đến ${day}.`,
  warning: 'Chỉ ghi khi chắc rằng không còn ai được kết nạp đến ngày ấy mà chưa nhập.',
  submit: 'Ghi đã nhập đủ',
  done: (day: string) => `Đã ghi: nhập đủ danh sách đến ${day}.`,
}

/** Two files that may be one person. */
const notices = {
  title: 'Trường hợp có thể ghi trùng',
  lede: (count: Figure): Sentence =>
    sentence`${count} trường hợp trùng họ tên và ngày sinh giữa các tổ chức bên dưới.`,
  ledeMore: (count: Figure): Sentence =>
    sentence`Hơn ${count} trường hợp trùng họ tên và ngày sinh giữa các tổ chức bên dưới.`,
  none: 'Không có trường hợp nào',
  noneHint:
    'Khi hai chi bộ không xem được danh sách của nhau cùng ghi một người, trường hợp ấy hiện ở đây để cấp ủy chung xem xét.',
  hint: 'Đối chiếu quyết định và ngày lễ. Nếu là một người, mở hồ sơ ghi nhầm và rút lần kết nạp ấy. Nếu là hai người khác nhau, ghi lại như vậy để không hỏi nữa.',
  found: (day: string) => `Phát hiện ${day}`,
  fact: 'Nội dung',
  first: 'Hồ sơ thứ nhất',
  second: 'Hồ sơ thứ hai',
  open: 'Mở hồ sơ',
  same: 'giống nhau',
  settle: {
    open: 'Hai người khác nhau…',
    title: 'Hai người khác nhau',
    effect:
      'Ghi khi đã đối chiếu và đây là hai người khác nhau trùng họ tên, ngày sinh. Trường hợp này không hiện lại ở đây, khi ghi kết nạp cũng không hỏi lại.',
    submit: 'Ghi là hai người khác nhau',
    stay: 'Thôi, xem lại',
    done: 'Đã ghi: hai người khác nhau.',
  },
  forbidden: 'Trang này dành cho cán bộ tổ chức của cấp ủy.',
}

/** What a write may meet. */
const write = {
  cancel: 'Thôi',
}

export const admissions = {
  words: admissionWords,
  list,
  names,
  completion,
  notices,
  write,
  file: admissionFile,
  entry: admissionEntry,
  sheet: admissionSheet,
}
