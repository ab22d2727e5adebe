import { QueryClient } from '@tanstack/react-query'
import { isRefusal } from './api'

/** Only what may pass by itself is asked again: no answer, or a failure of the server. A refusal stays one. */
function mayPass(failures: number, error: Error): boolean {
  const passing = isRefusal(error) && (error.status === 0 || error.status >= 500)
  return passing && failures < 2
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // `always`: an office network without internet is a network
      queries: { networkMode: 'always', staleTime: 30_000, retry: mayPass },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
