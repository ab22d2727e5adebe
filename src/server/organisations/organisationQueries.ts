import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { findOrganisations, OrganisationItem, OrganisationList } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { searchKeys } from '#domain/vietnamese'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { lifeColumns } from '../platform/lives'
import { notFound } from '../platform/refusal'
import { findInReach, pathArray, reachPaths, type Viewer } from '../platform/viewer'

type Query = z.output<(typeof findOrganisations)['query']>

interface Row extends OrganisationItem {
  path: string
  level: number
  sort_code: string
  name_key: string
}

/** Organisations in reach, upper bodies first, then by code and name. Closed ones are among them, marked. */
export async function searchOrganisations(db: Db, query: Query, viewer: Viewer): Promise<OrganisationList> {
  const { parent, q, code, cursor, limit } = query
  if (parent !== undefined && (await findInReach(db, parent, viewer)) === null) throw notFound()
  const key = decodeCursor(cursor, ['count', 'text', 'text', 'id'])
  const on = query.on ?? viewer.today
  const { rows } = await sql<Row>`
    select * from (${itemsOn(on, viewer)}
      and (here.alive or not lower_inf(here.valid))
      ${parent === undefined ? sql`` : sql`and here.parent_id = ${parent}`}
      ${code === undefined ? sql`` : sql`and lower(here.code) = lower(${code})`}
      ${q === undefined ? sql`` : matching(q)}) item
    where ${key === null ? sql`true` : sql`(level, sort_code, name_key, id) > (${key[0]}, ${key[1]}, ${key[2]}, ${key[3]}::uuid)`}
    order by level, sort_code, name_key, id
    limit ${limit + 1}`.execute(db)
  const keyOf = (row: Row) => [row.level, row.sort_code, row.name_key, row.id]
  return pageOf(rows, limit, keyOf, (row) => toItem(row))
}

/**
 * One organisation as it stands on the day, if it is in the viewer's reach today.
 * @throws 404 otherwise
 */
export async function organisationItem(
  db: Db | Trx,
  id: string,
  on: Day,
  viewer: Viewer,
): Promise<OrganisationItem & { path: string }> {
  const { rows } = await sql<Row>`${itemsOn(on, viewer)} and here.organisation_id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound()
  return { ...toItem(row), path: row.path }
}

/**
 * Every word of the search, with or without accents, begins a word of the name, of the code, or of a name that the
 * body above has or had; one at least fits the body itself.
 */
function matching(q: string) {
  const fits = searchKeys(q).flatMap((key) => (key === '' ? [] : [fitting(key.split(' '))]))
  return sql`and (lower(here.code) = lower(${q.trim()}) or ${fits.length === 0 ? sql`false` : sql.join(fits, sql` or `)})`
}

function fitting(words: readonly string[]) {
  const own = words.map(
    (word) => sql`(${begins(sql`here.name_key`, word)} or lower(here.code) like ${`${word}%`})`,
  )
  const each = words.map(
    (word, index) => sql`(${own[index]} or here.parent_id in (
      select upper_body.organisation_id from placement upper_body where ${begins(sql`upper_body.name_key`, word)}))`,
  )
  return sql`((${sql.join(own, sql` or `)}) and ${sql.join(each, sql` and `)})`
}

/** Whether the word begins one of the words of the key; the first half is found by the index on name_key. */
function begins(key: RawBuilder<unknown>, word: string) {
  return sql`(${key} like ${`%${word}%`} and ' ' || ${key} like ${`% ${word}%`})`
}

/** One row for each organisation in reach as it stands on the day. */
function itemsOn(on: Day, viewer: Viewer) {
  const paths = pathArray(reachPaths(viewer, 'organisations.read'))
  return sql`
    select here.organisation_id as id, here.code, here.name, here.kind, here.sector, here.alive, here.path::text as path,
      life.closed as "to",
      case when above_today.path <@ any(${paths}) then here.parent_id end as "parentId", above.name as "parentName", nlevel(here.path) as level,
      coalesce(here.code, '') as sort_code, here.name_key,
      (select earlier.name from placement earlier
       where earlier.organisation_id = here.organisation_id and upper(earlier.valid) <= lower(here.valid)
         and earlier.alive and earlier.name <> here.name
       order by upper(earlier.valid) desc limit 1) as "formerName",
      (select count(*)::int from placement child
       join placement child_today on child_today.organisation_id = child.organisation_id
         and child_today.valid @> ${viewer.today}::date and child_today.path <@ any(${paths})
       where child.parent_id = here.organisation_id and child.alive and child.valid @> ${on}::date) as children
    from placement here
    join placement today on today.organisation_id = here.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${paths})
    cross join lateral (${lifeColumns(sql`here.organisation_id`)}) life
    left join placement above on above.organisation_id = here.parent_id and above.valid @> ${on}::date
    left join placement above_today on above_today.organisation_id = here.parent_id
      and above_today.valid @> ${viewer.today}::date
    where here.valid @> ${on}::date`
}

function toItem(row: Row): OrganisationItem {
  const { id, code, name, kind, parentId, parentName, formerName, sector, alive, to, children } = row
  return {
    id,
    code,
    name,
    kind,
    parentId,
    parentName,
    formerName,
    sector,
    alive,
    to,
    children,
  }
}
