import type { StatementsReply } from '#contract/statements'
import type { CellValue } from '#domain/exchange/cells'
import { LIST_PAPER } from '#domain/exchange/paper'
import { DECLARED_FIGURES_SHEET, MEMBERSHIP_BASES_SHEET } from '#domain/exchange/sheets'
import type { FigureQualifier } from '#domain/targets/words'
import type { Reached } from '../platform/viewer'
import { inOrder } from './rows'

type Body = Pick<Reached, 'code' | 'name'>

/** A number that is not exact leaves in words, so that nobody takes it for an exact one when it comes back. */
function told(value: number, qualifier: FigureQualifier): CellValue {
  return qualifier === 'exactly' ? value : LIST_PAPER.inexact(value, qualifier)
}

export function baseRow(
  { value, qualifier, day, source }: StatementsReply['membershipBases'][number],
  { code, name }: Body,
  ordinal: number,
): CellValue[] {
  const values = { code, organisation: name, value: told(value, qualifier), day, source }
  return inOrder(MEMBERSHIP_BASES_SHEET.columns, ordinal, values)
}

export function figureRow(
  { value, qualifier, from, to, source, declaredBy }: StatementsReply['declaredFigures'][number],
  { code, name }: Body,
  ordinal: number,
): CellValue[] {
  const days = { value: told(value, qualifier), from, to, declaredBy, ...source }
  return inOrder(DECLARED_FIGURES_SHEET.columns, ordinal, { code, organisation: name, ...days })
}
