/** Closed lists of the charge of units. */

/** One person answers for a unit; others may assist. */
export const CHARGE_DUTIES = ['main', 'assistant'] as const
export type ChargeDuty = (typeof CHARGE_DUTIES)[number]

/** Dự sinh hoạt chi bộ, làm việc với cấp ủy, đôn đốc bằng văn bản, tháo gỡ vướng mắc. */
export const VISIT_KINDS = ['attendCell', 'workWithCommittee', 'urgeInWriting', 'unblock'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

/** What a scorecard tells; the person judged may see each otherwise. */
export const SCORECARD_POINTS = ['target', 'source', 'migration', 'coverage', 'obstacles', 'visits'] as const
export type ScorecardPoint = (typeof SCORECARD_POINTS)[number]

export const STANCES = ['agrees', 'differs'] as const
export type Stance = (typeof STANCES)[number]

/** Hoàn thành xuất sắc, tốt, hoàn thành, không hoàn thành nhiệm vụ (366-QĐ/TW). */
export const RANKS = ['excellent', 'good', 'completed', 'notCompleted'] as const
export type Rank = (typeof RANKS)[number]
