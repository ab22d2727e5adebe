-- A wrong event of the tree, or a wrong state of the source, is replaced or taken back by a later row that names
-- it. A row that takes back repeats what it takes back and puts nothing in its place.

alter table organisation_event
  add column taken_back boolean not null default false,
  add column correction_reason text,
  add check (not taken_back or replaces_id is not null),
  add constraint organisation_event_replaced_once unique (replaces_id);
drop index organisation_event_replaces;

alter table source_state
  add column taken_back boolean not null default false,
  add column correction_reason text,
  add check (not taken_back or replaces_id is not null),
  add constraint source_state_replaced_once unique (replaces_id);
drop index source_state_replaces;

-- Only successes are kept, so there was never another status to tell.
alter table command drop column status;
