import type { Client } from 'pg'

/** The schema as readable SQL, read from the catalogs and sorted, so that equal schemas give equal text. */
export async function dumpSchema(client: Client): Promise<string> {
  const parts = [
    '-- Written by `npm run db:schema` from the migrated database. Read it; change it through a migration.',
    ...(await lines(client, extensions)),
    ...(await lines(client, enums)),
    ...(await lines(client, functions)),
    ...(await lines(client, tables)),
    ...(await lines(client, views)),
    ...(await lines(client, policies)),
    (await lines(client, grants)).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

async function lines(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(sql)
  return rows.map((row) => row.line)
}

/** What an extension brought along is the extension's business. */
const ours = (catalog: string, alias: string) => `${alias}.relnamespace = 'public'::regnamespace
  and not exists (select from pg_depend where classid = '${catalog}'::regclass and objid = ${alias}.oid and deptype = 'e')`

const extensions = `select string_agg(format('create extension %I;', extname), e'\\n' order by extname collate "C") as line
  from pg_extension where extname <> 'plpgsql' having count(*) > 0`

const enums = `select format('create type %I as enum (%s);', typname,
    string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)) as line
  from pg_type join pg_enum on enumtypid = pg_type.oid
  where typnamespace = 'public'::regnamespace group by typname order by typname collate "C"`

const functions = `select rtrim(pg_get_functiondef(f.oid), e' \\n') || ';' as line from pg_proc f
  where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
    and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = f.oid and deptype = 'e')
  order by proname collate "C", pg_get_function_identity_arguments(f.oid) collate "C"`

const columns = `select string_agg(format('  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
    case when attidentity <> '' then format(' generated %s as identity', case attidentity when 'a' then 'always' else 'by default' end)
         when attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
         when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
    case when attcollation not in (0, (select typcollation from pg_type where oid = atttypid))
         then format(' collate %I', (select collname from pg_collation where oid = attcollation)) else '' end,
    case when attnotnull then ' not null' else '' end), e',\\n' order by attnum)
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = c.oid and attnum > 0 and not attisdropped`

const constraints = `select string_agg(format(e',\\n  constraint %I %s', conname, pg_get_constraintdef(oid)), ''
    order by strpos('pufxc', contype::text), conname collate "C")
  from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'f', 'x', 'c') and conislocal`

const indexes = `select string_agg(e'\\n' || replace(pg_get_indexdef(indexrelid), ' public.', ' ') || ';', '' order by indexrelid::regclass::text collate "C")
  from pg_index where indrelid = c.oid
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`

const tables = `select format(e'create table %I (\\n%s%s\\n)%s;%s%s', relname, (${columns}), (${constraints}),
    coalesce(' partition by ' || pg_get_partkeydef(c.oid), ''), (${indexes}),
    case when relrowsecurity then format(e'\\nalter table %I enable row level security;', relname) else '' end) as line
  from pg_class c where relkind in ('r', 'p') and ${ours('pg_class', 'c')} order by relname collate "C"`

const views = `select format(e'create %s %I as\\n%s', case relkind when 'm' then 'materialized view' else 'view' end,
    relname, pg_get_viewdef(c.oid, true)) || (select coalesce(string_agg(e'\\n' || replace(pg_get_indexdef(indexrelid), ' public.', ' ') || ';', ''
      order by indexrelid::regclass::text collate "C"), '') from pg_index where indrelid = c.oid) as line
  from pg_class c where relkind in ('v', 'm') and ${ours('pg_class', 'c')} order by relname collate "C"`

const policies = `select format('create policy %I on %I for %s to %s%s%s;', policyname, tablename, lower(cmd), array_to_string(roles, ', '),
    coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as line
  from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`

const grants = `select format('grant %s on %I to kethua_app;', string_agg(lower(privilege_type), ', '
    order by strpos('SELECT INSERT UPDATE DELETE', privilege_type)), relname) as line
  from pg_class c, aclexplode(relacl) acl where grantee = 'kethua_app'::regrole and ${ours('pg_class', 'c')}
  group by relname
  union all
  select format('grant %s (%s) on %I to kethua_app;', lower(privilege_type), string_agg(quote_ident(attname), ', ' order by attnum), relname)
  from pg_class c join pg_attribute on attrelid = c.oid, aclexplode(attacl) acl
  where grantee = 'kethua_app'::regrole and ${ours('pg_class', 'c')} group by relname, privilege_type
  union all
  select format('grant execute on function %s to kethua_app;', f.oid::regprocedure)
  from pg_proc f, aclexplode(proacl) acl where grantee = 'kethua_app'::regrole and pronamespace = 'public'::regnamespace
  order by 1`
