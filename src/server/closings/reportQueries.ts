import { sql } from 'kysely'
import { newMemberRows } from '#domain/closings/newMemberRows'
import type { ClosingReport, ReportLine } from '#domain/closings/report'
import type { Window } from '#domain/closings/windows'
import { type Day, yearAgo } from '#domain/dates'
import type { BodyFigures } from '#domain/progress/figures'
import { type Criterion, fillRows } from '#domain/reports/criteria'
import type { Trx } from '../platform/database'
import { dayRecorded, knownBy } from '../platform/knownAt'
import type { Reached, Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import {
  countingOf,
  lastYearOf,
  pathOn,
  readFigures,
  readTree,
  type Span,
  type Tree,
} from '../progress/figureQueries'
import { readPipeline } from '../progress/pipeline'
import { readProgress } from '../progress/progressQueries'
import { type Question, resolveQuestion } from '../progress/question'
import { newMemberFigures } from '../reports/newMembers'

export interface ReportQuestion extends Window {
  /** facts recorded by then; null for all that is known */
  knownAt: Date | null
  /** the frozen report that is counted again: by its rows of Biểu 2, whichever form they were taken from */
  again?: ClosingReport
}

/** A window, and what is asked to tell it. */
export interface AskedReport extends ReportQuestion {
  question: Question
}

/** The official question of the year up to the cut-off, with the terms that were known at the moment. */
export async function askReport(
  trx: Trx,
  organisation: Reached,
  { kind, from, cutOff, knownAt, again }: ReportQuestion,
  viewer: Viewer,
): Promise<AskedReport> {
  const query = { year: Number(from.slice(0, 4)), asOf: cutOff, ...(knownAt !== null && { knownAt }) }
  const question = await resolveQuestion(trx, organisation, query, viewer)
  return { kind, from, cutOff, knownAt, question, ...(again !== undefined && { again }) }
}

/** The figures of a body for a window, with nothing left open. */
export async function readReport(
  trx: Trx,
  organisation: Reached,
  asked: ReportQuestion,
  viewer: Viewer,
): Promise<ClosingReport> {
  return tellReport(trx, organisation, await askReport(trx, organisation, asked, viewer), viewer)
}

/**
 * The figures of a body for a window, as the progress page counts them up to the cut-off: since the start of the
 * year of its target and within the window, for the body and those right beneath, with what each of these confirmed.
 */
export async function tellReport(
  trx: Trx,
  organisation: Reached,
  asked: AskedReport,
  viewer: Viewer,
): Promise<ClosingReport> {
  const { question } = asked
  const progress = await readProgress(trx, organisation, question, viewer)
  const tree = await readTree(trx, organisation.id, question, viewer)
  const inWindow = await readWindow(trx, tree, { asked, question }, viewer)
  const pipelineOf = await pipelines(trx, tree, question, viewer)
  const ids = progress.children.map(({ organisation: { id } }) => id)
  const confirmed = await confirmedBy(trx, ids, asked)
  const newMembers = await readNewMembers(
    trx,
    { tree, question, id: organisation.id, rows: newMemberRows(asked) },
    viewer,
  )
  const toLine = (row: Omit<typeof progress, 'children'>): ReportLine => ({
    id: row.organisation.id,
    name: row.organisation.name,
    alive: row.alive,
    target: row.target,
    inWindow: inWindow === null ? row.admitted : (inWindow.get(row.organisation.id)?.values.admitted ?? null),
    admitted: row.admitted,
    percent: row.percent,
    lastYear: row.sameDayLastYear.admitted,
    pipeline: row.source === 'records' && row.admitted !== null ? pipelineOf(row.organisation.id) : null,
    source: row.source,
    confirmed: confirmed.get(row.organisation.id) ?? null,
  })
  const { cells, grassroots } = progress.coverage
  return {
    kind: asked.kind,
    from: asked.from,
    cutOff: asked.cutOff,
    yearFrom: question.from,
    countBy: question.countBy,
    own: toLine(progress),
    bodies: progress.children.map((row) => toLine({ ...progress, ...row })),
    cells: { total: cells.total, withAdmission: cells.withAdmission },
    grassroots: { total: grassroots.total, completed: grassroots.completed },
    newMembers,
  }
}

/** Null where the window has the days of the target: it counts the same. A document may set other days than the year's. */
async function readWindow(
  trx: Trx,
  tree: Tree,
  { asked, question }: { asked: Window; question: Question },
  viewer: Viewer,
): Promise<Map<string, BodyFigures> | null> {
  if (asked.from === question.from && asked.cutOff <= question.to) return null
  const span = { from: asked.from, to: asked.cutOff, asOf: asked.cutOff }
  return readFigures(trx, tree, span, question, viewer)
}

/** The rows of Biểu 2 that are neither sealed nor untracked, for these days and the same a year before. */
async function readNewMembers(
  trx: Trx,
  {
    tree,
    question,
    id,
    rows: form,
  }: { tree: Tree; question: Question; id: string; rows: readonly Criterion[] },
  viewer: Viewer,
): Promise<ClosingReport['newMembers']> {
  const read = async (span: Span, livedOn: Day) => {
    const figures = (await readFigures(trx, tree, span, question, viewer)).get(id)
    return newMemberFigures(
      trx,
      { organisationId: id, treePath: tree.treePath, livedOn, figures, span, question },
      viewer,
    )
  }
  const rows = fillRows(
    form,
    await read(question, question.treeOn),
    await read(lastYearOf(question), yearAgo(question.treeOn)),
    false,
  )
  return rows
    .filter(({ access, isHeading }) => access === 'open' && isHeading !== true)
    .map(({ key, now, lastYear }) => ({ key, now, lastYear }))
}

async function pipelines(trx: Trx, tree: Tree, question: Question, viewer: Viewer) {
  const pathOf = new Map(tree.skeleton.nodes.map(({ id, path }) => [id, path]))
  const ofPath = await readPipeline(trx, tree, { ...question, knownAt: null }, viewer)
  return (id: string) => {
    const path = pathOf.get(id)
    return path === undefined ? null : ofPath(path)
  }
}

/** What each of the bodies had confirmed of the window by the moment. */
async function confirmedBy(
  trx: Trx,
  organisationIds: readonly string[],
  { kind, from, cutOff, knownAt }: ReportQuestion,
): Promise<Map<string, NonNullable<ReportLine['confirmed']>>> {
  const { rows } = await sql<{
    id: string
    act: string
    version: number
    admitted: number | null
    day: Day
  }>`
    select distinct on (report.organisation_id) report.organisation_id as id, report.act, report.version,
      (report.data -> 'own' ->> 'admitted')::int as admitted, ${dayRecorded(sql`report.recorded_at`)}::text as day
    from closing_report report
    where report.organisation_id = any(${[...organisationIds]}::uuid[]) and report.kind = ${kind}
      and report.from_day = ${from}::date and report.cut_off = ${cutOff}::date
      and ${knownBy(sql`report.recorded_at`, knownAt)}
    order by report.organisation_id, report.version desc`.execute(trx)
  const standing = rows.filter(({ act }) => act !== 'reopened')
  return new Map(standing.map(({ id, version, admitted, day }) => [id, { version, admitted, day }]))
}

/** How many count now that were not known at the moment, and the other way round. */
export async function countLate(
  trx: Trx,
  organisation: Reached,
  { question, since }: { question: Question; since: Date },
  viewer: Viewer,
): Promise<{ entered: number; gone: number }> {
  const counting = countingOf(await pathOn(trx, organisation.id, question.treeOn), question, question)
  const { rows } = await sql<{ entered: number; gone: number }>`
    with today as (select record.candidate_id as id ${countedRecords(counting, viewer)}),
      before as (select record.candidate_id as id ${countedRecords({ ...counting, knownAt: since }, viewer)})
    select (select count(*)::int from (select id from today except select id from before) late) as entered,
      (select count(*)::int from (select id from before except select id from today) lost) as gone`.execute(
    trx,
  )
  return rows[0] ?? { entered: 0, gone: 0 }
}
