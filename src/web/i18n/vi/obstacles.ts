import { CAUSE_WORDS } from '#domain/exchange/words'
import type { Cause, CauseNature, ObstacleEventKind, ObstacleSubject } from '#domain/obstacles/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const causes: Readonly<Record<Cause, string>> = CAUSE_WORDS

const natures: Record<CauseNature, string> = { objective: 'khách quan', subjective: 'chủ quan' }

const subjects: Record<ObstacleSubject, string> = {
  file: 'một hồ sơ',
  step: 'một bước của hồ sơ',
  body: 'một tổ chức',
  target: 'một chỉ tiêu',
}

const events: Record<ObstacleEventKind, string> = {
  raised: 'Nêu vướng mắc',
  escalated: 'Chuyển lên cấp trên',
  answered: 'Trả lời',
  closed: 'Kết thúc',
  reopened: 'Nêu lại',
}

const form = {
  title: 'Nêu khó khăn, vướng mắc',
  subject: 'Vướng ở đâu',
  subjects: {
    file: 'Hồ sơ đang mở',
    step: 'Một bước của hồ sơ đang mở',
    body: 'Tổ chức',
    target: 'Chỉ tiêu',
  },
  body: 'Tổ chức đang vướng',
  bodyHint: 'Chính tổ chức này hoặc một tổ chức bên dưới.',
  fileHint: 'Để nêu ở một hồ sơ, mở hồ sơ ấy rồi bấm “Nêu vướng mắc”.',
  stage: 'Bước đang vướng',
  target: 'Chỉ tiêu',
  targetNone: 'Kỳ này chưa giao chỉ tiêu nào cho tổ chức này.',
  period: 'Kỳ',
  cause: 'Nguyên nhân',
  causeOf: (nature: string, cause: string) => `${cause} (${nature})`,
  note: 'Nội dung vướng mắc',
  care: 'Chỉ ghi việc. Không ghi tên người, chuyện riêng, chuyện gia đình, số điện thoại, số giấy tờ; ai ở cấp trên cũng đọc được ô này.',
  proposal: 'Đề nghị',
  owner: 'Nơi phải trả lời',
  ownerSelf: (name: string) => `${name} (tự giải quyết)`,
  day: 'Ngày nêu',
  due: 'Hạn trả lời',
  submit: 'Ghi vướng mắc',
  done: 'Đã ghi vướng mắc.',
  notYours: 'Nhiệm vụ của đồng chí ở tổ chức này là theo dõi, không ghi vướng mắc.',
  closed: 'Tổ chức này đã kết thúc hoạt động, không nêu thêm vướng mắc.',
}

const act = {
  answered: { title: 'Ghi trả lời', note: 'Nội dung trả lời', done: 'Đã ghi trả lời.' },
  closed: { title: 'Ghi kết thúc', note: 'Ghi thêm', done: 'Đã ghi kết thúc.' },
  escalated: { title: 'Chuyển lên cấp trên', note: 'Lý do chuyển lên', done: 'Đã chuyển lên cấp trên.' },
  reopened: { title: 'Nêu lại', note: 'Lý do nêu lại', done: 'Đã nêu lại.' },
  day: 'Ngày',
  due: 'Hạn trả lời mới',
  above: 'Chuyển lên',
  number: 'Số văn bản trả lời',
  paperDay: 'Ngày văn bản',
  paperBoth: 'Ghi cả số và ngày văn bản, hoặc để trống cả hai.',
}

const correction = {
  open: 'Sửa',
  openOf: (event: string, day: string) => `Sửa: ${event} ngày ${day}`,
  title: (event: string) => `Sửa: ${event.toLowerCase()}`,
  reason: 'Lý do sửa',
  submit: 'Ghi lần sửa',
  done: 'Đã ghi lần sửa.',
}

const one = {
  title: 'Khó khăn, vướng mắc',
  path: 'Tổ chức',
  at: { file: 'Hồ sơ', step: 'Bước của hồ sơ', body: 'Tổ chức', target: 'Chỉ tiêu' },
  fileOf: (name: string) => name,
  fileClosed: 'hồ sơ không mở tên',
  stage: (stage: string) => `ở bước “${stage}”`,
  target: (period: string) => `chỉ tiêu ${period}`,
  facts: 'Điều đã nêu',
  place: 'Nơi vướng',
  raiser: 'Nơi nêu',
  cause: 'Nguyên nhân',
  note: 'Nội dung',
  proposal: 'Đề nghị',
  owner: 'Nơi phải trả lời',
  due: 'Hạn trả lời',
  effect: 'Hồ sơ sau trả lời',
  moved: 'đã sang giai đoạn sau',
  notMoved: 'chưa sang giai đoạn sau',
  history: 'Diễn biến',
  next: 'Ghi tiếp',
  nothing: 'Hiện không có việc nào của đồng chí ở vướng mắc này.',
  shownAbove: (day: string) => `Quá hạn từ ${day}: mọi cấp trên nơi phải trả lời đều thấy.`,
  by: (body: string) => `${body}`,
  entered: (body: string) => `${body} nhập thay`,
  toOwner: (owner: string, due: string) => `Nơi trả lời: ${owner}, hạn ${due}`,
  paper: (number: string, day: string) => `Văn bản ${number} ngày ${day}`,
  replaced: 'đã sửa',
  reason: (reason: string) => `Lý do sửa: ${reason}`,
  back: 'Về danh sách',
}

const list = {
  caption: (body: string) => `Khó khăn, vướng mắc của ${body} và bên dưới`,
  what: 'Vướng mắc',
  where: 'Nơi vướng',
  owner: 'Nơi phải trả lời',
  due: 'Hạn trả lời',
  status: 'Tình trạng',
  raised: 'Ngày nêu',
  answered: 'Ngày trả lời',
  closed: 'Ngày kết thúc',
  note: 'Nội dung',
  proposal: 'Đề nghị',
  nature: 'Loại nguyên nhân',
  raiser: 'Nơi nêu',
  effect: 'Hồ sơ sau trả lời',
  statuses: { open: 'chưa trả lời', answered: 'đã trả lời', closed: 'đã kết thúc', overdue: 'quá hạn' },
  emptyTitle: 'Chưa nêu khó khăn, vướng mắc nào',
  emptyHint:
    'Chi bộ hoặc cấp ủy nêu điều đang vướng ở hồ sơ, tổ chức, chỉ tiêu; nơi được hỏi trả lời theo hạn; số hồ sơ chuyển bước sau trả lời cho biết việc tháo gỡ có tác dụng không.',
  emptyFiltered: 'Không có vướng mắc nào như vậy',
  clear: 'Bỏ lọc',
  whole: (total: number) => `${formatNumber(total)} vướng mắc`,
}

const filters = {
  label: 'Chọn vướng mắc',
  status: 'Tình trạng',
  statuses: {
    all: 'tất cả',
    open: 'chưa trả lời',
    overdue: 'quá hạn',
    answered: 'đã trả lời, chưa kết thúc',
    closed: 'đã kết thúc',
    moved: 'hồ sơ đã chuyển bước',
  },
  whose: 'Của ai',
  whoses: { all: 'mọi nơi', toAnswer: 'nơi này phải trả lời', raised: 'nơi này nêu' },
  cause: 'Nguyên nhân',
  everyCause: 'mọi nguyên nhân',
}

const byCause = {
  title: 'Nguyên nhân theo địa bàn',
  open: 'Nguyên nhân theo địa bàn',
  caption: (body: string) => `Số vướng mắc theo nguyên nhân ở ${body}`,
  cause: 'Nguyên nhân',
  total: 'Tổng',
  unanswered: 'Chưa trả lời',
  overdue: 'Quá hạn',
  from: 'Nêu từ ngày',
  to: 'đến ngày',
  anyDay: 'mọi ngày',
  itself: (name: string) => `${name} (chính tổ chức)`,
  lede: (total: Figure, causes: number, first: string, most: Figure): Sentence =>
    sentence`Đã nêu ${total} vướng mắc do ${formatNumber(causes)} nguyên nhân; nhiều nhất: ${lower(first)} (${most}).`,
  ledeEven: (total: Figure, causes: number): Sentence =>
    sentence`Đã nêu ${total} vướng mắc do ${formatNumber(causes)} nguyên nhân.`,
  behind: (count: number, cause: string, body: string) =>
    `${formatNumber(count)} vướng mắc: ${cause}, ${body}`,
  signer: 'NGƯỜI LẬP BIỂU',
  place: '…, ngày … tháng … năm …',
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export const obstacles = {
  title: 'Khó khăn, vướng mắc',
  raise: 'Nêu vướng mắc',
  cancel: 'Thôi',
  lede: (open: Figure, overdue: Figure, waiting: Figure): Sentence =>
    sentence`${open} vướng mắc chưa trả lời, ${overdue} quá hạn; ${waiting} đã trả lời, chờ xác nhận.`,
  ledeNone: (closed: Figure): Sentence =>
    sentence`Không có vướng mắc nào chưa trả lời; ${closed} đã kết thúc.`,
  ledeEffect: (answered: number, moved: Figure): Sentence =>
    sentence` Trong ${formatNumber(answered)} hồ sơ đã được trả lời, ${moved} hồ sơ đã chuyển bước.`,
  causes,
  natures,
  subjects,
  events,
  form,
  act,
  correction,
  one,
  list,
  filters,
  byCause,
  stale: 'Có người vừa ghi thêm vào vướng mắc này. Mở lại trang để xem rồi ghi.',
}
