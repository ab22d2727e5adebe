import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'

/** What the official register answers of a person. */
export const OUTCOMES = ['accepted', 'rejected'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why it did not accept: a closed list, for a free text would hold what belongs to the person. */
export const REJECTION_REASONS = [
  'name',
  'birth',
  'identityNumber',
  'address',
  'ethnicityReligion',
  'organisation',
  'decision',
  'duplicate',
  'other',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** As a sheet says it that goes out and comes back. */
export const REJECTION_WORDS: Readonly<Record<RejectionReason, string>> = {
  name: 'Sai họ tên',
  birth: 'Sai ngày sinh',
  identityNumber: 'Thiếu hoặc sai số định danh',
  address: 'Thiếu khai sinh, quê quán, thường trú',
  ethnicityReligion: 'Sai dân tộc, tôn giáo',
  organisation: 'Sai tổ chức đảng',
  decision: 'Sai quyết định, ngày vào Đảng',
  duplicate: 'Đã có trong CSDL',
  other: 'Lý do khác',
}

/** Where a person decided on stands between here and the official register, as lists of people tell it. */
export const TRANSMITTAL_STATES = ['fresh', 'waiting', 'accepted', 'rejected', 'corrected'] as const
export type TransmittalState = (typeof TRANSMITTAL_STATES)[number]

/** Where all decided on are counted; of those whose file has ended (`left`) there is a number and no list. */
export const COUNTED_STATES = [...TRANSMITTAL_STATES, 'left'] as const

/** Most people of one hand-over: what an office looks through. */
export const MOST_PEOPLE = 2000

/**
 * What is against a hand-over: days that end before they begin or lie ahead, a confirmation before the last day
 * handed over.
 */
export function judgeTransmittal(
  { from, until, confirmedDay }: { from: Day; until: Day; confirmedDay: Day },
  today: Day,
): Finding[] {
  if (from > until) return [{ code: 'dayOrder', field: 'until' }]
  return [
    ...(until > today ? [{ code: 'dayInFuture' as const, field: 'until', params: { today } }] : []),
    ...(confirmedDay > today
      ? [{ code: 'dayInFuture' as const, field: 'confirmedDay', params: { today } }]
      : []),
    ...(confirmedDay < until ? [{ code: 'dayOrder' as const, field: 'confirmedDay' }] : []),
  ]
}
