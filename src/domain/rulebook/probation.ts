import { byAct, byCharter, byRegulation, bySecretariat } from './carried'
import { rule } from './timeline'

/** Months of probation, from the day of the ceremony. */
export const PROBATION = rule({
  id: 'R-PRB-1',
  title: 'Thời kỳ dự bị 12 tháng tính từ ngày tổ chức lễ kết nạp',
  subject: 'probation',
  effect: 'block',
  parameters: { months: byCharter<number>(12, 'Điều 5', { cite: '06-HD/TW 4.2' }) },
})

/** Days in which the cell considers recognition once the twelve months are over. */
export const CONSIDER_RECOGNITION = rule({
  id: 'R-PRB-2',
  title: 'Chi bộ xem xét công nhận chính thức sau khi hết 12 tháng dự bị, không biểu quyết sớm hơn',
  subject: 'probation',
  effect: 'warn',
  parameters: {
    workingDays: byRegulation<number>(30, { since: 'P29', cite: '294-QĐ/TW 4.2.1' }),
    onlyAfterProbation: [
      ...byAct(true, { from: '2016-07-25', cite: 'Sổ tay nghiệp vụ cấp tỉnh', evidence: 'V2' }),
      ...byAct(true, { from: '2026-04-08', cite: 'Sổ tay nghiệp vụ cấp tỉnh', evidence: 'carried' }),
    ],
  },
})

/** The official day does not move when cell or committee are late. */
export const OFFICIAL_DAY = rule({
  id: 'R-PRB-3',
  title: 'Ngày chính thức là đúng 12 tháng sau ngày kết nạp, dù chi bộ hoặc cấp ủy xem xét chậm',
  subject: 'probation',
  effect: 'warn',
  parameters: {
    months: byRegulation<number>(12, { since: 'P29', latest: 'V3', cite: '294-QĐ/TW 4.2.2' }),
  },
})

/** Votes without two thirds either way before the levels above decide. */
export const VOTE_ROUNDS = rule({
  id: 'R-PRB-4',
  title:
    'Ba lần biểu quyết không đủ hai phần ba để công nhận hay xóa tên: cấp ủy cấp trên xem xét, quyết định',
  subject: 'probation',
  effect: 'warn',
  parameters: { rounds: byRegulation<number>(3, { since: 'P24', cite: '294-QĐ/TW 4.2.3' }) },
})

/** Where party age starts once the member is official. */
export const PARTY_AGE = rule({
  id: 'R-AGE-P',
  title: 'Tuổi đảng tính từ ngày quyết định kết nạp khi đã là đảng viên chính thức, trừ thời gian gián đoạn',
  subject: 'probation',
  effect: 'warn',
  parameters: {
    countsFrom: byRegulation('admissionDecision' as const, {
      since: 'P294',
      latest: 'V3',
      cite: '294-QĐ/TW 4.5; 06-HD/TW 5.3',
    }),
  },
  note: 'Kết nạp lại: từ quyết định kết nạp lần đầu, trừ thời gian gián đoạn.',
})

/** A probationer who moves gets a new helper where they arrive. */
export const HELPER_ON_MOVE = rule({
  id: 'R-HLP-1',
  title:
    'Đảng viên dự bị chuyển đi: nơi đi nhận xét và gửi kèm bản nhận xét của người giúp đỡ; nơi đến phân công người mới',
  subject: 'probation',
  effect: 'warn',
  parameters: { newHelper: bySecretariat(true, '3.10') },
})

/** The class for new members, shown in the recognition file. */
export const NEW_MEMBER_CLASS = rule({
  id: 'R-NEW-1',
  title: 'Hồ sơ công nhận chính thức phải có giấy chứng nhận lớp bồi dưỡng đảng viên mới',
  subject: 'probation',
  effect: 'warn',
  parameters: { certificateRequired: bySecretariat(true, '4.1') },
})
