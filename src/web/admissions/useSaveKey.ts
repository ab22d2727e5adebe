import { type RefObject, useEffect } from 'react'
import { isComposing } from '../platform/keys'

/** Ctrl + Enter anywhere in the frame sends its form. */
export function useSaveKey(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return
      event.preventDefault()
      element.querySelector('form')?.requestSubmit()
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }, [frame])
}
