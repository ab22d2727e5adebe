import { byAct, byBoardSince2016, byRegulation } from './carried'
import { rule } from './timeline'

/** How often the plan of admission is reviewed upward. */
export const PLAN_REVIEW = rule({
  id: 'R-SUP-1',
  title: 'Cấp trên thường xuyên kiểm tra việc thực hiện kế hoạch kết nạp; hằng năm sơ kết, báo cáo cấp trên',
  subject: 'supervision',
  effect: 'warn',
  parameters: { everyMonths: byBoardSince2016<number>(12, 'I.1.1a–c') },
})

/** A committee that misses a clock answers for it above. */
export const MISSED_CLOCK = rule({
  id: 'R-SUP-2',
  title:
    'Quá thời hạn quyết định không có lý do chính đáng: cấp ủy kiểm điểm trách nhiệm trước cấp ủy cấp trên',
  subject: 'supervision',
  effect: 'warn',
  parameters: {
    accountsToUpper: byRegulation(true, { since: 'P294', cite: '294-QĐ/TW 4.3.1, 4.4.2' }),
  },
  note: 'Kết nạp sai: xem xét trách nhiệm tập thể, cá nhân theo 296-QĐ/TW, 69-QĐ/TW, 08-HD/TW.',
})

const RANKING = { from: '2025-08-30', cite: '366-QĐ/TW Điều 11', evidence: 'V2' } as const

/** Lowest points of each rank, out of 100. */
export const RANKING_SCALE = rule({
  id: 'R-EVAL-1',
  title: 'Xếp loại theo thang điểm 100: xuất sắc, tốt, hoàn thành; hằng quý, hằng năm và theo nhiệm kỳ',
  subject: 'supervision',
  effect: 'warn',
  parameters: {
    excellentPoints: byAct<number>(90, RANKING),
    goodPoints: byAct<number>(70, RANKING),
    completedPoints: byAct<number>(50, RANKING),
    beyondRequirementPercent: byAct<number>(30, RANKING),
  },
  note: 'Xuất sắc còn cần 100 % nhiệm vụ đúng hạn. Dưới mức hoàn thành là không hoàn thành nhiệm vụ (chưa có văn bản).',
})
