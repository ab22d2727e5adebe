import type { JudgedFinding } from '#domain/findings'
import { valueOn } from '#domain/rulebook/timeline'
import { BALLOT } from '#domain/rulebook/votes'
import { found, foundBy, uncovered } from './found'
import { traitsOf } from './kinds'
import type { Attendance, FileRecord, Vote } from './records'
import { thresholdOn } from './thresholds'
import { attendanceFaults, countVote, voteFaults } from './vote'

/**
 * Counts that do not add up are refused; a vote that does not carry is a fact, told with what it lacked
 * (R-VOTE-1, R-VOTE-3). A cell's resolution without its vote proves nothing and is refused.
 */
export function judgeVote(record: FileRecord): JudgedFinding[] {
  const { attendance, vote } = record
  const faults = [
    ...(attendance === null ? [] : attendanceFaults(attendance)),
    ...(attendance === null || vote === null ? [] : voteFaults(attendance, vote)),
  ]
  if (faults.length > 0) return faults
  const { voting } = traitsOf(record.kind)
  if (voting === undefined || voting === 'decider') return []
  if (attendance === null || vote === null) {
    return [found(voting === 'cell' ? 'block' : 'warn', 'voteMissing', 'vote')]
  }
  return [...judgeBallot(record), ...judgeShare(record, attendance, vote)]
}

/** R-VOTE-7: a cell votes by secret ballot or by raised card; opinions in writing are for committees. */
function judgeBallot({ kind, day, attendance }: FileRecord): JudgedFinding[] {
  if (traitsOf(kind).voting !== 'cell' || attendance === null) return []
  const rule = valueOn(BALLOT, 'ballots', day)
  const allowed: readonly string[] = rule?.value ?? []
  if (rule === null || allowed.includes(attendance.ballot)) return []
  return [foundBy(rule, 'ballotUnfit', 'attendance.ballot')]
}

function judgeShare(record: FileRecord, attendance: Attendance, vote: Vote): JudgedFinding[] {
  const { voting } = traitsOf(record.kind)
  const threshold = thresholdOn(record.kind, record.day)
  if (threshold === null) return [uncovered('vote', voting === 'cell' ? 'R-VOTE-1' : 'R-VOTE-3')]
  const { base, needed, carries } = countVote(attendance, vote, threshold.value)
  if (carries) return []
  const told = foundBy(threshold, 'voteNotCarried', 'vote', { for: vote.for, needed, base })
  return [{ ...told, effect: 'warn' }]
}
