-- Certificates that were numbered elsewhere and are entered from a list: one that is taken back was copied wrongly, and
-- its number is free again. Numbers given here stay used whatever becomes of their certificate.
alter table certificate add column transcribed boolean not null default false;

drop index certificate_number;
create unique index certificate_number on certificate (organisation_id, year, serial, suffix)
  where replaces_id is null and not transcribed;
