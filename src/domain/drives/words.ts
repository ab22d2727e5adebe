/** Closed lists of drives and ceremonies. Vietnamese words stand in web/i18n. */

/** `announcement`: lễ công bố, trao quyết định of a committee; `admission`: lễ kết nạp of a cell (R-PRB-1 counts from it). */
export const CEREMONY_KINDS = ['announcement', 'admission'] as const
export type CeremonyKind = (typeof CEREMONY_KINDS)[number]

/** The order of a ceremony (06-HD/TW 3.8); members are admitted one by one between decision and tasks. */
export const AGENDA = ['flag', 'reason', 'decision', 'oath', 'tasks', 'upperSpeech', 'closing'] as const
export type AgendaItem = (typeof AGENDA)[number]

/** Guests are posts and numbers, never names. */
export const GUEST_POSTS = [
  'upperCommittee',
  'committee',
  'cellSecretary',
  'government',
  'front',
  'youthUnion',
  'women',
  'veterans',
  'family',
  'press',
  'other',
] as const
export type GuestPost = (typeof GUEST_POSTS)[number]

/** What a new member is charged with (06-HD/TW 3.8; tasks of a probationary member). */
export const TASKS = [
  'groupCharge',
  'propaganda',
  'massWork',
  'youthWork',
  'digital',
  'security',
  'source',
  'study',
  'cellWork',
  'other',
] as const
export type Task = (typeof TASKS)[number]

export const TASK_OUTCOMES = ['done', 'partly', 'notDone'] as const
export type TaskOutcome = (typeof TASK_OUTCOMES)[number]

/** Key posts of a commune or ward for which young members are prepared. */
export const POSTS = [
  'cellSecretary',
  'cellDeputy',
  'committeeMember',
  'villageHead',
  'frontHead',
  'youthSecretary',
  'womenHead',
  'farmersHead',
  'veteransHead',
  'unionHead',
  'councilDeputy',
  'committeeLeader',
  'officeStaff',
  'other',
] as const
export type Post = (typeof POSTS)[number]

/** quy hoạch, bồi dưỡng, bố trí: in this order. */
export const SUCCESSION_STEPS = ['planned', 'trained', 'placed'] as const
export type SuccessionStep = (typeof SUCCESSION_STEPS)[number]
