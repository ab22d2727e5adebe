import type { AgendaItem, CeremonyKind, GuestPost } from '#domain/drives/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const kinds: Record<CeremonyKind, string> = {
  announcement: 'Lễ công bố, trao quyết định kết nạp',
  admission: 'Lễ kết nạp đảng viên',
}

/** 06-HD/TW 3.8. */
const agenda: Record<AgendaItem, string> = {
  flag: 'Chào cờ (hát Quốc ca, Quốc tế ca)',
  reason: 'Tuyên bố lý do, giới thiệu đại biểu',
  decision: 'Bí thư chi bộ hoặc đại diện cấp ủy đọc và trao quyết định kết nạp, từng người một',
  oath: 'Đảng viên mới đọc lời tuyên thệ',
  tasks: 'Đại diện chi ủy giao nhiệm vụ và phân công đảng viên chính thức giúp đỡ',
  upperSpeech: 'Đại diện cấp ủy cấp trên phát biểu ý kiến (nếu có)',
  closing: 'Bế mạc (hát Quốc ca, Quốc tế ca)',
}

const guests: Record<GuestPost, string> = {
  upperCommittee: 'Đại diện cấp ủy cấp trên',
  committee: 'Cấp ủy viên',
  cellSecretary: 'Bí thư chi bộ',
  government: 'Đại diện chính quyền',
  front: 'Đại diện Mặt trận Tổ quốc',
  youthUnion: 'Đại diện Đoàn Thanh niên',
  women: 'Đại diện Hội Phụ nữ',
  veterans: 'Đại diện Hội Cựu chiến binh',
  family: 'Gia đình đảng viên mới',
  press: 'Báo chí',
  other: 'Khách khác',
}

const list = {
  title: 'Các buổi lễ',
  lede: (count: Figure, waiting: Figure): Sentence =>
    sentence`Đã ghi ${count} buổi lễ; ${waiting} buổi chưa có biên bản.`,
  caption: (body: string) => `Các buổi lễ của ${body}`,
  emptyTitle: 'Chưa có buổi lễ nào',
  emptyHint:
    'Lễ công bố, trao quyết định do cấp ủy tổ chức cho nhiều chi bộ; lễ kết nạp là của chi bộ, từng người một, và định ngày vào Đảng.',
  plan: 'Chuẩn bị buổi lễ',
  what: 'Buổi lễ',
  day: 'Ngày',
  at: (day: string, hour: string) => `${day}, ${hour}`,
  owner: 'Tổ chức',
  place: 'Địa điểm',
  minutes: 'Biên bản',
  waiting: 'chưa ghi',
  recorded: (present: number, absent: number) =>
    `${formatNumber(present)} có mặt, ${formatNumber(absent)} vắng`,
}

const form = {
  title: 'Chuẩn bị buổi lễ',
  editTitle: 'Sửa buổi lễ',
  kind: 'Loại lễ',
  day: 'Ngày tổ chức',
  starts: 'Giờ bắt đầu',
  startsHint: 'Ghi 08:00',
  startsFault: 'Ghi giờ và phút, ví dụ 08:00.',
  place: 'Địa điểm',
  seatRows: 'Số hàng ghế cho đảng viên mới',
  rowSeats: 'Số ghế mỗi hàng',
  guests: 'Khách mời (số người theo chức danh, không ghi tên)',
  reason: 'Lý do sửa',
  submit: 'Ghi buổi lễ',
  submitEdit: 'Ghi lần sửa',
  done: 'Đã ghi buổi lễ.',
  cancel: 'Thôi',
}

const page = {
  title: 'Buổi lễ',
  views: {
    people: 'Người được gọi',
    agenda: 'Chương trình',
    seating: 'Chỗ ngồi',
    invitations: 'Giấy mời',
    minutes: 'Biên bản',
  },
  viewsLabel: 'Các phần của buổi lễ',
  edit: 'Sửa buổi lễ',
  ledeComing: (day: string, people: Figure, cells: number): Sentence =>
    sentence`Ngày ${day} gọi ${people} người của ${formatNumber(cells)} chi bộ.`,
  ledeHeld: (day: string, present: Figure, absent: number): Sentence =>
    sentence`Ngày ${day} có ${present} người nhận quyết định; ${formatNumber(absent)} người vắng.`,
  ledeAdmitted: (day: string, present: Figure, absent: number): Sentence =>
    sentence`Ngày ${day} có ${present} người nhận quyết định và được kết nạp; ${formatNumber(absent)} người vắng.`,
  ofDrive: 'Thuộc',
  cut: (shown: number, all: number) =>
    `Trang này nêu ${formatNumber(shown)} trên ${formatNumber(all)} người được gọi. Chia thành nhiều buổi lễ, hoặc nhiều đợt, để ghi đủ mọi người.`,
  noDayNote:
    'Lễ công bố không định ngày vào Đảng: ngày vào Đảng là ngày chi bộ tổ chức lễ kết nạp cho từng người.',
}

const people = {
  title: 'Người được gọi',
  caption: 'Người được gọi, theo chi bộ',
  emptyTitle: 'Chưa có ai được gọi',
  emptyHint:
    'Người được gọi là người trong danh sách của đợt; buổi lễ không thuộc đợt nào thì gọi những người đã có quyết định mà chưa tổ chức lễ kết nạp.',
  person: 'Người',
  closed: 'không mở tên',
  cell: 'Chi bộ',
  decision: 'Quyết định',
  decisionShown: (number: string, day: string) => `${number}, ${day}`,
  noDecision: 'chưa có quyết định',
  until: 'Hạn tổ chức lễ',
  present: 'Có mặt',
  absent: 'vắng',
  was: 'có mặt',
  oath: 'Tuyên thệ',
  oathYes: 'đã tuyên thệ',
  oathNo: 'không ghi',
  mentor: 'Đảng viên giúp đỡ',
  mentorNone: 'chưa phân công',
  ceremony: 'Lễ kết nạp',
}

const entry = {
  title: 'Ghi kết quả buổi lễ',
  open: 'Ghi biên bản',
  hint: 'Một lần ghi cho tất cả. Mũi tên lên, xuống chuyển người trong cùng cột; phím cách đánh dấu. Người vắng giữ nguyên việc phải làm.',
  holds: 'Biên bản ghi rõ: các chi bộ tổ chức lễ kết nạp ngay tại buổi lễ này',
  holdsHint:
    'Đánh dấu thì ngày của buổi lễ là ngày vào Đảng của từng người có mặt. Không đánh dấu thì chỉ ghi việc nhận quyết định.',
  number: 'Số biên bản',
  photos: 'Nơi giữ ảnh',
  photosHint: 'Hệ thống không giữ ảnh; chỉ ghi ảnh đang được giữ ở đâu.',
  find: 'Tìm người theo tên',
  show: 'Hiện',
  shows: { all: 'mọi người', exceptions: 'chỉ người khác với mặc định' },
  noExceptions:
    'Mọi người được ghi có mặt và đã tuyên thệ. Tìm tên người vắng rồi bỏ dấu, hoặc chọn hiện mọi người.',
  notFound: 'Không có ai được gọi mang tên ấy.',
  allPresent: 'Tất cả có mặt',
  nonePresent: 'Tất cả vắng',
  presentOf: (name: string) => `Có mặt: ${name}`,
  oathOf: (name: string) => `Đã tuyên thệ: ${name}`,
  mentorOf: (name: string) => `Đảng viên giúp đỡ của ${name}`,
  consentNumberOf: (name: string) => `Số văn bản đồng ý quá hạn của ${name}`,
  consentDayOf: (name: string) => `Ngày văn bản đồng ý quá hạn của ${name}`,
  consent: 'Văn bản đồng ý quá hạn',
  consentHint: (day: string) => `quá hạn ${day}`,
  consentNumber: 'số',
  consentDay: 'dd/mm/yyyy',
  noMentor: 'chưa phân công',
  counted: (present: number, absent: number) =>
    `${formatNumber(present)} có mặt, ${formatNumber(absent)} vắng.`,
  notReady: (count: number) => `${formatNumber(count)} người chưa có quyết định không ghi vào biên bản được.`,
  closed: (count: number) =>
    `${formatNumber(count)} người không mở tên: cấp có quyền với hồ sơ ấy ghi biên bản.`,
  submit: (count: number) => `Ghi biên bản cho ${formatNumber(count)} người`,
  nobody: 'Chưa có ai có thể ghi vào biên bản.',
  badDay: 'Ghi ngày văn bản đồng ý theo mẫu dd/mm/yyyy, cùng với số văn bản.',
  coming: 'Ghi biên bản được từ ngày tổ chức buổi lễ.',
  done: (count: number) => `Đã ghi biên bản: ${formatNumber(count)} người có mặt.`,
  warned: (count: number) => `Đã ghi biên bản; có ${formatNumber(count)} điều cần xem.`,
  findings: 'Cần xem ở từng hồ sơ',
  of: (name: string) => name,
}

const correction = {
  open: 'Sửa biên bản',
  title: 'Sửa biên bản đã ghi',
  hint: 'Chỉ sửa chỗ ghi sai. Bản cũ được giữ lại cùng lý do. Người ghi lại là vắng thì hồ sơ rút việc nhận quyết định và lễ kết nạp của ngày này; ghi lại là có mặt thì hồ sơ được ghi thêm; lời tuyên thệ và người giúp đỡ được sửa theo.',
  guests: 'Khách dự (số người theo chức danh, không ghi tên)',
  changed: (count: number) => `${formatNumber(count)} người ghi khác với biên bản.`,
  closed: (count: number) => `${formatNumber(count)} người không mở tên được giữ nguyên như đã ghi.`,
  nothing: 'Chưa có chỗ nào khác với biên bản đã ghi.',
  submit: 'Ghi bản sửa',
  done: 'Đã sửa biên bản; hồ sơ của người ghi lại đã sửa theo.',
  history: 'Các bản đã được sửa',
  version: (day: string, number: string | null, present: number, absent: number) =>
    `Bản ghi ngày ${day}${number === null ? '' : `, số ${number}`}: ${formatNumber(present)} có mặt, ${formatNumber(absent)} vắng.`,
  replaced: (day: string, changed: number) =>
    changed === 0 ? `Sửa ngày ${day}.` : `Sửa ngày ${day}, ghi lại ${formatNumber(changed)} người.`,
  because: (reason: string) => `Lý do: ${reason}`,
}

const agendaWords = {
  title: 'Chương trình buổi lễ',
  basis: '06-HD/TW 3.8',
  items: agenda,
  oneByOne: 'Từng người một: quyết định, tuyên thệ, phân công giúp đỡ.',
  guests: 'Khách mời',
  guestPosts: guests,
  guestCount: 'Số người',
  noGuests: 'Chưa ghi khách mời.',
}

const seating = {
  title: 'Sơ đồ chỗ ngồi',
  stage: 'Bục lễ',
  row: (row: number) => `Hàng ${formatNumber(row)}`,
  seat: (seat: number) => `ghế ${formatNumber(seat)}`,
  standing: (count: number) => `Thiếu chỗ cho ${formatNumber(count)} người:`,
  caption: 'Chỗ ngồi theo hàng, từ bục lễ xuống',
  hidden: 'người không mở tên',
}

const invitations = {
  title: 'Giấy mời',
  perPage: 'Mỗi trang',
  one: '1 giấy mời',
  four: '4 giấy mời',
  heading: 'GIẤY MỜI',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  invites: (body: string) => `${body} trân trọng kính mời`,
  comrade: (name: string) => `Đồng chí: ${name}`,
  unit: (cell: string) => `Nơi sinh hoạt: ${cell}`,
  to: (what: string) => `Tới dự: ${what}`,
  time: (hour: string, day: string) => `Thời gian: ${hour}ngày ${day}`,
  hour: (starts: string) => `${starts}, `,
  place: (place: string) => `Địa điểm: ${place}`,
  seat: (row: number, seat: number) => `Chỗ ngồi: hàng ${row}, ghế ${seat}`,
  signed: 'T/M CẤP ỦY',
  onlyOpen: 'In cho những người mở tên.',
}

const minutes = {
  title: 'Biên bản',
  heading: (what: string) => `BIÊN BẢN ${what.toUpperCase()}`,
  number: (number: string) => `Số ${number}`,
  waiting: 'Chưa ghi biên bản. Bản in dưới đây lấy từ kế hoạch; ghi xong thì giữ nguyên như đã ghi.',
  when: (day: string, hour: string, place: string) => `Ngày ${day}${hour}, tại ${place}.`,
  hour: (starts: string) => `, lúc ${starts}`,
  body: (body: string) => `Tổ chức đảng tổ chức buổi lễ: ${body}.`,
  guests: 'Khách dự',
  agenda: 'Trình tự',
  people: (count: number) => `Người nhận quyết định (${formatNumber(count)})`,
  absent: (count: number) => `Người vắng (${formatNumber(count)})`,
  holds:
    'Tại buổi lễ, các chi bộ tổ chức lễ kết nạp cho từng người: đọc và trao quyết định, tuyên thệ, phân công đảng viên chính thức giúp đỡ.',
  onlyHandedOver:
    'Buổi lễ công bố và trao quyết định. Lễ kết nạp do từng chi bộ tổ chức, ngày vào Đảng tính theo lễ ấy.',
  photos: (where: string) => `Ảnh được giữ ở: ${where}.`,
  order: 'TT',
  names: 'Danh sách kèm biên bản',
  signers: ['THƯ KÝ', 'CHỦ TRÌ'],
  placeAndDay: '…, ngày … tháng … năm …',
}

/** Words of ceremonies. */
export const words = {
  kinds,
  list,
  form,
  page,
  people,
  entry,
  correction,
  agenda: agendaWords,
  seating,
  invitations,
  minutes,
}
