import type { Mark } from '#domain/organisations/kinds'
import { byAct, byRegulation, bySecretariat } from './carried'
import { rule } from './timeline'

const CONSENT_OF_PROVINCE = 'standingCommitteeUnderCentral' as const

/** Months from the month of birth to the month the cell considers. */
export const AGE_MIN = rule({
  id: 'R-AGE-1',
  title: 'Đủ 18 tuổi, tính theo tháng, khi chi bộ xem xét kết nạp',
  subject: 'conditions',
  effect: 'block',
  parameters: {
    minMonths: byRegulation<number>(216, {
      since: 'P29',
      earlier: 'V2',
      latest: 'V3',
      cite: '294-QĐ/TW 1.1.1',
    }),
  },
})

/** Months of age above which consent is asked (AGE_CONSENT). */
export const AGE_MAX = rule({
  id: 'R-AGE-2',
  title: 'Không quá 60 tuổi, tính theo tháng, nếu không có ý kiến đồng ý riêng',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    maxMonths: byRegulation<number>(720, {
      since: 'P29',
      earlier: 'V2',
      latest: 'V3',
      cite: '294-QĐ/TW 1.1.1',
    }),
  },
})

/** Over sixty: consent in writing before the decision. */
export const AGE_CONSENT = rule({
  id: 'R-AGE-3',
  title:
    'Trên 60 tuổi: sức khỏe, uy tín, nơi chưa có tổ chức đảng hoặc do yêu cầu đặc biệt, có văn bản đồng ý trước',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    consent: [
      {
        from: '2021-09-28',
        to: '2025-07-01',
        value: CONSENT_OF_PROVINCE,
        cite: '01-HD/TW (28/09/2021)',
        evidence: 'carried',
      },
      ...bySecretariat(CONSENT_OF_PROVINCE, '1.1'),
    ],
  },
})

/** Schooling, and how it is shown. */
export const EDUCATION = rule({
  id: 'R-EDU-1',
  title: 'Trình độ học vấn từ trung học cơ sở trở lên',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    minimum: byRegulation('lowerSecondary' as const, {
      since: 'P29',
      earlier: 'V2',
      latest: 'V3',
      cite: '294-QĐ/TW 1.2.1',
    }),
    proof: [
      ...byRegulation('diplomaOrEquivalent' as const, { since: 'P29', until: 'P29', earlier: 'V2' }),
      ...byRegulation('diploma' as const, {
        since: 'P24',
        until: 'P20',
        earlier: 'V2',
        cite: '294-QĐ/TW 1.2.1',
      }),
      ...byRegulation('programmeCompleted' as const, { since: 'P208', latest: 'V3' }),
    ],
  },
})

/** Marks of places where less schooling is enough. */
const EXCEPTION_MARKS: readonly Mark[] = ['border', 'island', 'mountain', 'ethnicMinorityArea', 'hardship']

/** Mountain, border, island, minority and specially hard areas, fishermen off shore. */
export const EDUCATION_EXCEPTION = rule({
  id: 'R-EDU-2',
  title:
    'Miền núi, biên giới, hải đảo, vùng dân tộc thiểu số, đặc biệt khó khăn, ngư dân: hoàn thành chương trình tiểu học',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    minimum: bySecretariat('primary' as const, '1.2a'),
    marks: bySecretariat(EXCEPTION_MARKS, '1.2a'),
  },
})

/** Village elders, chiefs and respected persons there. */
export const EDUCATION_ELDERS = rule({
  id: 'R-EDU-3',
  title:
    'Già làng, trưởng bản, người có uy tín, ngư dân ở các vùng đó: biết đọc, biết viết chữ quốc ngữ, có văn bản đồng ý trước',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    minimum: bySecretariat('literate' as const, '1.2b'),
    consent: bySecretariat(CONSENT_OF_PROVINCE, '1.2b'),
  },
})

/** A matter of the political standard: concluded where competent, else consent first. */
export const POLITICAL = rule({
  id: 'R-POL-1',
  title:
    'Có vấn đề về tiêu chuẩn chính trị: cấp ủy kết luận khi có thẩm quyền, nếu không phải có văn bản đồng ý trước',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    consent: byRegulation('competentLevel' as const, {
      since: 'P29',
      cite: '294-QĐ/TW 3.3; 06-HD/TW 3.7c',
    }),
  },
  note: 'Theo 58-QĐ/TW, từ 04/09/2025 theo 367-QĐ/TW.',
})

/** Believers. */
export const RELIGION = rule({
  id: 'R-REL-1',
  title: 'Người có đạo: có văn bản đồng ý của cấp trên trước khi quyết định',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    consent: byAct('higherLevel' as const, {
      from: '2018-08-28',
      cite: '06-QĐi/TW; 20-HD/BTCTW',
      evidence: 'V2',
    }),
  },
})

/** Marriage to a foreigner, foreign origin, Chinese descent. */
export const FOREIGN = rule({
  id: 'R-FOR-1',
  title:
    'Có quan hệ hôn nhân với người nước ngoài, gốc nước ngoài, người Hoa: có văn bản đồng ý của cấp trên trước',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    consent: byAct('higherLevel' as const, {
      from: '2004-11-03',
      cite: '127-QĐ/TW; 41-HD/BTCTW; 06-TT/TW; 42-HD/BTCTW (13/04/2005)',
      evidence: 'V2',
    }),
  },
})

/** Owners of private firms: legal representative with more than half. */
export const PRIVATE_OWNER = rule({
  id: 'R-PRV-1',
  title: 'Chủ doanh nghiệp tư nhân: ban thường vụ cấp ủy cấp trên trực tiếp xem xét, quyết định',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    ownedPercentAbove: byAct<number>(50, { from: '2021-09-27', cite: '08-HD/BTCTW', evidence: 'V2' }),
    decides: byAct('upperDirectStandingCommittee' as const, {
      from: '2021-09-27',
      cite: '08-HD/BTCTW',
      evidence: 'V2',
    }),
  },
})

/** Army and police have rules of their own. */
export const ARMED = rule({
  id: 'R-ARM-1',
  title: 'Quân đội, công an: thẩm quyền quyết định và tỷ lệ theo quy định riêng của Bộ Chính trị',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    ownRules: byRegulation(true, { since: 'P29', cite: '294-QĐ/TW 4.3.2d, 10.3' }),
  },
})

/** The day of birth of a member stays as it is. */
export const BIRTH_LOCK = rule({
  id: 'R-BIRTH-1',
  title: 'Không sửa ngày sinh của đảng viên',
  subject: 'conditions',
  effect: 'warn',
  parameters: {
    locked: [
      { from: '2016-08-18', value: true, cite: '06-HD/TW 9.2', evidence: 'carried' },
      { from: '2025-07-01', value: true, cite: '06-HD/TW 9.2', evidence: 'V1' },
      { from: '2026-04-08', value: true, cite: '06-HD/TW 9.2', evidence: 'carried' },
      { from: '2026-05-19', value: true, cite: '01-HD/TW (19/05/2026)', evidence: 'carried' },
    ],
  },
})
