-- The tree in time. organisation_event is the fact; placement is its fold and can be rebuilt at any moment.

create table organisation_event (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('found', 'rename', 'move', 'describe', 'close')),
  day date not null,
  name text check (name <> ''),
  parent_id uuid references organisation (id) on delete restrict,
  code text check (code <> ''),
  organisation_kind text check (organisation_kind in
    ('central', 'centralDirect', 'upperDirect', 'grassrootsCommittee', 'grassrootsCell', 'subCommittee', 'cell')),
  sector text check (sector in
    ('village', 'school', 'nonStateEnterprise', 'stateEnterprise', 'agency', 'publicService', 'armedForces', 'other')),
  marks text[],
  decision_number text,
  decision_day date,
  decision_issuer text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references organisation_event (id) on delete restrict,
  check (organisation_id <> parent_id),
  check (kind <> 'found' or (name is not null and organisation_kind is not null and sector is not null)),
  check (kind <> 'rename' or name is not null),
  check (kind <> 'move' or parent_id is not null)
);
create index organisation_event_organisation on organisation_event (organisation_id, day);
create index organisation_event_replaces on organisation_event (replaces_id);

-- The rows of one organisation tile all days: before the founding and after the closing the body rests under
-- its first or last parent (alive = false), so that a fact of any day has exactly one place on any day's tree.
-- path = ids of the ancestors and of the body itself, each as 32 hex digits.
create table placement (
  organisation_id uuid not null references organisation (id) on delete restrict,
  valid daterange not null check (not isempty(valid)),
  alive boolean not null,
  parent_id uuid references organisation (id) on delete restrict,
  kind text not null,
  code text,
  name text not null,
  name_key text not null,
  sector text not null,
  marks text[] not null default '{}',
  path ltree not null,
  constraint placement_one_a_day exclude using gist (organisation_id with =, valid with &&)
);
create index placement_path on placement using gist (path);
create index placement_organisation on placement (organisation_id);
create index placement_parent on placement (parent_id);
create index placement_code on placement (lower(code));
create index placement_name on placement using gin (name_key gin_trgm_ops);

-- From this day on the people of the body and of everything beneath it are entered here; before it, and
-- without such a row on the body or above it, its figures are unknown unless declared.
create table record_start (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  from_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references record_start (id) on delete restrict
);
create index record_start_organisation on record_start (organisation_id);

-- "Hết nguồn" from a day on (exhausted) or again with a source (not exhausted).
create table source_state (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  exhausted boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references source_state (id) on delete restrict
);
create index source_state_organisation on source_state (organisation_id, day);
create index source_state_replaces on source_state (replaces_id);

grant select, insert on organisation_event, record_start, source_state to kethua_app;
grant select, insert, update, delete on placement to kethua_app;
