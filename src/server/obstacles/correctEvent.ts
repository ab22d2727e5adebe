import type { z } from 'zod'
import type { ObstacleCorrectionBody } from '#contract/obstacles'
import { judgeFreeText } from '#domain/freeText'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { refuseStaleObstacle } from './addEvent'
import { namesNear } from './names'
import { type FoundObstacle, reachObstacle, type StoredEvent } from './obstaclePlace'

type Body = z.output<typeof ObstacleCorrectionBody>

/**
 * Corrects what was raised or answered: a new row in the place of the old one, which stays. Days, owner and order do
 * not change, so that nothing that followed loses its ground.
 * @throws 404 for an obstacle out of reach or an event that does not stand, 403 where it is another body's word, 409
 * when something was added meanwhile, 422 for what does not belong to the event, a day to come, personal matters
 */
export async function correctEvent(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await lockEach(trx, 'obstacle', [id])
  const found = await reachObstacle(trx, id, viewer)
  const event = found.events.find((one) => one.id === body.eventId)
  if (event === undefined) throw notFound()
  if (!mayCorrect(found, event)) throw forbidden()
  refuseStaleObstacle(found, body.expectedVersion)
  refuseUnfit(event, body)
  const near = { candidateId: found.candidateId, cellId: event.organisationId }
  const names = await namesNear(trx, near, viewer)
  const { document, note, proposal } = body
  const findings = [
    ...judgeFreeText(note ?? '', 'note', names),
    ...judgeFreeText(proposal ?? '', 'proposal', names),
    ...judgeFreeText(body.reason, 'reason', names),
    ...(document && document.day > viewer.today
      ? [{ code: 'dayInFuture' as const, field: 'document.day', params: { today: viewer.today } }]
      : []),
  ]
  if (findings.length > 0) throw refused(...findings)
  const earlier = await trx
    .selectFrom('obstacle_event')
    .selectAll()
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('obstacle_event')
    .values({
      ...earlier,
      id: body.id,
      cause: body.cause ?? earlier.cause,
      note: note === undefined ? earlier.note : nfc(note),
      proposal: proposal === undefined ? earlier.proposal : proposal && nfc(proposal),
      document_number: document === undefined ? earlier.document_number : document && nfc(document.number),
      document_day: document === undefined ? earlier.document_day : document && document.day,
      reason: nfc(body.reason),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: event.id,
    })
    .execute()
  const changed = (['cause', 'note', 'proposal', 'document'] as const).filter(
    (part) => body[part] !== undefined,
  )
  const detail = { eventId: body.id, replacesId: event.id, kind: event.kind, changed }
  const line = { action: 'obstacles.correct', organisationId: found.organisationId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** What was raised while nobody has answered it, by whoever writes for the raiser; an answer by its body until it is confirmed. */
export function mayCorrect({ state, asRaiser, asOwner }: FoundObstacle, event: StoredEvent): boolean {
  if (event.kind === 'raised') return state.status === 'open' && asRaiser !== null
  const isLastAnswer =
    event.kind === 'answered' && state.status === 'answered' && event.day === state.answeredDay
  return isLastAnswer && asOwner !== null && event.organisationId === state.ownerId
}

/** @throws 422 for a cause or a proposal of an answer, a paper of a raising */
function refuseUnfit({ kind }: StoredEvent, { cause, proposal, document }: Body): void {
  const unfit =
    kind === 'raised'
      ? document !== undefined && 'document'
      : (cause !== undefined && 'cause') || (proposal !== undefined && 'proposal')
  if (unfit !== false) throw refused({ code: 'malformed', field: unfit })
}
