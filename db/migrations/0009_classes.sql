-- Classes: opening decision and plan, sessions, who takes part, attendance, grades, certificates. Whatever changes is
-- a new row with the same class_id, session_id or enrolment_id that replaces the last.

create table training_class (
  id uuid primary key,
  class_id uuid not null references training_class (id) on delete restrict,
  -- the body whose political centre holds it
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('patriotism', 'awareness', 'newMember', 'cellSecretaries',
    'committeeMembers', 'partyWorkers')),
  name text not null check (name <> ''),
  decision_number text not null check (decision_number <> ''),
  decision_day date not null,
  issuer_name text not null check (issuer_name <> ''),
  form text not null check (form in ('central', 'afterHours', 'online', 'mobile')),
  place text not null check (place <> ''),
  capacity integer not null check (capacity between 1 and 500),
  topics text[] not null default '{}',
  -- officials who teach, by name
  teachers text[] not null default '{}',
  -- accounts that take attendance and grade in this class
  trainer_ids uuid[] not null default '{}',
  trainer_certifies boolean not null default false,
  called_off boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references training_class (id) on delete restrict,
  check ((class_id = id) = (replaces_id is null)),
  check (not called_off or replaces_id is not null)
);
create index training_class_versions on training_class (class_id);
create index training_class_organisation on training_class (organisation_id);

create table class_session (
  id uuid primary key,
  session_id uuid not null references class_session (id) on delete restrict,
  class_id uuid not null references training_class (id) on delete restrict,
  day date not null,
  part text not null check (part in ('morning', 'afternoon', 'wholeDay', 'evening')),
  topic text not null check (topic <> ''),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references class_session (id) on delete restrict,
  check ((session_id = id) = (replaces_id is null)),
  check (not taken_back or replaces_id is not null)
);
create index class_session_class on class_session (class_id, day);
create index class_session_versions on class_session (session_id);

-- A person from the files, a member, or a number of people of a body without names.
create table enrolment (
  id uuid primary key,
  enrolment_id uuid not null references enrolment (id) on delete restrict,
  class_id uuid not null references training_class (id) on delete restrict,
  candidate_id uuid references candidate (id) on delete restrict,
  member_id uuid references member (id) on delete restrict,
  -- the cell of the person, or the body whose people are counted
  organisation_id uuid not null references organisation (id) on delete restrict,
  headcount integer not null default 1 check (headcount between 1 and 500),
  status text not null check (status in ('proposed', 'enrolled', 'declined', 'withdrawn')),
  day date not null,
  reason_code text check (reason_code in ('moved', 'ill', 'work', 'notSuitable', 'full', 'mistake')),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references enrolment (id) on delete restrict,
  check ((enrolment_id = id) = (replaces_id is null)),
  check (candidate_id is null or member_id is null),
  check (headcount = 1 or (candidate_id is null and member_id is null)),
  check ((status in ('declined', 'withdrawn')) = (reason_code is not null))
);
create index enrolment_class on enrolment (class_id);
create index enrolment_versions on enrolment (enrolment_id);
create index enrolment_candidate on enrolment (candidate_id) where candidate_id is not null;
create unique index enrolment_person on enrolment (class_id, candidate_id)
  where candidate_id is not null and replaces_id is null;
create unique index enrolment_member on enrolment (class_id, member_id)
  where member_id is not null and replaces_id is null;

-- How many of an enrolment were there: 1 or 0 for a person.
create table attendance (
  id uuid primary key,
  session_id uuid not null references class_session (id) on delete restrict,
  enrolment_id uuid not null references enrolment (id) on delete restrict,
  present integer not null check (present >= 0),
  excused boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references attendance (id) on delete restrict
);
create index attendance_enrolment on attendance (enrolment_id);
create unique index attendance_first on attendance (session_id, enrolment_id) where replaces_id is null;

create table class_grade (
  id uuid primary key,
  class_id uuid not null references training_class (id) on delete restrict,
  enrolment_id uuid not null references enrolment (id) on delete restrict,
  -- null takes an earlier grade back
  grade text check (grade in ('excellent', 'good', 'average', 'failed')),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references class_grade (id) on delete restrict
);
create index class_grade_class on class_grade (class_id);
create unique index class_grade_first on class_grade (enrolment_id) where replaces_id is null;

-- The register of certificates. A number is used once for an issuer and year, also when the certificate was taken
-- back. record_id: the record that stands for it in the person's file; null where the class gives none.
create table certificate (
  id uuid primary key,
  certificate_id uuid not null references certificate (id) on delete restrict,
  class_id uuid not null references training_class (id) on delete restrict,
  enrolment_id uuid not null references enrolment (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  issuer_name text not null check (issuer_name <> ''),
  day date not null,
  year integer not null check (year = extract(year from day)),
  serial integer not null check (serial between 1 and 99999),
  suffix text not null,
  record_id uuid unique references record (id) on delete restrict,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references certificate (id) on delete restrict,
  check ((certificate_id = id) = (replaces_id is null)),
  check (not taken_back or replaces_id is not null)
);
create unique index certificate_number on certificate (organisation_id, year, serial, suffix)
  where replaces_id is null;
create index certificate_register on certificate (organisation_id, year, serial);
create index certificate_class on certificate (class_id);
create index certificate_versions on certificate (certificate_id);

grant select, insert on training_class, class_session, enrolment, attendance, class_grade, certificate to kethua_app;
