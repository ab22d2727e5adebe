import { sql } from 'kysely'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import { reach, type Viewer } from '../platform/viewer'
import { loadScreening, type StoredScreening } from './cellScreening'
import { findRound } from './rounds'
import type { Sealer } from './seals'

/** What every record of a cell in a round names. */
export interface CellCommand {
  commandId: string
  roundId: string
  expectedVersion: number
  id: string
}

export interface CellWork {
  trx: Trx
  cellId: string
  roundId: string
  state: StoredScreening
  sealer: Sealer
}

/**
 * The frame of every record of a cell: the cell reached by those who hold a role in it, a round that holds for it,
 * one writer at a time, nothing changed since it was seen, one audit line that says no more than what was done.
 * @throws 404, 403, 409 for a cell that is not as the viewer saw it, 422 for a body that is no living cell
 */
export async function workOnCell(
  trx: Trx,
  cellId: string,
  command: CellCommand,
  sealer: Sealer,
  write: (work: CellWork) => Promise<readonly JudgedFinding[]>,
): Promise<void> {
  const { viewer } = sealer
  await holdTree(trx)
  const cell = await reach(trx, cellId, 'screening.draft', viewer)
  const { roundId } = command
  const round = await findRound(trx, cell.path, roundId, viewer)
  if (round === null) throw notFound()
  if (!isCell(cell.kind)) throw refused({ code: 'notCell', field: 'organisationId' })
  if (!cell.alive) throw refused({ code: 'closedOrganisation', field: 'organisationId' })
  await lockEach(trx, 'screening', [roundId + cellId])
  const state = await loadScreening(trx, roundId, cellId)
  if (state.version !== command.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
  await write({ trx, cellId, roundId, state, sealer })
  await writeAudit(trx, { action: 'screening.write', organisationId: cellId, subjectId: roundId }, viewer)
}

/** @throws 422 with everything that blocks, and what else there is to say */
export function refuseBlocked(findings: readonly JudgedFinding[]): void {
  if (findings.some(({ effect }) => effect === 'block')) throw refused(...findings)
}

/** @throws 404 for somebody whom the cell has not named as its member */
export async function refuseStrangers(trx: Trx, cellId: string, memberIds: readonly string[]): Promise<void> {
  const ids = [...new Set(memberIds)]
  const { rows } = await sql<{ count: number }>`
    select count(distinct version.member_id)::int as count from member_version version
    where version.member_id = any(${ids}::uuid[]) and version.organisation_id = ${cellId}
      and ${isStandingMember('version')}`.execute(trx)
  if ((rows[0]?.count ?? 0) !== ids.length) throw notFound()
}

/** @throws 404 for somebody who is neither a member the cell named nor on probation in it */
export async function refuseOutsiders(trx: Trx, cellId: string, ids: readonly string[]): Promise<void> {
  const probationers = await probationersAmong(trx, ids)
  const inCell = [...probationers].filter(
    ([, file]) => file.cellId === cellId && file.exit === null && file.isOnProbation,
  )
  const known = new Set(inCell.map(([id]) => id))
  await refuseStrangers(
    trx,
    cellId,
    ids.filter((id) => !known.has(id)),
  )
}

interface Probationer {
  cellId: string
  isOnProbation: boolean
  exit: string | null
  name: string | null
}

/** The files among these ids, of people who are on probation in a cell or were when they were named. */
export async function probationersAmong(
  db: Db | Trx,
  ids: readonly string[],
): Promise<Map<string, Probationer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Probationer & { id: string }>`
    select state.candidate_id as id, state.cell_id as "cellId", state.exit_kind as exit,
      state.stage in ('admitted', 'proposed') as "isOnProbation", person.full_name as name
    from file_state state
    left join person_version person on person.candidate_id = state.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)
    where state.candidate_id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...file }) => [id, file]))
}

export function authored({ now, accountId }: Viewer) {
  return { recorded_at: now, recorded_by: accountId }
}
