import { sql } from 'kysely'
import type { PartialDate } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import { birthText, type PersonRow } from '../admissions/people'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import type { Trx } from '../platform/database'
import { type Refusal, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { isLast } from './standing'

interface ListedPerson {
  fullName: string
  birthDate: PartialDate | null
  /** where the cell of the file stands */
  path: string
  /** where the organiser stands: beneath it one may be meant whose body is told wrongly */
  organiserPath: string
}

/**
 * The file of a person by name, date of birth as far as told, and body: of those open to the viewer, or in the class
 * already, whose names its organiser reads. Of several the one who is in the class is meant.
 * @throws 422 fileUnknown and fileAmbiguous, with what of the row does not fit or would tell them apart
 */
export async function listedFile(
  trx: Trx,
  classId: string,
  person: ListedPerson,
  viewer: Viewer,
): Promise<string> {
  const found = await namesakesOf(trx, classId, person, viewer)
  // among so many nobody can say that one alone is meant
  if (found === null) throw refused({ code: 'fileAmbiguous', field: 'fullName' })
  const live = found.filter(({ ended }) => !ended)
  const meant = live.length > 0 ? live : found
  if (meant.length === 0) throw await unknown(trx, classId, person, viewer)
  const learners = meant.filter(({ joined }) => joined)
  const [one, ...others] = learners.length === 1 ? learners : meant
  if (one === undefined || others.length > 0) throw ambiguous(meant)
  return one.id
}

interface Namesake {
  id: string
  birth: PartialDate
  cellId: string
  /** left the road */
  ended: boolean
  /** proposed for the class, or in it */
  joined: boolean
}

type NamesakeRow = Pick<PersonRow, 'birth_day' | 'birth_precision'> & Omit<Namesake, 'birth'>

/** Null where there are more than anybody looks through. */
async function namesakesOf(
  trx: Trx,
  classId: string,
  { fullName, birthDate, path }: Pick<ListedPerson, 'fullName' | 'birthDate' | 'path'>,
  viewer: Viewer,
): Promise<Namesake[] | null> {
  const { rows } = await sql<NamesakeRow>`
    select person.candidate_id as id, person.birth_day, person.birth_precision, state.cell_id as "cellId",
      state.exit_kind is not null as ended,
      exists (select from enrolment row where row.candidate_id = person.candidate_id and row.class_id = ${classId}
        and row.status in ('proposed', 'enrolled') and ${isLast('enrolment', 'row')}) as joined
    from person_version person
    join file_state state on state.candidate_id = person.candidate_id
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
    where person.name_key = ${nameKey(fullName)} and cell.path <@ ${path}::ltree
      and ${isBornInYear(birthDate)}
      and not exists (select from person_version later where later.replaces_id = person.id)
    limit ${MOST_NAMESAKES + 1}`.execute(trx)
  if (rows.length > MOST_NAMESAKES) return null
  const alike = rows.filter((row) => isBornAlike(birthText(row), birthDate))
  const places = await findPlaces(
    trx,
    alike.map(({ id }) => id),
    viewer,
  )
  const known = alike.filter(({ id, joined }) => {
    const place = places.get(id)
    return joined || (place !== undefined && isFileOpen(place, undefined, viewer))
  })
  return known.map((row) => ({ ...row, birth: birthText(row) }))
}

/** Of one name and year beneath one body. */
const MOST_NAMESAKES = 200

/** Whoever is not born in the year is not meant, however much of the date is known. */
function isBornInYear(birthDate: PartialDate | null) {
  if (birthDate === null) return sql<boolean>`true`
  const first = `${birthDate.slice(0, 4)}-01-01`
  return sql<boolean>`person.birth_day >= ${first}::date and person.birth_day < ${first}::date + interval '1 year'`
}

/** As far as both are known. */
function isBornAlike(one: PartialDate, other: PartialDate | null): boolean {
  return other === null || one.startsWith(other) || other.startsWith(one)
}

/** Of the files whose names the viewer reads: whether one of the name was born on another day, or stands elsewhere. */
async function unknown(trx: Trx, classId: string, person: ListedPerson, viewer: Viewer): Promise<Refusal> {
  const { fullName, birthDate, organiserPath: path } = person
  const namesakes = (await namesakesOf(trx, classId, { fullName, birthDate: null, path }, viewer)) ?? []
  if (namesakes.length === 0) return refused({ code: 'fileUnknown', field: 'fullName' })
  const isElsewhere = namesakes.some(({ birth }) => isBornAlike(birth, birthDate))
  const by = isElsewhere ? 'cell' : 'birthDate'
  return refused({ code: 'fileUnknown', field: by, params: { by } })
}

function ambiguous(meant: readonly Namesake[]): Refusal {
  const differ = (of: (one: Namesake) => string) => new Set(meant.map(of)).size > 1
  const [births, cells] = [differ(({ birth }) => birth), differ(({ cellId }) => cellId)]
  const lacking = births ? (cells ? 'birthDateOrCell' : 'birthDate') : cells ? 'cell' : 'nothing'
  const field = births ? 'birthDate' : cells ? 'cell' : 'fullName'
  return refused({ code: 'fileAmbiguous', field, params: { count: meant.length, lacking } })
}
