import type { Insertable } from 'kysely'
import type { Database } from '../../src/server/platform/tables.generated'

/** The tables the world fills, each after those it refers to. Placements follow from organisation_event. */
export const TABLES = [
  'account',
  'organisation',
  'role_grant',
  'organisation_event',
  'record_start',
  'source_state',
  'period',
  'target_document',
  'target_milestone',
  'target_entry',
  'membership_base',
  'declared_figure',
  'completion',
  'candidate',
  'person_version',
  'member',
  'member_version',
  'meeting',
  'record',
  'authority_grant',
  'document',
  'document_link',
  'screening_round',
  'screening_draft',
  'screening_step',
  'screening_ballot',
  'screening_entry',
  'screening_vote',
  'screening_help',
  'screening_outcome',
  'obstacle',
  'obstacle_event',
  'training_class',
  'class_session',
  'enrolment',
  'attendance',
  'class_grade',
  'certificate',
  'inspection_programme',
  'inspection_item',
  'inspection_item_body',
  'inspection',
  'inspection_body',
  'inspection_finding',
  'recommendation',
  'recommendation_event',
] as const satisfies readonly (keyof Database)[]

export type WorldTable = (typeof TABLES)[number]

/** Rows of one table all have the same columns. */
export type WorldRows = { [T in WorldTable]: Insertable<Database[T]>[] }

/** A text that is sealed when the world is loaded. */
export interface Secret {
  candidateId: string
  versionId: string
  field: 'ethnicity' | 'religion'
  text: string
}

export function emptyRows(): WorldRows {
  return {
    account: [],
    organisation: [],
    role_grant: [],
    organisation_event: [],
    record_start: [],
    source_state: [],
    period: [],
    target_document: [],
    target_milestone: [],
    target_entry: [],
    membership_base: [],
    declared_figure: [],
    completion: [],
    candidate: [],
    person_version: [],
    member: [],
    member_version: [],
    meeting: [],
    record: [],
    authority_grant: [],
    document: [],
    document_link: [],
    screening_round: [],
    screening_draft: [],
    screening_step: [],
    screening_ballot: [],
    screening_entry: [],
    screening_vote: [],
    screening_help: [],
    screening_outcome: [],
    obstacle: [],
    obstacle_event: [],
    training_class: [],
    class_session: [],
    enrolment: [],
    attendance: [],
    class_grade: [],
    certificate: [],
    inspection_programme: [],
    inspection_item: [],
    inspection_item_body: [],
    inspection: [],
    inspection_body: [],
    inspection_finding: [],
    recommendation: [],
    recommendation_event: [],
  }
}
