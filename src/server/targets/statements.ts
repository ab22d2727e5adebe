import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { CompletionBody, DeclaredFigureBody, MembershipBaseBody } from '#contract/statements'
import type { Finding } from '#domain/findings'
import { judgeDaysLived, type Life } from '#domain/organisations/life'
import { judgeBase, judgeFigure, judgePast } from '#domain/targets/statements'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { keepBases, keepFigures, type StatementTable } from './statementRows'

type Figure = z.output<typeof DeclaredFigureBody>
type Completion = z.output<typeof CompletionBody>
type Base = z.output<typeof MembershipBaseBody>

/**
 * Records a figure told by a document for the body and everything beneath it.
 * @throws 404 body or replaced figure unknown or out of reach; 403; 409 replaced already; 422 findings
 */
export async function declareFigure(db: Db, id: string, body: Figure, viewer: Viewer): Promise<Created> {
  return state(db, 'figure.declare', id, body, viewer, async (trx, organisation) => {
    const { indicator, from, to, source, replacesId } = body
    const same = sql<boolean>`indicator = ${indicator}`
    await refuseReplaced(trx, 'declared_figure', organisation, replacesId, same)
    const given = { indicator, from, to, value: body.value, sourceDay: source.day }
    refuseAny(judgeFigure(given, await lifeOf(trx, organisation), viewer.today))
    await keepFigures(trx, [{ organisationId: organisation.id, body }], viewer)
  })
}

/** Records "đã nhập đủ danh sách đến ngày …". @throws 404, 403; 422 dayInFuture, outsideLife */
export async function recordCompletion(
  db: Db,
  id: string,
  body: Completion,
  viewer: Viewer,
): Promise<Created> {
  return state(db, 'completion.record', id, body, viewer, async (trx, organisation) => {
    const { untilDay } = body
    // a list may be complete past the day the body closed, not before it was founded
    const life = await lifeOf(trx, organisation)
    const ofLife = judgeDaysLived(life, { from: '0001-01-01', to: untilDay }, 'untilDay')
    refuseAny([...judgePast(untilDay, 'untilDay', viewer.today), ...ofLife])
    await trx
      .insertInto('completion')
      .values({
        id: body.id,
        organisation_id: organisation.id,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        until_day: untilDay,
      })
      .execute()
    const line = { action: 'completion.record', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, { ...line, detail: { untilDay } }, viewer)
  })
}

/**
 * Records the number of members on a day.
 * @throws 404 body or replaced figure unknown or out of reach; 403; 409 replaced already; 422 findings
 */
export async function recordMembershipBase(db: Db, id: string, body: Base, viewer: Viewer): Promise<Created> {
  return state(db, 'members.record', id, body, viewer, async (trx, organisation) => {
    const { day, value, replacesId } = body
    await refuseReplaced(trx, 'membership_base', organisation, replacesId, sql<boolean>`true`)
    refuseAny(judgeBase({ day, value }, await lifeOf(trx, organisation), viewer.today))
    await keepBases(trx, [{ organisationId: organisation.id, body }], viewer)
  })
}

/** The frame of all three: reach, one command, one writer of a body at a time. */
async function state(
  db: Db,
  action: string,
  id: string,
  body: { commandId: string; id: string },
  viewer: Viewer,
  write: (trx: Trx, organisation: Reached) => Promise<void>,
): Promise<Created> {
  const organisation = await reach(db, id, 'statements.write', viewer)
  const command = { commandId: body.commandId, purpose: `${action} ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'statements', [organisation.id])
    await write(trx, organisation)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/** @throws 404 when the row is not of this organisation and slot; 409 when another has replaced it already */
async function refuseReplaced(
  trx: Trx,
  table: StatementTable,
  organisation: Reached,
  replacesId: string | undefined,
  sameSlot: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  if (replacesId === undefined) return
  const { rows } = await sql<{ corrected: boolean }>`
    select exists (select from ${sql.table(table)} later
      where later.organisation_id = earlier.organisation_id and later.replaces_id = earlier.id) as corrected
    from ${sql.table(table)} earlier
    where earlier.id = ${replacesId} and earlier.organisation_id = ${organisation.id} and not earlier.taken_back
      and ${sameSlot}`.execute(trx)
  const [row] = rows
  if (row === undefined) throw notFound()
  if (row.corrected) throw conflict({ code: 'stale', field: 'replacesId' })
}

async function lifeOf(trx: Trx, { id }: Reached): Promise<Life | undefined> {
  return (await livesOf(trx, [id])).get(id)
}

function refuseAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw refused(...findings)
}
