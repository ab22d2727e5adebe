import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'

export interface DocumentDays {
  /** the day it was signed */
  readonly day: Day
  /** first day in force */
  readonly from: Day
  /** first day no longer in force; null while none is set */
  readonly to: Day | null
}

/**
 * What is wrong with the days of a guiding document: signed by today, in force from its signing at the earliest
 * (it may be issued ahead of the day it holds from), and for at least one day.
 */
export function judgeDocumentDays({ day, from, to }: DocumentDays, today: Day): readonly Finding[] {
  return [
    ...(day > today ? [{ code: 'dayInFuture' as const, field: 'day', params: { today } }] : []),
    ...(from < day ? [{ code: 'dayOrder' as const, field: 'from' }] : []),
    ...(to !== null && to <= from ? [{ code: 'dayOrder' as const, field: 'to' }] : []),
  ]
}

/** Where a document stands on a day; one whose place another took ends on that one's first day. */
export type DocumentStanding = 'coming' | 'inForce' | 'ended' | 'superseded'

/** @param supersededFrom first day of the document that took its place; null while there is none */
export function documentStanding(
  { from, to }: Pick<DocumentDays, 'from' | 'to'>,
  supersededFrom: Day | null,
  on: Day,
): DocumentStanding {
  if (supersededFrom !== null && supersededFrom <= on) return 'superseded'
  if (on < from) return 'coming'
  return to !== null && to <= on ? 'ended' : 'inForce'
}
