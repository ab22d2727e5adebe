import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from './api'
import { useConnection } from './connection'

const EVERY_MS = 5000

/** While the server is out of reach, asks for it; once it answers, what is on the page is asked again. */
export function useReconnect(): void {
  const queries = useQueryClient()
  const { reachable } = useConnection()
  useEffect(() => {
    if (reachable) return
    const ask = () => {
      const answered = api.get('/api/health', { mayBeSignedOut: true })
      answered.then(
        () => queries.invalidateQueries(),
        () => undefined,
      )
    }
    const timer = setInterval(ask, EVERY_MS)
    return () => clearInterval(timer)
  }, [reachable, queries])
}
