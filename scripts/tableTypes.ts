import type { Client } from 'pg'

type Column = {
  relation: string
  name: string
  type: string
  is_array: boolean
  enum_labels: string[] | null
  required: boolean
  has_default: boolean
  always_generated: boolean
}

/** The row types of every table and view for Kysely, with the column names of the database. */
export async function writeTableTypes(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(columnsOfRelations)
  const relations = [...new Set(rows.map((column) => column.relation))]
  const bodies = relations.map((relation) => {
    const columns = rows.filter((column) => column.relation === relation)
    return `export interface ${typeName(relation)} {\n${fields(columns)}\n}`
  })
  const database = relations.map((relation) => `  ${relation}: ${typeName(relation)}`).join('\n')
  const text = [...bodies, `export interface Database {\n${database}\n}`].join('\n\n')
  const imported = ['ColumnType', 'Generated', 'GeneratedAlways'].filter(
    (name) => text.includes(`${name}<`) || (name === 'ColumnType' && text.includes('Json')),
  )
  const head = [
    '// Written by `npm run db:schema` from the migrated database.',
    ...(imported.length > 0 ? [`import type { ${imported.join(', ')} } from 'kysely'`] : []),
    ...(text.includes('Json') ? [jsonTypes] : []),
  ]
  return `${head.join('\n')}\n\n${text}\n`
}

const jsonTypes = `
/** jsonb comes parsed and goes as text: the driver would turn an array into an SQL array. */
export type Json = ColumnType<unknown, string, string>
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>`

function fields(columns: Column[]): string {
  return columns.map((column) => `  ${column.name}: ${fieldType(column)}`).join('\n')
}

function fieldType(column: Column): string {
  const optional = column.required ? '' : ' | null'
  if (column.type === 'json' || column.type === 'jsonb') {
    return (column.has_default ? 'JsonWithDefault' : 'Json') + optional
  }
  const element = column.enum_labels?.map((label) => `'${label}'`).join(' | ') ?? typeOf(column.type)
  const plain =
    (column.is_array ? `${element.includes('|') ? `(${element})` : element}[]` : element) + optional
  if (column.always_generated) return `GeneratedAlways<${plain}>`
  return column.has_default ? `Generated<${plain}>` : plain
}

/** What the driver gives for a type; whatever has no number or date of its own in JavaScript stays text. */
function typeOf(type: string): string {
  switch (type) {
    case 'int2':
    case 'int4':
    case 'float4':
    case 'float8':
    case 'oid':
      return 'number'
    case 'bool':
      return 'boolean'
    case 'timestamptz':
    case 'timestamp':
      return 'Date'
    case 'bytea':
      return 'Buffer'
    default:
      return 'string'
  }
}

function typeName(relation: string): string {
  const words = relation.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Table`
}

const columnsOfRelations = `
  select relname as relation, attname as name,
    coalesce(element.typname, base.typname, t.typname) as type,
    element.oid is not null as is_array,
    (select array_agg(enumlabel order by enumsortorder)::text[] from pg_enum where enumtypid = coalesce(element.oid, t.oid)) as enum_labels,
    attnotnull or t.typnotnull as required,
    atthasdef or attidentity <> '' as has_default,
    attidentity = 'a' or attgenerated <> '' as always_generated
  from pg_class c
  join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
  join pg_type t on t.oid = atttypid
  left join pg_type base on base.oid = nullif(t.typbasetype, 0)
  left join pg_type element on element.oid = nullif(t.typelem, 0) and t.typcategory = 'A'
  where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e'))
  order by relname collate "C", attnum`
