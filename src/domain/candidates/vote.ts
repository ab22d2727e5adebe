import type { JudgedFinding } from '#domain/findings'
import type { Attendance, Vote } from './records'

/** `strict`: more than the fraction; otherwise at least. */
export interface Threshold {
  readonly numerator: number
  readonly denominator: number
  readonly strict: boolean
}

export interface VoteCount {
  /** members who count: all less those who left the denominator */
  readonly base: number
  /** fewest votes for that carry */
  readonly needed: number
  readonly for: number
  readonly carries: boolean
}

/**
 * The denominator of a vote: official members of the body less those temporarily transferred out, exempt from
 * activity and not present, suspended, or prosecuted (294-QĐ/TW 9.3.2). An ordinary absence stays in it.
 */
export function voteBase({ official }: Attendance): number {
  const { exempt = 0, transferredOut = 0, suspended = 0, prosecuted = 0 } = official.absent
  return official.total - exempt - transferredOut - suspended - prosecuted
}

/** The fewest votes that reach the threshold of `base` members, in whole numbers: 2/3 of 10 is 7. */
export function votesNeeded(base: number, { numerator, denominator, strict }: Threshold): number {
  const whole = Math.floor((base * numerator) / denominator)
  if (strict) return whole + 1
  return whole * denominator === base * numerator ? whole : whole + 1
}

/** Whether the vote carries. Needs an attendance and a vote that add up (`voteFaults`). */
export function countVote(attendance: Attendance, vote: Vote, threshold: Threshold): VoteCount {
  const base = voteBase(attendance)
  const needed = votesNeeded(base, threshold)
  return { base, needed, for: vote.for, carries: base > 0 && vote.for >= needed }
}

/** What does not add up: 422 for these alone; a vote that does not carry is a fact. */
export function attendanceFaults({ official, probationary }: Attendance): JudgedFinding[] {
  const absent = Object.values(official.absent).reduce((sum, count) => sum + count, 0)
  const counts = [official.total, official.present, probationary.present, probationary.absent, absent]
  if (counts.some((count) => count < 0)) {
    return [{ effect: 'block', code: 'valueNegative', field: 'attendance.official' }]
  }
  if (official.total === official.present + absent && official.total > 0) return []
  const params = { total: official.total, present: official.present, absent }
  return [{ effect: 'block', code: 'attendanceDoesNotAdd', field: 'attendance.official', params }]
}

/** The votes given must be those of the official members present. */
export function voteFaults({ official }: Attendance, vote: Vote): JudgedFinding[] {
  const given = vote.for + vote.against + vote.blank
  if (given === official.present && vote.for >= 0 && vote.against >= 0 && vote.blank >= 0) return []
  const params = { given, present: official.present }
  return [{ effect: 'block', code: 'votesDoNotAdd', field: 'vote', params }]
}
