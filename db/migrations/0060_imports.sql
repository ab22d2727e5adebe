-- Files that come in: what was sent stands here, sealed, until it is brought in and for some days after; facts stand
-- where the ordinary entry puts them. None of these tables holds a fact, so rows here may change and go.

create table import_job (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in
    ('organisations', 'membershipBases', 'targets', 'declaredFigures', 'candidates', 'accounts', 'classes')),
  file_name text not null check (file_name <> ''),
  -- of the bytes that were sent: the same file sent again is told
  file_hash bytea not null,
  -- of every sheet: name, rows, columns, proposed encodings
  sheets jsonb not null,
  state text not null default 'staged' check (state in
    ('staged', 'checking', 'checked', 'importing', 'done', 'takingBack', 'takenBack', 'abandoned')),
  -- why a state that runs does not go on: asked to stop, a fault, or something was built on what it wrote
  halted text check (halted in ('asked', 'fault', 'built')),
  -- which sheet, head, columns, encodings, values for all rows
  setting jsonb,
  -- rows beneath the head, and the last line the running state has passed
  total integer not null default 0,
  position integer not null default 0,
  -- since the last check: rows without anything in the way, with, and left out; written and taken back
  good integer not null default 0,
  faulty integer not null default 0,
  warned integer not null default 0,
  skipped integer not null default 0,
  written integer not null default 0,
  taken integer not null default 0,
  -- what stopped it, or the reason it was taken back for
  findings jsonb not null default '[]',
  reason text,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (id) on delete restrict,
  -- in whose name the running state writes
  acting uuid not null references account (id) on delete restrict,
  changed_at timestamptz not null,
  erased_at timestamptz
);
create index import_job_organisation on import_job (organisation_id, recorded_at desc);
create index import_job_running on import_job (changed_at) where state in ('checking', 'importing', 'takingBack');

-- Some hundred rows of a sheet as they were sent, sealed together; columns that are not needed go at the check.
create table import_chunk (
  job_id uuid not null references import_job (id) on delete restrict,
  sheet smallint not null,
  first_line integer not null,
  sealed bytea not null,
  primary key (job_id, sheet, first_line)
);

-- A row of which something is to be said: findings name columns and codes, never values.
create table import_row (
  job_id uuid not null references import_job (id) on delete restrict,
  line integer not null,
  state text not null default 'open' check (state in ('open', 'warned', 'faulty', 'left', 'written', 'taken')),
  findings jsonb not null default '[]',
  -- existing ids it may be the same as
  twins uuid[] not null default '{}',
  -- what an officer decided of it, and what they typed in place of the file's text
  decision text check (decision in ('skip', 'distinct')),
  corrected bytea,
  subject_id uuid,
  primary key (job_id, line)
);
create index import_row_state on import_row (job_id, state, line);

grant select, insert, update on import_job to kethua_app;
grant select, insert, update, delete on import_chunk, import_row to kethua_app;
