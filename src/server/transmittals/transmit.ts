import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { OutcomesBody, TransmittalBody } from '#contract/transmittals'
import { judgeTransmittal, MOST_PEOPLE } from '#domain/transmittals/outcomes'
import { TRANSMITTAL_VERSION } from '#domain/transmittals/sheet'
import { normaliseName } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { newId } from '../platform/ids'
import { lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { keyIdOf } from '../platform/sealing'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { type Handed, readContent, signatureOf } from './content'
import { decidedPeople } from './standing'
import { findTransmittal, REGISTER_PURPOSE } from './transmittalQueries'

type Body = z.output<typeof TransmittalBody>

/**
 * Hands over whoever was decided on and not handed over yet, and whoever was sent back and put right since, or is named
 * to be sent again as they are.
 * @throws 404 body unknown; 403; 409 stale: not as many people as were confirmed; 422 dayOrder, dayInFuture, nobodyToSend
 */
export async function transmit(
  db: Db,
  id: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<Created> {
  const organisation = await reach(db, id, 'transmittals.write', viewer)
  const purpose = `transmittals.send ${organisation.id}`
  const command = { commandId: body.commandId, purpose, body, freezes: true }
  const result = await runCommand(db, command, viewer, async (trx) => {
    // nobody is handed over by two bodies at once
    await lockEach(trx, 'transmittals', ['all'])
    const findings = judgeTransmittal(body, viewer.today)
    if (findings.length > 0) throw refused(...findings)
    const people = await peopleToSend(trx, organisation, body, viewer)
    if (people.length === 0) throw refused({ code: 'nobodyToSend', field: 'until' })
    if (people.length !== body.expectedPeople) {
      throw conflict({ code: 'stale', field: 'expectedPeople', params: { people: people.length } })
    }
    await insert(trx, organisation, body, { people, sealKey }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

async function peopleToSend(
  trx: Trx,
  { path }: Reached,
  { from, until, alsoSend }: Body,
  viewer: Viewer,
): Promise<Handed[]> {
  const { rows } = await sql<Handed>`
    select decided.candidate_id as "candidateId", decided.decision_id as "decisionId"
    from (${decidedPeople({ path, from, until, knownAt: viewer.now }, viewer)}) decided
    where decided.state in ('fresh', 'corrected')
      or decided.state = 'rejected' and decided.candidate_id = any(${alsoSend}::uuid[])
    order by decided.day, decided.candidate_id limit ${MOST_PEOPLE}`.execute(trx)
  return rows
}

async function insert(
  trx: Trx,
  organisation: Reached,
  body: Body,
  { people, sealKey }: { people: Handed[]; sealKey: Buffer },
  viewer: Viewer,
): Promise<void> {
  const { id, from, until, confirmedDay } = body
  const confirmedBy = normaliseName(body.confirmedBy)
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0)::int + 1 as number from transmittal
    where organisation_id = ${organisation.id}`.execute(trx)
  const number = rows[0]?.number ?? 1
  const version = TRANSMITTAL_VERSION
  const head = { organisationId: organisation.id, number, from, until, knownAt: viewer.now, version }
  const hash = hashOf(await readContent(trx, head, people, sealKey))
  await trx
    .insertInto('transmittal')
    .values({
      id,
      organisation_id: organisation.id,
      number,
      from_day: from,
      until_day: until,
      known_at: viewer.now,
      people: people.length,
      version,
      hash,
      signature: signatureOf(sealKey, { hash, name: confirmedBy, day: confirmedDay }),
      key_id: keyIdOf(sealKey),
      confirmed_by: confirmedBy,
      confirmed_day: confirmedDay,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  await sql`
    insert into transmittal_person (transmittal_id, position, candidate_id, decision_id)
    select ${id}, asked.position, asked.candidate_id, asked.decision_id
    from unnest(${people.map(({ candidateId }) => candidateId)}::uuid[],
      ${people.map(({ decisionId }) => decisionId)}::uuid[]) with ordinality asked(candidate_id, decision_id, position)`.execute(
    trx,
  )
  const detail = { purpose: REGISTER_PURPOSE, number, from, until, count: people.length, hash }
  const line = { action: 'transmittals.send', organisationId: organisation.id, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/**
 * Records what the official register answered; a later answer on the same person takes the place of the earlier.
 * @throws 404 hand-over unknown, or somebody who is not in it; 403; 422 required: a rejection without a reason;
 * malformed: an acceptance with one, or a person who is answered twice
 */
export async function recordOutcomes(
  db: Db,
  id: string,
  body: z.output<typeof OutcomesBody>,
  viewer: Viewer,
): Promise<Created> {
  const found = await findTransmittal(db, id, viewer)
  const command = { commandId: body.commandId, purpose: `transmittals.answer ${id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'transmittals', ['all'])
    refuseUnclear(body.outcomes)
    const ids = body.outcomes.map(({ candidateId }) => candidateId)
    const inside = await trx
      .selectFrom('transmittal_person')
      .select('candidate_id')
      .where('transmittal_id', '=', id)
      .where('candidate_id', 'in', ids)
      .execute()
    if (inside.length < ids.length) throw notFound()
    await trx
      .insertInto('transmittal_outcome')
      .values(
        body.outcomes.map(({ candidateId, outcome, reason }) => ({
          id: newId(viewer.now),
          transmittal_id: id,
          candidate_id: candidateId,
          outcome,
          reason: reason ?? null,
          recorded_at: viewer.now,
          recorded_by: viewer.accountId,
        })),
      )
      .execute()
    const rejected = body.outcomes.filter(({ outcome }) => outcome === 'rejected').length
    const detail = { number: found.number, accepted: body.outcomes.length - rejected, rejected }
    const line = {
      action: 'transmittals.answer',
      organisationId: found.organisationId,
      subjectId: id,
      detail,
    }
    await writeAudit(trx, line, viewer)
    return { id }
  })
  return { id: result.id, findings: [] }
}

/** One answer for a person; a reason for whoever was sent back, and for nobody else. */
function refuseUnclear(outcomes: z.output<typeof OutcomesBody>['outcomes']): void {
  const answered = new Set<string>()
  for (const [place, { candidateId, outcome, reason }] of outcomes.entries()) {
    const at = (field: string) => `outcomes.${place}.${field}`
    if (answered.has(candidateId)) throw refused({ code: 'malformed', field: at('candidateId') })
    answered.add(candidateId)
    if (outcome === 'rejected' && reason === undefined)
      throw refused({ code: 'required', field: at('reason') })
    if (outcome !== 'rejected' && reason !== undefined)
      throw refused({ code: 'malformed', field: at('reason') })
  }
}
