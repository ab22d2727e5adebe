import { addDays, compareDays, type Day, daysBetween, maxDay, minDay } from '#domain/dates'
import type { Indicator } from '#domain/progress/indicators'

/** A number told by a document for the days from–to (both included), for a body and everything beneath it. */
export interface DeclaredFigure {
  indicator: Indicator
  from: Day
  to: Day
  value: number
  recordedAt: string
}

export interface Window {
  from: Day
  to: Day
}

/**
 * The declared number that stands for the window: figures whose whole range lies in it and whose list is not
 * complete (decision 0003); of overlapping ones the longest, then the latest recorded.
 * @returns null when none stands
 */
export function chooseStandIn(
  declared: readonly DeclaredFigure[],
  indicator: Indicator,
  window: Window,
  completeUntil: Day | null,
): number | null {
  const chosen = standingFigures(declared, indicator, window, completeUntil)
  return chosen.length === 0 ? null : chosen.reduce((sum, figure) => sum + figure.value, 0)
}

/** The figures behind `chooseStandIn`, no two sharing a day. */
export function standingFigures(
  declared: readonly DeclaredFigure[],
  indicator: Indicator,
  window: Window,
  completeUntil: Day | null,
): DeclaredFigure[] {
  const fit = declared
    .filter(
      (figure) =>
        figure.indicator === indicator &&
        isInside(figure, window) &&
        !isSuperseded(figure, window, completeUntil),
    )
    .sort(byPrecedence)
  const chosen: DeclaredFigure[] = []
  for (const figure of fit) {
    if (!chosen.some((other) => overlaps(other, figure))) chosen.push(figure)
  }
  return chosen
}

/** A body with the figures declared of it, and from when its own list is kept. */
interface Declarer {
  declared: readonly DeclaredFigure[]
  completeUntil: Day | null
  founded: Day | null
  recordsFrom: Day | null
}

/**
 * The days of the window, from the body's founding to where its list is kept, that no declared figure covers: in
 * order, as ranges with both ends included. Who was admitted on them is missing from the figure.
 */
export function uncoveredDays(
  { declared, completeUntil, founded, recordsFrom }: Declarer,
  window: Window,
): Window[] {
  const last = recordsFrom === null ? window.to : minDay(window.to, addDays(recordsFrom, -1))
  const standing = standingFigures(declared, 'admitted', window, completeUntil)
  const gaps: Window[] = []
  let next = founded === null ? window.from : maxDay(window.from, founded)
  for (const { from, to } of standing.sort((a, b) => compareDays(a.from, b.from))) {
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) })
    next = maxDay(next, addDays(to, 1))
  }
  return [...gaps, { from: next, to: last }]
    .map(({ from, to }) => ({ from, to: minDay(to, last) }))
    .filter(({ from, to }) => from <= to)
}

/** Whether a declared figure shares days with the window without lying in it: nothing can be told of the body. */
export function hasUnfitFigure(
  declared: readonly DeclaredFigure[],
  indicator: Indicator,
  window: Window,
  completeUntil: Day | null,
): boolean {
  return declared.some(
    (figure) =>
      figure.indicator === indicator &&
      overlaps(figure, window) &&
      !isInside(figure, window) &&
      !isSuperseded(figure, window, completeUntil),
  )
}

/** A declared figure of the window has given way to the list: from then on the body keeps its people here. */
export function isListReady(
  declared: readonly DeclaredFigure[],
  indicator: Indicator,
  window: Window,
  completeUntil: Day | null,
): boolean {
  return declared.some(
    (figure) =>
      figure.indicator === indicator &&
      overlaps(figure, window) &&
      isSuperseded(figure, window, completeUntil),
  )
}

function isInside(figure: Window, window: Window): boolean {
  return figure.from >= window.from && figure.to <= window.to
}

function overlaps(a: Window, b: Window): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** The list is complete to the end of the range, or to the day asked for if that comes first. */
function isSuperseded(figure: DeclaredFigure, window: Window, completeUntil: Day | null): boolean {
  return completeUntil !== null && completeUntil >= minDay(figure.to, window.to)
}

function byPrecedence(a: DeclaredFigure, b: DeclaredFigure): number {
  const length = (figure: DeclaredFigure) => daysBetween(figure.from, figure.to)
  return length(b) - length(a) || compareDays(a.from, b.from) || (a.recordedAt > b.recordedAt ? -1 : 1)
}
