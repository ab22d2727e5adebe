import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { may } from '#domain/access'
import { addDays, type Day, weekday } from '#domain/dates'
import { viewerOfAccount } from '../accounts/sessions'
import type { Db } from '../platform/database'
import { dayRecorded } from '../platform/knownAt'
import type { Posted } from '../platform/mail'
import type { Ports } from '../platform/ports'
import { findInReach, type Viewer } from '../platform/viewer'
import { countDutyKinds } from './dutyQueries'
import { type BodyDuties, countOf, letterOf } from './reminderLetter'

/** A mail server that took none of so many letters in a row takes none tonight. */
const GIVE_UP_AFTER = 3

interface Occasion {
  accountId: string
  kind: 'weekly' | 'overdue'
  /** The Monday of the week, or the day itself. */
  day: Day
}

/**
 * Every night: one letter a week to each account that wants it and has something due, and where wanted one a day
 * while something is overdue. The row of an occasion is written before its letter leaves; one whose fate is unknown
 * is not written again.
 */
export async function sendReminders(db: Db, ports: Ports): Promise<void> {
  const { post } = ports
  if (post === null) return
  const accounts = await db
    .selectFrom('reminder_address')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['account.id', 'username', 'display_name as displayName', 'address', 'daily'])
    .where('disabled_at', 'is', null)
    .orderBy('account.id')
    .execute()
  let unsent = 0
  for (const { address, daily, ...account } of accounts) {
    const viewer = await viewerOfAccount(db, account, ports)
    const bodies = viewer === null ? [] : await dutiesOfViewer(db, viewer)
    const occasion = await nextOccasion(db, account.id, bodies, daily, ports)
    if (occasion === null) continue
    const letter = letterOf(occasion.kind, bodies, ports.today(), ports.publicUrl)
    const posted = await post({ to: address, ...letter, key: keyOf(occasion) })
    await noteLetter(db, occasion, posted, ports.now())
    unsent = posted === 'sent' ? 0 : unsent + 1
    if (unsent === GIVE_UP_AFTER) return
  }
}

/** Every body the account is bound to with a desk, with what is due there; those without duties are left out. */
async function dutiesOfViewer(db: Db, viewer: Viewer): Promise<BodyDuties[]> {
  const readers = viewer.roles.filter(({ role }) => may(role, 'duties.read', 'own'))
  const bodies: BodyDuties[] = []
  for (const id of new Set(readers.map(({ organisationId }) => organisationId))) {
    const organisation = await findInReach(db, id, viewer)
    const kinds = organisation === null ? [] : await countDutyKinds(db, organisation, viewer.today, viewer)
    if (organisation !== null && kinds.length > 0) bodies.push({ id, name: organisation.name, kinds })
  }
  return bodies
}

/** The occasion that is due and was now begun; null when there is nothing to tell or it was told. */
async function nextOccasion(
  db: Db,
  accountId: string,
  bodies: readonly BodyDuties[],
  daily: boolean,
  ports: Ports,
): Promise<Occasion | null> {
  if (bodies.length === 0) return null
  const today = ports.today()
  const weekly: Occasion = { accountId, kind: 'weekly', day: mondayOf(today) }
  if (await beginLetter(db, weekly, ports.now())) return weekly
  const isOverdue = bodies.some(({ kinds }) => countOf(kinds, 'overdue') > 0)
  const overdue: Occasion = { accountId, kind: 'overdue', day: today }
  if (!daily || !isOverdue || (await wroteToday(db, weekly, today))) return null
  return (await beginLetter(db, overdue, ports.now())) ? overdue : null
}

/** Takes the occasion for this round: true when it is new, or was refused before. */
async function beginLetter(db: Db, { accountId, kind, day }: Occasion, now: Date): Promise<boolean> {
  const begun = await db
    .insertInto('reminder_letter')
    .values({ account_id: accountId, kind, day, begun_at: now })
    .onConflict((earlier) =>
      earlier
        .columns(['account_id', 'kind', 'day'])
        .doUpdateSet({ begun_at: now, refused_at: null })
        .where('reminder_letter.refused_at', 'is not', null),
    )
    .returning('day')
    .executeTakeFirst()
  return begun !== undefined
}

/** The weekly letter tells of what is overdue as well: on its day there is no other. */
async function wroteToday(db: Db, { accountId, kind, day }: Occasion, today: Day): Promise<boolean> {
  const row = await db
    .selectFrom('reminder_letter')
    .select(sql<boolean>`${dayRecorded(sql.ref('begun_at'))} = ${today}::date`.as('today'))
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.today ?? false
}

async function noteLetter(
  db: Db,
  { accountId, kind, day }: Occasion,
  posted: Posted,
  now: Date,
): Promise<void> {
  if (posted === 'unknown') return
  await db
    .updateTable('reminder_letter')
    .set(posted === 'sent' ? { sent_at: now } : { refused_at: now })
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('day', '=', day)
    .execute()
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function keyOf({ accountId, kind, day }: Occasion): string {
  return createHash('sha256').update(`${accountId} ${kind} ${day}`).digest('hex').slice(0, 32)
}
