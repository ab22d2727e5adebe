import type { CandidateItem } from '#contract/candidates'
import type { MeetingBody } from '#contract/meetings'
import type { Stage } from '#domain/candidates/fold'
import type { Kind } from '#domain/candidates/kinds'
import { traitsOf } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import { isCell, isGrassroots } from '#domain/organisations/kinds'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'
import { type BehalfDraft, behalfSent, NO_BEHALF } from '../form/behalfDraft'
import { newRecordDraft, type RecordDraft } from '../form/recordDraft'
import {
  type AttendanceDraft,
  attendanceOf,
  NO_ATTENDANCE,
  NO_VOTE,
  type VoteDraft,
  voteOf,
} from '../form/voteDraft'
import { type ListingDraft, listingSent } from './listingDraft'

/** One resolution of the meeting while it is typed. */
export interface RowDraft {
  readonly recordId: string
  /** null: not considered in this meeting */
  readonly kind: Kind | null
  /** null: the number that follows the one before */
  readonly number: string | null
  readonly vote: VoteDraft
  readonly reason: string
}

export interface MeetingDraft {
  readonly form: 'meeting'
  readonly commandId: string
  readonly id: string
  readonly day: Day | null
  readonly attendance: AttendanceDraft
  readonly chairId: string | null
  readonly secretaryId: string | null
  readonly behalf: BehalfDraft
  /** by candidate; a file that is not here stands as it is proposed */
  readonly rows: Readonly<Record<string, RowDraft>>
  /** people without a file, put on the list in this meeting */
  readonly listings: readonly ListingDraft[]
}

export function newMeetingDraft(): MeetingDraft {
  return {
    form: 'meeting',
    commandId: newCommandId(),
    id: newId(),
    day: null,
    attendance: NO_ATTENDANCE,
    chairId: null,
    secretaryId: null,
    behalf: NO_BEHALF,
    rows: {},
    listings: [],
  }
}

export function isMeetingDraft(value: unknown): value is MeetingDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'meeting' &&
    'listings' in value
  )
}

export function isBegun({ day, attendance, rows, listings }: MeetingDraft): boolean {
  const isTyped = day !== null || attendance.total !== null || listings.length > 0
  return isTyped || Object.keys(rows).length > 0
}

export function newRow(kind: Kind | null): RowDraft {
  return { recordId: newId(), kind, number: null, vote: NO_VOTE, reason: '' }
}

const BEFORE_DECISION: readonly Stage[] = [
  'listed',
  'trained',
  'permitted',
  'applied',
  'cellResolved',
  'grassrootsResolved',
]
const PROBATION: readonly Stage[] = ['admitted', 'proposed']

/** What a meeting may resolve of a file, and at which stages. */
const OF_CELLS: readonly (readonly [kind: Kind, stages: readonly Stage[]])[] = [
  ['cellResolution', BEFORE_DECISION],
  ['recognitionResolution', PROBATION],
  ['deletionResolution', PROBATION],
  ['removal', BEFORE_DECISION],
]
const OF_GRASSROOTS: readonly (readonly [kind: Kind, stages: readonly Stage[]])[] = [
  ['permission', ['listed', 'trained']],
  ['grassrootsResolution', ['cellResolved']],
  ['recognitionGrassroots', ['proposed']],
  ['deletionGrassroots', PROBATION],
]

/** What this body may resolve of the file in a meeting. */
export function kindsFor(bodyKind: string, { stage }: Pick<CandidateItem, 'stage'>): Kind[] {
  const possible = [...(isCell(bodyKind) ? OF_CELLS : []), ...(isGrassroots(bodyKind) ? OF_GRASSROOTS : [])]
  return possible.flatMap(([kind, stages]) => (stages.includes(stage) ? [kind] : []))
}

/** What the file waits for from this meeting; null when something else is missing first. */
export function dueKind(bodyKind: string, candidate: Pick<CandidateItem, 'stage' | 'missing'>): Kind | null {
  const [next, ...more] = candidate.missing
  if (next === undefined || more.length > 0) return null
  return kindsFor(bodyKind, candidate).find((kind) => kind === next) ?? null
}

/** The number that follows in the book of resolutions: `12-NQ/CB` → `13-NQ/CB`. */
export function numberAfter(number: string): string {
  const [, count = '', rest = ''] = /^(\d+)(.*)$/.exec(number.trim()) ?? []
  return count === '' ? '' : `${String(Number(count) + 1).padStart(count.length, '0')}${rest}`
}

/** The row as a record of its file, for judging. */
export function rowRecord(draft: MeetingDraft, row: RowDraft, number: string): RecordDraft | null {
  if (row.kind === null) return null
  return {
    ...newRecordDraft(row.kind),
    id: row.recordId,
    day: draft.day,
    number,
    withVote: isVoted(row.kind),
    attendance: draft.attendance,
    vote: row.vote,
    reason: row.reason,
  }
}

export const isVoted = (kind: Kind): boolean => traitsOf(kind).voting !== undefined

/** A row that is considered, with the file it belongs to and its number. */
export interface Resolved {
  readonly candidateId: string
  readonly version: number
  readonly row: RowDraft
  readonly number: string
}

/** Somebody new, with the number of the resolution. */
export interface Listed {
  readonly listing: ListingDraft
  readonly number: string
}

/** The meeting as it is sent, once its fields are filled. */
export function meetingSent(
  draft: MeetingDraft,
  resolved: readonly Resolved[],
  listed: readonly Listed[],
  isBehalf: boolean,
): MeetingBody | null {
  const attendance = attendanceOf(draft.attendance)
  if (attendance === null || draft.day === null) return null
  const { commandId, id, day, chairId, secretaryId, behalf } = draft
  return {
    commandId,
    id,
    day,
    attendance,
    ...(chairId !== null && { chairId }),
    ...(secretaryId !== null && { secretaryId }),
    ...(isBehalf && { behalf: behalfSent(behalf) }),
    resolutions: resolved.flatMap(({ candidateId, version, row, number }) => {
      if (row.kind === null) return []
      const vote = isVoted(row.kind) ? voteOf(row.vote, attendance) : null
      const reason = row.reason.trim()
      return [
        {
          candidateId,
          recordId: row.recordId,
          kind: row.kind,
          number: number.trim(),
          expectedVersion: version,
          ...(vote !== null && { vote }),
          ...(reason !== '' && { reason }),
        },
      ]
    }),
    ...(listed.length > 0 && {
      listings: listed.map(({ listing, number }) => listingSent(listing, number)),
    }),
  }
}
