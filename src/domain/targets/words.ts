/** Closed lists of targets and declared figures. */

/** Congress resolution, assigned by the upper level, registered by the body itself (rulebook T-3). */
export const TARGET_KINDS = ['resolution', 'assigned', 'registered'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** "exactly", or "trở lên". */
export const TARGET_QUALIFIERS = ['exactly', 'orMore'] as const
export type TargetQualifier = (typeof TARGET_QUALIFIERS)[number]

export const TARGET_UNITS = ['people', 'bodies', 'percent'] as const
export type TargetUnit = (typeof TARGET_UNITS)[number]

export const PERIOD_KINDS = ['year', 'term', 'schoolYear', 'other'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** Which of the dated facts counts towards a target. */
export const COUNTING_DAYS = ['ceremony', 'decision'] as const
export type CountBy = (typeof COUNTING_DAYS)[number]

/** How exact a declared number is: "4.600", "trên 4.600", "khoảng 4.600". */
export const FIGURE_QUALIFIERS = ['exactly', 'moreThan', 'about'] as const
export type FigureQualifier = (typeof FIGURE_QUALIFIERS)[number]

/** The kind whose percentage is the official one: a term is measured by its congress, a year by its plan. */
export function officialKind(period: PeriodKind): TargetKind {
  return period === 'term' ? 'resolution' : 'assigned'
}
