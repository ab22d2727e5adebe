import { byAct } from './carried'
import { rule } from './timeline'

const GRADES = ['excellent', 'good', 'average', 'failed'] as const

/** Grades of classes, best first; who has the last one did not complete the class. */
export const CLASS_GRADES = rule({
  id: 'R-CLS-1',
  title: 'Xếp loại học viên các lớp bồi dưỡng: giỏi, khá, trung bình, không đạt',
  subject: 'certificate',
  effect: 'warn',
  parameters: {
    grades: [
      ...byAct(GRADES, {
        from: '2016-07-25',
        cite: 'Thông lệ của trung tâm chính trị',
        evidence: 'memory',
      }),
      ...byAct(GRADES, { from: '2022-06-16', cite: '60-HD/BTGTW', evidence: 'V2' }),
    ],
  },
})
