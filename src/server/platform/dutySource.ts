import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Reached, Viewer } from './viewer'

/** Whose duties are asked for, and on which day they are counted as overdue. */
export interface DutyQuestion {
  organisation: Reached
  whose: 'own' | 'beneath' | 'all'
  on: Day
}

/**
 * Where duties come from that belong to no file: each feature gives one, the desk joins them. A select, computed
 * at reading from the feature's own facts, so that a duty is gone when its fact is recorded, of the columns
 * candidate_id (null), subject_id (what it is about: it keys the duty), position, kind, organisation_id (who must
 * act), from_day, last_day, start_day, rule_id, cite, evidence, params (jsonb), in this order.
 */
export type DutySource = (question: DutyQuestion, viewer: Viewer) => RawBuilder<unknown>

/** The body that must act, as the placement `actor` of today, is among those asked for. */
export function isAsked({ organisation: { id, path }, whose }: DutyQuestion): RawBuilder<boolean> {
  const isBeneath = sql<boolean>`actor.path <@ ${path}::ltree`
  if (whose === 'own') return sql<boolean>`actor.organisation_id = ${id}`
  return whose === 'all' ? isBeneath : sql<boolean>`${isBeneath} and actor.organisation_id <> ${id}`
}

/**
 * The body of the column is among those asked for, as `isAsked` tells of the one that must act. Where a state that is
 * computed row by row decides who acts, it is asked first of every column that may name that body: it is answered
 * from an index on the column, because the bodies beneath are found once and before.
 */
export function mayBeAsked(column: string, question: DutyQuestion, { today }: Viewer): RawBuilder<boolean> {
  if (question.whose === 'own') return sql<boolean>`${sql.ref(column)} = ${question.organisation.id}`
  return sql<boolean>`${sql.ref(column)} = any(array(select actor.organisation_id from placement actor
    where actor.valid @> ${today}::date and ${isAsked(question)}))`
}
