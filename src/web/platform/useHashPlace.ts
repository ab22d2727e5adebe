import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** A figure may lead to a place on the same page: once it is drawn, it is brought into view and takes the keyboard. */
export function useHashPlace(isReady: boolean): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (!isReady || hash === '') return
    const place = document.getElementById(hash.slice(1))
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }, [isReady, hash, key])
}
