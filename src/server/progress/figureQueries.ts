import { sql } from 'kysely'
import { type Day, minDay, yearAgo } from '#domain/dates'
import { type BodyFigures, type FigureNode, type FigureWindow, foldFigures } from '#domain/progress/figures'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { type TargetInForce, targetsInForce } from '../targets/targetQueries'
import type { Counting } from './counted'
import { readCounts } from './counts'
import type { Question } from './question'
import { readSkeleton, type Skeleton, type SkeletonNode, surroundingsOf } from './skeleton'

/** The days of one year's figures: those asked for, or the same a year before. */
export interface Span {
  from: Day
  to: Day
  asOf: Day
}

export interface Tree {
  treePath: string
  skeleton: Skeleton
  /** target in force of the body asked for, of those right beneath and of the others in the skeleton */
  targets: Map<string, TargetInForce>
}

/** The body asked for as it stands on the tree of the question, with the bodies by which its figures are told. */
export async function readTree(
  db: Db | Trx,
  organisationId: string,
  question: Question,
  viewer: Viewer,
): Promise<Tree> {
  const treePath = await pathOn(db, organisationId, question.treeOn)
  const skeleton = await readSkeleton(db, treePath, question, viewer)
  const { period, kind, asOf, knownAt } = question
  const organisationIds = skeleton.nodes.map((node) => node.id)
  const targets =
    period.id === null
      ? new Map<string, TargetInForce>()
      : await targetsInForce(db, { organisationIds, periodId: period.id, kind, asOf, knownAt })
  return { treePath, skeleton, targets }
}

/** The path of an organisation on any day's tree; it has one on every day. */
export async function pathOn(db: Db | Trx, organisationId: string, day: Day): Promise<string> {
  const { path } = await db
    .selectFrom('placement')
    .select('path')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirstOrThrow()
  return path
}

/** Figures of every body of the skeleton for one span of days. */
export async function readFigures(
  db: Db | Trx,
  tree: Tree,
  span: Span,
  question: Question,
  viewer: Viewer,
): Promise<Map<string, BodyFigures>> {
  const { treePath, skeleton, targets } = tree
  const counting = countingOf(treePath, span, question)
  const window = { from: counting.from, to: counting.until }
  const { own, outside } = await readCounts(db, skeleton.nodes, counting, question, viewer)
  const nodes = toFigureNodes(skeleton.nodes, targets)
  return foldFigures({ window, nodes, above: surroundingsOf(skeleton, window), own, outside })
}

/** Whether lists are kept of all people of a body for all the days of a window, whoever is on them. */
export function isListKept(
  { skeleton, targets }: Tree,
  organisationId: string,
  window: FigureWindow,
): boolean {
  const nobody = new Map<string, never>()
  const nodes = toFigureNodes(skeleton.nodes, targets)
  const above = surroundingsOf(skeleton, window)
  const told = foldFigures({ window, nodes, above, own: nobody, outside: nobody }).get(organisationId)
  return told?.source === 'records' && told.values.admitted !== null
}

/** What counts within a span: facts from its start up to the day asked for or its end. */
export function countingOf(treePath: string, span: Span, question: Question): Counting {
  const { treeOn, knownAt, countBy } = question
  return {
    treePath,
    from: span.from,
    until: minDay(span.to, span.asOf),
    asOf: span.asOf,
    treeOn,
    knownAt,
    countBy,
  }
}

/** The same days a year before; 29/02 → 28/02. */
export function lastYearOf(question: Question): Span {
  return { from: yearAgo(question.from), to: yearAgo(question.to), asOf: yearAgo(question.asOf) }
}

function toFigureNodes(nodes: readonly SkeletonNode[], targets: Map<string, TargetInForce>): FigureNode[] {
  const byPath = new Map(nodes.map((node) => [node.path, node.id]))
  return nodes.map((node) => ({
    ...node,
    aboveId: nearestAbove(node.path, byPath),
    target: targets.get(node.id)?.value ?? null,
  }))
}

function nearestAbove(path: string, byPath: ReadonlyMap<string, string>): string | null {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    const id = byPath.get(path.slice(0, end))
    if (id !== undefined) return id
  }
  return null
}
