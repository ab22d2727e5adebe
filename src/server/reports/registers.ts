import { type RawBuilder, sql } from 'kysely'
import type { RegisterReply } from '#contract/reports'
import type { Purpose } from '#domain/access'
import type { Day } from '#domain/dates'
import { lastDayOf } from '#domain/reports/catalogue'
import type { Register } from '#domain/reports/registers'
import { requirePurposeRight } from '../admissions/nameScope'
import { type PersonRow, personOf } from '../admissions/people'
import { CLOSED_PERSON } from '../candidates/candidateList'
import { isStandingRecord } from '../candidates/filePlace'
import { cellOn, filesWithPlaces, hasLeft, isFileOpenSql, WITH_PERSON } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { pathArray, type Reached, reachPaths, type Viewer } from '../platform/viewer'
import type { Question } from '../progress/question'

export interface RegisterAsked {
  register: Register
  question: Question
  /** of the body on the tree asked for */
  treePath: string
  purpose: Purpose | undefined
  cursor: string | undefined
  limit: number
}

type Row = PersonRow &
  Omit<RegisterReply['items'][number], 'person' | 'nameOpen'> & { open: boolean; erased: boolean }

/**
 * One page of a register, by its day: the files of the cells that stood beneath on the tree asked for, each in the cell
 * that had it on the last day told. Only cells in today's reach are told. Files that left stand in it only where they
 * are open by themselves, as in the list of files; names open as there.
 */
export async function readRegister(
  db: Db,
  organisation: Reached,
  asked: RegisterAsked,
  viewer: Viewer,
): Promise<RegisterReply> {
  requirePurposeRight(asked.purpose, [organisation.path], viewer)
  const after = decodeCursor(asked.cursor, ['day', 'id'])
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Row & { total: number }>`
      with entry as materialized (${entries(asked, viewer)})
      select whole.total, page.*
      from (select count(*)::int as total from entry) whole
      left join (select * from entry
        where ${after === null ? sql`true` : sql`(day, id) > (${after[0]}::date, ${after[1]}::uuid)`}
        order by day, id limit ${asked.limit + 1}) page on true
      order by page.day, page.id`.execute(trx)
    const found = rows.filter((row) => row.id !== null)
    const page = pageOf(found, asked.limit, (row) => [row.day, row.id], toItem)
    await logReading(trx, organisation, asked, page.items, viewer)
    return { ...page, total: rows[0]?.total ?? 0 }
  })
}

function toItem({ id, cell, parent, day, number, issuer, secondDay, open, erased, ...person }: Row) {
  const nameOpen = open && !erased
  return {
    id,
    cell,
    parent,
    day,
    number,
    issuer,
    secondDay,
    nameOpen,
    person: nameOpen ? personOf(person) : CLOSED_PERSON,
  }
}

/** Who stands in the register: the day by which they do, the act whose paper is told, the second day. */
function termsOf(register: Register, question: Question) {
  const until = lastDayOf(question)
  const within = (day: RawBuilder<unknown>) => sql`${day} between ${question.from}::date and ${until}::date`
  if (register === 'sympathizers') {
    const day = sql`state.listed_day`
    return { day, act: 'listed', secondDay: sql`state.trained_day`, holds: within(day) }
  }
  if (register === 'recognitions') {
    const day = sql`coalesce(act.day, ${recognisedOn})`
    return { day, act: 'recognitionDecision', secondDay: sql`state.official_day`, holds: within(day) }
  }
  const day = sql`state.ceremony_day`
  const secondDay = sql`(state.ceremony_day + interval '12 months')::date`
  // on probation on the day asked for, whenever they were admitted
  const holds = sql`${day} <= ${until}::date and not ${hasLeft(until)} and not coalesce(${recognisedOn} <= ${until}::date, false)`
  return { day, act: 'admissionDecision', secondDay, holds }
}

/** By the decision, or, where none was recorded, as the file that was taken up says. */
const recognisedOn = sql<Day | null>`case when state.stage = 'official' then state.stage_day end`

function entries(asked: RegisterAsked, viewer: Viewer) {
  const { register, question, treePath, purpose } = asked
  const { day, act, secondDay, holds } = termsOf(register, question)
  return sql`
    select state.candidate_id as id, ${day} as day, ${secondDay} as "secondDay", act.decision_number as number,
      act.issuer_name as issuer, place.name as cell,
      (select above.name from placement above where above.organisation_id = place.parent_id
        and above.valid @> ${question.treeOn}::date) as parent,
      ${isFileOpenSql(purpose, viewer)} as open, person.id is null as erased, person.full_name, person.sex,
      person.birth_day, person.birth_precision, person.youth_union, person.demobilised, person.occupation, person.education
    from ${filesWithPlaces(viewer)} ${WITH_PERSON}
    left join lateral (
      select row.decision_number, row.issuer_name, row.day, row.detail from record row
      where row.candidate_id = state.candidate_id and row.kind = ${act} and ${isStandingRecord('row')}
      order by row.attempt desc, row.day desc, row.seq desc limit 1) act on true
    join placement place on place.organisation_id = ${cellOn(lastDayOf(question), viewer)}
      and place.valid @> ${question.treeOn}::date and place.path <@ ${treePath}::ltree
    join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'candidates.read'))})
    where ${holds} and (state.exit_kind is null or ${isFileOpenSql(undefined, viewer)})`
}

async function logReading(
  trx: Trx,
  { id: organisationId }: Reached,
  { register, question, purpose }: RegisterAsked,
  items: RegisterReply['items'],
  viewer: Viewer,
): Promise<void> {
  const ids = items.filter((item) => item.nameOpen).map((item) => item.id)
  if (ids.length === 0) return
  const { from, to, asOf } = question
  const detail = { purpose: purpose ?? null, count: ids.length, ids, query: { register, from, to, asOf } }
  await writeAudit(trx, { action: 'reports.register', organisationId, detail }, viewer)
}
