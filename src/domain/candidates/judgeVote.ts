import type { JudgedFinding } from '#domain/findings'
import { found, foundBy, uncovered } from './found'
import { traitsOf } from './kinds'
import type { FileRecord } from './records'
import { thresholdOn } from './thresholds'
import { attendanceFaults, countVote, voteFaults } from './vote'

/**
 * Counts that do not add up are refused; a vote that does not carry is a fact, told with what it lacked
 * (decision 4, R-VOTE-1, R-VOTE-3). A cell's resolution without its vote proves nothing and is refused.
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
  const threshold = thresholdOn(voting, record.day)
  if (threshold === null) return [uncovered('vote', voting === 'cell' ? 'R-VOTE-1' : 'R-VOTE-3')]
  const { base, needed, carries } = countVote(attendance, vote, threshold.value)
  if (carries) return []
  const told = foundBy(threshold, 'voteNotCarried', 'vote', { for: vote.for, needed, base })
  return [{ ...told, effect: 'warn' }]
}
