import { sql } from 'kysely'
import type { AdmissionItem } from '#contract/admissions'
import type { Purpose } from '#domain/access'
import type { Day } from '#domain/dates'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { idInReach, rolesFor, type Viewer } from '../platform/viewer'
import {
  allFilePlaces,
  type FileCell,
  type FilePlace,
  filePlaces,
  isFileInReach,
  isNameOpen,
} from './nameScope'
import { type PersonRow, personOf } from './people'
import { ADMISSION_KINDS } from './storedFile'

/** A person's file as the viewer finds it: the cells that hold it today. */
export interface AdmissionFile extends FilePlace {
  id: string
}

/** The file, or null when unknown or when none of its cells lies in the viewer's reach today. */
export async function findAdmission(db: Db | Trx, id: string, viewer: Viewer): Promise<AdmissionFile | null> {
  const files = await findFiles(db, [id], viewer)
  return files.values().next().value ?? null
}

/** Those of the files that lie in the viewer's reach today. */
export async function findFiles(
  db: Db | Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, AdmissionFile>> {
  const { rows } = await sql<FilePlace & { candidate_id: string }>`
    ${filePlaces(sql`head.candidate_id = any(${[...ids]}::uuid[])`, viewer)}`.execute(db)
  const files = rows.map(({ candidate_id: id, cells, issuerId }): AdmissionFile => ({ id, cells, issuerId }))
  return new Map(files.filter((file) => isFileInReach(file, viewer)).map((file) => [file.id, file]))
}

/** A file to be shown: as the counted record of a figure, or (all else null) as it stands. */
export interface AskedFile {
  id: string
  organisationId: string | null
  day: Day | null
  /** which admission of the file, where one was cancelled and decided anew */
  attempt: number | null
}

export interface Showing {
  purpose: Purpose | undefined
  /** decision and ceremony as they were known then; null: as they stand */
  knownAt: Date | null
}

type ItemRow = PersonRow & {
  erased: boolean
  id: string
  cells: FileCell[]
  issuerId: string | null
  organisation: AdmissionItem['organisation']
  decision: AdmissionItem['decision']
  ceremonyDay: Day | null
  countedDay: Day | null
  cancelledDay: Day | null
  generated: boolean
  version: number
}

/**
 * The files in the order asked for, in one query; personal fields only where the name is open to the viewer. A
 * person whose text was erased goes on being listed, with nothing told of them.
 */
export async function admissionItems(
  trx: Trx,
  asked: readonly AskedFile[],
  showing: Showing,
  viewer: Viewer,
): Promise<AdmissionItem[]> {
  const ids = asked.map((file) => file.id)
  const { rows } = await sql<ItemRow>`
    with wanted as (
      select * from unnest(${ids}::uuid[], ${asked.map((file) => file.organisationId)}::uuid[],
        ${asked.map((file) => file.day)}::date[], ${asked.map((file) => file.attempt)}::int[])
        with ordinality file(id, organisation_id, day, attempt, position)
    ), place as (${allFilePlaces(sql`head.candidate_id = any(${ids}::uuid[])`, viewer)}
    ), shown as (
      select * from record
      where candidate_id = any(${ids}::uuid[]) and not taken_back and ${knownBy(sql`recorded_at`, showing.knownAt)}
        and not exists (select from record later where later.replaces_id = record.id
          and ${knownBy(sql`later.recorded_at`, showing.knownAt)})
    ), latest as (
      select candidate_id, max(attempt) as attempt from shown where kind = any(${[...ADMISSION_KINDS]}::text[])
      group by candidate_id
    ), asked as (
      select wanted.id, wanted.organisation_id, wanted.day, wanted.position,
        coalesce(wanted.attempt, latest.attempt, 1) as attempt
      from wanted left join latest on latest.candidate_id = wanted.id
    ), cancelled as (
      select candidate_id, attempt, min(day) as day from shown where kind = 'decisionCancellation'
      group by candidate_id, attempt
    )
    select asked.id, place.cells, place."issuerId", ${COLUMNS},
      case when decision.id is not null then json_build_object('number', decision.decision_number, 'day', decision.day,
        'issuerName', decision.issuer_name, 'issuerOrganisationId', ${idInReach(sql`decision.issuer_organisation_id`, viewer)}) end as decision
    from asked
    join place on place.candidate_id = asked.id
    join placement cell on cell.organisation_id = coalesce(asked.organisation_id, place.main_id)
      and cell.valid @> ${viewer.today}::date
    left join placement above on above.organisation_id = cell.parent_id and above.valid @> ${viewer.today}::date
    left join shown decision on decision.candidate_id = asked.id and decision.kind = 'admissionDecision'
      and decision.attempt = asked.attempt
    left join shown ceremony on ceremony.candidate_id = asked.id and ceremony.kind = 'ceremony'
      and ceremony.attempt = asked.attempt
    left join cancelled on cancelled.candidate_id = asked.id and cancelled.attempt = asked.attempt
    left join person_version person on person.candidate_id = asked.id
      and not exists (select from person_version later where later.replaces_id = person.id)
    order by asked.position`.execute(trx)
  return rows.map((row) => toItem(row, showing.purpose, viewer))
}

const COLUMNS = sql`
  json_build_object('id', cell.organisation_id, 'code', cell.code, 'name', cell.name, 'parentName', above.name)
    as organisation,
  ceremony.day as "ceremonyDay", coalesce(asked.day, ceremony.day) as "countedDay", cancelled.day as "cancelledDay",
  (select count(*) from record where candidate_id = asked.id and kind = any(${[...ADMISSION_KINDS]}::text[]))::int
    + (select count(*) from person_version where candidate_id = asked.id)::int as version,
  person.full_name, person.sex, person.birth_day, person.birth_precision, person.youth_union, person.demobilised,
  person.occupation, person.education, coalesce(person.generated, false) as generated, person.id is null as erased`

const CLOSED: AdmissionItem['person'] = {
  fullName: null,
  sex: null,
  birthDate: null,
  youthUnion: null,
  demobilised: null,
  occupation: null,
  education: null,
}

function toItem(row: ItemRow, purpose: Purpose | undefined, viewer: Viewer): AdmissionItem {
  const nameOpen = !row.erased && isNameOpen(row, purpose, viewer)
  const { id, organisation, decision, ceremonyDay, countedDay, cancelledDay, generated, version, erased } =
    row
  const person = nameOpen ? personOf(row) : CLOSED
  return {
    id,
    organisation,
    person,
    nameOpen,
    erased,
    decision,
    ceremonyDay,
    countedDay,
    cancelledDay,
    generated,
    version,
  }
}

/** Whether the viewer may correct the file: writes in one of its cells, and may read names there. */
export function mayCorrect(file: FilePlace, viewer: Viewer): boolean {
  return file.cells.some((cell) => mayWriteAt(cell.path, viewer))
}

/** Whether the viewer may write admissions at the path, and read the names of those admitted. */
export function mayWriteAt(path: string, viewer: Viewer): boolean {
  return (
    rolesFor(viewer, path, 'admissions.write').length > 0 && rolesFor(viewer, path, 'names.read').length > 0
  )
}

export interface NameReading {
  organisationId?: string
  subjectId?: string
  purpose: Purpose | undefined
  /** what was asked, without any text of a search */
  query?: Record<string, unknown>
}

/** One line in the audit log when the reply holds personal fields. */
export async function logNameReading(
  trx: Trx,
  reading: NameReading,
  items: readonly AdmissionItem[],
  viewer: Viewer,
): Promise<void> {
  const ids = [...new Set(items.filter((item) => item.nameOpen).map((item) => item.id))]
  if (ids.length === 0) return
  const { organisationId, subjectId, purpose = null, query = {} } = reading
  const detail = { purpose, count: ids.length, ids, query }
  await writeAudit(trx, { action: 'admissions.read', organisationId, subjectId, detail }, viewer)
}
