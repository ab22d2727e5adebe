import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'

const orders: Record<string, string> = {
  notBegun: 'Chi ủy chưa dự kiến danh sách.',
  drafted: 'Chi bộ chưa bỏ phiếu.',
  voted: 'Chi bộ đã bỏ phiếu; danh sách dự kiến không thay đổi nữa, bước sau cần báo cáo cấp trên trước.',
  reported: 'Chi bộ đã báo cáo cấp trên; kết quả không thay đổi nữa.',
  notListed: 'Người này không vào danh sách cần giáo dục, giúp đỡ.',
  notHelped: 'Chưa phân công đảng viên giúp đỡ.',
  notAssessed: 'Ghi đánh giá lại không có tiến bộ trước khi ghi xóa tên.',
  ended: 'Người này đã ra khỏi danh sách.',
}

/** Screening of members, surveys and plans. */
export const screeningFindings = {
  screeningOrder: ({ phase }: FindingParams) => orders[String(phase)] ?? 'Việc này chưa đến lượt.',
  screeningTwice: () => 'Người này đã được chọn ở chỗ khác.',
  screeningRoundOverlaps: ({ year }: FindingParams) =>
    `Năm ${String(year)} đã có đợt rà soát của tổ chức này hoặc cấp trên.`,
  screeningBegun: () => 'Đã có chi bộ dự kiến danh sách nên không rút được đợt này.',
  criterionUnknown: ({ day }: FindingParams) => `Hướng dẫn ngày ${shown(day)} không có tiêu chí này.`,
  ballotNotSecret: () => 'Danh sách này phải bỏ phiếu kín.',
  ballotIncomplete: () => 'Ghi kết quả của từng người trong danh sách dự kiến.',
  screeningViewMissing: ({ from }: FindingParams): string =>
    from === 'upper'
      ? 'Chưa ghi ý kiến nhất trí của cấp ủy cấp trên.'
      : 'Chưa ghi ý kiến của ban công tác Mặt trận hoặc lãnh đạo đơn vị.',
  educationLength: ({ months, day }: FindingParams) =>
    `Thời gian giáo dục là ${shown(months)} tháng, đến ${shown(day)}.`,
  deletionNotInFile: () =>
    'Đảng viên dự bị: ghi các bước xóa tên trong hồ sơ đến khi có quyết định, rồi ghi ở đây.',
  assessedEarly: ({ day }: FindingParams) => `Thời gian giáo dục, giúp đỡ đến ${shown(day)} mới hết.`,
  surveyEmpty: () => 'Ghi ít nhất một nhóm.',
  planGroupAboveTotal: ({ total }: FindingParams) =>
    `Một nhóm không nhiều hơn cả kế hoạch (${shown(total)}).`,
  planQuarterUnfit: () => 'Kế hoạch năm ghi theo quý, kế hoạch nhiệm kỳ ghi cả kỳ.',
  planAnswered: () => 'Kế hoạch này đã được phê duyệt hoặc đã có bản gửi sau.',
  planAnswerUnfit: () => 'Phê duyệt cần số văn bản; trả lại, góp ý cần nêu lý do.',
}
