-- Of a file whose text was erased the names of its sheets go as well: one may be a person's.
update import_job set sheets = (
  select coalesce(jsonb_agg(sheet.told || '{"name": ""}' order by sheet.place), '[]')
  from jsonb_array_elements(sheets) with ordinality sheet (told, place))
where erased_at is not null;
