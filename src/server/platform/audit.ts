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
export async function writeAudit(db: Db | Trx, entry: AuditEntry, viewer: Viewer): Promise<void> {
  await db
    .insertInto('audit_line')
    .values({
      at: viewer.now,
      account_id: viewer.accountId,
      action: entry.action,
      organisation_id: entry.organisationId ?? null,
      subject_id: entry.subjectId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}
