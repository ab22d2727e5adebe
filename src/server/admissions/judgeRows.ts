import type { z } from 'zod'
import type { AdmissionBatchBody } from '#contract/admissions'
import type { PartialDate } from '#domain/dates'
import type { Finding, JudgedFinding } from '#domain/findings'
import { nameKey } from '#domain/vietnamese'
import type { Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { findFiles } from './admissionQueries'
import { type Body, bodyInReach, issuerOf, loadBodies } from './bodies'
import { findTwins, type Likeness, possibleDuplicate, type Twin } from './duplicates'
import { identityMark } from './identityMarks'
import { judgeFile } from './judgement'
import { birthColumns, nameFaults } from './people'

type BatchRow = z.output<typeof AdmissionBatchBody>['rows'][number]

/** One person as entered; `position` is its place in a sheet, null when entered alone. */
export type AdmissionRow = BatchRow & { position: number | null; confirmDuplicates: string[] }

export interface JudgedRow {
  row: AdmissionRow
  cell: Body
  issuerId: string | null
  findings: JudgedFinding[]
  /** likely duplicates that the enterer says are other people */
  confirmed: string[]
  /** likely duplicates beyond the enterer's name scope; never told */
  unseen: string[]
}

export function admissionRow(row: BatchRow, position: number | null): AdmissionRow {
  return { ...row, position, confirmDuplicates: row.confirmDuplicates ?? [] }
}

/** The finding with its place in the request: `rows.3.decision.day` in a sheet. */
export function located<F extends Finding>(finding: F, { position = null }: { position?: number | null }): F {
  return position === null ? finding : { ...finding, field: `rows.${position}.${finding.field}` }
}

/** What keeps a row from being written: the rules, and duplicates nobody has looked at. */
export function standsInTheWay({ effect, code }: JudgedFinding): boolean {
  return effect === 'block' || code === 'possibleDuplicate'
}

export function likenessOf({ id, person }: Pick<AdmissionRow, 'id' | 'person'>, viewer: Viewer): Likeness {
  const mark = identityMark(person.identityNumber, viewer)
  return { id, name_key: nameKey(person.fullName), ...birthColumns(person.birthDate), mark }
}

/**
 * Judges all rows by the rules and against every file that exists and each other, with a fixed number of
 * queries. Nothing is written.
 * @throws 404 for an organisation or file outside reach, 403 where the role may not write
 */
export async function judgeRows(
  trx: Trx,
  page: Reached,
  rows: readonly AdmissionRow[],
  viewer: Viewer,
): Promise<JudgedRow[]> {
  const placed = await placeRows(trx, page, rows, viewer)
  const likenesses = rows.map((row) => likenessOf(row, viewer))
  const twins = await findTwins(trx, likenesses, viewer)
  await refuseUnknownConfirmed(trx, rows, twins, viewer)
  const together = [...twins, ...twinsWithin(placed)]
  return placed.map((one) => {
    const mine = together.filter((twin) => twin.enteredId === one.row.id)
    const seen = mine.filter((twin) => twin.isOpen)
    const isConfirmed = (twin: Twin) => one.row.confirmDuplicates.includes(twin.otherId)
    const asked = seen.filter((twin) => !isConfirmed(twin)).map(possibleDuplicate)
    return {
      ...one,
      findings: [...judgeRow(one.row, one.cell, page, viewer), ...asked],
      confirmed: seen.filter(isConfirmed).map((twin) => twin.otherId),
      unseen: mine.filter((twin) => !twin.isOpen).map((twin) => twin.otherId),
    }
  })
}

type PlacedRow = Pick<JudgedRow, 'row' | 'cell' | 'issuerId'>

async function placeRows(
  trx: Trx,
  page: Reached,
  rows: readonly AdmissionRow[],
  viewer: Viewer,
): Promise<PlacedRow[]> {
  const named = rows.flatMap((row) => [row.organisationId, row.decision.issuerOrganisationId])
  const ids = named.filter((id) => id !== undefined)
  const bodies = await loadBodies(trx, [page.id, ...ids], viewer)
  const placed = rows.map((row) => {
    const cell = bodyInReach(bodies, row.organisationId ?? page.id, viewer)
    return { row, cell, issuerId: issuerOf(bodies, row.decision, cell, viewer) }
  })
  const mayNotWrite = ({ cell: { path } }: PlacedRow) =>
    isWithin(path, page.path) && rolesFor(viewer, path, 'admissions.write').length === 0
  if (placed.some(mayNotWrite)) throw forbidden()
  return placed
}

function judgeRow(row: AdmissionRow, cell: Body, page: Reached, viewer: Viewer): JudgedFinding[] {
  const { person, decision, ceremonyDay = null } = row
  const { fullName, birthDate } = person
  const facts = { birthDate, decisionDay: decision.day, decisionCell: cell, ceremonyDay, ceremonyCell: cell }
  return [
    ...(isWithin(cell.path, page.path) ? [] : [NOT_BENEATH]),
    ...nameFaults(fullName),
    ...judgeFile(facts, viewer.today),
  ]
}

const NOT_BENEATH: JudgedFinding = { effect: 'block', code: 'notBeneath', field: 'organisationId' }

/** Likely duplicates within one sheet, each row against those above it: whoever enters both may see both. */
function twinsWithin(placed: readonly PlacedRow[]): Twin[] {
  const above = new Map<string, PlacedRow[]>()
  return placed.flatMap((here) => {
    const { row } = here
    const key = nameKey(row.person.fullName)
    const namesakes = above.get(key) ?? []
    above.set(key, [...namesakes, here])
    const alike = namesakes.filter((other) => isBornAlike(other.row.person.birthDate, row.person.birthDate))
    return alike.slice(0, MOST_TWINS_TOLD).map((other) => twinOf(row, other))
  })
}

/** As many as a row can confirm. */
const MOST_TWINS_TOLD = 50

function twinOf(row: AdmissionRow, other: PlacedRow): Twin {
  return {
    enteredId: row.id,
    otherId: other.row.id,
    organisationName: other.cell.name,
    decisionNumber: other.row.decision.number,
    byIdentity: false,
    isOpen: true,
  }
}

/** Partial dates agree in the parts both know when one text begins with the other. */
function isBornAlike(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** @throws 404 when a confirmation names a file that the viewer cannot reach, or none at all */
async function refuseUnknownConfirmed(
  trx: Trx,
  rows: readonly AdmissionRow[],
  twins: readonly Twin[],
  viewer: Viewer,
): Promise<void> {
  const known = new Set([
    ...rows.map((row) => row.id),
    ...twins.filter((twin) => twin.isOpen).map((twin) => twin.otherId),
  ])
  const others = rows.flatMap((row) => row.confirmDuplicates).filter((id) => !known.has(id))
  if (others.length === 0) return
  const files = await findFiles(trx, others, viewer)
  if (others.some((id) => !files.has(id))) throw notFound()
}
