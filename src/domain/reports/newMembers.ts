import { OCCUPATIONS } from '#domain/admissions/words'
import { EDUCATION_WORDS, OCCUPATION_WORDS } from '#domain/exchange/words'
import { type Criterion, criterion, heading } from '#domain/reports/criteria'

/** Biểu 2 "Đảng viên mới kết nạp" (rulebook 5.1, 5.2): parts I, II and III. */

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

/** The bands of the set of 2016: fewer and wider. */
export const AGE_BANDS_2016 = [
  AGE_BANDS[0],
  { key: 'age31to40', label: 'Từ 31 đến 40 tuổi', from: 31, to: 40 },
  { key: 'age41to50', label: 'Từ 41 đến 50 tuổi', from: 41, to: 50 },
  { key: 'age51on', label: 'Từ 51 tuổi trở lên', from: 51, to: 200 },
] as const

/** Professional training as far as one level a person is kept; sơ cấp and trung cấp are one level here. */
export const TRAINED = ['vocational', 'college', 'university', 'master', 'doctor'] as const

/** General schooling beside it is a second level, which is not kept. */
const SCHOOLING = ['literate', 'primary', 'lowerSecondary', 'upperSecondary'] as const

const sealed = { access: 'sealed' } as const
const untracked = { access: 'untracked' } as const
const inner = { indent: 2 } as const

/** Every row of the form in its order, with these bands of age. */
const rowsWith = (ages: readonly { key: string; label: string }[]): readonly Criterion[] => [
  { key: 'admitted', mark: 'I', label: 'Tổng số đảng viên mới kết nạp', indent: 0, access: 'open' },
  criterion('women', 'Nữ'),
  criterion('ethnicMinority', 'Dân tộc thiểu số', sealed),
  criterion('religious', 'Người theo tôn giáo', sealed),
  criterion('youthUnion', 'Đoàn viên TNCS Hồ Chí Minh'),
  criterion('businessOwners', 'Chủ doanh nghiệp tư nhân'),
  criterion('populationPolicy', 'Vi phạm chính sách dân số', untracked),
  criterion('foreignSpouse', 'Hôn nhân với người nước ngoài', untracked),
  criterion('readmitted', 'Kết nạp lại'),
  heading('II.1', 'Nghề nghiệp khi kết nạp'),
  ...OCCUPATIONS.map((occupation) => criterion(`occupation.${occupation}`, OCCUPATION_WORDS[occupation])),
  heading('II.2', 'Tuổi khi kết nạp'),
  ...ages.map(({ key, label }) => criterion(key, label)),
  criterion('averageAge', 'Tuổi bình quân'),
  heading('II.3', 'Trình độ học vấn phổ thông'),
  ...SCHOOLING.map((level) => criterion(`schooling.${level}`, EDUCATION_WORDS[level], untracked)),
  heading('II.4', 'Trình độ chuyên môn'),
  ...TRAINED.map((level) => criterion(`education.${level}`, EDUCATION_WORDS[level])),
  heading('II.5', 'Học hàm'),
  criterion('associateProfessor', 'Phó giáo sư', untracked),
  criterion('professor', 'Giáo sư', untracked),
  heading('III', 'Tổ chức cơ sở đảng'),
  criterion('committees', 'Đảng bộ cơ sở'),
  criterion('committeesAdmitting', 'Trong đó: có kết nạp đảng viên', inner),
  criterion('committeesNoSource', 'Trong đó: không còn quần chúng để kết nạp', inner),
  criterion('grassrootsCells', 'Chi bộ cơ sở'),
  criterion('grassrootsCellsAdmitting', 'Trong đó: có kết nạp đảng viên', inner),
  criterion('grassrootsCellsNoSource', 'Trong đó: không còn quần chúng để kết nạp', inner),
]

export const NEW_MEMBERS_ROWS = rowsWith(AGE_BANDS)
/** Of occupations the set of 2016 had fewer groups, which were not found one by one: those of 2021 stand here. */
export const NEW_MEMBERS_ROWS_2016 = rowsWith(AGE_BANDS_2016)
