import type { z } from 'zod'
import type { ReminderBody, ReminderReply } from '#contract/reminders'
import { may } from '#domain/access'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db } from '../platform/database'
import type { Ports } from '../platform/ports'
import { forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'

/** How this account is reminded by mail. */
export async function readReminder(db: Db, { post }: Ports, viewer: Viewer): Promise<ReminderReply> {
  demandDesk(viewer)
  const [wish, sent] = await Promise.all([
    db
      .selectFrom('reminder_address')
      .select(['address', 'daily'])
      .where('account_id', '=', viewer.accountId)
      .executeTakeFirst(),
    db
      .selectFrom('reminder_letter')
      .select(({ fn }) => fn.max('sent_at').as('at'))
      .where('account_id', '=', viewer.accountId)
      .executeTakeFirst(),
  ])
  return {
    available: post !== null,
    address: wish?.address ?? null,
    daily: wish?.daily ?? false,
    lastSentAt: sent?.at?.toISOString() ?? null,
  }
}

/**
 * From now on letters go to this address.
 * @throws 403 for an account without a desk; 422 where there is no mail server
 */
export async function writeReminder(
  db: Db,
  ports: Ports,
  body: z.output<typeof ReminderBody>,
  viewer: Viewer,
): Promise<ReminderReply> {
  demandDesk(viewer)
  const { commandId, address, daily } = body
  await runCommand(db, { commandId, purpose: 'reminders.set', body }, viewer, async (trx) => {
    if (ports.post === null) throw refused({ code: 'noMailServer' })
    const wish = { address, daily, set_at: viewer.now }
    await trx
      .insertInto('reminder_address')
      .values({ account_id: viewer.accountId, ...wish })
      .onConflict((earlier) => earlier.column('account_id').doUpdateSet(wish))
      .execute()
    await writeAudit(trx, { action: 'reminders.set', detail: { daily } }, viewer)
    return { id: viewer.accountId }
  })
  return readReminder(db, ports, viewer)
}

/** Of an address that is no longer wanted nothing is kept. */
export async function removeReminder(db: Db, viewer: Viewer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('reminder_address')
      .where('account_id', '=', viewer.accountId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound()
    await writeAudit(trx, { action: 'reminders.end' }, viewer)
  })
}

function demandDesk({ roles }: Viewer): void {
  if (!roles.some(({ role }) => may(role, 'duties.read', 'own'))) throw forbidden()
}
