import { byAct } from '#domain/rulebook/carried'
import { rule } from '#domain/rulebook/timeline'

/**
 * The overlay of Hà Nội: what its own guidance adds to the national book. It never changes a national rule; a
 * rule of the same matter bears the national id with the province's code.
 */
const PROVINCE = 'HN'
const GUIDANCE = { from: '2025-11-21', cite: '02-HD/BTCTU Hà Nội', evidence: 'local' } as const
const SCREENING = { from: '2025-11-19', cite: '02-QĐ/TU Hà Nội', evidence: 'local' } as const

/** A learner of the awareness class need not be of age. */
export const CERTIFICATE_AGE = rule({
  id: 'R-CERT-3',
  title: 'Hà Nội: cử đi học lớp bồi dưỡng nhận thức về Đảng khi chưa đủ 18 tuổi',
  subject: 'certificate',
  effect: 'warn',
  province: PROVINCE,
  parameters: { underAgeAdmitted: byAct(true, GUIDANCE) },
})

/** Last age at which the Youth Union introduces. */
export const YOUTH_UNION_ROUTE = rule({
  id: 'R-INTRO-3-HN',
  title: 'Hà Nội: Đoàn giới thiệu người không quá 30 tuổi; cán bộ Đoàn không quá 35 tuổi',
  subject: 'introduction',
  effect: 'warn',
  province: PROVINCE,
  parameters: {
    youthUnionMaxYears: byAct<number>(30, GUIDANCE),
    youthUnionOfficerMaxYears: byAct<number>(35, GUIDANCE),
  },
})

/** One body more may introduce. */
export const INTRODUCING_LEVELS_HERE = rule({
  id: 'R-INTRO-4-HN',
  title: 'Hà Nội: ban thường vụ Đoàn xã, phường cũng được giới thiệu',
  subject: 'introduction',
  effect: 'warn',
  province: PROVINCE,
  parameters: { bodies: byAct(['youthUnionStandingCommittee'], GUIDANCE) },
})

/** One group of relatives more is checked. */
export const VERIFIED_PERSONS_HERE = rule({
  id: 'R-VER-1-HN',
  title: 'Hà Nội: thẩm tra cả con nuôi hợp pháp đang cùng sinh sống',
  subject: 'verification',
  effect: 'warn',
  province: PROVINCE,
  parameters: { persons: byAct(['adoptedChildren'], GUIDANCE) },
})

/** By when the papers of a new member are filled in. No national clause sets a day. */
export const ENTRIES_HERE = rule({
  id: 'R-ENT-1-HN',
  title: 'Hà Nội: khai lý lịch đảng viên, phiếu đảng viên trong 30 ngày làm việc kể từ lễ kết nạp',
  subject: 'ceremony',
  effect: 'warn',
  province: PROVINCE,
  parameters: { workingDays: byAct<number>(30, GUIDANCE) },
  note: 'Văn bản của Trung ương không đặt ngày; ở nơi khác chỉ nhắc, không có căn cứ.',
})

/** A probationer under discipline. No national clause was found, and it contradicts R-PRB-3. */
export const DISCIPLINE = rule({
  id: 'R-PRB-5',
  title: 'Hà Nội: đảng viên dự bị bị khiển trách, cảnh cáo; chi bộ có thể kéo dài thời gian dự bị',
  subject: 'probation',
  effect: 'warn',
  province: PROVINCE,
  parameters: { prolongMonths: byAct<number>(12, GUIDANCE) },
  note: 'Không tìm thấy điều khoản của Trung ương; trái với R-PRB-3 nên chỉ nhắc.',
})

/** Results asked of students and staff: a local checklist. */
export const STUDENTS = rule({
  id: 'R-STU-1',
  title:
    'Hà Nội: học sinh, sinh viên học lực khá trở lên; cán bộ là lao động tiên tiến hoặc hai năm hoàn thành tốt',
  subject: 'conditions',
  effect: 'warn',
  province: PROVINCE,
  parameters: { lowestResult: byAct('fair' as const, GUIDANCE), goodYears: byAct<number>(2, GUIDANCE) },
})

/** How long a member may stay away before deletion for leaving by themselves. */
export const TRANSFER_NOT_SHOWN = rule({
  id: 'R-MOV-12-HN',
  title:
    'Hà Nội: quá 3 tháng không nộp giấy chuyển sinh hoạt mà không có lý do: xóa tên vì tự ý bỏ sinh hoạt',
  subject: 'moving',
  effect: 'warn',
  province: PROVINCE,
  parameters: { absentMonths: byAct<number>(3, GUIDANCE) },
})

/** The calendar of screening within the year. */
export const SCREENING_CALENDAR = rule({
  id: 'R-SCR-3',
  title: 'Hà Nội: kế hoạch rà soát trong tháng 1, lập danh sách xong trong quý I, xóa tên xem xét hằng tháng',
  subject: 'screening',
  effect: 'warn',
  province: PROVINCE,
  parameters: {
    planMonth: byAct<number>(1, SCREENING),
    listsByMonth: byAct<number>(3, SCREENING),
    everyMonths: byAct<number>(1, SCREENING),
  },
})
