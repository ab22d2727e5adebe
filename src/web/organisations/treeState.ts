import { createContext, useContext, useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'

export interface TreeState {
  /** The day of the tree; null for today's. */
  readonly on: Day | null
  readonly chosenId: string
  /** From the top to the body chosen: where to look for it. */
  readonly path: readonly string[]
  readonly opened: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly open: (id: string) => void
  /** The one row that Tab comes to. */
  readonly stop: string
  readonly stopAt: (id: string) => void
  /** The row that is to take the keyboard once it is drawn. */
  readonly awaited: string | null
  readonly awaitRow: (id: string) => void
  /** Whether the keyboard stays in the tree when a body is chosen. */
  readonly stays: boolean
  readonly addressOf: (id: string) => string
}

const TreeContext = createContext<TreeState | null>(null)
export const TreeProvider = TreeContext.Provider

export function useTree(): TreeState {
  const tree = useContext(TreeContext)
  if (tree === null) throw new Error('useTree outside a tree')
  return tree
}

interface Opened {
  readonly opened: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly open: (id: string) => void
}

/** What lies open: the way to each body that was chosen, and what was opened or closed by hand since. */
export function useOpened(chosen: OrganisationDetail | undefined): Opened {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [led, setLed] = useState<OrganisationDetail>()
  if (chosen !== undefined && chosen !== led) {
    setLed(chosen)
    setOpened(new Set([...opened, ...pathOf(chosen)]))
  }
  const open = (id: string) => setOpened((before) => new Set([...before, id]))
  const toggle = (id: string) =>
    setOpened((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  return { opened, toggle, open }
}

/** How far a row stands in. */
export function indentOf(level: number): { readonly paddingInlineStart: string } {
  return { paddingInlineStart: `${0.25 + (level - 1) * 1.125}rem` }
}

/** The bodies in reach from the top to this one. */
export function pathOf({ id, ancestors }: OrganisationDetail): readonly string[] {
  return [...ancestors.flatMap((above) => (above.id === null ? [] : [above.id])), id]
}
