/** Closed lists of surveys, plans and efforts. Groups overlap: they are never summed. */

/** Whom a cell counts in its area before anybody is on a list; the last two are facts of a post. */
export const SURVEY_GROUPS = [
  'youth',
  'youthUnion',
  'serving',
  'demobilised',
  'teachers',
  'workers',
  'businessOwners',
  'pupils',
  'women',
  'ethnicMinority',
  'headsNotMembers',
  'headsMembers',
] as const
export type SurveyGroup = (typeof SURVEY_GROUPS)[number]

/** `all` is the whole plan, the others parts of it that overlap. */
export const PLAN_GROUPS = [
  'all',
  'youthUnion',
  'demobilised',
  'teachers',
  'workers',
  'businessOwners',
  'pupils',
  'women',
  'villageHeads',
] as const
export type PlanGroup = (typeof PLAN_GROUPS)[number]

export const PLAN_SCOPES = ['year', 'term'] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

/** Why people are hard to find: what lies outside the body's hands, then what lies in them. */
export const OBJECTIVE_CAUSES = [
  'youthAway',
  'fewYoung',
  'privateFirms',
  'shiftWork',
  'religionArea',
  'thinStaff',
] as const
export const SUBJECTIVE_CAUSES = [
  'lateSurvey',
  'weakUnions',
  'fewHelpers',
  'slowPapers',
  'weakLeading',
] as const
export const CAUSES = [...OBJECTIVE_CAUSES, ...SUBJECTIVE_CAUSES] as const
export type Cause = (typeof CAUSES)[number]

export const MEASURES = [
  'surveyQuarterly',
  'assignMembers',
  'unionsIntroduce',
  'movements',
  'openClasses',
  'verifyEarly',
  'serviceMen',
] as const
export type Measure = (typeof MEASURES)[number]

export const ANSWERS = ['comment', 'returned', 'approved'] as const
export type Answer = (typeof ANSWERS)[number]

/** Where a plan stands: what was answered last, comments aside. */
export const PLAN_STATES = ['submitted', 'returned', 'approved'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const MASS_BODIES = [
  'youthUnion',
  'womensUnion',
  'tradeUnion',
  'front',
  'farmersUnion',
  'veterans',
  'other',
] as const
export type MassBody = (typeof MASS_BODIES)[number]

export const OUTREACH_KINDS = ['propaganda', 'emulation', 'talk', 'volunteer'] as const
export type OutreachKind = (typeof OUTREACH_KINDS)[number]

export const REQUEST_KINDS = ['survey', 'plan'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
