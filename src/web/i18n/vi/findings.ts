import { FILE_SENTENCES } from '#domain/exchange/fileSentences'
import { ROW_SENTENCES } from '#domain/exchange/rowSentences'
import type { FindingCode, FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import { classFindings } from './classFindings'
import { fileFindings } from './fileFindings'
import { screeningFindings } from './screeningFindings'
import { spanNames } from './spanWords'

type Value = FindingParams[string] | undefined

function life({ from, to }: FindingParams): string {
  return to === null || to === undefined ? `từ ${shown(from)}` : `từ ${shown(from)} đến trước ${shown(to)}`
}

function days(from: Value, to: Value): string {
  return from === to ? `ngày ${shown(from)}` : `từ ${shown(from)} đến ${shown(to)}`
}

const targetUses: Record<string, string> = {
  amendment: 'đã có lần điều chỉnh, đính chính ghi sau',
  allocation: 'đã giao tiếp cho cấp dưới',
  closing: 'đã có số liệu xác nhận tính trên chỉ tiêu này',
  summary: 'đã chốt tổng kết năm trên chỉ tiêu này',
  use: 'đã có vướng mắc, cuộc kiểm tra hoặc văn bản gắn với chỉ tiêu này',
}

const bounds: Record<string, string> = {
  floor: 'tỷ lệ sàn',
  min: 'mức tối thiểu',
  max: 'mức tối đa',
  locked: 'ô đã khóa',
  noMembers: 'tổ chức chưa có số đảng viên',
}

export const findings: Record<FindingCode, (params: FindingParams) => string> = {
  dayOutOfOrder: FILE_SENTENCES.dayOutOfOrder,

  notChild: () => 'Tổ chức này không trực thuộc tổ chức đang giao.',
  notBeneath: () => 'Tổ chức này không thuộc tổ chức đang xem.',
  unknownOrganisation: () => 'Không tìm thấy tổ chức đảng này.',
  outsideLife: (params) => `Tổ chức đảng này hoạt động ${life(params)}; ngày đã ghi nằm ngoài khoảng đó.`,
  cycle: () => 'Một tổ chức đảng không thể trực thuộc cấp dưới của chính mình.',
  livingChildren: ({ name }) => `Còn tổ chức đảng trực thuộc đang hoạt động${name ? `: ${name}` : ''}.`,
  closedParent: () => 'Cấp trên trực tiếp đã kết thúc hoạt động vào ngày này.',
  eventOverlap: ({ day }) =>
    `Trùng với một thay đổi đã ghi của tổ chức đảng này${day ? ` (${shown(day)})` : ''}.`,
  factsOutsideLife: ({ count, from, to }) =>
    `Còn ${shown(count)} việc đã ghi (kết nạp, số đảng viên, nguồn, số liệu theo văn bản) nằm ngoài thời gian hoạt động: ${days(from, to)}.`,
  admissionsNotInCell: ({ count, from, to }) =>
    `Đã ghi ${shown(count)} lần kết nạp khi tổ chức đảng này là chi bộ: ${days(from, to)}.`,
  foundingStands: () =>
    'Lần thành lập chỉ sửa được, không rút được. Tổ chức đảng ghi nhầm thì kết thúc hoạt động ngay ngày thành lập.',

  targetValueOrRate: () => 'Ghi số người hoặc tỷ lệ, không ghi cả hai.',
  proposalInfeasible: ({ bound, reachable }) =>
    `Không chia được tổng đã ghi: vướng ${bounds[String(bound)] ?? 'một giới hạn'}; tổng gần nhất chia được là ${shown(reachable)}.`,
  targetStands: ({ by, name, others }) =>
    `Chưa rút được lần ghi này: ${targetUses[String(by)] ?? 'đã có nội dung dựa vào'} (${shown(name)}${Number(others) > 0 ? ` và ${shown(others)} tổ chức đảng khác` : ''}).`,
  windowOutsidePeriod: () => 'Khoảng tính nằm ngoài kỳ của chỉ tiêu.',
  milestoneOutsideWindow: () => 'Mốc tiến độ nằm ngoài khoảng tính.',
  milestonesNotRising: () => 'Mốc sau không được thấp hơn mốc trước.',

  idRepeated: () => 'Mỗi số liệu đối chiếu có một mã riêng.',
  wholeZero: () => 'Không chia được cho 0.',

  ceremonyBeforeDecision: FILE_SENTENCES.ceremonyBeforeDecision,
  ceremonyInFuture: () => 'Ngày tổ chức lễ kết nạp chưa đến.',
  underAge: FILE_SENTENCES.underAge,
  overAge: FILE_SENTENCES.overAge,
  ageByDaysShort: () => 'Đủ 18 tuổi theo tháng nhưng chưa đủ theo ngày.',
  birthMonthUnknown: () => 'Mới biết năm sinh.',
  birthDayUnknown: () => 'Mới biết tháng và năm sinh.',
  noMailServer: () => 'Máy chủ này chưa được nối với máy chủ thư.',

  ...fileFindings,
  ...screeningFindings,

  personalDetail: () =>
    'Bỏ số điện thoại, số giấy tờ, ngày sinh, địa chỉ thư; chỉ ghi việc, không ghi chuyện riêng của ai.',
  personNamed: () => 'Không ghi tên người; hồ sơ đã gắn với vướng mắc này.',
  dueBeforeStart: ({ day }) => `Hạn không được trước ngày ${shown(day)}.`,
  beforeEarlierEvent: ({ day }) => `Ngày này không được trước ${shown(day)}, ngày của việc ghi trước đó.`,
  closedWithoutAnswer: () => 'Chưa có trả lời nên chưa kết thúc được.',
  obstacleNotOpen: ({ status }) =>
    status === 'open' ? 'Vướng mắc này chưa có trả lời.' : 'Vướng mắc này đã được trả lời hoặc đã kết thúc.',
  ownerUnfit: () => 'Nơi trả lời phải là chính nơi nêu, cấp trên hoặc cấp dưới của nơi ấy.',
  notInspected: () => 'Tổ chức này không thuộc cuộc kiểm tra, giám sát đang ghi.',
  openingTooLong: ({ days }) =>
    `Một cuộc kiểm tra, giám sát mở nhiều nhất ${String(days)} ngày; cần thêm thì mở cuộc khác bằng quyết định khác.`,
  openingUnknown: () => 'Cuộc kiểm tra, giám sát này không còn mở.',
  eventFollowed: () => 'Đã có việc ghi sau nên không sửa được ngày; chỉ sửa nội dung và bằng chứng.',
  evidenceMissing: () => 'Cần số, ngày văn bản hoặc cuộc họp đã ghi của nơi thực hiện làm chứng.',
  recommendationNotOpen: ({ status }) =>
    status === 'closed' ? 'Kiến nghị này đã kết thúc.' : 'Kiến nghị này không ở bước ấy.',
  programmeExists: ({ year }) => `Năm ${String(year)} đã có chương trình; sửa chương trình ấy.`,
  itemUnknown: () => 'Cuộc này không có trong chương trình của tổ chức.',
  recommendationsFollowed: () => 'Đã ghi việc thực hiện kiến nghị của cuộc này nên không rút được.',
  noUpperBody: () => 'Không có cấp trên nào ở bậc này.',
  ...classFindings,

  eventOutsideDrive: ({ from, to }) => `Ngày này nằm ngoài đợt kết nạp (từ ${shown(from)} đến ${shown(to)}).`,
  seatsShort: ({ seats, called }) =>
    `Hội trường có ${shown(seats)} chỗ, ${shown(called)} người được gọi: thiếu chỗ.`,
  notInRoster: () => 'Người này không có trong danh sách của đợt kết nạp.',
  inOtherDrive: () => 'Người này đã có trong danh sách của đợt kết nạp khác.',
  driveInUse: () => 'Đợt này còn người trong danh sách hoặc còn buổi lễ: đưa ra trước.',
  minutesStand: () => 'Biên bản của buổi lễ này đã được ghi. Muốn sửa thì sửa biên bản.',
  ceremonyConsentMissing: ({ lastDay }) =>
    `Lễ kết nạp sau hạn (${shown(lastDay)}) mà chưa ghi văn bản đồng ý của cấp ủy có thẩm quyền.`,
  taskLate: ({ lastDay }) => `Hoàn thành sau hạn ${shown(lastDay)}.`,
  successionUnplanned: () => 'Chưa có bước quy hoạch trước bước này.',
  ruleUncovered: () => 'Chưa nạp quy định nào cho ngày này; đối chiếu văn bản giấy.',
  noClock: () => 'Không có việc nào tính hạn theo giá trị này.',
  valueUnfit: ({ longest }) =>
    `Giá trị thử phải là số nguyên từ 0 đến ${shown(longest)}, cùng loại với giá trị đang áp dụng.`,

  documentTwice: () => 'Văn bản này đã có trong sổ.',
  documentInUse: ({ count }) =>
    `Còn ${shown(count)} việc hoặc văn bản lấy văn bản này làm căn cứ, thay thế; bỏ các căn cứ đó trước.`,
  supersedesLater: ({ day }) => `Văn bản được thay thế ký ngày ${shown(day)}, không trước văn bản này.`,

  chargeOverlaps: ({ name, from, to }) =>
    `${name ?? 'Đơn vị này'} đã có người phụ trách ${life({ from: from ?? null, to: to ?? null })}. Ghi người giúp việc, hoặc chấm dứt phân công trước.`,
  chargeUsed: ({ count }) =>
    `Đã có ${shown(count)} lần làm việc hoặc phiếu đánh giá theo phân công này; chấm dứt thay vì rút.`,
  outsideCharge: (params) => `Ngày này ngoài thời gian được phân công (${life(params)}).`,
  accountUnfit: () => 'Không có tài khoản lãnh đạo hoặc cán bộ nào như thế ở cấp ủy này.',
  answerAwaited: ({ until }) =>
    `Người được đánh giá được xem trước và trả lời đến hết ${shown(until)}; sau đó mới kết luận.`,
  answeredAlready: () => 'Phiếu này đã có trả lời hoặc kết luận.',
  scorecardConcluded: () => 'Phiếu này đã có đề nghị xếp loại nên không lập lại.',
  beforeShown: ({ day }) => `Ngày này trước ngày đưa phiếu (${shown(day)}).`,
  rankUnfit: ({ least, below }) =>
    `Điểm không hợp mức đã chọn: mức này từ ${shown(least)}${below === null ? '' : ` đến dưới ${shown(below)}`} điểm.`,

  summaryHeld: () => 'Kỳ này đã được tổng kết.',
  contentDiffers: () =>
    'Dựng lại cho mã khác mã đã ký: thông tin của người trong danh sách đã xóa, hoặc cây tổ chức đã sửa. Dùng tệp đã tải lúc chuyển.',
  nobodyToSend: () => 'Không có ai chưa chuyển hoặc đã sửa để chuyển lại trong khoảng này.',
  changesOverlap: ({ from, to }) =>
    `Đã ghi số tăng, giảm từ ${shown(from)} đến ${shown(to)}; sửa lần ghi ấy hoặc chọn ngày khác.`,
  closingOpened: () => 'Kỳ này với ngày chốt ấy đã mở rồi.',
  closingUsed: () =>
    'Đã có tổ chức xác nhận số liệu của kỳ này, hoặc đưa chênh lệch của kỳ trước vào, nên không rút được.',
  closingNotLater: () => 'Chỉ đưa chênh lệch vào một kỳ chốt sau, trong cùng năm.',
  cutOffAhead: ({ day }) => `Chỉ xác nhận được từ ngày chốt số liệu (${shown(day)}).`,
  reportConfirmed: () => 'Số liệu của kỳ này đã được xác nhận.',
  closedAbove: ({ name }) =>
    `${shown(name)} đã xác nhận số liệu của kỳ này. Cấp trên mở lại trước, hoặc ban hành đính chính.`,
  reportUncovered: ({ report, day, from }) =>
    `Không có mẫu “${shown(report)}” nào được biết cho ngày ${shown(day)}; mẫu sớm nhất đã biết có từ ${shown(from)}.`,
  reportAhead: ({ day, from }) =>
    `Ngày tính đến (${shown(day)}) trước ngày đầu kỳ (${shown(from)}): kỳ này chưa bắt đầu nên chưa có số liệu.`,
  reportSpan: ({ report, span, allowed }) =>
    `“${shown(report)}” không lập cho ${spanNames(span)}. Lập cho: ${spanNames(allowed)}.`,
  reportPast: ({ report, choice }) =>
    choice === 'knownAt'
      ? `“${shown(report)}” lập từ hồ sơ như đang ghi hiện nay, không lập lại được theo những gì đã biết ở một ngày trước.`
      : `“${shown(report)}” chỉ lập được theo cây tổ chức hôm nay.`,
  figureUnfit: ({ name }) => `“${shown(name)}” không phải tên một số liệu, hoặc số ấy hiện chưa biết.`,
  noDifference: () => 'Số liệu không khác số đã xác nhận.',

  purposeRequired: () => 'Cần nêu lý do xem họ tên.',

  overtaken: () =>
    'Số liệu đang được chốt cùng lúc nên chưa ghi được. Chưa có gì thay đổi; ghi lại sau ít phút.',
  commandReused: () => 'Lần ghi này đã dùng cho nội dung khác. Mở lại trang rồi ghi lại.',
  tooManyUploads: () => 'Đang nhận các tệp khác; chờ ít phút rồi gửi lại.',
  fileUnreadable: () => 'Không đọc được tệp này. Cần tệp .xlsx, .xls hoặc .csv còn nguyên vẹn.',
  fileEmpty: () => 'Tệp này không có ô nào có chữ.',
  fileTooLarge: () => 'Tệp này quá lớn. Xóa bớt trang tính, ảnh, dòng thừa rồi chọn lại.',
  fileHasMacros: () =>
    'Tệp này có chương trình (macro) hoặc tệp khác nhúng bên trong nên không đọc. Lưu thành .xlsx rồi chọn lại.',
  fileEncrypted: () => 'Tệp này có mật khẩu. Bỏ mật khẩu rồi chọn lại.',
  quoteUnclosed: ({ line }) =>
    `Dấu nháy kép ở dòng ${shown(line)} không có dấu đóng, hoặc có chữ sau dấu đóng. Sửa ô đó, hoặc lưu thành .xlsx rồi chọn lại.`,
  sheetTooLarge: ({ rows, columns }) =>
    `Trang tính có hơn ${shown(rows)} dòng hoặc ${shown(columns)} cột. Tách thành nhiều tệp rồi chọn từng tệp.`,
  ...ROW_SENTENCES,
  passwordTooShort: ({ min }) => `Mật khẩu cần ít nhất ${shown(min)} ký tự.`,
  wrongPassword: () => 'Mật khẩu không đúng.',
  ownAccount: () => 'Không tự làm việc này với tài khoản của mình.',
}
