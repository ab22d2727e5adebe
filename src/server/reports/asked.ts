import type { Purpose } from '#domain/access'
import type { BodyFigures } from '#domain/progress/figures'
import type { Span } from '../progress/figureQueries'
import type { Question } from '../progress/question'

/** One side of a table: this period or the same days a year before. */
export interface Side {
  organisationId: string
  treePath: string
  /** as the progress page tells them */
  figures: BodyFigures | undefined
  span: Span
  question: Question
  /** sealed numbers are read: a purpose was stated */
  isOpen: boolean
  sealKey: Buffer
}

/** What is counted without anything sealed. */
export type OpenSide = Omit<Side, 'isOpen' | 'sealKey'>

/** What a table is asked for. */
export interface Asked {
  question: Question
  purpose: Purpose | undefined
}

/** Whether everybody admitted is on a list here, so that they can be told apart. */
export function isFromRecords(figures: BodyFigures | undefined): boolean {
  return figures?.source === 'records' && figures.values.admitted !== null
}
