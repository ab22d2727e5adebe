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
