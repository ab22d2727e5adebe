import type { Dispatch } from 'react'
import type { TargetsReply } from '#contract/targets'
import type { Jumps } from './jumps'
import type { AllocationRow, Sums } from './rows'
import type { Cell, SheetAction } from './sheet'

/** What a paper gives a body. */
export interface Given {
  readonly row: AllocationRow
  readonly value: number
}

/** All that a drawing of the sheet needs: as a table, or line by line on a phone. */
export interface SheetView {
  readonly reply: TargetsReply
  readonly rows: readonly AllocationRow[]
  readonly cells: ReadonlyMap<string, Cell>
  readonly formerNames: ReadonlyMap<string, string>
  readonly sums: Sums
  /** The computed proposal by body, until it is taken or dropped. */
  readonly proposal: ReadonlyMap<string, number> | null
  readonly mayWrite: boolean
  readonly jumps: Jumps
  readonly enter: (entries: readonly { readonly id: string; readonly value: number | null }[]) => void
  readonly dispatch: Dispatch<SheetAction>
  readonly pasteAt: (text: string, index: number) => void
  /** Said in the corner and by screen readers. */
  readonly tell: (words: string) => void
}
