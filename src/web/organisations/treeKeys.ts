import type { KeyboardEvent } from 'react'
import { isComposing } from '../platform/keys'

/** A row that only says that more is on its way takes no focus: it goes when the rows arrive. */
const ROW = '[role="treeitem"]:not([aria-disabled="true"])'

const levelOf = (row: Element): number => Number(row.getAttribute('aria-level'))

interface TreeActions {
  /** Opens or closes the row; false when it has nothing beneath. */
  readonly toggle: () => void
}

/**
 * The keyboard of a tree: up and down go through what is visible, right opens or steps in, left closes or steps
 * out, Home and End go to the ends. Enter is the row's own: it is a link.
 */
export function onTreeKey(event: KeyboardEvent<HTMLElement>, { toggle }: TreeActions): void {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
  const row = event.currentTarget
  const open = row.getAttribute('aria-expanded')
  if ((event.key === 'ArrowRight' && open === 'false') || (event.key === 'ArrowLeft' && open === 'true')) {
    event.preventDefault()
    toggle()
    return
  }
  const next = goalOf(event.key, row)
  if (next === null) return
  event.preventDefault()
  next?.focus()
}

/** Where a key leads: undefined at an end, null for a key that is not the tree's. */
function goalOf(key: string, row: HTMLElement): HTMLElement | undefined | null {
  const rows = Array.from(row.closest('[role="tree"]')?.querySelectorAll<HTMLElement>(ROW) ?? [])
  const at = rows.indexOf(row)
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]
    case 'ArrowUp':
      return rows[at - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    case 'ArrowRight':
      return isBeneath(rows[at + 1], row) ? rows[at + 1] : undefined
    case 'ArrowLeft':
      return rows
        .slice(0, at)
        .reverse()
        .find((other) => levelOf(other) < levelOf(row))
    default:
      return null
  }
}

function isBeneath(other: HTMLElement | undefined, row: HTMLElement): boolean {
  return other !== undefined && levelOf(other) > levelOf(row)
}
