import { type RawBuilder, sql } from 'kysely'
import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import type { Day } from '#domain/dates'
import { EVIDENCES, isCompared } from '#domain/rulebook/timeline'
import type { Viewer } from '../platform/viewer'
import { bodyJson } from './fileScope'

/** A row of file_duty with the body that must act; also of a duty that belongs to a cell and no file. */
export interface DutyRow {
  candidateId: string | null
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

/** A `DutyRow` of `duty`, with the placement `actor` of its body, as JSON. */
export function dutyJson(viewer: Viewer): RawBuilder<DutyRow> {
  return sql`json_build_object('candidateId', duty.candidate_id, 'position', duty.position, 'kind', duty.kind,
    'organisation', ${bodyJson('actor', viewer)}, 'cell', (select ${bodyJson('home', viewer)} from file_state file
      join placement home on home.organisation_id = file.cell_id and home.valid @> ${viewer.today}::date
      where file.candidate_id = duty.candidate_id), 'from', duty.from_day, 'last', duty.last_day, 'start', duty.start_day,
    'ruleId', duty.rule_id, 'cite', duty.cite, 'evidence', duty.evidence, 'params', duty.params)`
}

/** As it is told; the name only where it is open. */
export function toDutyItem(row: DutyRow, personName: string | null): DutyItem {
  const { candidateId, position, kind, organisation, from, last, start, ruleId, params } = row
  const evidence = EVIDENCES.find((known) => known === row.evidence) ?? 'design'
  const rule =
    ruleId === null ? null : { id: ruleId, cite: row.cite ?? '', evidence, compared: isCompared(evidence) }
  const id = `${candidateId ?? organisation.id}-${kind}-${position}`
  const cell = candidateId === null ? null : row.cell
  return { id, kind, candidateId, personName, organisation, cell, from, last, start, rule, params }
}
