-- A decision that was cancelled for a faulty step, or because the person had long moved, is followed by another in
-- the same file. Each row of an admission tells to which of them it belongs: a cancellation takes back what bears its
-- own number, and there is one line of rows of each kind and number.
alter table record add column attempt integer not null default 1 check (attempt > 0);
drop index record_first;
create unique index record_first on record (candidate_id, kind, attempt)
  where (replaces_id is null and kind in ('admissionDecision', 'ceremony', 'decisionCancellation'));
