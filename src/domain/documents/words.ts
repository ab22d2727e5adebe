/** Closed lists of the register of guiding documents. */

/** Kinds of Party documents: chỉ thị, hướng dẫn, nghị quyết, kết luận, quy định, quy chế, quyết định, … */
export const DOCUMENT_KINDS = [
  'directive',
  'guidance',
  'resolution',
  'conclusion',
  'regulation',
  'rules',
  'decision',
  'plan',
  'programme',
  'officialLetter',
  'announcement',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * What a guiding document may ground. A feature whose rows can be grounded adds its word here and says in
 * `server/documents/subjects.ts` which table holds them.
 */
export const GROUNDED_SUBJECTS = [
  'targetDocument',
  'screeningRound',
  'inspectionProgramme',
  'yearSummary',
  'drive',
  'trainingClass',
] as const
export type GroundedSubject = (typeof GROUNDED_SUBJECTS)[number]
