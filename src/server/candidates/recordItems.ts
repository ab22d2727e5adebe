import { sql } from 'kysely'
import type { RecordItem } from '#contract/candidateRecords'
import { traitsOf } from '#domain/candidates/kinds'
import type { PrintedPerson } from '#domain/candidates/printed'
import type { Attendance, FileRecord } from '#domain/candidates/records'
import { type Seat, seesRecord, seesVote } from '#domain/candidates/rights'
import { outcomeOf, thresholdOn } from '#domain/candidates/thresholds'
import { voteBase, votesNeeded } from '#domain/candidates/vote'
import type { Trx } from '../platform/database'
import { type RecordRow, toFileRecord } from './storedRecords'

/** The records of a file as bodies in these seats see them, in the order of recording; replaced ones as well. */
export async function recordItems(
  trx: Trx,
  candidateId: string,
  rows: readonly RecordRow[],
  seats: readonly Seat[],
  printed: ReadonlyMap<string, PrintedPerson>,
): Promise<RecordItem[]> {
  const names = await namesOf(trx, candidateId)
  return rows
    .filter(({ kind }) => seesRecord(kind, seats))
    .map((row) => ({ ...toItem(row, names.get(row.id), seats), printed: printed.get(row.id) ?? null }))
}

interface Names {
  id: string
  /** of the body on the day of the act */
  organisation: string | null
  behalf: string | null
  recordedBy: string | null
}

async function namesOf(trx: Trx, candidateId: string): Promise<Map<string, Names>> {
  const { rows } = await sql<Names>`
    select record.id, actor.name as organisation, behalf.name as behalf, account.display_name as "recordedBy"
    from record
    left join placement actor on actor.organisation_id = record.organisation_id and actor.valid @> record.day
    left join placement behalf on behalf.organisation_id = record.behalf_organisation_id
      and behalf.valid @> record.behalf_day
    left join account on account.id = record.recorded_by
    where record.candidate_id = ${candidateId}`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}

function toItem(
  row: RecordRow,
  names: Names | undefined,
  seats: readonly Seat[],
): Omit<RecordItem, 'printed'> {
  const record = toFileRecord(row)
  const isVoteSeen = seesVote(row.kind, seats)
  const isVoted = traitsOf(row.kind).voting !== undefined || record.vote !== null
  return {
    id: row.id,
    seq: Number(row.seq),
    kind: row.kind,
    day: row.day,
    organisation: { id: row.organisation_id, name: names?.organisation ?? '' },
    paper: record.paper,
    meetingId: row.meeting_id,
    attendance: isVoteSeen ? toldAttendance(row.attendance) : null,
    vote: isVoteSeen ? toldVote(record) : null,
    outcome: isVoteSeen && isVoted ? outcomeOf(record) : null,
    detail: { ...record.detail },
    behalf: behalfOf(row, names),
    reason: row.reason,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: names?.recordedBy ?? null,
    replacesId: row.replaces_id,
    takenBack: row.taken_back,
    replaced: row.replaced,
  }
}

function toldAttendance(attendance: Attendance | null): RecordItem['attendance'] {
  if (attendance === null) return null
  const { official, probationary, ballot } = attendance
  return { official: { ...official, absent: { ...official.absent } }, probationary, ballot }
}

/** The votes with the members counted and the votes that were needed, by the text of the day. */
export function toldVote(record: FileRecord): RecordItem['vote'] {
  const { vote, attendance, day } = record
  if (vote === null) return null
  const base = attendance === null ? null : voteBase(attendance)
  const threshold = thresholdOn(record.kind, day)
  const needed = base === null || threshold === null ? null : votesNeeded(base, threshold.value)
  return { ...vote, base, needed }
}

function behalfOf(row: RecordRow, names: Names | undefined): RecordItem['behalf'] {
  if (row.behalf_day === null) return null
  return { organisationName: names?.behalf ?? '', paper: row.behalf_paper, day: row.behalf_day }
}
