-- Files from the cảm tình list to official membership: all kinds of records, meetings, members and who may decide.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in (
    'opening', 'listed', 'mentorAssigned', 'trialTask', 'certificate', 'permission', 'consentRequired',
    'consent', 'application', 'personalHistory', 'verificationRequest', 'verificationReply', 'introduction',
    'unionResolution', 'opinion', 'cellResolution', 'subCommitteeAppraisal', 'grassrootsResolution',
    'boardAppraisal', 'admissionDecision', 'decisionReceived', 'ceremony', 'memberEntries',
    'newMemberClass', 'quarterlyRemark', 'selfReview', 'mentorReview', 'recognitionOpinion',
    'recognitionResolution', 'recognitionAppraisal', 'recognitionGrassroots', 'recognitionDecision',
    'deletionResolution', 'deletionGrassroots', 'deletionDecision', 'complaint', 'complaintAnswer',
    'decisionCancellation', 'withdrawal', 'notQualified', 'removal', 'death', 'departure', 'sent',
    'received', 'returned', 'held', 'opinionAsked', 'refusal', 'clockExtended', 'handover',
    'handoverReceived', 'temporaryActivity'));
alter table record drop constraint record_check;
alter table record add constraint record_paper_check check (kind not in ('admissionDecision', 'decisionCancellation')
  or (decision_number is not null and decision_number <> '' and issuer_name is not null and issuer_name <> ''));
drop index record_first;
create unique index record_first on record (candidate_id, kind)
  where (replaces_id is null and kind in ('admissionDecision', 'ceremony'));

-- Members named in files: mentors, introducers, who chaired a meeting. Personal text stands here alone.
create table member (
  id uuid primary key,
  created_at timestamptz not null
);
create table member_version (
  id uuid primary key,
  member_id uuid not null references member (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  full_name text not null check (full_name <> ''),
  name_key text not null,
  -- the day they became official; null when not known
  official_day date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references member_version (id) on delete restrict
);
create index member_version_member on member_version (member_id);
create index member_version_organisation on member_version (organisation_id, name_key);

-- One meeting with its attendance; resolutions are records that name it. A correction is a new row with the same
-- meeting_id that replaces the last; all resolutions of the meeting are judged again.
create table meeting (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  ballot text not null check (ballot in ('secret', 'raised', 'written')),
  official_total integer not null check (official_total >= 0),
  official_present integer not null check (official_present >= 0),
  absent_ordinary integer not null default 0 check (absent_ordinary >= 0),
  absent_exempt integer not null default 0 check (absent_exempt >= 0),
  absent_transferred_out integer not null default 0 check (absent_transferred_out >= 0),
  absent_suspended integer not null default 0 check (absent_suspended >= 0),
  absent_prosecuted integer not null default 0 check (absent_prosecuted >= 0),
  probationary_present integer not null default 0 check (probationary_present >= 0),
  probationary_absent integer not null default 0 check (probationary_absent >= 0),
  chair_id uuid references member (id) on delete restrict,
  secretary_id uuid references member (id) on delete restrict,
  -- entered by another body from a dated paper
  behalf_organisation_id uuid references organisation (id) on delete restrict,
  behalf_paper text,
  behalf_day date,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references meeting (id) on delete restrict,
  check ((behalf_organisation_id is null) = (behalf_day is null)),
  check (not taken_back or replaces_id is not null),
  check ((meeting_id = id) = (replaces_id is null)),
  check (official_total = official_present + absent_ordinary + absent_exempt + absent_transferred_out
    + absent_suspended + absent_prosecuted)
);
create index meeting_versions on meeting (meeting_id);
create index meeting_organisation on meeting (organisation_id, day);

-- detail: codes, days and numbers of the kind, never text about a person. behalf_*: entered by another body from
-- a dated paper. entered_organisation_id: the body that entered it, own act or not; null where that was not kept.
alter table record
  add column detail jsonb not null default '{}',
  add column paper_day date,
  add column meeting_id uuid references meeting (id) on delete restrict,
  add column vote_for integer check (vote_for >= 0),
  add column vote_against integer check (vote_against >= 0),
  add column vote_blank integer check (vote_blank >= 0),
  add column behalf_organisation_id uuid references organisation (id) on delete restrict,
  add column behalf_paper text,
  add column behalf_day date,
  add column entered_organisation_id uuid references organisation (id) on delete restrict,
  add constraint record_vote_check check (
    (vote_for is null) = (vote_against is null) and (vote_for is null) = (vote_blank is null)),
  add constraint record_behalf_check check ((behalf_organisation_id is null) = (behalf_day is null));
create index record_meeting on record (meeting_id) where meeting_id is not null;
create index record_member on record ((detail ->> 'memberId')) where detail ->> 'memberId' is not null;

-- The original paper a birth date was corrected from after the ceremony (06-HD/TW 9.2).
alter table person_version add column paper_reference text check (paper_reference <> '');

-- Who may decide on admissions and recognitions, by decision and days.
create table authority_grant (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('delegated', 'upperDirect', 'pilot', 'province')),
  decision_number text not null check (decision_number <> ''),
  decision_day date not null,
  issuer_name text not null check (issuer_name <> ''),
  from_day date not null,
  to_day date check (to_day > from_day),
  -- the body that gave it, or stated it of itself; null where that was not kept
  recorded_for uuid references organisation (id) on delete restrict,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references authority_grant (id) on delete restrict,
  check (not taken_back or replaces_id is not null)
);
create index authority_grant_organisation on authority_grant (organisation_id, from_day);

-- Fold of a file as it stands, kept for lists and counts; rebuilt from its records at any moment.
create table file_state (
  candidate_id uuid primary key references candidate (id) on delete restrict,
  cell_id uuid not null references organisation (id) on delete restrict,
  holder_id uuid not null references organisation (id) on delete restrict,
  stage text not null,
  stage_day date not null,
  exit_kind text,
  exit_day date,
  returns integer not null,
  first_day date not null,
  -- days on which the milestones were reached, and of the papers that run out
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
  -- kinds still missing for the next stage
  missing text[] not null default '{}',
  check ((exit_kind is null) = (exit_day is null))
);
create index file_state_cell on file_state (cell_id, stage);
create index file_state_holder on file_state (holder_id);

-- Open duties of a file, independent of today; rebuilt with the state.
create table file_duty (
  candidate_id uuid not null references candidate (id) on delete restrict,
  position integer not null,
  kind text not null,
  -- the body that must act
  organisation_id uuid not null references organisation (id) on delete restrict,
  from_day date not null,
  last_day date not null,
  start_day date not null,
  rule_id text,
  cite text,
  evidence text,
  params jsonb not null default '{}',
  primary key (candidate_id, position)
);
create index file_duty_organisation on file_duty (organisation_id, last_day);

-- Files whose state and duties a change of the tree, of an authority or of a member may have changed: marked in the
-- transaction of that change, folded anew soon after.
create table file_stale (
  candidate_id uuid primary key references candidate (id) on delete restrict,
  marked_at timestamptz not null
);

-- Each day on which the work of the night ended.
create table night_run (
  day date primary key,
  ended_at timestamptz not null
);

-- Names are searched without accents, words one space apart: the very expression of src/server/platform/plainName.ts.
create index person_version_name on person_version using gin (
  (regexp_replace(replace(regexp_replace(normalize(name_key, nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
    '[^[:alnum:]]+', ' ', 'g')) gin_trgm_ops);

-- A secret address at which a calendar program reads the duties of a body as the account may see them; of the
-- secret only its digest is kept. One that was ended stays, so that its id makes no address again.
create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index calendar_feed_account on calendar_feed (account_id, created_at);

grant select, insert on member, member_version, meeting, authority_grant to kethua_app;
grant select, insert, update, delete on file_state, file_duty, file_stale to kethua_app;
grant select, insert on night_run to kethua_app;
grant select, insert on calendar_feed to kethua_app;
grant update (ended_at) on calendar_feed to kethua_app;
