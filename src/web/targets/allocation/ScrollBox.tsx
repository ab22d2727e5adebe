import type { ReactNode } from 'react'

/** A long table inside a dialog, with the buttons beneath it in reach; the keyboard scrolls it too. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <div className="scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
