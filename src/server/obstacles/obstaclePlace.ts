import { sql } from 'kysely'
import { foldObstacle, type ObstacleEvent, type ObstacleState } from '#domain/obstacles/fold'
import type { NextEvent } from '#domain/obstacles/judge'
import { cellPlace, type Step } from '../candidates/filePlace'
import { writerFor } from '../candidates/writers'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, rolesFor, type Viewer, type ViewerRole } from '../platform/viewer'
import { isStandingEvent } from './obstacleRows'

/** An obstacle that lies in the viewer's reach, with whose it is to act on it. */
export interface FoundObstacle {
  id: string
  organisationId: string
  candidateId: string | null
  state: ObstacleState
  events: StoredEvent[]
  /** rows in all, corrections included */
  version: number
  /** the body that must answer and those above it, itself first */
  ownerChain: Step[]
  /** roles that may act for the raiser and for the owner */
  asRaiser: ViewerRole | null
  asOwner: ViewerRole | null
}

export type StoredEvent = ObstacleEvent & { id: string }

/**
 * @throws 404 when it is unknown or neither where it stands, nor its raiser, nor its owner lies in reach; 403 for
 * roles that read no obstacles
 */
export async function reachObstacle(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundObstacle> {
  const found = await findObstacle(db, id, viewer)
  if (found === null) throw notFound()
  if (!found.isReadable) throw forbidden()
  return found
}

/** Null when unknown or out of reach; `isReadable` says whether a role may read it. */
export async function findObstacle(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<(FoundObstacle & { isReadable: boolean }) | null> {
  const obstacle = await db.selectFrom('obstacle').selectAll().where('id', '=', id).executeTakeFirst()
  if (obstacle === undefined) return null
  const { events, version } = await eventsOf(db, id)
  const state = foldObstacle(events)
  if (state === null) throw new Error('an obstacle begins with its raising')
  const { chain: raiserChain } = await cellPlace(db, obstacle.raised_by, viewer)
  const { chain: ownerChain } = await cellPlace(db, state.ownerId, viewer)
  const { chain: placeChain } = await cellPlace(db, obstacle.organisation_id, viewer)
  const parties = [raiserChain, ownerChain, placeChain].flatMap((chain) => chain.slice(0, 1))
  if (!parties.some(({ path }) => viewer.roles.some((held) => isWithin(path, held.path)))) return null
  return {
    id,
    organisationId: obstacle.organisation_id,
    candidateId: obstacle.candidate_id,
    state,
    events,
    version,
    ownerChain,
    asRaiser: await writerFor(db, obstacle.raised_by, 'obstacles.write', viewer),
    asOwner: writerOf(state.ownerId, viewer),
    isReadable: parties.some(({ path }) => rolesFor(viewer, path, 'obstacles.read').length > 0),
  }
}

async function eventsOf(db: Db | Trx, id: string): Promise<{ events: StoredEvent[]; version: number }> {
  const { rows } = await sql<StoredEvent & { standing: boolean }>`
    select event.id, event.position, event.kind, event.day, event.organisation_id as "organisationId",
      event.owner_id as "ownerId", event.due_day as "dueDay", event.cause, ${isStandingEvent('event')} as standing
    from obstacle_event event where event.obstacle_id = ${id} order by event.position`.execute(db)
  return { events: rows.filter(({ standing }) => standing), version: rows.length }
}

/** The role with which the viewer acts as this very body. */
export function writerOf(organisationId: string, viewer: Viewer): ViewerRole | null {
  const held = viewer.roles.find((role) => role.organisationId === organisationId)
  const isWriter = held !== undefined && rolesFor(viewer, held.path, 'obstacles.write').includes(held)
  return isWriter ? held : null
}

export interface Hat {
  /** the body whose act it is */
  organisationId: string
  /** the body whose account enters it */
  enteredFor: string
}

/**
 * As what the viewer does this to the obstacle; null where it is not theirs. Only the owner answers; raiser and owner
 * close, raise again and move it up, and a body above the owner may take it to itself.
 */
export function hatFor(
  { asRaiser, asOwner, state }: FoundObstacle,
  kind: NextEvent['kind'],
  taker: ViewerRole | null = null,
): Hat | null {
  const owner = asOwner && { organisationId: state.ownerId, enteredFor: asOwner.organisationId }
  if (kind === 'answered') return owner
  const raiser = asRaiser && { organisationId: state.raiserId, enteredFor: asRaiser.organisationId }
  const own = kind === 'escalated' ? (owner ?? raiser) : (raiser ?? owner)
  return own ?? (taker && { organisationId: taker.organisationId, enteredFor: taker.organisationId })
}
