import { sql } from 'kysely'
import type { z } from 'zod'
import type { listMeetings as endpoint, MeetingItem } from '#contract/meetings'
import type { Attendance } from '#domain/candidates/records'
import { seesVote } from '#domain/candidates/rights'
import { outcomeOf } from '#domain/candidates/thresholds'
import type { Day } from '#domain/dates'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { type FilePlace, findPlaces, isFileOpen, viewingSeats } from './filePlace'
import { bodyJson } from './fileScope'
import { isStandingMeeting } from './meetingRows'
import { toldVote } from './recordItems'
import { attendanceColumn, type RecordRow, resolutionRows, toFileRecord } from './storedRecords'

type Query = z.output<typeof endpoint.query>
type Item = z.infer<typeof MeetingItem>

/** Meetings of the body itself, newest first. Resolutions on files that are closed to the viewer are left out. */
export async function listMeetings(
  db: Db,
  id: string,
  { cursor, limit }: Query,
  viewer: Viewer,
): Promise<{ items: Item[]; next: string | null }> {
  const organisation = await reach(db, id, 'candidates.read', viewer)
  const after = decodeCursor(cursor, ['day', 'id'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const page = pageOf(
        await readPage(trx, organisation, after, limit, viewer),
        limit,
        (row) => [row.day, row.id],
        (row) => row,
      )
      const resolutions = await openResolutions(trx, page.items, viewer)
      await logReading(trx, organisation, resolutions, viewer)
      const isOwn = rolesFor(viewer, organisation.path, 'names.read').some(
        (held) => held.organisationId === organisation.id,
      )
      const items = page.items.map((meeting) => {
        const own = resolutions.filter(({ row }) => row.meeting_id === meeting.id)
        const isOpen = isOwn || own.length > 0
        return {
          ...meeting,
          attendance: isOpen ? meeting.attendance : null,
          chairName: isOpen ? meeting.chairName : null,
          secretaryName: isOpen ? meeting.secretaryName : null,
          behalf: isOpen ? meeting.behalf : null,
          resolutions: own.map((one) => toldResolution(one, viewer)),
        }
      })
      return { items, next: page.next }
    })
}

type MeetingRow = Omit<Item, 'resolutions' | 'attendance'> & { attendance: Attendance & Item['attendance'] }

async function readPage(
  trx: Trx,
  { id }: Reached,
  after: (string | number)[] | null,
  limit: number,
  viewer: Viewer,
): Promise<MeetingRow[]> {
  const nameOf = (column: string) => sql`(select version.full_name from member_version version
    where version.member_id = ${sql.ref(column)}
      and not exists (select from member_version later where later.replaces_id = version.id))`
  const { rows } = await sql<MeetingRow & { day: Day }>`
    select meeting.meeting_id as id, ${bodyJson('place', viewer)} as organisation, meeting.day,
      ${attendanceColumn('meeting')} as attendance, ${behalfColumn} as behalf, ${nameOf('meeting.chair_id')} as "chairName",
      ${nameOf('meeting.secretary_id')} as "secretaryName",
      (select count(*)::int from meeting version where version.meeting_id = meeting.meeting_id) as version
    from meeting
    join placement place on place.organisation_id = meeting.organisation_id and place.valid @> ${viewer.today}::date
    where meeting.organisation_id = ${id} and ${isStandingMeeting('meeting')}
      and ${after === null ? sql`true` : sql`(meeting.day, meeting.meeting_id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by meeting.day desc, meeting.meeting_id desc limit ${limit + 1}`.execute(trx)
  return rows
}

interface OpenResolution {
  row: RecordRow
  place: FilePlace
  personName: string | null
}

/** As of a record: which body entered the meeting, from which paper. */
const behalfColumn = sql`case when meeting.behalf_day is not null then json_build_object(
  'organisationName', coalesce((select behalf.name from placement behalf
    where behalf.organisation_id = meeting.behalf_organisation_id and behalf.valid @> meeting.behalf_day), ''),
  'paper', meeting.behalf_paper, 'day', meeting.behalf_day) end`

async function openResolutions(
  trx: Trx,
  meetings: readonly { id: string }[],
  viewer: Viewer,
): Promise<OpenResolution[]> {
  const rows = await resolutionRows(
    trx,
    meetings.map(({ id }) => id),
  )
  const ids = [...new Set(rows.map((row) => row.candidate_id))]
  const places = await findPlaces(trx, ids, viewer)
  const { rows: people } = await sql<{ id: string; name: string }>`
    select person.candidate_id as id, person.full_name as name from person_version person
    where person.candidate_id = any(${ids}::uuid[])
      and not exists (select from person_version later where later.replaces_id = person.id)`.execute(trx)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => {
    const place = places.get(row.candidate_id)
    if (place === undefined || !isFileOpen(place, undefined, viewer)) return []
    return [{ row, place, personName: names.get(row.candidate_id) ?? null }]
  })
}

function toldResolution(
  { row, place, personName }: OpenResolution,
  viewer: Viewer,
): Item['resolutions'][number] {
  const record = toFileRecord(row)
  const isSeen = seesVote(row.kind, viewingSeats(place, viewer))
  return {
    recordId: row.id,
    candidateId: row.candidate_id,
    personName,
    kind: row.kind,
    number: row.decision_number,
    vote: isSeen ? toldVote(record) : null,
    outcome: isSeen ? outcomeOf(record) : null,
  }
}

async function logReading(
  trx: Trx,
  { id: organisationId }: Reached,
  resolutions: readonly OpenResolution[],
  viewer: Viewer,
): Promise<void> {
  const ids = [...new Set(resolutions.map(({ row }) => row.candidate_id))]
  if (ids.length === 0) return
  const detail = { purpose: null, count: ids.length, ids }
  await writeAudit(trx, { action: 'candidates.read', organisationId, detail }, viewer)
}
