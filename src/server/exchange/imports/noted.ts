import { sql } from 'kysely'
import type { RowDecision, RowState } from '#domain/exchange/imports'
import type { RowFault } from '#domain/exchange/kinds/definition'
import type { Trx } from '../../platform/database'
import { unsealTexts } from './staging'

/** What is said of single rows of a file: only rows of which something is said stand in the table. */

export interface Note {
  line: number
  state: RowState
  faults?: readonly RowFault[]
  twins?: readonly string[]
  subjectId?: string
}

export interface StoredNote {
  state: RowState
  decision: RowDecision | null
  /** typed in place of the file's */
  texts: Record<string, string> | null
}

/** What stands of the lines of a stretch. */
export async function notesBetween(
  trx: Trx,
  jobId: string,
  first: number,
  last: number,
  sealKey: Buffer,
): Promise<Map<number, StoredNote>> {
  const rows = await trx
    .selectFrom('import_row')
    .select(['line', 'state', 'decision', 'corrected'])
    .where('job_id', '=', jobId)
    .where('line', '>=', first)
    .where('line', '<=', last)
    .execute()
  return new Map(
    rows.map(({ line, state, decision, corrected }) => [
      line,
      {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- closed lists are checked by the table
        ...({ state, decision } as Pick<StoredNote, 'state' | 'decision'>),
        texts: corrected === null ? null : unsealTexts(corrected, jobId, line, sealKey),
      },
    ]),
  )
}

/** Says this of the rows; what an officer decided or typed of them stays. */
export async function writeNotes(trx: Trx, jobId: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return
  const rows = notes.map(({ line, state, faults = [], twins = [], subjectId = null }) => ({
    line,
    state,
    findings: faults.map(({ field, code, effect, params }) => ({ field, code, effect, params })),
    twins,
    subject: subjectId,
  }))
  await sql`
    insert into import_row (job_id, line, state, findings, twins, subject_id)
    select ${jobId}::uuid, told.line, told.state, told.findings, told.twins, told.subject
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (line integer, state text, findings jsonb, twins uuid[], subject uuid)
    on conflict (job_id, line) do update set
      state = excluded.state, findings = excluded.findings, subject_id = excluded.subject_id,
      twins = case when import_row.decision = 'distinct'
        then array(select distinct unnest(import_row.twins || excluded.twins)) else excluded.twins end`.execute(
    trx,
  )
}

/** Before every row is judged anew: what was found goes; what an officer decided of whom, or typed, stays. */
export async function forgetFindings(trx: Trx, jobId: string): Promise<void> {
  await trx
    .deleteFrom('import_row')
    .where('job_id', '=', jobId)
    .where('decision', 'is', null)
    .where('corrected', 'is', null)
    .execute()
  await trx
    .updateTable('import_row')
    .set({ state: 'open', findings: '[]' })
    .where('job_id', '=', jobId)
    .execute()
}
