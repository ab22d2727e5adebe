import { byRegulation, bySecretariat } from './carried'
import { rule } from './timeline'
import { MORE_THAN_HALF, TWO_THIRDS } from './votes'

const GROUNDS = { since: 'P24', cite: '294-QĐ/TW 8.1' } as const
const COMPLAINTS = { since: 'P294', cite: '294-QĐ/TW 8.2' } as const

/** On what grounds a name is deleted. */
export const DELETION_GROUNDS = rule({
  id: 'R-DEL-1',
  title:
    'Xóa tên: bỏ sinh hoạt hoặc không đóng đảng phí, trả hoặc hủy thẻ, giáo dục không tiến bộ, vi phạm tư cách hai năm liền',
  subject: 'deletion',
  effect: 'warn',
  parameters: {
    grounds: byRegulation(
      ['absent', 'duesUnpaid', 'cardReturned', 'noProgress', 'failingTwoYears', 'politicalStandard'],
      GROUNDS,
    ),
    absentMonths: byRegulation<number>(3, { ...GROUNDS, latest: 'V3' }),
    educationMonths: byRegulation<number>(12, GROUNDS),
    failingYears: byRegulation<number>(2, GROUNDS),
  },
  note: 'Ba tháng trong một năm không có lý do chính đáng; cũng xóa tên khi không bảo đảm tiêu chuẩn chính trị.',
})

/** The chain of votes a deletion goes through. */
export const DELETION_VOTES = rule({
  id: 'R-DEL-2',
  title: 'Biểu quyết xóa tên: chi bộ và đảng ủy cơ sở hai phần ba, ban thường vụ trên một phần hai',
  subject: 'deletion',
  effect: 'block',
  parameters: {
    cellFraction: bySecretariat(TWO_THIRDS, '4.6, 11.1'),
    committeeFraction: bySecretariat(TWO_THIRDS, '4.6, 11.1'),
    standingFraction: bySecretariat(MORE_THAN_HALF, '4.6, 11.1'),
    delegatedFraction: bySecretariat(TWO_THIRDS, '4.6, 11.1'),
    selfReviewRequests: bySecretariat<number>(3, '4.6, 11.1'),
  },
  note: 'Đã yêu cầu ba lần mà không tự kiểm điểm thì vẫn xem xét xóa tên.',
})

/** Complaint from receipt of the decision, and the answers. */
export const COMPLAINT = rule({
  id: 'R-DEL-3',
  title: 'Khiếu nại quyết định xóa tên và thời hạn giải quyết',
  subject: 'deletion',
  effect: 'warn',
  parameters: {
    complaintWorkingDays: byRegulation<number>(30, COMPLAINTS),
    answerWorkingDays: byRegulation<number>(90, COMPLAINTS),
    centralAnswerWorkingDays: byRegulation<number>(180, COMPLAINTS),
  },
})
