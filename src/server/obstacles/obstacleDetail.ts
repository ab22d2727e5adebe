import { sql } from 'kysely'
import type { ObstacleDetail } from '#contract/obstacles'
import type { NextEvent } from '#domain/obstacles/judge'
import { bodyJson } from '../candidates/fileScope'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { mayCorrect } from './correctEvent'
import { itemColumns, WITH_PARTIES, withNames } from './obstacleList'
import { type FoundObstacle, hatFor, reachObstacle, writerOf } from './obstaclePlace'
import { isStandingEvent, momentNow, obstaclesWithStates } from './obstacleRows'

/**
 * One obstacle with all that happened to it, and what the viewer may do now. The name of a person opens in the circle
 * of the file alone, and is logged.
 */
export async function obstacleDetail(db: Db, id: string, viewer: Viewer): Promise<ObstacleDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const found = await reachObstacle(trx, id, viewer)
      const { rows } = await sql<ObstacleDetail & { candidateKey: string | null }>`
        select ${itemColumns(viewer)} from ${obstaclesWithStates(momentNow(viewer))} ${WITH_PARTIES(viewer)}
        where obstacle.id = ${id}`.execute(trx)
      const [item] = await withNames(trx, rows, found.organisationId, viewer)
      if (item === undefined) throw new Error('an obstacle that was found has a state')
      return {
        ...item,
        version: found.version,
        events: await eventsOf(trx, found, viewer),
        acts: actsOf(found, viewer),
        above: found.ownerChain.slice(1).map(({ name }, index) => ({ above: index + 1, name })),
      }
    })
}

type EventRow = Omit<ObstacleDetail['events'][number], 'recordedAt' | 'correctable'> & { recordedAt: Date }

async function eventsOf(trx: Trx, found: FoundObstacle, viewer: Viewer): Promise<ObstacleDetail['events']> {
  const nameOf = (column: string) => sql`(select named.name from placement named
    where named.organisation_id = ${sql.ref(column)} and named.valid @> ${viewer.today}::date)`
  const { rows } = await sql<EventRow>`
    select event.id, event.kind, event.day, ${bodyJson('actor', viewer)} as organisation,
      ${nameOf('event.entered_organisation_id')} as "enteredBy", ${nameOf('event.owner_id')} as owner,
      event.due_day as "dueDay", event.cause, event.note, event.proposal,
      case when event.document_number is not null then json_build_object('number', event.document_number,
        'day', event.document_day) end as document, event.reason,
      not ${isStandingEvent('event')} as replaced, event.recorded_at as "recordedAt"
    from obstacle_event event
    join placement actor on actor.organisation_id = event.organisation_id and actor.valid @> ${viewer.today}::date
    where event.obstacle_id = ${found.id}
    order by event.position, event.recorded_at, event.replaces_id is not null`.execute(trx)
  const correctable = new Set(found.events.filter((event) => mayCorrect(found, event)).map(({ id }) => id))
  return rows.map(({ recordedAt, ...row }) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
    correctable: correctable.has(row.id),
  }))
}

const FOLLOWING: Readonly<Record<FoundObstacle['state']['status'], readonly NextEvent['kind'][]>> = {
  open: ['answered', 'escalated'],
  answered: ['closed', 'reopened'],
  closed: ['reopened'],
}

function actsOf(found: FoundObstacle, viewer: Viewer): NextEvent['kind'][] {
  const upper = found.ownerChain.slice(1)
  const taker = upper.map(({ id }) => writerOf(id, viewer)).find((role) => role !== null) ?? null
  return FOLLOWING[found.state.status].filter((kind) => {
    if (kind === 'escalated') return upper.length > 0 && hatFor(found, kind, taker) !== null
    return hatFor(found, kind) !== null
  })
}
