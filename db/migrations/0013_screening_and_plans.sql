-- Screening of members. A round is opened by a body for the cells beneath it, from a plan document. A correction is
-- a new row with the same round_id that replaces the last.
create table screening_round (
  id uuid primary key,
  round_id uuid not null references screening_round (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  year integer not null check (year between 2011 and 2199),
  from_day date not null,
  -- the day by which cells have voted on their lists
  lists_by date not null,
  plan_number text not null check (plan_number <> ''),
  plan_day date not null,
  plan_issuer text not null check (plan_issuer <> ''),
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references screening_round (id) on delete restrict,
  check ((round_id = id) = (replaces_id is null)),
  check (not taken_back or replaces_id is not null),
  check (lists_by >= from_day)
);
create index screening_round_organisation on screening_round (organisation_id, year);
create index screening_round_versions on screening_round (round_id);

-- A cell drew up its list on a day; a later draft takes the place of an earlier one. Whom it holds, by which
-- criteria, and even how many, stands sealed in screening_seal alone.
create table screening_draft (
  id uuid primary key,
  seq bigint generated always as identity unique,
  round_id uuid not null references screening_round (id) on delete restrict,
  cell_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  -- the cell found nobody to educate and help
  nobody boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index screening_draft_cell on screening_draft (round_id, cell_id, seq);
create index screening_draft_by_cell on screening_draft (cell_id);

-- Views asked for and received, and the report upward with the number of people on the list; never what was said.
create table screening_step (
  id uuid primary key,
  seq bigint generated always as identity unique,
  round_id uuid not null references screening_round (id) on delete restrict,
  cell_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('frontOpinion', 'leadersOpinion', 'upperView', 'report')),
  asked_day date,
  day date,
  view text check (view in ('agrees', 'again')),
  number text check (number <> ''),
  listed integer check (listed >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references screening_step (id) on delete restrict,
  check ((kind = 'report') = (listed is not null)),
  check (kind <> 'report' or day is not null),
  check (kind = 'report' or asked_day is not null),
  check (view is null or kind = 'upperView'),
  check (kind <> 'upperView' or (view is null) = (day is null)),
  check (asked_day is null or day is null or day >= asked_day)
);
create index screening_step_cell on screening_step (round_id, cell_id, kind);

-- The secret ballot of a cell with its attendance; a correction replaces it.
create table screening_ballot (
  id uuid primary key,
  seq bigint generated always as identity unique,
  round_id uuid not null references screening_round (id) on delete restrict,
  cell_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  official_total integer not null check (official_total > 0),
  official_present integer not null check (official_present >= 0),
  absent_ordinary integer not null check (absent_ordinary >= 0),
  absent_exempt integer not null check (absent_exempt >= 0),
  absent_transferred_out integer not null check (absent_transferred_out >= 0),
  absent_suspended integer not null check (absent_suspended >= 0),
  absent_prosecuted integer not null check (absent_prosecuted >= 0),
  probationary_present integer not null check (probationary_present >= 0),
  probationary_absent integer not null check (probationary_absent >= 0),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references screening_ballot (id) on delete restrict,
  check (official_total = official_present + absent_ordinary + absent_exempt + absent_transferred_out
    + absent_suspended + absent_prosecuted)
);
create index screening_ballot_cell on screening_ballot (round_id, cell_id);

-- One person voted on, without the person: who it is stands sealed.
create table screening_entry (
  id uuid primary key,
  round_id uuid not null references screening_round (id) on delete restrict,
  cell_id uuid not null references organisation (id) on delete restrict,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index screening_entry_cell on screening_entry (round_id, cell_id);

create table screening_vote (
  ballot_id uuid not null references screening_ballot (id) on delete restrict,
  entry_id uuid not null references screening_entry (id) on delete restrict,
  vote_for integer not null check (vote_for >= 0),
  vote_against integer not null check (vote_against >= 0),
  vote_blank integer not null check (vote_blank >= 0),
  primary key (ballot_id, entry_id)
);
create index screening_vote_entry on screening_vote (entry_id);

-- For how long somebody helps; who helps stands sealed.
create table screening_help (
  id uuid primary key,
  seq bigint generated always as identity unique,
  entry_id uuid not null references screening_entry (id) on delete restrict,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index screening_help_entry on screening_help (entry_id, seq);

create table screening_outcome (
  id uuid primary key,
  seq bigint generated always as identity unique,
  entry_id uuid not null references screening_entry (id) on delete restrict,
  kind text not null check (kind in ('progress', 'noProgress', 'deleted')),
  day date not null,
  paper_number text check (paper_number <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check ((kind = 'deleted') = (paper_number is not null))
);
create index screening_outcome_entry on screening_outcome (entry_id, seq);
create unique index screening_outcome_end on screening_outcome (entry_id) where kind in ('progress', 'deleted');

-- Who is meant, by which criteria, helped by whom: AES-256-GCM under a key that stands outside the database. The one
-- thing of this feature that is deleted: by the act that ends an entry, in the same transaction.
create table screening_seal (
  id uuid primary key,
  draft_id uuid references screening_draft (id) on delete restrict,
  entry_id uuid references screening_entry (id) on delete restrict,
  field text not null check (field in ('list', 'person', 'helper')),
  key_id text not null,
  ciphertext bytea not null,
  check ((field = 'list') = (draft_id is not null)),
  check ((field = 'list') = (entry_id is null))
);
create unique index screening_seal_draft on screening_seal (draft_id) where draft_id is not null;
create unique index screening_seal_entry on screening_seal (entry_id, field) where entry_id is not null;

grant select, insert on screening_round, screening_draft, screening_step, screening_ballot, screening_entry,
  screening_vote, screening_help, screening_outcome to kethua_app;
grant select, insert, delete on screening_seal to kethua_app;
