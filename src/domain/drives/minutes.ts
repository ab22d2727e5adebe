import { lastOf } from '#domain/candidates/fold'
import type { Details, FileRecord } from '#domain/candidates/records'
import type { Day } from '#domain/dates'

/** What corrected minutes say of one person. */
export interface MinutesLine {
  readonly present: boolean
  readonly oath: boolean
  readonly memberId: string | null
  readonly consent?: { readonly number: string; readonly day: Day } | undefined
}

/** The ceremony the minutes are of. */
export interface Held {
  readonly day: Day
  readonly holdsAdmission: boolean
}

/** What of the file is otherwise after the minutes were corrected; what is missing there is recorded as in first minutes. */
export interface FileChange {
  readonly takenBack: readonly FileRecord[]
  readonly replaced: { readonly standing: FileRecord; readonly detail: Details['ceremony'] } | null
}

/**
 * Whoever was absent received no decision on that day, and was not admitted there; whoever was present was admitted with
 * the oath and the helper of the minutes. A consent that is not told again stays. What the file holds of other days does
 * not follow from these minutes.
 */
export function judgeLine(
  records: readonly FileRecord[],
  line: MinutesLine,
  { day, holdsAdmission }: Held,
): FileChange {
  const received = lastOf(records, 'decisionReceived')
  const ceremony = holdsAdmission ? lastOf(records, 'ceremony') : null
  const ofThatDay = [received, ceremony].flatMap((record) => (record?.day === day ? [record] : []))
  if (!line.present) return { takenBack: ofThatDay, replaced: null }
  if (ceremony === null || ceremony.day !== day) return { takenBack: [], replaced: null }
  const { consentNumber, consentDay } = ceremony.detail
  const { oath, memberId, consent = { number: consentNumber, day: consentDay } } = line
  const detail = { oath, memberId, consentNumber: consent.number, consentDay: consent.day }
  const isSame =
    ceremony.detail.oath === oath &&
    ceremony.detail.memberId === memberId &&
    consentNumber === consent.number &&
    consentDay === consent.day
  return { takenBack: [], replaced: isSame ? null : { standing: ceremony, detail } }
}
