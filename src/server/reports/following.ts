import { sql } from 'kysely'
import { FILE_KINDS } from '#domain/classes/kinds'
import { addDays, addMonths, minDay } from '#domain/dates'
import { CAUSES } from '#domain/obstacles/words'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { besideOf, type CriterionFigures } from '#domain/reports/criteria'
import { COVERED_SECTORS, coverageKey, SILENT_MONTHS } from '#domain/reports/following'
import { funnelOnTree } from '../candidates/funnel'
import { heldSessions, isLast } from '../classes/standing'
import { causesAt } from '../obstacles/obstacleCauses'
import type { Trx } from '../platform/database'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { countingOf, readFigures, readTree } from '../progress/figureQueries'
import { isFromRecords, type Side } from './asked'

/** Cells alive on the day of the tree, and how many admitted nobody for a year, two, three; null where lists are not kept so far back. */
export async function coverageFigures(trx: Trx, side: Side, viewer: Viewer): Promise<CriterionFigures> {
  const { organisationId, treePath, span, question } = side
  const longest = spanOf(side, 36)
  const { rows } = await sql<{ sector: string; lastDay: string | null }>`
    with counted as materialized (
      select record.organisation_id, max(record.day) as last_day
      ${countedRecords(countingOf(treePath, longest, question), viewer)} group by record.organisation_id)
    select place.sector, counted.last_day as "lastDay" from placement place
    join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    left join counted on counted.organisation_id = place.organisation_id
    where place.path <@ ${treePath}::ltree and place.valid @> ${question.treeOn}::date and place.alive
      and place.kind = any(${[...CELL_KINDS]})`.execute(trx)
  const tree = await readTree(trx, organisationId, question, viewer)
  const told: Record<string, number | null> = {}
  for (const sector of COVERED_SECTORS) {
    told[`${sector}.cells`] = rows.filter((row) => sector === 'all' || row.sector === sector).length
  }
  for (const months of SILENT_MONTHS) {
    const days = spanOf(side, months)
    const figures = (await readFigures(trx, tree, days, question, viewer)).get(organisationId)
    for (const sector of COVERED_SECTORS) {
      const silent = rows.filter(
        ({ sector: own, lastDay }) =>
          (sector === 'all' || own === sector) && (lastDay === null || lastDay < days.from),
      )
      told[coverageKey(sector, months)] = isFromRecords(figures) ? silent.length : null
    }
  }
  return span.asOf > viewer.today ? {} : told
}

/** The months up to the day asked for. */
function spanOf({ span }: Side, months: number) {
  return { from: addDays(addMonths(span.asOf, -months), 1), to: span.asOf, asOf: span.asOf }
}

/** How far the files had come on the day asked for, each in the cell that had it then. */
export async function funnelFigures(
  trx: Trx,
  { organisationId: id, treePath, span, question: { treeOn } }: Side,
  viewer: Viewer,
): Promise<CriterionFigures> {
  const on = minDay(span.asOf, viewer.today)
  const { stages, cells } = await funnelOnTree(trx, { id, treePath, on, treeOn }, viewer)
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
