import { sql } from 'kysely'
import { STAGES } from '#domain/candidates/fold'
import { addDays, type Day } from '#domain/dates'
import { admissionClockOn } from '#domain/rulebook/clocks'
import { workingDaysBefore } from '#domain/rulebook/workingDays'
import { type DutySource, isAsked, mayBeAsked } from '../platform/dutySource'
import { dayRecorded } from '../platform/knownAt'
import { isStandingCeremony } from './ceremonyAccess'
import { isStandingDrive, STANDING_ENTRIES } from './driveAccess'

/** How many days before its end a drive asks for files that are not decided yet. */
const LEAD_DAYS = 150
/** Above the places that files and other features give their duties. */
const PREPARE = 1000
const TASK = 2000

/**
 * Files of a roster that are not decided: the cell meets by the day after which the clock of the decision
 * (R-DEC-2) would end past the drive, the bodies above act by its last day.
 */
export const prepareDuties: DutySource = (question, viewer) => {
  const { on } = question
  const clock = admissionClockOn(on)
  const beforeCell = STAGES.slice(0, STAGES.indexOf('cellResolved'))
  const beforeDecision = STAGES.slice(0, STAGES.indexOf('decided'))
  const isOfCell = sql`(state.stage = any(${beforeCell}::text[]) and clock.cell_by >= ${on}::date)`
  const byClock = (value: string | null | undefined) =>
    sql`case when ${isOfCell} then ${value ?? null}::text end`
  return sql`
    select entry.candidate_id, drive.drive_id, ${sql.lit(PREPARE)} + (drive.to_day - ${on}::date), 'prepareForDrive',
      actor.organisation_id, least(state.stage_day, drive.from_day),
      case when ${isOfCell} then clock.cell_by else drive.to_day end, drive.to_day,
      ${byClock(clock?.ruleId)}, ${byClock(clock?.cite)}, ${byClock(clock?.evidence)},
      jsonb_build_object('drive', drive.name)
    from ${STANDING_ENTRIES} entry
    join drive on drive.drive_id = entry.drive_id and ${isStandingDrive('drive')}
    join (values ${sql.join(lastCellDays(on, clock?.value.workingDays ?? 0))}) clock(to_day, cell_by)
      on clock.to_day = drive.to_day
    join file_state state on state.candidate_id = entry.candidate_id
    join placement actor on actor.valid @> ${viewer.today}::date and actor.organisation_id =
      case when state.stage = any(${beforeCell}::text[]) then state.cell_id else state.holder_id end
    where state.exit_kind is null and state.stage = any(${beforeDecision}::text[]) and ${isAsked(question)}
      and (${mayBeAsked('state.cell_id', question, viewer)} or ${mayBeAsked('state.holder_id', question, viewer)})`
}

/** For each day a drive may end on: the last day on which the cell leaves the whole clock to the decision. */
function lastCellDays(on: Day, workingDays: number) {
  return Array.from({ length: LEAD_DAYS }, (_day, index) => {
    const day = addDays(on, index)
    return sql`(${day}::date, ${workingDaysBefore(day, workingDays)}::date)`
  })
}

/** A ceremony is held on its day and its minutes follow: no text sets a day for them. */
export const minutesDuties: DutySource = (question, viewer) => sql`
  select null::uuid, event.event_id, 0, 'recordMinutes', actor.organisation_id,
    least(event.day, ${dayRecorded(sql`event.recorded_at`)}), event.day, event.day, null::text, null::text, null::text,
    jsonb_build_object('place', event.place)
  from ceremony_event event
  join placement actor on actor.organisation_id = event.organisation_id and actor.valid @> ${viewer.today}::date
  where ${isStandingCeremony('event')} and ${isAsked(question)}
    and not exists (select from ceremony_minutes minutes where minutes.event_id = event.event_id)`

/** Tasks of new members without a result, by the day that was set with them. */
export const taskDuties: DutySource = (question, viewer) => sql`
  select task.candidate_id, task.task_id, ${sql.lit(TASK)} + (row_number() over (
      partition by task.candidate_id order by task.due_day, task.task_id))::int, 'finishMemberTask',
    actor.organisation_id, task.day, task.due_day, task.day, null::text, null::text, null::text, '{}'::jsonb
  from member_task task
  join file_state state on state.candidate_id = task.candidate_id and state.exit_kind is null
  join placement actor on actor.organisation_id = state.cell_id and actor.valid @> ${viewer.today}::date
  where not task.taken_back and not exists (select from member_task later where later.replaces_id = task.id)
    and not exists (select from member_task_result done where done.task_id = task.task_id) and ${isAsked(question)}`
