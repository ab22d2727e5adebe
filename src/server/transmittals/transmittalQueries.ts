import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  listTransmittals as listEndpoint,
  listTransmittalCandidates,
  TransmittalDetail,
  TransmittalFile,
  TransmittalItem,
  TransmittalList,
  TransmittalPeople,
  TransmittalPerson,
} from '#contract/transmittals'
import type { Day } from '#domain/dates'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { conflict, notFound } from '../platform/refusal'
import { findInReach, reach, type Viewer } from '../platform/viewer'
import { type Content, type Handed, readContent } from './content'
import { decidedPeople, lastAnswer } from './standing'

/** Why personal fields are read here: the act itself says it. */
export const REGISTER_PURPOSE = 'officialRegister'

/** The day before which nobody is looked for, until a first hand-over has set one: the start of the year. */
export function startOfYear(today: Day): Day {
  return `${today.slice(0, 4)}-01-01`
}

interface Row extends Omit<TransmittalItem, 'recordedAt'> {
  recordedAt: Date
}

/** `TransmittalItem` of every row of `transmittal` for which the condition holds. */
function itemRows(condition: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select transmittal.id, transmittal.number, transmittal.from_day as "from", transmittal.until_day as until,
      transmittal.people, told.accepted, told.rejected, transmittal.people - told.accepted - told.rejected as waiting,
      transmittal.confirmed_by as "confirmedBy", transmittal.confirmed_day as "confirmedDay",
      transmittal.recorded_at as "recordedAt"
    from transmittal
    cross join lateral (
      select (count(*) filter (where answer.outcome = 'accepted'))::int as accepted,
        (count(*) filter (where answer.outcome = 'rejected'))::int as rejected
      from transmittal_person person
      cross join lateral (${lastAnswer(sql`person.transmittal_id`, sql`person.candidate_id`)}) answer
      where person.transmittal_id = transmittal.id) told
    where ${condition}`
}

const toItem = ({ recordedAt, ...row }: Row): TransmittalItem => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
})

/** The hand-overs of a body, the last first, and where the people decided on within the days stand. */
export async function listTransmittals(
  db: Db,
  id: string,
  query: z.output<typeof listEndpoint.query>,
  viewer: Viewer,
): Promise<TransmittalList> {
  const organisation = await reach(db, id, 'transmittals.write', viewer)
  const after = decodeCursor(query.cursor, ['count'])
  const { rows } = await itemRows(sql`transmittal.organisation_id = ${id}
    and ${after === null ? sql`true` : sql`transmittal.number < ${after[0]}`}
    order by transmittal.number desc limit ${query.limit + 1}`).execute(db)
  const start = await firstDay(db, id)
  const days = { from: query.from ?? start ?? startOfYear(viewer.today), until: query.until ?? viewer.today }
  const counted = await sql<{ state: keyof TransmittalList['counts']; count: number }>`
    select state, count(*)::int as count
    from (${decidedPeople({ path: organisation.path, ...days }, viewer)}) decided group by state`.execute(db)
  const counts = { fresh: 0, waiting: 0, accepted: 0, rejected: 0, corrected: 0, left: 0 }
  for (const { state, count } of counted.rows) counts[state] = count
  return { ...pageOf(rows, query.limit, (row) => [row.number], toItem), start, counts }
}

async function firstDay(db: Db, organisationId: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select min(from_day) as day from transmittal where organisation_id = ${organisationId}`.execute(db)
  return rows[0]?.day ?? null
}

/** The people of one state, by the day of their decision; their names are told for the hand-over, and that is logged. */
export async function listDecided(
  db: Db,
  id: string,
  query: z.output<typeof listTransmittalCandidates.query>,
  viewer: Viewer,
): Promise<TransmittalPeople> {
  const organisation = await reach(db, id, 'transmittals.write', viewer)
  const start = await firstDay(db, id)
  const days = { from: query.from ?? start ?? startOfYear(viewer.today), until: query.until ?? viewer.today }
  const after = decodeCursor(query.cursor, ['day', 'id'])
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<TransmittalPerson>`
      select decided.candidate_id as id, null as position, person.full_name as "fullName", decided.cell_name as cell,
        decided.decision_number as "decisionNumber", decided.day as "decisionDay", decided.state, decided.reason
      from (${decidedPeople({ path: organisation.path, ...days }, viewer)}) decided
      left join person_version person on person.candidate_id = decided.candidate_id
        and not exists (select from person_version later where later.replaces_id = person.id)
      where decided.state = ${query.state}
        and ${after === null ? sql`true` : sql`(decided.day, decided.candidate_id) > (${after[0]}::date, ${after[1]}::uuid)`}
      order by decided.day, decided.candidate_id limit ${query.limit + 1}`.execute(trx)
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.decisionDay, row.id],
      (row) => row,
    )
    await logNames(trx, organisation.id, page.items, { state: query.state, ...days }, viewer)
    return page
  })
}

async function logNames(
  trx: Trx,
  organisationId: string,
  items: readonly TransmittalPerson[],
  query: Record<string, unknown>,
  viewer: Viewer,
): Promise<void> {
  const ids = items.filter(({ fullName }) => fullName !== null).map(({ id }) => id)
  if (ids.length === 0) return
  const detail = { purpose: REGISTER_PURPOSE, count: ids.length, ids, query }
  await writeAudit(trx, { action: 'transmittals.read', organisationId, detail }, viewer)
}

export interface FoundTransmittal {
  id: string
  organisationId: string
  number: number
  from: Day
  until: Day
  knownAt: Date
  version: number
  confirmedBy: string
  confirmedDay: Day
  hash: string
  signature: string
  keyId: string
}

/** @throws 404 unknown or out of reach; 403 for whoever hands nothing over there */
export async function findTransmittal(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundTransmittal> {
  const { rows } = await sql<FoundTransmittal>`
    select id, organisation_id as "organisationId", number, from_day as "from", until_day as until,
      known_at as "knownAt", version, confirmed_by as "confirmedBy", confirmed_day as "confirmedDay", hash, signature,
      key_id as "keyId"
    from transmittal where id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound()
  await reach(db, row.organisationId, 'transmittals.write', viewer)
  return row
}

/** Whether the address of a hand-over lies outside the viewer's reach. */
export async function isTransmittalHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  const row = await db
    .selectFrom('transmittal')
    .select('organisation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined || (await findInReach(db, row.organisation_id, viewer)) === null
}

/** One hand-over, and whether written anew it is still what was signed. @throws 404; 403 */
export async function transmittalDetail(
  db: Db,
  id: string,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<TransmittalDetail> {
  const found = await findTransmittal(db, id, viewer)
  const { rows } = await itemRows(sql`transmittal.id = ${id}`).execute(db)
  const [row] = rows
  const organisation = await reach(db, found.organisationId, 'transmittals.write', viewer)
  if (row === undefined) throw new Error('a hand-over that was found has a row')
  const { hash, signature, keyId } = found
  const content = await contentOf(db, found, sealKey)
  return {
    ...toItem(row),
    organisation: { id: organisation.id, name: organisation.name },
    hash,
    signature,
    keyId,
    matches: hashOf(content) === hash,
  }
}

/** The content written anew from what was known when it was handed over. */
export async function contentOf(db: Db | Trx, found: FoundTransmittal, sealKey: Buffer): Promise<Content> {
  const { rows } = await sql<Handed>`
    select candidate_id as "candidateId", decision_id as "decisionId" from transmittal_person
    where transmittal_id = ${found.id} order by position`.execute(db)
  return readContent(db, found, rows, sealKey)
}

/** The people of one hand-over in its order, with what became of them. */
export async function listTransmitted(
  db: Db,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  viewer: Viewer,
): Promise<TransmittalPeople> {
  const found = await findTransmittal(db, id, viewer)
  const after = decodeCursor(cursor, ['count'])
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<TransmittalPerson & { position: number }>`
      select person.candidate_id as id, person.position, version.full_name as "fullName", cell.name as cell,
        decision.decision_number as "decisionNumber", decision.day as "decisionDay",
        coalesce(answer.outcome, 'waiting') as state, answer.reason
      from transmittal_person person
      join record decision on decision.id = person.decision_id
      join placement cell on cell.organisation_id = decision.organisation_id and cell.valid @> ${viewer.today}::date
      left join person_version version on version.candidate_id = person.candidate_id
        and not exists (select from person_version later where later.replaces_id = version.id)
      left join lateral (${lastAnswer(sql`person.transmittal_id`, sql`person.candidate_id`)}) answer on true
      where person.transmittal_id = ${id} and ${after === null ? sql`true` : sql`person.position > ${after[0]}`}
      order by person.position limit ${limit + 1}`.execute(trx)
    const page = pageOf(
      rows,
      limit,
      (row) => [row.position],
      (row) => row,
    )
    await logNames(trx, found.organisationId, page.items, { transmittal: id }, viewer)
    return page
  })
}

/**
 * The file with its hash, signature and confirmation; that it left is logged.
 * @throws 404; 403; 409 contentDiffers: written anew it is not what was signed
 */
export async function readFile(
  db: Db,
  id: string,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<TransmittalFile & { content: Content }> {
  return fileOf(db, await findTransmittal(db, id, viewer), sealKey, viewer)
}

/** The same of a hand-over that was found. */
export async function fileOf(
  db: Db,
  found: FoundTransmittal,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<TransmittalFile & { content: Content }> {
  return db.transaction().execute(async (trx) => {
    const content = await contentOf(trx, found, sealKey)
    if (hashOf(content) !== found.hash) throw conflict({ code: 'contentDiffers' })
    const detail = { purpose: REGISTER_PURPOSE, count: content.rows.length, number: found.number }
    const line = {
      action: 'transmittals.file',
      organisationId: found.organisationId,
      subjectId: found.id,
      detail,
    }
    await writeAudit(trx, line, viewer)
    const { confirmedBy: name, confirmedDay: day, hash, signature, keyId } = found
    return { content, confirmed: { name, day }, hash, signature, keyId }
  })
}
