-- People and the dated records of their files. Records hold ids, days and numbers; personal text lives in
-- person_version alone, which only the owner of the database can erase.

create table candidate (
  id uuid primary key,
  created_at timestamptz not null
);

-- Each version holds the whole of what is known of a person; the one that nothing replaces counts.
-- ethnic_minority and religious are for counting; the text of both is sealed.
create table person_version (
  id uuid primary key,
  candidate_id uuid not null references candidate (id) on delete restrict,
  full_name text not null check (full_name <> ''),
  name_key text not null,
  sex text not null check (sex in ('female', 'male')),
  birth_day date not null,
  birth_precision text not null check (birth_precision in ('day', 'month', 'year')),
  ethnic_minority boolean,
  religious boolean,
  youth_union boolean not null,
  demobilised boolean not null default false,
  occupation text not null check (occupation in
    ('stateOfficial', 'partyOfficial', 'communeOfficial', 'villageOfficer', 'publicEmployee', 'teacher',
     'nonPublicEmployee', 'enterpriseManager', 'businessOwner', 'enterpriseStaff', 'worker', 'farmer',
     'armedForces', 'student', 'pupil', 'other')),
  education text not null check (education in
    ('literate', 'primary', 'lowerSecondary', 'upperSecondary', 'vocational', 'college', 'university',
     'master', 'doctor')),
  generated boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references person_version (id) on delete restrict
);
create index person_version_candidate on person_version (candidate_id);
create index person_version_twin on person_version (name_key, birth_day);

create table sealed_field (
  candidate_id uuid not null references candidate (id) on delete restrict,
  field text not null check (field in ('ethnicity', 'religion')),
  version_id uuid not null references person_version (id) on delete restrict,
  key_id text not null,
  ciphertext bytea not null,
  primary key (version_id, field)
);
create index sealed_field_candidate on sealed_field (candidate_id);

-- One dated fact of a file. A row that names another in replaces_id takes that one back for every day;
-- with taken_back it puts nothing in its place. A decisionCancellation counts from its own day.
create table record (
  id uuid primary key,
  seq bigint generated always as identity unique,
  candidate_id uuid not null references candidate (id) on delete restrict,
  kind text not null check (kind in ('admissionDecision', 'ceremony', 'decisionCancellation')),
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  decision_number text,
  issuer_name text,
  issuer_organisation_id uuid references organisation (id) on delete restrict,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references record (id) on delete restrict,
  check (kind = 'ceremony' or (decision_number is not null and decision_number <> ''
    and issuer_name is not null and issuer_name <> '')),
  check (not taken_back or replaces_id is not null)
);
create index record_organisation on record (organisation_id, kind, day);
create index record_day on record (kind, day);
create index record_candidate on record (candidate_id);
-- At most one first row of each kind in a file: later ones replace it.
create unique index record_first on record (candidate_id, kind) where (replaces_id is null and kind <> 'decisionCancellation');

-- "Hai người khác nhau": asked once, remembered.
create table distinct_people (
  candidate_id uuid not null references candidate (id) on delete restrict,
  other_id uuid not null references candidate (id) on delete restrict,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  primary key (candidate_id, other_id)
);

-- A likely duplicate beyond the enterer's sight, told to the nearest committee above both.
create table duplicate_notice (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  candidate_id uuid not null references candidate (id) on delete restrict,
  other_id uuid not null references candidate (id) on delete restrict,
  recorded_at timestamptz not null,
  unique (candidate_id, other_id)
);
create index duplicate_notice_organisation on duplicate_notice (organisation_id);

grant select, insert on candidate, person_version, sealed_field, record, distinct_people, duplicate_notice
  to kethua_app;
