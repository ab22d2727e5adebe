import { bySecretariat } from './carried'
import { rule } from './timeline'

/** Months from compiling the papers to the cell's consideration. */
export const DOSSIER = rule({
  id: 'R-DOS-1',
  title: 'Quá 12 tháng từ ngày lập hồ sơ mà chi bộ chưa xem xét thì làm lại hoặc bổ sung',
  subject: 'dossier',
  effect: 'warn',
  parameters: {
    maxAgeMonths: [
      {
        from: '2021-09-28',
        to: '2025-07-01',
        value: 12,
        cite: '01-HD/TW (28/09/2021)',
        evidence: 'carried',
      },
      ...bySecretariat<number>(12, '5.4a'),
    ],
    redone: bySecretariat(['introducerPaper', 'unionResolution'], '5.4a'),
    supplemented: bySecretariat(['verification', 'opinions'], '5.4a'),
  },
  note: 'Thẩm tra bổ sung khi lý lịch có thay đổi.',
})
