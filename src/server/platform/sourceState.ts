import { type RawBuilder, sql } from 'kysely'
import { knownBy } from './knownAt'

/**
 * The latest state of an organisation's source up to a day, for a lateral join: day, reason, exhausted. No row
 * while nothing was ever said, or all of it was taken back.
 */
export function sourceStateOf(
  organisation: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
  knownAt: Date | null,
): RawBuilder<unknown> {
  return sql`
    select state.day, state.reason, state.exhausted
    from source_state state
    where state.organisation_id = ${organisation} and state.day <= ${on} and ${sourceStateStands(knownAt)}
    order by state.day desc, state.recorded_at desc, state.id desc limit 1`
}

/** Whether the row `state` says something that nothing later takes back or replaces. */
export function sourceStateStands(knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`(not state.taken_back and ${knownBy(sql`state.recorded_at`, knownAt)} and not exists (
    select from source_state later
    where later.replaces_id = state.id and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

/** Whether the organisation has nobody left to admit on the day. */
export function isExhausted(
  organisation: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
  knownAt: Date | null,
): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select source.exhausted from (${sourceStateOf(organisation, on, knownAt)}) source), false)`
}
