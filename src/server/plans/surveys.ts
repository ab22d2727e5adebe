import { sql } from 'kysely'
import type { z } from 'zod'
import type { readSurveys as endpoint, SurveyBody, SurveyReply } from '#contract/plans'
import type { Day } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { SURVEY_GROUPS, type SurveyGroup } from '#domain/plans/words'
import { type CellCounts, totalsTold } from '#domain/smallGroups'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { authored, livingCells, refuseFuture, refuseOthers, yearOf } from './planWork'

type Query = z.output<typeof endpoint.query>
type Count = SurveyReply['items'][number]['counts'][number]

interface Row {
  cell: SurveyReply['items'][number]['cell']
  key: string
  day: Day | null
  counts: Count[]
}

/**
 * What the cells at and beneath the body found in a year, and the sums of those that surveyed: never of all.
 * @throws 404, 403
 */
export async function readSurveys(db: Db, id: string, query: Query, viewer: Viewer): Promise<SurveyReply> {
  const body = await reach(db, id, 'plans.read', viewer)
  const year = yearOf(query.year, viewer)
  const after = decodeCursor(query.cursor, ['text', 'id'])
  // whoever reads the cell's survey from above is told no more than above
  const isOwn = isCell(body.kind) && viewer.roles.some((held) => held.organisationId === body.id)
  const { rows } = await sql<Row>`
    select ${bodyJson('cell', viewer)} as cell, cell.key, survey.day, coalesce((
      select json_agg(json_build_object('group', count.group_code, 'value', count.value))
      from source_survey_count count where count.survey_id = survey.id
        and (${isOwn} or count.group_code <> 'ethnicMinority')), '[]') as counts
    from (${livingCells(body.path, viewer)}) cell ${latestSurvey(year)}
    where ${after === null ? sql`true` : sql`(cell.key, cell.organisation_id) > (${after[0]}, ${after[1]}::uuid)`}
    order by cell.key, cell.organisation_id limit ${query.limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    query.limit,
    (row) => [row.key, row.cell.id],
    ({ key: _key, ...item }) => ({ ...item, counts: inOrder(item.counts) }),
  )
  return { ...page, year, ...(await readSums(db, body, year, isOwn, viewer)) }
}

/** The last survey of each `cell` in the year. */
function latestSurvey(year: number) {
  return sql`left join lateral (select survey.id, survey.day from source_survey survey
    where survey.organisation_id = cell.organisation_id and survey.year = ${year}
    order by survey.seq desc limit 1) survey on true`
}

async function readSums(db: Db, { path }: Reached, year: number, isOwn: boolean, viewer: Viewer) {
  const { rows } = await sql<Sums>`
    with cell as (select cell.organisation_id, cell.path, survey.id as survey_id
      from (${livingCells(path, viewer)}) cell ${latestSurvey(year)})
    select count(*)::int as cells, count(survey_id)::int as surveyed,
      (select coalesce(json_object_agg(group_code, value), '{}') from (
        select count.group_code, sum(count.value)::int as value from cell
        join source_survey_count count on count.survey_id = cell.survey_id group by count.group_code) sums) as sums,
      (select coalesce(json_agg(json_build_object('counts', array[count.value],
          'path', (string_to_array(cell.path::text, '.'))[nlevel(${path}::ltree) + 1:])), '[]') from cell
        join source_survey_count count on count.survey_id = cell.survey_id and count.value > 0
          and count.group_code = 'ethnicMinority') as minorities
    from cell`.execute(db)
  const { surveyed = 0, cells = 0, sums = {}, minorities = [] } = rows[0] ?? {}
  const isTold = isOwn || totalsTold(minorities, 1).isTold
  const groups = SURVEY_GROUPS.flatMap((group) => {
    const value = sums[group]
    if (value === undefined) return []
    const suppressed = group === 'ethnicMinority' && !isTold
    return [{ group, told: { value: suppressed ? null : value, suppressed } }]
  })
  return { surveyed, cells, groups }
}

interface Sums {
  surveyed: number
  cells: number
  sums: Partial<Record<SurveyGroup, number>>
  /** of each cell that found some: above the cell a total that gives a few people away is not told (decision 0009) */
  minorities: CellCounts[]
}

function inOrder(counts: readonly Count[]): Count[] {
  return SURVEY_GROUPS.flatMap((group) => counts.filter((count) => count.group === group))
}

/** A survey of the cell; a later one of the year takes its place. @throws 422 for a group told twice, or none */
export async function recordSurvey(
  trx: Trx,
  cell: Reached,
  body: z.output<typeof SurveyBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  refuseOthers(cell)
  refuseFuture(body.day, 'day', viewer)
  const groups = new Set(body.counts.map(({ group }) => group))
  if (groups.size === 0 || groups.size !== body.counts.length)
    throw refused({ code: 'surveyEmpty', field: 'counts' })
  const { id, year, day } = body
  await trx
    .insertInto('source_survey')
    .values({ id, organisation_id: cell.id, year, day, ...authored(viewer) })
    .execute()
  await trx
    .insertInto('source_survey_count')
    .values(body.counts.map(({ group, value }) => ({ survey_id: id, group_code: group, value })))
    .execute()
  return { year, day }
}
