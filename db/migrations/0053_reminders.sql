-- Where an account wants to be reminded of what is due. The row stands while it wants so and goes when it no longer
-- does: of an address nothing is kept beyond its use.
create table reminder_address (
  account_id uuid primary key references account (id) on delete restrict,
  address text not null check (length(address) between 3 and 254),
  daily boolean not null,
  set_at timestamptz not null
);

-- One row per account and occasion, written before the letter leaves, so that none is sent twice: one that was begun
-- and neither sent nor refused may have arrived and is not begun again. The day of a weekly one is its Monday.
create table reminder_letter (
  account_id uuid not null references account (id) on delete restrict,
  kind text not null check (kind in ('weekly', 'overdue')),
  day date not null,
  begun_at timestamptz not null,
  sent_at timestamptz,
  refused_at timestamptz,
  primary key (account_id, kind, day),
  check (sent_at is null or refused_at is null)
);

grant select, insert, update, delete on reminder_address to kethua_app;
grant select, insert on reminder_letter to kethua_app;
grant update (begun_at, sent_at, refused_at) on reminder_letter to kethua_app;
