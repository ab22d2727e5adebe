import type { Attendance, Ballot, Vote } from '#domain/candidates/records'

/** Who sat in a meeting, while it is typed. Ordinary absence is what the other reasons leave. */
export interface AttendanceDraft {
  readonly total: number | null
  readonly present: number | null
  readonly exempt: number | null
  readonly transferredOut: number | null
  readonly suspended: number | null
  readonly prosecuted: number | null
  readonly probationaryPresent: number | null
  readonly probationaryAbsent: number | null
  readonly ballot: Ballot
}

/** `against` left open: everybody else who was present. */
export interface VoteDraft {
  readonly for: number | null
  readonly against: number | null
}

export const NO_ATTENDANCE: AttendanceDraft = {
  total: null,
  present: null,
  exempt: null,
  transferredOut: null,
  suspended: null,
  prosecuted: null,
  probationaryPresent: null,
  probationaryAbsent: null,
  ballot: 'secret',
}

export const NO_VOTE: VoteDraft = { for: null, against: null }

/** The reasons that are asked for; those who are absent for none of them are absent in the ordinary way. */
export const ASKED_REASONS = ['exempt', 'transferredOut', 'suspended', 'prosecuted'] as const

/** How many are absent; null while the counts are not there. */
export function absentOf({ total, present }: AttendanceDraft): number | null {
  return total === null || present === null ? null : total - present
}

/** Absent for no reason that leaves the denominator; below zero when the reasons say more than are absent. */
export function ordinaryOf(draft: AttendanceDraft): number {
  const asked = ASKED_REASONS.reduce((sum, reason) => sum + (draft[reason] ?? 0), 0)
  return (absentOf(draft) ?? 0) - asked
}

/** The attendance as it is recorded; null while total or present is missing. */
export function attendanceOf(draft: AttendanceDraft): Attendance | null {
  const { total, present, ballot } = draft
  if (total === null || present === null) return null
  const ordinary = Math.max(0, ordinaryOf(draft))
  const asked = ASKED_REASONS.flatMap((reason) => {
    const count = draft[reason] ?? 0
    return count > 0 ? [[reason, count] as const] : []
  })
  return {
    official: { total, present, absent: { ordinary, ...Object.fromEntries(asked) } },
    probationary: { present: draft.probationaryPresent ?? 0, absent: draft.probationaryAbsent ?? 0 },
    ballot,
  }
}

/** The vote as it is recorded: who said neither is blank. */
export function voteOf(draft: VoteDraft, attendance: Attendance | null): Vote | null {
  if (draft.for === null || attendance === null) return null
  const { present } = attendance.official
  const against = draft.against ?? Math.max(0, present - draft.for)
  return { for: draft.for, against, blank: Math.max(0, present - draft.for - against) }
}

/** A recorded attendance to be corrected. */
export function attendanceDraft({ official, probationary, ballot }: Attendance): AttendanceDraft {
  const { exempt = null, transferredOut = null, suspended = null, prosecuted = null } = official.absent
  return {
    total: official.total,
    present: official.present,
    exempt,
    transferredOut,
    suspended,
    prosecuted,
    probationaryPresent: probationary.present,
    probationaryAbsent: probationary.absent,
    ballot,
  }
}
