import { sql } from 'kysely'
import type { CeremonyPerson } from '#contract/ceremonies'
import { may } from '#domain/access'
import { GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import { isStandingRecord } from '../candidates/filePlace'
import type { Trx } from '../platform/database'
import { isStandingMember } from '../platform/standingMembers'
import { pathArray, type Viewer } from '../platform/viewer'

interface Asked {
  candidateId: string
  cellId: string
}

export type Mentors = Map<string, CeremonyPerson['mentors']>

/**
 * Who may be named as helper of each person whose file is open: the member the file names already, first; then the
 * members of the cell, for the cell itself and the bodies above it up to the nearest grassroots one.
 */
export async function mentorsOf(trx: Trx, people: readonly Asked[], viewer: Viewer): Promise<Mentors> {
  const named = await namedInFiles(
    trx,
    people.map(({ candidateId }) => candidateId),
  )
  const cells = await membersOfCells(trx, [...new Set(people.map(({ cellId }) => cellId))], viewer)
  return new Map(
    people.map(({ candidateId, cellId }) => {
      const first = named.get(candidateId) ?? []
      const rest = cells.get(cellId) ?? []
      return [candidateId, [...first, ...rest.filter(({ id }) => !first.some((one) => one.id === id))]]
    }),
  )
}

interface Row {
  key: string
  id: string
  fullName: string
}

async function namedInFiles(trx: Trx, ids: readonly string[]): Promise<Mentors> {
  const { rows } = await sql<Row>`
    select distinct on (named.candidate_id) named.candidate_id as key, version.member_id as id,
      version.full_name as "fullName"
    from record named
    join member_version version on version.member_id = (named.detail ->> 'memberId')::uuid
      and ${isStandingMember('version')}
    where named.candidate_id = any(${[...ids]}::uuid[]) and named.kind = 'mentorAssigned'
      and ${isStandingRecord('named')}
    order by named.candidate_id, named.day desc, named.seq desc`.execute(trx)
  return grouped(rows)
}

async function membersOfCells(trx: Trx, cellIds: readonly string[], viewer: Viewer): Promise<Mentors> {
  const held = viewer.roles.filter(({ role }) => may(role, 'names.read', 'own'))
  const { rows } = await sql<Row>`
    select version.organisation_id as key, version.member_id as id, version.full_name as "fullName"
    from member_version version
    join placement cell on cell.organisation_id = version.organisation_id and cell.valid @> ${viewer.today}::date
    where version.organisation_id = any(${[...cellIds]}::uuid[])
      and ${isStandingMember('version')}
      and exists (select from unnest(${pathArray(held.map((role) => role.path))}) held(path)
        where cell.path <@ held.path and nlevel(held.path) >= coalesce((
          select max(nlevel(above.path)) from unnest(string_to_array(cell.path::text, '.')::uuid[]) step(id)
          join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
          where above.kind = any(${[...GRASSROOTS_KINDS]}::text[])), nlevel(cell.path)))
    order by version.organisation_id, version.name_key, version.member_id limit 2000`.execute(trx)
  return grouped(rows)
}

function grouped(rows: readonly Row[]): Mentors {
  const groups: Mentors = new Map()
  for (const { key, id, fullName } of rows) groups.set(key, [...(groups.get(key) ?? []), { id, fullName }])
  return groups
}
