-- A member whom a list alone had named goes with the list: a later row takes the name back and puts none in its place.
alter table member_version
  add column taken_back boolean not null default false,
  add check (not taken_back or (replaces_id is not null and reason is not null));
