import type { z } from 'zod'
import type { ObstacleEventBody } from '#contract/obstacles'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import { judgeNext, type NextEvent } from '#domain/obstacles/judge'
import { nfc } from '#domain/vietnamese'
import type { Step } from '../candidates/filePlace'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { namesNear } from './names'
import { type FoundObstacle, hatFor, reachObstacle, writerOf } from './obstaclePlace'

type Body = z.output<typeof ObstacleEventBody>

/**
 * Adds what happened to an obstacle: moved up, answered, closed, raised again.
 * @throws 404 out of reach, 403 where the act is not the viewer's body's, 409 when something was added meanwhile, 422
 * for closing without an answer, days out of order, an upper body that is not there, personal matters
 */
export async function addEvent(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  await lockEach(trx, 'obstacle', [id])
  const found = await reachObstacle(trx, id, viewer)
  const target = body.kind === 'escalated' ? found.ownerChain[body.above] : undefined
  const taker = target === undefined ? null : writerOf(target.id, viewer)
  const hat = hatFor(found, body.kind, taker)
  if (hat === null) throw forbidden()
  refuseStaleObstacle(found, body.expectedVersion)
  const names = await namesNear(trx, { candidateId: found.candidateId, cellId: hat.organisationId }, viewer)
  const findings = [
    ...judgeNext(found.state, nextOf(body), found.events.at(-1)?.day ?? body.day, viewer.today),
    ...targetFindings(body, target),
    ...judgeFreeText(body.note ?? '', 'note', names),
  ]
  if (findings.length > 0) throw refused(...findings)
  const isAsking = body.kind === 'escalated' || body.kind === 'reopened'
  const document = body.kind === 'answered' ? body.document : undefined
  await trx
    .insertInto('obstacle_event')
    .values({
      id: body.id,
      obstacle_id: id,
      position: found.events.length + 1,
      kind: body.kind,
      day: body.day,
      organisation_id: hat.organisationId,
      entered_organisation_id: hat.enteredFor === hat.organisationId ? null : hat.enteredFor,
      owner_id: isAsking ? (target?.id ?? found.state.ownerId) : null,
      due_day: isAsking ? body.dueDay : null,
      note: body.note === undefined ? null : nfc(body.note),
      document_number: document === undefined ? null : nfc(document.number),
      document_day: document?.day ?? null,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  const detail = { eventId: body.id, kind: body.kind, day: body.day, by: hat.organisationId }
  const line = { action: 'obstacles.event', organisationId: found.organisationId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** @throws 409 when rows were added since the viewer read it */
export function refuseStaleObstacle({ version }: FoundObstacle, expected: number): void {
  if (version !== expected) throw conflict({ code: 'stale', field: 'expectedVersion', params: { version } })
}

function nextOf(body: Body): NextEvent {
  return {
    kind: body.kind,
    day: body.day,
    dueDay: body.kind === 'escalated' || body.kind === 'reopened' ? body.dueDay : null,
    documentDay: body.kind === 'answered' ? (body.document?.day ?? null) : null,
  }
}

function targetFindings(body: Body, target: Step | undefined): Finding[] {
  return body.kind === 'escalated' && target === undefined ? [{ code: 'noUpperBody', field: 'above' }] : []
}
