import { byAct } from './carried'
import { rule } from './timeline'
import { TWO_THIRDS } from './votes'

const SCREENING = { from: '2021-04-12', cite: '02-HD/BTCTW (12/04/2021)', evidence: 'V2' } as const

/** First step of screening: the list of those to educate and help. */
export const SCREENING_VOTE = rule({
  id: 'R-SCR-1',
  title:
    'Rà soát bước 1: chi bộ bỏ phiếu kín danh sách cần giáo dục, giúp đỡ, từ hai phần ba đảng viên chính thức',
  subject: 'screening',
  effect: 'warn',
  parameters: {
    fraction: byAct(TWO_THIRDS, SCREENING),
    ballots: byAct(['secret'], SCREENING),
    criteria: byAct(
      ['failedTwoYears', 'repeatedViolation', 'concludedDecline', 'exemplaryDuties', 'otherCase'],
      SCREENING,
    ),
  },
  note: 'Tiêu chí theo điểm 1 mục II, đọc qua trang dẫn lại; trường hợp chưa đọc được ghi là “trường hợp khác”.',
})

/** The period of education before the second assessment. */
export const EDUCATION_PERIOD = rule({
  id: 'R-SCR-2',
  title: 'Rà soát bước sau: phân công giúp đỡ, giáo dục rồi đánh giá lại; không tiến bộ thì xem xét xóa tên',
  subject: 'screening',
  effect: 'warn',
  parameters: { educationMonths: byAct<number>(12, { ...SCREENING, evidence: 'memory' }) },
  note: 'Thời gian giáo dục lấy theo căn cứ xóa tên (R-DEL-1).',
})
