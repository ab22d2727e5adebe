import { type RawBuilder, sql } from 'kysely'
import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { type Day, minDay } from '#domain/dates'
import { EVIDENCES, isCompared } from '#domain/rulebook/timeline'
import type { Viewer } from '../platform/viewer'
import { bodyJson } from './fileScope'

/** A row of file_duty with the body that must act; also of a duty that belongs to a cell and no file. */
export interface DutyRow {
  candidateId: string | null
  /** what a duty of no file is about: a class, an obstacle */
  subjectId: string | null
  position: number
  kind: DutyKind
  organisation: DutyItem['organisation']
  cell: DutyItem['cell']
  from: Day
  last: Day
  start: Day
  ruleId: string | null
  cite: string | null
  evidence: string | null
  params: DutyItem['params']
}

/** A `DutyRow` of `duty`, with the placement `actor` of its body and what it is about, as JSON. */
export function dutyJson(viewer: Viewer, subject = sql`null`): RawBuilder<DutyRow> {
  return sql`json_build_object('candidateId', duty.candidate_id, 'subjectId', ${subject}::uuid,
    'position', duty.position, 'kind', duty.kind,
    'organisation', ${bodyJson('actor', viewer)}, 'cell', (select ${bodyJson('home', viewer)} from file_state file
      join placement home on home.organisation_id = file.cell_id and home.valid @> ${viewer.today}::date
      where file.candidate_id = duty.candidate_id), 'from', duty.from_day, 'last', duty.last_day, 'start', duty.start_day,
    'ruleId', duty.rule_id, 'cite', duty.cite, 'evidence', duty.evidence, 'params', duty.params)`
}

/**
 * That a vote did not carry is told on the desk of the body that voted alone: those above it learn of it by what it
 * sends up, and to nobody else is it a word about the person.
 */
export function isToldTo({ roles }: Viewer): RawBuilder<boolean> {
  const own = roles.map(({ organisationId }) => organisationId)
  return sql`(duty.kind <> 'reportVote' or duty.organisation_id = any(${own}::uuid[]))`
}

/** The last day that a reply can tell. */
const LAST_DAY: Day = '2199-12-31'

/** A computed day as it is told: days beyond those of this system are told as the last of them. */
export function toldDay<D extends Day | null>(day: D): D | Day {
  return day === null ? day : minDay(day, LAST_DAY)
}

/** As it is told; the name only where it is open. */
export function toDutyItem(row: DutyRow, personName: string | null): DutyItem {
  const { candidateId, subjectId, position, kind, organisation, from, last, start, ruleId, params } = row
  const evidence = EVIDENCES.find((known) => known === row.evidence) ?? 'design'
  const rule =
    ruleId === null ? null : { id: ruleId, cite: row.cite ?? '', evidence, compared: isCompared(evidence) }
  const about = [candidateId, subjectId, ...(candidateId === null ? [organisation.id] : [])].filter(Boolean)
  const id = `${about.join('-')}-${kind}-${position}`
  const cell = candidateId === null ? null : row.cell
  const days = { from: toldDay(from), last: toldDay(last), start: toldDay(start) }
  return { id, kind, candidateId, subjectId, personName, organisation, cell, ...days, rule, params }
}

/** Of a file that is closed to the viewer: no person, and of the parameters the lengths of the clock alone. */
export function toClosedDutyItem(row: DutyRow): DutyItem {
  const lengths = Object.entries(row.params).filter(([, value]) => typeof value === 'number')
  return toDutyItem({ ...row, params: Object.fromEntries(lengths) }, null)
}
