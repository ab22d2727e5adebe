import type { FINDING_CODES } from '#domain/findingCodes'

export type FindingCode = (typeof FINDING_CODES)[number]

export type FindingParams = Readonly<Record<string, string | number | null>>

/**
 * One thing a decision has to say: a code, the field it is about (path in the request, `decision.day`),
 * the figures that belong in the sentence, and the article it rests on.
 */
export interface Finding {
  readonly code: FindingCode
  readonly field?: string
  readonly params?: FindingParams
  readonly cite?: string
}

/** `block` refuses; `warn` is shown and may be recorded with a reason. */
export type Effect = 'block' | 'warn'

export interface JudgedFinding extends Finding {
  readonly effect: Effect
}
