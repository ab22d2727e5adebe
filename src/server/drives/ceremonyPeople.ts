import { sql } from 'kysely'
import type { CeremonyPerson } from '#contract/ceremonies'
import type { Purpose } from '#domain/access'
import { findPlaces, isFileOpen, isStandingRecord } from '../candidates/filePlace'
import { bodyJson, filesWithPlaces, WITH_PERSON } from '../candidates/fileScope'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { FoundCeremony } from './ceremonyAccess'
import { isInScope, STANDING_ENTRIES } from './driveAccess'
import { type Mentors, mentorsOf } from './mentors'

const NO_MENTORS: Mentors = new Map()

/** As many as one reply tells; whoever is called beyond them is told of in a number. */
const MOST_PEOPLE = 1000

type Row = Omit<CeremonyPerson, 'nameOpen' | 'mentors'> & { cellId: string; all: number }

/**
 * Who is called at a ceremony, by cell and then by name: the roster of its drive beneath its body, else everybody
 * beneath it who is decided and waits for the ceremony; once the minutes stand, those they tell of, under the names
 * of that moment. Names open in the circle of each file, or for a purpose.
 */
export async function ceremonyPeople(
  trx: Trx,
  ceremony: FoundCeremony,
  purpose: Purpose | undefined,
  viewer: Viewer,
): Promise<{ people: CeremonyPerson[]; called: number }> {
  const rows =
    ceremony.minutesId === null
      ? await calledRows(trx, ceremony, viewer)
      : await toldRows(trx, ceremony, viewer)
  const places = await findPlaces(
    trx,
    rows.map((row) => row.candidateId),
    viewer,
  )
  const isOpen = ({ candidateId, personName }: Row): boolean => {
    const place = places.get(candidateId)
    return place !== undefined && personName !== null && isFileOpen(place, purpose, viewer)
  }
  const open = rows.filter(isOpen)
  const isWritten = ceremony.minutesId === null || ceremony.mayWrite
  const mentors = isWritten ? await mentorsOf(trx, open, viewer) : NO_MENTORS
  const people = rows.map((person): CeremonyPerson => {
    const { cellId: _cellId, all: _all, ...row } = person
    const nameOpen = isOpen(person)
    // of a file that left the viewer's reach since, no more than the minutes told
    const stage = places.has(row.candidateId) ? row.stage : null
    if (!nameOpen) {
      return { ...row, stage, personName: null, mentorName: null, mentorId: null, nameOpen, mentors: [] }
    }
    return { ...row, nameOpen, mentors: mentors.get(row.candidateId) ?? [] }
  })
  return { people, called: rows[0]?.all ?? 0 }
}

const DECISION = sql`(select json_build_object('number', decided.decision_number, 'day', decided.day)
    from record decided where decided.candidate_id = state.candidate_id and decided.kind = 'admissionDecision'
      and ${isStandingRecord('decided')}
      order by decided.attempt desc limit 1)`

async function calledRows(trx: Trx, ceremony: FoundCeremony, viewer: Viewer): Promise<Row[]> {
  const { path, driveId, scope } = ceremony
  const isCalled =
    driveId === null
      ? sql`state.stage = 'decided'`
      : sql`exists (select from ${STANDING_ENTRIES} entry
          where entry.drive_id = ${driveId} and entry.candidate_id = state.candidate_id)`
  const { rows } = await sql<Row>`
    select state.candidate_id as "candidateId", cell.organisation_id as "cellId", ${bodyJson('cell', viewer)} as cell,
      person.full_name as "personName", state.stage, ${DECISION} as decision,
      (select max(duty.last_day) from file_duty duty
        where duty.candidate_id = state.candidate_id and duty.kind = 'holdCeremony') as "ceremonyUntil",
      state.ceremony_day as "ceremonyDay", null::boolean as present, null::boolean as oath, null::text as "mentorName",
      null::uuid as "mentorId",
      null::int as position,
      (count(*) over ())::int as "all"
    from ${filesWithPlaces(viewer)} ${WITH_PERSON}
    where cell.path <@ ${path}::ltree and ${isInScope(scope)} and state.exit_kind is null and ${isCalled}
    order by cell.path, person.name_key, state.candidate_id limit ${MOST_PEOPLE}`.execute(trx)
  return rows
}

async function toldRows(trx: Trx, { minutesId, scope }: FoundCeremony, viewer: Viewer): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select called.candidate_id as "candidateId", cell.organisation_id as "cellId", ${bodyJson('cell', viewer)} as cell,
      person.full_name as "personName", state.stage,
      (select json_build_object('number', decided.decision_number, 'day', decided.day)
        from record decided where decided.id = called.decision_record_id) as decision,
      null::date as "ceremonyUntil",
      (select held.day from record held where held.id = called.ceremony_record_id) as "ceremonyDay",
      called.present, called.oath, mentor.full_name as "mentorName", mentor.member_id as "mentorId",
      called.position + 1 as position,
      (count(*) over ())::int as "all"
    from ceremony_attendance called
    join placement cell on cell.organisation_id = called.cell_id and cell.valid @> ${viewer.today}::date
    left join file_state state on state.candidate_id = called.candidate_id
    left join person_version person on person.id = called.person_version_id
    left join member_version mentor on mentor.id = called.member_version_id
    where called.minutes_id = ${minutesId} and ${isInScope(scope)}
    order by called.position limit ${MOST_PEOPLE}`.execute(trx)
  return rows
}
