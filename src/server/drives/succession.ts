import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  listSuccession as endpoint,
  SuccessionBody,
  SuccessionCorrectionBody,
  SuccessionItem,
  SuccessionList,
} from '#contract/afterAdmission'
import { may } from '#domain/access'
import type { Day } from '#domain/dates'
import { judgeSuccession } from '#domain/drives/judge'
import type { Post, SuccessionStep } from '#domain/drives/words'
import type { JudgedFinding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import { GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import { judgeDaysLived } from '#domain/organisations/life'
import { nfc } from '#domain/vietnamese'
import { requirePurposeRight } from '../admissions/nameScope'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { notFound, refused } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import { pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'

type Query = z.output<typeof endpoint.query>
type Body = z.output<typeof SuccessionBody>
type Correction = z.output<typeof SuccessionCorrectionBody>

const STANDING = sql`not step.taken_back
    and not exists (select from succession_step later where later.replaces_id = step.id)`

type Row = SuccessionItem & { isOpen: boolean; key: string }

/**
 * Posts of the body and those beneath with the members prepared for them; counts by the bodies right beneath. Names
 * open to the cell of the member and the bodies above it up to the nearest grassroots one, or for a purpose.
 */
export async function listSuccession(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<SuccessionList> {
  const organisation = await reach(db, id, 'drives.read', viewer)
  requirePurposeRight(query.purpose, [organisation.path], viewer)
  const after = decodeCursor(query.cursor, ['text', 'id'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const rows = await readRows(trx, organisation, { after, limit: query.limit }, query, viewer)
      const page = pageOf(
        rows,
        query.limit,
        (row) => [row.key, row.memberId],
        ({ isOpen, key: _key, ...row }) => ({ ...row, memberName: isOpen ? row.memberName : null }),
      )
      const ids = page.items.filter(({ memberName }) => memberName !== null).map(({ memberId }) => memberId)
      if (ids.length > 0) {
        const detail = { purpose: query.purpose ?? null, count: ids.length, ids }
        await writeAudit(trx, { action: 'successions.read', organisationId: id, detail }, viewer)
      }
      const bodies = await countBodies(trx, organisation, viewer)
      const total = { planned: sum(bodies, 'planned'), trained: sum(bodies, 'trained') }
      return { ...page, total: { ...total, placed: sum(bodies, 'placed') }, bodies }
    })
}

type Counted = SuccessionList['bodies'][number]
const sum = (rows: readonly Counted[], key: SuccessionStep): number =>
  rows.reduce((all, row) => all + row[key], 0)

interface Page {
  after: (string | number)[] | null
  limit: number
}

async function readRows(
  trx: Trx,
  { path }: Reached,
  { after, limit }: Page,
  { purpose }: Query,
  viewer: Viewer,
): Promise<Row[]> {
  const dayOf = (step: SuccessionStep) => sql`max(step.day) filter (where step.step = ${sql.lit(step)})`
  const { rows } = await sql<Row>`
    with found as materialized (
      select step.member_id, step.organisation_id, step.post,
        place.path::text || ' ' || step.post as key,
        json_build_object('planned', ${dayOf('planned')}, 'trained', ${dayOf('trained')}, 'placed', ${dayOf('placed')}) as steps
      from succession_step step
      join placement place on place.organisation_id = step.organisation_id and place.valid @> ${viewer.today}::date
      where ${STANDING} and place.path <@ ${path}::ltree
        and place.path <@ any(${pathArray(reachPaths(viewer, 'drives.read'))})
      group by step.member_id, step.organisation_id, step.post, place.path
    )
    select found.member_id as "memberId", version.full_name as "memberName", ${bodyJson('cell', viewer)} as cell,
      ${bodyJson('place', viewer)} as organisation, found.post, found.steps, found.key,
      ${isNameOpen(purpose !== undefined, viewer)} as "isOpen"
    from found
    join placement place on place.organisation_id = found.organisation_id and place.valid @> ${viewer.today}::date
    join member_version version on version.member_id = found.member_id
      and ${isStandingMember('version')}
    join placement cell on cell.organisation_id = version.organisation_id and cell.valid @> ${viewer.today}::date
    where ${after === null ? sql`true` : sql`(found.key, found.member_id) > (${after[0]}, ${after[1]}::uuid)`}
    order by found.key, found.member_id limit ${limit + 1}`.execute(trx)
  return rows
}

/** The viewer's body is the `cell` or stands above it, up to the nearest grassroots body; for a purpose, anywhere above. */
function isNameOpen(hasPurpose: boolean, viewer: Viewer): RawBuilder<boolean> {
  const held = viewer.roles.filter(({ role }) => may(role, 'names.read', 'own'))
  return sql<boolean>`exists (select from unnest(${pathArray(held.map((role) => role.path))}) held(path)
    where cell.path <@ held.path and (${hasPurpose} or nlevel(held.path) >= coalesce((
      select max(nlevel(above.path)) from unnest(string_to_array(cell.path::text, '.')::uuid[]) step(id)
      join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
      where above.kind = any(${[...GRASSROOTS_KINDS]}::text[])), nlevel(cell.path))))`
}

/** How many were planned, trained, placed, by the bodies right beneath; the body's own posts stand under itself. */
async function countBodies(trx: Trx, { path }: Reached, viewer: Viewer): Promise<Counted[]> {
  const count = (step: SuccessionStep) =>
    sql`(count(*) filter (where step.step = ${sql.lit(step)}))::int as ${sql.ref(step)}`
  const { rows } = await sql<Counted>`
    with counted as (
      select (string_to_array(place.path::text, '.'))[least(nlevel(place.path), nlevel(${path}::ltree) + 1)]::uuid as id,
        ${count('planned')}, ${count('trained')}, ${count('placed')}
      from succession_step step
      join placement place on place.organisation_id = step.organisation_id and place.valid @> ${viewer.today}::date
      where ${STANDING} and place.path <@ ${path}::ltree
        and place.path <@ any(${pathArray(reachPaths(viewer, 'drives.read'))})
      group by 1)
    select ${bodyJson('body', viewer)} as organisation, counted.planned, counted.trained, counted.placed
    from counted join placement body on body.organisation_id = counted.id and body.valid @> ${viewer.today}::date
    order by nlevel(body.path), body.name collate "vi-x-icu", body.organisation_id`.execute(trx)
  return rows
}

/**
 * Records one step for a post of the body.
 * @throws 404 for a member whose cell does not stand in the body's subtree, 403; 422 for a repeated step or days in disorder
 */
export async function recordSuccession(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const organisation = await reach(trx, id, 'drives.write', viewer)
  const { memberId, post, step, day } = body
  await lockEach(trx, 'drive', [`${memberId} ${id} ${post}`])
  await refuseForeignMember(trx, organisation, memberId, viewer)
  const lives = await livesOf(trx, [id])
  const lived = judgeDaysLived(lives.get(id), { from: day, to: day }, 'day')
  const { days, heads } = await stepsOf(trx, { memberId, organisationId: id, post })
  const faults = judgeSuccession(step, day, days, viewer.today).filter(({ effect }) => effect === 'block')
  if (lived.length + faults.length > 0) throw refused(...lived, ...faults)
  await trx
    .insertInto('succession_step')
    .values({
      id: body.id,
      member_id: memberId,
      organisation_id: id,
      post,
      step,
      day,
      paper_number: body.paperNumber === undefined ? null : nfc(body.paperNumber),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: heads.get(step) ?? null,
    })
    .execute()
  const detail = { step, day }
  await writeAudit(
    trx,
    { action: 'successions.record', organisationId: id, subjectId: memberId, detail },
    viewer,
  )
}

/** Warnings of a step that stands. */
export async function successionFindings(
  db: Db,
  id: string,
  { memberId, post, step, day }: Body,
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  const { days } = await stepsOf(db, { memberId, organisationId: id, post })
  const { [step]: _own, ...others } = days
  return judgeSuccession(step, day, others, viewer.today)
}

/** @throws 404 for a step that does not stand, 403, 422 for personal matters in the reason */
export async function takeBackSuccession(
  trx: Trx,
  id: string,
  body: Correction,
  viewer: Viewer,
): Promise<void> {
  await holdTree(trx)
  await reach(trx, id, 'drives.write', viewer)
  const personal = judgeFreeText(body.reason, 'reason')
  if (personal.length > 0) throw refused(...personal)
  const { memberId, post, step } = body
  await lockEach(trx, 'drive', [`${memberId} ${id} ${post}`])
  const { days, heads } = await stepsOf(trx, { memberId, organisationId: id, post })
  const day = days[step]
  if (day === undefined) throw notFound()
  await trx
    .insertInto('succession_step')
    .values({
      id: newId(viewer.now),
      member_id: memberId,
      organisation_id: id,
      post,
      step,
      day,
      taken_back: true,
      reason: nfc(body.reason),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: heads.get(step) ?? null,
    })
    .execute()
  const detail = { step, takenBack: true }
  const line = { action: 'successions.correct', organisationId: id, subjectId: memberId, detail }
  await writeAudit(trx, line, viewer)
}

interface Line {
  memberId: string
  organisationId: string
  post: Post
}

/** The days of the steps that stand, and the last row of each line, also where it was taken back. */
async function stepsOf(db: Db | Trx, { memberId, organisationId, post }: Line) {
  const { rows } = await sql<{ id: string; step: SuccessionStep; day: Day; takenBack: boolean }>`
    select step.id, step.step, step.day, step.taken_back as "takenBack" from succession_step step
    where step.member_id = ${memberId} and step.organisation_id = ${organisationId} and step.post = ${post}
      and not exists (select from succession_step later where later.replaces_id = step.id)`.execute(db)
  const standing = rows.filter(({ takenBack }) => !takenBack)
  const days: Partial<Record<SuccessionStep, Day>> = Object.fromEntries(
    standing.map(({ step, day }) => [step, day]),
  )
  return { days, heads: new Map(rows.map(({ id, step }) => [step, id])) }
}

async function refuseForeignMember(
  trx: Trx,
  { path }: Reached,
  memberId: string,
  viewer: Viewer,
): Promise<void> {
  const { rows } = await sql`
    select from member_version version
    join placement cell on cell.organisation_id = version.organisation_id and cell.valid @> ${viewer.today}::date
    where version.member_id = ${memberId} and cell.path <@ ${path}::ltree
      and ${isStandingMember('version')}`.execute(trx)
  if (rows.length === 0) throw notFound()
}
