import { sql } from 'kysely'
import { may, type Purpose } from '#domain/access'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { FilePlace } from './filePlace'

/**
 * The inspection under which the viewer may read this file for the purpose of inspecting; null when there is none. It
 * was opened by the very body they inspect for, is about files, runs today and is not concluded, and the cell of the
 * file stands at or beneath a body it names (decision 0023).
 */
export async function inspectionOver(
  db: Db | Trx,
  { chain }: Pick<FilePlace, 'chain'>,
  viewer: Viewer,
): Promise<string | null> {
  const held = viewer.roles.filter(({ role }) => may(role, 'files.inspect', 'own'))
  const [cell] = chain
  if (held.length === 0 || cell === undefined) return null
  const { rows } = await sql<{ id: string }>`
    select opening.id from inspection_opening opening
    where opening.organisation_id = any(${held.map((role) => role.organisationId)}::uuid[])
      and ${viewer.today}::date between opening.from_day and opening.to_day and 'files' = any(opening.topics)
      and not exists (select from inspection_opening_end gone where gone.opening_id = opening.id)
      and not exists (select from inspection where inspection.opening_id = opening.id and not exists (
        select from inspection_withdrawal undone where undone.inspection_id = inspection.id))
      and exists (select from inspection_opening_body body
        join placement at on at.organisation_id = body.organisation_id and at.valid @> ${viewer.today}::date
        where body.opening_id = opening.id and ${cell.path}::ltree <@ at.path)
    order by opening.from_day, opening.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Of a purpose stated by the viewer, what is kept of it in the log: an inspection is named. */
export function purposeDetail(
  purpose: Purpose | undefined,
  openingId: string | null,
): Record<string, unknown> {
  return { purpose: purpose ?? null, ...(openingId !== null && { openingId }) }
}
