import { useSyncExternalStore } from 'react'

/** Widths of the window in letters of the page, below which the table shows fewer columns. */
const ROOMY_REM = 75

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] })
  window.addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', listener)
  }
}

function isRoomy(): boolean {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return window.innerWidth / letter >= ROOMY_REM
}

/** Whether the window has room for every usual column; "Chữ lớn" takes some of it. */
export function useIsRoomy(): boolean {
  return useSyncExternalStore(subscribe, isRoomy)
}
