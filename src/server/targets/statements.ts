import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { CompletionBody, DeclaredFigureBody, MembershipBaseBody } from '#contract/statements'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeDaysLived } from '#domain/organisations/life'
import { checkCount, checkSealed } from '#domain/targets/figures'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'

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
    refuseAny([
      ...checkCount(body.value),
      ...checkSealed(indicator, body.value),
      ...(from > to ? [{ code: 'dayOrder' as const, field: 'to' }] : []),
      ...judgePast(to, 'to', viewer),
      ...(source.day === undefined ? [] : judgePast(source.day, 'source.day', viewer)),
      ...(await judgeLife(trx, organisation, from, to, 'from')),
    ])
    await trx
      .insertInto('declared_figure')
      .values({
        ...authored(organisation, body, viewer),
        indicator,
        from_day: from,
        to_day: to,
        value: body.value,
        qualifier: body.qualifier,
        source_number: source.number?.normalize('NFC') || null,
        source_day: source.day ?? null,
        source_title: source.title.normalize('NFC'),
        declared_by: body.declaredBy.normalize('NFC'),
        replaces_id: replacesId ?? null,
      })
      .execute()
    return { indicator, from, to, replacesId }
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
    const ofLife = await judgeLife(trx, organisation, '0001-01-01', untilDay, 'untilDay')
    refuseAny([...judgePast(untilDay, 'untilDay', viewer), ...ofLife])
    await trx
      .insertInto('completion')
      .values({ ...authored(organisation, body, viewer), until_day: untilDay })
      .execute()
    return { untilDay }
  })
}

/**
 * Records the number of members on a day.
 * @throws 404 body or replaced figure unknown or out of reach; 403; 409 replaced already; 422 findings
 */
export async function recordMembershipBase(db: Db, id: string, body: Base, viewer: Viewer): Promise<Created> {
  return state(db, 'members.record', id, body, viewer, async (trx, organisation) => {
    const { day, value, qualifier, source, replacesId } = body
    await refuseReplaced(trx, 'membership_base', organisation, replacesId, sql<boolean>`true`)
    refuseAny([
      ...checkCount(value),
      ...judgePast(day, 'day', viewer),
      ...(await judgeLife(trx, organisation, day, day, 'day')),
    ])
    await trx
      .insertInto('membership_base')
      .values({
        ...authored(organisation, body, viewer),
        day,
        value,
        qualifier,
        source: source.normalize('NFC'),
        replaces_id: replacesId ?? null,
      })
      .execute()
    return { day, replacesId }
  })
}

/** The frame of all three: reach, one command, one writer of a body at a time, one audit line. */
async function state(
  db: Db,
  action: string,
  id: string,
  body: { commandId: string; id: string },
  viewer: Viewer,
  write: (trx: Trx, organisation: Reached) => Promise<Record<string, unknown>>,
): Promise<Created> {
  const organisation = await reach(db, id, 'statements.write', viewer)
  const command = { commandId: body.commandId, purpose: `${action} ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'statements', [organisation.id])
    const detail = await write(trx, organisation)
    await writeAudit(trx, { action, organisationId: organisation.id, subjectId: body.id, detail }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

function authored(organisation: Reached, { id }: { id: string }, viewer: Viewer) {
  return { id, organisation_id: organisation.id, recorded_at: viewer.now, recorded_by: viewer.accountId }
}

/** @throws 404 when the row is not of this organisation and slot; 409 when another has replaced it already */
async function refuseReplaced(
  trx: Trx,
  table: 'declared_figure' | 'membership_base',
  organisation: Reached,
  replacesId: string | undefined,
  sameSlot: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  if (replacesId === undefined) return
  const { rows } = await sql<{ corrected: boolean }>`
    select exists (select from ${sql.table(table)} later
      where later.organisation_id = earlier.organisation_id and later.replaces_id = earlier.id) as corrected
    from ${sql.table(table)} earlier
    where earlier.id = ${replacesId} and earlier.organisation_id = ${organisation.id} and ${sameSlot}`.execute(
    trx,
  )
  const [row] = rows
  if (row === undefined) throw notFound()
  if (row.corrected) throw conflict({ code: 'stale', field: 'replacesId' })
}

async function judgeLife(
  trx: Trx,
  organisation: Reached,
  from: Day,
  to: Day,
  field: string,
): Promise<readonly Finding[]> {
  const lives = await livesOf(trx, [organisation.id])
  return from > to ? [] : judgeDaysLived(lives.get(organisation.id), { from, to }, field)
}

function judgePast(day: Day, field: string, viewer: Viewer): Finding[] {
  return day > viewer.today ? [{ code: 'dayInFuture', field, params: { today: viewer.today } }] : []
}

function refuseAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw refused(...findings)
}
