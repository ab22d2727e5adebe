-- A wrong result of a task and a scorecard with wrong figures are replaced by a later row, with the reason.

alter table member_task_result
  drop constraint member_task_result_task_id_key,
  add column reason text check (reason <> ''),
  add column replaces_id uuid unique references member_task_result (id) on delete restrict,
  add check ((replaces_id is null) = (reason is null));
create unique index member_task_result_first on member_task_result (task_id) where replaces_id is null;

-- The answer stays with the card it was given to: the card that replaces it is answered anew.
alter table scorecard
  drop constraint scorecard_responsibility_id_period_id_key,
  add column reason text check (reason <> ''),
  add column replaces_id uuid unique references scorecard (id) on delete restrict,
  add check ((replaces_id is null) = (reason is null));
create unique index scorecard_first on scorecard (responsibility_id, period_id) where replaces_id is null;

-- One line of conclusions for each card.
create unique index scorecard_conclusion_first on scorecard_conclusion (scorecard_id) where replaces_id is null;
