-- By what a person is known again whose identity number was given: a keyed digest of it, which only the key outside
-- the database can make. The number is never kept and never shown. Every version of a person has its own row.
create table identity_mark (
  version_id uuid primary key references person_version (id) on delete restrict,
  candidate_id uuid not null references candidate (id) on delete restrict,
  mark bytea not null check (length(mark) = 32)
);
create index identity_mark_mark on identity_mark (mark);
create index identity_mark_candidate on identity_mark (candidate_id);

grant select, insert on identity_mark to kethua_app;
