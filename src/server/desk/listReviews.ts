import { type RawBuilder, sql } from 'kysely'
import { STAGES } from '#domain/candidates/fold'
import { type Day, monthEnd } from '#domain/dates'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { LIST_REVIEW } from '#domain/rulebook/sources'
import { valueOn } from '#domain/rulebook/timeline'
import { isStandingMeeting } from '../candidates/meetingRows'
import type { Trx } from '../platform/database'
import type { DutySource } from '../platform/dutySource'
import { pathArray, type Reached, reachPaths, type Viewer } from '../platform/viewer'

/** On the list of sympathizers still: the cell has not resolved to propose them. */
const ON_LIST = STAGES.slice(0, STAGES.indexOf('cellResolved'))

/** The monthly review of its own list, where the body asked for is a living cell that owes it (R-SRC-1). */
export const reviewDuties: DutySource = ({ organisation, whose, on }, viewer) => {
  const rule = valueOn(LIST_REVIEW, 'everyMonths', on)
  const first = firstOfMonth(on)
  return sql`
    select null::uuid, null::uuid, 0, 'reviewList', body.organisation_id, ${first}::date, ${monthEnd(on)}::date,
      ${first}::date, ${rule?.ruleId ?? null}::text, ${rule?.cite ?? null}::text, ${rule?.evidence ?? null}::text,
      '{}'::jsonb
    from placement body
    where ${whose !== 'beneath'} and body.organisation_id = ${organisation.id}
      and body.valid @> ${viewer.today}::date and ${owesReview(on)}`
}

/** How many living cells beneath owe this month's review, the body itself not counted. */
export async function countReviews(
  trx: Trx,
  { id, path }: Reached,
  { on }: { on: Day },
  viewer: Viewer,
): Promise<{ cells: number; last: Day }> {
  const { rows } = await sql<{ cells: number }>`
    select count(*)::int as cells from placement body
    where body.valid @> ${viewer.today}::date and body.path <@ ${path}::ltree and body.organisation_id <> ${id}
      and body.path <@ any(${pathArray(reachPaths(viewer, 'candidates.read'))}) and ${owesReview(on)}`.execute(
    trx,
  )
  return { cells: rows[0]?.cells ?? 0, last: monthEnd(on) }
}

/** `body` is a living cell with people on its list that neither changed it nor met since the month began. */
function owesReview(on: Day) {
  const first = firstOfMonth(on)
  const isThisMonth = (day: RawBuilder<unknown>) => sql`${day} between ${first}::date and ${on}::date`
  return sql<boolean>`body.alive and body.kind = any(${[...CELL_KINDS]})
    and exists (select from file_state state where state.cell_id = body.organisation_id and state.exit_day is null
      and state.stage = any(${[...ON_LIST]}) and state.first_day < ${first}::date)
    and not exists (select from meeting where meeting.organisation_id = body.organisation_id
      and ${isThisMonth(sql`meeting.day`)} and ${isStandingMeeting('meeting')})
    and not exists (select from record where record.organisation_id = body.organisation_id
      and record.kind in ('listed', 'removal') and ${isThisMonth(sql`record.day`)} and not record.taken_back
      and not exists (select from record later where later.replaces_id = record.id))`
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
