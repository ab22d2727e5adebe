import { sql } from 'kysely'
import { FILE_KINDS } from '#domain/classes/kinds'
import { addDays, addMonths, minDay } from '#domain/dates'
import { CAUSES } from '#domain/obstacles/words'
import { besideOf, type CriterionFigures } from '#domain/reports/criteria'
import { COVERED_SECTORS, coverageKey, SILENT_MONTHS } from '#domain/reports/following'
import { funnelOnTree } from '../candidates/funnel'
import { heldSessions, isLast } from '../classes/standing'
import { causesAt } from '../obstacles/obstacleCauses'
import type { Trx } from '../platform/database'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { countingOf, isListKept } from '../progress/figureQueries'
import { livedSince, livingCells } from '../progress/livingCells'
import type { Side } from './asked'

/**
 * Cells that lived on the day, and of those that lived so long how many admitted nobody for a year, two, three; null
 * where lists are not kept so far back (docs/decisions/0031).
 */
export async function coverageFigures(trx: Trx, side: Side, viewer: Viewer): Promise<CriterionFigures> {
  const { organisationId, tree, treePath, livedOn, span, question } = side
  if (span.asOf > viewer.today) return {}
  const { treeOn } = question
  const asked = { treePath, treeOn, livedOn }
  const spans = SILENT_MONTHS.map((months) => ({ months, ...spanOf(side, months) }))
  const isLivedSince = (months: number) => sql.ref(`lived.${months}`)
  const counts = COVERED_SECTORS.flatMap((sector) => {
    const isOfSector = sector === 'all' ? sql`true` : sql`lived.sector = ${sector}`
    return [
      sql`(count(*) filter (where ${isOfSector}))::int as ${sql.id(`${sector}.cells`)}`,
      ...spans.map(
        ({ months, from }) => sql`(count(*) filter (where ${isOfSector} and ${isLivedSince(months)}
          and coalesce(counted.last_day < ${from}::date, true)))::int as ${sql.id(coverageKey(sector, months))}`,
      ),
    ]
  })
  const { rows } = await sql<Record<string, number>>`
    with counted as materialized (
      select record.organisation_id, max(record.day) as last_day
      ${countedRecords(countingOf(treePath, spanOf(side, 36), question), viewer)} group by record.organisation_id
    ), lived as materialized (
      select cell.organisation_id, cell.sector,
        ${sql.join(spans.map(({ months, from }) => sql`${livedSince(sql`least(${from}::date, ${livedOn}::date)`, asked)} as ${sql.id(`${months}`)}`))}
      from ${livingCells(asked, viewer)})
    select ${sql.join(counts)} from lived left join counted on counted.organisation_id = lived.organisation_id`.execute(
    trx,
  )
  const told: Record<string, number | null> = { ...rows[0] }
  for (const { months, from, to } of spans) {
    if (isListKept(tree, organisationId, { from, to })) continue
    for (const sector of COVERED_SECTORS) told[coverageKey(sector, months)] = null
  }
  return told
}

/** The months up to the day asked for. */
function spanOf({ span }: Side, months: number) {
  return { from: addDays(addMonths(span.asOf, -months), 1), to: span.asOf, asOf: span.asOf }
}

/** How far the files had come on the day asked for, each in the cell that had it then. */
export async function funnelFigures(
  trx: Trx,
  { organisationId: id, treePath, livedOn, span, question: { treeOn } }: Side,
  viewer: Viewer,
): Promise<CriterionFigures> {
  const on = minDay(span.asOf, viewer.today)
  const { stages, cells } = await funnelOnTree(trx, { id, treePath, on, treeOn, livedOn }, viewer)
  const told = stages.flatMap(({ stage, reached, now }) => [
    [`reached.${stage}`, reached] as const,
    [`now.${stage}`, now] as const,
  ])
  return { ...Object.fromEntries(told), cells: cells.total, cellsWithoutSource: cells.withoutSource }
}

/** Obstacles raised within the days asked for, by cause; open or overdue as they stood on the day asked for. */
export async function difficultyFigures(trx: Trx, side: Side, viewer: Viewer): Promise<CriterionFigures> {
  const { span, organisationId, question } = side
  const { treeOn, knownAt } = question
  // a day that is due to come is not over yet
  const on = minDay(span.asOf, viewer.today)
  const asked = { from: span.from, to: minDay(span.to, span.asOf), on, treeOn, knownAt }
  const { causes } = await causesAt(trx, organisationId, asked, viewer)
  const sum = (part: 'total' | 'open' | 'overdue') => causes.reduce((so, cause) => so + cause[part], 0)
  return {
    total: sum('total'),
    open: sum('open'),
    overdue: sum('overdue'),
    ...Object.fromEntries(CAUSES.map((cause) => [`cause.${cause}`, 0])),
    ...Object.fromEntries(causes.map(({ cause, total }) => [`cause.${cause}`, total])),
  }
}

interface ClassRow {
  kind: string
  running: boolean
  classes: number
  enrolled: number
  completed: number
  certificates: number
}

/**
 * Classes of the body and of those beneath it that ended within the days asked for; beside them those that had begun by
 * the last of these days and had a session to come.
 */
export async function classFigures(
  trx: Trx,
  { treePath, span, question }: Side,
  viewer: Viewer,
): Promise<CriterionFigures> {
  const { treeOn, knownAt } = question
  const until = sql`${minDay(span.to, span.asOf)}::date`
  const { rows } = await sql<ClassRow>`
    select head.kind, days.last > ${until} as running, count(*)::int as classes,
      coalesce(sum(learners.enrolled), 0)::int as enrolled,
      coalesce(sum(learners.completed), 0)::int as completed, coalesce(sum(papers.count), 0)::int as certificates
    from training_class head
    join placement place on place.organisation_id = head.organisation_id and place.valid @> ${treeOn}::date
      and place.path <@ ${treePath}::ltree
    join placement today on today.organisation_id = head.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'classes.read'))})
    cross join lateral (
      select min(session.day) as first, max(session.day) as last from ${heldSessions(sql`head.class_id`, knownAt)}) days
    cross join lateral (select sum(learner.headcount) as enrolled,
        count(*) filter (where exists (select from class_grade grade where grade.enrolment_id = learner.enrolment_id
          and grade.grade <> 'failed' and ${isLast('class_grade', 'grade', knownAt)})) as completed
      from enrolment learner where learner.class_id = head.class_id and learner.status = 'enrolled'
        and ${isLast('enrolment', 'learner', knownAt)}) learners
    cross join lateral (select count(*) from certificate paper where paper.class_id = head.class_id
      and not paper.taken_back and ${isLast('certificate', 'paper', knownAt)}) papers
    where ${isLast('training_class', 'head', knownAt)} and not head.called_off
      and (days.last between ${span.from}::date and ${until} or days.first <= ${until} and days.last > ${until})
    group by head.kind, running`.execute(trx)
  const told: Record<string, number> = {}
  for (const kind of FILE_KINDS) {
    const of = (running: boolean) => rows.find((row) => row.kind === kind && row.running === running)
    for (const part of ['classes', 'enrolled', 'completed', 'certificates'] as const) {
      told[`${kind}.${part}`] = of(false)?.[part] ?? 0
    }
    // who passes is not known before the end
    for (const part of ['classes', 'enrolled'] as const) {
      told[besideOf(`${kind}.${part}`)] = of(true)?.[part] ?? 0
    }
  }
  return told
}
