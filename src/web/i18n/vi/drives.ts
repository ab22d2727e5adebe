import type { LateReason, PlanGroup, PlanStep } from '#domain/drives/plan'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const groups: Record<PlanGroup, string> = {
  ready: 'Đã sẵn sàng',
  possible: 'Còn kịp',
  late: 'Không kịp',
}

/** The act that takes a file to the stage. */
const steps: Record<PlanStep, string> = {
  trained: 'Giấy chứng nhận lớp nhận thức về Đảng',
  permitted: 'Đảng ủy cơ sở đồng ý cho làm hồ sơ',
  applied: 'Đơn và lý lịch',
  cellResolved: 'Họp chi bộ xét kết nạp',
  grassrootsResolved: 'Họp đảng ủy cơ sở',
  decided: 'Quyết định kết nạp',
  admitted: 'Lễ kết nạp',
}

const reasons: Record<LateReason, string> = {
  pace: 'theo nhịp làm hồ sơ ở đây',
  age: 'đến tháng ấy mới đủ 18 tuổi',
  ceremonyClock: 'hạn tổ chức lễ hết trước khi đợt bắt đầu; xin cấp trên đồng ý hoặc tổ chức lễ sớm hơn',
}

const list = {
  title: 'Đợt kết nạp',
  lede: (count: Figure, coming: string): Sentence => sentence`Đã ghi ${count} đợt kết nạp${coming}.`,
  coming: (name: string, day: string) => `; đợt tới: ${name}, đến ngày ${day}`,
  emptyTitle: 'Chưa có đợt kết nạp nào',
  emptyHint:
    'Mở một đợt để kết nạp vào dịp 3/2, 19/5, 2/9 hoặc ngày thành lập tỉnh: ghi thời gian, số phấn đấu, rồi tính ngược xem hồ sơ nào kịp.',
  open: 'Mở đợt kết nạp',
  succession: 'Quy hoạch đảng viên trẻ',
  ceremonies: 'Các buổi lễ',
  caption: (body: string) => `Các đợt kết nạp của ${body}`,
  name: 'Đợt',
  owner: 'Tổ chức mở đợt',
  days: 'Thời gian',
  window: (from: string, to: string) => `${from} – ${to}`,
  aim: 'Phấn đấu',
  chosen: 'Danh sách',
  admitted: 'Đã kết nạp',
}

const form = {
  title: 'Mở đợt kết nạp',
  editTitle: 'Sửa đợt kết nạp',
  name: 'Tên đợt',
  nameHint: 'Ví dụ: Đợt kết nạp chào mừng 97 năm Ngày thành lập Đảng',
  from: 'Từ ngày',
  to: 'Đến ngày',
  aim: 'Số người phấn đấu kết nạp',
  aims: 'Chia cho từng tổ chức trực thuộc',
  aimsGiven: (bodies: number, sum: string) =>
    `Chia cho từng tổ chức trực thuộc: ${formatNumber(bodies)} tổ chức, ${sum} người`,
  occasion: (place: number) => `Ngày kỷ niệm ${place}`,
  occasionDay: (place: number) => `Ngày của kỷ niệm ${place}`,
  addOccasion: 'Thêm ngày kỷ niệm',
  dropOccasion: (place: number) => `Bỏ ngày kỷ niệm ${place}`,
  reason: 'Lý do sửa',
  submit: 'Mở đợt',
  submitEdit: 'Ghi lần sửa',
  done: (name: string) => `Đã ghi: ${name}.`,
  cancel: 'Thôi',
}

const drive = {
  views: { plan: 'Tính ngược', roster: 'Danh sách', result: 'Kết quả', ceremonies: 'Buổi lễ' },
  viewsLabel: 'Các phần của đợt',
  edit: 'Sửa đợt',
  back: 'Các đợt kết nạp',
  ownerLine: (owner: string, window: string) => `${owner} · ${window}`,
  occasions: 'Chào mừng',
  lede: (day: string, admitted: Figure, aim: string, chosen: Figure): Sentence =>
    sentence`Đến ngày ${day} đã kết nạp ${admitted}${aim} người trong đợt; danh sách có ${chosen} người.`,
  ofAim: (aim: number) => ` trên ${formatNumber(aim)}`,
}

const plan = {
  title: 'Tính ngược từ ngày kết nạp',
  lede: (day: string, ready: Figure, possible: Figure, late: Figure): Sentence =>
    sentence`Để kết nạp ngày ${day}: ${ready} hồ sơ đã sẵn sàng, ${possible} còn kịp, ${late} không kịp.`,
  ledePast: (day: string): Sentence => sentence`Đợt đã qua ngày ${day}: không còn hồ sơ nào để tính ngược.`,
  day: 'Ngày dự định kết nạp',
  recount: 'Tính lại',
  groupLabel: 'Hồ sơ',
  every: 'mọi nhóm',
  groups,
  steps,
  clock: (day: string, workingDays: number) =>
    `Cấp có thẩm quyền được dùng ${formatNumber(workingDays)} ngày làm việc từ nghị quyết chi bộ đến quyết định: dùng hết thời hạn ấy thì chi bộ phải họp chậm nhất ngày ${day}.`,
  noClock: 'Chưa có văn bản nào quy định thời hạn ra quyết định vào ngày này.',
  paceTitle: 'Nhịp làm hồ sơ ở đây',
  pace: 'Trung vị số ngày từ giai đoạn trước của chính các hồ sơ trong phạm vi này; ít hơn 5 hồ sơ thì không lấy làm căn cứ.',
  paceStep: 'Bước',
  paceDays: 'Trung vị',
  paceFiles: 'Số hồ sơ',
  paceNone: 'chưa đủ hồ sơ',
  days: (count: number) => `${formatNumber(count)} ngày`,
  caption: 'Các hồ sơ mở cho đồng chí',
  person: 'Người',
  stage: 'Đang ở',
  since: (day: string) => `từ ${day}`,
  group: 'Nhóm',
  next: 'Bước tới, chậm nhất',
  all: 'Các bước còn lại',
  latest: (step: string, day: string) => `${step}: chậm nhất ${day}`,
  again: ' (làm lại vì sắp hết giá trị)',
  earliest: (day: string, reason: string) => `sớm nhất ${day}, ${reason}`,
  tight: 'chỉ kịp nếu quyết định ra sớm hơn thời hạn',
  reasons,
  chosen: 'Đã chọn',
  choose: 'Chọn vào đợt',
  chooseOf: (name: string) => `Chọn vào đợt: ${name}`,
  chooseShown: (count: number) => `Chọn ${formatNumber(count)} người chưa chọn`,
  added: (count: number) => `Đã đưa ${formatNumber(count)} người vào danh sách.`,
  otherDrive: (count: number) =>
    `Đã đưa vào danh sách; ${formatNumber(count)} người có trong danh sách của đợt khác.`,
  none: 'Không có hồ sơ nào như vậy mở cho đồng chí.',
  closed: (count: number) =>
    `${formatNumber(count)} hồ sơ khác chỉ tính số theo tổ chức; tên mở cho chi bộ, đảng ủy cơ sở và nơi quyết định.`,
  notWhole:
    'Phạm vi này có quá nhiều hồ sơ: chỉ tính 5.000 hồ sơ đi xa nhất. Xem từng tổ chức bên dưới để đủ.',
  bodies: 'Theo tổ chức bên dưới',
  body: 'Tổ chức đảng',
}

const roster = {
  title: 'Danh sách của đợt',
  caption: 'Danh sách của đợt',
  person: 'Người',
  closed: 'không mở tên',
  cell: 'Chi bộ',
  decision: 'Quyết định',
  decisionShown: (number: string, day: string) => `${number}, ${day}`,
  ceremony: 'Lễ kết nạp',
  late: 'sau đợt',
  other: 'có ở đợt khác',
  waiting: 'chưa tổ chức',
  remove: 'Đưa ra',
  removeOf: (name: string) => `Đưa ra khỏi danh sách: ${name}`,
  removed: 'Đã đưa ra khỏi danh sách.',
  emptyTitle: 'Danh sách còn trống',
  emptyHint: 'Chọn người ở phần Tính ngược; ai ghi hồ sơ của chi bộ nào thì chọn người của chi bộ ấy.',
}

const result = {
  title: 'Kết quả theo tổ chức',
  caption: 'Kết quả của đợt theo tổ chức',
  total: 'Cả đợt',
  body: 'Tổ chức đảng',
  aim: 'Phấn đấu',
  chosen: 'Danh sách',
  decided: 'Có quyết định',
  admitted: 'Kết nạp trong đợt',
  late: 'Kết nạp sau đợt',
}

/** Words of drives. */
export const words = { list, form, drive, plan, roster, result }
