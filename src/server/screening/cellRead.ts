import { sql } from 'kysely'
import type { CellScreeningReply } from '#contract/screening'
import { isListed, phaseOf } from '#domain/screening/state'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { isStandingMember } from '../platform/standingMembers'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { loadScreening, type StoredScreening } from './cellScreening'
import { probationersAmong } from './cellWork'
import { findRound } from './rounds'
import { openList, openPersons } from './seals'

type Person = { memberId: string; fullName: string | null; candidateId: string | null }

/** A body that no round holds for, or that has recorded nothing. */
const NOTHING: StoredScreening = { version: 0, draft: null, steps: [], ballot: null, entries: [] }

/**
 * The list of the cell with its people, for those who hold a role in the very cell. The audit line says that it was
 * read, never how many it held.
 * @throws 404, and 403 for everybody above the cell and for other roles
 */
export async function readCellScreening(
  db: Db,
  id: string,
  roundId: string | undefined,
  key: Buffer,
  viewer: Viewer,
): Promise<CellScreeningReply> {
  const cell = await reach(db, id, 'screening.draft', viewer)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const round = await findRound(trx, cell.path, roundId, viewer)
      const stored = round === null ? NOTHING : await loadScreening(trx, round.item.id, id)
      const told = await withPersons(trx, stored, key)
      if (round !== null && stored.version > 0) {
        const line = { action: 'screening.read', organisationId: id, subjectId: round.item.id }
        await writeAudit(trx, line, viewer)
      }
      return {
        ...told,
        round: round?.item ?? null,
        cell: await tellCell(trx, cell, viewer),
        phase: phaseOf(stored),
        version: stored.version,
        ballot: stored.ballot,
        steps: stored.steps.map(({ id: _id, ...step }) => step),
      }
    })
}

async function withPersons(
  trx: Trx,
  { draft, ballot, entries }: StoredScreening,
  key: Buffer,
): Promise<Pick<CellScreeningReply, 'draft' | 'entries'>> {
  const list = draft === null ? [] : await openList(trx, draft.id, key)
  const { persons, helpers } = await openPersons(
    trx,
    entries.map((entry) => entry.id),
    key,
  )
  const ids = [...list, ...persons.values()].map(({ memberId }) => memberId)
  const names = await namesOf(trx, [...ids, ...helpers.values()])
  const files = await probationersAmong(trx, ids)
  const person = (memberId: string): Person => {
    const file = files.get(memberId)
    const fullName = names.get(memberId) ?? file?.name ?? null
    return { memberId, fullName, candidateId: file === undefined ? null : memberId }
  }
  return {
    draft: draft && {
      day: draft.day,
      nobody: draft.nobody,
      entries: list.map(({ id, memberId, criteria }) => ({ id, person: person(memberId), criteria })),
    },
    entries: entries.map((entry) => {
      const meant = persons.get(entry.id)
      const helper = helpers.get(entry.id)
      return {
        id: entry.id,
        person: meant === undefined ? null : person(meant.memberId),
        criteria: meant?.criteria ?? null,
        vote: entry.vote,
        listed: isListed(entry, ballot),
        help: entry.help && { ...entry.help, helper: helper === undefined ? null : person(helper) },
        outcome: entry.outcome,
      }
    }),
  }
}

async function namesOf(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select version.member_id as id, version.full_name as name from member_version version
    where version.member_id = any(${[...new Set(ids)]}::uuid[])
      and ${isStandingMember('version')}`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function tellCell(trx: Trx, { id }: Reached, viewer: Viewer): Promise<CellScreeningReply['cell']> {
  const { rows } = await sql<{ cell: CellScreeningReply['cell'] }>`
    select ${bodyJson('place', viewer)} as cell from placement place
    where place.organisation_id = ${id} and place.valid @> ${viewer.today}::date`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('a body in reach has a place today')
  return row.cell
}
