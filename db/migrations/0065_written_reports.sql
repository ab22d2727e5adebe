-- A paragraph whose words an office changed: numbers stand in it by the names of their figures, each version with
-- what they were when it was saved.

create table written_report (
  id uuid primary key,
  -- the id of the first version
  text_id uuid not null,
  version integer not null check (version > 0),
  organisation_id uuid not null references organisation (id) on delete restrict,
  -- what its figures were asked for: period, days, counting
  question jsonb not null,
  -- {admitted} and the like stand for numbers
  body text not null,
  -- the numbers when it was saved, by figure
  told jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references written_report (id) on delete restrict,
  unique (text_id, version),
  check ((version = 1) = (replaces_id is null))
);
create index written_report_organisation on written_report (organisation_id, recorded_at);

grant select, insert on written_report to kethua_app;
