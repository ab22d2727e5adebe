import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'

/** The last moment of a day in Vietnam: what was recorded up to then was known on that day. Null: all is known. */
export function knownAtEndOf(day: Day | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T23:59:59.999+07:00`)
}

/** The day in Vietnam on which something was recorded, whatever zone the session of the database keeps. */
export function dayRecorded(column: RawBuilder<unknown>): RawBuilder<Day> {
  return sql<Day>`(${column} at time zone 'Asia/Ho_Chi_Minh')::date`
}

/** Whether a fact was recorded by then; null: everything is known. `column` is a recorded_at. */
export function knownBy(column: RawBuilder<unknown>, knownAt: Date | null): RawBuilder<boolean> {
  return knownAt === null ? sql<boolean>`true` : sql<boolean>`${column} <= ${knownAt}::timestamptz`
}
