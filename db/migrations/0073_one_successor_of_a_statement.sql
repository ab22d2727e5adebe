-- A number of members or a declared figure is corrected or taken back once, whoever writes.
drop index membership_base_replaces;
drop index declared_figure_replaces;
create unique index membership_base_replaces on membership_base (replaces_id);
create unique index declared_figure_replaces on declared_figure (replaces_id);
