import type { Insertable } from 'kysely'
import type { FileContext } from '#domain/candidates/context'
import { dutiesOf } from '#domain/candidates/duties'
import type { FileRecord } from '#domain/candidates/records'
import { summaryOf } from '#domain/candidates/summary'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import type { FileDutyTable, FileStateTable } from '../platform/tables.generated'
import { ANY_DAY, contextsOf } from './fileContext'
import { storedRecords } from './storedRecords'

type StateRow = Insertable<FileStateTable>
type DutyRow = Insertable<FileDutyTable> & { params: string }

/** What the caches hold of some files. */
export interface Folded {
  states: StateRow[]
  duties: DutyRow[]
}

/** Files folded at a time, so that neither memory nor a statement grows with their number. */
export const FOLDED_AT_ONCE = 500

/**
 * Writes the caches of the files anew from their records, in the transaction of the write that touched them. A
 * file in which nothing stands any more has none.
 */
export async function refreshFiles(trx: Trx, candidateIds: readonly string[]): Promise<void> {
  const ids = [...new Set(candidateIds)]
  for (let start = 0; start < ids.length; start += FOLDED_AT_ONCE) {
    const part = ids.slice(start, start + FOLDED_AT_ONCE)
    const { states, duties } = await foldedFiles(trx, part)
    await trx.deleteFrom('file_duty').where('candidate_id', 'in', part).execute()
    await trx.deleteFrom('file_state').where('candidate_id', 'in', part).execute()
    if (states.length > 0) await trx.insertInto('file_state').values(states).execute()
    if (duties.length > 0) await trx.insertInto('file_duty').values(duties).execute()
  }
}

/** The same where no record was written: in a transaction of its own that waits for whoever writes to the files. */
export async function refreshLocked(db: Db, candidateIds: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'file', candidateIds)
    await refreshFiles(trx, candidateIds)
  })
}

/** The caches as they follow from the records; nothing is written. */
export async function foldedFiles(db: Db | Trx, candidateIds: readonly string[]): Promise<Folded> {
  const files = await storedRecords(db, candidateIds)
  const contextOf = await contextsOf(db, files, ANY_DAY)
  const folded = [...files].map(([id, records]) => ({ id, records, context: contextOf(id) }))
  const duties = folded.flatMap(dutyRows).map((row) => ({ ...row, params: JSON.stringify(row.params) }))
  return { states: folded.map(stateRow), duties }
}

interface File {
  id: string
  records: readonly FileRecord[]
  context: FileContext
}

function stateRow({ id, records, context }: File): StateRow {
  const summary = summaryOf(records, context)
  const { days } = summary
  return {
    candidate_id: id,
    cell_id: summary.cellId,
    holder_id: summary.holderId,
    stage: summary.stage,
    stage_day: summary.stageDay,
    exit_kind: summary.exit?.kind ?? null,
    exit_day: summary.exit?.day ?? null,
    returns: summary.returns,
    first_day: summary.firstDay,
    listed_day: days.listed,
    trained_day: days.trained,
    permitted_day: days.permitted,
    applied_day: days.applied,
    cell_day: days.cell,
    grassroots_day: days.grassroots,
    decision_day: days.decision,
    ceremony_day: days.ceremony,
    proposed_day: days.proposed,
    official_day: days.official,
    certificate_until: summary.certificateUntil,
    missing: [...summary.missing],
  }
}

/** What a file asks for, as rows of `file_duty`. */
export function dutyRows({ id, records, context }: File) {
  return dutiesOf(records, context).map((duty, position) => ({
    candidate_id: id,
    position,
    kind: duty.kind,
    organisation_id: duty.organisationId,
    from_day: duty.from,
    last_day: duty.last,
    start_day: duty.start,
    rule_id: duty.ruleId,
    cite: duty.cite,
    evidence: duty.evidence,
    params: duty.params,
  }))
}
