-- Committee members in charge of bodies beneath, what they do there, and the scorecard of a year.

-- A row is a version: a correction or an ending is a new row with the same responsibility_id.
create table responsibility (
  id uuid primary key,
  responsibility_id uuid not null references responsibility (id) on delete restrict,
  -- the committee that assigned it
  organisation_id uuid not null references organisation (id) on delete restrict,
  member_id uuid not null references member (id) on delete restrict,
  -- the person's own account, where they have one
  account_id uuid references account (id) on delete restrict,
  duty text not null check (duty in ('main', 'assistant')),
  decision_number text not null check (decision_number <> ''),
  decision_day date not null,
  issuer_name text not null check (issuer_name <> ''),
  from_day date not null,
  -- the first day without the charge
  to_day date check (to_day > from_day),
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references responsibility (id) on delete restrict,
  check (from_day >= decision_day),
  check (not taken_back or replaces_id is not null),
  check ((responsibility_id = id) = (replaces_id is null))
);
create index responsibility_organisation on responsibility (organisation_id, from_day);
create index responsibility_versions on responsibility (responsibility_id);

-- The bodies of the charge; several make an area. They stay through all versions.
create table responsibility_unit (
  responsibility_id uuid not null references responsibility (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  primary key (responsibility_id, organisation_id)
);
create index responsibility_unit_organisation on responsibility_unit (organisation_id);

-- A visit, an urging, an advice: what was found and done about the work of the body, never about a person.
create table responsibility_visit (
  id uuid primary key,
  visit_id uuid not null references responsibility_visit (id) on delete restrict,
  responsibility_id uuid not null references responsibility (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  kind text not null check (kind in ('attendCell', 'workWithCommittee', 'urgeInWriting', 'unblock')),
  result text not null check (result <> ''),
  next_day date check (next_day > day),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references responsibility_visit (id) on delete restrict,
  check ((visit_id = id) = (replaces_id is null)),
  check (taken_back = (replaces_id is not null))
);
create index responsibility_visit_charge on responsibility_visit (responsibility_id, day);

-- The figures of a charge for a period, frozen on the day they were shown to the person judged.
create table scorecard (
  id uuid primary key,
  responsibility_id uuid not null references responsibility (id) on delete restrict,
  period_id uuid not null references period (id) on delete restrict,
  shown_day date not null,
  figures jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  unique (responsibility_id, period_id)
);

-- What the person judged answers, once.
create table scorecard_answer (
  id uuid primary key,
  scorecard_id uuid not null unique references scorecard (id) on delete restrict,
  day date not null,
  stance text not null check (stance in ('agrees', 'differs')),
  -- which of the figures they see otherwise
  points text[] not null default '{}',
  comment text,
  -- entered by the office from this paper, for a person without an account
  paper_day date,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check (stance = 'differs' or points = '{}')
);

-- The ranking the committee proposes, entered by people; a correction replaces the last.
create table scorecard_conclusion (
  id uuid primary key,
  scorecard_id uuid not null references scorecard (id) on delete restrict,
  day date not null,
  level text not null check (level in ('excellent', 'good', 'completed', 'notCompleted')),
  points integer not null check (points between 0 and 100),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references scorecard_conclusion (id) on delete restrict
);
create index scorecard_conclusion_card on scorecard_conclusion (scorecard_id);

grant select, insert on responsibility, responsibility_unit, responsibility_visit, scorecard, scorecard_answer,
  scorecard_conclusion to kethua_app;
