import { compareDays, type Day, daysBetween, minDay } from '#domain/dates'
import type { Indicator } from '#domain/progress/indicators'

/** A number told by a document for the days from–to (both included), for a body and everything beneath it. */
export interface DeclaredFigure {
  indicator: Indicator
  from: Day
  to: Day
  value: number
  recordedAt: string
}

interface Window {
  from: Day
  to: Day
}

/**
 * The declared number that stands for the window: figures whose whole range lies in it and whose list is not
 * complete (decision 15); of overlapping ones the longest, then the latest recorded.
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
