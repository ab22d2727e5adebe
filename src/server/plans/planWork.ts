import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { CELL_KINDS, isCell } from '#domain/organisations/kinds'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { refused } from '../platform/refusal'
import { pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'

/** The year that is asked for when none is named. */
export function yearOf(asked: number | undefined, { today }: Viewer): number {
  return asked ?? Number(today.slice(0, 4))
}

/** Living cells at or beneath the path, as the alias `cell` of placement, in the viewer's reach. */
export function livingCells(path: string, viewer: Viewer): RawBuilder<unknown> {
  return sql`select cell.*, coalesce((select above.name_key from placement above
        where above.organisation_id = cell.parent_id and above.valid @> ${viewer.today}::date), '') || ' ' || cell.name_key as key
    from placement cell
    where cell.valid @> ${viewer.today}::date and cell.alive and cell.path <@ ${path}::ltree
      and cell.kind = any(${[...CELL_KINDS]}) and cell.path <@ any(${pathArray(reachPaths(viewer, 'plans.read'))})`
}

interface Write {
  id: string
  action: 'plans.write' | 'plans.answer'
  audit: string
  body: { commandId: string; id: string }
}

/** The frame of every write: reach, one command, one writer of a body at a time, one audit line of codes and days. */
export async function writeOnce(
  db: Db,
  { id, action, audit, body }: Write,
  viewer: Viewer,
  write: (trx: Trx, organisation: Reached) => Promise<Record<string, unknown>>,
): Promise<{ id: string; findings: [] }> {
  const command = { commandId: body.commandId, purpose: `${audit} ${id}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    const organisation = await reach(trx, id, action, viewer)
    if (!organisation.alive) throw refused({ code: 'closedOrganisation', field: 'organisationId' })
    await lockEach(trx, 'plans', [id])
    const detail = await write(trx, organisation)
    await writeAudit(trx, { action: audit, organisationId: id, subjectId: body.id, detail }, viewer)
    return { id: body.id }
  })
  return { id: body.id, findings: [] }
}

/** @throws 422 for a body that is no cell */
export function refuseOthers({ kind }: Reached): void {
  if (!isCell(kind)) throw refused({ code: 'notCell', field: 'organisationId' })
}

export function refuseAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw refused(...findings)
}

export function refuseFuture(day: Day, field: string, { today }: Viewer): void {
  if (day > today) throw refused({ code: 'dayInFuture', field, params: { today } })
}

export function authored({ now, accountId }: Viewer) {
  return { recorded_at: now, recorded_by: accountId }
}
