import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { OpenClassBody, PlanBody, PlanInput } from '#contract/classes'
import { type ClassStanding, judgePlan, NOTHING_STANDS } from '#domain/classes/judgeClass'
import type { JudgedFinding } from '#domain/findings'
import { nfc, normaliseName } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { holdTree } from '../platform/locks'
import { conflict, forbidden, refused } from '../platform/refusal'
import type { ClassSessionTable, TrainingClassTable } from '../platform/tables.generated'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { type FoundClass, lockedClass, refuseOtherVersion } from './findClass'
import { type SessionRow, sessionsOf } from './sessions'
import { isLast } from './standing'

type Plan = z.output<typeof PlanInput>

/**
 * Opens a class of the body by its decision. A trainer who opens one has it in charge.
 * @throws 404 out of reach, 403 for whoever does not work at the body itself, 422 with what stands in the way
 * @returns what there is to warn of
 */
export async function openClass(
  trx: Trx,
  organisationId: string,
  body: z.output<typeof OpenClassBody>,
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  await holdTree(trx)
  const organisation = await reach(trx, organisationId, 'classes.read', viewer)
  const roles = rolesFor(viewer, organisation.path, 'classes.hold')
  if (roles.length === 0) throw forbidden()
  if (!organisation.alive) throw refused({ code: 'closedOrganisation', field: 'id' })
  const isTrainer = roles.every(({ role }) => role === 'trainer')
  const trainerIds = [...new Set([...body.trainerIds, ...(isTrainer ? [viewer.accountId] : [])])]
  await refuseOtherTrainers(trx, organisation, trainerIds, viewer)
  // who may certify is for the officer to say
  const plan = { ...body, trainerIds, trainerCertifies: body.trainerCertifies && !isTrainer }
  const warnings = judged(plan, organisation.kind, NOTHING_STANDS, viewer)
  const head = { id: body.id, class_id: body.id, organisation_id: organisation.id, replaces_id: null }
  await trx
    .insertInto('training_class')
    .values({ ...planColumns(plan, viewer), ...head })
    .execute()
  await refuseSessionsInUse(trx, body.id, plan)
  await writeSessions(trx, body.id, plan, [], viewer)
  const detail = { kind: plan.kind, sessions: plan.sessions.length }
  await writeAudit(trx, { action: 'classes.open', organisationId, subjectId: body.id, detail }, viewer)
  return warnings
}

/**
 * Corrects the plan of a class, or calls it off.
 * @throws 403 for a trainer who changes who is in charge; 409 when the plan is not the one the viewer saw; 422 for a plan that drops a session that was held, or
 * for calling off a class whose certificates stand
 */
export async function correctPlan(
  trx: Trx,
  classId: string,
  body: z.output<typeof PlanBody>,
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  const found = await lockedClass(trx, classId, 'mayHold', viewer)
  refuseOtherVersion(found.version, body.expectedVersion)
  const { plan, reason } = body
  const standing = await standingIn(trx, classId)
  const common = {
    id: newId(viewer.now),
    class_id: classId,
    organisation_id: found.organisationId,
    reason: nfc(reason),
    replaces_id: found.versionId,
  }
  const line = { action: 'classes.plan', organisationId: found.organisationId, subjectId: classId }
  if (plan === undefined) {
    if (standing.certificates > 0) throw refused({ code: 'classHasCertificates', field: 'plan' })
    await trx
      .insertInto('training_class')
      .values({ ...planColumns(storedPlan(found), viewer), ...common, called_off: true })
      .execute()
    await writeAudit(trx, { ...line, detail: { calledOff: true } }, viewer)
    return []
  }
  if (plan.kind !== found.kind && standing.enrolled > 0)
    throw refused({ code: 'malformed', field: 'plan.kind' })
  await refuseOtherTrainers(trx, { id: found.organisationId }, plan.trainerIds, viewer)
  refuseAppointing(found, plan, viewer)
  const warnings = judged(plan, found.organisationKind, standing, viewer, 'plan.')
  await refuseSessionsInUse(trx, classId, plan)
  await trx
    .insertInto('training_class')
    .values({ ...planColumns(plan, viewer), ...common })
    .execute()
  await writeSessions(trx, classId, plan, await sessionsOf(trx, classId), viewer)
  await writeAudit(trx, { ...line, detail: { sessions: plan.sessions.length } }, viewer)
  return warnings
}

/** Who is in charge, and whether they certify, is for an officer of the body to say. */
function refuseAppointing(found: FoundClass, plan: PlanFacts, { roles }: Viewer): void {
  if (roles.some(({ role, organisationId }) => role === 'officer' && organisationId === found.organisationId))
    return
  const isSame =
    plan.trainerCertifies === found.trainerCertifies &&
    plan.trainerIds.length === found.trainerIds.length &&
    plan.trainerIds.every((id) => found.trainerIds.includes(id))
  if (!isSame) throw forbidden()
}

function judged(
  plan: Plan,
  organiser: string,
  standing: ClassStanding,
  { today }: Viewer,
  under = '',
): JudgedFinding[] {
  const { kind, capacity, sessions, decision } = plan
  const findings = judgePlan(
    { kind, capacity, sessions, decisionDay: decision.day },
    organiser,
    standing,
    today,
  ).map((finding) => ({ ...finding, field: `${under}${finding.field}` }))
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
  return findings
}

/** @throws 422 for an account that is no trainer of the body today */
async function refuseOtherTrainers(
  trx: Trx,
  { id }: Pick<Reached, 'id'>,
  trainerIds: readonly string[],
  { today }: Viewer,
): Promise<void> {
  if (trainerIds.length === 0) return
  const { rows } = await sql<{ id: string }>`
    select account_id as id from role_grant where organisation_id = ${id} and role = 'trainer'
      and account_id = any(${[...trainerIds]}::uuid[]) and from_day <= ${today}::date
      and (to_day is null or ${today}::date < to_day)`.execute(trx)
  const known = new Set(rows.map((row) => row.id))
  if (trainerIds.some((one) => !known.has(one)))
    throw refused({ code: 'trainerUnknown', field: 'trainerIds' })
}

async function standingIn(trx: Trx, classId: string): Promise<ClassStanding> {
  const { rows } = await sql<{ enrolled: number; certificates: number }>`
    select (select coalesce(sum(row.headcount), 0)::int from enrolment row where row.class_id = ${classId}
        and row.status = 'enrolled' and ${isLast('enrolment', 'row')}) as enrolled,
      (select count(*)::int from certificate row where row.class_id = ${classId} and not row.taken_back
        and ${isLast('certificate', 'row')}) as certificates`.execute(trx)
  const taken = (await sessionsOf(trx, classId)).filter((session) => session.taken)
  const { enrolled = 0, certificates = 0 } = rows[0] ?? {}
  return {
    enrolled,
    certificates,
    attended: taken.map(({ id }) => id),
    attendedDays: Object.fromEntries(taken.map(({ id, day }) => [id, day])),
  }
}

/** @throws 409 for a session id that serves twice, or in another class */
async function refuseSessionsInUse(trx: Trx, classId: string, { sessions }: Plan): Promise<void> {
  const ids = sessions.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    select id from class_session where id = any(${ids}::uuid[]) and class_id <> ${classId}`.execute(trx)
  if (rows.length > 0 || new Set(ids).size < ids.length) throw conflict({ code: 'stale', field: 'sessions' })
}

/** Sessions that are new, that differ, and that are not held any more. */
async function writeSessions(
  trx: Trx,
  classId: string,
  { sessions }: Plan,
  earlier: readonly SessionRow[],
  viewer: Viewer,
): Promise<void> {
  const recorded = { class_id: classId, recorded_at: viewer.now, recorded_by: viewer.accountId }
  const rows = sessions.flatMap(({ id, day, part, topic }): Insertable<ClassSessionTable>[] => {
    const before = earlier.find((session) => session.id === id)
    const facts = { session_id: id, day, part, topic: nfc(topic), taken_back: false, ...recorded }
    if (before === undefined) return [{ ...facts, id, replaces_id: null }]
    if (before.day === day && before.part === part && before.topic === nfc(topic)) return []
    return [{ ...facts, id: newId(viewer.now), replaces_id: before.versionId }]
  })
  const dropped = earlier
    .filter(({ id }) => !sessions.some((session) => session.id === id))
    .map(({ id, versionId, day, part, topic }) => ({
      ...recorded,
      id: newId(viewer.now),
      session_id: id,
      day,
      part,
      topic,
      taken_back: true,
      replaces_id: versionId,
    }))
  const all = [...rows, ...dropped]
  if (all.length > 0) await trx.insertInto('class_session').values(all).execute()
}

type PlanFacts = Omit<Plan, 'sessions'>

function planColumns(
  plan: PlanFacts,
  viewer: Viewer,
): Omit<Insertable<TrainingClassTable>, 'id' | 'class_id' | 'organisation_id'> {
  return {
    kind: plan.kind,
    name: nfc(plan.name),
    decision_number: nfc(plan.decision.number),
    decision_day: plan.decision.day,
    issuer_name: nfc(plan.decision.issuerName),
    form: plan.form,
    place: nfc(plan.place),
    capacity: plan.capacity,
    topics: plan.topics.map(nfc),
    teachers: plan.teachers.map(normaliseName),
    trainer_ids: plan.trainerIds,
    trainer_certifies: plan.trainerCertifies,
    called_off: false,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
}

function storedPlan(found: FoundClass): PlanFacts {
  const { decisionNumber: number, decisionDay: day, issuerName, ...plan } = found
  return { ...plan, decision: { number, day, issuerName } }
}
