import { sql } from 'kysely'
import type { z } from 'zod'
import type { EntriesBody, listRoster as endpoint, RosterItem, RosterList } from '#contract/drives'
import { STAGES } from '#domain/candidates/fold'
import type { JudgedFinding } from '#domain/findings'
import { requirePurposeRight } from '../admissions/nameScope'
import { findPlaces, isFileOpen, isStandingRecord } from '../candidates/filePlace'
import { bodyJson, WITH_PERSON } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockEach } from '../platform/locks'
import { forbidden, notFound, refused } from '../platform/refusal'
import { rolesFor, type Viewer } from '../platform/viewer'
import { type FoundDrive, findDrive, isInScope, isStandingDrive, STANDING_ENTRIES } from './driveAccess'

type Query = z.output<typeof endpoint.query>
type Body = z.output<typeof EntriesBody>

type Row = Omit<RosterItem, 'nameOpen'> & { key: string }

/** The roster as far as the viewer reaches; names in the circle of each file, or for a purpose. */
export async function listRoster(db: Db, id: string, query: Query, viewer: Viewer): Promise<RosterList> {
  const after = decodeCursor(query.cursor, ['text', 'id'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const drive = await findDrive(trx, id, viewer)
      requirePurposeRight(query.purpose, drive.scope, viewer)
      const { total, rows } = await readRoster(trx, drive, { after, limit: query.limit }, viewer)
      const places = await findPlaces(
        trx,
        rows.map((row) => row.candidateId),
        viewer,
      )
      const page = pageOf(
        rows,
        query.limit,
        (row) => [row.key, row.candidateId],
        ({ key: _key, ...row }): RosterItem => {
          const place = places.get(row.candidateId)
          const isOpen =
            place !== undefined && row.personName !== null && isFileOpen(place, query.purpose, viewer)
          return { ...row, personName: isOpen ? row.personName : null, nameOpen: isOpen }
        },
      )
      const ids = page.items.filter(({ nameOpen }) => nameOpen).map(({ candidateId }) => candidateId)
      if (ids.length > 0) {
        const detail = { purpose: query.purpose ?? null, count: ids.length, ids }
        const line = { action: 'drives.roster', organisationId: drive.organisationId, subjectId: id, detail }
        await writeAudit(trx, line, viewer)
      }
      return { ...page, total }
    })
}

interface Page {
  after: (string | number)[] | null
  limit: number
}

async function readRoster(trx: Trx, drive: FoundDrive, { after, limit }: Page, viewer: Viewer) {
  const { rows } = await sql<Row & { total: number }>`
    with found as materialized (
      select state.candidate_id, cell.path::text || ' ' || coalesce(state.decision_day::text, '~') as key
      from ${STANDING_ENTRIES} entry
      join file_state state on state.candidate_id = entry.candidate_id
      join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
      where entry.drive_id = ${drive.id} and ${isInScope(drive.scope)}
    ), page as (
      select * from found
      where ${after === null ? sql`true` : sql`(key, candidate_id) > (${after[0]}, ${after[1]}::uuid)`}
      order by key, candidate_id limit ${limit + 1})
    select whole.total, page.key, page.candidate_id as "candidateId", ${bodyJson('cell', viewer)} as cell,
      person.full_name as "personName", state.stage, state.ceremony_day as "ceremonyDay",
      coalesce(state.ceremony_day between ${drive.from}::date and ${drive.to}::date, false) as "inDrive",
      (select json_build_object('number', decided.decision_number, 'day', decided.day) from record decided
        where decided.candidate_id = page.candidate_id and decided.kind = 'admissionDecision'
          and ${isStandingRecord('decided')}
      order by decided.attempt desc limit 1) as decision,
      exists (select from ${otherEntries(drive.id)} other where other.candidate_id = page.candidate_id) as "otherDrive"
    from (select count(*)::int as total from found) whole
    left join page on true
    left join file_state state on state.candidate_id = page.candidate_id
    left join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
    ${WITH_PERSON}
    order by page.key, page.candidate_id`.execute(trx)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap(({ total: _total, ...row }) => (row.candidateId === null ? [] : [row])),
  }
}

/** Entries of other drives that were not taken back. */
function otherEntries(driveId: string) {
  return sql`(select entry.candidate_id from ${STANDING_ENTRIES} entry
    join drive on drive.drive_id = entry.drive_id and ${isStandingDrive('drive')}
    where entry.drive_id <> ${driveId})`
}

/**
 * Adds people to the roster and takes others off it, whole or not at all. Whoever writes for a file's body and sees
 * its name may choose it.
 * @throws 404 for a file out of reach, 403 for one that is not the viewer's to choose, 422 for one that has left
 */
export async function changeRoster(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await lockEach(trx, 'drive', [id])
  const drive = await findDrive(trx, id, viewer)
  const ids = [...new Set([...body.add, ...body.remove])]
  await refuseNotTheirs(trx, drive, ids, viewer)
  await refuseLeft(trx, body.add)
  const heads = await entryHeads(trx, id, ids)
  const rows = ids.flatMap((candidateId) => {
    const head = heads.get(candidateId)
    const isOn = head !== undefined && !head.takenBack
    const wanted = body.add.includes(candidateId)
    if (isOn === wanted) return []
    return [
      {
        id: newId(viewer.now),
        drive_id: id,
        candidate_id: candidateId,
        taken_back: !wanted,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        replaces_id: head?.id ?? null,
      },
    ]
  })
  if (rows.length > 0) await trx.insertInto('drive_entry').values(rows).execute()
  const { organisationId } = drive
  const detail = { added: body.add, removed: body.remove }
  await writeAudit(trx, { action: 'drives.entries', organisationId, subjectId: id, detail }, viewer)
}

async function refuseNotTheirs(
  trx: Trx,
  drive: FoundDrive,
  ids: readonly string[],
  viewer: Viewer,
): Promise<void> {
  const places = await findPlaces(trx, ids, viewer)
  for (const id of ids) {
    const place = places.get(id)
    const path = place?.chain[0]?.path
    if (place === undefined || path === undefined) throw notFound()
    if (!`${path}.`.startsWith(`${drive.path}.`)) throw notFound()
    const isTheirs = rolesFor(viewer, path, 'drives.write').length > 0
    if (!isTheirs || !isFileOpen(place, undefined, viewer)) throw forbidden()
  }
}

/** Who left the road takes part in no drive; who was admitted does, for a roster is also written afterwards. */
async function refuseLeft(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; exit: string; day: string }>`
    select candidate_id as id, exit_kind as exit, exit_day::text as day from file_state
    where candidate_id = any(${[...ids]}::uuid[]) and exit_kind is not null
      and stage = any(${STAGES.slice(0, STAGES.indexOf('admitted'))}::text[])`.execute(trx)
  if (rows.length === 0) return
  throw refused(
    ...rows.map(({ id, exit, day }) => ({
      code: 'fileClosed' as const,
      field: `add.${ids.indexOf(id)}`,
      params: { exit, day },
    })),
  )
}

async function entryHeads(trx: Trx, driveId: string, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; candidateId: string; takenBack: boolean }>`
    select entry.id, entry.candidate_id as "candidateId", entry.taken_back as "takenBack" from drive_entry entry
    where entry.drive_id = ${driveId} and entry.candidate_id = any(${[...ids]}::uuid[])
      and not exists (select from drive_entry later where later.replaces_id = entry.id)`.execute(trx)
  return new Map(rows.map((row) => [row.candidateId, row]))
}

/** Those just added who stand on the roster of another drive too. */
export async function rosterFindings(db: Db, id: string, { add }: Body): Promise<JudgedFinding[]> {
  const { rows } = await sql<{ candidateId: string }>`
    select distinct other.candidate_id as "candidateId" from ${otherEntries(id)} other
    where other.candidate_id = any(${add}::uuid[])`.execute(db)
  const others = new Set(rows.map(({ candidateId }) => candidateId))
  return add.flatMap((candidateId, index) =>
    others.has(candidateId) ? [{ code: 'inOtherDrive', effect: 'warn', field: `add.${index}` }] : [],
  )
}
