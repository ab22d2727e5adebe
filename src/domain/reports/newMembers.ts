import { OCCUPATIONS } from '#domain/admissions/words'
import type { Day } from '#domain/dates'
import { EDUCATION_WORDS, OCCUPATION_WORDS } from '#domain/exchange/words'
import { percentOf } from '#domain/progress/percent'

/**
 * Biểu 2 "Đảng viên mới kết nạp", parts I and II (rulebook 5.1, 5.2): criteria by row, this period, the same days a
 * year before, and the one in per cent of the other. Numbers come by the key of their row.
 */

/** The form of a day. The text of the later guidance was not read: its layout is carried from the one before. */
export interface FormVersion {
  readonly from: Day
  readonly number: string
  readonly cite: string
  readonly compared: boolean
}

const VERSIONS: readonly FormVersion[] = [
  { from: '2021-12-13', number: 'Biểu 2-BTCTW', cite: '11-HD/BTCTW ngày 13/12/2021', compared: false },
  { from: '2025-10-10', number: 'Biểu 2-BTCTW', cite: '40-HD/BTCTW ngày 10/10/2025', compared: false },
]

/** The version in force on a day; null before the first one that is known. */
export function newMembersForm(day: Day): FormVersion | null {
  return VERSIONS.filter(({ from }) => from <= day).at(-1) ?? null
}

/** `sealed` opens for a stated purpose; `untracked`: the system does not hold it ("không theo dõi"). */
export type CriterionAccess = 'open' | 'sealed' | 'untracked'

export interface Criterion {
  readonly key: string
  readonly label: string
  /** the mark of the form: I, II.1 … */
  readonly mark?: string
  readonly indent: 0 | 1 | 2
  readonly access: CriterionAccess
  /** a heading of a part has no number of its own */
  readonly isHeading?: boolean
}

export const AGE_BANDS = [
  { key: 'age18', label: 'Từ 18 đến 30 tuổi', from: 18, to: 30 },
  { key: 'age31', label: 'Từ 31 đến 35 tuổi', from: 31, to: 35 },
  { key: 'age36', label: 'Từ 36 đến 40 tuổi', from: 36, to: 40 },
  { key: 'age41', label: 'Từ 41 đến 45 tuổi', from: 41, to: 45 },
  { key: 'age46', label: 'Từ 46 đến 50 tuổi', from: 46, to: 50 },
  { key: 'age51', label: 'Từ 51 đến 55 tuổi', from: 51, to: 55 },
  { key: 'age56', label: 'Từ 56 đến 60 tuổi', from: 56, to: 60 },
  { key: 'age61', label: 'Trên 60 tuổi', from: 61, to: 200 },
] as const

/** Professional training as far as one level a person is kept; sơ cấp and trung cấp are one level here. */
export const TRAINED = ['vocational', 'college', 'university', 'master', 'doctor'] as const

const of = (key: string, label: string, access: CriterionAccess = 'open'): Criterion => {
  return { key, label, indent: 1, access }
}
const heading = (mark: string, label: string): Criterion => {
  return { key: mark, mark, label, indent: 0, access: 'open', isHeading: true }
}

/** Every row of the form in its order. */
export const NEW_MEMBERS_ROWS: readonly Criterion[] = [
  { key: 'admitted', mark: 'I', label: 'Tổng số đảng viên mới kết nạp', indent: 0, access: 'open' },
  of('women', 'Nữ'),
  of('ethnicMinority', 'Dân tộc thiểu số', 'sealed'),
  of('religious', 'Người theo tôn giáo', 'sealed'),
  of('youthUnion', 'Đoàn viên TNCS Hồ Chí Minh'),
  of('businessOwners', 'Chủ doanh nghiệp tư nhân'),
  of('populationPolicy', 'Vi phạm chính sách dân số', 'untracked'),
  of('foreignSpouse', 'Hôn nhân với người nước ngoài', 'untracked'),
  of('readmitted', 'Kết nạp lại', 'untracked'),
  heading('II.1', 'Nghề nghiệp khi kết nạp'),
  ...OCCUPATIONS.map((occupation) => of(`occupation.${occupation}`, OCCUPATION_WORDS[occupation])),
  heading('II.2', 'Tuổi khi kết nạp'),
  ...AGE_BANDS.map(({ key, label }) => of(key, label)),
  of('averageAge', 'Tuổi bình quân'),
  heading('II.3', 'Trình độ học vấn phổ thông'),
  of('schooling', 'Biết đọc, biết viết; tiểu học; trung học cơ sở; trung học phổ thông', 'untracked'),
  heading('II.4', 'Trình độ chuyên môn'),
  ...TRAINED.map((level) => of(`education.${level}`, EDUCATION_WORDS[level])),
  heading('II.5', 'Học hàm'),
  of('professor', 'Phó giáo sư, giáo sư', 'untracked'),
]

/** Numbers of one span of days by the key of their row; what is absent is not known. */
export type CriterionFigures = Readonly<Record<string, number | null | undefined>>

export interface ReportRow extends Criterion {
  readonly now: number | null
  readonly lastYear: number | null
  /** now × 100 / last year, null where either is not known or last year is 0 */
  readonly percent: number | null
}

/** The rows with their numbers. Sealed rows stay empty unless they were opened. */
export function fillRows(now: CriterionFigures, lastYear: CriterionFigures, isOpen: boolean): ReportRow[] {
  return NEW_MEMBERS_ROWS.map((row) => {
    const isTold = !row.isHeading && (row.access === 'open' || (row.access === 'sealed' && isOpen))
    const [one, other] = isTold ? [now[row.key] ?? null, lastYear[row.key] ?? null] : [null, null]
    return {
      ...row,
      now: one,
      lastYear: other,
      percent: row.key === 'averageAge' ? null : percentOf(one, other),
    }
  })
}
