-- Difficulties that bodies raise, who must answer them and what came of it.

-- What it is about stays; what is said of it is in the events.
create table obstacle (
  id uuid primary key,
  -- the body that raised it
  raised_by uuid not null references organisation (id) on delete restrict,
  -- where it stands in the tree: the raiser, a body beneath it, the cell of the file, the body of the target
  organisation_id uuid not null references organisation (id) on delete restrict,
  subject text not null check (subject in ('file', 'step', 'body', 'target')),
  candidate_id uuid references candidate (id) on delete restrict,
  stage text,
  target_entry_id uuid references target_entry (id) on delete restrict,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  check ((subject in ('file', 'step')) = (candidate_id is not null)),
  check ((subject = 'step') = (stage is not null)),
  check ((subject = 'target') = (target_entry_id is not null))
);
create index obstacle_organisation on obstacle (organisation_id);
create index obstacle_raised_by on obstacle (raised_by);
create index obstacle_candidate on obstacle (candidate_id) where candidate_id is not null;

-- What happened to it, in order; a correction replaces the row of the same position. note: short text about the
-- work, never about a person or a family (checked before it is written).
create table obstacle_event (
  id uuid primary key,
  obstacle_id uuid not null references obstacle (id) on delete restrict,
  position integer not null check (position > 0),
  kind text not null check (kind in ('raised', 'escalated', 'answered', 'closed', 'reopened')),
  day date not null,
  -- the body whose act it is
  organisation_id uuid not null references organisation (id) on delete restrict,
  -- the body whose account entered it, where that is another
  entered_organisation_id uuid references organisation (id) on delete restrict,
  -- who must answer from this event on, and by when
  owner_id uuid references organisation (id) on delete restrict,
  due_day date,
  cause text,
  note text check (note <> ''),
  proposal text check (proposal <> ''),
  document_number text check (document_number <> ''),
  document_day date,
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references obstacle_event (id) on delete restrict,
  check ((kind in ('raised', 'escalated', 'reopened')) = (owner_id is not null and due_day is not null)),
  check ((kind = 'raised') = (cause is not null)),
  check (kind = 'closed' or note is not null),
  check (due_day >= day),
  check ((replaces_id is null) = (reason is null))
);
-- two officers at once: one comes second
create unique index obstacle_event_position on obstacle_event (obstacle_id, position) where replaces_id is null;
create index obstacle_event_obstacle on obstacle_event (obstacle_id);
create index obstacle_event_owner on obstacle_event (owner_id) where owner_id is not null;

grant select, insert on obstacle, obstacle_event to kethua_app;
