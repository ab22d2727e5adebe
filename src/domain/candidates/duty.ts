import type { Day } from '#domain/dates'
import type { FindingParams } from '#domain/findings'
import type { Evidence, Ruled } from '#domain/rulebook/timeline'
import type { DutyKind } from './dutyKinds'

/** What a file asks of a body: from when it can be done, by when it must be, and by which text. */
export interface Duty {
  readonly kind: DutyKind
  /** the body that must act */
  readonly organisationId: string
  readonly from: Day
  /** last day */
  readonly last: Day
  /** the day the clock starts: "Vì sao là ngày này?" */
  readonly start: Day
  readonly ruleId: string | null
  readonly cite: string | null
  readonly evidence: Evidence | null
  readonly params: FindingParams
}

/** A duty by the text `ruled`; null where no text sets its day. */
export function duty(
  kind: DutyKind,
  organisationId: string,
  days: { from: Day; last: Day; start: Day },
  ruled: Ruled<unknown> | null,
  params: FindingParams = {},
): Duty {
  const { ruleId = null, cite = null, evidence = null } = ruled ?? {}
  return { kind, organisationId, ...days, ruleId, cite, evidence, params }
}
