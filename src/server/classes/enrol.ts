import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { EnrolmentBody } from '#contract/classRoster'
import { type Joining, judgeJoining, judgePlaces } from '#domain/classes/judgeRoster'
import { type EnrolmentStatus, isFileKind } from '#domain/classes/kinds'
import type { JudgedFinding } from '#domain/findings'
import { type FilePlace, findPlaces, isFileOpen, writersOf } from '../candidates/filePlace'
import { writerFor } from '../candidates/writers'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockEach } from '../platform/locks'
import { forbidden, invalid, notFound, refused } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import type { EnrolmentTable } from '../platform/tables.generated'
import { isWithin, type Viewer } from '../platform/viewer'
import { type FoundClass, lockedClass } from './findClass'
import { enrolledIn } from './learners'
import { isLast } from './standing'

type Body = z.output<typeof EnrolmentBody>

/** Somebody, or a number of people, who is to be in the class. */
interface Entrant {
  candidateId: string | null
  memberId: string | null
  organisationId: string
  headcount: number
}

/**
 * Proposes or enrols any number of people in one go: all of them or nobody. Whoever runs a file proposes its person;
 * the organiser enrols those whose files are open to it, and settles what others proposed.
 * @throws 404 for whoever is out of reach or not beneath the organiser, 403 without the right, 422 where the class is
 * full or not for them
 * @param idOf id of each row in turn
 * @returns what there is to warn of
 */
export async function enrol(
  trx: Trx,
  classId: string,
  body: Body,
  viewer: Viewer,
  idOf: () => string = () => newId(viewer.now),
): Promise<JudgedFinding[]> {
  const found = await lockedClass(trx, classId, body.as === 'enrolled' ? 'mayHold' : 'mayPropose', viewer)
  if (body.day > viewer.today)
    throw refused({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
  const candidateIds = [...new Set(body.candidateIds)]
  refuseOtherKind(found, body)
  await lockEach(trx, 'file', candidateIds)
  const people = await joiningFiles(trx, found, candidateIds, body.as, viewer)
  const others = await joiningOthers(trx, found, body, viewer)
  const findings = isFileKind(found.kind)
    ? judgeJoining(found.kind, await joiningOf(trx, found, candidateIds))
    : []
  const entrants = [...people, ...others]
  const heads = await headsOf(trx, classId, entrants)
  findings.push(...settledAlready(entrants, heads, body.as))
  if (body.as === 'enrolled') {
    const asked = entrants.reduce((sum, { headcount }) => sum + headcount, 0)
    findings.push(...judgePlaces(found.capacity, await enrolledIn(trx, classId), asked))
  }
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
  const rows = entrants.map((entrant) => rowOf(classId, idOf(), entrant, heads, body, viewer))
  await trx.insertInto('enrolment').values(rows).execute()
  const detail = { status: body.as, count: rows.length, ids: rows.map((row) => row.enrolment_id) }
  const line = { action: 'classes.enrol', organisationId: found.organisationId, subjectId: classId, detail }
  await writeAudit(trx, line, viewer)
  return findings
}

/** People of files join classes for them; members and numbers of people those for posts. */
function refuseOtherKind({ kind }: FoundClass, { candidateIds, memberIds, counts }: Body): void {
  const asked = candidateIds.length + memberIds.length + counts.length
  if (asked === 0) throw invalid({ code: 'malformed', field: 'candidateIds' })
  const isWrong = isFileKind(kind) ? memberIds.length + counts.length > 0 : candidateIds.length > 0
  if (isWrong) throw refused({ code: 'malformed', field: isFileKind(kind) ? 'memberIds' : 'candidateIds' })
}

async function joiningFiles(
  trx: Trx,
  { path }: FoundClass,
  ids: readonly string[],
  as: Body['as'],
  viewer: Viewer,
): Promise<Entrant[]> {
  const places = await findPlaces(trx, ids, viewer)
  return ids.map((id) => {
    const place = places.get(id)
    const [cell] = place?.chain ?? []
    if (place === undefined || cell === undefined || !isWithin(cell.path, path)) throw notFound()
    if (!mayJoin(place, as, viewer)) throw forbidden()
    return { candidateId: id, memberId: null, organisationId: cell.id, headcount: 1 }
  })
}

function mayJoin(place: FilePlace, as: Body['as'], viewer: Viewer): boolean {
  return as === 'proposed' ? writersOf(place, viewer).length > 0 : isFileOpen(place, undefined, viewer)
}

/**
 * Members' names open to their body and those above it up to the nearest grassroots one: who does not read a name
 * cannot bring it into a class, where the organiser would.
 * @throws 404 for members and bodies that are not beneath the organiser or not in the viewer's reach, 403 for a
 * member whose name is closed to the viewer
 */
async function joiningOthers(
  trx: Trx,
  { path }: FoundClass,
  { memberIds, counts }: Body,
  viewer: Viewer,
): Promise<Entrant[]> {
  const { rows: members } = await sql<{ id: string; organisationId: string; path: string }>`
    select version.member_id as id, version.organisation_id as "organisationId", place.path::text as path
    from member_version version
    join placement place on place.organisation_id = version.organisation_id and place.valid @> ${viewer.today}::date
    where version.member_id = any(${[...new Set(memberIds)]}::uuid[])
      and ${isStandingMember('version')}`.execute(trx)
  const { rows: bodies } = await sql<{ id: string; path: string }>`
    select organisation_id as id, path::text as path from placement
    where organisation_id = any(${counts.map((count) => count.organisationId)}::uuid[])
      and valid @> ${viewer.today}::date`.execute(trx)
  const isBeneath = (found: { path: string }) =>
    isWithin(found.path, path) && viewer.roles.some((held) => isWithin(found.path, held.path))
  const known = new Set([...members, ...bodies].filter(isBeneath).map(({ id }) => id))
  const asked = [...memberIds, ...counts.map(({ organisationId }) => organisationId)]
  if (asked.some((id) => !known.has(id))) throw notFound()
  for (const id of new Set(members.map(({ organisationId }) => organisationId))) {
    if ((await writerFor(trx, id, 'names.read', viewer)) === null) throw forbidden()
  }
  return [
    ...members.map(({ id, organisationId }) => ({
      candidateId: null,
      memberId: id,
      organisationId,
      headcount: 1,
    })),
    ...counts.map((count) => ({ candidateId: null, memberId: null, ...count })),
  ]
}

/** Where the people stand, and what other open class of the kind they are in. */
export async function joiningOf(
  trx: Trx,
  { id, kind }: FoundClass,
  ids: readonly string[],
): Promise<Joining[]> {
  const { rows } = await sql<Joining & { id: string }>`
    select state.candidate_id as id, state.stage, state.exit_kind is not null as "hasLeft",
      (select head.decision_number from enrolment row
        join training_class head on head.class_id = row.class_id and not head.called_off
          and ${isLast('training_class', 'head')}
        where row.candidate_id = state.candidate_id and row.class_id <> ${id} and head.kind = ${kind}
          and row.status in ('proposed', 'enrolled') and ${isLast('enrolment', 'row')}
          and not exists (select from certificate given where given.enrolment_id = row.enrolment_id)
        limit 1) as "otherClass"
    from file_state state where state.candidate_id = any(${[...ids]}::uuid[])`.execute(trx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((one) => byId.get(one) ?? [])
}

interface Head {
  rowId: string
  enrolmentId: string
  candidateId: string | null
  memberId: string | null
  status: EnrolmentStatus
}

/** What the class holds of these people already; numbers of people are always new. */
async function headsOf(trx: Trx, classId: string, entrants: readonly Entrant[]): Promise<Head[]> {
  const candidates = entrants.flatMap(({ candidateId }) => candidateId ?? [])
  const members = entrants.flatMap(({ memberId }) => memberId ?? [])
  const { rows } = await sql<Head>`
    select head.id as "rowId", head.enrolment_id as "enrolmentId", head.candidate_id as "candidateId",
      head.member_id as "memberId", head.status
    from enrolment head where head.class_id = ${classId} and ${isLast('enrolment', 'head')}
      and (head.candidate_id = any(${candidates}::uuid[]) or head.member_id = any(${members}::uuid[]))`.execute(
    trx,
  )
  return rows
}

const headOf = (heads: readonly Head[], { candidateId, memberId }: Entrant): Head | undefined =>
  heads.find(
    (head) =>
      (candidateId !== null && head.candidateId === candidateId) ||
      (memberId !== null && head.memberId === memberId),
  )

function settledAlready(
  entrants: readonly Entrant[],
  heads: readonly Head[],
  as: Body['as'],
): JudgedFinding[] {
  const open: readonly EnrolmentStatus[] = as === 'enrolled' ? ['enrolled'] : ['proposed', 'enrolled']
  return entrants.flatMap((entrant, index) => {
    const status = headOf(heads, entrant)?.status
    if (status === undefined || !open.includes(status)) return []
    return [{ effect: 'block', code: 'enrolmentSettled', field: `candidateIds.${index}`, params: { status } }]
  })
}

function rowOf(
  classId: string,
  id: string,
  entrant: Entrant,
  heads: readonly Head[],
  { as, day }: Body,
  viewer: Viewer,
): Insertable<EnrolmentTable> {
  const head = headOf(heads, entrant)
  return {
    id,
    enrolment_id: head?.enrolmentId ?? id,
    class_id: classId,
    candidate_id: entrant.candidateId,
    member_id: entrant.memberId,
    organisation_id: entrant.organisationId,
    headcount: entrant.headcount,
    status: as,
    day,
    reason_code: null,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: head?.rowId ?? null,
  }
}
