import type { Selectable } from 'kysely'
import type { ImportSetting } from '#contract/imports'
import { type Halt, type ImportKind, type ImportState, mayBringIn } from '#domain/exchange/imports'
import type { Encoding } from '#domain/exchange/legacyText'
import type { Finding } from '#domain/findings'
import type { Db, Trx } from '../../platform/database'
import { forbidden, notFound } from '../../platform/refusal'
import type { ImportJobTable } from '../../platform/tables.generated'
import { findInReach, type Reached, type Viewer } from '../../platform/viewer'

type Typed = 'kind' | 'state' | 'halted' | 'findings' | 'sheets' | 'setting'

/** A file that comes in, as its row says it. */
export type Job = Omit<Selectable<ImportJobTable>, Typed> & {
  kind: ImportKind
  state: ImportState
  halted: Halt | null
  findings: Finding[]
  sheets: JobSheet[]
  setting: JobSetting | null
}

export interface JobSheet {
  name: string
  /** the last line that holds something */
  lines: number
  encodings: Encoding[]
}

/** As confirmed, with what the server tells of whole columns and whether those not chosen are gone. */
export type JobSetting = ImportSetting & { monthFirst: number[]; figured: boolean; dropped: boolean }

/** As the database gives it. */
export function asJob(row: Selectable<ImportJobTable>): Job {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- closed lists are checked by the table, the rest is written by this folder
  return row as Job
}

/**
 * A file is handled by those who work at the body for which it was sent, and may enter its kind one by one: above
 * and beneath it nothing of its rows is told.
 */
export function mayImportAt(organisationId: string, kind: ImportKind, viewer: Viewer): boolean {
  return viewer.roles.some((held) => held.organisationId === organisationId && mayBringIn(held.role, kind))
}

/** @throws 404 for a body out of reach, 403 where the viewer brings no file of the kind in */
export async function reachForImport(
  db: Db | Trx,
  id: string,
  kind: ImportKind,
  viewer: Viewer,
): Promise<Reached> {
  const organisation = await findInReach(db, id, viewer)
  if (organisation === null) throw notFound()
  if (!mayImportAt(organisation.id, kind, viewer)) throw forbidden()
  return organisation
}

/** Null for a file that is not there or that others handle. */
export async function findJob(db: Db | Trx, id: string, viewer: Viewer): Promise<Job | null> {
  const row = await db.selectFrom('import_job').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const job = asJob(row)
  return mayImportAt(job.organisation_id, job.kind, viewer) ? job : null
}

/** @throws 404 for a file that is not there or that others handle */
export async function reachJob(db: Db | Trx, id: string, viewer: Viewer): Promise<Job> {
  const job = await findJob(db, id, viewer)
  if (job === null) throw notFound()
  return job
}
