import { type RawBuilder, type Selectable, sql } from 'kysely'
import { detailOf } from '#contract/candidateRecords'
import type { Kind } from '#domain/candidates/kinds'
import type { Attendance, FileRecord, Paper, Vote } from '#domain/candidates/records'
import type { Db, Trx } from '../platform/database'
import type { RecordTable } from '../platform/tables.generated'

/** A row of the table record with the attendance of its meeting as last corrected while the row stood. */
export type RecordRow = Omit<Selectable<RecordTable>, 'kind'> & {
  kind: Kind
  /** of a row that was corrected, as it was counted until then */
  attendance: Attendance | null
  /** corrected or taken back by a later row */
  replaced: boolean
  /** place among records of one day and kind: a correction keeps that of what it corrects */
  place: number
}

/** What stands in each of the files, in the order of recording; a file in which nothing stands is absent. */
export async function storedRecords(
  db: Db | Trx,
  candidateIds: readonly string[],
): Promise<Map<string, FileRecord[]>> {
  const files = new Map<string, FileRecord[]>()
  for (const row of await recordRows(db, candidateIds)) {
    if (row.replaced || row.taken_back) continue
    const records = files.get(row.candidate_id) ?? []
    records.push(toFileRecord(row))
    files.set(row.candidate_id, records)
  }
  return files
}

/** Every row of the files, also those replaced and taken back, in the order of recording. */
export async function recordRows(db: Db | Trx, candidateIds: readonly string[]): Promise<RecordRow[]> {
  if (candidateIds.length === 0) return []
  const rows = await rowsWhere(db, sql`record.candidate_id = any(${[...candidateIds]}::uuid[])`)
  const places = new Map<string, number>()
  return rows.map((row) => {
    const place = places.get(row.replaces_id ?? '') ?? row.place
    places.set(row.id, place)
    return { ...row, place }
  })
}

/** The standing rows of a meeting's resolutions. */
export async function resolutionRows(db: Db | Trx, meetingIds: readonly string[]): Promise<RecordRow[]> {
  if (meetingIds.length === 0) return []
  const rows = await rowsWhere(db, sql`record.meeting_id = any(${[...meetingIds]}::uuid[])`)
  return rows.filter((row) => !row.replaced && !row.taken_back)
}

async function rowsWhere(db: Db | Trx, condition: RawBuilder<unknown>): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select record.*, record.seq::float8 as place, exists (select from record later where later.replaces_id = record.id) as replaced,
      case when meeting.id is not null then ${attendanceColumn('meeting')} end as attendance
    from record
    left join lateral (
      select version.* from meeting version
      where version.meeting_id = record.meeting_id and (version.replaces_id is null or not exists (
        select from record later where later.replaces_id = record.id and later.recorded_at <= version.recorded_at))
      order by version.recorded_at desc, exists (select from meeting later where later.replaces_id = version.id)
      limit 1) meeting on true
    where ${condition}
    order by record.seq`.execute(db)
  return rows
}

/** The attendance of the row of the table meeting with this alias. */
export function attendanceColumn(meeting: string): RawBuilder<Attendance> {
  const of = (column: string) => sql.ref(`${meeting}.${column}`)
  return sql<Attendance>`json_build_object(
    'official', json_build_object('total', ${of('official_total')}, 'present', ${of('official_present')},
      'absent', json_build_object('ordinary', ${of('absent_ordinary')}, 'exempt', ${of('absent_exempt')},
        'transferredOut', ${of('absent_transferred_out')}, 'suspended', ${of('absent_suspended')},
        'prosecuted', ${of('absent_prosecuted')})),
    'probationary', json_build_object('present', ${of('probationary_present')}, 'absent', ${of('probationary_absent')}),
    'ballot', ${of('ballot')})`
}

/** The row as the domain takes it; a record of an admission entered alone gets the defaults of its kind. */
export function toFileRecord(row: RecordRow): FileRecord {
  const { id, place: seq, kind, organisation_id: organisationId, day, attendance } = row
  const detail = detailOf(kind, row.detail)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the detail was parsed with the shape of the kind
  return {
    id,
    seq,
    kind,
    organisationId,
    day,
    paper: paperOf(row),
    attendance,
    vote: voteOf(row),
    detail,
  } as FileRecord
}

function paperOf(row: RecordRow): Paper | null {
  if (row.decision_number === null) return null
  return {
    number: row.decision_number,
    day: row.paper_day ?? row.day,
    issuerName: row.issuer_name ?? '',
    issuerOrganisationId: row.issuer_organisation_id,
  }
}

function voteOf({ vote_for: given, vote_against: against, vote_blank: blank }: RecordRow): Vote | null {
  if (given === null || against === null || blank === null) return null
  return { for: given, against, blank }
}
