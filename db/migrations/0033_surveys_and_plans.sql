-- What an upper body asks of the cells beneath it: a survey of sources, or a plan, for a year by a day.
create table source_request (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('survey', 'plan')),
  year integer not null check (year between 2011 and 2199),
  day date not null,
  by_day date not null check (by_day >= day),
  -- the day by which submitted plans are answered
  answer_by date check (answer_by >= by_day),
  number text check (number <> ''),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references source_request (id) on delete restrict,
  check (taken_back = (replaces_id is not null)),
  check (answer_by is null or kind = 'plan')
);
create index source_request_organisation on source_request (organisation_id, year);

-- A survey of sources before anybody is on a list: numbers of groups in the area of a cell, never names. A later
-- survey of the year takes the place of an earlier one.
create table source_survey (
  id uuid primary key,
  seq bigint generated always as identity unique,
  organisation_id uuid not null references organisation (id) on delete restrict,
  year integer not null check (year between 2011 and 2199),
  day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index source_survey_organisation on source_survey (organisation_id, year, seq);
create table source_survey_count (
  survey_id uuid not null references source_survey (id) on delete restrict,
  group_code text not null check (group_code <> ''),
  value integer not null check (value >= 0),
  primary key (survey_id, group_code)
);

-- A plan of a cell for a year (by quarter) or a term (quarter 0). Causes and measures are codes of a catalogue.
create table source_plan (
  id uuid primary key,
  seq bigint generated always as identity unique,
  organisation_id uuid not null references organisation (id) on delete restrict,
  scope text not null check (scope in ('year', 'term')),
  from_year integer not null check (from_year between 2011 and 2199),
  to_year integer not null,
  day date not null,
  causes text[] not null default '{}',
  measures text[] not null default '{}',
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check (to_year >= from_year and (scope = 'term' or to_year = from_year))
);
create index source_plan_organisation on source_plan (organisation_id, from_year, seq);
create table source_plan_count (
  plan_id uuid not null references source_plan (id) on delete restrict,
  -- 'all', or a group within it; groups overlap
  group_code text not null check (group_code <> ''),
  quarter integer not null check (quarter between 0 and 4),
  value integer not null check (value >= 0),
  primary key (plan_id, group_code, quarter)
);
create table source_plan_answer (
  id uuid primary key,
  seq bigint generated always as identity unique,
  plan_id uuid not null references source_plan (id) on delete restrict,
  -- the body that answers
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('comment', 'returned', 'approved')),
  day date not null,
  number text check (number <> ''),
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check ((kind = 'approved') = (number is not null)),
  check (kind = 'approved' or reason is not null)
);
create index source_plan_answer_plan on source_plan_answer (plan_id, seq);
create unique index source_plan_approved on source_plan_answer (plan_id) where kind = 'approved';

-- How many people a mass organisation introduced, as a paper tells it where files do not.
create table introduction_count (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  mass_body text not null check (mass_body <> ''),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  value integer not null check (value >= 0),
  source text not null check (source <> ''),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references introduction_count (id) on delete restrict,
  check (taken_back = (replaces_id is not null))
);
create index introduction_count_organisation on introduction_count (organisation_id, to_day);

-- Propaganda activities and emulation drives: how many came, and how many were found there and listed since.
create table outreach_activity (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('propaganda', 'emulation', 'talk', 'volunteer')),
  day date not null,
  topic text not null check (topic <> ''),
  participants integer not null check (participants >= 0),
  brought integer not null check (brought >= 0 and brought <= participants),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references outreach_activity (id) on delete restrict,
  check (taken_back = (replaces_id is not null))
);
create index outreach_activity_organisation on outreach_activity (organisation_id, day);

grant select, insert on source_request, source_survey, source_survey_count, source_plan, source_plan_count,
  source_plan_answer, introduction_count, outreach_activity to kethua_app;
