-- Accounts, sessions, commands and the audit log.
-- The role kethua_app (the running program) may only add to and read facts and audit lines; it may change
-- accounts, sessions and caches. Everything else belongs to the owner of the database.

create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table organisation (
  id uuid primary key,
  created_at timestamptz not null
);

create table account (
  id uuid primary key,
  username text not null unique check (username = lower(username) and username <> ''),
  display_name text not null check (display_name <> ''),
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  created_by uuid references account (id) on delete restrict
);

-- A role holds for an account in one organisation from a day to the day before to_day; both the same: a grant
-- ended on its first day.
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account (id) on delete restrict,
  organisation_id uuid not null references organisation (id) on delete restrict,
  role text not null check (role in ('leader', 'officer', 'secretary', 'trainer', 'inspector', 'administrator')),
  from_day date not null,
  to_day date check (to_day >= from_day),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id) on delete restrict
);
create index role_grant_account on role_grant (account_id);
create index role_grant_organisation on role_grant (organisation_id);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

create table sign_in_failure (
  id bigint generated always as identity primary key,
  username_key text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (address, at);

-- One row for each command that succeeded: the same id and body gives the same answer again.
create table command (
  account_id uuid not null references account (id) on delete restrict,
  command_id uuid not null,
  body_hash bytea not null,
  status integer not null,
  result jsonb not null,
  recorded_at timestamptz not null,
  primary key (account_id, command_id)
);

-- Who wrote or read what, without values. transaction_id lets the hash chain follow the order of commits.
create table audit_line (
  seq bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  account_id uuid references account (id) on delete restrict,
  action text not null,
  organisation_id uuid references organisation (id) on delete restrict,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_line_at on audit_line (at);
create index audit_line_organisation on audit_line (organisation_id, seq);
create index audit_line_account on audit_line (account_id, seq);
create index audit_line_transaction on audit_line (transaction_id);

create table audit_hash (
  position bigint primary key check (position > 0),
  seq bigint not null unique references audit_line (seq) on delete restrict,
  hash bytea not null
);

grant select, insert on organisation, command, audit_line, audit_hash to kethua_app;
grant select, insert, update on account, role_grant to kethua_app;
grant select, insert, update, delete on session to kethua_app;
grant select, insert, delete on sign_in_failure to kethua_app;
