import type { Alert } from '#contract/candidates'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'
import { sourcesAdmin } from './sourcesAdmin'

const alerts: Record<Alert, string> = {
  turns18: 'Sắp đủ 18 tuổi',
  passes60: 'Đã hoặc sắp quá 60 tuổi',
  certificateExpires: 'Giấy chứng nhận sắp hết giá trị',
  overdue: 'Có việc quá hạn',
  longInStage: 'Ở một bước quá 24 tháng',
}

const states = { open: 'đang theo dõi', exited: 'đã kết thúc', all: 'tất cả' }

/** How far people have come, and what holds them up. */
const funnel = {
  title: 'Từ cảm tình Đảng đến đảng viên chính thức',
  caption: 'Số người đã tới và đang ở từng giai đoạn',
  stage: 'Giai đoạn',
  bar: 'Đã tới · đang ở',
  reached: 'Đã tới',
  now: 'Đang ở',
  median: 'Mất bao lâu',
  medianNote: '(trung vị, từ giai đoạn trước)',
  days: (count: number) => `${formatNumber(count)} ngày`,
  noMedian: 'chưa tính được',
  bars: (stage: string, reached: number, now: number) =>
    `${stage}: ${formatNumber(reached)} người đã tới, ${formatNumber(now)} người đang ở`,
  openStage: (count: number, stage: string) => `${formatNumber(count)} người đang ở: ${stage}`,
  blocked: 'Đang thiếu gì',
  blockedNone: 'Không có hồ sơ nào thiếu bước.',
  blockedMore: (count: number) => `Còn ${formatNumber(count)} loại giấy tờ, việc khác`,
  blockedPast: 'Chỉ nêu của hôm nay.',
  alerts: 'Cần chú ý',
  alertsBy: (day: string) => `Tính đến ${day}`,
  exits: 'Đã kết thúc',
  exitsNone: 'Chưa có hồ sơ nào kết thúc.',
  cells: 'Chi bộ chưa có nguồn',
  cellsOf: (without: number, total: number) => `${formatNumber(without)} trên ${formatNumber(total)} chi bộ`,
  cellsHint:
    'Chi bộ đang hoạt động mà không có ai trong danh sách hay hồ sơ trước quyết định; không kể chi bộ đã ghi là hết nguồn.',
}

const list = {
  title: 'Danh sách',
  caption: (organisation: string) => `Nguồn và hồ sơ của ${organisation}`,
  stage: 'Giai đoạn',
  everyStage: 'mọi giai đoạn',
  state: 'Gồm',
  states,
  alert: 'Cần chú ý',
  everyAlert: 'không lọc',
  missing: 'Đang thiếu',
  everyMissing: 'không lọc',
  by: 'Đến ngày',
  search: 'Tìm theo họ tên',
  searchShort: 'Tìm',
  searchHint: 'Gõ họ tên rồi bấm Enter; có dấu hoặc không dấu',
  found: (words: string, count: number) => `Tìm “${words}”: ${formatNumber(count)} người.`,
  foundBack: 'Bỏ tìm',
  clear: 'Bỏ lọc',
  name: 'Họ và tên',
  nameClosed: 'không mở tên',
  openFile: (cell: string, stage: string) => `Mở hồ sơ: ${cell}, ${stage}`,
  birth: 'Ngày sinh',
  stageSince: (day: string) => `từ ${day}`,
  since: 'Từ ngày',
  cell: 'Chi bộ',
  parent: 'Cấp trên trực tiếp',
  cellCode: 'Mã chi bộ',
  holder: 'Nơi giữ hồ sơ',
  heldBy: (body: string) => `hồ sơ ở ${body}`,
  next: 'Việc tới hạn',
  nextOn: (what: string, day: string) => `${what} · hạn ${day}`,
  overdue: 'quá hạn',
  missingHead: 'Còn thiếu',
  certificate: 'Giấy chứng nhận đến',
  certificateUntil: (day: string) => `giấy chứng nhận đến ${day}`,
  returns: (count: number) => `trả lại ${formatNumber(count)} lần`,
  ended: (what: string, day: string) => `${what} ${day}`,
  part: (shown: number, total: number) =>
    `Danh sách mới có ${formatNumber(shown)} trên ${formatNumber(total)} người`,
  whole: (total: number) => `Danh sách ${formatNumber(total)} người`,
  filtered: (what: string) => `Chỉ gồm: ${what}`,
  closedLine: 'Không ghi họ tên: tên chỉ mở cho chi bộ, tổ chức cơ sở và nơi giữ, nơi quyết định hồ sơ',
  namesOnly: 'Chỉ nêu những người mà đồng chí được xem tên, nên có thể ít hơn con số ở trên.',
  emptyTitle: 'Chưa có ai trong nguồn',
  emptyCell:
    'Bắt đầu bằng nghị quyết của chi bộ đưa quần chúng vào danh sách cảm tình Đảng, hoặc tiếp nhận hồ sơ đang làm trên giấy.',
  emptyAbove: 'Người trong nguồn được ghi ở chi bộ. Chọn một chi bộ bên dưới để ghi người đầu tiên.',
  emptyFiltered: 'Không có ai như vậy',
  emptyFilteredHint: 'Bỏ bớt điều kiện lọc, hoặc xem ngày khác.',
  emptyFound: 'Không tìm thấy ai có tên như vậy',
  emptyFoundHint: 'Chỉ tìm trong những tên được mở. Thử tên ngắn hơn, có dấu hoặc không dấu.',
  notForYou: 'Nhiệm vụ của đồng chí là theo dõi số liệu nên không xem danh sách hồ sơ.',
}

/** The cells behind "chưa có nguồn". */
const emptyCells = {
  title: 'Chi bộ chưa có nguồn',
  lede: (day: string, count: Figure): Sentence =>
    sentence`Đến ${day} có ${count} chi bộ đang hoạt động mà chưa có ai trong danh sách cảm tình Đảng hay hồ sơ trước quyết định.`,
  ledeMonths: (day: string, count: Figure, months: number): Sentence =>
    sentence`Đến ${day} có ${count} chi bộ chưa có ai trong nguồn và không ghi lễ kết nạp nào trong ${{ text: formatNumber(months) }} tháng.`,
  ledeNone: (day: string): Sentence => sentence`Đến ${day} không có chi bộ nào như vậy.`,
  hint: 'Không kể chi bộ đã ghi là hết nguồn. Lễ kết nạp chưa nhập vào đây thì không tính được.',
  filters: 'Lọc chi bộ',
  last: 'Chưa kết nạp ai',
  anyTime: 'không lọc',
  months: (count: string) => `trong ${count} tháng`,
  caption: (organisation: string) => `Chi bộ chưa có nguồn của ${organisation}`,
  cell: 'Chi bộ',
  parent: 'Trực thuộc',
  code: 'Mã',
  lastAdmission: 'Lần kết nạp gần nhất',
  noLast: 'chưa ghi lần nào',
  back: 'Nguồn và hồ sơ',
  emptyTitle: 'Không có chi bộ nào trong danh sách này',
  emptyHint: 'Mọi chi bộ đang hoạt động đều có người trong nguồn, đã ghi là hết nguồn, hoặc bị lọc ra.',
  part: (shown: number, total: number) =>
    `Danh sách mới có ${formatNumber(shown)} trên ${formatNumber(total)} chi bộ`,
  whole: (total: number) => `Danh sách ${formatNumber(total)} chi bộ`,
}

export const sources = {
  title: 'Nguồn và hồ sơ',
  lede: (day: string, open: Figure, overdue: Figure, empty: Figure, cells: Figure): Sentence =>
    sentence`Đến ${day} đang theo dõi ${open} người; ${overdue} hồ sơ có việc quá hạn; ${empty} trên ${cells} chi bộ chưa có nguồn.`,
  ledeCell: (day: string, open: Figure, overdue: Figure): Sentence =>
    sentence`Đến ${day} đang theo dõi ${open} người; ${overdue} hồ sơ có việc quá hạn.`,
  ledeNone: (day: string): Sentence => sentence`Đến ${day} chưa có ai trong nguồn.`,
  controls: 'Ngày xem',
  on: 'Tính đến',
  onHint: 'Ai ở giai đoạn nào vào ngày này.',
  filters: 'Lọc danh sách',
  actions: {
    list: 'Đưa vào danh sách',
    takeUp: 'Tiếp nhận hồ sơ đang làm',
    meeting: 'Ghi cuộc họp chi bộ',
    members: 'Đảng viên của chi bộ',
    authority: 'Thẩm quyền quyết định',
    meetings: 'Các cuộc họp',
    closed: 'Tổ chức đảng này đã kết thúc hoạt động.',
  },
  alerts,
  funnel,
  list,
  emptyCells,
  ...sourcesAdmin,
}
