-- A target that should not have been entered is taken back by a later row that names it and puts nothing in its place.
alter table target_entry
  add column taken_back boolean not null default false,
  add check (not taken_back or (replaces_id is not null and reason is not null));
-- An entry is corrected or taken back once, whoever writes.
drop index target_entry_replaces;
create unique index target_entry_replaces on target_entry (replaces_id);
