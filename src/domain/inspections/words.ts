/** Closed lists of inspection and supervision (*kiểm tra, giám sát*); sentences stand in the page. */

export const INSPECTION_KINDS = ['inspection', 'supervision'] as const
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

/** What is looked at in the work of admitting members. */
export const TOPICS = [
  'targets',
  'sources',
  'files',
  'deadlines',
  'classes',
  'ceremonies',
  'screening',
] as const
export type Topic = (typeof TOPICS)[number]

export const FINDING_NATURES = ['strength', 'fault'] as const
export type FindingNature = (typeof FINDING_NATURES)[number]

export const RECOMMENDATION_EVENT_KINDS = ['reported', 'closed', 'extended', 'reopened'] as const
export type RecommendationEventKind = (typeof RECOMMENDATION_EVENT_KINDS)[number]

export const RECOMMENDATION_STATUSES = ['open', 'reported', 'closed'] as const
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number]

/** What a list is narrowed to. */
export const RECOMMENDATION_FILTERS = ['all', 'open', 'overdue', 'reported', 'closed'] as const
export type RecommendationFilter = (typeof RECOMMENDATION_FILTERS)[number]

/** Calendar days in which the inspecting body looks at what was reported. Set here: no text gives it. */
export const VERIFY_WITHIN_DAYS = 15

/** Days for which an inspection may be open, its first and last among them. Set here: no text that was read gives it. */
export const LONGEST_OPENING_DAYS = 60
