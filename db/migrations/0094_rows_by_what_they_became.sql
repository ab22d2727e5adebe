-- Whether what was built on a fact of a long file came with the same file is asked fact by fact.
create index import_row_subject on import_row (subject_id) where subject_id is not null;
