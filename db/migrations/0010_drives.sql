-- Drives of admissions for great days, the two ceremonies, tasks of new members, and young members for posts.

-- One version of a drive; the one that nothing replaces counts. occasions: [{name, day}].
create table drive (
  id uuid primary key,
  drive_id uuid not null references drive (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  name text not null check (name <> ''),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  occasions jsonb not null,
  aim integer check (aim >= 0),
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references drive (id) on delete restrict,
  check (not taken_back or replaces_id is not null),
  check ((drive_id = id) = (replaces_id is null))
);
create index drive_versions on drive (drive_id);
create index drive_organisation on drive (organisation_id, to_day);

-- What the bodies right beneath aim at in this version of the drive.
create table drive_aim (
  version_id uuid not null references drive (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  value integer not null check (value >= 0),
  primary key (version_id, organisation_id)
);

-- Who was chosen into a drive; a row that was taken back is where the next one goes on.
create table drive_entry (
  id uuid primary key,
  drive_id uuid not null references drive (id) on delete restrict,
  candidate_id uuid not null references candidate (id) on delete restrict,
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references drive_entry (id) on delete restrict,
  check (not taken_back or replaces_id is not null)
);
create unique index drive_entry_first on drive_entry (drive_id, candidate_id) where replaces_id is null;
create index drive_entry_candidate on drive_entry (candidate_id);

-- A ceremony as it is planned: announcement = lễ công bố, trao quyết định of a committee; admission = lễ kết nạp of
-- a cell. guests: [{post, count}], no names.
create table ceremony_event (
  id uuid primary key,
  event_id uuid not null references ceremony_event (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  drive_id uuid references drive (id) on delete restrict,
  kind text not null check (kind in ('announcement', 'admission')),
  day date not null,
  starts text check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null check (place <> ''),
  seat_rows integer not null check (seat_rows between 1 and 200),
  row_seats integer not null check (row_seats between 1 and 200),
  guests jsonb not null,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references ceremony_event (id) on delete restrict,
  check (not taken_back or replaces_id is not null),
  check ((event_id = id) = (replaces_id is null))
);
create index ceremony_event_versions on ceremony_event (event_id);
create index ceremony_event_organisation on ceremony_event (organisation_id, day);
create index ceremony_event_drive on ceremony_event (drive_id) where drive_id is not null;

-- The minutes, frozen when recorded: once for each event. holds_admission: they say that the cells held their
-- lễ kết nạp there. Of photographs no more is kept than where they are.
create table ceremony_minutes (
  id uuid primary key,
  event_id uuid not null unique references ceremony_event (id) on delete restrict,
  version_id uuid not null references ceremony_event (id) on delete restrict,
  number text check (number <> ''),
  holds_admission boolean not null,
  guests jsonb not null,
  photo_reference text check (photo_reference <> ''),
  template integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);

-- Who was called at the ceremony, in the order of the roster. The versions of person and member are those that stood
-- when the minutes were recorded; they are not foreign keys, because the text of a person may be erased.
create table ceremony_attendance (
  minutes_id uuid not null references ceremony_minutes (id) on delete restrict,
  candidate_id uuid not null references candidate (id) on delete restrict,
  position integer not null,
  cell_id uuid not null references organisation (id) on delete restrict,
  person_version_id uuid,
  member_version_id uuid,
  present boolean not null,
  oath boolean not null,
  decision_record_id uuid references record (id) on delete restrict,
  received_record_id uuid references record (id) on delete restrict,
  ceremony_record_id uuid references record (id) on delete restrict,
  primary key (minutes_id, candidate_id)
);
create index ceremony_attendance_candidate on ceremony_attendance (candidate_id);

-- A task given to a new member: what, from a catalogue, with a few words on the work itself.
create table member_task (
  id uuid primary key,
  task_id uuid not null references member_task (id) on delete restrict,
  candidate_id uuid not null references candidate (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  day date not null,
  what text not null check (what in ('groupCharge', 'propaganda', 'massWork', 'youthWork', 'digital', 'security',
    'source', 'study', 'cellWork', 'other')),
  note text check (char_length(note) between 1 and 160),
  due_day date not null check (due_day >= day),
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references member_task (id) on delete restrict,
  check (not taken_back or replaces_id is not null),
  check ((task_id = id) = (replaces_id is null))
);
create index member_task_candidate on member_task (candidate_id);
create index member_task_organisation on member_task (organisation_id, due_day);

create table member_task_result (
  id uuid primary key,
  task_id uuid not null unique references member_task (id) on delete restrict,
  day date not null,
  outcome text not null check (outcome in ('done', 'partly', 'notDone')),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);

-- A young member for a post: planned (quy hoạch), trained (bồi dưỡng), placed (bố trí), each a dated fact.
create table succession_step (
  id uuid primary key,
  member_id uuid not null references member (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  post text not null check (post in ('cellSecretary', 'cellDeputy', 'committeeMember', 'villageHead', 'frontHead',
    'youthSecretary', 'womenHead', 'farmersHead', 'veteransHead', 'unionHead', 'councilDeputy', 'committeeLeader',
    'officeStaff', 'other')),
  step text not null check (step in ('planned', 'trained', 'placed')),
  day date not null,
  paper_number text check (paper_number <> ''),
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references succession_step (id) on delete restrict,
  check (not taken_back or replaces_id is not null)
);
create unique index succession_step_first on succession_step (member_id, organisation_id, post, step)
  where replaces_id is null;
create index succession_step_organisation on succession_step (organisation_id);

grant select, insert on drive, drive_aim, drive_entry, ceremony_event, ceremony_minutes, ceremony_attendance,
  member_task, member_task_result, succession_step to kethua_app;
