import type { Username } from './accounts'
import type { Stop } from './candidates'
import type { Step } from './road'

/** How many files stop at which step, and how many days ago: the days that are late are so on purpose. */
export interface Plan {
  code: string
  by: Username
  competent: string
  signs: { name: string; suffix: string }
  /** taken in turn */
  cells: readonly string[]
  stops: Partial<Record<Step, readonly number[]>>
  more: readonly Stop[]
}

const beneath = (parent: string, codes: string): string[] =>
  codes.split(' ').map((code) => `${parent}-${code}`)
const OF_MONG_CAI = {
  competent: 'QN-MC',
  signs: { name: 'Ban Thường vụ Thành ủy Móng Cái', suffix: 'ThU' },
} as const

/** The ward in which every stage is to be seen, much of it in Chi bộ khu 2. */
export const BINH_NGOC: Plan = {
  ...OF_MONG_CAI,
  code: 'BN',
  by: 'binhngoc',
  cells: beneath('QN-MC-BN', 'K2 K1 K3 K2 K4 TH K2 K5 CQ THCS'),
  stops: {
    listed: [52],
    mentorAssigned: [12, 45, 160, 330],
    certificate: [20, 95, 240, 1770],
    permission: [15, 40],
    application: [12],
    personalHistory: [9],
    verificationRequest: [14, 75],
    opinion: [6],
    cellResolution: [8],
    sent: [92],
    grassrootsResolution: [5],
    sentUp: [10],
    admissionDecision: [9],
    ceremony: [25],
    memberEntries: [120],
    newMemberClass: [200],
    mentorReview: [4],
    recognitionResolution: [12],
  },
  more: [
    { step: 'sent', daysAgo: 30, after: { kind: 'returned', lastDay: '2026-11-30', reason: 'paperMissing' } },
  ],
}

export const MONG_CAI: Plan = {
  ...OF_MONG_CAI,
  code: 'MC',
  by: 'mongcai',
  cells: [
    ...beneath('QN-MC-TP', 'K1 K2 K3 CQ'),
    ...beneath('QN-MC-KL', 'K1 K4 TH'),
    ...beneath('QN-MC-HH', 'K2 K5 K7'),
    ...beneath('QN-MC-BS', 'T1 T3 CQ'),
    ...beneath('QN-MC-HX', 'T2 T6 THCS'),
  ],
  stops: {
    listed: [70],
    mentorAssigned: [9, 30, 88, 140, 260, 400, 800],
    certificate: [25, 60, 130, 300, 520, 1800, 1850],
    permission: [18, 33, 75],
    application: [10, 21],
    personalHistory: [7, 16, 380],
    verificationRequest: [20],
    introduction: [5],
    opinion: [4, 13],
    cellResolution: [6, 15],
    sent: [11, 28, 100],
    grassrootsResolution: [4, 9],
    sentUp: [12],
    boardAppraisal: [7],
    admissionDecision: [6, 14, 60],
    ceremony: [18, 40],
    memberEntries: [70, 150],
    newMemberClass: [40, 130, 300],
    recognitionOpinion: [3],
    recognitionResolution: [15],
    recognitionGrassroots: [9],
    recognitionDecision: [20, 75],
  },
  more: [
    {
      step: 'sent',
      daysAgo: 70,
      after: { kind: 'returned', lastDay: '2026-10-20', reason: 'verificationIncomplete' },
    },
    {
      step: 'personalHistory',
      daysAgo: 30,
      cell: 'QN-MC-TP-K4',
      after: { kind: 'handover', toCell: 'QN-MC-KL-K2' },
    },
    { step: 'certificate', daysAgo: 200, after: { kind: 'withdrawal' } },
    { step: 'opinion', daysAgo: 150, after: { kind: 'notQualified' } },
    { step: 'mentorAssigned', daysAgo: 420, after: { kind: 'removal' } },
  ],
}

/** Up to the decision: nobody was admitted in Hạ Long after August 2023. */
export const HA_LONG: Plan = {
  code: 'HL',
  by: 'halong',
  competent: 'QN-HL',
  signs: { name: 'Ban Thường vụ Thành ủy Hạ Long', suffix: 'ThU' },
  cells: [
    ...beneath('QN-HL-BC', 'K1 K4 K7 CQ'),
    ...beneath('QN-HL-HG', 'K2 K5 TH'),
    ...beneath('QN-HL-CX', 'K3 K8 THCS'),
    ...beneath('QN-HL-TN', 'T1 T5'),
    ...beneath('QN-HL-DN-01', '1 2'),
    ...beneath('QN-HL-YT', '1 3'),
  ],
  stops: {
    mentorAssigned: [6, 15, 33, 70, 120, 180, 250, 340, 470, 610, 780],
    certificate: [14, 40, 80, 150, 230, 360, 500, 1790],
    permission: [8, 22, 50, 85],
    application: [11, 26, 44],
    personalHistory: [5, 19],
    verificationRequest: [9, 66],
    introduction: [8],
    opinion: [3, 10],
    cellResolution: [4, 18, 95],
    sent: [9, 24],
    grassrootsResolution: [5],
    sentUp: [14],
    boardAppraisal: [6],
    admissionDecision: [5, 12],
    decisionReceived: [8],
  },
  more: [
    {
      step: 'certificate',
      daysAgo: 35,
      cell: 'QN-HL-THPT-HG-1',
      occupation: 'pupil',
      birthDay: '2008-12-20',
    },
    {
      step: 'certificate',
      daysAgo: 35,
      cell: 'QN-HL-THPT-HG-1',
      occupation: 'pupil',
      birthDay: '2009-01-08',
    },
    { step: 'permission', daysAgo: 60, cell: 'QN-HL-TN-T3', occupation: 'farmer', birthDay: '1966-12-15' },
    { step: 'certificate', daysAgo: 310, after: { kind: 'withdrawal' } },
    { step: 'mentorAssigned', daysAgo: 500, after: { kind: 'removal' } },
    { step: 'mentorAssigned', daysAgo: 90, after: { kind: 'death' } },
  ],
}
