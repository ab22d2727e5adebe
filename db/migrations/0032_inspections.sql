-- Inspection and supervision (kiểm tra, giám sát): the yearly programme of a committee, what was carried out, what
-- was found and recommended, and how each recommendation ended.

-- A change of the programme is a new row with the same programme_id and all its items.
create table inspection_programme (
  id uuid primary key,
  programme_id uuid not null references inspection_programme (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  year integer not null check (year between 1990 and 2199),
  number text not null check (number <> ''),
  day date not null,
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references inspection_programme (id) on delete restrict,
  check ((programme_id = id) = (replaces_id is null)),
  check ((replaces_id is null) = (reason is null))
);
create unique index inspection_programme_year on inspection_programme (organisation_id, year) where replaces_id is null;

-- item_id stays the same through the versions of the programme.
create table inspection_item (
  version_id uuid not null references inspection_programme (id) on delete restrict,
  item_id uuid not null,
  kind text not null check (kind in ('inspection', 'supervision')),
  topics text[] not null check (cardinality(topics) > 0),
  month integer not null check (month between 1 and 12),
  primary key (version_id, item_id)
);
create table inspection_item_body (
  version_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null references organisation (id) on delete restrict,
  primary key (version_id, item_id, organisation_id),
  foreign key (version_id, item_id) references inspection_item (version_id, item_id) on delete restrict
);

-- team: posts, never names. item_id: what the programme planned it as; null where it was not planned.
create table inspection (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('inspection', 'supervision')),
  item_id uuid,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  topics text[] not null check (cardinality(topics) > 0),
  team text[] not null check (cardinality(team) > 0),
  conclusion_number text not null check (conclusion_number <> ''),
  conclusion_day date not null,
  conclusion text not null check (conclusion <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index inspection_organisation on inspection (organisation_id, to_day);
create index inspection_item_id on inspection (item_id) where item_id is not null;
create table inspection_body (
  inspection_id uuid not null references inspection (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  primary key (inspection_id, organisation_id)
);
create index inspection_body_organisation on inspection_body (organisation_id);

-- What it looked at: a target or a file, of one of the bodies inspected.
create table inspection_tie (
  inspection_id uuid not null,
  organisation_id uuid not null,
  target_entry_id uuid references target_entry (id) on delete restrict,
  candidate_id uuid references candidate (id) on delete restrict,
  foreign key (inspection_id, organisation_id) references inspection_body (inspection_id, organisation_id) on delete restrict,
  check ((target_entry_id is null) <> (candidate_id is null)),
  unique nulls not distinct (inspection_id, target_entry_id, candidate_id)
);

create table inspection_finding (
  id uuid primary key,
  inspection_id uuid not null,
  organisation_id uuid not null,
  topic text not null,
  nature text not null check (nature in ('strength', 'fault')),
  note text not null check (note <> ''),
  foreign key (inspection_id, organisation_id) references inspection_body (inspection_id, organisation_id) on delete restrict
);
create index inspection_finding_inspection on inspection_finding (inspection_id);

create table recommendation (
  id uuid primary key,
  inspection_id uuid not null,
  -- the body that must carry it out
  organisation_id uuid not null,
  topic text not null,
  note text not null check (note <> ''),
  due_day date not null,
  foreign key (inspection_id, organisation_id) references inspection_body (inspection_id, organisation_id) on delete restrict
);
create index recommendation_inspection on recommendation (inspection_id);
create index recommendation_organisation on recommendation (organisation_id);

-- Evidence is a paper or a meeting that is recorded here.
create table recommendation_event (
  id uuid primary key,
  recommendation_id uuid not null references recommendation (id) on delete restrict,
  position integer not null check (position > 0),
  kind text not null check (kind in ('reported', 'closed', 'extended', 'reopened')),
  day date not null,
  organisation_id uuid not null references organisation (id) on delete restrict,
  note text check (note <> ''),
  paper_number text check (paper_number <> ''),
  paper_day date,
  meeting_id uuid references meeting (id) on delete restrict,
  due_day date,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  unique (recommendation_id, position),
  check ((paper_number is null) = (paper_day is null)),
  check (kind <> 'reported' or paper_number is not null or meeting_id is not null),
  check ((kind in ('extended', 'reopened')) = (due_day is not null)),
  check (kind not in ('extended', 'reopened') or note is not null),
  check (due_day >= day)
);

-- An inspection recorded by mistake: it never was. What it said and why it went stays.
create table inspection_withdrawal (
  inspection_id uuid primary key references inspection (id) on delete restrict,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);

grant select, insert on inspection_programme, inspection_item, inspection_item_body, inspection, inspection_body,
  inspection_tie, inspection_finding, recommendation, recommendation_event, inspection_withdrawal to kethua_app;
