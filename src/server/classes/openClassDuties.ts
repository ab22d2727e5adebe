import { sql } from 'kysely'
import type { FileKind } from '#domain/classes/kinds'
import { addMonths, type Day, monthEnd } from '#domain/dates'
import type { DutyQuestion, DutySource } from '../platform/dutySource'
import type { Viewer } from '../platform/viewer'
import { AHEAD_MONTHS, needyFiles } from './needs'
import { heldSessions, isLast } from './standing'

/** Kinds without whose certificate a file does not go on. */
const ASKED = ['awareness', 'newMember'] as const satisfies readonly FileKind[]

/**
 * That people beneath need a class which has no place for them: told of the body asked for alone, where it is one
 * whose centre holds classes, in numbers. By the first day on which one of them must have it; for those without a day
 * of their own, by the end of the quarter. Gone once planned classes have places enough.
 */
export const openClassDuties: DutySource = (question, viewer) => {
  const { organisation, whose, on } = question
  const bare = sql`null::text, null::text, null::text`
  const kinds = ASKED.map((kind, index) => needOf(kind, index, question, viewer))
  return sql`
    select null::uuid, null::uuid, need.position, 'openClass', actor.organisation_id, days.start_day, need.last_day,
      days.start_day, ${bare},
      jsonb_build_object('kind', need.kind, 'people', need.people - need.places, 'cells', need.cells)
    from placement actor
    cross join lateral (${sql.join(kinds, sql` union all `)}) need
    cross join lateral (select least(${quarterStart(on)}::date,
      (need.last_day - make_interval(months => ${AHEAD_MONTHS}))::date) as start_day) days
    where ${whose !== 'beneath'} and actor.organisation_id = ${organisation.id}
      and actor.valid @> ${viewer.today}::date and need.people > need.places`
}

/** Who has no class of the kind, and the places left in those of the body that have not begun. */
function needOf(kind: FileKind, position: number, { organisation, whose, on }: DutyQuestion, viewer: Viewer) {
  const isOrganiser = whose !== 'beneath' && organisation.alive && organisation.kind === 'upperDirect'
  const by = addMonths(on, AHEAD_MONTHS)
  const quarterEnd = monthEnd(addMonths(quarterStart(on), 2))
  // a certificate that has run out is none, and sets no day any more
  const isDue = kind === 'awareness' ? sql`waiting.due >= ${on}::date` : sql`true`
  return sql`
    select ${position}::int as position, ${kind}::text as kind, count(*)::int as people,
      count(distinct waiting.cell_id)::int as cells,
      min(coalesce(case when ${isDue} then waiting.due end, ${quarterEnd}::date)) as last_day,
      (select coalesce(sum(greatest(head.capacity - coalesce((select sum(row.headcount) from enrolment row
          where row.class_id = head.class_id and row.status in ('proposed', 'enrolled') and ${isLast('enrolment', 'row')}), 0), 0)), 0)
        from training_class head
        where head.organisation_id = ${organisation.id} and head.kind = ${kind} and not head.called_off
          and ${isLast('training_class', 'head')}
          and ${on}::date < (select min(session.day) from ${heldSessions(sql`head.class_id`)}))::int as places
    from (${needyFiles(organisation, kind, by, viewer)}) waiting
    where ${isOrganiser} and waiting.open_class is null`
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}
