import type { Day } from '#domain/dates'
import { PARTY_AGE } from '#domain/rulebook/probation'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { liveRecords } from './course'
import { dayOf, lastOf } from './fold'
import type { FileRecord } from './records'

export interface PartyAge {
  readonly from: Day
  readonly ruled: Ruled<unknown>
}

/**
 * R-AGE-P (294-QĐ/TW 4.5; 06-HD/TW 5.3): party age counts from the admission decision once the member is official.
 * Null before that, on a day no text covers, and for who was admitted again: their first decision is not held here.
 */
export function partyAgeOf(records: readonly FileRecord[]): PartyAge | null {
  const live = liveRecords(records)
  const official = dayOf(live, 'recognitionDecision')
  const decided = dayOf(live, 'admissionDecision')
  const isReadmitted = lastOf(live, 'application')?.detail.readmission === true
  const ruled = official === null ? null : valueOn(PARTY_AGE, 'countsFrom', official)
  if (decided === null || ruled === null || isReadmitted) return null
  return { from: decided, ruled }
}
