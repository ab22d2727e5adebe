/** Closed lists of a person's categories, after Biểu 2-BTCTW (rulebook 5.2). */

export const SEXES = ['female', 'male'] as const
export type Sex = (typeof SEXES)[number]

export const OCCUPATIONS = [
  'stateOfficial',
  'partyOfficial',
  'communeOfficial',
  'villageOfficer',
  'publicEmployee',
  'teacher',
  'nonPublicEmployee',
  'enterpriseManager',
  'businessOwner',
  'enterpriseStaff',
  'worker',
  'farmer',
  'armedForces',
  'student',
  'pupil',
  'other',
] as const
export type Occupation = (typeof OCCUPATIONS)[number]

export const EDUCATIONS = [
  'literate',
  'primary',
  'lowerSecondary',
  'upperSecondary',
  'vocational',
  'college',
  'university',
  'master',
  'doctor',
] as const
export type Education = (typeof EDUCATIONS)[number]

/** The ethnic group that is not counted as a minority. */
const MAJORITY_ETHNICITY_KEYS = ['kinh', 'viet', 'kinh viet', 'viet kinh', 'dan toc kinh']

/** Words by which a sheet says that a person follows no religion. */
const NO_RELIGION_KEYS = [
  '',
  'khong',
  'ko',
  'k',
  '0',
  'khong co',
  'khong dao',
  'khong ton giao',
  'khong theo ton giao',
  'khong theo dao',
  'luong',
]

/**
 * Whether an ethnic group counts as dân tộc thiểu số.
 * @param ethnicityKey the accent-free lower-case name; '' when not told
 * @returns null when not told
 */
export function countsAsMinority(ethnicityKey: string): boolean | null {
  if (ethnicityKey === '' || ethnicityKey === 'khong') return null
  return !MAJORITY_ETHNICITY_KEYS.includes(ethnicityKey)
}

/** Whether a religion text (accent-free key) says that the person follows a religion. */
export function countsAsReligious(religionKey: string): boolean {
  return !NO_RELIGION_KEYS.includes(religionKey)
}
