import type { Act } from './act'
import { OTHER_ACTS } from './otherActs'

const CENTRE = 'Ban Chấp hành Trung ương'
const SECRETARIAT = 'Ban Bí thư'
const ORGANISATION_BOARD = 'Ban Tổ chức Trung ương'
const CHARTER_TITLE = 'Thi hành Điều lệ Đảng'
const GUIDANCE_TITLE = 'Một số vấn đề cụ thể thi hành Điều lệ Đảng'
const MEMBERS_TITLE = 'Một số vấn đề về nghiệp vụ công tác đảng viên'
const SIGNED = 'Ngày hiệu lực lấy theo ngày ký'

/** The Central Committee's regulations on the Charter, one after the other: the periods of the book. */
const REGULATIONS: readonly Act[] = [
  {
    id: 'QD29',
    number: '29-QĐ/TW',
    issuer: CENTRE,
    day: '2016-07-25',
    from: '2016-07-25',
    to: '2021-07-30',
    title: CHARTER_TITLE,
    evidence: 'V2',
  },
  {
    id: 'QD24',
    number: '24-QĐ/TW',
    issuer: CENTRE,
    day: '2021-07-30',
    from: '2021-07-30',
    to: '2025-01-20',
    replaces: 'QD29',
    title: CHARTER_TITLE,
    evidence: 'V2',
  },
  {
    id: 'QD232',
    number: '232-QĐ/TW',
    issuer: CENTRE,
    day: '2025-01-20',
    from: '2025-01-20',
    to: '2025-07-01',
    replaces: 'QD24',
    title: CHARTER_TITLE,
    evidence: 'V2',
  },
  {
    id: 'QD294',
    number: '294-QĐ/TW',
    issuer: CENTRE,
    day: '2025-05-26',
    from: '2025-07-01',
    to: '2026-04-08',
    replaces: 'QD232',
    title: CHARTER_TITLE,
    evidence: 'V1',
  },
  {
    id: 'QD20',
    number: '20-QĐ/TW',
    issuer: CENTRE,
    day: '2026-04-08',
    from: '2026-04-08',
    to: '2026-07-26',
    replaces: 'QD294',
    title: CHARTER_TITLE,
    evidence: 'V3',
    note: SIGNED,
  },
  {
    id: 'QD208',
    number: '208-QĐ/TW',
    issuer: CENTRE,
    day: '2026-07-26',
    from: '2026-07-26',
    to: null,
    replaces: 'QD20',
    title: CHARTER_TITLE,
    evidence: 'V3',
    note: SIGNED,
  },
]

/** Guidance under the regulations: of the Secretariat, and on the work with members (forms n-KNĐ). */
const GUIDANCE: readonly Act[] = [
  {
    id: 'HD01_2016',
    number: '01-HD/TW',
    issuer: SECRETARIAT,
    day: '2016-09-20',
    from: '2016-09-20',
    to: '2021-09-28',
    title: GUIDANCE_TITLE,
    evidence: 'V2',
  },
  {
    id: 'HD01_2021',
    number: '01-HD/TW',
    issuer: SECRETARIAT,
    day: '2021-09-28',
    from: '2021-09-28',
    to: '2025-07-01',
    replaces: 'HD01_2016',
    title: GUIDANCE_TITLE,
    evidence: 'V2',
  },
  {
    id: 'HD06',
    number: '06-HD/TW',
    issuer: SECRETARIAT,
    day: '2025-06-09',
    from: '2025-07-01',
    to: '2026-05-19',
    replaces: 'HD01_2021',
    title: GUIDANCE_TITLE,
    evidence: 'V1',
    note: 'Hướng dẫn thi hành 294-QĐ/TW nên tính từ cùng ngày 01/07/2025 (suy luận); ký ngày 09/06/2025',
  },
  {
    id: 'HD01_2026',
    number: '01-HD/TW',
    issuer: SECRETARIAT,
    day: '2026-05-19',
    from: '2026-05-19',
    to: null,
    replaces: 'HD06',
    title: GUIDANCE_TITLE,
    evidence: 'V3',
  },
  {
    id: 'HD09',
    number: '09-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    day: '2017-06-05',
    from: '2017-06-05',
    to: '2022-01-18',
    title: MEMBERS_TITLE,
    evidence: 'V2',
  },
  {
    id: 'HD12',
    number: '12-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    day: '2022-01-18',
    from: '2022-01-18',
    to: '2025-09-29',
    replaces: 'HD09',
    title: MEMBERS_TITLE,
    evidence: 'V2',
  },
  {
    id: 'HD38',
    number: '38-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    day: '2025-09-29',
    from: '2025-09-29',
    to: null,
    replaces: 'HD12',
    title: MEMBERS_TITLE,
    evidence: 'V1',
  },
]

/** Every act of the book. */
export const ACTS: readonly Act[] = [...REGULATIONS, ...GUIDANCE, ...OTHER_ACTS]

/**
 * The regulations as periods. A rule is read by the day of the act it governs, not by today: a file that crosses
 * 01/07/2025 is judged by two texts.
 */
export const PERIODS = [
  { id: 'P29', number: '29-QĐ/TW', from: '2016-07-25' },
  { id: 'P24', number: '24-QĐ/TW', from: '2021-07-30' },
  { id: 'P232', number: '232-QĐ/TW', from: '2025-01-20' },
  { id: 'P294', number: '294-QĐ/TW', from: '2025-07-01' },
  { id: 'P20', number: '20-QĐ/TW', from: '2026-04-08' },
  { id: 'P208', number: '208-QĐ/TW', from: '2026-07-26' },
] as const
export type PeriodId = (typeof PERIODS)[number]['id']
