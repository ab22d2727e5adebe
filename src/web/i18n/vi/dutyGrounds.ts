import type { DutyKind } from '#domain/candidates/dutyKinds'

/** "Vì sao là ngày này?" */
export const noRule: Partial<Record<DutyKind, string>> = {
  confirmFigures: 'Hạn này do cấp mở kỳ chốt số liệu ghi.',
  awaitFigures: 'Hạn này do cấp mở kỳ chốt số liệu ghi.',
  prepareForDrive: 'Ngày cuối của đợt do tổ chức mở đợt đặt.',
  recordMinutes: 'Văn bản không đặt ngày ghi biên bản; nhắc ngay trong ngày tổ chức lễ.',
  finishMemberTask: 'Hạn này do chi bộ ghi khi giao nhiệm vụ.',
  completeReturned: 'Hạn này do cấp trả hồ sơ ghi, không do văn bản chung.',
  carryOutInspection: 'Hạn này theo chương trình kiểm tra, giám sát của năm.',
  carryOutRecommendation: 'Hạn này do nơi kiểm tra ấn định trong kết luận.',
  verifyRecommendation: 'Văn bản không đặt ngày; nhắc xem báo cáo trong 15 ngày.',
  answerObstacle: 'Hạn này do nơi nêu vướng mắc ghi.',
  draftScreening: 'Hạn này ghi trong kế hoạch của đợt rà soát.',
  voteScreening: 'Hạn này ghi trong kế hoạch của đợt rà soát.',
  reportScreening: 'Hạn này ghi trong kế hoạch của đợt rà soát.',
  surveySources: 'Hạn này do cấp trên ghi khi yêu cầu khảo sát.',
  submitPlan: 'Hạn này do cấp trên ghi khi yêu cầu lập kế hoạch.',
  answerPlan: 'Hạn này ghi trong yêu cầu lập kế hoạch.',
  visitUnit: 'Ngày này được hẹn khi ghi lần làm việc trước.',
  settleProposals: 'Nhắc xét danh sách trước buổi học đầu tiên.',
  takeAttendance: 'Nhắc điểm danh ngay trong ngày học.',
  openClass:
    'Văn bản không đặt ngày mở lớp. Đây là ngày sớm nhất trước đó có người phải học xong; ai chưa có hạn riêng thì nhắc đến hết quý.',
  confirmObstacle: 'Văn bản không đặt ngày; nhắc xác nhận trong 15 ngày kể từ ngày trả lời.',
  considerReceived:
    'Văn bản của Trung ương không đặt ngày cho việc này. Đây là ngày cuối để cấp có thẩm quyền quyết định; xem xét sớm thì cấp ấy còn thời gian.',
  sendUp:
    'Văn bản của Trung ương không đặt ngày gửi lên. Đây là ngày cuối để cấp có thẩm quyền quyết định; gửi sớm thì cấp ấy còn thời gian xem xét.',
  receiveHandover: 'Văn bản không đặt ngày cho trường hợp này; nhắc như hồ sơ đã gửi lên mà chưa quyết định.',
  memberEntries:
    'Không có văn bản nào áp dụng ở đây đặt ngày cho việc này. Đây chỉ là ngày nhắc, 30 ngày làm việc sau lễ kết nạp.',
}
