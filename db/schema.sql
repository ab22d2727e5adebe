-- Written by `npm run db:schema` from the migrated database. Read it; change it through a migration.

create extension btree_gist;
create extension ltree;
create extension pg_trgm;

create table account (
  id uuid not null,
  username text not null,
  display_name text not null,
  password_hash text not null,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint account_display_name_check CHECK ((display_name <> ''::text)),
  constraint account_username_check CHECK (((username = lower(username)) AND (username <> ''::text)))
);

create table attendance (
  id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  present integer not null,
  excused boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint attendance_pkey PRIMARY KEY (id),
  constraint attendance_replaces_id_key UNIQUE (replaces_id),
  constraint attendance_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE RESTRICT,
  constraint attendance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint attendance_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES attendance(id) ON DELETE RESTRICT,
  constraint attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES class_session(id) ON DELETE RESTRICT,
  constraint attendance_present_check CHECK ((present >= 0))
);
CREATE INDEX attendance_enrolment ON attendance USING btree (enrolment_id);
CREATE UNIQUE INDEX attendance_first ON attendance USING btree (session_id, enrolment_id) WHERE (replaces_id IS NULL);
CREATE INDEX attendance_session ON attendance USING btree (session_id);

create table audit_hash (
  "position" bigint not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_hash_pkey PRIMARY KEY ("position"),
  constraint audit_hash_seq_key UNIQUE (seq),
  constraint audit_hash_seq_fkey FOREIGN KEY (seq) REFERENCES audit_line(seq) ON DELETE RESTRICT,
  constraint audit_hash_position_check CHECK (("position" > 0))
);

create table audit_line (
  seq bigint generated always as identity not null,
  transaction_id xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  account_id uuid,
  action text not null,
  organisation_id uuid,
  subject_id uuid,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_line_pkey PRIMARY KEY (seq),
  constraint audit_line_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint audit_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT
);
CREATE INDEX audit_line_account ON audit_line USING btree (account_id, seq);
CREATE INDEX audit_line_at ON audit_line USING btree (at);
CREATE INDEX audit_line_organisation ON audit_line USING btree (organisation_id, seq);
CREATE INDEX audit_line_transaction ON audit_line USING btree (transaction_id);

create table authority_grant (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  decision_number text not null,
  decision_day date not null,
  issuer_name text not null,
  from_day date not null,
  to_day date,
  recorded_for uuid,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint authority_grant_pkey PRIMARY KEY (id),
  constraint authority_grant_replaces_id_key UNIQUE (replaces_id),
  constraint authority_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint authority_grant_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint authority_grant_recorded_for_fkey FOREIGN KEY (recorded_for) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint authority_grant_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES authority_grant(id) ON DELETE RESTRICT,
  constraint authority_grant_check CHECK ((to_day > from_day)),
  constraint authority_grant_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint authority_grant_decision_number_check CHECK ((decision_number <> ''::text)),
  constraint authority_grant_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint authority_grant_kind_check CHECK ((kind = ANY (ARRAY['delegated'::text, 'upperDirect'::text, 'pilot'::text, 'province'::text])))
);
CREATE INDEX authority_grant_organisation ON authority_grant USING btree (organisation_id, from_day);

create table calendar_feed (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (id),
  constraint calendar_feed_token_hash_key UNIQUE (token_hash),
  constraint calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint calendar_feed_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT
);
CREATE INDEX calendar_feed_account ON calendar_feed USING btree (account_id, created_at);

create table candidate (
  id uuid not null,
  created_at timestamp with time zone not null,
  constraint candidate_pkey PRIMARY KEY (id)
);

create table ceremony_attendance (
  minutes_id uuid not null,
  candidate_id uuid not null,
  "position" integer not null,
  cell_id uuid not null,
  person_version_id uuid,
  member_version_id uuid,
  present boolean not null,
  oath boolean not null,
  decision_record_id uuid,
  received_record_id uuid,
  ceremony_record_id uuid,
  constraint ceremony_attendance_pkey PRIMARY KEY (minutes_id, candidate_id),
  constraint ceremony_attendance_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint ceremony_attendance_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint ceremony_attendance_ceremony_record_id_fkey FOREIGN KEY (ceremony_record_id) REFERENCES record(id) ON DELETE RESTRICT,
  constraint ceremony_attendance_decision_record_id_fkey FOREIGN KEY (decision_record_id) REFERENCES record(id) ON DELETE RESTRICT,
  constraint ceremony_attendance_minutes_id_fkey FOREIGN KEY (minutes_id) REFERENCES ceremony_minutes(id) ON DELETE RESTRICT,
  constraint ceremony_attendance_received_record_id_fkey FOREIGN KEY (received_record_id) REFERENCES record(id) ON DELETE RESTRICT
);
CREATE INDEX ceremony_attendance_candidate ON ceremony_attendance USING btree (candidate_id);

create table ceremony_event (
  id uuid not null,
  event_id uuid not null,
  organisation_id uuid not null,
  drive_id uuid,
  kind text not null,
  day date not null,
  starts text,
  place text not null,
  seat_rows integer not null,
  row_seats integer not null,
  guests jsonb not null,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint ceremony_event_pkey PRIMARY KEY (id),
  constraint ceremony_event_replaces_id_key UNIQUE (replaces_id),
  constraint ceremony_event_drive_id_fkey FOREIGN KEY (drive_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint ceremony_event_event_id_fkey FOREIGN KEY (event_id) REFERENCES ceremony_event(id) ON DELETE RESTRICT,
  constraint ceremony_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint ceremony_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint ceremony_event_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES ceremony_event(id) ON DELETE RESTRICT,
  constraint ceremony_event_check CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint ceremony_event_check1 CHECK (((event_id = id) = (replaces_id IS NULL))),
  constraint ceremony_event_kind_check CHECK ((kind = ANY (ARRAY['announcement'::text, 'admission'::text]))),
  constraint ceremony_event_place_check CHECK ((place <> ''::text)),
  constraint ceremony_event_row_seats_check CHECK (((row_seats >= 1) AND (row_seats <= 200))),
  constraint ceremony_event_seat_rows_check CHECK (((seat_rows >= 1) AND (seat_rows <= 200))),
  constraint ceremony_event_starts_check CHECK ((starts ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);
CREATE INDEX ceremony_event_drive ON ceremony_event USING btree (drive_id) WHERE (drive_id IS NOT NULL);
CREATE INDEX ceremony_event_organisation ON ceremony_event USING btree (organisation_id, day);
CREATE INDEX ceremony_event_versions ON ceremony_event USING btree (event_id);

create table ceremony_minutes (
  id uuid not null,
  event_id uuid not null,
  version_id uuid not null,
  number text,
  holds_admission boolean not null,
  guests jsonb not null,
  photo_reference text,
  template integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  place text,
  reason text,
  replaces_id uuid,
  constraint ceremony_minutes_pkey PRIMARY KEY (id),
  constraint ceremony_minutes_replaces_id_key UNIQUE (replaces_id),
  constraint ceremony_minutes_event_id_fkey FOREIGN KEY (event_id) REFERENCES ceremony_event(id) ON DELETE RESTRICT,
  constraint ceremony_minutes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint ceremony_minutes_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES ceremony_minutes(id) ON DELETE RESTRICT,
  constraint ceremony_minutes_version_id_fkey FOREIGN KEY (version_id) REFERENCES ceremony_event(id) ON DELETE RESTRICT,
  constraint ceremony_minutes_check CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint ceremony_minutes_number_check CHECK ((number <> ''::text)),
  constraint ceremony_minutes_photo_reference_check CHECK ((photo_reference <> ''::text)),
  constraint ceremony_minutes_place_check CHECK ((place <> ''::text)),
  constraint ceremony_minutes_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX ceremony_minutes_event ON ceremony_minutes USING btree (event_id);
CREATE UNIQUE INDEX ceremony_minutes_first ON ceremony_minutes USING btree (event_id) WHERE (replaces_id IS NULL);

create table certificate (
  id uuid not null,
  certificate_id uuid not null,
  class_id uuid not null,
  enrolment_id uuid not null,
  organisation_id uuid not null,
  issuer_name text not null,
  day date not null,
  year integer not null,
  serial integer not null,
  suffix text not null,
  record_id uuid,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  transcribed boolean default false not null,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_record_id_key UNIQUE (record_id),
  constraint certificate_replaces_id_key UNIQUE (replaces_id),
  constraint certificate_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id) ON DELETE RESTRICT,
  constraint certificate_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint certificate_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE RESTRICT,
  constraint certificate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint certificate_record_id_fkey FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE RESTRICT,
  constraint certificate_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint certificate_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES certificate(id) ON DELETE RESTRICT,
  constraint certificate_check CHECK (((year)::numeric = EXTRACT(year FROM day))),
  constraint certificate_check1 CHECK (((certificate_id = id) = (replaces_id IS NULL))),
  constraint certificate_check2 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint certificate_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint certificate_serial_check CHECK (((serial >= 1) AND (serial <= 99999)))
);
CREATE INDEX certificate_class ON certificate USING btree (class_id);
CREATE INDEX certificate_enrolment ON certificate USING btree (enrolment_id);
CREATE UNIQUE INDEX certificate_number ON certificate USING btree (organisation_id, year, serial, suffix) WHERE ((replaces_id IS NULL) AND (NOT transcribed));
CREATE INDEX certificate_register ON certificate USING btree (organisation_id, year, serial);
CREATE INDEX certificate_versions ON certificate USING btree (certificate_id);

create table class_grade (
  id uuid not null,
  class_id uuid not null,
  enrolment_id uuid not null,
  grade text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint class_grade_pkey PRIMARY KEY (id),
  constraint class_grade_replaces_id_key UNIQUE (replaces_id),
  constraint class_grade_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint class_grade_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE RESTRICT,
  constraint class_grade_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint class_grade_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES class_grade(id) ON DELETE RESTRICT,
  constraint class_grade_grade_check CHECK ((grade = ANY (ARRAY['excellent'::text, 'good'::text, 'average'::text, 'failed'::text])))
);
CREATE INDEX class_grade_class ON class_grade USING btree (class_id);
CREATE INDEX class_grade_enrolment ON class_grade USING btree (enrolment_id);
CREATE UNIQUE INDEX class_grade_first ON class_grade USING btree (enrolment_id) WHERE (replaces_id IS NULL);

create table class_session (
  id uuid not null,
  session_id uuid not null,
  class_id uuid not null,
  day date not null,
  part text not null,
  topic text not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint class_session_pkey PRIMARY KEY (id),
  constraint class_session_replaces_id_key UNIQUE (replaces_id),
  constraint class_session_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint class_session_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint class_session_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES class_session(id) ON DELETE RESTRICT,
  constraint class_session_session_id_fkey FOREIGN KEY (session_id) REFERENCES class_session(id) ON DELETE RESTRICT,
  constraint class_session_check CHECK (((session_id = id) = (replaces_id IS NULL))),
  constraint class_session_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint class_session_part_check CHECK ((part = ANY (ARRAY['morning'::text, 'afternoon'::text, 'wholeDay'::text, 'evening'::text]))),
  constraint class_session_topic_check CHECK ((topic <> ''::text))
);
CREATE INDEX class_session_class ON class_session USING btree (class_id, day);
CREATE INDEX class_session_versions ON class_session USING btree (session_id);

create table closing (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  from_day date not null,
  to_day date not null,
  cut_off date not null,
  due_day date not null,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint closing_pkey PRIMARY KEY (id),
  constraint closing_replaces_id_key UNIQUE (replaces_id),
  constraint closing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint closing_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint closing_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES closing(id) ON DELETE RESTRICT,
  constraint closing_check CHECK (((from_day <= cut_off) AND (cut_off <= to_day) AND (due_day >= cut_off))),
  constraint closing_check1 CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint closing_kind_check CHECK ((kind = ANY (ARRAY['month'::text, 'quarter'::text, 'sixMonths'::text, 'eightMonths'::text, 'nineMonths'::text, 'year'::text])))
);
CREATE INDEX closing_organisation ON closing USING btree (organisation_id, cut_off);

create table closing_intake (
  id uuid not null,
  report_id uuid not null,
  closing_id uuid not null,
  was integer not null,
  now integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint closing_intake_pkey PRIMARY KEY (id),
  constraint closing_intake_closing_id_fkey FOREIGN KEY (closing_id) REFERENCES closing(id) ON DELETE RESTRICT,
  constraint closing_intake_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint closing_intake_report_id_fkey FOREIGN KEY (report_id) REFERENCES closing_report(id) ON DELETE RESTRICT,
  constraint closing_intake_check CHECK ((now <> was))
);
CREATE INDEX closing_intake_closing ON closing_intake USING btree (closing_id);
CREATE INDEX closing_intake_report ON closing_intake USING btree (report_id);

create table closing_report (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  from_day date not null,
  cut_off date not null,
  version integer not null,
  act text not null,
  number text,
  day date,
  reason text,
  known_at timestamp with time zone not null,
  data jsonb,
  shape integer,
  hash text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint closing_report_pkey PRIMARY KEY (id),
  constraint closing_report_organisation_id_kind_from_day_cut_off_versio_key UNIQUE (organisation_id, kind, from_day, cut_off, version),
  constraint closing_report_replaces_id_key UNIQUE (replaces_id),
  constraint closing_report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint closing_report_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint closing_report_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES closing_report(id) ON DELETE RESTRICT,
  constraint closing_report_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'corrected'::text, 'reopened'::text]))),
  constraint closing_report_check CHECK ((((act = 'reopened'::text) = (data IS NULL)) AND ((data IS NULL) = (hash IS NULL)) AND ((data IS NULL) = (shape IS NULL)))),
  constraint closing_report_check1 CHECK (((version = 1) = (replaces_id IS NULL))),
  constraint closing_report_check2 CHECK (((act = 'corrected'::text) = ((number IS NOT NULL) AND (day IS NOT NULL)))),
  constraint closing_report_check3 CHECK (((act = 'confirmed'::text) OR (reason IS NOT NULL))),
  constraint closing_report_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint closing_report_version_check CHECK ((version > 0))
);

create table command (
  account_id uuid not null,
  command_id uuid not null,
  body_hash bytea not null,
  result jsonb not null,
  recorded_at timestamp with time zone not null,
  constraint command_pkey PRIMARY KEY (account_id, command_id),
  constraint command_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT
);

create table completion (
  id uuid not null,
  organisation_id uuid not null,
  until_day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint completion_pkey PRIMARY KEY (id),
  constraint completion_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint completion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint completion_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES completion(id) ON DELETE RESTRICT
);
CREATE INDEX completion_organisation ON completion USING btree (organisation_id, until_day);
CREATE INDEX completion_replaces ON completion USING btree (replaces_id);

create table declared_change (
  id uuid not null,
  organisation_id uuid not null,
  from_day date not null,
  to_day date not null,
  counts jsonb not null,
  source_number text,
  source_day date,
  source_title text not null,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint declared_change_pkey PRIMARY KEY (id),
  constraint declared_change_replaces_id_key UNIQUE (replaces_id),
  constraint declared_change_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint declared_change_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint declared_change_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES declared_change(id) ON DELETE RESTRICT,
  constraint declared_change_check CHECK ((to_day >= from_day)),
  constraint declared_change_check1 CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint declared_change_check2 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint declared_change_reason_check CHECK ((reason <> ''::text)),
  constraint declared_change_source_number_check CHECK ((source_number <> ''::text)),
  constraint declared_change_source_title_check CHECK ((source_title <> ''::text))
);
CREATE INDEX declared_change_organisation ON declared_change USING btree (organisation_id, from_day);

create table declared_figure (
  id uuid not null,
  organisation_id uuid not null,
  indicator text not null,
  from_day date not null,
  to_day date not null,
  value integer not null,
  qualifier text not null,
  source_number text,
  source_day date,
  source_title text not null,
  declared_by text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  correction_reason text,
  constraint declared_figure_pkey PRIMARY KEY (id),
  constraint declared_figure_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint declared_figure_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint declared_figure_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES declared_figure(id) ON DELETE RESTRICT,
  constraint declared_figure_check CHECK ((to_day >= from_day)),
  constraint declared_figure_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint declared_figure_declared_by_check CHECK ((declared_by <> ''::text)),
  constraint declared_figure_qualifier_check CHECK ((qualifier = ANY (ARRAY['exactly'::text, 'moreThan'::text, 'about'::text]))),
  constraint declared_figure_source_title_check CHECK ((source_title <> ''::text)),
  constraint declared_figure_value_check CHECK ((value >= 0))
);
CREATE INDEX declared_figure_organisation ON declared_figure USING btree (organisation_id, to_day);
CREATE UNIQUE INDEX declared_figure_replaces ON declared_figure USING btree (replaces_id);

create table distinct_people (
  candidate_id uuid not null,
  other_id uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint distinct_people_pkey PRIMARY KEY (candidate_id, other_id),
  constraint distinct_people_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint distinct_people_other_id_fkey FOREIGN KEY (other_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint distinct_people_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT
);

create table document (
  id uuid not null,
  document_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  number text not null,
  day date not null,
  issuer_name text not null,
  summary text not null,
  from_day date not null,
  to_day date,
  supersedes_id uuid,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_replaces_id_key UNIQUE (replaces_id),
  constraint document_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE RESTRICT,
  constraint document_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint document_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint document_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES document(id) ON DELETE RESTRICT,
  constraint document_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES document(id) ON DELETE RESTRICT,
  constraint document_check CHECK ((to_day > from_day)),
  constraint document_check1 CHECK ((from_day >= day)),
  constraint document_check2 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint document_check3 CHECK (((document_id = id) = (replaces_id IS NULL))),
  constraint document_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint document_kind_check CHECK ((kind = ANY (ARRAY['directive'::text, 'guidance'::text, 'resolution'::text, 'conclusion'::text, 'regulation'::text, 'rules'::text, 'decision'::text, 'plan'::text, 'programme'::text, 'officialLetter'::text, 'announcement'::text, 'other'::text]))),
  constraint document_number_check CHECK ((number <> ''::text)),
  constraint document_summary_check CHECK ((summary <> ''::text))
);
CREATE INDEX document_organisation ON document USING btree (organisation_id, day);
CREATE INDEX document_supersedes ON document USING btree (supersedes_id);
CREATE INDEX document_versions ON document USING btree (document_id);

create table document_link (
  id uuid not null,
  document_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  organisation_id uuid not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint document_link_pkey PRIMARY KEY (id),
  constraint document_link_replaces_id_key UNIQUE (replaces_id),
  constraint document_link_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE RESTRICT,
  constraint document_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint document_link_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint document_link_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES document_link(id) ON DELETE RESTRICT,
  constraint document_link_check CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint document_link_subject_check CHECK ((subject <> ''::text))
);
CREATE INDEX document_link_document ON document_link USING btree (document_id);
CREATE INDEX document_link_subject ON document_link USING btree (subject_id, subject);

create table drive (
  id uuid not null,
  drive_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  from_day date not null,
  to_day date not null,
  occasions jsonb not null,
  aim integer,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint drive_pkey PRIMARY KEY (id),
  constraint drive_replaces_id_key UNIQUE (replaces_id),
  constraint drive_drive_id_fkey FOREIGN KEY (drive_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint drive_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint drive_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint drive_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint drive_aim_check CHECK ((aim >= 0)),
  constraint drive_check CHECK ((to_day >= from_day)),
  constraint drive_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint drive_check2 CHECK (((drive_id = id) = (replaces_id IS NULL))),
  constraint drive_name_check CHECK ((name <> ''::text))
);
CREATE INDEX drive_organisation ON drive USING btree (organisation_id, to_day);
CREATE INDEX drive_versions ON drive USING btree (drive_id);

create table drive_aim (
  version_id uuid not null,
  organisation_id uuid not null,
  value integer not null,
  constraint drive_aim_pkey PRIMARY KEY (version_id, organisation_id),
  constraint drive_aim_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint drive_aim_version_id_fkey FOREIGN KEY (version_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint drive_aim_value_check CHECK ((value >= 0))
);

create table drive_entry (
  id uuid not null,
  drive_id uuid not null,
  candidate_id uuid not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint drive_entry_pkey PRIMARY KEY (id),
  constraint drive_entry_replaces_id_key UNIQUE (replaces_id),
  constraint drive_entry_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint drive_entry_drive_id_fkey FOREIGN KEY (drive_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint drive_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint drive_entry_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES drive_entry(id) ON DELETE RESTRICT,
  constraint drive_entry_check CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL)))
);
CREATE INDEX drive_entry_candidate ON drive_entry USING btree (candidate_id);
CREATE INDEX drive_entry_drive ON drive_entry USING btree (drive_id);
CREATE UNIQUE INDEX drive_entry_first ON drive_entry USING btree (drive_id, candidate_id) WHERE (replaces_id IS NULL);

create table duplicate_notice (
  id uuid not null,
  organisation_id uuid not null,
  candidate_id uuid not null,
  other_id uuid not null,
  recorded_at timestamp with time zone not null,
  constraint duplicate_notice_pkey PRIMARY KEY (id),
  constraint duplicate_notice_candidate_id_other_id_key UNIQUE (candidate_id, other_id),
  constraint duplicate_notice_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint duplicate_notice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint duplicate_notice_other_id_fkey FOREIGN KEY (other_id) REFERENCES candidate(id) ON DELETE RESTRICT
);
CREATE INDEX duplicate_notice_organisation ON duplicate_notice USING btree (organisation_id);

create table enrolment (
  id uuid not null,
  enrolment_id uuid not null,
  class_id uuid not null,
  candidate_id uuid,
  member_id uuid,
  organisation_id uuid not null,
  headcount integer default 1 not null,
  status text not null,
  day date not null,
  reason_code text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint enrolment_pkey PRIMARY KEY (id),
  constraint enrolment_replaces_id_key UNIQUE (replaces_id),
  constraint enrolment_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint enrolment_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint enrolment_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE RESTRICT,
  constraint enrolment_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint enrolment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint enrolment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint enrolment_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES enrolment(id) ON DELETE RESTRICT,
  constraint enrolment_check CHECK (((enrolment_id = id) = (replaces_id IS NULL))),
  constraint enrolment_check1 CHECK (((candidate_id IS NULL) OR (member_id IS NULL))),
  constraint enrolment_check2 CHECK (((headcount = 1) OR ((candidate_id IS NULL) AND (member_id IS NULL)))),
  constraint enrolment_check3 CHECK (((status = ANY (ARRAY['declined'::text, 'withdrawn'::text])) = (reason_code IS NOT NULL))),
  constraint enrolment_headcount_check CHECK (((headcount >= 1) AND (headcount <= 500))),
  constraint enrolment_reason_code_check CHECK ((reason_code = ANY (ARRAY['moved'::text, 'ill'::text, 'work'::text, 'notSuitable'::text, 'full'::text, 'mistake'::text]))),
  constraint enrolment_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'enrolled'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX enrolment_candidate ON enrolment USING btree (candidate_id) WHERE (candidate_id IS NOT NULL);
CREATE INDEX enrolment_class ON enrolment USING btree (class_id);
CREATE UNIQUE INDEX enrolment_member ON enrolment USING btree (class_id, member_id) WHERE ((member_id IS NOT NULL) AND (replaces_id IS NULL));
CREATE UNIQUE INDEX enrolment_person ON enrolment USING btree (class_id, candidate_id) WHERE ((candidate_id IS NOT NULL) AND (replaces_id IS NULL));
CREATE INDEX enrolment_versions ON enrolment USING btree (enrolment_id);

create table file_duty (
  candidate_id uuid not null,
  "position" integer not null,
  kind text not null,
  organisation_id uuid not null,
  from_day date not null,
  last_day date not null,
  start_day date not null,
  rule_id text,
  cite text,
  evidence text,
  params jsonb default '{}'::jsonb not null,
  constraint file_duty_pkey PRIMARY KEY (candidate_id, "position"),
  constraint file_duty_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint file_duty_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT
);
CREATE INDEX file_duty_organisation ON file_duty USING btree (organisation_id, last_day);

create table file_stale (
  candidate_id uuid not null,
  marked_at timestamp with time zone not null,
  constraint file_stale_pkey PRIMARY KEY (candidate_id),
  constraint file_stale_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT
);

create table file_state (
  candidate_id uuid not null,
  cell_id uuid not null,
  holder_id uuid not null,
  stage text not null,
  stage_day date not null,
  exit_kind text,
  exit_day date,
  returns integer not null,
  first_day date not null,
  listed_day date,
  trained_day date,
  permitted_day date,
  applied_day date,
  cell_day date,
  grassroots_day date,
  decision_day date,
  ceremony_day date,
  proposed_day date,
  official_day date,
  certificate_until date,
  missing text[] default '{}'::text[] not null,
  constraint file_state_pkey PRIMARY KEY (candidate_id),
  constraint file_state_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint file_state_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint file_state_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint file_state_check CHECK (((exit_kind IS NULL) = (exit_day IS NULL)))
);
CREATE INDEX file_state_cell ON file_state USING btree (cell_id, stage);
CREATE INDEX file_state_holder ON file_state USING btree (holder_id);

create table frozen_moment (
  moment timestamp with time zone not null,
  constraint frozen_moment_pkey PRIMARY KEY (moment)
);

create table identity_mark (
  version_id uuid not null,
  candidate_id uuid not null,
  mark bytea not null,
  constraint identity_mark_pkey PRIMARY KEY (version_id),
  constraint identity_mark_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint identity_mark_version_id_fkey FOREIGN KEY (version_id) REFERENCES person_version(id) ON DELETE RESTRICT,
  constraint identity_mark_mark_check CHECK ((length(mark) = 32))
);
CREATE INDEX identity_mark_candidate ON identity_mark USING btree (candidate_id);
CREATE INDEX identity_mark_mark ON identity_mark USING btree (mark);

create table import_chunk (
  job_id uuid not null,
  sheet smallint not null,
  first_line integer not null,
  sealed bytea not null,
  constraint import_chunk_pkey PRIMARY KEY (job_id, sheet, first_line),
  constraint import_chunk_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(id) ON DELETE RESTRICT
);

create table import_job (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  file_name text not null,
  file_hash bytea not null,
  sheets jsonb not null,
  state text default 'staged'::text not null,
  halted text,
  setting jsonb,
  total integer default 0 not null,
  "position" integer default 0 not null,
  good integer default 0 not null,
  faulty integer default 0 not null,
  warned integer default 0 not null,
  skipped integer default 0 not null,
  written integer default 0 not null,
  taken integer default 0 not null,
  findings jsonb default '[]'::jsonb not null,
  reason text,
  version integer default 1 not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  acting uuid not null,
  changed_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  passed integer default 0 not null,
  passed_lines integer[] default '{}'::integer[] not null,
  constraint import_job_pkey PRIMARY KEY (id),
  constraint import_job_acting_fkey FOREIGN KEY (acting) REFERENCES account(id) ON DELETE RESTRICT,
  constraint import_job_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint import_job_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint import_job_file_name_check CHECK ((file_name <> ''::text)),
  constraint import_job_halted_check CHECK ((halted = ANY (ARRAY['asked'::text, 'fault'::text, 'built'::text, 'notAllowed'::text]))),
  constraint import_job_kind_check CHECK ((kind = ANY (ARRAY['organisations'::text, 'membershipBases'::text, 'targets'::text, 'declaredFigures'::text, 'candidates'::text, 'accounts'::text, 'classes'::text]))),
  constraint import_job_state_check CHECK ((state = ANY (ARRAY['staged'::text, 'checking'::text, 'checked'::text, 'importing'::text, 'done'::text, 'takingBack'::text, 'takenBack'::text, 'abandoned'::text])))
);
CREATE INDEX import_job_organisation ON import_job USING btree (organisation_id, recorded_at DESC);
CREATE INDEX import_job_running ON import_job USING btree (changed_at) WHERE (state = ANY (ARRAY['checking'::text, 'importing'::text, 'takingBack'::text]));

create table import_row (
  job_id uuid not null,
  line integer not null,
  state text default 'open'::text not null,
  findings jsonb default '[]'::jsonb not null,
  twins uuid[] default '{}'::uuid[] not null,
  decision text,
  corrected bytea,
  subject_id uuid,
  constraint import_row_pkey PRIMARY KEY (job_id, line),
  constraint import_row_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(id) ON DELETE RESTRICT,
  constraint import_row_decision_check CHECK ((decision = ANY (ARRAY['skip'::text, 'distinct'::text]))),
  constraint import_row_state_check CHECK ((state = ANY (ARRAY['open'::text, 'warned'::text, 'faulty'::text, 'left'::text, 'written'::text, 'taken'::text])))
);
CREATE INDEX import_row_state ON import_row USING btree (job_id, state, line);
CREATE INDEX import_row_subject ON import_row USING btree (subject_id) WHERE (subject_id IS NOT NULL);

create table inspection (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  item_id uuid,
  from_day date not null,
  to_day date not null,
  topics text[] not null,
  team text[] not null,
  conclusion_number text not null,
  conclusion_day date not null,
  conclusion text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  opening_id uuid,
  constraint inspection_pkey PRIMARY KEY (id),
  constraint inspection_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES inspection_opening(id) ON DELETE RESTRICT,
  constraint inspection_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint inspection_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_check CHECK ((to_day >= from_day)),
  constraint inspection_conclusion_check CHECK ((conclusion <> ''::text)),
  constraint inspection_conclusion_number_check CHECK ((conclusion_number <> ''::text)),
  constraint inspection_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'supervision'::text]))),
  constraint inspection_team_check CHECK ((cardinality(team) > 0)),
  constraint inspection_topics_check CHECK ((cardinality(topics) > 0))
);
CREATE INDEX inspection_item_id ON inspection USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX inspection_opening_id ON inspection USING btree (opening_id) WHERE (opening_id IS NOT NULL);
CREATE INDEX inspection_organisation ON inspection USING btree (organisation_id, to_day);

create table inspection_body (
  inspection_id uuid not null,
  organisation_id uuid not null,
  constraint inspection_body_pkey PRIMARY KEY (inspection_id, organisation_id),
  constraint inspection_body_inspection_id_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id) ON DELETE RESTRICT,
  constraint inspection_body_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT
);
CREATE INDEX inspection_body_organisation ON inspection_body USING btree (organisation_id);

create table inspection_finding (
  id uuid not null,
  inspection_id uuid not null,
  organisation_id uuid not null,
  topic text not null,
  nature text not null,
  note text not null,
  reason text,
  replaces_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  constraint inspection_finding_pkey PRIMARY KEY (id),
  constraint inspection_finding_replaces_id_key UNIQUE (replaces_id),
  constraint inspection_finding_inspection_id_organisation_id_fkey FOREIGN KEY (inspection_id, organisation_id) REFERENCES inspection_body(inspection_id, organisation_id) ON DELETE RESTRICT,
  constraint inspection_finding_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_finding_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES inspection_finding(id) ON DELETE RESTRICT,
  constraint inspection_finding_correction CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint inspection_finding_nature_check CHECK ((nature = ANY (ARRAY['strength'::text, 'fault'::text]))),
  constraint inspection_finding_note_check CHECK ((note <> ''::text)),
  constraint inspection_finding_reason_check CHECK ((reason <> ''::text)),
  constraint inspection_finding_recorded CHECK (((replaces_id IS NULL) = (recorded_at IS NULL)))
);
CREATE INDEX inspection_finding_inspection ON inspection_finding USING btree (inspection_id);

create table inspection_item (
  version_id uuid not null,
  item_id uuid not null,
  kind text not null,
  topics text[] not null,
  month integer not null,
  constraint inspection_item_pkey PRIMARY KEY (version_id, item_id),
  constraint inspection_item_version_id_fkey FOREIGN KEY (version_id) REFERENCES inspection_programme(id) ON DELETE RESTRICT,
  constraint inspection_item_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'supervision'::text]))),
  constraint inspection_item_month_check CHECK (((month >= 1) AND (month <= 12))),
  constraint inspection_item_topics_check CHECK ((cardinality(topics) > 0))
);

create table inspection_item_body (
  version_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null,
  constraint inspection_item_body_pkey PRIMARY KEY (version_id, item_id, organisation_id),
  constraint inspection_item_body_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint inspection_item_body_version_id_item_id_fkey FOREIGN KEY (version_id, item_id) REFERENCES inspection_item(version_id, item_id) ON DELETE RESTRICT
);

create table inspection_opening (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  item_id uuid,
  decision_number text not null,
  decision_day date not null,
  from_day date not null,
  to_day date not null,
  topics text[] not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint inspection_opening_pkey PRIMARY KEY (id),
  constraint inspection_opening_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint inspection_opening_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_opening_check CHECK ((to_day >= from_day)),
  constraint inspection_opening_decision_number_check CHECK ((decision_number <> ''::text)),
  constraint inspection_opening_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'supervision'::text]))),
  constraint inspection_opening_topics_check CHECK ((cardinality(topics) > 0))
);
CREATE INDEX inspection_opening_organisation ON inspection_opening USING btree (organisation_id, to_day);

create table inspection_opening_body (
  opening_id uuid not null,
  organisation_id uuid not null,
  constraint inspection_opening_body_pkey PRIMARY KEY (opening_id, organisation_id),
  constraint inspection_opening_body_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES inspection_opening(id) ON DELETE RESTRICT,
  constraint inspection_opening_body_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT
);
CREATE INDEX inspection_opening_body_organisation ON inspection_opening_body USING btree (organisation_id);

create table inspection_opening_end (
  opening_id uuid not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint inspection_opening_end_pkey PRIMARY KEY (opening_id),
  constraint inspection_opening_end_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES inspection_opening(id) ON DELETE RESTRICT,
  constraint inspection_opening_end_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_opening_end_reason_check CHECK ((reason <> ''::text))
);

create table inspection_programme (
  id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  year integer not null,
  number text not null,
  day date not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint inspection_programme_pkey PRIMARY KEY (id),
  constraint inspection_programme_replaces_id_key UNIQUE (replaces_id),
  constraint inspection_programme_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint inspection_programme_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES inspection_programme(id) ON DELETE RESTRICT,
  constraint inspection_programme_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_programme_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES inspection_programme(id) ON DELETE RESTRICT,
  constraint inspection_programme_check CHECK (((programme_id = id) = (replaces_id IS NULL))),
  constraint inspection_programme_check1 CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint inspection_programme_number_check CHECK ((number <> ''::text)),
  constraint inspection_programme_reason_check CHECK ((reason <> ''::text)),
  constraint inspection_programme_year_check CHECK (((year >= 1990) AND (year <= 2199)))
);
CREATE UNIQUE INDEX inspection_programme_year ON inspection_programme USING btree (organisation_id, year) WHERE (replaces_id IS NULL);

create table inspection_tie (
  inspection_id uuid not null,
  organisation_id uuid not null,
  target_entry_id uuid,
  candidate_id uuid,
  class_id uuid,
  drive_id uuid,
  constraint inspection_tie_once UNIQUE NULLS NOT DISTINCT (inspection_id, organisation_id, target_entry_id, candidate_id, class_id, drive_id),
  constraint inspection_tie_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint inspection_tie_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint inspection_tie_drive_id_fkey FOREIGN KEY (drive_id) REFERENCES drive(id) ON DELETE RESTRICT,
  constraint inspection_tie_inspection_id_organisation_id_fkey FOREIGN KEY (inspection_id, organisation_id) REFERENCES inspection_body(inspection_id, organisation_id) ON DELETE RESTRICT,
  constraint inspection_tie_target_entry_id_fkey FOREIGN KEY (target_entry_id) REFERENCES target_entry(id) ON DELETE RESTRICT,
  constraint inspection_tie_one CHECK ((num_nonnulls(target_entry_id, candidate_id, class_id, drive_id) = 1))
);
CREATE INDEX inspection_tie_candidate ON inspection_tie USING btree (candidate_id) WHERE (candidate_id IS NOT NULL);
CREATE INDEX inspection_tie_class ON inspection_tie USING btree (class_id) WHERE (class_id IS NOT NULL);
CREATE INDEX inspection_tie_drive ON inspection_tie USING btree (drive_id) WHERE (drive_id IS NOT NULL);
CREATE INDEX inspection_tie_target ON inspection_tie USING btree (target_entry_id) WHERE (target_entry_id IS NOT NULL);

create table inspection_withdrawal (
  inspection_id uuid not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint inspection_withdrawal_pkey PRIMARY KEY (inspection_id),
  constraint inspection_withdrawal_inspection_id_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id) ON DELETE RESTRICT,
  constraint inspection_withdrawal_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint inspection_withdrawal_reason_check CHECK ((reason <> ''::text))
);

create table introduction_count (
  id uuid not null,
  organisation_id uuid not null,
  mass_body text not null,
  from_day date not null,
  to_day date not null,
  value integer not null,
  source text not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint introduction_count_pkey PRIMARY KEY (id),
  constraint introduction_count_replaces_id_key UNIQUE (replaces_id),
  constraint introduction_count_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint introduction_count_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint introduction_count_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES introduction_count(id) ON DELETE RESTRICT,
  constraint introduction_count_check CHECK ((to_day >= from_day)),
  constraint introduction_count_check1 CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint introduction_count_mass_body_check CHECK ((mass_body <> ''::text)),
  constraint introduction_count_source_check CHECK ((source <> ''::text)),
  constraint introduction_count_value_check CHECK ((value >= 0))
);
CREATE INDEX introduction_count_organisation ON introduction_count USING btree (organisation_id, to_day);

create table meeting (
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  ballot text not null,
  official_total integer not null,
  official_present integer not null,
  absent_ordinary integer default 0 not null,
  absent_exempt integer default 0 not null,
  absent_transferred_out integer default 0 not null,
  absent_suspended integer default 0 not null,
  absent_prosecuted integer default 0 not null,
  probationary_present integer default 0 not null,
  probationary_absent integer default 0 not null,
  chair_id uuid,
  secretary_id uuid,
  behalf_organisation_id uuid,
  behalf_paper text,
  behalf_day date,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_replaces_id_key UNIQUE (replaces_id),
  constraint meeting_behalf_organisation_id_fkey FOREIGN KEY (behalf_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint meeting_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint meeting_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE RESTRICT,
  constraint meeting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint meeting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint meeting_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES meeting(id) ON DELETE RESTRICT,
  constraint meeting_secretary_id_fkey FOREIGN KEY (secretary_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint meeting_absent_exempt_check CHECK ((absent_exempt >= 0)),
  constraint meeting_absent_ordinary_check CHECK ((absent_ordinary >= 0)),
  constraint meeting_absent_prosecuted_check CHECK ((absent_prosecuted >= 0)),
  constraint meeting_absent_suspended_check CHECK ((absent_suspended >= 0)),
  constraint meeting_absent_transferred_out_check CHECK ((absent_transferred_out >= 0)),
  constraint meeting_ballot_check CHECK ((ballot = ANY (ARRAY['secret'::text, 'raised'::text, 'written'::text]))),
  constraint meeting_check CHECK (((behalf_organisation_id IS NULL) = (behalf_day IS NULL))),
  constraint meeting_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint meeting_check2 CHECK (((meeting_id = id) = (replaces_id IS NULL))),
  constraint meeting_check3 CHECK ((official_total = (((((official_present + absent_ordinary) + absent_exempt) + absent_transferred_out) + absent_suspended) + absent_prosecuted))),
  constraint meeting_official_present_check CHECK ((official_present >= 0)),
  constraint meeting_official_total_check CHECK ((official_total >= 0)),
  constraint meeting_probationary_absent_check CHECK ((probationary_absent >= 0)),
  constraint meeting_probationary_present_check CHECK ((probationary_present >= 0))
);
CREATE INDEX meeting_organisation ON meeting USING btree (organisation_id, day);
CREATE INDEX meeting_versions ON meeting USING btree (meeting_id);

create table member (
  id uuid not null,
  created_at timestamp with time zone not null,
  constraint member_pkey PRIMARY KEY (id)
);

create table member_task (
  id uuid not null,
  task_id uuid not null,
  candidate_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  what text not null,
  note text,
  due_day date not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint member_task_pkey PRIMARY KEY (id),
  constraint member_task_replaces_id_key UNIQUE (replaces_id),
  constraint member_task_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint member_task_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint member_task_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint member_task_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES member_task(id) ON DELETE RESTRICT,
  constraint member_task_task_id_fkey FOREIGN KEY (task_id) REFERENCES member_task(id) ON DELETE RESTRICT,
  constraint member_task_check CHECK ((due_day >= day)),
  constraint member_task_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint member_task_check2 CHECK (((task_id = id) = (replaces_id IS NULL))),
  constraint member_task_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 160))),
  constraint member_task_what_check CHECK ((what = ANY (ARRAY['groupCharge'::text, 'propaganda'::text, 'massWork'::text, 'youthWork'::text, 'digital'::text, 'security'::text, 'source'::text, 'study'::text, 'cellWork'::text, 'other'::text])))
);
CREATE INDEX member_task_candidate ON member_task USING btree (candidate_id);
CREATE INDEX member_task_organisation ON member_task USING btree (organisation_id, due_day);

create table member_task_result (
  id uuid not null,
  task_id uuid not null,
  day date not null,
  outcome text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  reason text,
  replaces_id uuid,
  constraint member_task_result_pkey PRIMARY KEY (id),
  constraint member_task_result_replaces_id_key UNIQUE (replaces_id),
  constraint member_task_result_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint member_task_result_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES member_task_result(id) ON DELETE RESTRICT,
  constraint member_task_result_task_id_fkey FOREIGN KEY (task_id) REFERENCES member_task(id) ON DELETE RESTRICT,
  constraint member_task_result_check CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint member_task_result_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'partly'::text, 'notDone'::text]))),
  constraint member_task_result_reason_check CHECK ((reason <> ''::text))
);
CREATE UNIQUE INDEX member_task_result_first ON member_task_result USING btree (task_id) WHERE (replaces_id IS NULL);

create table member_version (
  id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  full_name text not null,
  name_key text not null,
  official_day date,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  constraint member_version_pkey PRIMARY KEY (id),
  constraint member_version_replaces_id_key UNIQUE (replaces_id),
  constraint member_version_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint member_version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint member_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint member_version_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES member_version(id) ON DELETE RESTRICT,
  constraint member_version_check CHECK (((NOT taken_back) OR ((replaces_id IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint member_version_full_name_check CHECK ((full_name <> ''::text))
);
CREATE INDEX member_version_member ON member_version USING btree (member_id);
CREATE INDEX member_version_organisation ON member_version USING btree (organisation_id, name_key);

create table membership_base (
  id uuid not null,
  organisation_id uuid not null,
  day date not null,
  value integer not null,
  qualifier text not null,
  source text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  correction_reason text,
  constraint membership_base_pkey PRIMARY KEY (id),
  constraint membership_base_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint membership_base_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint membership_base_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES membership_base(id) ON DELETE RESTRICT,
  constraint membership_base_check CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint membership_base_qualifier_check CHECK ((qualifier = ANY (ARRAY['exactly'::text, 'moreThan'::text, 'about'::text]))),
  constraint membership_base_source_check CHECK ((source <> ''::text)),
  constraint membership_base_value_check CHECK ((value >= 0))
);
CREATE INDEX membership_base_organisation ON membership_base USING btree (organisation_id, day);
CREATE UNIQUE INDEX membership_base_replaces ON membership_base USING btree (replaces_id);

create table migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table night_run (
  day date not null,
  ended_at timestamp with time zone not null,
  constraint night_run_pkey PRIMARY KEY (day)
);

create table obstacle (
  id uuid not null,
  raised_by uuid not null,
  organisation_id uuid not null,
  subject text not null,
  candidate_id uuid,
  stage text,
  target_entry_id uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint obstacle_pkey PRIMARY KEY (id),
  constraint obstacle_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint obstacle_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint obstacle_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint obstacle_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint obstacle_target_entry_id_fkey FOREIGN KEY (target_entry_id) REFERENCES target_entry(id) ON DELETE RESTRICT,
  constraint obstacle_check CHECK (((subject = ANY (ARRAY['file'::text, 'step'::text])) = (candidate_id IS NOT NULL))),
  constraint obstacle_check1 CHECK (((subject = 'step'::text) = (stage IS NOT NULL))),
  constraint obstacle_check2 CHECK (((subject = 'target'::text) = (target_entry_id IS NOT NULL))),
  constraint obstacle_subject_check CHECK ((subject = ANY (ARRAY['file'::text, 'step'::text, 'body'::text, 'target'::text])))
);
CREATE INDEX obstacle_candidate ON obstacle USING btree (candidate_id) WHERE (candidate_id IS NOT NULL);
CREATE INDEX obstacle_organisation ON obstacle USING btree (organisation_id);
CREATE INDEX obstacle_raised_by ON obstacle USING btree (raised_by);

create table obstacle_event (
  id uuid not null,
  obstacle_id uuid not null,
  "position" integer not null,
  kind text not null,
  day date not null,
  organisation_id uuid not null,
  entered_organisation_id uuid,
  owner_id uuid,
  due_day date,
  cause text,
  note text,
  proposal text,
  document_number text,
  document_day date,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint obstacle_event_pkey PRIMARY KEY (id),
  constraint obstacle_event_replaces_id_key UNIQUE (replaces_id),
  constraint obstacle_event_entered_organisation_id_fkey FOREIGN KEY (entered_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint obstacle_event_obstacle_id_fkey FOREIGN KEY (obstacle_id) REFERENCES obstacle(id) ON DELETE RESTRICT,
  constraint obstacle_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint obstacle_event_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint obstacle_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint obstacle_event_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES obstacle_event(id) ON DELETE RESTRICT,
  constraint obstacle_event_check CHECK (((kind = ANY (ARRAY['raised'::text, 'escalated'::text, 'reopened'::text])) = ((owner_id IS NOT NULL) AND (due_day IS NOT NULL)))),
  constraint obstacle_event_check1 CHECK (((kind = 'raised'::text) = (cause IS NOT NULL))),
  constraint obstacle_event_check2 CHECK (((kind = 'closed'::text) OR (note IS NOT NULL))),
  constraint obstacle_event_check3 CHECK ((due_day >= day)),
  constraint obstacle_event_check4 CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint obstacle_event_document_number_check CHECK ((document_number <> ''::text)),
  constraint obstacle_event_kind_check CHECK ((kind = ANY (ARRAY['raised'::text, 'escalated'::text, 'answered'::text, 'closed'::text, 'reopened'::text]))),
  constraint obstacle_event_note_check CHECK ((note <> ''::text)),
  constraint obstacle_event_position_check CHECK (("position" > 0)),
  constraint obstacle_event_proposal_check CHECK ((proposal <> ''::text)),
  constraint obstacle_event_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX obstacle_event_obstacle ON obstacle_event USING btree (obstacle_id);
CREATE INDEX obstacle_event_owner ON obstacle_event USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE UNIQUE INDEX obstacle_event_position ON obstacle_event USING btree (obstacle_id, "position") WHERE (replaces_id IS NULL);

create table organisation (
  id uuid not null,
  created_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (id)
);

create table organisation_event (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  name text,
  parent_id uuid,
  code text,
  organisation_kind text,
  sector text,
  marks text[],
  decision_number text,
  decision_day date,
  decision_issuer text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  correction_reason text,
  constraint organisation_event_pkey PRIMARY KEY (id),
  constraint organisation_event_replaced_once UNIQUE (replaces_id),
  constraint organisation_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint organisation_event_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint organisation_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint organisation_event_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES organisation_event(id) ON DELETE RESTRICT,
  constraint organisation_event_check CHECK ((organisation_id <> parent_id)),
  constraint organisation_event_check1 CHECK (((kind <> 'found'::text) OR ((name IS NOT NULL) AND (organisation_kind IS NOT NULL) AND (sector IS NOT NULL)))),
  constraint organisation_event_check2 CHECK (((kind <> 'rename'::text) OR (name IS NOT NULL))),
  constraint organisation_event_check3 CHECK (((kind <> 'move'::text) OR (parent_id IS NOT NULL))),
  constraint organisation_event_check4 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint organisation_event_code_check CHECK ((code <> ''::text)),
  constraint organisation_event_kind_check CHECK ((kind = ANY (ARRAY['found'::text, 'rename'::text, 'move'::text, 'describe'::text, 'close'::text]))),
  constraint organisation_event_name_check CHECK ((name <> ''::text)),
  constraint organisation_event_organisation_kind_check CHECK ((organisation_kind = ANY (ARRAY['central'::text, 'centralDirect'::text, 'upperDirect'::text, 'grassrootsCommittee'::text, 'grassrootsCell'::text, 'subCommittee'::text, 'cell'::text]))),
  constraint organisation_event_sector_check CHECK ((sector = ANY (ARRAY['village'::text, 'school'::text, 'nonStateEnterprise'::text, 'stateEnterprise'::text, 'agency'::text, 'publicService'::text, 'armedForces'::text, 'other'::text])))
);
CREATE INDEX organisation_event_organisation ON organisation_event USING btree (organisation_id, day);

create table outreach_activity (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  topic text not null,
  participants integer not null,
  brought integer not null,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint outreach_activity_pkey PRIMARY KEY (id),
  constraint outreach_activity_replaces_id_key UNIQUE (replaces_id),
  constraint outreach_activity_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint outreach_activity_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint outreach_activity_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES outreach_activity(id) ON DELETE RESTRICT,
  constraint outreach_activity_check CHECK (((brought >= 0) AND (brought <= participants))),
  constraint outreach_activity_check1 CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint outreach_activity_kind_check CHECK ((kind = ANY (ARRAY['propaganda'::text, 'emulation'::text, 'talk'::text, 'volunteer'::text]))),
  constraint outreach_activity_participants_check CHECK ((participants >= 0)),
  constraint outreach_activity_topic_check CHECK ((topic <> ''::text))
);
CREATE INDEX outreach_activity_organisation ON outreach_activity USING btree (organisation_id, day);

create table period (
  id uuid not null,
  kind text not null,
  name text not null,
  from_day date not null,
  to_day date not null,
  organisation_id uuid,
  constraint period_pkey PRIMARY KEY (id),
  constraint period_organisation_id_kind_from_day_to_day_key UNIQUE NULLS NOT DISTINCT (organisation_id, kind, from_day, to_day),
  constraint period_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint period_check CHECK ((to_day >= from_day)),
  constraint period_check1 CHECK (((kind = 'other'::text) = (organisation_id IS NOT NULL))),
  constraint period_check2 CHECK (((kind <> 'year'::text) OR ((EXTRACT(month FROM from_day) = (1)::numeric) AND (EXTRACT(day FROM from_day) = (1)::numeric) AND (to_day = (((from_day + '1 year'::interval))::date - 1))))),
  constraint period_check3 CHECK (((kind <> 'schoolYear'::text) OR ((EXTRACT(month FROM from_day) = (9)::numeric) AND (EXTRACT(day FROM from_day) = (1)::numeric) AND (to_day = (((from_day + '1 year'::interval))::date - 1))))),
  constraint period_kind_check CHECK ((kind = ANY (ARRAY['year'::text, 'term'::text, 'schoolYear'::text, 'other'::text]))),
  constraint period_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX period_term ON period USING btree (from_day) WHERE (kind = 'term'::text);

create table person_version (
  id uuid not null,
  candidate_id uuid not null,
  full_name text not null,
  name_key text not null,
  sex text not null,
  birth_day date not null,
  birth_precision text not null,
  ethnic_minority boolean,
  religious boolean,
  youth_union boolean not null,
  demobilised boolean default false not null,
  occupation text not null,
  education text not null,
  generated boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  paper_reference text,
  constraint person_version_pkey PRIMARY KEY (id),
  constraint person_version_replaces_id_key UNIQUE (replaces_id),
  constraint person_version_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint person_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint person_version_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES person_version(id) ON DELETE RESTRICT,
  constraint person_version_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint person_version_education_check CHECK ((education = ANY (ARRAY['literate'::text, 'primary'::text, 'lowerSecondary'::text, 'upperSecondary'::text, 'vocational'::text, 'college'::text, 'university'::text, 'master'::text, 'doctor'::text]))),
  constraint person_version_full_name_check CHECK ((full_name <> ''::text)),
  constraint person_version_occupation_check CHECK ((occupation = ANY (ARRAY['stateOfficial'::text, 'partyOfficial'::text, 'communeOfficial'::text, 'villageOfficer'::text, 'publicEmployee'::text, 'teacher'::text, 'nonPublicEmployee'::text, 'enterpriseManager'::text, 'businessOwner'::text, 'enterpriseStaff'::text, 'worker'::text, 'farmer'::text, 'armedForces'::text, 'student'::text, 'pupil'::text, 'other'::text]))),
  constraint person_version_paper_reference_check CHECK ((paper_reference <> ''::text)),
  constraint person_version_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
CREATE INDEX person_version_candidate ON person_version USING btree (candidate_id);
CREATE INDEX person_version_name ON person_version USING gin (regexp_replace(regexp_replace(replace(regexp_replace(NORMALIZE(name_key, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'đ'::text, 'd'::text), '(?<=[[:alpha:]])[''’‘ʼ`´′](?=[[:alpha:]])'::text, ''::text, 'g'::text), '(?:[^[:alnum:]]|ʼ)+'::text, ' '::text, 'g'::text) gin_trgm_ops);
CREATE INDEX person_version_twin ON person_version USING btree (name_key, birth_day);

create table placement (
  organisation_id uuid not null,
  valid daterange not null,
  alive boolean not null,
  parent_id uuid,
  kind text not null,
  code text,
  name text not null,
  name_key text not null,
  sector text not null,
  marks text[] default '{}'::text[] not null,
  path ltree not null,
  constraint placement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint placement_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint placement_one_a_day EXCLUDE USING gist (organisation_id WITH =, valid WITH &&),
  constraint placement_valid_check CHECK ((NOT isempty(valid)))
);
CREATE INDEX placement_code ON placement USING btree (lower(code));
CREATE INDEX placement_name ON placement USING gin (name_key gin_trgm_ops);
CREATE INDEX placement_organisation ON placement USING btree (organisation_id);
CREATE INDEX placement_parent ON placement USING btree (parent_id);
CREATE INDEX placement_path ON placement USING gist (path);

create table printed_person (
  record_id uuid not null,
  candidate_id uuid not null,
  key_id text not null,
  ciphertext bytea not null,
  constraint printed_person_pkey PRIMARY KEY (record_id),
  constraint printed_person_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint printed_person_record_id_fkey FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE RESTRICT
);
CREATE INDEX printed_person_candidate ON printed_person USING btree (candidate_id);

create table recommendation (
  id uuid not null,
  inspection_id uuid not null,
  organisation_id uuid not null,
  topic text not null,
  note text not null,
  due_day date not null,
  constraint recommendation_pkey PRIMARY KEY (id),
  constraint recommendation_inspection_id_organisation_id_fkey FOREIGN KEY (inspection_id, organisation_id) REFERENCES inspection_body(inspection_id, organisation_id) ON DELETE RESTRICT,
  constraint recommendation_note_check CHECK ((note <> ''::text))
);
CREATE INDEX recommendation_inspection ON recommendation USING btree (inspection_id);
CREATE INDEX recommendation_organisation ON recommendation USING btree (organisation_id);

create table recommendation_event (
  id uuid not null,
  recommendation_id uuid not null,
  "position" integer not null,
  kind text not null,
  day date not null,
  organisation_id uuid not null,
  note text,
  paper_number text,
  paper_day date,
  meeting_id uuid,
  due_day date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  reason text,
  replaces_id uuid,
  constraint recommendation_event_pkey PRIMARY KEY (id),
  constraint recommendation_event_replaces_id_key UNIQUE (replaces_id),
  constraint recommendation_event_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE RESTRICT,
  constraint recommendation_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint recommendation_event_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendation(id) ON DELETE RESTRICT,
  constraint recommendation_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint recommendation_event_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES recommendation_event(id) ON DELETE RESTRICT,
  constraint recommendation_event_check CHECK (((paper_number IS NULL) = (paper_day IS NULL))),
  constraint recommendation_event_check1 CHECK (((kind <> 'reported'::text) OR (paper_number IS NOT NULL) OR (meeting_id IS NOT NULL))),
  constraint recommendation_event_check2 CHECK (((kind = ANY (ARRAY['extended'::text, 'reopened'::text])) = (due_day IS NOT NULL))),
  constraint recommendation_event_check3 CHECK (((kind <> ALL (ARRAY['extended'::text, 'reopened'::text])) OR (note IS NOT NULL))),
  constraint recommendation_event_check4 CHECK ((due_day >= day)),
  constraint recommendation_event_correction CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint recommendation_event_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'closed'::text, 'extended'::text, 'reopened'::text]))),
  constraint recommendation_event_note_check CHECK ((note <> ''::text)),
  constraint recommendation_event_paper_number_check CHECK ((paper_number <> ''::text)),
  constraint recommendation_event_position_check CHECK (("position" > 0)),
  constraint recommendation_event_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX recommendation_event_meeting ON recommendation_event USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX recommendation_event_position ON recommendation_event USING btree (recommendation_id, "position") WHERE (replaces_id IS NULL);

create table record (
  id uuid not null,
  seq bigint generated always as identity not null,
  candidate_id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  day date not null,
  decision_number text,
  issuer_name text,
  issuer_organisation_id uuid,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  detail jsonb default '{}'::jsonb not null,
  paper_day date,
  meeting_id uuid,
  vote_for integer,
  vote_against integer,
  vote_blank integer,
  behalf_organisation_id uuid,
  behalf_paper text,
  behalf_day date,
  entered_organisation_id uuid,
  attempt integer default 1 not null,
  constraint record_pkey PRIMARY KEY (id),
  constraint record_replaces_id_key UNIQUE (replaces_id),
  constraint record_seq_key UNIQUE (seq),
  constraint record_behalf_organisation_id_fkey FOREIGN KEY (behalf_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint record_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint record_entered_organisation_id_fkey FOREIGN KEY (entered_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint record_issuer_organisation_id_fkey FOREIGN KEY (issuer_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint record_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE RESTRICT,
  constraint record_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint record_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint record_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES record(id) ON DELETE RESTRICT,
  constraint record_attempt_check CHECK ((attempt > 0)),
  constraint record_behalf_check CHECK (((behalf_organisation_id IS NULL) = (behalf_day IS NULL))),
  constraint record_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint record_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'listed'::text, 'mentorAssigned'::text, 'trialTask'::text, 'certificate'::text, 'permission'::text, 'consentRequired'::text, 'consent'::text, 'application'::text, 'personalHistory'::text, 'verificationRequest'::text, 'verificationReply'::text, 'introduction'::text, 'unionResolution'::text, 'opinion'::text, 'cellResolution'::text, 'subCommitteeAppraisal'::text, 'grassrootsResolution'::text, 'boardAppraisal'::text, 'admissionDecision'::text, 'decisionReceived'::text, 'ceremony'::text, 'memberEntries'::text, 'newMemberClass'::text, 'quarterlyRemark'::text, 'selfReview'::text, 'mentorReview'::text, 'recognitionOpinion'::text, 'recognitionResolution'::text, 'recognitionAppraisal'::text, 'recognitionGrassroots'::text, 'recognitionDecision'::text, 'deletionResolution'::text, 'deletionGrassroots'::text, 'deletionDecision'::text, 'complaint'::text, 'complaintAnswer'::text, 'decisionCancellation'::text, 'recognitionCancellation'::text, 'withdrawal'::text, 'notQualified'::text, 'removal'::text, 'death'::text, 'departure'::text, 'sent'::text, 'received'::text, 'returned'::text, 'held'::text, 'opinionAsked'::text, 'refusal'::text, 'clockExtended'::text, 'handover'::text, 'handoverReceived'::text, 'temporaryActivity'::text]))),
  constraint record_paper_check CHECK (((kind <> ALL (ARRAY['admissionDecision'::text, 'decisionCancellation'::text])) OR ((decision_number IS NOT NULL) AND (decision_number <> ''::text) AND (issuer_name IS NOT NULL) AND (issuer_name <> ''::text)))),
  constraint record_vote_against_check CHECK ((vote_against >= 0)),
  constraint record_vote_blank_check CHECK ((vote_blank >= 0)),
  constraint record_vote_check CHECK ((((vote_for IS NULL) = (vote_against IS NULL)) AND ((vote_for IS NULL) = (vote_blank IS NULL)))),
  constraint record_vote_for_check CHECK ((vote_for >= 0))
);
CREATE INDEX record_candidate ON record USING btree (candidate_id);
CREATE INDEX record_day ON record USING btree (kind, day);
CREATE UNIQUE INDEX record_first ON record USING btree (candidate_id, kind, attempt) WHERE ((replaces_id IS NULL) AND (kind = ANY (ARRAY['admissionDecision'::text, 'ceremony'::text, 'decisionCancellation'::text])));
CREATE INDEX record_meeting ON record USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX record_member ON record USING btree (((detail ->> 'memberId'::text))) WHERE ((detail ->> 'memberId'::text) IS NOT NULL);
CREATE INDEX record_of_centre ON record USING btree (issuer_organisation_id, day) WHERE (kind = ANY (ARRAY['certificate'::text, 'newMemberClass'::text]));
CREATE INDEX record_organisation ON record USING btree (organisation_id, kind, day);

create table record_start (
  id uuid not null,
  organisation_id uuid not null,
  from_day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint record_start_pkey PRIMARY KEY (id),
  constraint record_start_replaces_id_key UNIQUE (replaces_id),
  constraint record_start_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint record_start_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint record_start_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES record_start(id) ON DELETE RESTRICT
);
CREATE INDEX record_start_organisation ON record_start USING btree (organisation_id);

create table reminder_address (
  account_id uuid not null,
  address text not null,
  daily boolean not null,
  set_at timestamp with time zone not null,
  constraint reminder_address_pkey PRIMARY KEY (account_id),
  constraint reminder_address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint reminder_address_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254)))
);

create table reminder_letter (
  account_id uuid not null,
  kind text not null,
  day date not null,
  begun_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  refused_at timestamp with time zone,
  constraint reminder_letter_pkey PRIMARY KEY (account_id, kind, day),
  constraint reminder_letter_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint reminder_letter_check CHECK (((sent_at IS NULL) OR (refused_at IS NULL))),
  constraint reminder_letter_kind_check CHECK ((kind = ANY (ARRAY['weekly'::text, 'overdue'::text])))
);

create table responsibility (
  id uuid not null,
  responsibility_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  account_id uuid,
  duty text not null,
  decision_number text not null,
  decision_day date not null,
  issuer_name text not null,
  from_day date not null,
  to_day date,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint responsibility_pkey PRIMARY KEY (id),
  constraint responsibility_replaces_id_key UNIQUE (replaces_id),
  constraint responsibility_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint responsibility_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint responsibility_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint responsibility_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint responsibility_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES responsibility(id) ON DELETE RESTRICT,
  constraint responsibility_responsibility_id_fkey FOREIGN KEY (responsibility_id) REFERENCES responsibility(id) ON DELETE RESTRICT,
  constraint responsibility_check CHECK ((to_day > from_day)),
  constraint responsibility_check1 CHECK ((from_day >= decision_day)),
  constraint responsibility_check2 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint responsibility_check3 CHECK (((responsibility_id = id) = (replaces_id IS NULL))),
  constraint responsibility_decision_number_check CHECK ((decision_number <> ''::text)),
  constraint responsibility_duty_check CHECK ((duty = ANY (ARRAY['main'::text, 'assistant'::text]))),
  constraint responsibility_issuer_name_check CHECK ((issuer_name <> ''::text))
);
CREATE INDEX responsibility_member ON responsibility USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX responsibility_organisation ON responsibility USING btree (organisation_id, from_day);
CREATE INDEX responsibility_versions ON responsibility USING btree (responsibility_id);

create table responsibility_unit (
  responsibility_id uuid not null,
  organisation_id uuid not null,
  constraint responsibility_unit_pkey PRIMARY KEY (responsibility_id, organisation_id),
  constraint responsibility_unit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint responsibility_unit_responsibility_id_fkey FOREIGN KEY (responsibility_id) REFERENCES responsibility(id) ON DELETE RESTRICT
);
CREATE INDEX responsibility_unit_organisation ON responsibility_unit USING btree (organisation_id);

create table responsibility_visit (
  id uuid not null,
  visit_id uuid not null,
  responsibility_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  kind text not null,
  result text not null,
  next_day date,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint responsibility_visit_pkey PRIMARY KEY (id),
  constraint responsibility_visit_replaces_id_key UNIQUE (replaces_id),
  constraint responsibility_visit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint responsibility_visit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint responsibility_visit_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES responsibility_visit(id) ON DELETE RESTRICT,
  constraint responsibility_visit_responsibility_id_fkey FOREIGN KEY (responsibility_id) REFERENCES responsibility(id) ON DELETE RESTRICT,
  constraint responsibility_visit_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES responsibility_visit(id) ON DELETE RESTRICT,
  constraint responsibility_visit_check CHECK ((next_day > day)),
  constraint responsibility_visit_check1 CHECK (((visit_id = id) = (replaces_id IS NULL))),
  constraint responsibility_visit_check2 CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint responsibility_visit_kind_check CHECK ((kind = ANY (ARRAY['attendCell'::text, 'workWithCommittee'::text, 'urgeInWriting'::text, 'unblock'::text]))),
  constraint responsibility_visit_result_check CHECK ((result <> ''::text))
);
CREATE INDEX responsibility_visit_charge ON responsibility_visit USING btree (responsibility_id, day);

create table role_grant (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  from_day date not null,
  to_day date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT,
  constraint role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint role_grant_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint role_grant_check CHECK ((to_day >= from_day)),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'officer'::text, 'secretary'::text, 'trainer'::text, 'inspector'::text, 'administrator'::text])))
);
CREATE INDEX role_grant_account ON role_grant USING btree (account_id);
CREATE INDEX role_grant_organisation ON role_grant USING btree (organisation_id);

create table scorecard (
  id uuid not null,
  responsibility_id uuid not null,
  period_id uuid not null,
  shown_day date not null,
  figures jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  reason text,
  replaces_id uuid,
  constraint scorecard_pkey PRIMARY KEY (id),
  constraint scorecard_replaces_id_key UNIQUE (replaces_id),
  constraint scorecard_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE RESTRICT,
  constraint scorecard_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint scorecard_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES scorecard(id) ON DELETE RESTRICT,
  constraint scorecard_responsibility_id_fkey FOREIGN KEY (responsibility_id) REFERENCES responsibility(id) ON DELETE RESTRICT,
  constraint scorecard_check CHECK (((replaces_id IS NULL) = (reason IS NULL))),
  constraint scorecard_reason_check CHECK ((reason <> ''::text))
);
CREATE UNIQUE INDEX scorecard_first ON scorecard USING btree (responsibility_id, period_id) WHERE (replaces_id IS NULL);

create table scorecard_answer (
  id uuid not null,
  scorecard_id uuid not null,
  day date not null,
  stance text not null,
  points text[] default '{}'::text[] not null,
  comment text,
  paper_day date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint scorecard_answer_pkey PRIMARY KEY (id),
  constraint scorecard_answer_scorecard_id_key UNIQUE (scorecard_id),
  constraint scorecard_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint scorecard_answer_scorecard_id_fkey FOREIGN KEY (scorecard_id) REFERENCES scorecard(id) ON DELETE RESTRICT,
  constraint scorecard_answer_check CHECK (((stance = 'differs'::text) OR (points = '{}'::text[]))),
  constraint scorecard_answer_stance_check CHECK ((stance = ANY (ARRAY['agrees'::text, 'differs'::text])))
);

create table scorecard_conclusion (
  id uuid not null,
  scorecard_id uuid not null,
  day date not null,
  level text not null,
  points integer not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint scorecard_conclusion_pkey PRIMARY KEY (id),
  constraint scorecard_conclusion_replaces_id_key UNIQUE (replaces_id),
  constraint scorecard_conclusion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint scorecard_conclusion_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES scorecard_conclusion(id) ON DELETE RESTRICT,
  constraint scorecard_conclusion_scorecard_id_fkey FOREIGN KEY (scorecard_id) REFERENCES scorecard(id) ON DELETE RESTRICT,
  constraint scorecard_conclusion_level_check CHECK ((level = ANY (ARRAY['excellent'::text, 'good'::text, 'completed'::text, 'notCompleted'::text]))),
  constraint scorecard_conclusion_points_check CHECK (((points >= 0) AND (points <= 100))),
  constraint scorecard_conclusion_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX scorecard_conclusion_card ON scorecard_conclusion USING btree (scorecard_id);
CREATE UNIQUE INDEX scorecard_conclusion_first ON scorecard_conclusion USING btree (scorecard_id) WHERE (replaces_id IS NULL);

create table screening_ballot (
  id uuid not null,
  seq bigint generated always as identity not null,
  round_id uuid not null,
  cell_id uuid not null,
  day date not null,
  official_total integer not null,
  official_present integer not null,
  absent_ordinary integer not null,
  absent_exempt integer not null,
  absent_transferred_out integer not null,
  absent_suspended integer not null,
  absent_prosecuted integer not null,
  probationary_present integer not null,
  probationary_absent integer not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint screening_ballot_pkey PRIMARY KEY (id),
  constraint screening_ballot_replaces_id_key UNIQUE (replaces_id),
  constraint screening_ballot_seq_key UNIQUE (seq),
  constraint screening_ballot_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint screening_ballot_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_ballot_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES screening_ballot(id) ON DELETE RESTRICT,
  constraint screening_ballot_round_id_fkey FOREIGN KEY (round_id) REFERENCES screening_round(id) ON DELETE RESTRICT,
  constraint screening_ballot_absent_exempt_check CHECK ((absent_exempt >= 0)),
  constraint screening_ballot_absent_ordinary_check CHECK ((absent_ordinary >= 0)),
  constraint screening_ballot_absent_prosecuted_check CHECK ((absent_prosecuted >= 0)),
  constraint screening_ballot_absent_suspended_check CHECK ((absent_suspended >= 0)),
  constraint screening_ballot_absent_transferred_out_check CHECK ((absent_transferred_out >= 0)),
  constraint screening_ballot_check CHECK ((official_total = (((((official_present + absent_ordinary) + absent_exempt) + absent_transferred_out) + absent_suspended) + absent_prosecuted))),
  constraint screening_ballot_official_present_check CHECK ((official_present >= 0)),
  constraint screening_ballot_official_total_check CHECK ((official_total > 0)),
  constraint screening_ballot_probationary_absent_check CHECK ((probationary_absent >= 0)),
  constraint screening_ballot_probationary_present_check CHECK ((probationary_present >= 0))
);
CREATE INDEX screening_ballot_cell ON screening_ballot USING btree (round_id, cell_id);
CREATE UNIQUE INDEX screening_ballot_first ON screening_ballot USING btree (round_id, cell_id) WHERE (replaces_id IS NULL);

create table screening_draft (
  id uuid not null,
  seq bigint generated always as identity not null,
  round_id uuid not null,
  cell_id uuid not null,
  day date not null,
  nobody boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint screening_draft_pkey PRIMARY KEY (id),
  constraint screening_draft_seq_key UNIQUE (seq),
  constraint screening_draft_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint screening_draft_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_draft_round_id_fkey FOREIGN KEY (round_id) REFERENCES screening_round(id) ON DELETE RESTRICT
);
CREATE INDEX screening_draft_by_cell ON screening_draft USING btree (cell_id);
CREATE INDEX screening_draft_cell ON screening_draft USING btree (round_id, cell_id, seq);

create table screening_entry (
  id uuid not null,
  round_id uuid not null,
  cell_id uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint screening_entry_pkey PRIMARY KEY (id),
  constraint screening_entry_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint screening_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_entry_round_id_fkey FOREIGN KEY (round_id) REFERENCES screening_round(id) ON DELETE RESTRICT
);
CREATE INDEX screening_entry_cell ON screening_entry USING btree (round_id, cell_id);

create table screening_help (
  id uuid not null,
  seq bigint generated always as identity not null,
  entry_id uuid not null,
  from_day date not null,
  until_day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint screening_help_pkey PRIMARY KEY (id),
  constraint screening_help_seq_key UNIQUE (seq),
  constraint screening_help_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES screening_entry(id) ON DELETE RESTRICT,
  constraint screening_help_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_help_check CHECK ((until_day > from_day))
);
CREATE INDEX screening_help_entry ON screening_help USING btree (entry_id, seq);

create table screening_outcome (
  id uuid not null,
  seq bigint generated always as identity not null,
  entry_id uuid not null,
  kind text not null,
  day date not null,
  paper_number text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint screening_outcome_pkey PRIMARY KEY (id),
  constraint screening_outcome_seq_key UNIQUE (seq),
  constraint screening_outcome_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES screening_entry(id) ON DELETE RESTRICT,
  constraint screening_outcome_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_outcome_check CHECK (((kind = 'deleted'::text) = (paper_number IS NOT NULL))),
  constraint screening_outcome_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'noProgress'::text, 'deleted'::text]))),
  constraint screening_outcome_paper_number_check CHECK ((paper_number <> ''::text))
);
CREATE UNIQUE INDEX screening_outcome_end ON screening_outcome USING btree (entry_id) WHERE (kind = ANY (ARRAY['progress'::text, 'deleted'::text]));
CREATE INDEX screening_outcome_entry ON screening_outcome USING btree (entry_id, seq);

create table screening_round (
  id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  year integer not null,
  from_day date not null,
  lists_by date not null,
  plan_number text not null,
  plan_day date not null,
  plan_issuer text not null,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint screening_round_pkey PRIMARY KEY (id),
  constraint screening_round_replaces_id_key UNIQUE (replaces_id),
  constraint screening_round_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint screening_round_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_round_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES screening_round(id) ON DELETE RESTRICT,
  constraint screening_round_round_id_fkey FOREIGN KEY (round_id) REFERENCES screening_round(id) ON DELETE RESTRICT,
  constraint screening_round_check CHECK (((round_id = id) = (replaces_id IS NULL))),
  constraint screening_round_check1 CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint screening_round_check2 CHECK ((lists_by >= from_day)),
  constraint screening_round_plan_issuer_check CHECK ((plan_issuer <> ''::text)),
  constraint screening_round_plan_number_check CHECK ((plan_number <> ''::text)),
  constraint screening_round_year_check CHECK (((year >= 2011) AND (year <= 2199)))
);
CREATE INDEX screening_round_organisation ON screening_round USING btree (organisation_id, year);
CREATE INDEX screening_round_versions ON screening_round USING btree (round_id);

create table screening_seal (
  id uuid not null,
  draft_id uuid,
  entry_id uuid,
  field text not null,
  key_id text not null,
  ciphertext bytea not null,
  constraint screening_seal_pkey PRIMARY KEY (id),
  constraint screening_seal_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES screening_draft(id) ON DELETE RESTRICT,
  constraint screening_seal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES screening_entry(id) ON DELETE RESTRICT,
  constraint screening_seal_check CHECK (((field = 'list'::text) = (draft_id IS NOT NULL))),
  constraint screening_seal_check1 CHECK (((field = 'list'::text) = (entry_id IS NULL))),
  constraint screening_seal_field_check CHECK ((field = ANY (ARRAY['list'::text, 'person'::text, 'helper'::text])))
);
CREATE UNIQUE INDEX screening_seal_draft ON screening_seal USING btree (draft_id) WHERE (draft_id IS NOT NULL);
CREATE UNIQUE INDEX screening_seal_entry ON screening_seal USING btree (entry_id, field) WHERE (entry_id IS NOT NULL);

create table screening_step (
  id uuid not null,
  seq bigint generated always as identity not null,
  round_id uuid not null,
  cell_id uuid not null,
  kind text not null,
  asked_day date,
  day date,
  view text,
  number text,
  listed integer,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint screening_step_pkey PRIMARY KEY (id),
  constraint screening_step_replaces_id_key UNIQUE (replaces_id),
  constraint screening_step_seq_key UNIQUE (seq),
  constraint screening_step_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint screening_step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint screening_step_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES screening_step(id) ON DELETE RESTRICT,
  constraint screening_step_round_id_fkey FOREIGN KEY (round_id) REFERENCES screening_round(id) ON DELETE RESTRICT,
  constraint screening_step_check CHECK (((kind = 'report'::text) = (listed IS NOT NULL))),
  constraint screening_step_check1 CHECK (((kind <> 'report'::text) OR (day IS NOT NULL))),
  constraint screening_step_check2 CHECK (((kind = 'report'::text) OR (asked_day IS NOT NULL))),
  constraint screening_step_check3 CHECK (((view IS NULL) OR (kind = 'upperView'::text))),
  constraint screening_step_check4 CHECK (((kind <> 'upperView'::text) OR ((view IS NULL) = (day IS NULL)))),
  constraint screening_step_check5 CHECK (((asked_day IS NULL) OR (day IS NULL) OR (day >= asked_day))),
  constraint screening_step_kind_check CHECK ((kind = ANY (ARRAY['frontOpinion'::text, 'leadersOpinion'::text, 'upperView'::text, 'report'::text]))),
  constraint screening_step_listed_check CHECK ((listed >= 0)),
  constraint screening_step_number_check CHECK ((number <> ''::text)),
  constraint screening_step_view_check CHECK ((view = ANY (ARRAY['agrees'::text, 'again'::text])))
);
CREATE INDEX screening_step_cell ON screening_step USING btree (round_id, cell_id, kind);
CREATE UNIQUE INDEX screening_step_first ON screening_step USING btree (round_id, cell_id, kind) WHERE (replaces_id IS NULL);

create table screening_vote (
  ballot_id uuid not null,
  entry_id uuid not null,
  vote_for integer not null,
  vote_against integer not null,
  vote_blank integer not null,
  constraint screening_vote_pkey PRIMARY KEY (ballot_id, entry_id),
  constraint screening_vote_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES screening_ballot(id) ON DELETE RESTRICT,
  constraint screening_vote_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES screening_entry(id) ON DELETE RESTRICT,
  constraint screening_vote_vote_against_check CHECK ((vote_against >= 0)),
  constraint screening_vote_vote_blank_check CHECK ((vote_blank >= 0)),
  constraint screening_vote_vote_for_check CHECK ((vote_for >= 0))
);
CREATE INDEX screening_vote_entry ON screening_vote USING btree (entry_id);

create table sealed_field (
  candidate_id uuid not null,
  field text not null,
  version_id uuid not null,
  key_id text not null,
  ciphertext bytea not null,
  constraint sealed_field_pkey PRIMARY KEY (version_id, field),
  constraint sealed_field_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint sealed_field_version_id_fkey FOREIGN KEY (version_id) REFERENCES person_version(id) ON DELETE RESTRICT,
  constraint sealed_field_field_check CHECK ((field = ANY (ARRAY['ethnicity'::text, 'religion'::text])))
);
CREATE INDEX sealed_field_candidate ON sealed_field USING btree (candidate_id);

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
CREATE INDEX session_account ON session USING btree (account_id);

create table shortfall_statement (
  id uuid not null,
  organisation_id uuid not null,
  period_id uuid not null,
  causes text[] not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint shortfall_statement_pkey PRIMARY KEY (id),
  constraint shortfall_statement_replaces_id_key UNIQUE (replaces_id),
  constraint shortfall_statement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint shortfall_statement_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE RESTRICT,
  constraint shortfall_statement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint shortfall_statement_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES shortfall_statement(id) ON DELETE RESTRICT,
  constraint shortfall_statement_causes_check CHECK ((cardinality(causes) > 0))
);
CREATE UNIQUE INDEX shortfall_statement_first ON shortfall_statement USING btree (organisation_id, period_id) WHERE (replaces_id IS NULL);
CREATE INDEX shortfall_statement_organisation ON shortfall_statement USING btree (organisation_id, period_id);

create table sign_in_failure (
  id bigint generated always as identity not null,
  username_key text not null,
  address text not null,
  at timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_recent ON sign_in_failure USING btree (address, at);

create table source_plan (
  id uuid not null,
  seq bigint generated always as identity not null,
  organisation_id uuid not null,
  scope text not null,
  from_year integer not null,
  to_year integer not null,
  day date not null,
  causes text[] default '{}'::text[] not null,
  measures text[] default '{}'::text[] not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint source_plan_pkey PRIMARY KEY (id),
  constraint source_plan_seq_key UNIQUE (seq),
  constraint source_plan_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_plan_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint source_plan_check CHECK (((to_year >= from_year) AND ((scope = 'term'::text) OR (to_year = from_year)))),
  constraint source_plan_from_year_check CHECK (((from_year >= 2011) AND (from_year <= 2199))),
  constraint source_plan_scope_check CHECK ((scope = ANY (ARRAY['year'::text, 'term'::text])))
);
CREATE INDEX source_plan_organisation ON source_plan USING btree (organisation_id, from_year, seq);

create table source_plan_allocation (
  plan_id uuid not null,
  organisation_id uuid not null,
  value integer not null,
  constraint source_plan_allocation_pkey PRIMARY KEY (plan_id, organisation_id),
  constraint source_plan_allocation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_plan_allocation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES source_plan(id) ON DELETE RESTRICT,
  constraint source_plan_allocation_value_check CHECK ((value >= 0))
);
CREATE INDEX source_plan_allocation_body ON source_plan_allocation USING btree (organisation_id);

create table source_plan_answer (
  id uuid not null,
  seq bigint generated always as identity not null,
  plan_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  number text,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint source_plan_answer_pkey PRIMARY KEY (id),
  constraint source_plan_answer_seq_key UNIQUE (seq),
  constraint source_plan_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_plan_answer_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES source_plan(id) ON DELETE RESTRICT,
  constraint source_plan_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint source_plan_answer_check CHECK (((kind = 'approved'::text) = (number IS NOT NULL))),
  constraint source_plan_answer_check1 CHECK (((kind = 'approved'::text) OR (reason IS NOT NULL))),
  constraint source_plan_answer_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'returned'::text, 'approved'::text]))),
  constraint source_plan_answer_number_check CHECK ((number <> ''::text)),
  constraint source_plan_answer_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX source_plan_answer_plan ON source_plan_answer USING btree (plan_id, seq);
CREATE UNIQUE INDEX source_plan_approved ON source_plan_answer USING btree (plan_id) WHERE (kind = 'approved'::text);

create table source_plan_count (
  plan_id uuid not null,
  group_code text not null,
  quarter integer not null,
  value integer not null,
  constraint source_plan_count_pkey PRIMARY KEY (plan_id, group_code, quarter),
  constraint source_plan_count_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES source_plan(id) ON DELETE RESTRICT,
  constraint source_plan_count_group_code_check CHECK ((group_code <> ''::text)),
  constraint source_plan_count_quarter_check CHECK (((quarter >= 0) AND (quarter <= 4))),
  constraint source_plan_count_value_check CHECK ((value >= 0))
);

create table source_request (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  year integer not null,
  day date not null,
  by_day date not null,
  answer_by date,
  number text,
  taken_back boolean default false not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint source_request_pkey PRIMARY KEY (id),
  constraint source_request_replaces_id_key UNIQUE (replaces_id),
  constraint source_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint source_request_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES source_request(id) ON DELETE RESTRICT,
  constraint source_request_check CHECK ((by_day >= day)),
  constraint source_request_check1 CHECK ((answer_by >= by_day)),
  constraint source_request_check2 CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint source_request_check3 CHECK (((answer_by IS NULL) OR (kind = 'plan'::text))),
  constraint source_request_kind_check CHECK ((kind = ANY (ARRAY['survey'::text, 'plan'::text]))),
  constraint source_request_number_check CHECK ((number <> ''::text)),
  constraint source_request_year_check CHECK (((year >= 2011) AND (year <= 2199)))
);
CREATE INDEX source_request_organisation ON source_request USING btree (organisation_id, year);

create table source_state (
  id uuid not null,
  organisation_id uuid not null,
  day date not null,
  exhausted boolean not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  correction_reason text,
  constraint source_state_pkey PRIMARY KEY (id),
  constraint source_state_replaced_once UNIQUE (replaces_id),
  constraint source_state_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_state_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint source_state_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES source_state(id) ON DELETE RESTRICT,
  constraint source_state_check CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL)))
);
CREATE INDEX source_state_organisation ON source_state USING btree (organisation_id, day);

create table source_survey (
  id uuid not null,
  seq bigint generated always as identity not null,
  organisation_id uuid not null,
  year integer not null,
  day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint source_survey_pkey PRIMARY KEY (id),
  constraint source_survey_seq_key UNIQUE (seq),
  constraint source_survey_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint source_survey_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint source_survey_year_check CHECK (((year >= 2011) AND (year <= 2199)))
);
CREATE INDEX source_survey_organisation ON source_survey USING btree (organisation_id, year, seq);

create table source_survey_count (
  survey_id uuid not null,
  group_code text not null,
  value integer not null,
  constraint source_survey_count_pkey PRIMARY KEY (survey_id, group_code),
  constraint source_survey_count_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES source_survey(id) ON DELETE RESTRICT,
  constraint source_survey_count_group_code_check CHECK ((group_code <> ''::text)),
  constraint source_survey_count_value_check CHECK ((value >= 0))
);

create table succession_step (
  id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  post text not null,
  step text not null,
  day date not null,
  paper_number text,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint succession_step_pkey PRIMARY KEY (id),
  constraint succession_step_replaces_id_key UNIQUE (replaces_id),
  constraint succession_step_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE RESTRICT,
  constraint succession_step_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint succession_step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint succession_step_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES succession_step(id) ON DELETE RESTRICT,
  constraint succession_step_check CHECK (((NOT taken_back) OR (replaces_id IS NOT NULL))),
  constraint succession_step_paper_number_check CHECK ((paper_number <> ''::text)),
  constraint succession_step_post_check CHECK ((post = ANY (ARRAY['cellSecretary'::text, 'cellDeputy'::text, 'committeeMember'::text, 'villageHead'::text, 'frontHead'::text, 'youthSecretary'::text, 'womenHead'::text, 'farmersHead'::text, 'veteransHead'::text, 'unionHead'::text, 'councilDeputy'::text, 'committeeLeader'::text, 'officeStaff'::text, 'other'::text]))),
  constraint succession_step_step_check CHECK ((step = ANY (ARRAY['planned'::text, 'trained'::text, 'placed'::text])))
);
CREATE UNIQUE INDEX succession_step_first ON succession_step USING btree (member_id, organisation_id, post, step) WHERE (replaces_id IS NULL);
CREATE INDEX succession_step_organisation ON succession_step USING btree (organisation_id);

create table target_document (
  id uuid not null,
  organisation_id uuid not null,
  period_id uuid not null,
  number text not null,
  day date not null,
  issuer_name text not null,
  issuer_organisation_id uuid,
  window_from date,
  window_to date,
  count_by text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint target_document_pkey PRIMARY KEY (id),
  constraint target_document_issuer_organisation_id_fkey FOREIGN KEY (issuer_organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint target_document_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint target_document_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE RESTRICT,
  constraint target_document_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint target_document_check CHECK (((window_from IS NULL) = (window_to IS NULL))),
  constraint target_document_check1 CHECK ((window_to >= window_from)),
  constraint target_document_count_by_check CHECK ((count_by = ANY (ARRAY['ceremony'::text, 'decision'::text]))),
  constraint target_document_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint target_document_number_check CHECK ((number <> ''::text))
);
CREATE INDEX target_document_organisation ON target_document USING btree (organisation_id, period_id);

create table target_entry (
  id uuid not null,
  organisation_id uuid not null,
  period_id uuid not null,
  kind text not null,
  indicator text not null,
  value integer,
  rate_min numeric(5,2),
  rate_max numeric(5,2),
  base_day date,
  qualifier text not null,
  unit text not null,
  status text not null,
  document_id uuid,
  reason text,
  recorded_for uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  taken_back boolean default false not null,
  constraint target_entry_pkey PRIMARY KEY (id),
  constraint target_entry_document_id_fkey FOREIGN KEY (document_id) REFERENCES target_document(id) ON DELETE RESTRICT,
  constraint target_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint target_entry_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE RESTRICT,
  constraint target_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint target_entry_recorded_for_fkey FOREIGN KEY (recorded_for) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint target_entry_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES target_entry(id) ON DELETE RESTRICT,
  constraint target_entry_check CHECK (((value IS NULL) <> (rate_min IS NULL))),
  constraint target_entry_check1 CHECK (((rate_min IS NULL) = (rate_max IS NULL))),
  constraint target_entry_check2 CHECK ((rate_max >= rate_min)),
  constraint target_entry_check3 CHECK (((status = 'draft'::text) OR (document_id IS NOT NULL))),
  constraint target_entry_check4 CHECK (((NOT taken_back) OR ((replaces_id IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint target_entry_kind_check CHECK ((kind = ANY (ARRAY['resolution'::text, 'assigned'::text, 'registered'::text]))),
  constraint target_entry_qualifier_check CHECK ((qualifier = ANY (ARRAY['exactly'::text, 'orMore'::text]))),
  constraint target_entry_rate_max_check CHECK (((rate_max >= (0)::numeric) AND (rate_max <= (100)::numeric))),
  constraint target_entry_rate_min_check CHECK (((rate_min >= (0)::numeric) AND (rate_min <= (100)::numeric))),
  constraint target_entry_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'issued'::text]))),
  constraint target_entry_unit_check CHECK ((unit = ANY (ARRAY['people'::text, 'bodies'::text, 'percent'::text]))),
  constraint target_entry_value_check CHECK ((value >= 0))
);
CREATE UNIQUE INDEX target_entry_replaces ON target_entry USING btree (replaces_id);
CREATE INDEX target_entry_slot ON target_entry USING btree (organisation_id, period_id, kind, indicator);

create table target_milestone (
  document_id uuid not null,
  day date not null,
  numerator integer not null,
  denominator integer not null,
  constraint target_milestone_pkey PRIMARY KEY (document_id, day),
  constraint target_milestone_document_id_fkey FOREIGN KEY (document_id) REFERENCES target_document(id) ON DELETE RESTRICT,
  constraint target_milestone_denominator_check CHECK ((denominator > 0)),
  constraint target_milestone_numerator_check CHECK ((numerator >= 0))
);

create table training_class (
  id uuid not null,
  class_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  decision_number text not null,
  decision_day date not null,
  issuer_name text not null,
  form text not null,
  place text not null,
  capacity integer not null,
  topics text[] default '{}'::text[] not null,
  teachers text[] default '{}'::text[] not null,
  trainer_ids uuid[] default '{}'::uuid[] not null,
  trainer_certifies boolean default false not null,
  called_off boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint training_class_pkey PRIMARY KEY (id),
  constraint training_class_replaces_id_key UNIQUE (replaces_id),
  constraint training_class_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint training_class_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint training_class_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint training_class_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES training_class(id) ON DELETE RESTRICT,
  constraint training_class_capacity_check CHECK (((capacity >= 1) AND (capacity <= 500))),
  constraint training_class_check CHECK (((class_id = id) = (replaces_id IS NULL))),
  constraint training_class_check1 CHECK (((NOT called_off) OR (replaces_id IS NOT NULL))),
  constraint training_class_decision_number_check CHECK ((decision_number <> ''::text)),
  constraint training_class_form_check CHECK ((form = ANY (ARRAY['central'::text, 'afterHours'::text, 'online'::text, 'mobile'::text]))),
  constraint training_class_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint training_class_kind_check CHECK ((kind = ANY (ARRAY['patriotism'::text, 'awareness'::text, 'newMember'::text, 'cellSecretaries'::text, 'committeeMembers'::text, 'partyWorkers'::text]))),
  constraint training_class_name_check CHECK ((name <> ''::text)),
  constraint training_class_place_check CHECK ((place <> ''::text))
);
CREATE INDEX training_class_organisation ON training_class USING btree (organisation_id);
CREATE INDEX training_class_versions ON training_class USING btree (class_id);

create table transmittal (
  id uuid not null,
  organisation_id uuid not null,
  number integer not null,
  from_day date not null,
  until_day date not null,
  known_at timestamp with time zone not null,
  people integer not null,
  version integer not null,
  hash text not null,
  signature text not null,
  key_id text not null,
  confirmed_by text not null,
  confirmed_day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint transmittal_pkey PRIMARY KEY (id),
  constraint transmittal_organisation_id_number_key UNIQUE (organisation_id, number),
  constraint transmittal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint transmittal_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint transmittal_check CHECK ((until_day >= from_day)),
  constraint transmittal_confirmed_by_check CHECK ((confirmed_by <> ''::text)),
  constraint transmittal_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint transmittal_number_check CHECK ((number > 0)),
  constraint transmittal_people_check CHECK ((people > 0)),
  constraint transmittal_signature_check CHECK ((signature ~ '^[0-9a-f]{64}$'::text)),
  constraint transmittal_version_check CHECK ((version > 0))
);

create table transmittal_outcome (
  id uuid not null,
  seq bigint generated always as identity not null,
  transmittal_id uuid not null,
  candidate_id uuid not null,
  outcome text not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint transmittal_outcome_pkey PRIMARY KEY (id),
  constraint transmittal_outcome_seq_key UNIQUE (seq),
  constraint transmittal_outcome_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint transmittal_outcome_transmittal_id_candidate_id_fkey FOREIGN KEY (transmittal_id, candidate_id) REFERENCES transmittal_person(transmittal_id, candidate_id) ON DELETE RESTRICT,
  constraint transmittal_outcome_check CHECK (((outcome = 'rejected'::text) = (reason IS NOT NULL))),
  constraint transmittal_outcome_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'rejected'::text])))
);
CREATE INDEX transmittal_outcome_person ON transmittal_outcome USING btree (transmittal_id, candidate_id, seq);

create table transmittal_person (
  transmittal_id uuid not null,
  "position" integer not null,
  candidate_id uuid not null,
  decision_id uuid not null,
  constraint transmittal_person_pkey PRIMARY KEY (transmittal_id, "position"),
  constraint transmittal_person_transmittal_id_candidate_id_key UNIQUE (transmittal_id, candidate_id),
  constraint transmittal_person_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE RESTRICT,
  constraint transmittal_person_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES record(id) ON DELETE RESTRICT,
  constraint transmittal_person_transmittal_id_fkey FOREIGN KEY (transmittal_id) REFERENCES transmittal(id) ON DELETE RESTRICT,
  constraint transmittal_person_position_check CHECK (("position" > 0))
);
CREATE INDEX transmittal_person_candidate ON transmittal_person USING btree (candidate_id);
CREATE INDEX transmittal_person_decision ON transmittal_person USING btree (decision_id);

create table written_report (
  id uuid not null,
  text_id uuid not null,
  version integer not null,
  organisation_id uuid not null,
  question jsonb not null,
  body text not null,
  told jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint written_report_pkey PRIMARY KEY (id),
  constraint written_report_replaces_id_key UNIQUE (replaces_id),
  constraint written_report_text_id_version_key UNIQUE (text_id, version),
  constraint written_report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint written_report_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint written_report_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES written_report(id) ON DELETE RESTRICT,
  constraint written_report_check CHECK (((version = 1) = (replaces_id IS NULL))),
  constraint written_report_version_check CHECK ((version > 0))
);
CREATE INDEX written_report_organisation ON written_report USING btree (organisation_id, recorded_at);

create table year_summary (
  id uuid not null,
  organisation_id uuid not null,
  period_id uuid not null,
  meeting_day date not null,
  known_at timestamp with time zone not null,
  data jsonb not null,
  version integer not null,
  hash text not null,
  taken_back boolean default false not null,
  reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces_id uuid,
  constraint year_summary_pkey PRIMARY KEY (id),
  constraint year_summary_replaces_id_key UNIQUE (replaces_id),
  constraint year_summary_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint year_summary_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE RESTRICT,
  constraint year_summary_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE RESTRICT,
  constraint year_summary_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES year_summary(id) ON DELETE RESTRICT,
  constraint year_summary_check CHECK ((taken_back = (replaces_id IS NOT NULL))),
  constraint year_summary_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint year_summary_version_check CHECK ((version > 0))
);
CREATE INDEX year_summary_organisation ON year_summary USING btree (organisation_id, period_id);

grant select, insert on attendance to kethua_app;
grant select, insert on audit_hash to kethua_app;
grant select, insert on audit_line to kethua_app;
grant select, insert on authority_grant to kethua_app;
grant select, insert on calendar_feed to kethua_app;
grant select, insert on candidate to kethua_app;
grant select, insert on ceremony_attendance to kethua_app;
grant select, insert on ceremony_event to kethua_app;
grant select, insert on ceremony_minutes to kethua_app;
grant select, insert on certificate to kethua_app;
grant select, insert on class_grade to kethua_app;
grant select, insert on class_session to kethua_app;
grant select, insert on closing to kethua_app;
grant select, insert on closing_intake to kethua_app;
grant select, insert on closing_report to kethua_app;
grant select, insert on command to kethua_app;
grant select, insert on completion to kethua_app;
grant select, insert on declared_change to kethua_app;
grant select, insert on declared_figure to kethua_app;
grant select, insert on distinct_people to kethua_app;
grant select, insert on document to kethua_app;
grant select, insert on document_link to kethua_app;
grant select, insert on drive to kethua_app;
grant select, insert on drive_aim to kethua_app;
grant select, insert on drive_entry to kethua_app;
grant select, insert on duplicate_notice to kethua_app;
grant select, insert on enrolment to kethua_app;
grant select, insert on frozen_moment to kethua_app;
grant select, insert on identity_mark to kethua_app;
grant select, insert on inspection to kethua_app;
grant select, insert on inspection_body to kethua_app;
grant select, insert on inspection_finding to kethua_app;
grant select, insert on inspection_item to kethua_app;
grant select, insert on inspection_item_body to kethua_app;
grant select, insert on inspection_opening to kethua_app;
grant select, insert on inspection_opening_body to kethua_app;
grant select, insert on inspection_opening_end to kethua_app;
grant select, insert on inspection_programme to kethua_app;
grant select, insert on inspection_tie to kethua_app;
grant select, insert on inspection_withdrawal to kethua_app;
grant select, insert on introduction_count to kethua_app;
grant select, insert on meeting to kethua_app;
grant select, insert on member to kethua_app;
grant select, insert on member_task to kethua_app;
grant select, insert on member_task_result to kethua_app;
grant select, insert on member_version to kethua_app;
grant select, insert on membership_base to kethua_app;
grant select, insert on night_run to kethua_app;
grant select, insert on obstacle to kethua_app;
grant select, insert on obstacle_event to kethua_app;
grant select, insert on organisation to kethua_app;
grant select, insert on organisation_event to kethua_app;
grant select, insert on outreach_activity to kethua_app;
grant select, insert on period to kethua_app;
grant select, insert on person_version to kethua_app;
grant select, insert on printed_person to kethua_app;
grant select, insert on recommendation to kethua_app;
grant select, insert on recommendation_event to kethua_app;
grant select, insert on record to kethua_app;
grant select, insert on record_start to kethua_app;
grant select, insert on reminder_letter to kethua_app;
grant select, insert on responsibility to kethua_app;
grant select, insert on responsibility_unit to kethua_app;
grant select, insert on responsibility_visit to kethua_app;
grant select, insert on scorecard to kethua_app;
grant select, insert on scorecard_answer to kethua_app;
grant select, insert on scorecard_conclusion to kethua_app;
grant select, insert on screening_ballot to kethua_app;
grant select, insert on screening_draft to kethua_app;
grant select, insert on screening_entry to kethua_app;
grant select, insert on screening_help to kethua_app;
grant select, insert on screening_outcome to kethua_app;
grant select, insert on screening_round to kethua_app;
grant select, insert on screening_step to kethua_app;
grant select, insert on screening_vote to kethua_app;
grant select, insert on sealed_field to kethua_app;
grant select, insert on shortfall_statement to kethua_app;
grant select, insert on source_plan to kethua_app;
grant select, insert on source_plan_allocation to kethua_app;
grant select, insert on source_plan_answer to kethua_app;
grant select, insert on source_plan_count to kethua_app;
grant select, insert on source_request to kethua_app;
grant select, insert on source_state to kethua_app;
grant select, insert on source_survey to kethua_app;
grant select, insert on source_survey_count to kethua_app;
grant select, insert on succession_step to kethua_app;
grant select, insert on target_document to kethua_app;
grant select, insert on target_entry to kethua_app;
grant select, insert on target_milestone to kethua_app;
grant select, insert on training_class to kethua_app;
grant select, insert on transmittal to kethua_app;
grant select, insert on transmittal_outcome to kethua_app;
grant select, insert on transmittal_person to kethua_app;
grant select, insert on written_report to kethua_app;
grant select, insert on year_summary to kethua_app;
grant select, insert, delete on screening_seal to kethua_app;
grant select, insert, delete on sign_in_failure to kethua_app;
grant select, insert, update on account to kethua_app;
grant select, insert, update on import_job to kethua_app;
grant select, insert, update on role_grant to kethua_app;
grant select, insert, update, delete on file_duty to kethua_app;
grant select, insert, update, delete on file_stale to kethua_app;
grant select, insert, update, delete on file_state to kethua_app;
grant select, insert, update, delete on import_chunk to kethua_app;
grant select, insert, update, delete on import_row to kethua_app;
grant select, insert, update, delete on placement to kethua_app;
grant select, insert, update, delete on reminder_address to kethua_app;
grant select, insert, update, delete on session to kethua_app;
grant update (begun_at, sent_at, refused_at) on reminder_letter to kethua_app;
grant update (ended_at) on calendar_feed to kethua_app;
