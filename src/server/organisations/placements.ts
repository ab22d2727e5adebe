import { sql } from 'kysely'
import {
  foldPlacements,
  isSamePaths,
  type OrganisationEvent,
  type PathSpan,
  type Placement,
} from '#domain/organisations/placements'
import { searchKey } from '#domain/vietnamese'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'

/**
 * Folds the events of the given organisations into placements, in place of what is there, and checks the tree.
 * What ever stood beneath them follows where their paths change; a new name or a closing leaves it as it is.
 * @throws 422 `cycle` or `closedParent`
 */
export async function rebuildPlacements(trx: Trx, organisationIds: string[] | 'all'): Promise<void> {
  if (organisationIds === 'all') return rebuild(trx, await allOrganisations(trx))
  const earlier = await pathsOf(trx, organisationIds)
  const { placements } = await fold(trx, organisationIds)
  const later = groupPaths(placements)
  const stayed = organisationIds.every((id) => isSamePaths(earlier.get(id) ?? [], later.get(id) ?? []))
  await rebuild(trx, stayed ? organisationIds : await withDescendants(trx, organisationIds))
}

async function rebuild(trx: Trx, affected: string[]): Promise<void> {
  const { placements, faults } = await fold(trx, affected)
  const [fault] = faults
  if (fault !== undefined)
    throw refused({ code: fault.code, params: { organisationId: fault.organisationId } })
  await replacePlacements(trx, affected, placements)
  await refuseOrphans(trx, affected)
}

async function fold(trx: Trx, organisationIds: string[]) {
  const events = await eventsOf(trx, organisationIds)
  return foldPlacements(events, await outerPaths(trx, organisationIds, events))
}

async function allOrganisations(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('organisation').select('id').execute()
  return rows.map((row) => row.id)
}

async function withDescendants(trx: Trx, organisationIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct below.organisation_id as id
    from placement above join placement below on below.path <@ above.path
    where above.organisation_id = any(${organisationIds}::uuid[])`.execute(trx)
  return [...new Set([...organisationIds, ...rows.map((row) => row.id)])]
}

/** Whether the row `event` says something that nothing later takes back or replaces. */
export const eventStands = sql<boolean>`(not event.taken_back
  and not exists (select from organisation_event later where later.replaces_id = event.id))`

async function eventsOf(trx: Trx, organisationIds: string[]): Promise<OrganisationEvent[]> {
  const { rows } = await sql<OrganisationEvent>`
    select event.organisation_id as "organisationId", event.kind, event.day, event.recorded_at::text as "recordedAt",
      event.name, event.parent_id as "parentId", event.code, event.organisation_kind as "organisationKind",
      event.sector, event.marks
    from organisation_event event
    where event.organisation_id = any(${organisationIds}::uuid[]) and ${eventStands}`.execute(trx)
  return rows
}

async function outerPaths(
  trx: Trx,
  affected: string[],
  events: OrganisationEvent[],
): Promise<Map<string, PathSpan[]>> {
  const inside = new Set(affected)
  const outside = [
    ...new Set(
      events.flatMap(({ parentId }) => (parentId !== null && !inside.has(parentId) ? [parentId] : [])),
    ),
  ]
  return outside.length === 0 ? new Map() : pathsOf(trx, outside)
}

/** The paths of organisations through all days, as they stand in the database. */
async function pathsOf(trx: Trx, organisationIds: string[]): Promise<Map<string, PathSpan[]>> {
  const { rows } = await sql<PathSpan & { organisationId: string }>`
    select organisation_id as "organisationId", lower(valid)::text as "from", upper(valid)::text as "to", path::text as path
    from placement where organisation_id = any(${organisationIds}::uuid[])
    order by organisation_id, lower(valid) nulls first`.execute(trx)
  return groupPaths(rows)
}

function groupPaths(rows: readonly (PathSpan & { organisationId: string })[]): Map<string, PathSpan[]> {
  const paths = new Map<string, PathSpan[]>()
  for (const { organisationId: id, from, to, path } of rows) {
    const spans = paths.get(id)
    if (spans === undefined) paths.set(id, [{ from, to, path }])
    else spans.push({ from, to, path })
  }
  return paths
}

async function replacePlacements(trx: Trx, affected: string[], placements: Placement[]): Promise<void> {
  await sql`delete from placement where organisation_id = any(${affected}::uuid[])`.execute(trx)
  const size = 1000
  for (let start = 0; start < placements.length; start += size) {
    await trx
      .insertInto('placement')
      .values(placements.slice(start, start + size).map(toRow))
      .execute()
  }
}

function toRow(placement: Placement) {
  const { organisationId, from, to, alive, parentId, kind, code, name, sector, marks, path } = placement
  return {
    organisation_id: organisationId,
    valid: `[${from ?? ''},${to ?? ''})`,
    alive,
    parent_id: parentId,
    kind,
    code,
    name,
    name_key: searchKey(name),
    sector,
    marks: [...marks],
    path,
  }
}

/** Parents outside the rebuilt part, and children that stay alive beneath a body that closes. */
async function refuseOrphans(trx: Trx, affected: string[]): Promise<void> {
  const { rows } = await sql<{ child: string; parent: string }>`
    select child.organisation_id as child, parent.organisation_id as parent
    from placement child join placement parent on parent.organisation_id = child.parent_id and parent.valid && child.valid
    where child.alive and not parent.alive
      and (child.organisation_id = any(${affected}::uuid[]) or parent.organisation_id = any(${affected}::uuid[]))
    limit 1`.execute(trx)
  const [orphan] = rows
  if (orphan === undefined) return
  throw refused({ code: 'closedParent', params: { organisationId: orphan.child, parentId: orphan.parent } })
}
