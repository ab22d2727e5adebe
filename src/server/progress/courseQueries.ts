import { sql } from 'kysely'
import type { CourseReply, SeriesReply } from '#contract/progress'
import { type Day, minDay } from '#domain/dates'
import { percentOf } from '#domain/progress/percent'
import { milestoneDue } from '#domain/progress/standing'
import type { Db, Trx } from '../platform/database'
import type { Reached, Viewer } from '../platform/viewer'
import { countedRecords } from './counted'
import { countingOf, lastYearOf, readFigures, readTree, type Span, type Tree } from './figureQueries'
import { type Question, resolveQuestion } from './question'

/** The cumulated course of the window, the same days last year, and what each milestone asks. */
export async function readCourse(
  db: Db | Trx,
  organisation: Reached,
  question: Question,
  viewer: Viewer,
): Promise<CourseReply> {
  const tree = await readTree(db, organisation.id, question, viewer)
  const target = tree.targets.get(organisation.id)?.value ?? null
  const wholeLastYear = { ...lastYearOf(question), asOf: lastYearOf(question).to }
  return {
    period: { from: question.from, to: question.to },
    asOf: question.asOf,
    target,
    points: await readPoints(db, tree, organisation.id, question, question, viewer),
    lastYear: await readPoints(db, tree, organisation.id, wholeLastYear, question, viewer),
    milestones:
      target === null
        ? []
        : question.milestones.map((one) => ({ day: one.day, due: milestoneDue(target, one) })),
  }
}

/** Day by day where every figure comes from records; else the one number that is known, or none. */
async function readPoints(
  db: Db | Trx,
  tree: Tree,
  organisationId: string,
  span: Span,
  question: Question,
  viewer: Viewer,
): Promise<CourseReply['points']> {
  const figures = await readFigures(db, tree, span, question, viewer)
  const own = figures.get(organisationId)
  const end = minDay(span.to, span.asOf)
  if (own === undefined || own.values.admitted === null) return []
  if (own.source !== 'records') return [{ day: end, admitted: own.values.admitted }]
  const { rows } = await sql<{ day: Day; admitted: number }>`
    with counted as (select record.day ${countedRecords(countingOf(tree.treePath, span, question), viewer)})
    select day, (sum(count(*)) over (order by day))::int as admitted from counted group by day order by day`.execute(
    db,
  )
  const last = rows.at(-1)
  return last?.day === end ? rows : [...rows, { day: end, admitted: last?.admitted ?? 0 }]
}

/** The result of each year up to the given one, each on its last day or today. */
export async function readSeries(
  db: Db | Trx,
  organisation: Reached,
  years: { to: number; count: number },
  viewer: Viewer,
): Promise<SeriesReply> {
  const items: SeriesReply['items'] = []
  for (let year = years.to - years.count + 1; year <= years.to; year += 1) {
    const question = await resolveQuestion(db, organisation, { year }, viewer)
    const tree = await readTree(db, organisation.id, question, viewer)
    const figures = (await readFigures(db, tree, question, question, viewer)).get(organisation.id)
    const target = tree.targets.get(organisation.id)?.value ?? null
    const admitted = figures?.values.admitted ?? null
    items.push({
      year,
      target,
      admitted,
      percent: percentOf(admitted, target),
      source: figures?.source ?? 'mixed',
    })
  }
  return { items }
}
