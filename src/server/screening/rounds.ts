import { type RawBuilder, sql } from 'kysely'
import type { RoundItem } from '#contract/screening'
import { bodyJson } from '../candidates/fileScope'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/** Whether the row of screening_round with this alias is neither corrected nor taken back. */
export function isStandingRound(round: string): RawBuilder<boolean> {
  return sql<boolean>`not ${sql.ref(`${round}.taken_back`)}
    and not exists (select from screening_round later where later.replaces_id = ${sql.ref(`${round}.id`)})`
}

/**
 * Standing rounds that hold for the body with this alias of placement, the nearest of the newest year first: a body
 * beneath may have begun its own before the one above did.
 */
export function roundsOf(body: string, viewer: Viewer): RawBuilder<unknown> {
  return sql`
    select round.*, opener.path as opener_path
    from screening_round round
    join placement opener on opener.organisation_id = round.organisation_id and opener.valid @> ${viewer.today}::date
    where ${sql.ref(`${body}.path`)} <@ opener.path and ${isStandingRound('round')}
    order by round.year desc, nlevel(opener.path) desc`
}

/** Whether `round` is the one of its year that holds for the body: none nearer was opened. */
export function isNearestRound(round: string, body: string, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from screening_round nearer
    join placement near on near.organisation_id = nearer.organisation_id and near.valid @> ${viewer.today}::date
    join placement far on far.organisation_id = ${sql.ref(`${round}.organisation_id`)} and far.valid @> ${viewer.today}::date
    where nearer.year = ${sql.ref(`${round}.year`)} and ${isStandingRound('nearer')}
      and ${sql.ref(`${body}.path`)} <@ near.path and nlevel(near.path) > nlevel(far.path))`
}

/** A round as it is told: the body that opened it by name alone where it stands above the viewer. */
export function roundJson(round: string, viewer: Viewer): RawBuilder<RoundItem> {
  const of = (column: string) => sql.ref(`${round}.${column}`)
  return sql<RoundItem>`json_build_object('id', ${of('round_id')}, 'organisation', (select ${bodyJson('opener', viewer)}
      from placement opener where opener.organisation_id = ${of('organisation_id')} and opener.valid @> ${viewer.today}::date),
    'year', ${of('year')}, 'from', ${of('from_day')}, 'listsBy', ${of('lists_by')},
    'plan', json_build_object('number', ${of('plan_number')}, 'day', ${of('plan_day')}, 'issuerName', ${of('plan_issuer')}),
    'version', (select count(*)::int from screening_round version where version.round_id = ${of('round_id')}))`
}

interface FoundRound {
  item: RoundItem
  /** of the row that stands */
  versionId: string
  organisationId: string
}

/**
 * The standing round that holds for the body at `path`: the one with the id, else the newest. Null where none does,
 * be it unknown or of another committee.
 */
export async function findRound(
  db: Db | Trx,
  path: string,
  roundId: string | undefined,
  viewer: Viewer,
): Promise<FoundRound | null> {
  const { rows } = await sql<FoundRound>`
    select ${roundJson('round', viewer)} as item, round.id as "versionId", round.organisation_id as "organisationId"
    from (select ${path}::ltree as path) body cross join lateral (${roundsOf('body', viewer)}) round
    where ${roundId === undefined ? sql`true` : sql`round.round_id = ${roundId}`} limit 1`.execute(db)
  return rows[0] ?? null
}
