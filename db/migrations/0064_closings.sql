-- Periods closed bottom-up: a body asks itself and all beneath to confirm their figures; what each confirms is frozen.

create table closing (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('month', 'quarter', 'sixMonths', 'eightMonths', 'nineMonths', 'year')),
  from_day date not null,
  to_day date not null,
  -- the last day that counts, inside the window
  cut_off date not null,
  -- by when bodies are asked to confirm; nothing waits for them
  due_day date not null,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references closing (id) on delete restrict,
  check (from_day <= cut_off and cut_off <= to_day and due_day >= cut_off),
  check (taken_back = (replaces_id is not null))
);
create index closing_organisation on closing (organisation_id, cut_off);

-- What a body confirmed of a window, version after version: confirmed, corrected by a numbered paper, or opened again
-- (then nothing stands until it is confirmed anew). The last version stands.
create table closing_report (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null,
  from_day date not null,
  cut_off date not null,
  version integer not null check (version > 0),
  act text not null check (act in ('confirmed', 'corrected', 'reopened')),
  -- of the paper that corrects
  number text,
  day date,
  reason text,
  -- the facts recorded up to this moment were counted
  known_at timestamptz not null,
  data jsonb,
  shape integer,
  -- SHA-256 of data in its canonical form: counted again from what was known then, it is the same
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references closing_report (id) on delete restrict,
  unique (organisation_id, kind, from_day, cut_off, version),
  check ((act = 'reopened') = (data is null) and (data is null) = (hash is null) and (data is null) = (shape is null)),
  check ((version = 1) = (replaces_id is null)),
  check ((act = 'corrected') = (number is not null and day is not null)),
  check (act = 'confirmed' or reason is not null)
);

-- The difference since a report, taken into a period that is closed later.
create table closing_intake (
  id uuid primary key,
  report_id uuid not null references closing_report (id) on delete restrict,
  closing_id uuid not null references closing (id) on delete restrict,
  was integer not null,
  now integer not null check (now <> was),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index closing_intake_report on closing_intake (report_id);

grant select, insert on closing, closing_report, closing_intake to kethua_app;
