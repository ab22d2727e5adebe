-- Minutes with a mistake are replaced by a later row, with the reason; every version keeps its own attendance.

-- place: what the minutes say of it where that differs from the plan.
alter table ceremony_minutes
  drop constraint ceremony_minutes_event_id_key,
  add column place text check (place <> ''),
  add column reason text check (reason <> ''),
  add column replaces_id uuid unique references ceremony_minutes (id) on delete restrict,
  add check ((replaces_id is null) = (reason is null));
create unique index ceremony_minutes_first on ceremony_minutes (event_id) where replaces_id is null;
create index ceremony_minutes_event on ceremony_minutes (event_id);
