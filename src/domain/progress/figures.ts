import { type Day, maxDay, minDay } from '#domain/dates'
import { isCell, isGrassroots } from '#domain/organisations/kinds'
import { INDICATORS, type Indicator, isStock } from '#domain/progress/indicators'
import {
  chooseStandIn,
  type DeclaredFigure,
  hasUnfitFigure,
  isListReady,
  uncoveredDays,
  type Window,
} from '#domain/progress/standIn'

/**
 * Figures climb the tree: each body is records, a declared figure that stands for it and all beneath it, or
 * unknown; each counts once upwards (decision 0003).
 */

/** The days a figure covers, both ends included. `to` is the day asked for or the end of the period. */
export interface FigureWindow {
  from: Day
  to: Day
}

export type Counts = Readonly<Record<Indicator, number>>
export type Figures = Record<Indicator, number | null>

export interface FigureNode {
  id: string
  code: string | null
  name: string
  /** the nearest node above it among the nodes given; null for the body asked for */
  aboveId: string | null
  kind: string
  founded: Day | null
  /** own start of records, if any */
  recordsFrom: Day | null
  declared: readonly DeclaredFigure[]
  completeUntil: Day | null
  /** target in force, for counting the bodies that reached theirs */
  target: number | null
}

/** What stands above the body asked for. */
export interface Surroundings {
  /** the earliest start of records above */
  recordsFrom: Day | null
  /** a declared figure above that stands for everything beneath it */
  covered: boolean
}

export interface FigureInput {
  window: FigureWindow
  nodes: readonly FigureNode[]
  above: Surroundings
  /** counts of bodies and people whose nearest node is the key */
  own: ReadonlyMap<string, Counts>
  /** people beneath a node with stand-in figures, on days that those figures do not cover */
  outside: ReadonlyMap<string, number>
}

export type Source = 'records' | 'declared' | 'mixed'
export interface BodyRef {
  id: string
  code: string | null
  name: string
}

export interface BodyFigures {
  values: Figures
  source: Source
  /** people recorded beneath, whether they count or wait behind a declared figure */
  entered: number
  /** of how many, where a declared figure stands */
  enteredOf: number | null
  /** what is known of `admitted` where the whole is not */
  known: number
  unknown: readonly BodyRef[]
  /** days of which a declared figure of the body says nothing and no list is kept: who was admitted then is missing */
  uncovered: readonly Window[]
}

const NOTHING: Counts = byIndicator(() => 0)

/** A value for every indicator. */
export function byIndicator<T>(valueOf: (indicator: Indicator) => T): Record<Indicator, T> {
  const entries = INDICATORS.map((indicator) => [indicator, valueOf(indicator)] as const)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key is set above
  return Object.fromEntries(entries) as Record<Indicator, T>
}

/** The figures of every node given, by id. */
export function foldFigures(input: FigureInput): Map<string, BodyFigures> {
  const beneath = new Map<string | null, FigureNode[]>()
  for (const node of input.nodes) {
    const siblings = beneath.get(node.aboveId)
    if (siblings === undefined) beneath.set(node.aboveId, [node])
    else siblings.push(node)
  }
  const done = new Map<string, BodyFigures>()
  for (const root of beneath.get(null) ?? []) foldNode(root, input.above, { input, beneath, done })
  return done
}

interface Folding {
  input: FigureInput
  beneath: ReadonlyMap<string | null, FigureNode[]>
  done: Map<string, BodyFigures>
}

interface Part {
  node: FigureNode
  own: Counts
  children: readonly BodyFigures[]
  isJoined: boolean
  recordsFrom: Day | null
  entered: number
}

function foldNode(node: FigureNode, above: Surroundings, folding: Folding): BodyFigures {
  const { input, beneath, done } = folding
  const recordsFrom = earlier(above.recordsFrom, node.recordsFrom)
  const standIn = chooseStandIn(node.declared, 'admitted', input.window, node.completeUntil)
  const inside: Surroundings = { recordsFrom, covered: above.covered || standIn !== null }
  const children = (beneath.get(node.id) ?? []).map((child) => foldNode(child, inside, folding))
  const own = input.own.get(node.id) ?? NOTHING
  const part: Part = {
    node,
    own,
    children,
    isJoined:
      isJoined(node, recordsFrom, input.window) ||
      isListReady(node.declared, 'admitted', input.window, node.completeUntil),
    recordsFrom,
    entered: own.admitted + total(children.map((child) => child.entered)),
  }
  const figures = withDeclaredParts(part, input.window, judge(part, standIn, above.covered, input))
  done.set(node.id, figures)
  return figures
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return minDay(a, b)
}

/** Records are kept from the start of the window on, or from the founding of a body younger than that. */
function isJoined(node: FigureNode, recordsFrom: Day | null, window: FigureWindow): boolean {
  if (recordsFrom === null) return false
  const start = node.founded === null ? window.from : maxDay(window.from, node.founded)
  return recordsFrom <= start
}

function judge(part: Part, standIn: number | null, isCovered: boolean, input: FigureInput): BodyFigures {
  if (standIn !== null) {
    const outside = input.outside.get(part.node.id) ?? 0
    return {
      ...declaredFigures(part, standIn, outside),
      uncovered: uncoveredDays({ ...part.node, recordsFrom: part.recordsFrom }, input.window),
    }
  }
  if (hasUnfitFigure(part.node.declared, 'admitted', input.window, part.node.completeUntil))
    return unknownFigures(part)
  if (isCovered) return coveredFigures(part)
  if (part.isJoined || (isCell(part.node.kind) && part.own.admitted > 0)) return summedFigures(part)
  return unknownFigures(part)
}

/** The declared number, and whoever was recorded on days it does not cover. */
function declaredFigures(part: Part, standIn: number, outside: number): BodyFigures {
  const admitted = standIn + outside
  const values = stockOnly(part)
  values.admitted = admitted
  if (isGrassroots(part.node.kind)) {
    const { target } = part.node
    values.grassrootsCompleted = target !== null && target > 0 && admitted >= target ? 1 : 0
    values.grassrootsExceeded = target !== null && target > 0 && admitted > target ? 1 : 0
  }
  const source: Source = outside > 0 ? 'mixed' : 'declared'
  return {
    values,
    source,
    entered: part.entered,
    enteredOf: admitted,
    known: admitted,
    unknown: [],
    uncovered: [],
  }
}

/** Beneath a declared figure a body shows what it has of its own, or nothing; never 0 for "not entered". */
function coveredFigures(part: Part): BodyFigures {
  const hasOwn = part.own.admitted > 0 || part.children.some((child) => child.values.admitted !== null)
  const values = stockOnly(part)
  if (hasOwn) {
    for (const indicator of INDICATORS) {
      if (!isStock(indicator))
        values[indicator] =
          part.own[indicator] + total(part.children.map((child) => child.values[indicator] ?? 0))
    }
  }
  return {
    values,
    source: 'records',
    entered: part.entered,
    enteredOf: null,
    known: values.admitted ?? 0,
    unknown: [],
    uncovered: [],
  }
}

function summedFigures(part: Part): BodyFigures {
  const values = emptyFigures()
  for (const indicator of INDICATORS) {
    values[indicator] = sumKnown(
      part.own[indicator],
      part.children.map((child) => child.values[indicator]),
    )
  }
  return {
    values,
    source: sourceOf(part),
    entered: part.entered,
    enteredOf: null,
    known: knownOf(part),
    unknown: part.children.flatMap((child) => child.unknown),
    uncovered: [],
  }
}

/** Not all of it is kept here: no total is told, only what is known and where nothing is. */
function unknownFigures(part: Part): BodyFigures {
  const { id, code, name } = part.node
  const silent = part.children.flatMap((child) => child.unknown)
  const isAllSilent = part.children.every((child) => child.values.admitted === null && child.known === 0)
  return {
    values: stockOnly(part),
    source: 'mixed',
    entered: part.entered,
    enteredOf: null,
    known: knownOf(part),
    unknown: isAllSilent || silent.length === 0 ? [{ id, code, name }] : silent,
    uncovered: [],
  }
}

/** Any indicator may be declared by itself; it then stands until the list is complete. */
function withDeclaredParts(part: Part, window: FigureWindow, figures: BodyFigures): BodyFigures {
  for (const indicator of INDICATORS) {
    if (indicator === 'admitted') continue
    const declared = chooseStandIn(part.node.declared, indicator, window, part.node.completeUntil)
    if (declared !== null) figures.values[indicator] = declared
  }
  return figures
}

/** Bodies alive are known where the tree is kept here, whoever declares the people. */
function stockOnly(part: Part): Figures {
  const values = emptyFigures()
  if (!part.isJoined) return values
  for (const indicator of INDICATORS) {
    if (isStock(indicator)) {
      values[indicator] = sumKnown(
        part.own[indicator],
        part.children.map((child) => child.values[indicator]),
      )
    }
  }
  return values
}

function emptyFigures(): Figures {
  return byIndicator(() => null)
}

function sumKnown(own: number, parts: readonly (number | null)[]): number | null {
  let sum = own
  for (const part of parts) {
    if (part === null) return null
    sum += part
  }
  return sum
}

function sourceOf(part: Part): Source {
  const sources = new Set(part.children.map((child) => child.source))
  if (part.own.admitted > 0 || sources.size === 0) sources.add('records')
  const [only] = sources
  return sources.size === 1 && only !== undefined ? only : 'mixed'
}

function knownOf(part: Part): number {
  return part.own.admitted + total(part.children.map((child) => child.values.admitted ?? child.known))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
