import { byRegulation } from './carried'
import { rule } from './timeline'

/** Months since leaving, since expungement for minor crimes; once only, with a new probation. */
export const READMISSION = rule({
  id: 'R-READ-1',
  title:
    'Kết nạp lại: đủ thời gian từ khi ra khỏi Đảng hoặc được xóa án tích, có văn bản đồng ý, chỉ một lần, dự bị lại',
  subject: 'readmission',
  effect: 'warn',
  parameters: {
    months: byRegulation<number>(36, { since: 'P24', latest: 'V3', cite: '294-QĐ/TW 3.5.1' }),
    convictMonths: byRegulation<number>(60, { since: 'P24', cite: '294-QĐ/TW 3.5.1' }),
    once: byRegulation(true, { since: 'P24', cite: '294-QĐ/TW 3.5.3' }),
    newProbation: byRegulation(true, { since: 'P24', cite: '294-QĐ/TW 3.5.4' }),
    consent: byRegulation('standingCommitteeUnderCentral' as const, {
      since: 'P24',
      cite: '294-QĐ/TW 3.5.1',
    }),
  },
})

/** Who is not admitted again. */
export const READMISSION_NEVER = rule({
  id: 'R-READ-2',
  title:
    'Không kết nạp lại: tự bỏ sinh hoạt, xin ra Đảng, gây mất đoàn kết nghiêm trọng, án tham nhũng, tội nghiêm trọng trở lên',
  subject: 'readmission',
  effect: 'warn',
  parameters: {
    never: byRegulation(['leftByThemselves', 'resigned', 'disunity', 'corruption', 'seriousCrime'], {
      since: 'P24',
      cite: '294-QĐ/TW 3.5.2',
    }),
  },
  note: 'Xin ra Đảng vì hoàn cảnh gia đình đặc biệt khó khăn vẫn được xem xét.',
})
