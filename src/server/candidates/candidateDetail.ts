import { sql } from 'kysely'
import type { CandidateDetail, CandidateItem } from '#contract/candidates'
import { PURPOSES, type Purpose } from '#domain/access'
import type { Stage } from '#domain/candidates/fold'
import { type Exit, KIND_NAMES, type Kind } from '#domain/candidates/kinds'
import type { PrintedPerson } from '#domain/candidates/printed'
import { reviewFile } from '#domain/candidates/review'
import { type Seat, seesRecord, seesVote } from '#domain/candidates/rights'
import type { Day } from '#domain/dates'
import { type PersonRow, personOf } from '../admissions/people'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { rolesFor, type Viewer } from '../platform/viewer'
import { auditFile } from './addRecord'
import { withoutHidden } from './brokenFile'
import { closedItem } from './candidateList'
import { certificatesTwice } from './certificatesTwice'
import { type DutyRow, dutyJson, isToldTo, toDutyItem, toldDay } from './dutyItems'
import { entryFor } from './entering'
import { bodiesIn, membersIn } from './fileContext'
import { type FilePlace, isFileOpen, mayStatePurpose, viewingSeats } from './filePlace'
import { WITH_PERSON } from './fileScope'
import { type FileWork, loadFiles, NOBODY } from './fileWork'
import { membersById } from './members'
import { readPrinted, withPrinted } from './printedPeople'
import { recordItems } from './recordItems'
import { inspectionOver, purposeDetail } from './underInspection'

/**
 * One file: where it stands and, where it is open to the viewer, everything recorded in it. A reply that opens it
 * leaves one line in the log.
 * @throws 404 when unknown or out of reach, 403 for roles without files, or a purpose stated without a right to it
 */
export async function candidateDetail(
  db: Db,
  id: string,
  purpose: Purpose | undefined,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<CandidateDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const file = (await loadFiles(trx, [id], NOBODY, viewer)).get(id)
      if (file === undefined) throw notFound()
      refuseReaders(file.place, viewer)
      const openingId = await inspectionOver(trx, file.place, viewer)
      const purposes = purposesIn(file.place, openingId, viewer)
      if (purpose !== undefined && !purposes.includes(purpose)) throw forbidden()
      const head = await headOf(trx, id, viewer)
      const isInspecting = purpose === 'inspection' && openingId !== null
      const isOpen = isInspecting || isFileOpen(file.place, purpose, viewer)
      if (head.erased || !isOpen) return closedDetail(head, file, purposes)
      const stated = purposeDetail(purpose, isInspecting ? openingId : null)
      await auditFile(trx, 'candidates.read', file, { ...stated, count: 1, ids: [id] }, viewer)
      const printed = await readPrinted(trx, id, sealKey)
      return openDetail(trx, withPrinted(file, printed), head, { purposes, printed }, viewer)
    })
}

function refuseReaders(place: FilePlace, viewer: Viewer): void {
  const bodies = [...place.chain.slice(0, 1), place.holder, ...place.arrival.slice(0, 1)]
  const mayRead = bodies.some(({ path }) => rolesFor(viewer, path, 'candidates.read').length > 0)
  if (!mayRead) throw forbidden()
}

/** What the viewer may state to have the file opened: all of the list, or an inspection that runs. */
function purposesIn(place: FilePlace, openingId: string | null, viewer: Viewer): Purpose[] {
  if (mayStatePurpose(place, viewer)) return [...PURPOSES]
  return openingId === null ? [] : ['inspection']
}

type Head = PersonRow & {
  erased: boolean
  cell: CandidateItem['cell']
  holder: CandidateItem['cell']
  above: CandidateItem['cell'][]
  stage: Stage
  stageDay: Day
  exitKind: Exit | null
  exitDay: Day | null
  returns: number
  missing: Kind[]
  certificateUntil: Day | null
}

async function headOf(trx: Trx, id: string, viewer: Viewer): Promise<Head> {
  const { rows } = await sql<Head>`
    select ${told('cell', viewer)} as cell, ${told('holder', viewer)} as holder,
      (select coalesce(json_agg(${told('step', viewer)} order by nlevel(step.path) desc), '[]')
        from placement step where step.valid @> ${viewer.today}::date and step.path @> cell.path
          and step.organisation_id <> cell.organisation_id) as above,
      state.stage, state.stage_day as "stageDay", state.exit_kind as "exitKind", state.exit_day as "exitDay",
      state.returns, state.missing, state.certificate_until as "certificateUntil",
      person.full_name, person.sex, person.birth_day, person.birth_precision, person.youth_union, person.demobilised,
      person.occupation, person.education, person.id is null as erased
    from file_state state
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
    join placement holder on holder.organisation_id = state.holder_id and holder.valid @> ${viewer.today}::date
    ${WITH_PERSON}
    where state.candidate_id = ${id}`.execute(trx)
  const [head] = rows
  if (head === undefined) throw notFound()
  return head
}

/** `{id, code, name, parentName}` of a placement on the way of the file. */
function told(place: string, viewer: Viewer) {
  const of = (column: string) => sql.ref(`${place}.${column}`)
  return sql`json_build_object('id', ${of('organisation_id')}, 'code', ${of('code')}, 'name', ${of('name')},
    'parentName', (select parent.name from placement parent
      where parent.organisation_id = ${of('parent_id')} and parent.valid @> ${viewer.today}::date))`
}

/** No more than where the file stands and since when. */
function closedDetail(
  { cell, stage, stageDay, erased }: Head,
  { place, version }: FileWork,
  purposes: Purpose[],
): CandidateDetail {
  return {
    ...closedItem({ id: place.id, cell, stage, stageDay, version }),
    records: [],
    findings: [],
    duties: [],
    members: [],
    entries: [],
    above: [],
    context: null,
    isStub: erased,
    purposes,
  }
}

interface Opened {
  purposes: Purpose[]
  printed: ReadonlyMap<string, PrintedPerson>
}

async function openDetail(
  trx: Trx,
  file: FileWork,
  head: Head,
  { purposes, printed }: Opened,
  viewer: Viewer,
): Promise<CandidateDetail> {
  const { place, rows, version } = file
  const { cell, holder, above, stage, stageDay, exitKind, exitDay, returns, missing, certificateUntil } = head
  const seats = viewingSeats(place, viewer)
  const duties = await dutiesOf(trx, place.id, head.full_name, viewer)
  return {
    id: place.id,
    cell,
    holder,
    person: personOf(head),
    nameOpen: true,
    stage,
    stageDay,
    exit: exitKind === null || exitDay === null ? null : { kind: exitKind, day: exitDay },
    returns: isFileOpen(place, undefined, viewer) ? returns : null,
    missing,
    certificateUntil: toldDay(certificateUntil),
    nextDuty: duties[0] ?? null,
    version,
    records: await recordItems(trx, place.id, rows, seats, printed),
    findings: [...findingsFor(file, seats), ...(await certificatesTwice(trx, file))],
    duties,
    members: await membersById(trx, file.records.flatMap(membersIn)),
    entries: KIND_NAMES.flatMap((kind) => {
      const entry = BEGINNINGS.includes(kind) ? null : entryFor(place, kind, viewer)
      return entry === null ? [] : [{ kind, as: entry.as }]
    }),
    above,
    context: toldContext(file, seats),
    isStub: false,
    purposes,
  }
}

/** What a file begins with is not added to it. */
const BEGINNINGS: readonly Kind[] = ['opening', 'listed']

/** What is told of votes and of upper conclusions is told to those who see them. */
export function findingsFor(
  { records, context }: FileWork,
  seats: readonly Seat[],
): CandidateDetail['findings'] {
  return reviewFile(records, context)
    .filter(({ recordKind, field }) => {
      if (recordKind === null) return true
      return seesRecord(recordKind, seats) && (field !== 'vote' || seesVote(recordKind, seats))
    })
    .map((finding) => withoutHidden(finding, seats))
    .map((finding) => ({ ...finding, params: { ...finding.params } }))
}

async function dutiesOf(trx: Trx, id: string, personName: string, viewer: Viewer) {
  const { rows } = await sql<{ duty: DutyRow }>`
    select ${dutyJson(viewer)} as duty from file_duty duty
    join placement actor on actor.organisation_id = duty.organisation_id and actor.valid @> ${viewer.today}::date
    where duty.candidate_id = ${id} and ${isToldTo(viewer)} order by duty.last_day, duty.position`.execute(
    trx,
  )
  return rows.map(({ duty }) => toDutyItem(duty, personName))
}

/**
 * What the page judges with: the file's cell, the bodies its records name as far as the viewer sees these, and those
 * that were ever above them. Whoever stands in a record that is hidden from the viewer's level does not show.
 */
function toldContext(
  { place, records, context }: FileWork,
  seats: readonly Seat[],
): CandidateDetail['context'] {
  const { bodies, members, grants, ...rest } = context
  const named = [
    ...place.chain.slice(0, 1).map(({ id }) => id),
    ...records.filter(({ kind }) => seesRecord(kind, seats)).flatMap(bodiesIn),
  ]
  const above = named.flatMap((id) => (bodies[id] ?? []).flatMap((span) => span.above.map((body) => body.id)))
  const shown = new Set([...named, ...above])
  const spans = Object.entries(bodies)
    .filter(([id]) => shown.has(id))
    .map(([id, lives]) => {
      const told = lives.map((life) => ({ ...life, marks: [...life.marks], above: [...life.above] }))
      return [id, told] as const
    })
  return {
    ...rest,
    bodies: Object.fromEntries(spans),
    members: { ...members },
    grants: grants.filter(({ organisationId }) => shown.has(organisationId)),
  }
}
