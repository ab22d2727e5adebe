import { sql } from 'kysely'
import type { z } from 'zod'
import type { CloseBody, DescribeBody, FoundBody, MoveBody, RenameBody } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { EventKind } from '#domain/organisations/kinds'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockTree } from '../platform/locks'
import { conflict, refused } from '../platform/refusal'
import { markFilesBeneath } from '../platform/staleFiles'
import { isWithin, reach, type Viewer } from '../platform/viewer'
import { misplacedFacts, refuseMisplaced } from './misplacedFacts'
import { rebuildPlacements } from './placements'
import {
  judgeCode,
  judgeLiving,
  judgeParent,
  judgePast,
  reachParent,
  refuseAny,
  refuseDisorder,
  refuseStale,
} from './treeChecks'

type Decision = { number: string; day: Day; issuerName: string } | undefined
interface Change {
  day: Day
  decision?: Decision
  expectedVersion?: number | undefined
}

/**
 * Founds an organisation beneath one in the viewer's reach.
 * @throws 404 parent out of reach; 422 closedOrganisation, codeTaken, dayInFuture; 409 when the id exists
 */
export async function found(trx: Trx, body: z.output<typeof FoundBody>, viewer: Viewer): Promise<void> {
  await lockTree(trx)
  const parent = await reachParent(trx, body.parentId, viewer)
  refuseAny(
    judgePast(body.day, 'day', viewer),
    await judgeLiving(trx, parent, body.day, 'day'),
    judgeParent(parent),
    await judgeCode(trx, body.code, body.id, viewer),
  )
  const exists = await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (exists !== undefined) throw conflict({ code: 'stale', field: 'id' })
  await trx.insertInto('organisation').values({ id: body.id, created_at: viewer.now }).execute()
  await insertEvent(trx, body.id, 'found', body, viewer, {
    name: body.name.normalize('NFC'),
    parent_id: body.parentId,
    code: body.code ?? null,
    organisation_kind: body.kind,
    sector: body.sector,
    marks: body.marks,
  })
  await rebuildPlacements(trx, [body.id])
  await startOwnRecords(trx, body.id, body.recordsFrom ?? body.day, viewer)
  await writeAudit(trx, { action: 'organisation.found', organisationId: body.id, subjectId: body.id }, viewer)
}

/** Gives an organisation beneath the viewer's a new name from a day on. */
export async function rename(
  trx: Trx,
  id: string,
  body: z.output<typeof RenameBody>,
  viewer: Viewer,
): Promise<void> {
  await change(trx, id, 'rename', body, viewer, { name: body.name.normalize('NFC') })
}

/** Puts an organisation and all beneath it under another parent in reach from a day on. */
export async function move(
  trx: Trx,
  id: string,
  body: z.output<typeof MoveBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  const parent = await reachParent(trx, body.parentId, viewer)
  const organisation = await reach(trx, id, 'organisations.write', viewer)
  if (isWithin(parent.path, organisation.path)) throw refused({ code: 'cycle', field: 'parentId' })
  refuseAny(await judgeLiving(trx, parent, body.day, 'parentId'), judgeParent(parent))
  await change(trx, id, 'move', body, viewer, { parent_id: body.parentId })
}

/**
 * Changes code, kind, sector or marks from a day on.
 * @throws 422 admissionsNotInCell, livingChildren where the kind does not fit what is recorded from that day on
 */
export async function describe(
  trx: Trx,
  id: string,
  body: z.output<typeof DescribeBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  refuseAny(await judgeCode(trx, body.code, id, viewer))
  await change(trx, id, 'describe', body, viewer, {
    code: body.code ?? null,
    organisation_kind: body.kind ?? null,
    sector: body.sector ?? null,
    marks: body.marks ?? null,
  })
}

/**
 * Ends an organisation on a day; that day it lives no more (decision 0002).
 * @throws 422 livingChildren while a body beneath it goes on, factsOutsideLife for facts of that day or later,
 * eventOverlap for a later change of the body itself
 */
export async function close(
  trx: Trx,
  id: string,
  body: z.output<typeof CloseBody>,
  viewer: Viewer,
): Promise<void> {
  await lockTree(trx)
  const { rows } = await sql<{ name: string }>`
    select distinct child.name from placement child
    where child.parent_id = ${id} and child.alive and coalesce(upper(child.valid), 'infinity') > ${body.day}::date
    limit 1`.execute(trx)
  await reach(trx, id, 'organisations.write', viewer)
  const [child] = rows
  if (child !== undefined)
    throw refused({ code: 'livingChildren', field: 'day', params: { name: child.name } })
  await change(trx, id, 'close', body, viewer, {})
}

interface EventColumns {
  name?: string | null
  parent_id?: string | null
  code?: string | null
  organisation_kind?: string | null
  sector?: string | null
  marks?: string[] | null
}

async function change(
  trx: Trx,
  id: string,
  kind: EventKind,
  body: Change,
  viewer: Viewer,
  columns: EventColumns,
): Promise<void> {
  await lockTree(trx)
  const organisation = await reach(trx, id, 'organisations.write', viewer)
  if (body.decision !== undefined && body.decision.day > viewer.today)
    throw refused({ code: 'decisionInFuture', field: 'decision.day' })
  await refuseStale(trx, id, body.expectedVersion)
  refuseAny(judgePast(body.day, 'day', viewer))
  refuseAny(await judgeLiving(trx, organisation, body.day, 'day'))
  const misplaced = await misplacedFacts(trx, id, viewer)
  await insertEvent(trx, id, kind, body, viewer, columns)
  await refuseDisorder(trx, id, 'day')
  await rebuildPlacements(trx, [id])
  await refuseMisplaced(trx, id, misplaced, kind === 'describe' ? 'kind' : 'day', viewer)
  if (kind !== 'rename') await markFilesBeneath(trx, id, viewer)
  await writeAudit(
    trx,
    { action: `organisation.${kind}`, organisationId: id, subjectId: id, detail: { day: body.day } },
    viewer,
  )
}

async function insertEvent(
  trx: Trx,
  id: string,
  kind: EventKind,
  { day, decision }: Change,
  viewer: Viewer,
  columns: EventColumns,
): Promise<void> {
  await trx
    .insertInto('organisation_event')
    .values({
      id: newId(viewer.now),
      organisation_id: id,
      kind,
      day,
      ...columns,
      decision_number: decision?.number ?? null,
      decision_day: decision?.day ?? null,
      decision_issuer: decision?.issuerName ?? null,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}

/** A body founded where records are already kept from then on needs no start of its own. */
async function startOwnRecords(trx: Trx, id: string, from: Day, viewer: Viewer): Promise<void> {
  const { rows } = await sql`
    select 1 from placement here
    join placement above on above.path @> here.path and above.valid @> ${viewer.today}::date
    join record_start start on start.organisation_id = above.organisation_id and start.from_day <= ${from}::date
    where here.organisation_id = ${id} and here.valid @> ${viewer.today}::date
      and not exists (select 1 from record_start later where later.replaces_id = start.id) limit 1`.execute(
    trx,
  )
  if (rows.length > 0) return
  await trx
    .insertInto('record_start')
    .values({
      id: newId(viewer.now),
      organisation_id: id,
      from_day: from,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}
