import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { notFound } from '../platform/refusal'
import type { PersonVersionTable, RecordTable } from '../platform/tables.generated'
import type { PersonRow } from './people'

export type StoredRecord = Selectable<RecordTable>
/** Its closed lists are checks of the table. */
export type StoredPerson = Selectable<PersonVersionTable> & PersonRow

/**
 * A file as it stands: of each kind the row that nothing replaces, also when it takes the fact back. Where a decision
 * was cancelled and the file decided anew, the admission is the later one.
 */
export interface StoredFile {
  id: string
  person: StoredPerson
  decision: StoredRecord
  ceremony: StoredRecord | undefined
  cancellation: StoredRecord | undefined
  /** number of rows of the admission in the file: every change of it adds at least one */
  version: number
}

/** What an admission is told by; a file under way holds more, which is not for everybody to count. */
export const ADMISSION_KINDS: readonly string[] = ['admissionDecision', 'ceremony', 'decisionCancellation']

/** Writers to one file go one after the other. */
export async function lockFile(trx: Trx, id: string): Promise<void> {
  await holdTree(trx)
  await lockEach(trx, 'file', [id])
}

/** @throws 404 when there is no such file or nothing was recorded in it */
export async function readStoredFile(trx: Trx, id: string): Promise<StoredFile> {
  const records = await trx
    .selectFrom('record')
    .selectAll()
    .where('candidate_id', '=', id)
    .orderBy('seq')
    .execute()
  const people = await personVersions(trx, id)
  const replaced = new Set([...records, ...people].map((row) => row.replaces_id))
  const standing = records.filter((row) => !replaced.has(row.id))
  const attempt = Math.max(...standing.filter(({ kind }) => kind === 'admissionDecision').map(attemptOf))
  const headOf = (kind: string) => standing.find((row) => row.kind === kind && row.attempt === attempt)
  const person = people.find((row) => !replaced.has(row.id))
  const decision = headOf('admissionDecision')
  if (person === undefined || decision === undefined) throw notFound()
  return {
    id,
    person,
    decision,
    ceremony: headOf('ceremony'),
    cancellation: headOf('decisionCancellation'),
    version: records.filter(({ kind }) => ADMISSION_KINDS.includes(kind)).length + people.length,
  }
}

const attemptOf = ({ attempt }: StoredRecord): number => attempt

/** @throws 404 when there is no such file or its person was erased */
export async function readStoredPerson(trx: Trx, id: string): Promise<StoredPerson> {
  const people = await personVersions(trx, id)
  const replaced = new Set(people.map((row) => row.replaces_id))
  const person = people.find((row) => !replaced.has(row.id))
  if (person === undefined) throw notFound()
  return person
}

async function personVersions(trx: Trx, id: string): Promise<StoredPerson[]> {
  const { rows } = await sql<StoredPerson>`
    select * from person_version where candidate_id = ${id}`.execute(trx)
  return rows
}

/** The ceremony, unless it was taken back. */
export function standingCeremony({ ceremony }: StoredFile): StoredRecord | undefined {
  return ceremony === undefined || ceremony.taken_back ? undefined : ceremony
}
