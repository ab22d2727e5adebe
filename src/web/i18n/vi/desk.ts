import type { DutyKind } from '#domain/candidates/dutyKinds'
import type { WindowKind } from '#domain/closings/windows'
import type { Day } from '#domain/dates'
import { windowWords } from '#domain/exchange/words'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'
import { calendar, letters, sheet } from './deskPapers'
import { noRule } from './dutyGrounds'

type Group = 'overdue' | 'week' | 'month' | 'later'

const groups: Record<Group, string> = {
  overdue: 'Quá hạn',
  week: 'Tuần này',
  month: 'Tháng này',
  later: 'Sau đó',
}

const whose = {
  own: 'của tôi',
  ownOther: 'của tổ chức này',
  beneath: 'của cấp dưới',
  all: 'của tôi và cấp dưới',
  allOther: 'của tổ chức này và cấp dưới',
}

/** What is pressed at a duty: what will be recorded there. */
const actions: Record<DutyKind | 'open' | 'openOther' | 'classes', string> = {
  assignMentor: 'Ghi phân công',
  considerBeforeCertificateEnds: 'Xem hồ sơ',
  considerBeforeDossierAges: 'Xem hồ sơ',
  awaitVerification: 'Ghi trả lời',
  completeReturned: 'Ghi chuyển hồ sơ',
  receiveHandover: 'Ghi nhận hồ sơ',
  decideAfterHandover: 'Ghi quyết định',
  considerReceived: 'Ghi kết quả xem xét',
  sendUp: 'Ghi chuyển hồ sơ',
  reportVote: 'Ghi chuyển hồ sơ',
  decideAdmission: 'Ghi quyết định',
  redoStep: 'Ghi khâu làm lại',
  redecideAdmission: 'Ghi quyết định',
  redecideRecognition: 'Ghi quyết định',
  holdCeremony: 'Ghi lễ kết nạp',
  memberEntries: 'Ghi đã khai',
  attendNewMemberClass: 'Ghi giấy chứng nhận',
  considerRecognition: 'Xem hồ sơ',
  decideRecognition: 'Ghi quyết định',
  answerComplaint: 'Ghi trả lời',
  reviewList: 'Ghi rà soát danh sách',
  draftScreening: 'Mở trang rà soát',
  voteScreening: 'Ghi bỏ phiếu',
  reportScreening: 'Ghi báo cáo',
  assessScreening: 'Ghi đánh giá',
  surveySources: 'Ghi khảo sát',
  submitPlan: 'Lập kế hoạch',
  answerPlan: 'Xem kế hoạch',
  carryOutInspection: 'Ghi cuộc kiểm tra',
  carryOutRecommendation: 'Ghi kết quả',
  verifyRecommendation: 'Xem báo cáo',
  answerObstacle: 'Ghi trả lời',
  confirmObstacle: 'Ghi kết thúc',
  prepareForDrive: 'Xem hồ sơ',
  recordMinutes: 'Ghi kết quả lễ',
  finishMemberTask: 'Ghi kết quả nhiệm vụ',
  settleProposals: 'Xét danh sách',
  takeAttendance: 'Điểm danh',
  giveCertificates: 'Cấp giấy chứng nhận',
  openClass: 'Mở lớp',
  visitUnit: 'Mở phân công',
  answerScorecard: 'Mở phiếu đánh giá',
  closeYear: 'Mở trang tổng kết',
  confirmFigures: 'Xem và xác nhận',
  awaitFigures: 'Xem đơn vị chưa báo cáo',
  open: 'Xem hồ sơ',
  openOther: 'Xem việc',
  classes: 'Xem lớp sắp mở',
}

/** The act from which the days are counted. */
const starts: Record<DutyKind, string> = {
  assignMentor: 'ngày vào danh sách cảm tình Đảng',
  considerBeforeCertificateEnds: 'ngày cấp giấy chứng nhận',
  considerBeforeDossierAges: 'ngày lập lý lịch',
  awaitVerification: 'ngày nơi được đề nghị nhận công văn',
  completeReturned: 'ngày trả hồ sơ',
  receiveHandover: 'ngày người ấy chuyển đi',
  decideAfterHandover: 'ngày nơi đến nhận hồ sơ',
  considerReceived: 'ngày nghị quyết của chi bộ',
  sendUp: 'ngày nghị quyết của chi bộ',
  reportVote: 'ngày họp',
  decideAdmission: 'ngày nghị quyết của chi bộ',
  redoStep: 'ngày quyết định hủy',
  redecideAdmission: 'ngày quyết định hủy',
  redecideRecognition: 'ngày quyết định hủy',
  holdCeremony: 'ngày ban hành hoặc ngày nhận quyết định, theo văn bản dưới đây',
  memberEntries: 'ngày lễ kết nạp',
  attendNewMemberClass: 'ngày lễ kết nạp',
  considerRecognition: 'ngày lễ kết nạp',
  decideRecognition: 'ngày nghị quyết của chi bộ',
  answerComplaint: 'ngày khiếu nại',
  reviewList: 'ngày đầu tháng',
  draftScreening: 'ngày bắt đầu đợt rà soát',
  voteScreening: 'ngày bắt đầu đợt rà soát',
  reportScreening: 'ngày bắt đầu đợt rà soát',
  assessScreening: 'ngày phân công giúp đỡ',
  surveySources: 'ngày cấp trên yêu cầu',
  submitPlan: 'ngày cấp trên yêu cầu',
  answerPlan: 'ngày cấp dưới gửi kế hoạch',
  carryOutInspection: 'ngày đầu tháng theo chương trình',
  carryOutRecommendation: 'ngày thông báo kết luận',
  verifyRecommendation: 'ngày báo cáo',
  answerObstacle: 'ngày nêu, chuyển lên hoặc nêu lại',
  confirmObstacle: 'ngày trả lời',
  prepareForDrive: 'ngày cuối của đợt kết nạp',
  recordMinutes: 'ngày tổ chức lễ',
  finishMemberTask: 'ngày giao nhiệm vụ',
  settleProposals: 'ngày đề nghị',
  takeAttendance: 'ngày học',
  giveCertificates: 'ngày kết thúc lớp',
  openClass: 'ngày bắt đầu nhắc',
  visitUnit: 'ngày làm việc lần trước',
  answerScorecard: 'ngày đưa phiếu',
  closeYear: 'ngày cuối của năm',
  confirmFigures: 'ngày chốt số liệu',
  awaitFigures: 'ngày chốt số liệu',
}

const dayCount = (count: number) => `${formatNumber(count)} ngày`
const workingCount = (count: number) => `${formatNumber(count)} ngày làm việc`

function monthsWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years === 0) return `${rest} tháng`
  return rest === 0 ? `${years} năm` : `${years} năm ${rest} tháng`
}

/** How long is left, or how long it is past. */
const until = {
  today: 'hạn hôm nay',
  left: (days: number) => `còn ${dayCount(days)}`,
  leftWorking: (days: number) => `còn ${workingCount(days)}`,
  leftMonths: (months: number) => `còn ${monthsWords(months)}`,
  past: (days: number) => `quá ${dayCount(days)}`,
  pastWorking: (days: number) => `quá ${workingCount(days)}`,
}

const monthsCount = (count: number) => `${formatNumber(count)} tháng`

const why = {
  title: 'Vì sao là ngày này?',
  start: 'Tính từ',
  startDay: (act: string, day: string) => `${day}, ${act}`,
  length: 'Thời hạn',
  workingDays: workingCount,
  months: monthsCount,
  noDays: 'văn bản không ấn định số ngày',
  beforeDecision: 'trước khi hết hạn quyết định',
  everyMonth: 'mỗi tháng một lần, đến hết tháng',
  probation: '12 tháng dự bị',
  afterProbation: (official: string, days: number) =>
    `hết 12 tháng dự bị (${official}), thêm ${workingCount(days)}`,
  givenByReturn: 'do nơi trả hồ sơ ấn định',
  wholeSpan: 'theo văn bản dưới đây',
  last: 'Ngày cuối',
  cite: 'Căn cứ',
  evidence: 'Đối chiếu',
  notCompared: 'chưa đối chiếu văn bản gốc',
  noRule,
  noRuleElse: 'Văn bản chung không đặt ngày cho việc này.',
  givenByBody: 'do cấp ủy ấn định',
  reminded: 'hạn nhắc của hệ thống, không văn bản nào ấn định',
  toRule: 'Xem quy định và các thời kỳ',
  holidays: 'Ngày làm việc: trừ thứ bảy, chủ nhật và các ngày nghỉ lễ, tết của Nhà nước.',
}

const counted: Record<Group, (count: Figure) => Sentence> = {
  overdue: (count) => sentence`${count} việc quá hạn`,
  week: (count) => sentence`${count} việc trong tuần`,
  month: (count) => sentence`${count} việc trong tháng`,
  later: (count) => sentence`${count} việc về sau`,
}

export const desk = {
  title: 'Việc cần làm',
  lede: (day: string, parts: readonly Sentence[]): Sentence => sentence`Hôm nay ${day}: ${joined(parts)}.`,
  ledeNone: (day: string, later: Sentence): Sentence =>
    sentence`Hôm nay ${day}: không có việc nào đến hạn trong tháng; ${later}.`,
  ledeEmpty: (day: string): Sentence => sentence`Hôm nay ${day}: không có việc nào chờ làm.`,
  dayAndKind: (day: string, kind: string) => `${day}, riêng việc “${kind}”`,
  counted,
  groups,
  whose,
  whoseLabel: 'Việc',
  kindLabel: 'Loại việc',
  everyKind: 'mọi loại',
  dueLabel: 'Hạn',
  everyDue: 'mọi hạn',
  controls: 'Chọn việc',
  countOf: (count: number) => `${formatNumber(count)} việc`,
  upTo: (day: string) => `đến ${day}`,
  farther: (count: number) => `Còn ${formatNumber(count)} việc nữa về sau`,
  nameClosed: 'tên chưa mở',
  notSentUp: 'hồ sơ chưa được gửi lên đây',
  actions,
  starts,
  until,
  why,
  sheet,
  calendar,
  letters,
  from: (day: string) => `làm được từ ${day}`,
  of: (cell: string) => `hồ sơ của ${cell}`,
  by: (organisation: string) => `nơi làm: ${organisation}`,
  openClass: {
    awareness: 'Mở lớp bồi dưỡng nhận thức về Đảng',
    newMember: 'Mở lớp bồi dưỡng đảng viên mới',
  },
  classNeed: (people: number, cells: number) =>
    `${formatNumber(people)} người ở ${formatNumber(cells)} chi bộ chưa có lớp`,
  plans: (count: number) => `${formatNumber(count)} kế hoạch chờ trả lời`,
  at: (place: string) => `ở ${place}`,
  reason: (reason: string) => `lý do trả: ${reason}`,
  official: (day: string) => `ngày chính thức vẫn là ${day} dù họp muộn`,
  confirmed: (kind: WindowKind, start: Day) => `Xác nhận số liệu ${windowWords(kind, start)}`,
  awaited: (count: number, kind: WindowKind, start: Day) =>
    `${formatNumber(count)} đơn vị chưa báo cáo số liệu ${windowWords(kind, start)}`,
  reviewed: (month: string) => `Rà soát danh sách cảm tình Đảng tháng ${month}`,
  beneath: (overdue: Figure, week: Figure): Sentence =>
    sentence`Cấp dưới có ${overdue} việc quá hạn, ${week} việc trong tuần.`,
  reviews: (cells: string, day: string) =>
    `${cells} chi bộ bên dưới chưa rà soát danh sách cảm tình Đảng tháng này (hạn ${day}).`,
  nextTitle: 'Tuần này và tháng này không có việc đến hạn',
  next: (what: string, day: string) => `Việc gần nhất: ${what}, hạn ${day}.`,
  emptyTitle: 'Không có việc nào chờ làm',
  emptyHint:
    'Việc có hạn tự hiện ở đây, khi đến lượt tổ chức này làm: các bước của hồ sơ, lớp bồi dưỡng, buổi lễ, rà soát tên gọi và nguồn, kế hoạch, kiểm tra, vướng mắc, tổng kết. Ghi xong việc nào thì việc ấy tự hết.',
  emptyCell: (day: string) =>
    `Hằng tháng chi bộ rà soát danh sách cảm tình Đảng; lần này đến hết ngày ${day}.`,
  emptyTrainer: 'Việc hiện ở đây khi lớp đồng chí phụ trách có người chờ xét, có buổi học hoặc đã kết thúc.',
  toClasses: 'Xem các lớp',
  emptyFiltered: 'Không có việc nào như vậy',
  emptyFilteredHint: 'Có thể còn việc thuộc loại khác hoặc hạn khác.',
  showAll: 'Xem mọi việc',
  toSources: 'Xem nguồn và hồ sơ',
  notForYou: 'Nhiệm vụ của đồng chí là quản trị tài khoản nên không có việc ở đây.',
}

function joined(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]))
}
