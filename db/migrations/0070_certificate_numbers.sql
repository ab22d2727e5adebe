-- The number of a certificate is looked for among those of its issuer and year.
create index record_of_centre on record (issuer_organisation_id, day)
  where kind in ('certificate', 'newMemberClass');
