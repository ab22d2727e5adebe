-- Guiding documents as bodies register them, and what each grounds. They hold no personal data.

-- A row is a version: a correction is a new row with the same document_id that replaces the last.
create table document (
  id uuid primary key,
  document_id uuid not null references document (id) on delete restrict,
  -- the body that registered it: seen by it and everything beneath
  organisation_id uuid not null references organisation (id) on delete restrict,
  kind text not null check (kind in ('directive', 'guidance', 'resolution', 'conclusion', 'regulation', 'rules',
    'decision', 'plan', 'programme', 'officialLetter', 'announcement', 'other')),
  number text not null check (number <> ''),
  day date not null,
  issuer_name text not null check (issuer_name <> ''),
  summary text not null check (summary <> ''),
  from_day date not null,
  -- the first day on which it is no longer in force
  to_day date check (to_day > from_day),
  -- the earlier document whose place it takes
  supersedes_id uuid references document (id) on delete restrict,
  taken_back boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references document (id) on delete restrict,
  check (from_day >= day),
  check (not taken_back or replaces_id is not null),
  check ((document_id = id) = (replaces_id is null))
);
create index document_organisation on document (organisation_id, day);
create index document_versions on document (document_id);
create index document_supersedes on document (supersedes_id);

-- A document grounds a target, a round, a plan … of a body. Which subjects there are is a closed list of the
-- program (domain/documents/words.ts), for each comes with its own table.
create table document_link (
  id uuid primary key,
  document_id uuid not null references document (id) on delete restrict,
  subject text not null check (subject <> ''),
  subject_id uuid not null,
  -- the body whose the subject is
  organisation_id uuid not null references organisation (id) on delete restrict,
  taken_back boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict,
  replaces_id uuid unique references document_link (id) on delete restrict,
  check (taken_back = (replaces_id is not null))
);
create index document_link_subject on document_link (subject_id, subject);
create index document_link_document on document_link (document_id);

grant select, insert on document, document_link to kethua_app;
