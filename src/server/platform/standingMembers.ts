import { sql } from 'kysely'

/** Whether the row of member_version with this alias is what holds of a member: neither replaced nor taken back. */
export function isStandingMember(version: string) {
  return sql<boolean>`not ${sql.ref(`${version}.taken_back`)}
    and not exists (select from member_version later where later.replaces_id = ${sql.ref(`${version}.id`)})`
}
