import type { DutyKind } from '#domain/candidates/dutyKinds'

/**
 * The few words of the calendar feed, which calendar programs show as they come: there is no page in between to
 * put them into a language.
 */
export const CALENDAR_WORDS: Readonly<Record<DutyKind, string>> = {
  assignMentor: 'Phân công đảng viên giúp đỡ quần chúng',
  considerBeforeCertificateEnds:
    'Xét kết nạp trước khi giấy chứng nhận học lớp nhận thức về Đảng hết giá trị',
  considerBeforeDossierAges: 'Xét kết nạp trước khi hồ sơ quá 12 tháng',
  awaitVerification: 'Trả lời thẩm tra lý lịch',
  completeReturned: 'Hoàn thiện hồ sơ bị trả lại',
  receiveHandover: 'Tiếp nhận hồ sơ chuyển đến',
  decideAfterHandover: 'Quyết định kết nạp đối với hồ sơ chuyển đến',
  considerReceived: 'Xem xét hồ sơ cấp dưới gửi lên',
  sendUp: 'Gửi hồ sơ lên cấp trên',
  reportVote: 'Báo cáo cấp trên kết quả biểu quyết không đủ phiếu',
  decideAdmission: 'Quyết định kết nạp đảng viên',
  redoStep: 'Làm lại khâu sai sau khi hủy quyết định',
  redecideAdmission: 'Quyết định lại việc kết nạp',
  redecideRecognition: 'Quyết định lại việc công nhận chính thức',
  holdCeremony: 'Tổ chức lễ kết nạp đảng viên',
  memberEntries: 'Khai lý lịch đảng viên, phiếu đảng viên',
  attendNewMemberClass: 'Đảng viên dự bị học lớp đảng viên mới',
  considerRecognition: 'Xét công nhận đảng viên chính thức',
  decideRecognition: 'Quyết định công nhận đảng viên chính thức',
  answerComplaint: 'Trả lời khiếu nại xóa tên',
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
  settleProposals: 'Xét danh sách đề nghị học lớp',
  takeAttendance: 'Điểm danh buổi học',
  giveCertificates: 'Cấp giấy chứng nhận của lớp đã kết thúc',
  openClass: 'Mở lớp bồi dưỡng cho người cần học',
  visitUnit: 'Làm việc với đơn vị phụ trách theo hẹn',
  answerScorecard: 'Trả lời phiếu đánh giá người phụ trách',
  closeYear: 'Tổng kết công tác kết nạp đảng viên của năm',
  confirmFigures: 'Xác nhận số liệu kết nạp của kỳ',
  awaitFigures: 'Đôn đốc đơn vị chưa báo cáo số liệu của kỳ',
}

export const CALENDAR_TITLE = 'Việc cần làm'
export const CALENDAR_SINCE = 'Tính hạn từ'
export const CALENDAR_BASIS = 'Căn cứ'
export const CALENDAR_NOT_COMPARED = 'chưa đối chiếu văn bản gốc'
