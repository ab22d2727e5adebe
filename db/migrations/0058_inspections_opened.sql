-- Classes and drives are looked at as targets and files are; an inspection is opened by a decision before it is
-- concluded; what was said or done is corrected by a row in its place.

-- A class or a drive of a body above those inspected stands with each of them, for it is open to their people.
alter table inspection_tie
  drop constraint inspection_tie_check,
  drop constraint inspection_tie_inspection_id_target_entry_id_candidate_id_key,
  add column class_id uuid references training_class (id) on delete restrict,
  add column drive_id uuid references drive (id) on delete restrict,
  add constraint inspection_tie_one check (num_nonnulls(target_entry_id, candidate_id, class_id, drive_id) = 1),
  add constraint inspection_tie_once unique nulls not distinct
    (inspection_id, organisation_id, target_entry_id, candidate_id, class_id, drive_id);
create index inspection_tie_class on inspection_tie (class_id) where class_id is not null;
create index inspection_tie_drive on inspection_tie (drive_id) where drive_id is not null;

-- The decision by which bodies are inspected on some days: while it runs, and no longer, an inspector of the body reads
-- the files it is about (decision 0023).
create table inspection_opening (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('inspection', 'supervision')),
  item_id uuid,
  decision_number text not null check (decision_number <> ''),
  decision_day date not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  topics text[] not null check (cardinality(topics) > 0),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index inspection_opening_organisation on inspection_opening (organisation_id, to_day);
create table inspection_opening_body (
  opening_id uuid not null references inspection_opening (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  primary key (opening_id, organisation_id)
);
create index inspection_opening_body_organisation on inspection_opening_body (organisation_id);
-- Called off before it was concluded.
create table inspection_opening_end (
  opening_id uuid primary key references inspection_opening (id) on delete restrict,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
alter table inspection add column opening_id uuid references inspection_opening (id) on delete restrict;
create index inspection_opening_id on inspection (opening_id) where opening_id is not null;

-- A correction holds the position of the row it replaces.
alter table recommendation_event
  drop constraint recommendation_event_recommendation_id_position_key,
  add column reason text check (reason <> ''),
  add column replaces_id uuid unique references recommendation_event (id) on delete restrict,
  add constraint recommendation_event_correction check ((replaces_id is null) = (reason is null));
create unique index recommendation_event_position on recommendation_event (recommendation_id, position)
  where replaces_id is null;

alter table inspection_finding
  add column reason text check (reason <> ''),
  add column replaces_id uuid unique references inspection_finding (id) on delete restrict,
  add column recorded_at timestamptz,
  add column recorded_by uuid references account (id) on delete restrict,
  add constraint inspection_finding_correction check ((replaces_id is null) = (reason is null)),
  add constraint inspection_finding_recorded check ((replaces_id is null) = (recorded_at is null));

grant select, insert on inspection_opening, inspection_opening_body, inspection_opening_end to kethua_app;
