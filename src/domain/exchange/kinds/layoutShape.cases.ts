import type { ImportKind } from '#domain/exchange/imports'

/** A sheet of a kind as an office lays it out. */
interface Layout {
  readonly name: string
  readonly cells: readonly (readonly string[])[]
  /** Its columns stand under groups and can only move with them. */
  readonly grouped?: true
}
export interface KindLayouts {
  readonly kind: ImportKind
  readonly sheets: readonly Layout[]
  /** what every layout says */
  readonly rows: readonly object[]
}

export const byCode = (words: string) => ({ words, above: '', field: 'bodyCode' })
