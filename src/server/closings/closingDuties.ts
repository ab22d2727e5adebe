import { sql } from 'kysely'
import { type DutySource, isAsked } from '../platform/dutySource'
import { dayRecorded } from '../platform/knownAt'
import type { Viewer } from '../platform/viewer'
import { hasConfirmed, isOpened } from './closingQueries'

/** Periods that were opened, past their cut-off, and not yet confirmed by whoever opened them: closing waits for nobody. */
const closingsOn = (on: string, { today }: Viewer) => sql`
  closing join placement opener on opener.organisation_id = closing.organisation_id and opener.valid @> ${today}::date
    and closing.cut_off <= ${on}::date and ${dayRecorded(sql`closing.recorded_at`)} <= ${on}::date
    and ${isOpened} and not ${hasConfirmed(sql`closing.organisation_id`)}`

/** The body of the alias is asked: it lived on the cut-off day, lives today, and has not confirmed. */
const isMissing = (body: 'actor' | 'child') => sql`
  ${sql.ref(`${body}.alive`)} and not ${hasConfirmed(sql.ref(`${body}.organisation_id`))}
  and exists (select from placement lived where lived.organisation_id = ${sql.ref(`${body}.organisation_id`)}
    and lived.valid @> closing.cut_off and lived.alive)`

/** Where two above opened the same window the first period asks: each body is asked once. */
const isAskedOnce = ({ today }: Viewer) => sql`not exists (
  select from closing earlier
  join placement above on above.organisation_id = earlier.organisation_id and above.valid @> ${today}::date
    and above.path @> actor.path
  where earlier.kind = closing.kind and earlier.from_day = closing.from_day and earlier.cut_off = closing.cut_off
    and (earlier.recorded_at, earlier.id) < (closing.recorded_at, closing.id) and not earlier.taken_back
    and not exists (select from closing later where later.replaces_id = earlier.id)
    and not ${hasConfirmed(sql`earlier.organisation_id`)})`

const params = sql`'window', closing.kind, 'start', closing.from_day::text`

/** Each body beneath an opened period confirms its figures; the day was set by whoever opened it. */
export const confirmDuties: DutySource = (question, viewer) => sql`
  select null::uuid, closing.id, 0, 'confirmFigures', actor.organisation_id, closing.cut_off, closing.due_day,
    closing.cut_off, null::text, null::text, null::text, jsonb_build_object(${params})
  from ${closingsOn(question.on, viewer)}
  join placement actor on actor.valid @> ${viewer.today}::date and actor.path <@ opener.path
  where ${isAsked(question)} and ${isMissing('actor')} and ${isAskedOnce(viewer)}`

/** How many right beneath have not confirmed, told to the body above them until it confirms its own. */
export const awaitDuties: DutySource = (question, viewer) => sql`
  select null::uuid, closing.id, 1, 'awaitFigures', actor.organisation_id, closing.cut_off, closing.due_day,
    closing.cut_off, null::text, null::text, null::text, jsonb_build_object('count', count(*), ${params})
  from ${closingsOn(question.on, viewer)}
  join placement actor on actor.valid @> ${viewer.today}::date and actor.path <@ opener.path
  join placement child on child.parent_id = actor.organisation_id and child.valid @> ${viewer.today}::date
  where ${isAsked(question)} and ${isMissing('actor')} and ${isMissing('child')}
    and ${isAskedOnce(viewer)}
  group by closing.id, actor.organisation_id`
