-- An apostrophe within a name joins its parts (Cư M’gar, H'Hen): the very expression of
-- src/server/platform/plainName.ts, and the keys already kept of such bodies.
drop index person_version_name;
create index person_version_name on person_version using gin (
  (regexp_replace(regexp_replace(replace(regexp_replace(normalize(name_key, nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
    '(?<=[[:alpha:]])[''’‘ʼ`´′](?=[[:alpha:]])', '', 'g'), '(?:[^[:alnum:]]|ʼ)+', ' ', 'g')) gin_trgm_ops);

update placement set name_key = btrim(regexp_replace(regexp_replace(translate(regexp_replace(
    normalize(lower(name collate "vi-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'), 'đð', 'dd'),
    '(?<=[[:alpha:]])[''’‘ʼ`´′](?=[[:alpha:]])', '', 'g'), '(?:[^[:alnum:]]|ʼ)+', ' ', 'g'))
  where name ~ '[''’‘ʼ`´′]';
