-- A file whose account lost its right waits for somebody who may go on; that is no fault of the program.
alter table import_job drop constraint import_job_halted_check;
alter table import_job add constraint import_job_halted_check
  check (halted in ('asked', 'fault', 'built', 'notAllowed'));
