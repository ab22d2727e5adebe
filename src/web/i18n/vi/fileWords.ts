import type { DutyKind } from '#domain/candidates/dutyKinds'
import type { Stage } from '#domain/candidates/fold'
import type { Kind } from '#domain/candidates/kinds'
import type {
  AbsenceReason,
  Ballot,
  Clock,
  ConsentKind,
  MoveSituation,
  ReplacementReason,
  ReturnReason,
} from '#domain/candidates/records'
import type { GrantKind } from '#domain/rulebook/authority'

const kinds: Record<Kind, string> = {
  opening: 'Tiếp nhận hồ sơ đang làm',
  listed: 'Đưa vào danh sách cảm tình Đảng',
  mentorAssigned: 'Phân công đảng viên giúp đỡ',
  trialTask: 'Giao nhiệm vụ thử thách',
  certificate: 'Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng',
  permission: 'Đồng ý cho làm thủ tục xem xét kết nạp',
  consentRequired: 'Cần văn bản đồng ý của cấp trên',
  consent: 'Văn bản đồng ý của cấp trên',
  application: 'Đơn xin vào Đảng',
  personalHistory: 'Lý lịch của người xin vào Đảng',
  verificationRequest: 'Công văn đề nghị thẩm tra lý lịch',
  verificationReply: 'Kết quả thẩm tra lý lịch',
  introduction: 'Giấy giới thiệu của đảng viên chính thức',
  unionResolution: 'Nghị quyết giới thiệu của Đoàn, công đoàn',
  opinion: 'Ý kiến đoàn thể, chi ủy nơi cư trú',
  cellResolution: 'Nghị quyết chi bộ đề nghị kết nạp',
  subCommitteeAppraisal: 'Báo cáo thẩm định của đảng ủy bộ phận',
  grassrootsResolution: 'Nghị quyết đảng ủy cơ sở đề nghị kết nạp',
  boardAppraisal: 'Thẩm định của ban tổ chức cấp quyết định',
  admissionDecision: 'Quyết định kết nạp đảng viên',
  decisionReceived: 'Chi bộ nhận quyết định kết nạp',
  ceremony: 'Lễ kết nạp đảng viên',
  memberEntries: 'Khai lý lịch đảng viên, phiếu đảng viên',
  newMemberClass: 'Giấy chứng nhận lớp bồi dưỡng đảng viên mới',
  quarterlyRemark: 'Nhận xét hằng quý',
  selfReview: 'Bản tự kiểm điểm của đảng viên dự bị',
  mentorReview: 'Nhận xét của đảng viên giúp đỡ',
  recognitionOpinion: 'Tổng hợp ý kiến nhận xét đảng viên dự bị',
  recognitionResolution: 'Nghị quyết chi bộ đề nghị công nhận chính thức',
  recognitionAppraisal: 'Thẩm định công nhận của đảng ủy bộ phận',
  recognitionGrassroots: 'Nghị quyết đảng ủy cơ sở đề nghị công nhận',
  recognitionDecision: 'Quyết định công nhận đảng viên chính thức',
  deletionResolution: 'Nghị quyết chi bộ đề nghị xóa tên',
  deletionGrassroots: 'Nghị quyết đảng ủy cơ sở đề nghị xóa tên',
  deletionDecision: 'Quyết định xóa tên',
  complaint: 'Khiếu nại',
  complaintAnswer: 'Trả lời khiếu nại',
  decisionCancellation: 'Quyết định hủy quyết định kết nạp',
  recognitionCancellation: 'Quyết định hủy quyết định công nhận đảng viên chính thức',
  withdrawal: 'Người trong danh sách xin rút',
  notQualified: 'Chưa đủ điều kiện',
  removal: 'Đưa ra khỏi danh sách cảm tình Đảng',
  death: 'Từ trần',
  departure: 'Chuyển đi khỏi phạm vi theo dõi',
  sent: 'Chuyển hồ sơ',
  received: 'Nhận hồ sơ',
  returned: 'Trả hồ sơ để hoàn thiện',
  held: 'Giữ lại để thẩm tra',
  opinionAsked: 'Xin ý kiến',
  refusal: 'Thông báo không kết nạp',
  clockExtended: 'Gia hạn',
  handover: 'Bàn giao hồ sơ khi người chuyển nơi',
  handoverReceived: 'Nơi đến nhận hồ sơ',
  temporaryActivity: 'Sinh hoạt tạm thời',
}

const stages: Record<Stage, string> = {
  listed: 'Cảm tình Đảng',
  trained: 'Đã học lớp nhận thức',
  permitted: 'Được làm thủ tục',
  applied: 'Đang lập hồ sơ',
  cellResolved: 'Chi bộ đã đề nghị',
  grassrootsResolved: 'Cấp cơ sở đã đề nghị',
  decided: 'Có quyết định, chờ lễ',
  admitted: 'Đảng viên dự bị',
  proposed: 'Chi bộ đề nghị công nhận',
  official: 'Đảng viên chính thức',
}

const absences: Record<AbsenceReason, string> = {
  ordinary: 'Vắng có lý do hoặc không lý do',
  exempt: 'Được miễn sinh hoạt, không có mặt',
  transferredOut: 'Đã chuyển sinh hoạt tạm thời',
  suspended: 'Bị đình chỉ sinh hoạt',
  prosecuted: 'Bị khởi tố, truy tố hoặc tạm giam',
}

const ballots: Record<Ballot, string> = {
  secret: 'Bỏ phiếu kín',
  raised: 'Biểu quyết giơ tay',
  written: 'Phiếu xin ý kiến',
}

const consents: Record<ConsentKind, string> = {
  age: 'trên 60 tuổi',
  education: 'trình độ học vấn',
  politicalStandard: 'tiêu chuẩn chính trị',
  religion: 'người có đạo',
  foreign: 'yếu tố nước ngoài',
  privateOwner: 'chủ doanh nghiệp tư nhân',
  readmission: 'kết nạp lại',
}

const returnReasons: Record<ReturnReason, string> = {
  paperMissing: 'Thiếu tài liệu',
  paperFaulty: 'Tài liệu ghi chưa đúng',
  signatureOrSeal: 'Thiếu chữ ký, con dấu, giáp lai',
  daysInconsistent: 'Ngày tháng không khớp',
  namesInconsistent: 'Họ tên, ngày sinh không khớp',
  verificationIncomplete: 'Thẩm tra lý lịch chưa đủ',
  certificateExpired: 'Giấy chứng nhận hết giá trị',
  voteNotCarried: 'Biểu quyết chưa đủ tỷ lệ',
  conditionNotMet: 'Chưa đủ điều kiện, tiêu chuẩn',
  other: 'Lý do khác',
}

const replacements: Record<ReplacementReason, string> = {
  moved: 'Người trước chuyển nơi công tác, cư trú',
  disciplined: 'Người trước bị kỷ luật',
  cannotContinue: 'Người trước không tiếp tục được',
}

const situations: Record<MoveSituation, string> = {
  beforeResolution: 'Đang được giúp đỡ, chi bộ chưa có nghị quyết',
  resolutionNotSent: 'Chi bộ đã có nghị quyết, chưa gửi hồ sơ',
  sentNotDecided: 'Đã gửi hồ sơ, chưa có quyết định',
  decidedSameCommittee: 'Đã có quyết định, cùng cấp ủy quyết định',
  decidedOtherCommittee: 'Đã có quyết định, khác cấp ủy quyết định',
  probationer: 'Đảng viên dự bị',
}

const clocks: Record<Clock, string> = {
  admission: 'quyết định kết nạp',
  ceremony: 'tổ chức lễ kết nạp',
  recognition: 'quyết định công nhận',
}

const grants: Record<GrantKind, string> = {
  delegated: 'Đảng ủy cơ sở được ủy quyền',
  upperDirect: 'Cấp ủy cấp trên trực tiếp',
  pilot: 'Đảng ủy cơ sở được giao quyền (thí điểm)',
  province: 'Cấp ủy trực thuộc Trung ương',
}

const duties: Record<DutyKind, string> = {
  assignMentor: 'Phân công đảng viên giúp đỡ',
  considerBeforeCertificateEnds: 'Chi bộ xét trước khi giấy chứng nhận hết giá trị',
  considerBeforeDossierAges: 'Chi bộ xét trước khi hồ sơ quá 12 tháng',
  awaitVerification: 'Nhận trả lời thẩm tra lý lịch',
  completeReturned: 'Hoàn thiện hồ sơ được trả lại',
  receiveHandover: 'Nhận hồ sơ của người chuyển đến',
  decideAfterHandover: 'Quyết định kết nạp người chuyển đến',
  considerReceived: 'Xem xét hồ sơ cấp dưới gửi lên',
  sendUp: 'Gửi hồ sơ lên cấp trên',
  reportVote: 'Báo cáo cấp trên kết quả biểu quyết không đủ phiếu',
  decideAdmission: 'Quyết định kết nạp hoặc thông báo không kết nạp',
  redoStep: 'Làm lại khâu sai sau khi hủy quyết định',
  redecideAdmission: 'Quyết định lại việc kết nạp sau khi hủy quyết định',
  redecideRecognition: 'Quyết định lại việc công nhận chính thức sau khi hủy quyết định',
  holdCeremony: 'Tổ chức lễ kết nạp',
  memberEntries: 'Khai lý lịch đảng viên, phiếu đảng viên',
  attendNewMemberClass: 'Học lớp bồi dưỡng đảng viên mới',
  considerRecognition: 'Xét công nhận đảng viên chính thức',
  decideRecognition: 'Quyết định công nhận đảng viên chính thức',
  answerComplaint: 'Trả lời khiếu nại',
  reviewList: 'Rà soát danh sách cảm tình Đảng trong tháng',
  draftScreening: 'Dự kiến danh sách rà soát đảng viên',
  voteScreening: 'Bỏ phiếu kín danh sách rà soát đảng viên',
  reportScreening: 'Báo cáo kết quả rà soát đảng viên',
  assessScreening: 'Đánh giá lại sau thời gian giáo dục, giúp đỡ',
  surveySources: 'Khảo sát nguồn kết nạp',
  submitPlan: 'Gửi kế hoạch tạo nguồn, kết nạp',
  answerPlan: 'Xem xét kế hoạch của cấp dưới',
  carryOutInspection: 'Tiến hành cuộc kiểm tra, giám sát theo chương trình',
  carryOutRecommendation: 'Thực hiện kiến nghị sau kiểm tra, giám sát',
  verifyRecommendation: 'Xem báo cáo thực hiện kiến nghị',
  answerObstacle: 'Trả lời khó khăn, vướng mắc',
  confirmObstacle: 'Xác nhận trả lời về khó khăn, vướng mắc',
  prepareForDrive: 'Làm tiếp hồ sơ cho kịp đợt kết nạp',
  recordMinutes: 'Tổ chức lễ và ghi kết quả',
  finishMemberTask: 'Đảng viên mới hoàn thành nhiệm vụ được giao',
  settleProposals: 'Xét danh sách được đề nghị học lớp',
  takeAttendance: 'Điểm danh buổi học',
  giveCertificates: 'Cấp giấy chứng nhận của lớp đã kết thúc',
  openClass: 'Mở lớp cho người cần học',
  visitUnit: 'Làm việc với đơn vị phụ trách theo hẹn',
  answerScorecard: 'Người phụ trách trả lời phiếu đánh giá',
  closeYear: 'Tổng kết năm',
  confirmFigures: 'Xác nhận số liệu của kỳ',
  awaitFigures: 'Đôn đốc đơn vị chưa báo cáo số liệu',
}

/** Words of files: kinds of records, stages, reasons and duties. */
export const fileWords = {
  kinds,
  stages,
  absences,
  ballots,
  consents,
  returnReasons,
  replacements,
  situations,
  clocks,
  grants,
  duties,
}
