/** What is counted. Breakdown indicators overlap and are never summed (rulebook T-5). */

/** Parts of the people admitted: by the cell's placement, by occupation, or by age. */
export const BREAKDOWN = [
  'women',
  'ethnicMinority',
  'religious',
  'youthUnion',
  'age18to30',
  'nonStateEnterprise',
  'businessOwners',
  'workers',
  'teachers',
  'pupils',
  'students',
  'armedForces',
  'demobilised',
  'village',
  'remote',
] as const
export type BreakdownIndicator = (typeof BREAKDOWN)[number]

/** Sealed groups: counts only, never a list, never beside children (decision 0009). */
export const SEALED_INDICATORS: readonly string[] = ['ethnicMinority', 'religious']

/** Bodies alive on the day of the tree, and known whatever is declared about people. */
export const STOCK = ['cells', 'cellsNoSource', 'villageCells', 'villageCellsNoSource', 'grassroots'] as const
export type StockIndicator = (typeof STOCK)[number]

/** Bodies counted by what they achieved. */
export const ACHIEVEMENT = [
  'cellsWithAdmission',
  'villageCellsWithAdmission',
  'grassrootsCompleted',
  'grassrootsExceeded',
] as const

export const INDICATORS = ['admitted', ...BREAKDOWN, ...STOCK, ...ACHIEVEMENT] as const
export type Indicator = (typeof INDICATORS)[number]

/** Coverage targets: "có kết nạp" (at least one) and "hoàn thành chỉ tiêu". */
export const COVERAGE_TARGETS = [
  'cellsWithAdmission',
  'villageCellsWithAdmission',
  'grassrootsCompleted',
] as const

/** What a target may be set for: people, a part of them, or coverage. */
export const TARGET_INDICATORS = ['admitted', ...BREAKDOWN, ...COVERAGE_TARGETS] as const
export type TargetIndicator = (typeof TARGET_INDICATORS)[number]

/** What an admissions list may be narrowed to: all but the sealed groups. */
export const LIST_INDICATORS = [
  'admitted',
  'women',
  'youthUnion',
  'age18to30',
  'nonStateEnterprise',
  'businessOwners',
  'workers',
  'teachers',
  'pupils',
  'students',
  'armedForces',
  'demobilised',
  'village',
  'remote',
] as const satisfies readonly Indicator[]
export type ListIndicator = (typeof LIST_INDICATORS)[number]

/** True for the indicators that count bodies alive on the day of the tree. */
export function isStock(indicator: Indicator): indicator is StockIndicator {
  return STOCK.some((stock) => stock === indicator)
}
