import type { Day } from '#domain/dates'
import { ADMISSION_WORK_ROWS } from '#domain/reports/admissionWork'
import type { Criterion } from '#domain/reports/criteria'
import { CLASS_ROWS, COVERAGE_ROWS, DIFFICULTY_ROWS, FUNNEL_ROWS } from '#domain/reports/following'
import { GROUP_ROWS } from '#domain/reports/groups'
import { MEMBERSHIP_CHANGE_ROWS } from '#domain/reports/membershipChange'
import { NEW_MEMBERS_ROWS } from '#domain/reports/newMembers'

/**
 * The reports of an office as data: what each is called, the text it stands on with its days, and what it counts.
 * Pages and files read from here; the law that changes a table is one more version.
 */

/** The form of some days. `compared` is true only where its original print was read beside ours. */
export interface FormVersion {
  readonly from: Day
  /** the last day, null while it is in force */
  readonly to: Day | null
  readonly number: string
  readonly cite: string
  readonly compared: boolean
}

/** The two guidances whose tables are known of; the text of the later one was not read, its layout is carried. */
function statistical(number: string): readonly FormVersion[] {
  return [
    { from: '2021-12-13', to: '2025-10-09', number, cite: '11-HD/BTCTW ngày 13/12/2021', compared: false },
    { from: '2025-10-10', to: null, number, cite: '40-HD/BTCTW ngày 10/10/2025', compared: false },
  ]
}

/** Tables of criteria with this period, the same days last year and a percentage. */
export const CRITERIA_REPORTS = [
  'membership-changes',
  'new-members',
  'new-member-groups',
  'admission-work',
  'coverage',
  'funnel',
  'difficulties',
  'classes',
] as const
export type CriteriaReport = (typeof CRITERIA_REPORTS)[number]

export interface CriteriaEntry {
  readonly title: string
  /** the part of the form that is told here, as it is printed beside its number */
  readonly part: string | null
  readonly versions: readonly FormVersion[]
  readonly rows: readonly Criterion[]
  /** a column of women beside each number */
  readonly women: boolean
}

function own(title: string, rows: readonly Criterion[]): CriteriaEntry {
  return { title, part: null, versions: [], rows, women: false }
}

export const CRITERIA: Readonly<Record<CriteriaReport, CriteriaEntry>> = {
  'membership-changes': {
    title: 'Tăng, giảm đảng viên',
    part: null,
    versions: statistical('Biểu 1-BTCTW'),
    rows: MEMBERSHIP_CHANGE_ROWS,
    women: false,
  },
  'new-members': {
    title: 'Đảng viên mới kết nạp',
    part: 'phần I, II và III',
    versions: statistical('Biểu 2-BTCTW'),
    rows: NEW_MEMBERS_ROWS,
    women: false,
  },
  'new-member-groups': {
    title: 'Đảng viên mới kết nạp chia theo dân tộc, tôn giáo',
    part: null,
    versions: statistical('Biểu 2b-BTCTW'),
    rows: GROUP_ROWS,
    women: true,
  },
  'admission-work': {
    title: 'Nghiệp vụ công tác đảng viên: phần kết nạp',
    part: 'phần kết nạp, theo các dòng của Biểu 10-TCTW năm 2016',
    versions: statistical('Biểu 7-BTCTW'),
    rows: ADMISSION_WORK_ROWS,
    women: false,
  },
  coverage: own('Chi bộ chưa kết nạp được đảng viên', COVERAGE_ROWS),
  funnel: own('Phễu nguồn phát triển đảng viên', FUNNEL_ROWS),
  difficulties: own('Khó khăn, vướng mắc theo nguyên nhân', DIFFICULTY_ROWS),
  classes: own('Tổng hợp lớp bồi dưỡng', CLASS_ROWS),
}

/** Tables of the office's own following: there is no form, so there is none to compare. */
export function isOwnTable(report: CriteriaReport): boolean {
  return CRITERIA[report].versions.length === 0
}

/** The version in force on a day; null before the first one that is known. */
export function formOn(report: CriteriaReport, day: Day): FormVersion | null {
  return CRITERIA[report].versions.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}
