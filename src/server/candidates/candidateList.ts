import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { CandidateItem, CandidateList, listCandidates as endpoint } from '#contract/candidates'
import type { Stage } from '#domain/candidates/fold'
import { type Exit, KIND_NAMES, type Kind, traitsOf } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import { requirePurposeRight } from '../admissions/nameScope'
import { type PersonRow, personOf } from '../admissions/people'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { nameHolds } from '../platform/plainName'
import { refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { askedDay } from './askedDay'
import { alertCondition, alertHorizon } from './candidateAlerts'
import { type DutyRow, dutyJson, isToldTo, toDutyItem, toldDay } from './dutyItems'
import { findPlaces, isFileOpen, viewingSeats } from './filePlace'
import {
  bodyJson,
  filesWithPlaces,
  hasLeft,
  isFileOpenSql,
  isUnderWay,
  stageOn,
  WITH_PERSON,
} from './fileScope'
import { type PastFile, pastFiles } from './pastFiles'

type Query = z.output<typeof endpoint.query>

/**
 * The files of the cells beneath on today's tree, as they stood on a day: by stage, whoever waits longest first.
 * Files that left only where they are open to the viewer by themselves, on whatever day; and whatever is narrowed by
 * name, by what is missing or late only where names are open to the viewer.
 */
export async function listCandidates(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<CandidateList> {
  const organisation = await reach(db, id, 'candidates.read', viewer)
  requirePurposeRight(query.purpose, [organisation.path], viewer)
  const on = askedDay(query.on, viewer)
  if (on < viewer.today) refuseUntold(query)
  const after = decodeCursor(query.cursor, ['count', 'day', 'id'])
  const found = matching(organisation, { ...query, on }, viewer)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { total, rows } = await readPage(trx, found, { after, limit: query.limit }, viewer)
      const places = await findPlaces(
        trx,
        rows.map((row) => row.id),
        viewer,
      )
      const past =
        on < viewer.today ? await pastFiles(trx, [...places.keys()], on, viewer) : new Map<string, PastFile>()
      const toItem = (row: ItemRow): CandidateItem => {
        const place = places.get(row.id)
        const seats = place === undefined ? [] : viewingSeats(place, viewer)
        const version = row.version - (seats.some((seat) => seat !== 'cell') ? 0 : row.hidden)
        const isOpen = place !== undefined && !row.erased && isFileOpen(place, query.purpose, viewer)
        if (!isOpen) return closedItem({ ...row, version })
        const isOwn = isFileOpen(place, undefined, viewer)
        const told = pastRow({ ...row, version }, past.get(row.id))
        return openItem({ ...told, returns: isOwn ? told.returns : null }, on, viewer)
      }
      const page = pageOf(rows, query.limit, (row) => [row.rank, row.stageDay, row.id], toItem)
      await logReading(trx, organisation, { ...query, on }, page.items, viewer)
      return { ...page, total }
    })
}

/** Ids and stages on the day of the files asked for. */
function matching(organisation: Reached, query: Query & { on: Day }, viewer: Viewer): RawBuilder<unknown> {
  const { on, stage, state, missing, alert, q = '', purpose } = query
  const name = nameHolds(q)
  const left = hasLeft(on)
  const isOpen = isFileOpenSql(purpose, viewer)
  const isOwn = isFileOpenSql(undefined, viewer)
  const conditions = [
    sql`cell.path <@ ${organisation.path}::ltree`,
    state === 'exited' ? left : sql`true`,
    state === 'open' ? (stage === 'official' ? sql`not ${left}` : isUnderWay(on)) : sql`true`,
    sql`(state.exit_kind is null or ${isOwn})`,
    stage === undefined ? sql`true` : sql`at.stage = ${stage}`,
    missing === undefined ? sql`true` : sql`(state.missing @> array[${missing}] and ${isOpen})`,
    alert === undefined
      ? sql`true`
      : sql`(${alertCondition(alert, on, query.by ?? alertHorizon(on))} and ${isOpen})`,
    name === null ? sql`true` : sql`${name} and ${isOpen}`,
  ]
  return sql`
    select state.candidate_id as id, at.rank, at.stage, at.day
    from ${filesWithPlaces(viewer)} ${stageOn(on)} ${WITH_PERSON}
    where ${sql.join(conditions, sql` and `)}`
}

type ItemRow = PersonRow & {
  erased: boolean
  id: string
  rank: number
  stage: Stage
  stageDay: Day
  cell: CandidateItem['cell']
  holder: NonNullable<CandidateItem['holder']>
  exitKind: Exit | null
  exitDay: Day | null
  returns: number | null
  missing: Kind[]
  certificateUntil: Day | null
  duty: DutyRow | null
  /** number of all rows of the file, and of those hidden from the cell */
  version: number
  hidden: number
}

interface Page {
  after: (string | number)[] | null
  limit: number
}

const HIDDEN = KIND_NAMES.filter((kind) => traitsOf(kind).hiddenFromCell === true)

/** One row more than the limit, and the number of all. */
async function readPage(trx: Trx, found: RawBuilder<unknown>, { after, limit }: Page, viewer: Viewer) {
  const { rows } = await sql<ItemRow & { total: number }>`
    with found as materialized (${found}),
    page as (
      select * from found
      where ${after === null ? sql`true` : sql`(rank, day, id) > (${after[0]}, ${after[1]}::date, ${after[2]}::uuid)`}
      order by rank, day, id limit ${limit + 1})
    select whole.total, page.id, page.rank, page.stage, page.day as "stageDay",
      ${bodyJson('cell', viewer)} as cell, ${bodyJson('holder', viewer)} as holder,
      state.exit_kind as "exitKind", state.exit_day as "exitDay", state.returns, state.missing,
      state.certificate_until as "certificateUntil", next.duty,
      (select count(*) from record where candidate_id = page.id)::int
        + (select count(*) from person_version where candidate_id = page.id)::int as version,
      (select count(*) from record where candidate_id = page.id and kind = any(${HIDDEN}::text[]))::int as hidden,
      person.full_name, person.sex, person.birth_day, person.birth_precision, person.youth_union, person.demobilised,
      person.occupation, person.education, person.id is null as erased
    from (select count(*)::int as total from found) whole
    left join page on true
    left join (${filesWithPlaces(viewer)} ${WITH_PERSON}) on state.candidate_id = page.id
    left join lateral (
      select ${dutyJson(viewer)} as duty from file_duty duty
      join placement actor on actor.organisation_id = duty.organisation_id and actor.valid @> ${viewer.today}::date
      where duty.candidate_id = page.id and ${isToldTo(viewer)} order by duty.last_day, duty.position limit 1) next on true
    order by page.rank, page.day, page.id`.execute(trx)
  return { total: rows[0]?.total ?? 0, rows: rows.filter((row) => row.id !== null) }
}

/** Kept of today alone: no list of a past day is narrowed by it. */
function refuseUntold({ missing, alert }: Query): void {
  if (missing !== undefined) throw refused({ code: 'pastNotTold', field: 'missing' })
  if (alert === 'overdue' || alert === 'certificateExpires') {
    throw refused({ code: 'pastNotTold', field: 'alert' })
  }
}

/** Of a past day the holder, what was missing and what ran out follow from the records up to it. */
function pastRow(row: ItemRow, past: PastFile | undefined): ItemRow {
  if (past === undefined) return row
  const { holder, summary } = past
  const { returns, certificateUntil } = summary
  return { ...row, holder: holder ?? row.holder, returns, certificateUntil, missing: [...summary.missing] }
}

function openItem(row: ItemRow, on: Day, viewer: Viewer): CandidateItem {
  const isNow = on >= viewer.today
  const { id, cell, holder, stage, stageDay, exitKind, exitDay, returns, certificateUntil, version } = row
  const hasExit = exitKind !== null && exitDay !== null && exitDay <= on
  return {
    id,
    cell,
    holder: holder.id === null ? null : holder,
    person: personOf(row),
    nameOpen: true,
    stage,
    stageDay,
    exit: hasExit ? { kind: exitKind, day: exitDay } : null,
    returns,
    missing: row.missing,
    certificateUntil: toldDay(certificateUntil),
    nextDuty: isNow && row.duty !== null ? toDutyItem(row.duty, row.full_name) : null,
    version,
  }
}

/** Of a file that is closed to the viewer no more is told than where it stands and since when. */
export function closedItem({
  id,
  cell,
  stage,
  stageDay,
  version,
}: Pick<CandidateItem, 'id' | 'cell' | 'stage' | 'stageDay' | 'version'>): CandidateItem {
  return {
    id,
    cell,
    holder: null,
    person: CLOSED_PERSON,
    nameOpen: false,
    stage,
    stageDay,
    exit: null,
    returns: null,
    missing: [],
    certificateUntil: null,
    nextDuty: null,
    version,
  }
}

export const CLOSED_PERSON: CandidateItem['person'] = {
  fullName: null,
  sex: null,
  birthDate: null,
  youthUnion: null,
  demobilised: null,
  occupation: null,
  education: null,
}

/** One line in the audit log when the reply holds personal fields; of a search only that there was one. */
async function logReading(
  trx: Trx,
  { id: organisationId }: Reached,
  { q, purpose, cursor: _cursor, limit: _limit, ...asked }: Query,
  items: readonly CandidateItem[],
  viewer: Viewer,
): Promise<void> {
  const ids = items.filter((item) => item.nameOpen).map((item) => item.id)
  if (ids.length === 0) return
  const query = { ...asked, searched: q !== undefined }
  const detail = { purpose: purpose ?? null, count: ids.length, ids, query }
  await writeAudit(trx, { action: 'candidates.read', organisationId, detail }, viewer)
}
