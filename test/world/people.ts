import type { Education, Occupation, Sex } from '#domain/admissions/words'
import { addDays, type Day } from '#domain/dates'
import { pick, roll } from './chance'

/** Invented people. Names are put together from the commonest words, so that they belong to nobody. */

export interface Person {
  fullName: string
  sex: Sex
  birthDay: Day
  birthPrecision: 'day' | 'month' | 'year'
  youthUnion: boolean
  demobilised: boolean
  occupation: Occupation
  education: Education
  /** Sealed when loaded. */
  ethnicity: string
  /** Sealed when loaded; null for none. */
  religion: string | null
}

/** People the articles name: nobody in the world is called so. */
export const NAMES_OF_ARTICLES: readonly string[] = [
  'Nguyễn Thành Siêng',
  'Phan Thị Hải Hường',
  'Hoàng Thị Thuận',
  'Vũ Thị Vân Anh',
  'Nguyễn Hùng Chiến',
  'Thu Hằng',
  'Đoàn Thu',
  'Nguyễn Xuân',
  'Hải Thạch',
]

const words = (text: string): string[] => text.split(' ')

const FAMILY = words(
  'Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Vũ Vũ Đặng Bùi Đỗ Ngô Dương Đinh Lương Mai Đào Tạ Cao Hà',
)
const MINORITY_FAMILY = words('Triệu Bàn Đặng Lý Phùng Tằng Chìu Nông Hoàng Trần Vi Lục')
const MIDDLE: Record<Sex, string[]> = {
  female: [
    'Thị',
    'Thị Thu',
    'Thị Thanh',
    'Thị Minh',
    'Thị Hồng',
    'Thị Ngọc',
    'Ngọc',
    'Thùy',
    'Khánh',
    'Bảo',
    'Phương',
    'Diệu',
  ],
  male: words('Văn Văn Đức Minh Quang Hữu Tuấn Quốc Đình Hải Thành Công Mạnh Việt Ngọc'),
}
const GIVEN: Record<Sex, string[]> = {
  female: words(
    'Lan Hoa Hương Linh Trang Thảo Nga Yến Hạnh Nhung Quỳnh Oanh Hiền Dung Loan Tuyết Chi Giang Trâm Ánh Thúy Bích Diễm Nhàn Thơm Luyến Huyền Ly Vy Trinh Duyên Hòa Tâm Thoa Lụa Ngà',
  ),
  male: words(
    'Hùng Dũng Sơn Tùng Bình Nam Hiếu Trung Kiên Thắng Toàn Hoàng Long Duy Đạt Tiến Vinh Quân Khánh Lộc Hưng Bách Thịnh Tài Nghĩa Hậu Khoa Phát Sáng Luân Đông Giáp Thực Chung Bảo Tường',
  ),
}

/** A name of three or four words, one in forty of five. */
export function inventName(key: string, sex: Sex, isMinority: boolean): string {
  const family = pick(isMinority ? MINORITY_FAMILY : FAMILY, `family ${key}`)
  const given = pick(GIVEN[sex], `given ${key}`)
  const middle =
    roll(`long ${key}`, 40) === 0 ? longMiddle(key, family, sex) : pick(MIDDLE[sex], `middle ${key}`)
  const name = `${family} ${middle} ${given}`
  return NAMES_OF_ARTICLES.includes(name) ? inventName(`${key}+`, sex, isMinority) : name
}

/** The mother's family name joins the father's: "Nguyễn Trần Thị Gia Hương". */
function longMiddle(key: string, family: string, sex: Sex): string {
  const mothers = ['Trần', 'Lê', 'Phạm', 'Vũ'].filter((name) => name !== family)
  const second = pick(['Gia', 'Nhật', 'An', 'Thiên'], `second ${key}`)
  return [pick(mothers, `mother ${key}`), sex === 'female' ? 'Thị' : 'Văn', second].join(' ')
}

/** Ages on the day of the decision, youngest and oldest. */
const AGES: Record<Occupation, readonly [number, number]> = {
  stateOfficial: [25, 40],
  partyOfficial: [25, 38],
  communeOfficial: [24, 38],
  villageOfficer: [26, 56],
  publicEmployee: [24, 40],
  teacher: [24, 40],
  nonPublicEmployee: [22, 44],
  enterpriseManager: [30, 48],
  businessOwner: [30, 55],
  enterpriseStaff: [23, 40],
  worker: [21, 40],
  farmer: [21, 50],
  armedForces: [20, 30],
  student: [19, 22],
  pupil: [18, 18],
  other: [20, 45],
}

/**
 * A birth day for a person admitted by a decision of `decisionDay`: more of the young than of the old. Pupils are of the year that turns 18 and
 * reach it by month, though not all of them by day.
 */
export function inventBirthDay(key: string, occupation: Occupation, decisionDay: Day): Day {
  const [youngest, oldest] = AGES[occupation]
  const year = Number(decisionDay.slice(0, 4))
  if (occupation === 'pupil') {
    const month = 1 + roll(`month ${key}`, Number(decisionDay.slice(5, 7)))
    const day = 1 + roll(`day ${key}`, 28)
    return `${year - 18}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
  const spread = oldest - youngest
  const age = youngest + 1 + Math.min(roll(`age ${key}`, spread), roll(`age again ${key}`, spread))
  return addDays(`${year - age}-01-01`, roll(`birthday ${key}`, 365))
}

const EDUCATION: Record<Occupation, readonly Education[]> = {
  stateOfficial: ['university', 'university', 'master'],
  partyOfficial: ['university', 'master'],
  communeOfficial: ['university', 'college'],
  villageOfficer: ['upperSecondary', 'vocational', 'college', 'lowerSecondary'],
  publicEmployee: ['university', 'university', 'college', 'college', 'master'],
  teacher: ['university', 'university', 'college', 'master'],
  nonPublicEmployee: ['college', 'university', 'vocational'],
  enterpriseManager: ['university', 'master'],
  businessOwner: ['university', 'college', 'upperSecondary'],
  enterpriseStaff: ['university', 'college'],
  worker: ['upperSecondary', 'vocational', 'college'],
  farmer: ['lowerSecondary', 'upperSecondary', 'primary', 'vocational'],
  armedForces: ['upperSecondary', 'college', 'university'],
  student: ['upperSecondary'],
  pupil: ['upperSecondary'],
  other: ['upperSecondary', 'vocational', 'college', 'university'],
}

export function inventEducation(key: string, occupation: Occupation): Education {
  return pick(EDUCATION[occupation], `education ${key}`)
}
