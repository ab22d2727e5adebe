import { type Day, minDay } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { ADMISSION_WORK_ROWS } from '#domain/reports/admissionWork'
import type { Criterion } from '#domain/reports/criteria'
import { CLASS_ROWS, COVERAGE_ROWS, DIFFICULTY_ROWS, FUNNEL_ROWS } from '#domain/reports/following'
import { GROUP_ROWS } from '#domain/reports/groups'
import { MEMBERSHIP_CHANGE_ROWS, MEMBERSHIP_CHANGE_ROWS_2016 } from '#domain/reports/membershipChange'
import { NEW_MEMBERS_ROWS, NEW_MEMBERS_ROWS_2016 } from '#domain/reports/newMembers'
import { REGISTERS } from '#domain/reports/registers'
import { SPAN_KINDS, type SpanKind, spanKindOf } from '#domain/reports/spans'
import type { Evidence } from '#domain/rulebook/timeline'

/**
 * Every report of an office as data (rulebook 5.1, 6): what it is called on a day, by which text, which rows it has and
 * which days it may be asked for. Pages, files and refusals read from here; a law that changes one is one more version.
 */

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

/** Lists that stand on pages of their own. */
export const LISTS = ['admissions', 'zero-12', 'zero-24', 'zero-36', 'sources'] as const
export type ListReport = (typeof LISTS)[number]

export const REPORTS = ['progress', ...CRITERIA_REPORTS, ...REGISTERS, ...LISTS] as const
export type Report = (typeof REPORTS)[number]

/** A report as it is drawn up from one day to another. */
export interface ReportVersion {
  readonly from: Day
  /** the last day, null while it is in force */
  readonly to: Day | null
  readonly title: string
  /** as it is printed on the form; null for a table of the office's own */
  readonly number: string | null
  /** the part of the form that is told here, as it is printed beside its number */
  readonly part: string | null
  /** the text it stands on, null for a table of the office's own */
  readonly cite: string | null
  /** how far the layout was compared with that text; only V1 is a form read in the original */
  readonly evidence: Evidence
  /** the days it may be asked for, by name */
  readonly spans: readonly SpanKind[]
  /** of a table of criteria */
  readonly rows: readonly Criterion[]
  /** what a further column beside this period tells */
  readonly beside: string | null
  /** what its numbers count, as the line "Đơn vị tính" says; null for a register */
  readonly unit: string | null
}

/** No figure is asked for before there was a party to have members. */
const FIRST_DAY: Day = '1930-02-03'
const ANY_DAYS: readonly SpanKind[] = SPAN_KINDS
/** What offices report by; days chosen freely belong to no official table (rulebook 6.3). */
const REPORTED: readonly SpanKind[] = SPAN_KINDS.filter((kind) => kind !== 'days')
/** Printed on the form: once a year. */
const YEARLY: readonly SpanKind[] = ['year', 'schoolYear', 'window']

const PLAIN = { number: null, part: null, cite: null, rows: [], beside: null, unit: null } as const

/** A table of the office's own: no text of the Centre gives it a form. */
function own(title: string, more: Partial<ReportVersion> = {}): readonly ReportVersion[] {
  const always = { from: FIRST_DAY, to: null, evidence: 'design', spans: ANY_DAYS } as const
  return [{ ...PLAIN, ...always, title, ...more }]
}

interface Statistical {
  readonly title: string
  /** the number of the form in the set of 2016, and in those since 2021 */
  readonly numbers: readonly [early: string, late: string]
  readonly part?: string
  readonly spans?: readonly SpanKind[]
  readonly rows: readonly Criterion[]
  /** the rows of the set of 2016, where they were others */
  readonly earlyRows?: readonly Criterion[]
  readonly lateEvidence?: Evidence
  readonly beside?: string
  /** the forms that were read print "Đvt: Người" */
  readonly unit?: string
}

/**
 * The three sets of statistical tables that are known of. The layouts of 2016 and 2021 were read in weak sources, the
 * text of 2025 not at all: its layout is carried. The first day of the set of 2016 was not found either.
 */
function statistical({ numbers: [early, late], ...form }: Statistical): readonly ReportVersion[] {
  const { title, part = null, spans = REPORTED, rows, earlyRows = rows, beside = null, unit = 'người' } = form
  const { lateEvidence = 'V3' } = form
  const same = { title, part, spans, beside, unit }
  const since2021 = { ...same, number: late, rows, evidence: lateEvidence }
  return [
    {
      ...same,
      from: '2016-01-01',
      to: '2021-12-12',
      number: early,
      rows: earlyRows,
      cite: 'bộ biểu TCTW năm 2016',
      evidence: 'V3',
    },
    { ...since2021, from: '2021-12-13', to: '2025-10-09', cite: '11-HD/BTCTW ngày 13/12/2021' },
    {
      ...since2021,
      from: '2025-10-10',
      to: null,
      cite: '40-HD/BTCTW ngày 10/10/2025',
      evidence: 'carried',
    },
  ]
}

/** The versions of every report, the earliest first; together they leave no day between them. */
export const CATALOGUE: Readonly<Record<Report, readonly ReportVersion[]>> = {
  progress: own('Biểu tổng hợp kết quả kết nạp', { evidence: 'V2', unit: 'người' }),
  'membership-changes': statistical({
    title: 'Tăng, giảm đảng viên',
    numbers: ['Biểu 1-TCTW', 'Biểu 1-BTCTW'],
    rows: MEMBERSHIP_CHANGE_ROWS,
    earlyRows: MEMBERSHIP_CHANGE_ROWS_2016,
  }),
  'new-members': statistical({
    title: 'Đảng viên mới kết nạp',
    numbers: ['Biểu 2-TCTW', 'Biểu 2-BTCTW'],
    part: 'phần I, II và III',
    unit: 'người; phần III: tổ chức cơ sở đảng',
    rows: NEW_MEMBERS_ROWS,
    earlyRows: NEW_MEMBERS_ROWS_2016,
  }),
  'new-member-groups': statistical({
    title: 'Đảng viên mới kết nạp chia theo dân tộc, tôn giáo',
    numbers: ['Biểu 2b-TCTW', 'Biểu 2b-BTCTW'],
    rows: GROUP_ROWS,
    beside: 'Trong đó: nữ',
  }),
  'admission-work': statistical({
    title: 'Nghiệp vụ công tác đảng viên: phần kết nạp',
    numbers: ['Biểu 10-TCTW', 'Biểu 7-BTCTW'],
    part: 'phần II, theo các dòng của Biểu 10-TCTW năm 2016',
    unit: 'người; dòng tổ chức: tổ chức cơ sở đảng',
    spans: YEARLY,
    rows: ADMISSION_WORK_ROWS,
    lateEvidence: 'carried',
  }),
  coverage: own('Chi bộ chưa kết nạp được đảng viên', { rows: COVERAGE_ROWS, unit: 'chi bộ' }),
  funnel: own('Phễu nguồn phát triển đảng viên', { rows: FUNNEL_ROWS, unit: 'người; phần III: chi bộ' }),
  difficulties: own('Khó khăn, vướng mắc theo nguyên nhân', {
    rows: DIFFICULTY_ROWS,
    unit: 'khó khăn, vướng mắc',
  }),
  classes: own('Tổng hợp lớp bồi dưỡng', {
    rows: CLASS_ROWS,
    beside: 'Đang học vào ngày báo cáo',
    unit: 'lớp, người, giấy chứng nhận',
  }),
  sympathizers: own('Sổ theo dõi cảm tình Đảng'),
  probationers: register('Sổ đảng viên dự bị'),
  recognitions: own('Sổ công nhận đảng viên chính thức'),
  admissions: own('Danh sách đảng viên mới kết nạp'),
  'zero-12': own('Chi bộ chưa kết nạp trong 12 tháng'),
  'zero-24': own('Chi bộ chưa kết nạp trong 24 tháng'),
  'zero-36': own('Chi bộ chưa kết nạp trong 36 tháng'),
  sources: own('Nguồn, hồ sơ và các giai đoạn'),
}

/** A register that the guidance on member work names, without giving its columns (rulebook 6.1). */
function register(title: string): readonly ReportVersion[] {
  const same = { ...PLAIN, title, spans: ANY_DAYS }
  return [
    { ...same, from: FIRST_DAY, to: '2025-09-28', evidence: 'design' },
    { ...same, from: '2025-09-29', to: null, cite: '38-HD/BTCTW ngày 29/09/2025, V.1', evidence: 'V2' },
  ]
}

/** Tables of the office's own following: there is no form, so there is none to compare. */
export function isOwnTable(report: Report): boolean {
  return CATALOGUE[report].every(({ number }) => number === null)
}

/** The version in force on a day; null before the first one that is known. */
export function versionOn(report: Report, day: Day): ReportVersion | null {
  return CATALOGUE[report].find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

/** The version of a day, or the latest, for a title where none covers the day. */
export function titleOn(report: Report, day: Day): string {
  return (versionOn(report, day) ?? CATALOGUE[report].at(-1))?.title ?? ''
}

/** What a paper says of how far its form was compared; nothing where the original was read. */
const COMPARED: Readonly<Record<Evidence, string>> = {
  V1: '',
  V2: 'chưa đối chiếu biểu mẫu gốc',
  V3: 'theo nguồn chưa chắc chắn, chưa đối chiếu biểu mẫu gốc',
  local: 'theo văn bản của địa phương',
  memory: 'chưa đối chiếu biểu mẫu gốc',
  design: 'chưa đối chiếu biểu mẫu gốc',
  carried: 'bố cục lấy theo biểu trước, chưa đối chiếu biểu mẫu gốc',
}

/** "Biểu 2-BTCTW, phần I, II và III (11-HD/BTCTW …; chưa đối chiếu biểu mẫu gốc)"; null for an office's own table. */
export function groundsOf(version: Omit<ReportVersion, 'spans' | 'rows'>): string | null {
  const { number, part, cite, evidence } = version
  if (cite === null) return null
  const compared = [cite, COMPARED[evidence]].filter((words) => words !== '').join('; ')
  const name = [number, part].filter((words) => words !== null).join(', ')
  return name === '' ? compared : `${name} (${compared})`
}

/** Choices about the past beyond the days themselves: what was known at a moment, the tree of another day. */
export const PAST_CHOICES = ['knownAt', 'treeOn'] as const
export type PastChoice = (typeof PAST_CHOICES)[number]

/**
 * The reports that do not keep all of it. Files are kept as they are folded now: where one stood on a day is told, not
 * what was known of it then. The list of files to work by stands on today's tree.
 */
const KEPT: Readonly<Partial<Record<Report, readonly PastChoice[]>>> = {
  funnel: ['treeOn'],
  sympathizers: ['treeOn'],
  probationers: ['treeOn'],
  recognitions: ['treeOn'],
  sources: [],
}

/** Whether a report can be drawn up for such a choice; where it cannot it is neither offered nor printed. */
export function keepsPast(report: Report, choice: PastChoice): boolean {
  return (KEPT[report] ?? PAST_CHOICES).includes(choice)
}

/** The days a report is asked for: from the first to the last of them that counts. */
export interface AskedDays {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
  readonly treeOn: Day
  /** null: all that is known */
  readonly knownAt: Day | Date | null
}

/** The last day a report tells; the text of that day gives it its form. */
export function lastDayOf({ to, asOf }: Pick<AskedDays, 'to' | 'asOf'>): Day {
  return minDay(to, asOf)
}

/** reportAhead at `asOf`: of a period that has not begun by that day nothing is known, not even that it is nought. */
export function judgeBegun({ from, asOf }: Pick<AskedDays, 'from' | 'asOf'>): Finding[] {
  return asOf < from ? [{ code: 'reportAhead', field: 'asOf', params: { day: asOf, from } }] : []
}

const isListOfItsOwn = (report: Report): boolean => LISTS.some((list) => list === report)

/**
 * What is against drawing up a report for some days of a period.
 * @returns reportUncovered at `asOf` for a day of no known version, reportAhead for one before the first; reportSpan at `from` for days it is not drawn up for;
 * reportPast at `knownAt` or `treeOn` for what it does not keep of the past
 */
export function judgeReport(
  report: Report,
  asked: AskedDays,
  period: { readonly from: Day; readonly to: Day },
): Finding[] {
  const day = lastDayOf(asked)
  const version = versionOn(report, day)
  if (version === null) {
    const first = CATALOGUE[report][0]?.from ?? null
    return [
      { code: 'reportUncovered', field: 'asOf', params: { report: titleOn(report, day), day, from: first } },
    ]
  }
  const ahead = judgeBegun(asked)
  if (ahead.length > 0 && !isListOfItsOwn(report)) return ahead
  const span = spanKindOf(asked, period)
  const params = { report: version.title, span, allowed: version.spans.join(' ') }
  const chosen = { knownAt: asked.knownAt !== null, treeOn: asked.treeOn !== asked.asOf }
  return [
    ...(version.spans.includes(span) ? [] : [{ code: 'reportSpan', field: 'from', params } as const]),
    ...PAST_CHOICES.filter((choice) => chosen[choice] && !keepsPast(report, choice)).map((choice) => {
      return { code: 'reportPast', field: choice, params: { report: version.title, choice } } as const
    }),
  ]
}
