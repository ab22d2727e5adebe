-- A number of members or a declared figure that was wrong altogether is taken back by a later row that names it and
-- puts nothing in its place, as an event of the tree is.

alter table membership_base
  add column taken_back boolean not null default false,
  add column correction_reason text,
  add check (not taken_back or replaces_id is not null);
alter table declared_figure
  add column taken_back boolean not null default false,
  add column correction_reason text,
  add check (not taken_back or replaces_id is not null);
