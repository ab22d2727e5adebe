import { createHash, createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { FeedBody, FeedList, FeedReply } from '#contract/desk'
import { viewerOfAccount } from '../accounts/sessions'
import { toDutyItem } from '../candidates/dutyItems'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db } from '../platform/database'
import type { Ports } from '../platform/ports'
import { notFound } from '../platform/refusal'
import { findInReach, type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { readDuties } from './dutyQueries'
import { calendarOf } from './icalendar'

/** Events in a calendar at most: those whose last days come first. */
const MOST_EVENTS = 500

/**
 * A secret address for this account and body. The secret follows from these and the feed's id under the key that is not in
 * the database, so that a command sent again gives the same; kept is its digest alone.
 */
export async function makeFeed(
  db: Db,
  organisationId: string,
  body: z.output<typeof FeedBody>,
  viewer: Viewer,
): Promise<FeedReply> {
  const organisation = await reach(db, organisationId, 'duties.read', viewer)
  const command = { commandId: body.commandId, purpose: `calendarFeed ${organisation.id}`, body }
  const token = tokenOf(body.id, organisation, viewer)
  await runCommand(db, command, viewer, async (trx) => {
    const feed = { id: body.id, account_id: viewer.accountId, organisation_id: organisation.id }
    await trx
      .insertInto('calendar_feed')
      .values({ ...feed, token_hash: digestOf(token), created_at: viewer.now })
      .execute()
    const audit = { action: 'calendarFeeds.make', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, audit, viewer)
    return { id: body.id }
  })
  return { id: body.id, path: `/api/calendar-feeds/${token}.ics` }
}

/** The feeds this account made for the body, without their secrets. */
export async function listFeeds(db: Db, organisationId: string, viewer: Viewer): Promise<FeedList> {
  const organisation = await reach(db, organisationId, 'duties.read', viewer)
  const rows = await db
    .selectFrom('calendar_feed')
    .select(['id', 'created_at'])
    .where('account_id', '=', viewer.accountId)
    .where('organisation_id', '=', organisation.id)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return { items: rows.map(({ id, created_at: at }) => ({ id, createdAt: at.toISOString() })), next: null }
}

/**
 * Takes a feed back; its address answers no more, and its id makes no other.
 * @throws 404 when it is not there or another account's
 */
export async function endFeed(db: Db, id: string, viewer: Viewer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('calendar_feed')
      .set({ ended_at: viewer.now })
      .where('id', '=', id)
      .where('account_id', '=', viewer.accountId)
      .where('ended_at', 'is', null)
      .returning('organisation_id')
      .executeTakeFirst()
    if (ended === undefined) throw notFound()
    const audit = { action: 'calendarFeeds.end', organisationId: ended.organisation_id, subjectId: id }
    await writeAudit(trx, audit, viewer)
  })
}

/**
 * The body's own duties as a calendar, while the account is not closed and still has a role with a desk
 * there. No name is told, so that nothing of a person leaves with a leaked address.
 * @throws 404 for any other secret
 */
export async function readFeed(db: Db, token: string, ports: Ports): Promise<string> {
  const feed = await db
    .selectFrom('calendar_feed')
    .innerJoin('account', 'account.id', 'calendar_feed.account_id')
    .select(['calendar_feed.organisation_id', 'account.id', 'username', 'display_name as displayName'])
    .where('token_hash', '=', digestOf(token))
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const viewer = feed === undefined ? null : await viewerOfAccount(db, feed, ports)
  if (feed === undefined || viewer === null) throw notFound()
  const organisation = await findInReach(db, feed.organisation_id, viewer)
  if (organisation === null || rolesFor(viewer, organisation.path, 'duties.read').length === 0) {
    throw notFound()
  }
  const asked = { whose: 'own', on: viewer.today } as const
  const { rows } = await db
    .transaction()
    .execute((trx) => readDuties(trx, organisation, asked, { after: null, limit: MOST_EVENTS - 1 }, viewer))
  return calendarOf(
    organisation.name,
    rows.map((row) => toDutyItem(row, null)),
    viewer.now,
  )
}

/** Another account, body or id makes another secret. */
function tokenOf(feedId: string, { id: organisationId }: Reached, viewer: Viewer): string {
  const named = `calendar ${viewer.accountId} ${organisationId} ${feedId}`
  return createHmac('sha256', viewer.commandKey).update(named).digest('base64url')
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
