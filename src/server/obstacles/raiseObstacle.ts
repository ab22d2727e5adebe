import type { z } from 'zod'
import type { ObstacleBody } from '#contract/obstacles'
import { judgeFreeText } from '#domain/freeText'
import { judgeRaising } from '#domain/obstacles/judge'
import { nfc } from '#domain/vietnamese'
import { cellPlace, circleOf, findPlace, isFileOpen } from '../candidates/filePlace'
import { writerFor } from '../candidates/writers'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { holdTree } from '../platform/locks'
import { forbidden, notFound, refused } from '../platform/refusal'
import { findInReach, isWithin, type Reached, reach, type Viewer } from '../platform/viewer'
import { isStandingEntry } from '../targets/targetQueries'
import { namesNear } from './names'

type Body = z.output<typeof ObstacleBody>

/**
 * Records an obstacle raised by a body at a file, a step, a body or a target.
 * @throws 404 for whatever lies out of reach, 403 for roles that do not write for the body or files that are closed to
 * it, 422 for days, closed bodies, an owner that is neither the raiser nor above nor beneath it, personal matters
 */
export async function raiseObstacle(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const raiser = await reach(trx, id, 'obstacles.write', viewer)
  const writer = await writerFor(trx, raiser.id, 'obstacles.write', viewer)
  if (writer === null) throw forbidden()
  if (!raiser.alive) throw refused({ code: 'closedOrganisation' })
  const subject = await subjectOf(trx, raiser, body.subject, viewer)
  const ownerId = await ownerOf(trx, raiser, body, viewer)
  const names = await namesNear(trx, { candidateId: subject.candidate_id, cellId: raiser.id }, viewer)
  const findings = [
    ...judgeRaising(body, viewer.today),
    ...judgeFreeText(body.note, 'note', names),
    ...judgeFreeText(body.proposal ?? '', 'proposal', names),
  ]
  if (findings.length > 0) throw refused(...findings)
  const recorded = { recorded_at: viewer.now, recorded_by: viewer.accountId }
  await trx
    .insertInto('obstacle')
    .values({ id: body.id, raised_by: raiser.id, ...subject, ...recorded })
    .execute()
  await trx
    .insertInto('obstacle_event')
    .values({
      id: body.id,
      obstacle_id: body.id,
      position: 1,
      kind: 'raised',
      day: body.day,
      organisation_id: raiser.id,
      entered_organisation_id: writer.organisationId === raiser.id ? null : writer.organisationId,
      owner_id: ownerId,
      due_day: body.dueDay,
      cause: body.cause,
      note: nfc(body.note),
      proposal: body.proposal === undefined ? null : nfc(body.proposal),
      ...recorded,
    })
    .execute()
  const { day, dueDay } = body
  const detail = { subject: body.subject.kind, day, dueDay, ownerId }
  await writeAudit(
    trx,
    { action: 'obstacles.raise', organisationId: raiser.id, subjectId: body.id, detail },
    viewer,
  )
}

interface SubjectColumns {
  subject: Body['subject']['kind']
  organisation_id: string
  candidate_id: string | null
  stage: string | null
  target_entry_id: string | null
}

async function subjectOf(
  trx: Trx,
  raiser: Reached,
  subject: Body['subject'],
  viewer: Viewer,
): Promise<SubjectColumns> {
  const none = { candidate_id: null, stage: null, target_entry_id: null }
  if (subject.kind === 'body') {
    const organisation_id = await beneath(
      trx,
      raiser,
      subject.organisationId,
      'subject.organisationId',
      viewer,
    )
    return { ...none, subject: subject.kind, organisation_id }
  }
  if (subject.kind === 'target') {
    const { targetEntryId } = subject
    const entry = await trx
      .selectFrom('target_entry')
      .select('organisation_id')
      .where('id', '=', targetEntryId)
      .where(isStandingEntry('target_entry'))
      .executeTakeFirst()
    if (entry === undefined) throw notFound()
    const place = await beneath(trx, raiser, entry.organisation_id, 'subject.targetEntryId', viewer)
    return { ...none, subject: subject.kind, organisation_id: place, target_entry_id: targetEntryId }
  }
  const cellId = await fileCell(trx, raiser, subject.candidateId, viewer)
  const stage = subject.kind === 'step' ? subject.stage : null
  return { ...none, subject: subject.kind, organisation_id: cellId, candidate_id: subject.candidateId, stage }
}

/** @throws 404 out of reach, 422 for a body that is neither the raiser nor beneath it, or closed */
async function beneath(
  trx: Trx,
  raiser: Reached,
  id: string,
  field: string,
  viewer: Viewer,
): Promise<string> {
  const found = await findInReach(trx, id, viewer)
  if (found === null) throw notFound()
  if (!isWithin(found.path, raiser.path)) throw refused({ code: 'notBeneath', field })
  if (!found.alive) throw refused({ code: 'closedOrganisation', field })
  return found.id
}

/** The cell of a file that is open to the raiser itself. */
async function fileCell(trx: Trx, raiser: Reached, candidateId: string, viewer: Viewer): Promise<string> {
  const place = await findPlace(trx, candidateId, viewer)
  if (place === null) throw notFound()
  const [cell] = place.chain
  if (cell === undefined || !isFileOpen(place, undefined, viewer) || !circleOf(place).includes(raiser.id)) {
    throw forbidden()
  }
  return cell.id
}

/** Who must answer: the raiser, a body above it named by its steps, or one beneath it. */
async function ownerOf(trx: Trx, raiser: Reached, body: Body, viewer: Viewer): Promise<string> {
  const { ownerAbove, ownerId } = body
  if (ownerId !== undefined) {
    const found = await findInReach(trx, ownerId, viewer)
    if (found === null) throw notFound()
    const isRelated = isWithin(found.path, raiser.path) || isWithin(raiser.path, found.path)
    if (!isRelated) throw refused({ code: 'ownerUnfit', field: 'ownerId' })
    if (!found.alive) throw refused({ code: 'closedOrganisation', field: 'ownerId' })
    return found.id
  }
  const { chain } = await cellPlace(trx, raiser.id, viewer)
  const owner = chain[ownerAbove ?? 0]
  if (owner === undefined) throw refused({ code: 'noUpperBody', field: 'ownerAbove' })
  return owner.id
}
