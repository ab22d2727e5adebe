import type { Purpose } from '#domain/access'
import type { Day } from '#domain/dates'
import type { BodyFigures } from '#domain/progress/figures'
import { judgeReport, lastDayOf, type Report, type ReportVersion, versionOn } from '#domain/reports/catalogue'
import { refused } from '../platform/refusal'
import type { Span, Tree } from '../progress/figureQueries'
import type { Question } from '../progress/question'

/** One side of a table: this period or the same days a year before. */
export interface Side {
  organisationId: string
  treePath: string
  /** bodies are counted that lived on this day: that of the tree, or the same a year before */
  livedOn: Day
  tree: Tree
  /** as the progress page tells them */
  figures: BodyFigures | undefined
  span: Span
  question: Question
  /** sealed numbers are read: a purpose was stated */
  isOpen: boolean
  sealKey: Buffer
}

/** What is counted without anything sealed. */
export type OpenSide = Omit<Side, 'isOpen' | 'sealKey' | 'tree'>

/** What a table is asked for. */
export interface Asked {
  question: Question
  purpose: Purpose | undefined
}

/** Whether everybody admitted is on a list here, so that they can be told apart. */
export function isFromRecords(figures: BodyFigures | undefined): boolean {
  return figures?.source === 'records' && figures.values.admitted !== null
}

/**
 * The text of its last day by which a report is drawn up.
 * @throws 422 reportUncovered for a day that no version covers, reportAhead before the period, reportSpan for days it is not drawn up for, reportPast for
 * what it does not keep of the past
 */
export function requireVersion(report: Report, question: Question): ReportVersion {
  const findings = judgeReport(report, question, question.terms)
  const version = versionOn(report, lastDayOf(question))
  if (findings.length > 0 || version === null) throw refused(...findings)
  return version
}
