import { sql } from 'kysely'
import type { Db, Trx } from './database'
import type { Viewer } from './viewer'

export interface AuditEntry {
  action: string
  organisationId?: string
  subjectId?: string
  /** ids, codes, days and names of fields; never a value of a personal field */
  detail?: Record<string, unknown>
}

/** One line in the audit log, in the transaction of what it tells. */
export function writeAudit(db: Db | Trx, entry: AuditEntry, viewer: Viewer): Promise<void> {
  return writeAuditLines(db, [entry], viewer)
}

/** A line for each of many things done at once, in their order. */
export async function writeAuditLines(
  db: Db | Trx,
  entries: readonly AuditEntry[],
  viewer: Viewer,
): Promise<void> {
  if (entries.length === 0) return
  const lines = entries.map(({ action, organisationId, subjectId, detail }) => ({
    at: viewer.now,
    account_id: viewer.accountId,
    action,
    organisation_id: organisationId ?? null,
    subject_id: subjectId ?? null,
    detail: detail ?? {},
  }))
  const columns = sql`at, account_id, action, organisation_id, subject_id, detail`
  await sql`
    insert into audit_line (${columns})
    select ${columns} from jsonb_populate_recordset(null::audit_line, ${JSON.stringify(lines)}::jsonb)`.execute(
    db,
  )
}
