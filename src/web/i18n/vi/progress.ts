import type { CountBy, TargetKind } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

export interface Span {
  readonly from: string
  readonly to: string
}

const countBy: Record<CountBy, string> = { ceremony: 'ngày lễ kết nạp', decision: 'ngày quyết định' }

const targetKinds: Record<TargetKind, string> = {
  assigned: 'cấp trên giao',
  resolution: 'nghị quyết đại hội',
  registered: 'tự đăng ký',
}

const noTarget: Record<TargetKind, string> = {
  assigned: 'chưa được giao chỉ tiêu',
  resolution: 'chưa có chỉ tiêu theo nghị quyết đại hội',
  registered: 'chưa tự đăng ký chỉ tiêu',
}

/** The opening sentence; every figure leads to what stands behind it. */
const lede = {
  reached: (day: string, admitted: Figure, target: Figure, percent: Figure): Sentence =>
    sentence`Đến ${day} kết nạp ${admitted} trên ${target} đảng viên, đạt ${percent} kế hoạch`,
  reachedOrMore: (day: string, admitted: Figure, target: Figure, percent: Figure): Sentence =>
    sentence`Đến ${day} kết nạp ${admitted} đảng viên, chỉ tiêu từ ${target} trở lên, đạt ${percent} kế hoạch`,
  remaining: (count: Figure): Sentence => sentence`; còn ${count}.`,
  over: (percent: Figure): Sentence => sentence`, vượt ${percent}.`,
  met: '.',
  noTarget: (day: string, admitted: Figure, kind: TargetKind): Sentence =>
    sentence`Đến ${day} kết nạp ${admitted} đảng viên; ${noTarget[kind]}.`,
  targetZero: (day: string, admitted: Figure, target: Figure): Sentence =>
    sentence`Đến ${day} kết nạp ${admitted} đảng viên; chỉ tiêu ${target}.`,
  known: (day: string, known: Figure, bodies: Figure): Sentence =>
    sentence`Đến ${day} đã biết ${known} người được kết nạp; ${bodies} chưa có số liệu nên chưa nêu được tổng số.`,
  noneKnown: (day: string, bodies: Figure): Sentence =>
    sentence`Đến ${day} chưa nêu được số kết nạp: ${bodies} chưa có số liệu.`,
  silent: (day: string): Sentence => sentence`Đến ${day} chưa có số liệu kết nạp.`,
  covered: (day: string): Sentence =>
    sentence`Đến ${day} chưa nhập danh sách ở đây; số kết nạp nằm trong số theo văn bản của cấp trên.`,
  target: (target: Figure): Sentence => sentence` Chỉ tiêu ${target} đảng viên.`,
  targetOrMore: (target: Figure): Sentence => sentence` Chỉ tiêu từ ${target} đảng viên trở lên.`,
  declared: (entered: Figure): Sentence => sentence` Số kết nạp lấy theo văn bản; đã nhập ${entered} người.`,
  uncovered: (days: string) => ` Văn bản không nói tới ${days}: số kết nạp những ngày ấy chưa có.`,
  days: (from: string, to: string) => (from === to ? `ngày ${from}` : `từ ${from} đến ${to}`),
  partlyDeclared: ' Một phần số kết nạp lấy theo văn bản.',
  pipeline: (count: Figure): Sentence => sentence` ${count} người đã có nghị quyết chi bộ, chưa kết nạp.`,
  lastYear: (count: Figure): Sentence => sentence` Cùng ngày năm trước: ${count}.`,
  lastYearUnknown: ' Cùng ngày năm trước: chưa có số liệu.',
  bodies: (count: number) => `${formatNumber(count)} tổ chức`,
  enteredOf: (entered: number, of: number) => `${formatNumber(entered)}/${formatNumber(of)}`,
}

/** What is counted and how. */
const controls = {
  label: 'Kỳ và cách tính',
  period: 'Kỳ',
  year: (year: string) => `Năm ${year}`,
  asOf: 'Tính đến',
  countBy: 'Tính theo',
  target: 'Chỉ tiêu',
  tree: 'Tổ chức đảng ngày',
  treeHint: 'Số liệu được xếp theo các tổ chức đảng của ngày này, ví dụ trước hoặc sau sắp xếp.',
  other: 'Cách tính khác',
  counting: 'Cách tính',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  span: 'Khoảng thời gian riêng',
  spanHint: 'Khác với kỳ trong văn bản giao chỉ tiêu thì không phải số chính thức.',
  spanShown: (from: string, to: string) => `từ ${from} đến ${to}`,
  known: 'Như đã biết ngày',
  knownHint: 'Chỉ tính những gì đã ghi vào hệ thống đến hết ngày này.',
  knownShown: (day: string) => `như đã biết ngày ${day}`,
  apply: 'Xem',
  back: 'Bỏ chọn',
  quick: {
    complete: (day: string) => `${day}, đã nhập đủ danh sách`,
    milestone: (day: string) => `${day}, mốc tiến độ`,
    periodEnd: (day: string) => `${day}, hết kỳ`,
    today: (day: string) => `${day}, hôm nay`,
    sameDay: (day: string) => `${day}, cùng ngày tính`,
  },
}

/** Whether the figures are the official ones, and why not. */
const official = {
  mark: 'Không phải số chính thức',
  back: 'Xem số chính thức',
  reasons: (reasons: readonly string[]) => `Đang xem số ${reasons.join('; ')}.`,
  countBy: (chosen: CountBy, due: CountBy) => `tính theo ${countBy[chosen]}, thay vì ${countBy[due]}`,
  span: (chosen: Span, due: Span) =>
    `từ ${chosen.from} đến ${chosen.to}, thay vì từ ${due.from} đến ${due.to}`,
  target: (chosen: TargetKind, due: TargetKind) =>
    `so với chỉ tiêu ${targetKinds[chosen]}, thay vì ${targetKinds[due]}`,
  tree: (day: string) => `xếp theo tổ chức đảng ngày ${day}`,
  known: (day: string) =>
    `Số liệu như đã biết ngày ${day}: những gì ghi vào hệ thống sau ngày này không tính.`,
  knownBack: 'Xem số hiện nay',
  incomplete: (day: string) => `Đã nhập đủ danh sách đến ${day}; từ ngày sau có thể còn thiếu người.`,
  incompleteBack: (day: string) => `Xem đến ${day}`,
  by: (number: string, day: string, issuer: string) =>
    `Số chính thức, theo văn bản số ${number} ngày ${day} của ${issuer}.`,
}

const unknown = {
  title: (count: number) => `${formatNumber(count)} tổ chức chưa có số liệu`,
  hint: 'Chưa nhập danh sách và chưa ghi số theo văn bản cho khoảng thời gian này.',
  list: 'Xem danh sách',
  more: (count: number) => `và ${formatNumber(count)} tổ chức khác`,
}

/** The tree-table. */
const table = {
  caption: (organisation: string) => `Tiến độ của ${organisation} và các tổ chức trực thuộc`,
  keys: 'các phím mũi tên đi giữa các ô, phải và trái mở và đóng cấp dưới',
  name: 'Tổ chức đảng',
  target: 'Chỉ tiêu',
  admitted: 'Kết nạp',
  percent: '%',
  percentOfPlan: '% kế hoạch',
  bar: 'Tiến độ',
  barNote: '| chỉ tiêu',
  barMilestone: (day: string) => `┊ mốc ${day}  | chỉ tiêu`,
  remaining: 'Còn lại',
  over: 'Vượt %',
  lastYear: 'Cùng kỳ',
  members: 'Số đảng viên',
  targetRate: 'Chỉ tiêu / đảng viên, %',
  rate: 'Kết nạp / đảng viên, %',
  allocated: 'Đã giao cấp dưới',
  gap: 'Chênh lệch',
  cells: 'Chi bộ có kết nạp',
  villageCells: 'Chi bộ thôn, khu phố có kết nạp',
  grassroots: 'Tổ chức cơ sở hoàn thành',
  standing: 'Đánh giá',
  source: 'Nguồn số liệu',
  parent: 'Trực thuộc',
  code: 'Mã',
  cellsTotal: 'Tổng số chi bộ',
  villageCellsTotal: 'Tổng số chi bộ thôn, khu phố',
  grassrootsTotal: 'Tổng số tổ chức cơ sở',
  grassrootsExceeded: 'Tổ chức cơ sở vượt',
  sources: {
    records: 'theo danh sách',
    declared: 'theo văn bản',
    mixed: 'hỗn hợp',
    unknown: 'chưa có số liệu',
  },
  known: (count: number) => `đã biết ${formatNumber(count)}`,
  entered: (n: number, of: number) => `đã nhập ${formatNumber(n)}/${formatNumber(of)}`,
  ofWithout: (done: number, total: number) =>
    `${formatNumber(done)}/${formatNumber(total)}, ${formatNumber(total - done)} chưa có`,
  ofNotCompleted: (done: number, total: number) =>
    `${formatNumber(done)}/${formatNumber(total)} tổ chức cơ sở hoàn thành chỉ tiêu`,
  closed: 'đã kết thúc hoạt động',
  open: (name: string) => `Mở các tổ chức trực thuộc ${name}`,
  close: (name: string) => `Đóng các tổ chức trực thuộc ${name}`,
  opening: 'đang mở…',
  none: 'không có tổ chức trực thuộc',
  failed: 'chưa mở được, bấm để thử lại',
  columns: 'Cột',
  columnsDefault: 'Trở về các cột thường dùng',
  show: 'Hiện',
  shows: {
    all: 'tất cả',
    behind: 'chậm so với mốc',
    completed: 'hoàn thành, vượt chỉ tiêu',
    exceeded: 'vượt chỉ tiêu',
    noTarget: 'chưa giao chỉ tiêu',
    unknown: 'chưa có số liệu',
  },
  filtered: (shown: number, total: number) =>
    `Đang hiện ${formatNumber(shown)} trên ${formatNumber(total)} tổ chức trực thuộc.`,
  noneShown: 'Không có tổ chức trực thuộc nào như vậy.',
  showAll: 'Hiện tất cả',
  rest: (count: number) => `Còn ${formatNumber(count)} tổ chức, hiện tất cả`,
  beginning: (count: number) => `Thu lại còn ${formatNumber(count)} tổ chức`,
  foot: (count: number) =>
    `${formatNumber(count)} tổ chức trực thuộc · Bấm vào một con số để xem những người, quyết định đứng sau nó.`,
  footCell: 'Bấm vào một con số để xem những người, quyết định đứng sau nó.',
  allocatedMore: (allocated: Figure, by: string): Sentence =>
    sentence`Đã giao cho các tổ chức trực thuộc ${allocated}, nhiều hơn chỉ tiêu ${by}.`,
  allocatedLess: (allocated: Figure, by: string): Sentence =>
    sentence`Đã giao cho các tổ chức trực thuộc ${allocated}, còn ${by} chưa giao.`,
  allocatedEven: (allocated: Figure): Sentence =>
    sentence`Đã giao cho các tổ chức trực thuộc ${allocated}, bằng chỉ tiêu.`,
  grassrootsDone: (completed: Figure, total: string, exceeded: Figure): Sentence =>
    sentence`${completed} trên ${total} tổ chức cơ sở đảng hoàn thành chỉ tiêu, trong đó ${exceeded} vượt.`,
}

const nothing = {
  figure: 'chưa có số liệu',
  none: 'không có',
  target: 'chưa giao chỉ tiêu',
  percent: 'chưa tính được',
  members: 'chưa có số đảng viên',
  allocated: 'chưa giao cấp dưới',
}

/** The cards beneath the table. */
const cards = {
  village: (done: string, total: string) => `${done}/${total} chi bộ thôn, khu phố có kết nạp`,
  cells: (done: string, total: string) => `${done}/${total} chi bộ có kết nạp`,
  villageUnknown: (total: string) => `${total} chi bộ thôn, khu phố`,
  cellsUnknown: (total: string) => `${total} chi bộ`,
  villageLabel: 'Chi bộ thôn, khu phố và số người đã kết nạp',
  cellsLabel: 'Chi bộ và số người đã kết nạp',
  without: (count: number) => `${formatNumber(count)} chi bộ chưa kết nạp`,
  coverageUnknown: 'Chưa có đủ danh sách nên chưa nói được chi bộ nào chưa kết nạp.',
  breakdown: (count: string) => `Cơ cấu ${count} đảng viên mới kết nạp`,
  breakdownNone: 'Cơ cấu đảng viên mới kết nạp',
  group: 'Nhóm',
  now: 'Kỳ này',
  share: '%',
  lastYear: 'Cùng kỳ',
  overlap: 'Một người có thể ở nhiều nhóm.',
  suppressed: 'Số dân tộc thiểu số, có đạo từ 1 đến 4 người, hoặc suy ra được số ấy, thì không nêu.',
  sealedLater: 'Số dân tộc thiểu số, có đạo chỉ nêu trong số chính thức của ngày cuối tháng.',
  breakdownUnknown: 'Chưa có cơ cấu: số kết nạp chưa theo danh sách.',
  subTargets: 'Chỉ tiêu thành phần',
  subTargetsNote: 'Các chỉ tiêu này chồng lên nhau, không cộng lại.',
  indicator: 'Nội dung',
  result: 'Kết quả',
  goal: 'Chỉ tiêu',
  reached: 'Đạt',
  course: (period: string) => `Lũy kế ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  courseUnknown: 'Chưa có số liệu để vẽ lũy kế.',
  courseDeclared: 'Số theo văn bản chỉ cho biết tổng, không cho biết từng ngày.',
  series: 'Kết quả các năm',
  seriesNote: 'Mỗi năm tính đến hết năm; năm nay tính đến hôm nay.',
  seriesUnknown: 'Chưa có số liệu của các năm này.',
}

const print = {
  period: (period: string, from: string, to: string, asOf: string) =>
    `${period} (${from} – ${to}), tính đến ${asOf}`,
  countBy: (by: CountBy, kind: TargetKind) => `Tính theo ${countBy[by]}; chỉ tiêu ${targetKinds[kind]}`,
  tree: (day: string) => `tổ chức đảng ngày ${day}`,
  notOfficial: (reasons: string) => `Không phải số chính thức: ${reasons}`,
  place: '…………, ngày …… tháng …… năm ……',
  author: 'NGƯỜI LẬP BIỂU',
  signers: {
    central: 'T/M BAN CHẤP HÀNH TRUNG ƯƠNG',
    committee: 'T/M BAN THƯỜNG VỤ',
    grassroots: 'T/M ĐẢNG ỦY',
    cell: 'T/M CHI BỘ',
  },
}

export const progress = {
  title: 'Tiến độ kết nạp đảng viên',
  over: {
    ended: (day: string) => `Kỳ này đã kết thúc ngày ${day}.`,
    toYear: (year: string) => `Xem năm ${year}`,
  },
  countBy,
  targetKinds,
  lede,
  controls,
  official,
  unknown,
  table,
  nothing,
  cards,
  print,
}
