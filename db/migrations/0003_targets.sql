-- Targets are a ledger of absolute values; nothing is overwritten.

create table period (
  id uuid primary key,
  kind text not null check (kind in ('year', 'term', 'schoolYear', 'other')),
  name text not null check (name <> ''),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- years, terms and school years belong to all; another window belongs to the body whose officer made it
  organisation_id uuid references organisation (id) on delete restrict,
  check ((kind = 'other') = (organisation_id is not null)),
  check (kind <> 'year' or (extract(month from from_day) = 1 and extract(day from from_day) = 1
    and to_day = (from_day + interval '1 year')::date - 1)),
  check (kind <> 'schoolYear' or (extract(month from from_day) = 9 and extract(day from from_day) = 1
    and to_day = (from_day + interval '1 year')::date - 1)),
  unique nulls not distinct (organisation_id, kind, from_day, to_day)
);
create unique index period_term on period (from_day) where kind = 'term';

-- The paper that issues targets. Window, counting day and milestones, where given, hold for the tree beneath.
create table target_document (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  period_id uuid not null references period (id) on delete restrict,
  number text not null check (number <> ''),
  day date not null,
  issuer_name text not null check (issuer_name <> ''),
  issuer_organisation_id uuid references organisation (id) on delete restrict,
  window_from date,
  window_to date,
  count_by text check (count_by in ('ceremony', 'decision')),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check ((window_from is null) = (window_to is null)),
  check (window_to >= window_from)
);
create index target_document_organisation on target_document (organisation_id, period_id);

-- By this day numerator/denominator of the target is due.
create table target_milestone (
  document_id uuid not null references target_document (id) on delete restrict,
  day date not null,
  numerator integer not null check (numerator >= 0),
  denominator integer not null check (denominator > 0),
  primary key (document_id, day)
);

create table target_entry (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  period_id uuid not null references period (id) on delete restrict,
  kind text not null check (kind in ('resolution', 'assigned', 'registered')),
  indicator text not null,
  value integer check (value >= 0),
  rate_min numeric(5, 2) check (rate_min between 0 and 100),
  rate_max numeric(5, 2) check (rate_max between 0 and 100),
  base_day date,
  qualifier text not null check (qualifier in ('exactly', 'orMore')),
  unit text not null check (unit in ('people', 'bodies', 'percent')),
  status text not null check (status in ('draft', 'issued')),
  document_id uuid references target_document (id) on delete restrict,
  reason text,
  recorded_for uuid not null references organisation (id) on delete restrict,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references target_entry (id) on delete restrict,
  check ((value is null) <> (rate_min is null)),
  check ((rate_min is null) = (rate_max is null)),
  check (rate_max >= rate_min),
  check (status = 'draft' or document_id is not null)
);
create index target_entry_slot on target_entry (organisation_id, period_id, kind, indicator);
create index target_entry_replaces on target_entry (replaces_id);

create table membership_base (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  value integer not null check (value >= 0),
  qualifier text not null check (qualifier in ('exactly', 'moreThan', 'about')),
  source text not null check (source <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references membership_base (id) on delete restrict
);
create index membership_base_organisation on membership_base (organisation_id, day);
create index membership_base_replaces on membership_base (replaces_id);

-- A figure told by a document for the days from_day..to_day, for the body and everything beneath it.
create table declared_figure (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  indicator text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  value integer not null check (value >= 0),
  qualifier text not null check (qualifier in ('exactly', 'moreThan', 'about')),
  source_number text,
  source_day date,
  source_title text not null check (source_title <> ''),
  declared_by text not null check (declared_by <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references declared_figure (id) on delete restrict
);
create index declared_figure_organisation on declared_figure (organisation_id, to_day);
create index declared_figure_replaces on declared_figure (replaces_id);

-- "Đã nhập đủ danh sách đến ngày …"
create table completion (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  until_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid references completion (id) on delete restrict
);
create index completion_organisation on completion (organisation_id, until_day);
create index completion_replaces on completion (replaces_id);

grant select, insert on period, target_document, target_milestone, target_entry, membership_base,
  declared_figure, completion to kethua_app;
