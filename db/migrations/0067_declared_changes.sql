-- Members who came and left for reasons that no file here holds (transfers, deaths, expulsions of older members):
-- told by a document of the body for itself and all beneath it.
create table declared_change (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  from_day date not null,
  to_day date not null,
  -- a number for every kind of change
  counts jsonb not null,
  source_number text check (source_number <> ''),
  source_day date,
  source_title text not null check (source_title <> ''),
  taken_back boolean not null default false,
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references declared_change (id) on delete restrict,
  check (to_day >= from_day),
  check ((replaces_id is null) = (reason is null)),
  check (not taken_back or replaces_id is not null)
);
create index declared_change_organisation on declared_change (organisation_id, from_day);

grant select, insert on declared_change to kethua_app;
