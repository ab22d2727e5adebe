import { findingSentence } from '../../ui/Findings'
import { absentOf, attendanceOf, ordinaryOf } from '../form/voteDraft'
import { groupOfFinding } from '../opening/OpeningGroups'
import type { Text } from '../text'
import { listedName } from './ListingRow'
import { isPersonFilled, isWorkFilled } from './listingDraft'
import type { MeetingListing } from './listings'
import { isVoted } from './meetingDraft'
import { nameOf } from './ResolutionRow'
import type { Meeting, MeetingRow } from './useMeeting'

/** Something that keeps the meeting from being recorded, and where it is mended. */
export interface Problem {
  readonly at: 'day' | 'attendance' | 'behalf' | 'row' | 'listed' | 'listedWork'
  readonly candidateId?: string
  readonly words: string
}

/** What is missing or refused, in the order of the questions. */
export function problemsOf(text: Text, { draft, considered, listings, isBehalf }: Meeting): Problem[] {
  const { meetings: words, form } = text.candidates
  const problems: Problem[] = []
  if (draft.day === null) problems.push({ at: 'day', words: words.wantDay })
  if (attendanceOf(draft.attendance) === null) {
    problems.push({ at: 'attendance', words: words.wantAttendance })
  } else if (ordinaryOf(draft.attendance) < 0) {
    problems.push({
      at: 'attendance',
      words: (absentOf(draft.attendance) ?? 0) < 0 ? form.vote.tooManyPresent : form.vote.tooMany,
    })
  }
  for (const one of considered) {
    const wrong = problemOf(text, one)
    if (wrong !== null) problems.push({ at: 'row', candidateId: one.candidate.id, words: wrong })
  }
  for (const [index, one] of listings.entries()) {
    const { candidateId } = one.listing
    const wrong = listingProblem(text, one, listedName(one) ?? words.listingAt(index + 1))
    if (wrong !== null) problems.push({ candidateId, ...wrong })
  }
  if (isBehalf && draft.behalf.day === null) problems.push({ at: 'behalf', words: words.wantBehalf })
  return problems
}

function problemOf(text: Text, { candidate, row, number, findings, isLate }: MeetingRow): string | null {
  const { meetings: words } = text.candidates
  const name = nameOf(text, candidate)
  const block = findings.find(({ effect }) => effect === 'block')
  if (block !== undefined) return words.blocked(name, findingSentence(text, block))
  if (number.trim() === '') return words.wantNumber(name)
  if (row.kind !== null && isVoted(row.kind) && row.vote.for === null) return words.wantVote(name)
  return isLate && row.reason.trim() === '' ? words.wantReason(name) : null
}

function listingProblem(text: Text, one: MeetingListing, name: string): Pick<Problem, 'at' | 'words'> | null {
  const { meetings: words } = text.candidates
  if (!isPersonFilled(one.listing)) return { at: 'listed', words: words.wantPerson(name) }
  if (one.number.trim() === '') return { at: 'listed', words: words.wantNumber(name) }
  if (!isWorkFilled(one.listing)) return { at: 'listedWork', words: words.wantWork(name) }
  const refused = one.findings.find(({ code }) => code !== 'possibleDuplicate')
  if (refused === undefined) return null
  const at = groupOfFinding(refused.field) === 'work' ? 'listedWork' : 'listed'
  return { at, words: words.blocked(name, findingSentence(text, refused)) }
}
