-- A year summed up at a meeting: what was told there stays as it was told.

create table year_summary (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  period_id uuid not null references period (id) on delete restrict,
  meeting_day date not null,
  -- the facts recorded up to this moment were counted
  known_at timestamptz not null,
  data jsonb not null,
  -- of the shape of data
  version integer not null check (version > 0),
  -- SHA-256 of data in its canonical form: counted again from what was known then, it is the same
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references year_summary (id) on delete restrict,
  check (taken_back = (replaces_id is not null))
);
create index year_summary_organisation on year_summary (organisation_id, period_id);

-- Why a body did not reach its target, by its own statement; a later one replaces the last.
create table shortfall_statement (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  period_id uuid not null references period (id) on delete restrict,
  causes text[] not null check (cardinality(causes) > 0),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references shortfall_statement (id) on delete restrict
);
create index shortfall_statement_organisation on shortfall_statement (organisation_id, period_id);

grant select, insert on year_summary, shortfall_statement to kethua_app;
