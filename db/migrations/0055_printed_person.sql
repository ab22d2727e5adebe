-- Name and birth date as a paper of a file prints them, where they are not those of the file: sealed, one row per
-- record, erasable with the text of the person.

create table printed_person (
  record_id uuid primary key references record on delete restrict,
  candidate_id uuid not null references candidate on delete restrict,
  key_id text not null,
  ciphertext bytea not null
);
create index printed_person_candidate on printed_person (candidate_id);
grant select, insert on printed_person to kethua_app;
