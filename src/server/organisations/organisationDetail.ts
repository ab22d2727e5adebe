import { sql } from 'kysely'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { Mark } from '#domain/organisations/kinds'
import type { Db, Trx } from '../platform/database'
import { lifeColumns } from '../platform/lives'
import { sourceStateOf, sourceStateStands } from '../platform/sourceState'
import { isWithin, type Viewer } from '../platform/viewer'
import { organisationItem } from './organisationQueries'
import { eventStands } from './placements'

/**
 * Everything a page tells of one organisation on a day.
 * @throws 404 outside the viewer's reach
 */
export async function organisationDetail(
  db: Db | Trx,
  id: string,
  on: Day,
  viewer: Viewer,
): Promise<OrganisationDetail> {
  const { path, ...item } = await organisationItem(db, id, on, viewer)
  const life = await lifeOf(db, id, on)
  return {
    ...item,
    ...life,
    ancestors: await ancestorsOf(db, path, on, viewer),
    events: await eventsOf(db, id),
    sourceStates: await sourceStatesOf(db, id),
  }
}

type Life = Pick<
  OrganisationDetail,
  'marks' | 'from' | 'exhausted' | 'recordsFrom' | 'completeUntil' | 'version'
>

async function lifeOf(db: Db | Trx, id: string, on: Day): Promise<Life> {
  const { rows } = await sql<{
    marks: Mark[]
    from: Day | null
    exhausted_since: Day | null
    exhausted_reason: string | null
    records_from: Day | null
    complete_until: Day | null
    version: number
  }>`
    select here.marks,
      life.founded as "from",
      source.day::text as exhausted_since, source.reason as exhausted_reason,
      (select min(start.from_day)::text from record_start start
       join placement above on above.organisation_id = start.organisation_id and above.valid @> ${on}::date
       where above.path @> here.path
         and not exists (select 1 from record_start later where later.replaces_id = start.id)) as records_from,
      (select until_day::text from completion done where done.organisation_id = here.organisation_id
       order by done.recorded_at desc, done.id desc limit 1) as complete_until,
      (select count(*)::int from organisation_event where organisation_id = here.organisation_id) as version
    from placement here
    cross join lateral (${lifeColumns(sql`here.organisation_id`)}) life
    left join lateral (${sourceStateOf(sql`here.organisation_id`, sql`${on}::date`, null)}) source on source.exhausted
    where here.organisation_id = ${id} and here.valid @> ${on}::date`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('an organisation in reach has a placement on every day')
  const exhausted =
    row.exhausted_since === null ? null : { since: row.exhausted_since, reason: row.exhausted_reason ?? '' }
  return {
    marks: row.marks,
    from: row.from,
    exhausted,
    recordsFrom: row.records_from,
    completeUntil: row.complete_until,
    version: row.version,
  }
}

/** From the root down to the parent; ids only of those in reach. */
async function ancestorsOf(
  db: Db | Trx,
  path: string,
  on: Day,
  viewer: Viewer,
): Promise<OrganisationDetail['ancestors']> {
  const { rows } = await sql<{ id: string; name: string; today: string }>`
    select above.organisation_id as id, above.name, today.path::text as today
    from placement above
    join placement today on today.organisation_id = above.organisation_id and today.valid @> ${viewer.today}::date
    where above.valid @> ${on}::date and above.path @> ${path}::ltree and above.path <> ${path}::ltree
    order by nlevel(above.path)`.execute(db)
  return rows.map((row) => ({
    id: viewer.roles.some((held) => isWithin(row.today, held.path)) ? row.id : null,
    name: row.name,
  }))
}

async function eventsOf(db: Db | Trx, id: string): Promise<OrganisationDetail['events']> {
  const { rows } = await sql<OrganisationDetail['events'][number]>`
    select event.id, event.kind, event.day::text as day, event.name, parent.name as "parentName",
      event.decision_number as "decisionNumber", event.decision_day::text as "decisionDay",
      event.decision_issuer as "decisionIssuer", event.organisation_kind as "organisationKind", event.code,
      event.sector, event.marks, event.correction_reason as "correctionReason"
    from organisation_event event
    left join placement parent on parent.organisation_id = event.parent_id and parent.valid @> event.day
    where event.organisation_id = ${id} and ${eventStands}
    order by event.day, event.recorded_at`.execute(db)
  return rows
}

async function sourceStatesOf(db: Db | Trx, id: string): Promise<OrganisationDetail['sourceStates']> {
  const { rows } = await sql<OrganisationDetail['sourceStates'][number]>`
    select state.id, state.day::text as day, state.exhausted, state.reason
    from source_state state
    where state.organisation_id = ${id} and ${sourceStateStands(null)}
    order by state.day, state.recorded_at, state.id`.execute(db)
  return rows
}
