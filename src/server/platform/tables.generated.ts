// Written by `npm run db:schema` from the migrated database.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** jsonb comes parsed and goes as text: the driver would turn an array into an SQL array. */
export type Json = ColumnType<unknown, string, string>
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>

export interface AccountTable {
  id: string
  username: string
  display_name: string
  password_hash: string
  disabled_at: Date | null
  created_at: Date
  created_by: string | null
}

export interface AttendanceTable {
  id: string
  session_id: string
  enrolment_id: string
  present: number
  excused: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface AuditHashTable {
  position: string
  seq: string
  hash: Buffer
}

export interface AuditLineTable {
  seq: GeneratedAlways<string>
  transaction_id: Generated<string>
  at: Date
  account_id: string | null
  action: string
  organisation_id: string | null
  subject_id: string | null
  detail: JsonWithDefault
}

export interface AuthorityGrantTable {
  id: string
  organisation_id: string
  kind: string
  decision_number: string
  decision_day: string
  issuer_name: string
  from_day: string
  to_day: string | null
  recorded_for: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface CalendarFeedTable {
  id: string
  account_id: string
  organisation_id: string
  token_hash: Buffer
  created_at: Date
  ended_at: Date | null
}

export interface CandidateTable {
  id: string
  created_at: Date
}

export interface CeremonyAttendanceTable {
  minutes_id: string
  candidate_id: string
  position: number
  cell_id: string
  person_version_id: string | null
  member_version_id: string | null
  present: boolean
  oath: boolean
  decision_record_id: string | null
  received_record_id: string | null
  ceremony_record_id: string | null
}

export interface CeremonyEventTable {
  id: string
  event_id: string
  organisation_id: string
  drive_id: string | null
  kind: string
  day: string
  starts: string | null
  place: string
  seat_rows: number
  row_seats: number
  guests: Json
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface CeremonyMinutesTable {
  id: string
  event_id: string
  version_id: string
  number: string | null
  holds_admission: boolean
  guests: Json
  photo_reference: string | null
  template: number
  recorded_at: Date
  recorded_by: string | null
  place: string | null
  reason: string | null
  replaces_id: string | null
}

export interface CertificateTable {
  id: string
  certificate_id: string
  class_id: string
  enrolment_id: string
  organisation_id: string
  issuer_name: string
  day: string
  year: number
  serial: number
  suffix: string
  record_id: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  transcribed: Generated<boolean>
}

export interface ClassGradeTable {
  id: string
  class_id: string
  enrolment_id: string
  grade: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ClassSessionTable {
  id: string
  session_id: string
  class_id: string
  day: string
  part: string
  topic: string
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ClosingTable {
  id: string
  organisation_id: string
  kind: string
  from_day: string
  to_day: string
  cut_off: string
  due_day: string
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ClosingIntakeTable {
  id: string
  report_id: string
  closing_id: string
  was: number
  now: number
  recorded_at: Date
  recorded_by: string | null
}

export interface ClosingReportTable {
  id: string
  organisation_id: string
  kind: string
  from_day: string
  cut_off: string
  version: number
  act: string
  number: string | null
  day: string | null
  reason: string | null
  known_at: Date
  data: Json | null
  shape: number | null
  hash: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface CommandTable {
  account_id: string
  command_id: string
  body_hash: Buffer
  result: Json
  recorded_at: Date
}

export interface CompletionTable {
  id: string
  organisation_id: string
  until_day: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DeclaredChangeTable {
  id: string
  organisation_id: string
  from_day: string
  to_day: string
  counts: Json
  source_number: string | null
  source_day: string | null
  source_title: string
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DeclaredFigureTable {
  id: string
  organisation_id: string
  indicator: string
  from_day: string
  to_day: string
  value: number
  qualifier: string
  source_number: string | null
  source_day: string | null
  source_title: string
  declared_by: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
  correction_reason: string | null
}

export interface DistinctPeopleTable {
  candidate_id: string
  other_id: string
  recorded_at: Date
  recorded_by: string | null
}

export interface DocumentTable {
  id: string
  document_id: string
  organisation_id: string
  kind: string
  number: string
  day: string
  issuer_name: string
  summary: string
  from_day: string
  to_day: string | null
  supersedes_id: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DocumentLinkTable {
  id: string
  document_id: string
  subject: string
  subject_id: string
  organisation_id: string
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DriveTable {
  id: string
  drive_id: string
  organisation_id: string
  name: string
  from_day: string
  to_day: string
  occasions: Json
  aim: number | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DriveAimTable {
  version_id: string
  organisation_id: string
  value: number
}

export interface DriveEntryTable {
  id: string
  drive_id: string
  candidate_id: string
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface DuplicateNoticeTable {
  id: string
  organisation_id: string
  candidate_id: string
  other_id: string
  recorded_at: Date
}

export interface EnrolmentTable {
  id: string
  enrolment_id: string
  class_id: string
  candidate_id: string | null
  member_id: string | null
  organisation_id: string
  headcount: Generated<number>
  status: string
  day: string
  reason_code: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface FileDutyTable {
  candidate_id: string
  position: number
  kind: string
  organisation_id: string
  from_day: string
  last_day: string
  start_day: string
  rule_id: string | null
  cite: string | null
  evidence: string | null
  params: JsonWithDefault
}

export interface FileStaleTable {
  candidate_id: string
  marked_at: Date
}

export interface FileStateTable {
  candidate_id: string
  cell_id: string
  holder_id: string
  stage: string
  stage_day: string
  exit_kind: string | null
  exit_day: string | null
  returns: number
  first_day: string
  listed_day: string | null
  trained_day: string | null
  permitted_day: string | null
  applied_day: string | null
  cell_day: string | null
  grassroots_day: string | null
  decision_day: string | null
  ceremony_day: string | null
  proposed_day: string | null
  official_day: string | null
  certificate_until: string | null
  missing: Generated<string[]>
}

export interface FrozenMomentTable {
  moment: Date
}

export interface IdentityMarkTable {
  version_id: string
  candidate_id: string
  mark: Buffer
}

export interface ImportChunkTable {
  job_id: string
  sheet: number
  first_line: number
  sealed: Buffer
}

export interface ImportJobTable {
  id: string
  organisation_id: string
  kind: string
  file_name: string
  file_hash: Buffer
  sheets: Json
  state: Generated<string>
  halted: string | null
  setting: Json | null
  total: Generated<number>
  position: Generated<number>
  good: Generated<number>
  faulty: Generated<number>
  warned: Generated<number>
  skipped: Generated<number>
  written: Generated<number>
  taken: Generated<number>
  findings: JsonWithDefault
  reason: string | null
  version: Generated<number>
  recorded_at: Date
  recorded_by: string
  acting: string
  changed_at: Date
  erased_at: Date | null
  passed: Generated<number>
  passed_lines: Generated<number[]>
}

export interface ImportRowTable {
  job_id: string
  line: number
  state: Generated<string>
  findings: JsonWithDefault
  twins: Generated<string[]>
  decision: string | null
  corrected: Buffer | null
  subject_id: string | null
}

export interface InspectionTable {
  id: string
  organisation_id: string
  kind: string
  item_id: string | null
  from_day: string
  to_day: string
  topics: string[]
  team: string[]
  conclusion_number: string
  conclusion_day: string
  conclusion: string
  recorded_at: Date
  recorded_by: string | null
  opening_id: string | null
}

export interface InspectionBodyTable {
  inspection_id: string
  organisation_id: string
}

export interface InspectionFindingTable {
  id: string
  inspection_id: string
  organisation_id: string
  topic: string
  nature: string
  note: string
  reason: string | null
  replaces_id: string | null
  recorded_at: Date | null
  recorded_by: string | null
}

export interface InspectionItemTable {
  version_id: string
  item_id: string
  kind: string
  topics: string[]
  month: number
}

export interface InspectionItemBodyTable {
  version_id: string
  item_id: string
  organisation_id: string
}

export interface InspectionOpeningTable {
  id: string
  organisation_id: string
  kind: string
  item_id: string | null
  decision_number: string
  decision_day: string
  from_day: string
  to_day: string
  topics: string[]
  recorded_at: Date
  recorded_by: string | null
}

export interface InspectionOpeningBodyTable {
  opening_id: string
  organisation_id: string
}

export interface InspectionOpeningEndTable {
  opening_id: string
  reason: string
  recorded_at: Date
  recorded_by: string | null
}

export interface InspectionProgrammeTable {
  id: string
  programme_id: string
  organisation_id: string
  year: number
  number: string
  day: string
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface InspectionTieTable {
  inspection_id: string
  organisation_id: string
  target_entry_id: string | null
  candidate_id: string | null
  class_id: string | null
  drive_id: string | null
}

export interface InspectionWithdrawalTable {
  inspection_id: string
  reason: string
  recorded_at: Date
  recorded_by: string | null
}

export interface IntroductionCountTable {
  id: string
  organisation_id: string
  mass_body: string
  from_day: string
  to_day: string
  value: number
  source: string
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface MeetingTable {
  id: string
  meeting_id: string
  organisation_id: string
  day: string
  ballot: string
  official_total: number
  official_present: number
  absent_ordinary: Generated<number>
  absent_exempt: Generated<number>
  absent_transferred_out: Generated<number>
  absent_suspended: Generated<number>
  absent_prosecuted: Generated<number>
  probationary_present: Generated<number>
  probationary_absent: Generated<number>
  chair_id: string | null
  secretary_id: string | null
  behalf_organisation_id: string | null
  behalf_paper: string | null
  behalf_day: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface MemberTable {
  id: string
  created_at: Date
}

export interface MemberTaskTable {
  id: string
  task_id: string
  candidate_id: string
  organisation_id: string
  day: string
  what: string
  note: string | null
  due_day: string
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface MemberTaskResultTable {
  id: string
  task_id: string
  day: string
  outcome: string
  recorded_at: Date
  recorded_by: string | null
  reason: string | null
  replaces_id: string | null
}

export interface MemberVersionTable {
  id: string
  member_id: string
  organisation_id: string
  full_name: string
  name_key: string
  official_day: string | null
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
}

export interface MembershipBaseTable {
  id: string
  organisation_id: string
  day: string
  value: number
  qualifier: string
  source: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
  correction_reason: string | null
}

export interface MigrationTable {
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface NightRunTable {
  day: string
  ended_at: Date
}

export interface ObstacleTable {
  id: string
  raised_by: string
  organisation_id: string
  subject: string
  candidate_id: string | null
  stage: string | null
  target_entry_id: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface ObstacleEventTable {
  id: string
  obstacle_id: string
  position: number
  kind: string
  day: string
  organisation_id: string
  entered_organisation_id: string | null
  owner_id: string | null
  due_day: string | null
  cause: string | null
  note: string | null
  proposal: string | null
  document_number: string | null
  document_day: string | null
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface OrganisationTable {
  id: string
  created_at: Date
}

export interface OrganisationEventTable {
  id: string
  organisation_id: string
  kind: string
  day: string
  name: string | null
  parent_id: string | null
  code: string | null
  organisation_kind: string | null
  sector: string | null
  marks: string[] | null
  decision_number: string | null
  decision_day: string | null
  decision_issuer: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
  correction_reason: string | null
}

export interface OutreachActivityTable {
  id: string
  organisation_id: string
  kind: string
  day: string
  topic: string
  participants: number
  brought: number
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface PeriodTable {
  id: string
  kind: string
  name: string
  from_day: string
  to_day: string
  organisation_id: string | null
}

export interface PersonVersionTable {
  id: string
  candidate_id: string
  full_name: string
  name_key: string
  sex: string
  birth_day: string
  birth_precision: string
  ethnic_minority: boolean | null
  religious: boolean | null
  youth_union: boolean
  demobilised: Generated<boolean>
  occupation: string
  education: string
  generated: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  paper_reference: string | null
}

export interface PlacementTable {
  organisation_id: string
  valid: string
  alive: boolean
  parent_id: string | null
  kind: string
  code: string | null
  name: string
  name_key: string
  sector: string
  marks: Generated<string[]>
  path: string
}

export interface PrintedPersonTable {
  record_id: string
  candidate_id: string
  key_id: string
  ciphertext: Buffer
}

export interface RecommendationTable {
  id: string
  inspection_id: string
  organisation_id: string
  topic: string
  note: string
  due_day: string
}

export interface RecommendationEventTable {
  id: string
  recommendation_id: string
  position: number
  kind: string
  day: string
  organisation_id: string
  note: string | null
  paper_number: string | null
  paper_day: string | null
  meeting_id: string | null
  due_day: string | null
  recorded_at: Date
  recorded_by: string | null
  reason: string | null
  replaces_id: string | null
}

export interface RecordTable {
  id: string
  seq: GeneratedAlways<string>
  candidate_id: string
  kind: string
  organisation_id: string
  day: string
  decision_number: string | null
  issuer_name: string | null
  issuer_organisation_id: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  detail: JsonWithDefault
  paper_day: string | null
  meeting_id: string | null
  vote_for: number | null
  vote_against: number | null
  vote_blank: number | null
  behalf_organisation_id: string | null
  behalf_paper: string | null
  behalf_day: string | null
  entered_organisation_id: string | null
  attempt: Generated<number>
}

export interface RecordStartTable {
  id: string
  organisation_id: string
  from_day: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ReminderAddressTable {
  account_id: string
  address: string
  daily: boolean
  set_at: Date
}

export interface ReminderLetterTable {
  account_id: string
  kind: string
  day: string
  begun_at: Date
  sent_at: Date | null
  refused_at: Date | null
}

export interface ResponsibilityTable {
  id: string
  responsibility_id: string
  organisation_id: string
  member_id: string
  account_id: string | null
  duty: string
  decision_number: string
  decision_day: string
  issuer_name: string
  from_day: string
  to_day: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ResponsibilityUnitTable {
  responsibility_id: string
  organisation_id: string
}

export interface ResponsibilityVisitTable {
  id: string
  visit_id: string
  responsibility_id: string
  organisation_id: string
  day: string
  kind: string
  result: string
  next_day: string | null
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface RoleGrantTable {
  id: string
  account_id: string
  organisation_id: string
  role: string
  from_day: string
  to_day: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface ScorecardTable {
  id: string
  responsibility_id: string
  period_id: string
  shown_day: string
  figures: Json
  recorded_at: Date
  recorded_by: string | null
  reason: string | null
  replaces_id: string | null
}

export interface ScorecardAnswerTable {
  id: string
  scorecard_id: string
  day: string
  stance: string
  points: Generated<string[]>
  comment: string | null
  paper_day: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface ScorecardConclusionTable {
  id: string
  scorecard_id: string
  day: string
  level: string
  points: number
  reason: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ScreeningBallotTable {
  id: string
  seq: GeneratedAlways<string>
  round_id: string
  cell_id: string
  day: string
  official_total: number
  official_present: number
  absent_ordinary: number
  absent_exempt: number
  absent_transferred_out: number
  absent_suspended: number
  absent_prosecuted: number
  probationary_present: number
  probationary_absent: number
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ScreeningDraftTable {
  id: string
  seq: GeneratedAlways<string>
  round_id: string
  cell_id: string
  day: string
  nobody: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
}

export interface ScreeningEntryTable {
  id: string
  round_id: string
  cell_id: string
  recorded_at: Date
  recorded_by: string | null
}

export interface ScreeningHelpTable {
  id: string
  seq: GeneratedAlways<string>
  entry_id: string
  from_day: string
  until_day: string
  recorded_at: Date
  recorded_by: string | null
}

export interface ScreeningOutcomeTable {
  id: string
  seq: GeneratedAlways<string>
  entry_id: string
  kind: string
  day: string
  paper_number: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface ScreeningRoundTable {
  id: string
  round_id: string
  organisation_id: string
  year: number
  from_day: string
  lists_by: string
  plan_number: string
  plan_day: string
  plan_issuer: string
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ScreeningSealTable {
  id: string
  draft_id: string | null
  entry_id: string | null
  field: string
  key_id: string
  ciphertext: Buffer
}

export interface ScreeningStepTable {
  id: string
  seq: GeneratedAlways<string>
  round_id: string
  cell_id: string
  kind: string
  asked_day: string | null
  day: string | null
  view: string | null
  number: string | null
  listed: number | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface ScreeningVoteTable {
  ballot_id: string
  entry_id: string
  vote_for: number
  vote_against: number
  vote_blank: number
}

export interface SealedFieldTable {
  candidate_id: string
  field: string
  version_id: string
  key_id: string
  ciphertext: Buffer
}

export interface SessionTable {
  token_hash: Buffer
  account_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

export interface ShortfallStatementTable {
  id: string
  organisation_id: string
  period_id: string
  causes: string[]
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface SignInFailureTable {
  id: GeneratedAlways<string>
  username_key: string
  address: string
  at: Date
}

export interface SourcePlanTable {
  id: string
  seq: GeneratedAlways<string>
  organisation_id: string
  scope: string
  from_year: number
  to_year: number
  day: string
  causes: Generated<string[]>
  measures: Generated<string[]>
  recorded_at: Date
  recorded_by: string | null
}

export interface SourcePlanAllocationTable {
  plan_id: string
  organisation_id: string
  value: number
}

export interface SourcePlanAnswerTable {
  id: string
  seq: GeneratedAlways<string>
  plan_id: string
  organisation_id: string
  kind: string
  day: string
  number: string | null
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface SourcePlanCountTable {
  plan_id: string
  group_code: string
  quarter: number
  value: number
}

export interface SourceRequestTable {
  id: string
  organisation_id: string
  kind: string
  year: number
  day: string
  by_day: string
  answer_by: string | null
  number: string | null
  taken_back: Generated<boolean>
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface SourceStateTable {
  id: string
  organisation_id: string
  day: string
  exhausted: boolean
  reason: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
  correction_reason: string | null
}

export interface SourceSurveyTable {
  id: string
  seq: GeneratedAlways<string>
  organisation_id: string
  year: number
  day: string
  recorded_at: Date
  recorded_by: string | null
}

export interface SourceSurveyCountTable {
  survey_id: string
  group_code: string
  value: number
}

export interface SuccessionStepTable {
  id: string
  member_id: string
  organisation_id: string
  post: string
  step: string
  day: string
  paper_number: string | null
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface TargetDocumentTable {
  id: string
  organisation_id: string
  period_id: string
  number: string
  day: string
  issuer_name: string
  issuer_organisation_id: string | null
  window_from: string | null
  window_to: string | null
  count_by: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface TargetEntryTable {
  id: string
  organisation_id: string
  period_id: string
  kind: string
  indicator: string
  value: number | null
  rate_min: string | null
  rate_max: string | null
  base_day: string | null
  qualifier: string
  unit: string
  status: string
  document_id: string | null
  reason: string | null
  recorded_for: string
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
  taken_back: Generated<boolean>
}

export interface TargetMilestoneTable {
  document_id: string
  day: string
  numerator: number
  denominator: number
}

export interface TrainingClassTable {
  id: string
  class_id: string
  organisation_id: string
  kind: string
  name: string
  decision_number: string
  decision_day: string
  issuer_name: string
  form: string
  place: string
  capacity: number
  topics: Generated<string[]>
  teachers: Generated<string[]>
  trainer_ids: Generated<string[]>
  trainer_certifies: Generated<boolean>
  called_off: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface TransmittalTable {
  id: string
  organisation_id: string
  number: number
  from_day: string
  until_day: string
  known_at: Date
  people: number
  version: number
  hash: string
  signature: string
  key_id: string
  confirmed_by: string
  confirmed_day: string
  recorded_at: Date
  recorded_by: string | null
}

export interface TransmittalOutcomeTable {
  id: string
  seq: GeneratedAlways<string>
  transmittal_id: string
  candidate_id: string
  outcome: string
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface TransmittalPersonTable {
  transmittal_id: string
  position: number
  candidate_id: string
  decision_id: string
}

export interface WrittenReportTable {
  id: string
  text_id: string
  version: number
  organisation_id: string
  question: Json
  body: string
  told: Json
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface YearSummaryTable {
  id: string
  organisation_id: string
  period_id: string
  meeting_day: string
  known_at: Date
  data: Json
  version: number
  hash: string
  taken_back: Generated<boolean>
  reason: string | null
  recorded_at: Date
  recorded_by: string | null
  replaces_id: string | null
}

export interface Database {
  account: AccountTable
  attendance: AttendanceTable
  audit_hash: AuditHashTable
  audit_line: AuditLineTable
  authority_grant: AuthorityGrantTable
  calendar_feed: CalendarFeedTable
  candidate: CandidateTable
  ceremony_attendance: CeremonyAttendanceTable
  ceremony_event: CeremonyEventTable
  ceremony_minutes: CeremonyMinutesTable
  certificate: CertificateTable
  class_grade: ClassGradeTable
  class_session: ClassSessionTable
  closing: ClosingTable
  closing_intake: ClosingIntakeTable
  closing_report: ClosingReportTable
  command: CommandTable
  completion: CompletionTable
  declared_change: DeclaredChangeTable
  declared_figure: DeclaredFigureTable
  distinct_people: DistinctPeopleTable
  document: DocumentTable
  document_link: DocumentLinkTable
  drive: DriveTable
  drive_aim: DriveAimTable
  drive_entry: DriveEntryTable
  duplicate_notice: DuplicateNoticeTable
  enrolment: EnrolmentTable
  file_duty: FileDutyTable
  file_stale: FileStaleTable
  file_state: FileStateTable
  frozen_moment: FrozenMomentTable
  identity_mark: IdentityMarkTable
  import_chunk: ImportChunkTable
  import_job: ImportJobTable
  import_row: ImportRowTable
  inspection: InspectionTable
  inspection_body: InspectionBodyTable
  inspection_finding: InspectionFindingTable
  inspection_item: InspectionItemTable
  inspection_item_body: InspectionItemBodyTable
  inspection_opening: InspectionOpeningTable
  inspection_opening_body: InspectionOpeningBodyTable
  inspection_opening_end: InspectionOpeningEndTable
  inspection_programme: InspectionProgrammeTable
  inspection_tie: InspectionTieTable
  inspection_withdrawal: InspectionWithdrawalTable
  introduction_count: IntroductionCountTable
  meeting: MeetingTable
  member: MemberTable
  member_task: MemberTaskTable
  member_task_result: MemberTaskResultTable
  member_version: MemberVersionTable
  membership_base: MembershipBaseTable
  migration: MigrationTable
  night_run: NightRunTable
  obstacle: ObstacleTable
  obstacle_event: ObstacleEventTable
  organisation: OrganisationTable
  organisation_event: OrganisationEventTable
  outreach_activity: OutreachActivityTable
  period: PeriodTable
  person_version: PersonVersionTable
  placement: PlacementTable
  printed_person: PrintedPersonTable
  recommendation: RecommendationTable
  recommendation_event: RecommendationEventTable
  record: RecordTable
  record_start: RecordStartTable
  reminder_address: ReminderAddressTable
  reminder_letter: ReminderLetterTable
  responsibility: ResponsibilityTable
  responsibility_unit: ResponsibilityUnitTable
  responsibility_visit: ResponsibilityVisitTable
  role_grant: RoleGrantTable
  scorecard: ScorecardTable
  scorecard_answer: ScorecardAnswerTable
  scorecard_conclusion: ScorecardConclusionTable
  screening_ballot: ScreeningBallotTable
  screening_draft: ScreeningDraftTable
  screening_entry: ScreeningEntryTable
  screening_help: ScreeningHelpTable
  screening_outcome: ScreeningOutcomeTable
  screening_round: ScreeningRoundTable
  screening_seal: ScreeningSealTable
  screening_step: ScreeningStepTable
  screening_vote: ScreeningVoteTable
  sealed_field: SealedFieldTable
  session: SessionTable
  shortfall_statement: ShortfallStatementTable
  sign_in_failure: SignInFailureTable
  source_plan: SourcePlanTable
  source_plan_allocation: SourcePlanAllocationTable
  source_plan_answer: SourcePlanAnswerTable
  source_plan_count: SourcePlanCountTable
  source_request: SourceRequestTable
  source_state: SourceStateTable
  source_survey: SourceSurveyTable
  source_survey_count: SourceSurveyCountTable
  succession_step: SuccessionStepTable
  target_document: TargetDocumentTable
  target_entry: TargetEntryTable
  target_milestone: TargetMilestoneTable
  training_class: TrainingClassTable
  transmittal: TransmittalTable
  transmittal_outcome: TransmittalOutcomeTable
  transmittal_person: TransmittalPersonTable
  written_report: WrittenReportTable
  year_summary: YearSummaryTable
}
