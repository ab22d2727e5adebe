import { FILE_SENTENCES } from '#domain/exchange/fileSentences'
import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import { fileWords } from './fileWords'

const kinds: Readonly<Record<string, string>> = fileWords.kinds
const consents: Readonly<Record<string, string>> = fileWords.consents

/** A kind of record inside a sentence. */
const step = (value: FindingParams[string] | undefined): string => {
  const words = kinds[String(value)] ?? '…'
  return words.charAt(0).toLowerCase() + words.slice(1)
}

const sides: Readonly<Record<string, string>> = {
  massBodies: 'đoàn thể nơi sinh hoạt',
  residenceCell: 'chi ủy nơi cư trú',
  homeCell: 'chi bộ nơi đi',
  employer: 'người sử dụng lao động',
}

const issuers: Readonly<Record<string, string>> = {
  districtCentre: 'trung tâm chính trị cấp huyện',
  communeCentre: 'trung tâm chính trị xã, phường, đặc khu',
}

const places: Readonly<Record<string, string>> = {
  residenceCell: 'chi bộ nơi cư trú',
  school: 'chi bộ nhà trường',
  workplaceCell: 'chi bộ nơi làm việc',
}

/** What judging a file has to say. */
export const fileFindings = {
  builtOnCeremony: ({ position, record }: FindingParams) =>
    record === null
      ? `Người thứ ${shown(position)} trong danh sách: hồ sơ đã có việc sau dựa vào buổi lễ này; sửa việc ấy trong hồ sơ trước.`
      : `Người thứ ${shown(position)} trong danh sách: hồ sơ đã có việc dựa vào buổi lễ này (${step(record)}); sửa việc ấy trong hồ sơ trước.`,
  taskOnCeremony: ({ position }: FindingParams) =>
    `Người thứ ${shown(position)} trong danh sách: đã được giao nhiệm vụ của đảng viên dự bị sau buổi lễ này, không ghi lại là vắng được.`,
  enteredByOther: ({ position }: FindingParams) =>
    `Người thứ ${shown(position)} trong danh sách: việc này do tổ chức khác tự ghi vào hồ sơ; tổ chức ấy sửa ở hồ sơ.`,
  stepSkipped: ({ step: kind }: FindingParams) => `Chưa có bước trước: ${step(kind)}.`,
  stepRepeated: ({ kind }: FindingParams) => `Việc này đã có trong hồ sơ: ${step(kind)}.`,
  fileClosed: ({ exit, day }: FindingParams) => `Hồ sơ đã kết thúc ngày ${shown(day)}: ${step(exit)}.`,
  beforeEarlierStep: ({ step: kind, day }: FindingParams) =>
    `Ngày này trước một bước phải có trước: ${step(kind)} (${shown(day)}).`,
  openedUnderWay: ({ step: kind }: FindingParams) =>
    `Hồ sơ được tiếp nhận khi đang làm; chưa ghi văn bản của bước đã tới: ${step(kind)}.`,
  actorUnfit: FILE_SENTENCES.actorUnfit,
  cellMismatch: FILE_SENTENCES.cellMismatch,
  exitNotForStage: () =>
    'Sau khi có quyết định kết nạp, chỉ kết thúc hồ sơ bằng hủy quyết định, xóa tên, chuyển đi hoặc từ trần.',
  requestUnknown: () => 'Không có công văn đề nghị thẩm tra này trong hồ sơ.',

  attendanceDoesNotAdd: ({ total, present, absent }: FindingParams) =>
    `Số dự họp không khớp: tổng ${shown(total)}, có mặt ${shown(present)}, vắng ${shown(absent)}.`,
  votesDoNotAdd: ({ given, present }: FindingParams) =>
    `Số phiếu không khớp: ${shown(given)} phiếu của ${shown(present)} đảng viên chính thức có mặt.`,
  voteNotCarried: ({ for: votes, needed, base }: FindingParams) =>
    `Chưa đủ tỷ lệ: ${shown(votes)}/${shown(base)} phiếu tán thành, cần ít nhất ${shown(needed)}. Kết quả được ghi và báo cáo lên cấp trên.`,
  decidersNotEnough: ({ for: votes, needed, base }: FindingParams) =>
    `Cấp quyết định chưa đủ tỷ lệ: ${shown(votes)}/${shown(base)}, cần ít nhất ${shown(needed)}. Ghi thông báo không kết nạp thay cho quyết định.`,
  opinionsDoNotAdd: ({ asked, agreed }: FindingParams) =>
    `Số ý kiến tán thành (${shown(agreed)}) lớn hơn số được hỏi (${shown(asked)}).`,
  voteMissing: () => 'Chưa ghi số dự họp và kết quả biểu quyết.',
  resolutionsStand: () => 'Cuộc họp còn nghị quyết đang có giá trị: rút các nghị quyết đó trước.',

  certificateExpired: ({ lastDay }: FindingParams) =>
    `Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng hết giá trị sau ${shown(lastDay)}; phải học lại trước khi chi bộ xét.`,
  certificateBeforeListing: ({ day, listed }: FindingParams) =>
    `Giấy chứng nhận cấp ngày ${shown(day)}, trước khi vào danh sách cảm tình Đảng (${shown(listed)}).`,
  dossierTooOld: ({ lastDay }: FindingParams) =>
    `Hồ sơ quá 12 tháng từ khi lập (đến ${shown(lastDay)}): làm lại giấy giới thiệu, nghị quyết đoàn thể; bổ sung thẩm tra, ý kiến.`,
  memberUnknown: FILE_SENTENCES.memberUnknown,
  mentorNotOfficial: FILE_SENTENCES.mentorNotOfficial,
  introducerNotOfficial: ({ officialDay }: FindingParams) =>
    `Người giới thiệu chưa chính thức vào ngày này (chính thức từ ${shown(officialDay)}).`,
  introducerTooNew: ({ months, needed }: FindingParams) =>
    `Người giới thiệu cùng công tác, lao động, học tập hoặc cư trú mới ${shown(months)} tháng; cần ít nhất ${shown(needed)} tháng.`,
  secondIntroducerMissing: () =>
    'Người không là đoàn viên, đoàn viên công đoàn cần hai đảng viên chính thức giới thiệu.',
  unionResolutionMissing: () => 'Đoàn viên cần nghị quyết giới thiệu của tổ chức Đoàn.',
  opinionsMissing: ({ from }: FindingParams) => `Chưa có ý kiến của ${sides[String(from)] ?? '…'}.`,
  verificationMissing: () => 'Chưa ghi lần thẩm tra lý lịch nào.',
  verificationFaulty: () => 'Kết quả thẩm tra lý lịch chưa đủ hoặc có điểm chưa khớp.',
  educationBelow: () => 'Trình độ học vấn thấp hơn quy định và không thuộc trường hợp được xem xét riêng.',
  consentMissing: ({ consent }: FindingParams) =>
    `Chưa có văn bản đồng ý của cấp có thẩm quyền (${consents[String(consent)] ?? '…'}).`,
  readmissionConsentMissing: () => 'Kết nạp lại cần văn bản đồng ý của ban thường vụ tỉnh ủy, thành ủy.',
  paperMuchOlder: ({ day }: FindingParams) =>
    `Văn bản đề ngày trước việc hơn một năm (trước ${shown(day)}); đồng chí xem lại ngày.`,
  paperBeforeAct: ({ day }: FindingParams) => `Văn bản đề ngày trước cuộc họp (${shown(day)}).`,
  paperNumberTwice: ({ number }: FindingParams) =>
    `Số văn bản ${shown(number)} được ghi cho hai việc khác nhau.`,
  appraisalMissing: () => 'Chưa ghi thẩm định của ban tổ chức cấp quyết định.',
  birthLocked: () => 'Không sửa ngày sinh sau khi kết nạp, trừ lỗi ghi có dẫn văn bản gốc.',

  noAuthority: FILE_SENTENCES.noAuthority,
  authorityUnknown: FILE_SENTENCES.authorityUnknown,
  issuerClosed: FILE_SENTENCES.issuerClosed,
  grantInUse: ({ count }: FindingParams) =>
    `Còn ${shown(count)} quyết định đã ghi dựa vào thẩm quyền này; sửa các quyết định đó trước.`,
  grantOverlaps: ({ from, to }: FindingParams) =>
    `Tổ chức đảng này đã có thẩm quyền từ ${shown(from)}${to === null ? '' : ` đến trước ${shown(to)}`}; sửa lần ghi đó hoặc chọn ngày khác.`,

  decisionLate: ({ lastDay, workingDays }: FindingParams) =>
    `Quyết định kết nạp quá hạn ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}); ghi lý do.`,
  receiptUnknown: () => 'Chưa ghi ngày chi bộ nhận quyết định nên chưa tính được hạn tổ chức lễ kết nạp.',
  ceremonyLate: ({ lastDay, workingDays }: FindingParams) =>
    `Lễ kết nạp quá hạn ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}); phải báo cáo và được cấp trên đồng ý.`,
  recognitionLate: ({ lastDay, workingDays }: FindingParams) =>
    `Quyết định công nhận quá hạn ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}); ngày chính thức không đổi.`,
  verificationLate: ({ lastDay }: FindingParams) => `Trả lời thẩm tra sau hạn ${shown(lastDay)}.`,
  considerationLate: ({ lastDay }: FindingParams) =>
    `Chi bộ xét công nhận sau hạn ${shown(lastDay)}; ngày chính thức không đổi.`,
  extensionTooLong: ({ most }: FindingParams) => `Gia hạn không quá ${shown(most)} ngày làm việc.`,
  complaintLate: ({ lastDay, workingDays }: FindingParams) =>
    `Khiếu nại sau ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}).`,
  answerLate: ({ lastDay, workingDays }: FindingParams) =>
    `Trả lời khiếu nại sau ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}).`,
  holidaysUncovered: ({ year }: FindingParams) =>
    `Chưa có lịch nghỉ lễ năm ${String(year)}; hạn chỉ trừ thứ bảy, chủ nhật.`,

  probationNotOver: ({ until }: FindingParams) =>
    `Chưa hết 12 tháng dự bị (đến ${shown(until)}); chưa được biểu quyết.`,
  ceremonyDayUnknown: () =>
    'Chưa ghi ngày lễ kết nạp nên chưa tính được 12 tháng dự bị; ghi lễ kết nạp hoặc văn bản đã thấy khi tiếp nhận.',
  officialDayWrong: ({ expected }: FindingParams) =>
    `Ngày chính thức phải là ${shown(expected)}: đúng 12 tháng từ lễ kết nạp.`,
  officialDayRedated: ({ expected }: FindingParams) =>
    `Ngày chính thức khác ngày hết 12 tháng dự bị (${shown(expected)}): quyết định công nhận trước đã bị hủy, ngày ghi lại theo quyết định mới.`,
  printedNameDiffers: () =>
    'Họ tên ghi trên giấy khác họ tên trong hồ sơ; đối chiếu giấy tờ gốc rồi sửa bên ghi sai.',
  printedMarksDiffer: () =>
    'Họ tên ghi trên giấy khác dấu với họ tên trong hồ sơ; đối chiếu giấy tờ gốc rồi sửa bên ghi sai.',
  printedBirthDiffers: () =>
    'Ngày sinh ghi trên giấy khác ngày sinh trong hồ sơ; đối chiếu giấy tờ gốc rồi sửa bên ghi sai.',
  paperNumberDiffers: ({ number, seenNumber }: FindingParams) =>
    `Số văn bản ${shown(number)} khác số đã thấy khi tiếp nhận hồ sơ (${shown(seenNumber)}).`,
  paperDayDiffers: ({ day, seenDay }: FindingParams) =>
    `Văn bản đề ngày ${shown(day)}, khác ngày đã thấy khi tiếp nhận hồ sơ (${shown(seenDay)}).`,
  roundsExhausted: ({ rounds }: FindingParams) =>
    `Đã biểu quyết ${shown(rounds)} lần không đủ hai phần ba; cấp ủy cấp trên xem xét, quyết định.`,
  newMemberClassMissing: () => 'Chưa có giấy chứng nhận lớp bồi dưỡng đảng viên mới.',

  handoverPending: () => 'Người này đã chuyển nơi; hồ sơ chưa được nơi đến nhận.',
  decisionMustBeCancelled: ({ lastDay }: FindingParams) =>
    `Quyết định sau ${shown(lastDay)}, quá hạn từ ngày người này chuyển đi: nơi cũ phải hủy và chuyển hồ sơ.`,
  cancelledWithinGrace: ({ lastDay }: FindingParams) =>
    `Quyết định ban hành còn trong hạn từ ngày người này chuyển đi (đến ${shown(lastDay)}): gửi quyết định và hồ sơ đến nơi mới, không hủy.`,
  cancelledByOther: () =>
    'Cấp ủy đã quyết định là nơi hủy; nơi đó không còn thì cấp ủy có thẩm quyền nơi đang sinh hoạt.',
  cancelledAtArrival: () => 'Nơi đến đã tiếp nhận thì hủy quyết định khi được cấp trên đồng ý.',
  ceremonyAtOldPlace: () => 'Lễ kết nạp phải tổ chức ở nơi đến.',
  temporaryTooLong: ({ lastDay }: FindingParams) =>
    `Từ 12 tháng trở lên (đến ${shown(lastDay)}) không còn là sinh hoạt tạm thời: nơi học tập, biệt phái xem xét; chi bộ cũ và nơi cư trú nhận xét bằng văn bản.`,
  atTemporaryPlace: () =>
    'Đang sinh hoạt tạm thời: nghị quyết và lễ kết nạp thuộc chi bộ sinh hoạt chính thức.',

  certificateIssuerUnfit: ({ issuer }: FindingParams) =>
    `Nơi cấp giấy chứng nhận không đúng quy định của ngày cấp (${issuers[String(issuer)] ?? '…'}, hoặc cấp ủy có thẩm quyền kết nạp nơi không có trung tâm).`,
  introducingBodyUnfit: () =>
    'Nơi giới thiệu phải là ban chấp hành Đoàn cơ sở, tập thể chi đoàn cơ sở hoặc ban chấp hành công đoàn cơ sở.',
  youthUnionTooOld: ({ years }: FindingParams) =>
    `Quy định của địa phương: Đoàn giới thiệu người không quá ${shown(years)} tuổi (cán bộ Đoàn theo mức riêng).`,
  readmissionExcluded: () => 'Thuộc trường hợp không kết nạp lại.',
  readmissionTwice: () => 'Chỉ kết nạp lại một lần.',
  readmissionTooSoon: ({ months, needed }: FindingParams) =>
    `Mới ${shown(months)} tháng từ khi ra khỏi Đảng (hoặc từ khi được xóa án tích); cần ít nhất ${shown(needed)} tháng.`,
  readmissionDayUnknown: () =>
    'Chưa ghi ngày ra khỏi Đảng (hoặc ngày được xóa án tích) nên chưa tính được thời gian.',
  deletionGroundMissing: () => 'Chưa ghi căn cứ xóa tên.',
  ownerDecidedBeneath: () =>
    'Chủ doanh nghiệp tư nhân do ban thường vụ cấp ủy cấp trên trực tiếp quyết định.',
  ballotUnfit: () => 'Chi bộ biểu quyết bằng phiếu kín hoặc giơ thẻ, không lấy ý kiến bằng phiếu gửi.',
  newHelperMissing: () => 'Chuyển đến trong thời gian dự bị: nơi đến chưa phân công đảng viên giúp đỡ.',
  reviewsOfMoveMissing: () =>
    'Đảng viên dự bị chuyển đi: kèm bản tự kiểm điểm có nhận xét của chi bộ, đảng ủy cơ sở và nhận xét của đảng viên giúp đỡ.',
  longStayConsiders: () =>
    'Đi học, biệt phái từ 12 tháng: nơi học, nơi biệt phái xem xét; chi bộ cũ và nơi cư trú nhận xét bằng văn bản.',
  otherCellConsiders: ({ place }: FindingParams) =>
    `Trường hợp này do ${places[String(place)] ?? '…'} xem xét, không phải chi bộ được chọn.`,
  notReconsidered: () => 'Có nghị quyết ở nơi cũ nhưng chưa gửi hồ sơ: chi bộ nơi đến xem xét lại.',
  reviewTooLong: ({ lastDay, workingDays }: FindingParams) =>
    `Cấp ủy đã quyết định xem xét lại trong ${shown(workingDays)} ngày làm việc (đến ${shown(lastDay)}).`,
  transferLate: ({ lastDay }: FindingParams) =>
    `Làm thủ tục chuyển sinh hoạt đảng quá hạn (đến ${shown(lastDay)}).`,
  transferPaperLate: ({ lastDay }: FindingParams) =>
    `Nộp giấy giới thiệu sinh hoạt đảng quá hạn (đến ${shown(lastDay)}).`,
  transferNotShown: ({ months }: FindingParams) =>
    `Quy định của địa phương: quá ${shown(months)} tháng không nộp giấy chuyển sinh hoạt mà không có lý do thì xem xét xóa tên.`,

  pastNotTold: () => 'Điều này chỉ biết của hôm nay, không tính lại được cho ngày đã qua.',
  pastTooLarge: ({ most }: FindingParams) =>
    `Ngày đã qua chỉ tính lại được cho tổ chức có đến ${shown(most)} hồ sơ; chọn tổ chức bên dưới.`,
}
