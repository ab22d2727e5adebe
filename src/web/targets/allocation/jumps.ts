/** Lets a control outside the sheet lead to a body's line, however the sheet is drawn. */
export interface Jumps {
  readonly to: (index: number) => void
  /** The drawing on the page listens; gives back how to stop. */
  readonly listen: (listener: (index: number) => void) => () => void
}

export function newJumps(): Jumps {
  const listeners = new Set<(index: number) => void>()
  return {
    to: (index) => {
      for (const listener of listeners) listener(index)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
