import type { ProgressReply, ProgressRow } from '#contract/progress'
import type { BodyFigures } from '#domain/progress/figures'
import { INDICATORS } from '#domain/progress/indicators'
import { percentOf } from '#domain/progress/percent'
import { judgeRow, type SealedTold, showBreakdown, showCoverage, showPipeline } from '#domain/progress/row'
import { gap } from '#domain/targets/ledger'
import type { Db, Trx } from '../platform/database'
import type { Reached, Viewer } from '../platform/viewer'
import { type SubTarget, subTargetsInForce } from '../targets/targetQueries'
import { type Allocations, allocatedBeneath, type BaseOf, membershipBases } from './basis'
import { lastYearOf, readFigures, readTree, type Tree } from './figureQueries'
import { readPipeline } from './pipeline'
import type { Question } from './question'
import { readSealedTold } from './sealedGroups'
import type { SkeletonNode } from './skeleton'

const LONGEST_UNKNOWN = 100

interface Reading {
  question: Question
  tree: Tree
  figures: Map<string, BodyFigures>
  lastYear: Map<string, BodyFigures>
  /** which groups of the body asked for may be told */
  told: SealedTold | null
  allocated: Allocations
  baseOf: BaseOf
  pipelineOf: (path: string) => number | null
}

/** The progress of a body and of those right beneath it: the heart (part 6). */
export async function readProgress(
  db: Db,
  organisation: Reached,
  question: Question,
  viewer: Viewer,
): Promise<ProgressReply> {
  const tree = await readTree(db, organisation.id, question, viewer)
  const shown = tree.skeleton.nodes.filter(
    (node) => node.id === organisation.id || node.parentId === organisation.id,
  )
  const ids = shown.map((node) => node.id)
  const yearBefore = lastYearOf(question)
  const [figures, lastYear, told, toldLastYear, allocated, baseOf, pipelineOf] = await Promise.all([
    readFigures(db, tree, question, question, viewer),
    readFigures(db, tree, yearBefore, question, viewer),
    readSealedTold(db, tree.treePath, question, question, viewer),
    readSealedTold(db, tree.treePath, yearBefore, question, viewer),
    allocatedBeneath(db, ids, question, viewer),
    membershipBases(db, ids, tree.targets, question),
    readPipeline(db, tree, question, viewer),
  ])
  const reading: Reading = { question, tree, figures, lastYear, told, allocated, baseOf, pipelineOf }
  const self = shown.find((node) => node.id === organisation.id)
  if (self === undefined) throw new Error('the body asked for is always in its own skeleton')
  const children = shown.filter((node) => node !== self && isWorthARow(node, reading))
  return {
    ...toRow(self, reading),
    ...choicesOf(question),
    subTargets: await readSubTargets(db, self.id, reading),
    breakdown: showBreakdown(figuresOf(figures, self.id), told),
    breakdownLastYear: showBreakdown(figuresOf(lastYear, self.id), toldLastYear),
    children: children.map((node) => toRow(node, reading)),
  }
}

/** A body that does not live on the day of the tree is told only while something of it counts. */
function isWorthARow(node: SkeletonNode, { figures, tree }: Reading): boolean {
  const own = figures.get(node.id)
  return node.alive || (own?.values.admitted ?? 0) > 0 || tree.targets.has(node.id)
}

function toRow(node: SkeletonNode, reading: Reading): ProgressRow {
  const { question, tree, lastYear } = reading
  const figures = figuresOf(reading.figures, node.id)
  const target = tree.targets.get(node.id)
  const base = reading.baseOf(node.id)
  const judged = judgeRow({
    target: target?.value ?? null,
    admitted: figures.values.admitted,
    members: base?.value ?? null,
    asOf: question.asOf,
    milestones: question.milestones,
    noSource: hasNoSource(node, figures),
  })
  const allocated = reading.allocated.get(node.id) ?? null
  return {
    ...judged,
    organisation: refOf(node),
    alive: node.alive,
    period: { from: question.from, to: question.to },
    asOf: question.asOf,
    treeOn: question.treeOn,
    countBy: question.countBy,
    official: question.official,
    targetQualifier: target?.qualifier ?? null,
    source: figures.source,
    entered: figures.enteredOf === null ? null : { n: figures.entered, of: figures.enteredOf },
    known: figures.known,
    unknown: figures.unknown.slice(0, LONGEST_UNKNOWN).map(({ id, code, name }) => ({ id, code, name })),
    unknownTotal: figures.unknown.length,
    uncovered: [...figures.uncovered],
    sameDayLastYear: {
      asOf: lastYearOf(question).asOf,
      admitted: figuresOf(lastYear, node.id).values.admitted,
    },
    allocated,
    allocationGap: gap(judged.target, allocated),
    members: base?.value ?? null,
    membersOn: base?.day ?? null,
    milestones: [...question.milestones],
    pipeline: showPipeline(figures, reading.pipelineOf(node.path)),
    coverage: showCoverage(figures),
  }
}

function refOf({ id, code, name, kind }: SkeletonNode) {
  return { id, code, name, kind }
}

function figuresOf(figures: Map<string, BodyFigures>, id: string): BodyFigures {
  const found = figures.get(id)
  if (found === undefined) throw new Error('every node of the skeleton has figures')
  return found
}

/** Said of the body itself, or true of every cell beneath it. */
function hasNoSource(node: SkeletonNode, { values }: BodyFigures): boolean {
  return (
    node.exhausted || (values.cells !== null && values.cells > 0 && values.cells === values.cellsNoSource)
  )
}

function choicesOf(question: Question) {
  const { period, kind, terms, document } = question
  return {
    periodName: period.name,
    periodId: period.id,
    targetKind: kind,
    officialChoice: {
      countBy: terms.countBy,
      targetKind: terms.kind,
      from: terms.from,
      to: terms.to,
      document,
    },
  }
}

async function readSubTargets(
  db: Db | Trx,
  organisationId: string,
  reading: Reading,
): Promise<ProgressReply['subTargets']> {
  const { period, kind, asOf, knownAt } = reading.question
  if (period.id === null) return []
  const targets = await subTargetsInForce(db, { organisationId, periodId: period.id, kind, asOf, knownAt })
  const { values } = figuresOf(reading.figures, organisationId)
  const breakdown: Record<string, number | null | boolean> = showBreakdown(
    figuresOf(reading.figures, organisationId),
    reading.told,
  )
  return targets.map(({ indicator, value, unit }: SubTarget) => {
    const counted = indicator in breakdown ? breakdown[indicator] : valueOf(values, indicator)
    const admitted = typeof counted === 'number' ? counted : null
    const whole = unit === 'percent' ? wholeOf(indicator, values) : value
    return { indicator, target: value, unit, admitted, percent: percentOf(admitted, whole) }
  })
}

function valueOf(values: BodyFigures['values'], indicator: string): number | null {
  const known = INDICATORS.find((name) => name === indicator)
  return known === undefined ? null : values[known]
}

/** A coverage target in percent is measured against all bodies of its sort. */
function wholeOf(indicator: string, values: BodyFigures['values']): number | null {
  if (indicator === 'cellsWithAdmission') return values.cells
  if (indicator === 'villageCellsWithAdmission') return values.villageCells
  if (indicator === 'grassrootsCompleted') return values.grassroots
  return values.admitted
}
