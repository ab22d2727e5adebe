import type {
  ClassForm,
  ClassKind,
  ClassState,
  EnrolmentStatus,
  Grade,
  LeavingReason,
  SessionPart,
} from '#domain/classes/kinds'
import { CLASS_KIND_WORDS } from '#domain/exchange/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'
import { classPages } from './classPages'
import { classPapers } from './classPapers'

const kinds: Readonly<Record<ClassKind, string>> = CLASS_KIND_WORDS

const forms: Record<ClassForm, string> = {
  central: 'tập trung',
  afterHours: 'ngoài giờ',
  online: 'trực tuyến',
  mobile: 'lưu động tại cơ sở',
}

const parts: Record<SessionPart, string> = {
  morning: 'sáng',
  afternoon: 'chiều',
  wholeDay: 'cả ngày',
  evening: 'tối',
}

const states: Record<ClassState, string> = {
  planned: 'Sắp mở',
  running: 'Đang học',
  ended: 'Đã kết thúc',
  calledOff: 'Đã hủy',
}

const statuses: Record<EnrolmentStatus, string> = {
  proposed: 'Được đề nghị',
  enrolled: 'Trong lớp',
  declined: 'Không nhận',
  withdrawn: 'Đã rút',
}

const grades: Record<Grade, string> = {
  excellent: 'Giỏi',
  good: 'Khá',
  average: 'Trung bình',
  failed: 'Không đạt',
}

const leaving: Record<LeavingReason, string> = {
  moved: 'chuyển nơi sinh hoạt, công tác',
  ill: 'ốm đau',
  work: 'bận công tác, sản xuất',
  notSuitable: 'không thuộc diện học',
  full: 'hết chỗ',
  mistake: 'ghi nhầm',
}

const people = (count: number) => `${formatNumber(count)} người`

const list = {
  title: 'Lớp bồi dưỡng',
  needs: {
    awareness: (count: Figure, cells: Figure, waiting: Figure, by: string): Sentence =>
      sentence`${count} người ở ${cells} chi bộ cần học lớp nhận thức về Đảng trước ${by}, ${waiting} người chưa có lớp.`,
    newMember: (count: Figure, cells: Figure, waiting: Figure, by: string): Sentence =>
      sentence`${count} đảng viên dự bị ở ${cells} chi bộ phải học lớp đảng viên mới trước ${by}, ${waiting} người chưa có lớp.`,
    patriotism: (count: Figure, cells: Figure, waiting: Figure, by: string): Sentence =>
      sentence`${count} người trong danh sách ở ${cells} chi bộ chưa học lớp chủ nghĩa yêu nước (tính đến ${by}), ${waiting} người chưa có lớp.`,
  },
  needsNone: (kind: string, by: string): Sentence => sentence`Không ai cần học lớp “${kind}” trước ${by}.`,
  open: 'Mở lớp',
  toNeeds: 'Ai cần học',
  toRegister: 'Sổ giấy chứng nhận',
  controls: 'Chọn lớp',
  kind: 'Loại lớp',
  everyKind: 'mọi loại',
  state: 'Tình trạng',
  everyState: 'mọi tình trạng',
  caption: (body: string) => `Các lớp của ${body}`,
  name: 'Lớp',
  days: 'Thời gian',
  enrolled: 'Học viên',
  completed: 'Hoàn thành',
  certificates: 'Giấy đã cấp',
  fromTo: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  places: (enrolled: number, capacity: number) => `${formatNumber(enrolled)}/${formatNumber(capacity)}`,
  waiting: (count: number) => `${people(count)} chờ xét`,
  emptyTitle: 'Chưa có lớp nào',
  emptyHint: 'Lớp mở theo quyết định của trung tâm chính trị. Xem ai cần học rồi mở lớp với các buổi học.',
  emptyFiltered: 'Không có lớp nào như vậy',
  showAll: 'Xem mọi lớp',
}

const needs = {
  title: 'Ai cần học lớp nào',
  by: 'Trước ngày',
  cell: 'Chi bộ',
  everyCell: 'mọi chi bộ',
  waiting: 'Lớp',
  everyone: 'mọi người',
  onlyWaiting: 'chưa có lớp',
  controls: 'Chọn người cần học',
  cells: 'Theo chi bộ',
  cellsCaption: 'Số người cần học của từng chi bộ',
  cellsCut: (shown: number, all: number) =>
    `Hiện ${formatNumber(shown)} trên ${formatNumber(all)} chi bộ, chi bộ đông người cần học trước. Chọn tổ chức cấp dưới để xem hết.`,
  count: 'Cần học',
  inClass: 'Đã có lớp',
  rows: 'Từng người',
  rowsCaption: 'Người cần học lớp',
  name: 'Họ và tên',
  nameClosed: 'tên chưa mở',
  why: 'Vì sao',
  class: 'Lớp',
  noClass: 'chưa có lớp',
  reasons: {
    noCertificate: () => 'chưa có giấy chứng nhận',
    certificateRunsOut: (day: string) => `giấy chứng nhận hết giá trị sau ${day}`,
    noNewMemberClass: (day: string) => `chưa học lớp; ngày chính thức ${day}`,
    notAttended: () => 'chưa học lớp này',
  },
  choose: (name: string) => `Chọn ${name}`,
  chosen: (count: number) => `Đã chọn ${people(count)}`,
  chooseAll: 'Chọn tất cả người được mở tên chưa có lớp',
  toClass: 'Vào lớp',
  noOpenClass: 'Chưa có lớp nào loại này đang nhận. Mở lớp trước.',
  noOpenClassAbove:
    'Chưa có lớp nào loại này đang nhận. Việc cần học đã có trong số liệu của cấp mở lớp; khi lớp mở, đề nghị đi học tại đây.',
  propose: 'Đề nghị đi học',
  enrol: 'Ghi danh vào lớp',
  chooseFirst: 'Chọn người và lớp trước.',
  proposed: (count: number) => `Đã đề nghị ${people(count)} đi học.`,
  enrolled: (count: number) => `Đã ghi danh ${people(count)}.`,
  namesTitle: 'Một số tên chưa mở ở đây',
  namesHint: 'Tên mở cho chi bộ và cấp ủy cơ sở đang làm hồ sơ; nơi đó đề nghị, nơi mở lớp nhận vào lớp.',
  emptyTitle: 'Không có ai',
  emptyHint: 'Không ai trong phạm vi này cần học lớp này trước ngày đã chọn.',
}

const plan = {
  title: 'Mở lớp bồi dưỡng',
  editTitle: 'Sửa kế hoạch lớp',
  kind: 'Loại lớp',
  name: 'Tên lớp',
  nameExample: 'Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2026',
  number: 'Số quyết định mở lớp',
  numberExample: '12-QĐ/TTCT',
  day: 'Ngày quyết định',
  issuer: 'Nơi ra quyết định',
  form: 'Hình thức',
  place: 'Địa điểm',
  capacity: 'Số chỗ',
  sessions: 'Các buổi học',
  sessionDay: (n: number) => `Buổi ${n}: ngày`,
  sessionPart: (n: number) => `Buổi ${n}: lúc`,
  sessionTopic: (n: number) => `Buổi ${n}: nội dung`,
  addSession: 'Thêm buổi',
  dropSession: (n: number) => `Bỏ buổi ${n}`,
  topics: 'Chuyên đề',
  topicsHint: 'Mỗi dòng một chuyên đề.',
  teachers: 'Giảng viên, báo cáo viên',
  teachersHint: 'Mỗi dòng một người, chỉ ghi họ tên.',
  trainers: 'Người phụ trách lớp trên hệ thống',
  trainersNone: 'Tổ chức này chưa có tài khoản giảng viên; cán bộ tự điểm danh và cấp giấy.',
  certifies: 'Người phụ trách lớp được cấp giấy chứng nhận',
  reason: 'Lý do sửa',
  submit: 'Mở lớp',
  submitEdit: 'Ghi lần sửa',
  done: (name: string) => `Đã mở ${name}.`,
  edited: 'Đã sửa kế hoạch lớp.',
  notForYou: 'Chỉ cán bộ và giảng viên của tổ chức có trung tâm chính trị mở lớp tại đó.',
  callOff: 'Hủy lớp',
  callOffHint: 'Lớp vẫn còn trong danh sách với tình trạng đã hủy.',
  calledOff: 'Đã hủy lớp.',
}

export const classes = {
  kinds,
  forms,
  parts,
  states,
  statuses,
  grades,
  leaving,
  list,
  needs,
  plan,
  ...classPages,
  papers: classPapers,
  people,
  cancel: 'Thôi',
  stale: 'Có người vừa ghi vào lớp này. Trang đã đọc lại; xem rồi ghi lần nữa.',
}
