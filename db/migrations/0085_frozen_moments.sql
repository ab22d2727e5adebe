-- Moments up to which known facts were frozen: no fact is recorded at or before the last of them any more.
create table frozen_moment (
  moment timestamptz primary key
);

insert into frozen_moment (moment)
select known_at from transmittal union select known_at from closing_report union select known_at from year_summary;

grant select, insert on frozen_moment to kethua_app;
