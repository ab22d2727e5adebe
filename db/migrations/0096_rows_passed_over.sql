-- Rows that the check takes for titles, heads of sections and sums: how many since the last check, and the first lines.
alter table import_job
  add column passed integer not null default 0,
  add column passed_lines integer[] not null default '{}';
