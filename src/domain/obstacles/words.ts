/** Closed lists of obstacles (*khó khăn, vướng mắc*); sentences stand in the page. */

/** What an obstacle is raised at: a file, a step of a file, a body, a target. */
export const OBSTACLE_SUBJECTS = ['file', 'step', 'body', 'target'] as const
export type ObstacleSubject = (typeof OBSTACLE_SUBJECTS)[number]

export const OBSTACLE_EVENT_KINDS = ['raised', 'escalated', 'answered', 'closed', 'reopened'] as const
export type ObstacleEventKind = (typeof OBSTACLE_EVENT_KINDS)[number]

export const OBSTACLE_STATUSES = ['open', 'answered', 'closed'] as const
export type ObstacleStatus = (typeof OBSTACLE_STATUSES)[number]

/** What a list is narrowed to. */
export const OBSTACLE_FILTERS = ['all', 'open', 'overdue', 'answered', 'closed', 'moved'] as const
export type ObstacleFilter = (typeof OBSTACLE_FILTERS)[number]
export const OBSTACLE_WHOSE = ['all', 'toAnswer', 'raised'] as const
export type ObstacleWhose = (typeof OBSTACLE_WHOSE)[number]

/**
 * Circumstances outside the body's power, as officers name them for why files and bodies do not move: source,
 * enterprises, papers. None judges what somebody thinks, and none is about a family.
 */
const OBJECTIVE_CAUSES = [
  'leftForWork',
  'fewYoungPeople',
  'agedCell',
  'smallCell',
  'staffCuts',
  'overAge',
  'schooling',
  'pupilsUnderAge',
  'ownerNotInterested',
  'shiftWork',
  'enterpriseClosing',
  'headOfficeElsewhere',
  'verificationAbroad',
  'verificationSlow',
  'upperLevelSlow',
  'classNotOpened',
  'movedAway',
  'textUnclear',
  'targetTooHigh',
  'otherObjective',
] as const

/** What the body itself can mend. */
const SUBJECTIVE_CAUSES = [
  'cellNotLooking',
  'mentorNotFollowing',
  'massBodiesNotIntroducing',
  'papersIncomplete',
  'meetingsIrregular',
  'committeePartTime',
  'unevenDirection',
  'otherSubjective',
] as const

export const CAUSES = [...OBJECTIVE_CAUSES, ...SUBJECTIVE_CAUSES] as const
export type Cause = (typeof CAUSES)[number]

export const CAUSE_NATURES = ['objective', 'subjective'] as const
export type CauseNature = (typeof CAUSE_NATURES)[number]

/** "Nguyên nhân khách quan, chủ quan". */
export function natureOf(cause: Cause): CauseNature {
  return SUBJECTIVE_CAUSES.some((known) => known === cause) ? 'subjective' : 'objective'
}

/** Calendar days in which the raiser confirms an answer by closing, or raises it again. Set here: no text gives it. */
export const CONFIRM_WITHIN_DAYS = 15
