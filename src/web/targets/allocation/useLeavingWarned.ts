import { useEffect, useRef } from 'react'
import { useAnnounce } from '../../ui/Toast'

/** Closing the window asks first; walking to another page only tells where the figures are kept. */
export function useLeavingWarned(isUnsaved: boolean, words: string): void {
  const announce = useAnnounce()
  const latest = useRef({ isUnsaved, words })
  useEffect(() => {
    latest.current = { isUnsaved, words }
  })
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  useEffect(
    () => () => {
      if (latest.current.isUnsaved) announce(latest.current.words)
    },
    [announce],
  )
}
