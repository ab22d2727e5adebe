import { sameNumber } from '#domain/classes/judgeResults'
import { certificateNumber } from '#domain/classes/kinds'
import { CLASSES_IMPORT, type ClassResultRow, type ListedClass } from '#domain/exchange/kinds/classes'
import type { RowFault } from '#domain/exchange/kinds/definition'
import { nameKey, searchKey } from '#domain/vietnamese'
import { listedClass, openListedClass, writeListedResult } from '../../../classes/givenResults'
import { listedFile } from '../../../classes/listedFile'
import { callOffEmptied, changedParts, takeBackListedResult } from '../../../classes/takeBackResults'
import type { Db, Trx } from '../../../platform/database'
import type { Ports } from '../../../platform/ports'
import { notFound } from '../../../platform/refusal'
import { findInReach, type Viewer } from '../../../platform/viewer'
import { type Bodies, bodyNamed, openBodies } from '../bodies'
import type { Job } from '../jobs'
import type { JudgedRow, KindRun, KindWork, ReadyRow } from '../kindWork'
import { asJudged, asWritten, rowByRowTaken } from '../outcomes'
import { readyRows } from '../ready'
import { rowId } from '../rowIds'
import { openSource } from '../rowSource'
import { firstUsedLine } from '../used'

/** Results of classes, entered as the organiser enters them: a class that is not there is opened by its first row. */
export const CLASSES_WORK: KindWork<ClassResultRow> = {
  batch: 5,
  judged: 25,
  open: async (trx, job, viewer, ports) => {
    const organiser = await organiserOf(trx, job, viewer)
    return runOver(await openBodies(trx, job, viewer), organiser, job, await rowsOfClasses(trx, job, ports))
  },
  builtUpon: (trx, jobId) => firstUsedLine(trx, jobId, changedRows),
  takeBack: (trx, rows, reason, viewer) =>
    rowByRowTaken(rows, async (id) => {
      const classId = await takeBackListedResult(trx, partsOf(id), reason, viewer)
      if (classId !== null) await callOffEmptied(trx, classId, sessionId(classId, 'first'), reason, viewer)
    }),
  twinLabels: () => Promise.resolve(new Map()),
}

const PARTS = ['enrolment', 'grade', 'certificate'] as const
const partsOf = (id: string) => (part: (typeof PARTS)[number]) => rowId(id, 0, part)
const sessionId = (classId: string, which: 'first' | 'last') => rowId(classId, 0, which)

async function changedRows(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const owners = new Map(ids.flatMap((id) => PARTS.map((part) => [rowId(id, 0, part), id] as const)))
  const changed = await changedParts(trx, [...owners.keys()])
  return new Set([...changed].map((part) => owners.get(part) ?? part))
}

/** Where a finding of the ordinary entry stands in a file. */
const FIELDS: Readonly<Record<string, string>> = {
  'candidateIds.0': 'fullName',
  'enrolmentIds.0': 'fullName',
  'rows.0.enrolmentId': 'fullName',
  'rows.0.grade': 'grade',
  'decision.day': 'decisionDay',
  'sessions.0.day': 'first',
  'sessions.1.day': 'last',
  sessions: 'first',
  session: 'last',
  capacity: 'className',
  enrolments: 'className',
  id: 'className',
  serial: 'certificateNumber',
  cell: 'body',
  day: 'certificateDay',
}

interface Organiser {
  id: string
  name: string
  path: string
}

async function organiserOf(db: Db | Trx, job: Job, viewer: Viewer): Promise<Organiser> {
  const organisation = await findInReach(db, job.organisation_id, viewer)
  if (organisation === null) throw notFound()
  return organisation
}

function runOver(
  bodies: Bodies,
  organiser: Organiser,
  job: Job,
  rowsOf: ReadonlyMap<string, number>,
): KindRun<ClassResultRow> {
  const seen = new Map<string, number>()
  const opening = new Map<string, number>()
  const write = (viewer: Viewer) => (trx: Trx, ready: ReadyRow<ClassResultRow>) =>
    writeRow(trx, { bodies, organiser, job, opening, rowsOf }, ready, viewer)
  return {
    judge: async (db, rows, viewer) => {
      const judged = await asJudged(db, rows, { names: FIELDS, seen, keyOf: keysOf }, write(viewer))
      return judged.map((one, place) => withOpening(one, rows[place], opening))
    },
    write: (trx, rows, viewer) => asWritten(trx, rows, FIELDS, (ready) => write(viewer)(trx, ready)),
  }
}

/** The first row that names a class which is not there yet says so. */
function withOpening(
  judged: JudgedRow,
  ready: ReadyRow<ClassResultRow> | undefined,
  opening: ReadonlyMap<string, number>,
): JudgedRow {
  if (ready === undefined || opening.get(classKey(ready.row.class)) !== ready.line) return judged
  return {
    ...judged,
    faults: [...judged.faults, { field: 'className', code: 'classToOpen', effect: 'warn' }],
  }
}

const classKey = ({ kind, name, number, decisionDay }: ListedClass): string =>
  [kind, searchKey(name), searchKey(number), decisionDay ?? ''].join('\t')

/** A person has one result in a class, and a number serves once in a year. */
function keysOf({ class: listed, person, certificate }: ClassResultRow) {
  const { fullName, birthDate, body } = person
  const whom = `${nameKey(fullName)} ${birthDate ?? ''} ${searchKey(body?.words ?? '')}`
  const own = [{ field: 'fullName', key: `${classKey(listed)}\t${whom}` }]
  if (certificate === null) return own
  const number = sameNumber(certificateNumber(certificate.serial, certificate.suffix))
  return [...own, { field: 'certificateNumber', key: `${certificate.day.slice(0, 4)} ${number}` }]
}

interface Held {
  bodies: Bodies
  organiser: Organiser
  job: Job
  /** the first line of each class that was not there */
  opening: Map<string, number>
  /** how many rows name each class */
  rowsOf: ReadonlyMap<string, number>
}

async function writeRow(
  trx: Trx,
  { bodies, organiser, job, opening, rowsOf }: Held,
  { id, line, row }: ReadyRow<ClassResultRow>,
  viewer: Viewer,
): Promise<string | RowFault[]> {
  const { class: listed, person } = row
  const path = await pathNamed(trx, bodies, organiser, person.body, viewer)
  if (typeof path !== 'string') return [path.fault]
  const standing = await listedClass(trx, organiser.id, listed)
  if (standing === null && !opening.has(classKey(listed))) opening.set(classKey(listed), line)
  const capacity = Math.min(MOST_PLACES, rowsOf.get(classKey(listed)) ?? 1)
  const classId = standing ?? (await opened(trx, organiser, job, { ...listed, capacity }, viewer))
  const candidateId = await listedFile(
    trx,
    classId,
    { ...person, path, organiserPath: organiser.path },
    viewer,
  )
  const result = { ...row, firstId: sessionId(classId, 'first') }
  await writeListedResult(trx, classId, candidateId, result, partsOf(id), viewer)
  return id
}

/** Where the file of the person stands: in the body that the row names, else anywhere beneath the organiser. */
async function pathNamed(
  trx: Trx,
  bodies: Bodies,
  { path }: Organiser,
  body: ClassResultRow['person']['body'],
  viewer: Viewer,
): Promise<string | { fault: RowFault }> {
  if (body === null) return path
  const named = bodyNamed(bodies, { field: body.field, name: body.words, above: body.above })
  if ('fault' in named) return named
  const found = await findInReach(trx, named.body.id, viewer)
  return found?.path ?? path
}

/** A class that was held and is not in the system: with as many places as rows name it. */
async function opened(
  trx: Trx,
  organiser: Organiser,
  job: Job,
  { capacity, ...listed }: ListedClass & { capacity: number },
  viewer: Viewer,
): Promise<string> {
  const id = rowId(job.id, 0, `class ${classKey(listed)}`)
  const ids = { id, firstId: sessionId(id, 'first'), lastId: sessionId(id, 'last') }
  await openListedClass(trx, organiser, { ...ids, capacity }, listed, viewer)
  return id
}

const MOST_PLACES = 500

/** Rows that are going to be written, by the class they name; while rows are judged nobody asks how many. */
async function rowsOfClasses(trx: Trx, job: Job, { sealKey }: Ports): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const { setting } = job
  if (setting === null || job.state !== 'importing') return counts
  const source = await openSource(trx, { ...job, setting }, CLASSES_IMPORT, job.position, sealKey)
  for (;;) {
    const rows = await source.next(trx, READ_AT_ONCE)
    if (rows.length === 0) return counts
    for (const { row } of await readyRows(trx, job, CLASSES_IMPORT, rows, sealKey)) {
      const key = classKey(row.class)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
}

const READ_AT_ONCE = 2000
