import { type RawBuilder, sql } from 'kysely'
import type { CandidateItem } from '#contract/candidates'
import type { FileContext } from '#domain/candidates/context'
import type { FileRecord } from '#domain/candidates/records'
import { type FileSummary, summaryOf } from '#domain/candidates/summary'
import type { Day } from '#domain/dates'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Reached, Viewer } from '../platform/viewer'
import { ANY_DAY, contextsOf } from './fileContext'
import { bodyJson } from './fileScope'
import { dutyRows } from './refreshFiles'
import { storedRecords } from './storedRecords'

/** Files that are folded anew for the duties of a past day; of more the answer is refused. */
const MOST_FILES = 500

/**
 * Duties as they stood on a past day: what the records up to that day ask for, as these are known today. A select of
 * the columns of `file_duty`.
 * @throws 422 where more files than can be folded at once have records by then beneath the body
 */
export async function pastDuties(
  trx: Trx,
  { path }: Reached,
  on: Day,
  viewer: Viewer,
): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ id: string }>`
    select distinct record.candidate_id as id from record
    join placement place on place.organisation_id = record.organisation_id and place.valid @> ${viewer.today}::date
      and place.path <@ ${path}::ltree
    join file_state state on state.candidate_id = record.candidate_id
    where record.day <= ${on}::date and not record.taken_back limit ${MOST_FILES + 1}`.execute(trx)
  if (rows.length > MOST_FILES) {
    throw refused({ code: 'pastTooLarge', field: 'on', params: { most: MOST_FILES } })
  }
  const files = await filesUntil(
    trx,
    rows.map(({ id }) => id),
    on,
  )
  const duties = files.flatMap(dutyRows)
  return sql`(select * from jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as told(candidate_id uuid,
    position integer, kind text, organisation_id uuid, from_day date, last_day date, start_day date, rule_id text,
    cite text, evidence text, params jsonb))`
}

export interface PastFile {
  summary: FileSummary
  /** the body that had the papers, as it is called today; its id is null out of reach */
  holder: CandidateItem['holder']
}

/** Where these files stood on a past day, and who had them; one without a record by then is absent. */
export async function pastFiles(
  trx: Trx,
  ids: readonly string[],
  on: Day,
  viewer: Viewer,
): Promise<Map<string, PastFile>> {
  const files = await filesUntil(trx, ids, on)
  const summaries = files.map(({ id, records, context }) => ({ id, summary: summaryOf(records, context) }))
  const holders = [...new Set(summaries.map(({ summary }) => summary.holderId))]
  const { rows } = await sql<{ id: string; body: NonNullable<PastFile['holder']> }>`
    select place.organisation_id as id, ${bodyJson('place', viewer)} as body from placement place
    where place.organisation_id = any(${holders}::uuid[]) and place.valid @> ${viewer.today}::date`.execute(
    trx,
  )
  const bodies = new Map(rows.map(({ id, body }) => [id, body]))
  return new Map(
    summaries.map(({ id, summary }) => [id, { summary, holder: bodies.get(summary.holderId) ?? null }]),
  )
}

interface FileUntil {
  id: string
  records: readonly FileRecord[]
  context: FileContext
}

/** The records of each file up to the day, the day included. */
async function filesUntil(trx: Trx, ids: readonly string[], on: Day): Promise<FileUntil[]> {
  const stored = await storedRecords(trx, ids)
  const files = new Map([...stored].map(([id, records]) => [id, records.filter(({ day }) => day <= on)]))
  const contextOf = await contextsOf(trx, files, ANY_DAY)
  return [...files].flatMap(([id, records]) =>
    records.length === 0 ? [] : [{ id, records, context: contextOf(id) }],
  )
}
