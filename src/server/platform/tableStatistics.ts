import pg from 'pg'

/**
 * Counts the tables that hold rows and were never counted: after a backup came back or the demo world was loaded.
 * PostgreSQL does so by itself within minutes; until then it plans blindly, and figures of a large body take seconds.
 * Takes the owner's address and gives the names of the tables counted.
 */
export async function gatherStatistics(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ke-thua statistics' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
       where relkind = 'r' and relnamespace = current_schema()::regnamespace
         and reltuples < 0 and pg_relation_size(oid) > 0
       order by name`,
    )
    const names = rows.map((row) => row.name)
    if (names.length > 0) await client.query(`analyze ${names.join(', ')}`)
    return names
  } finally {
    await client.end()
  }
}
