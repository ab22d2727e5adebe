-- People decided on, handed over to the official register: what went out, and what came back.
create table transmittal (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict,
  -- of the body, from 1
  number integer not null check (number > 0),
  -- days of the decisions handed over
  from_day date not null,
  until_day date not null,
  -- the facts recorded up to this moment were sent: the content is written anew from them, never kept
  known_at timestamptz not null,
  people integer not null check (people > 0),
  -- of the shape of the content
  version integer not null check (version > 0),
  -- SHA-256 of the content in its canonical form, and its signature under the key of the server
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[0-9a-f]{64}$'),
  key_id text not null,
  confirmed_by text not null check (confirmed_by <> ''),
  confirmed_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  unique (organisation_id, number),
  check (until_day >= from_day)
);

create table transmittal_person (
  transmittal_id uuid not null references transmittal (id) on delete restrict,
  position integer not null check (position > 0),
  candidate_id uuid not null references candidate (id) on delete restrict,
  decision_id uuid not null references record (id) on delete restrict,
  primary key (transmittal_id, position),
  unique (transmittal_id, candidate_id)
);
create index transmittal_person_candidate on transmittal_person (candidate_id);

-- What the official register said of a person; the last word counts.
create table transmittal_outcome (
  id uuid primary key,
  seq bigint generated always as identity unique,
  transmittal_id uuid not null,
  candidate_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'rejected')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  foreign key (transmittal_id, candidate_id) references transmittal_person (transmittal_id, candidate_id) on delete restrict,
  check ((outcome = 'rejected') = (reason is not null))
);
create index transmittal_outcome_person on transmittal_outcome (transmittal_id, candidate_id, seq);

grant select, insert on transmittal, transmittal_person, transmittal_outcome to kethua_app;
