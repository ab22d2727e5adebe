import { byAct, byRegulation } from './carried'
import { rule } from './timeline'

/** Months the introducer has shared work, labour or study (or the residence cell) with the candidate. */
export const INTRODUCER = rule({
  id: 'R-INTRO-1',
  title:
    'Người giới thiệu là đảng viên chính thức, cùng công tác, lao động, học tập hoặc cùng nơi cư trú ít nhất 12 tháng',
  subject: 'introduction',
  effect: 'warn',
  parameters: {
    sharedMonths: byRegulation<number>(12, { since: 'P29', earlier: 'V2', cite: '294-QĐ/TW 3.2.1' }),
    residenceCounts: [
      ...byRegulation<boolean>(false, { since: 'P29', until: 'P29', earlier: 'V2' }),
      ...byRegulation<boolean>(true, { since: 'P24', earlier: 'V2', cite: '294-QĐ/TW 3.2.1' }),
    ],
  },
  note: 'Tính trong cùng một đơn vị thuộc phạm vi lãnh đạo của tổ chức cơ sở đảng.',
})

/** A replacing introducer need not have shared the months. */
export const INTRODUCER_REPLACED = rule({
  id: 'R-INTRO-2',
  title:
    'Người giới thiệu chuyển đi, bị kỷ luật hoặc không thể tiếp tục: chi bộ phân công người khác, không đòi hỏi 12 tháng',
  subject: 'introduction',
  effect: 'warn',
  parameters: { waived: byRegulation(true, { since: 'P24', cite: '294-QĐ/TW 3.2.2' }) },
})

/** Who introduces, by what the candidate belongs to. */
export const INTRODUCING_BODIES = rule({
  id: 'R-INTRO-3',
  title:
    'Đoàn viên: Đoàn và một đảng viên; đoàn viên công đoàn: công đoàn và một đảng viên; còn lại: hai đảng viên',
  subject: 'introduction',
  effect: 'warn',
  parameters: {
    youthUnionMembers: byAct(1, { from: '2011-01-19', cite: 'Điều lệ Đảng Điều 4', evidence: 'V2' }),
    tradeUnionMembers: byAct(1, { from: '2011-01-19', cite: 'Điều lệ Đảng Điều 4', evidence: 'V2' }),
    otherMembers: byAct(2, { from: '2011-01-19', cite: 'Điều lệ Đảng Điều 4', evidence: 'V2' }),
  },
})

/** Which bodies of the Youth Union and the trade union may introduce. */
export const INTRODUCING_LEVELS = rule({
  id: 'R-INTRO-4',
  title: 'Giới thiệu: ban chấp hành Đoàn cơ sở hoặc tập thể chi đoàn cơ sở; ban chấp hành công đoàn cơ sở',
  subject: 'introduction',
  effect: 'warn',
  parameters: {
    bodies: byRegulation(['youthUnionCommittee', 'youthUnionCell', 'tradeUnionCommittee'], {
      since: 'P294',
      cite: '294-QĐ/TW 3.1',
    }),
  },
})
