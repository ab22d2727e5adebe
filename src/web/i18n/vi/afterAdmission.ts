import type { Post, SuccessionStep, Task, TaskOutcome } from '#domain/drives/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const tasks: Record<Task, string> = {
  groupCharge: 'Phụ trách tổ, nhóm hộ',
  propaganda: 'Tuyên truyền, vận động',
  massWork: 'Công tác dân vận, đoàn thể',
  youthWork: 'Công tác thanh niên',
  digital: 'Chuyển đổi số, tổ công nghệ số',
  security: 'Giữ gìn an ninh trật tự',
  source: 'Phát hiện, giúp đỡ quần chúng ưu tú',
  study: 'Học tập, nghiên cứu nghị quyết',
  cellWork: 'Việc của chi bộ',
  other: 'Nhiệm vụ khác',
}

const outcomes: Record<TaskOutcome, string> = {
  done: 'Hoàn thành',
  partly: 'Hoàn thành một phần',
  notDone: 'Chưa hoàn thành',
}

const posts: Record<Post, string> = {
  cellSecretary: 'Bí thư chi bộ',
  cellDeputy: 'Phó bí thư chi bộ',
  committeeMember: 'Cấp ủy viên',
  villageHead: 'Trưởng thôn, khu phố',
  frontHead: 'Trưởng ban công tác Mặt trận',
  youthSecretary: 'Bí thư Đoàn Thanh niên',
  womenHead: 'Chủ tịch Hội Phụ nữ',
  farmersHead: 'Chủ tịch Hội Nông dân',
  veteransHead: 'Chủ tịch Hội Cựu chiến binh',
  unionHead: 'Chủ tịch công đoàn',
  councilDeputy: 'Đại biểu Hội đồng nhân dân',
  committeeLeader: 'Lãnh đạo Ủy ban nhân dân',
  officeStaff: 'Công chức, cán bộ chuyên trách',
  other: 'Chức danh khác',
}

const steps: Record<SuccessionStep, string> = {
  planned: 'Quy hoạch',
  trained: 'Bồi dưỡng',
  placed: 'Bố trí',
}

const task = {
  title: 'Nhiệm vụ giao cho đảng viên mới',
  hint: 'Giao việc, có thời hạn; xong thì ghi kết quả. Chỉ ghi về công việc, không ghi chuyện riêng, gia đình hay nhận xét về người.',
  none: 'Chưa ghi nhiệm vụ nào.',
  give: 'Giao nhiệm vụ',
  what: 'Nhiệm vụ',
  whats: tasks,
  note: 'Nội dung việc',
  noteHint: 'Vài chữ về chính công việc',
  day: 'Ngày giao',
  dueDay: 'Thời hạn',
  submit: 'Ghi nhiệm vụ',
  done: 'Đã ghi nhiệm vụ.',
  result: 'Kết quả',
  mend: 'Sửa kết quả',
  mendOf: (what: string) => `Sửa kết quả: ${what}`,
  mendReason: 'Lý do sửa',
  earlier: (shown: string, reason: string) => `Ghi trước: ${shown}. Lý do thay: ${reason}`,
  tell: 'Ghi kết quả',
  tellOf: (what: string) => `Ghi kết quả: ${what}`,
  outcome: 'Mức hoàn thành',
  outcomes,
  outcomeShown: (outcome: string, day: string) => `${outcome}, ${day}`,
  resultDay: 'Ngày ghi nhận',
  told: 'Đã ghi kết quả.',
  late: 'quá hạn',
  cancel: 'Thôi',
}

const succession = {
  title: 'Quy hoạch, bồi dưỡng, bố trí đảng viên trẻ',
  lede: (planned: Figure, trained: Figure, placed: Figure): Sentence =>
    sentence`Đã quy hoạch ${planned} lượt, bồi dưỡng ${trained}, bố trí ${placed}.`,
  emptyTitle: 'Chưa ghi ai',
  emptyHint:
    'Ghi đảng viên trẻ được quy hoạch, bồi dưỡng, bố trí cho chức danh nào, ngày nào. Chỉ ghi việc và ngày, không nhận xét.',
  add: 'Ghi một bước',
  caption: 'Đảng viên trẻ theo chức danh',
  person: 'Đảng viên',
  closed: 'không mở tên',
  post: 'Chức danh',
  posts,
  body: 'Nơi có chức danh',
  step: 'Bước',
  steps,
  day: 'Ngày',
  paper: 'Số văn bản',
  member: 'Đảng viên của chi bộ',
  cellOnly: 'Mở trang này ở chi bộ của đảng viên để ghi: danh sách đảng viên mở cho chi bộ và đảng ủy cơ sở.',
  noMember: 'Chưa có đảng viên nào được ghi tên ở đây. Ghi ở trang Đảng viên của chi bộ.',
  submit: 'Ghi bước này',
  done: 'Đã ghi.',
  cancel: 'Thôi',
  bodies: 'Theo tổ chức',
  count: (count: number) => formatNumber(count),
}

/** Words of what follows the admission. */
export const words = { task, succession }
