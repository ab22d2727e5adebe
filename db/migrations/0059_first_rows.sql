-- A first row has one place: what follows it names the row it replaces.
create unique index screening_ballot_first on screening_ballot (round_id, cell_id) where replaces_id is null;
create unique index screening_step_first on screening_step (round_id, cell_id, kind) where replaces_id is null;
create unique index shortfall_statement_first on shortfall_statement (organisation_id, period_id)
  where replaces_id is null;

-- What the plan of a committee gives to each body right beneath it; the sum may differ from the plan.
create table source_plan_allocation (
  plan_id uuid not null references source_plan (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  value integer not null check (value >= 0),
  primary key (plan_id, organisation_id)
);
create index source_plan_allocation_body on source_plan_allocation (organisation_id);
grant select, insert on source_plan_allocation to kethua_app;
