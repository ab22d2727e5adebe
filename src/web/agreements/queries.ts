import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OwnAgreements } from '#contract/agreements'
import type { Query } from '../platform/address'
import { api } from '../platform/api'

/** Where the figures kept of a body contradict each other. */
export function useOwnAgreements(id: string, query: Query) {
  return useQuery({
    queryKey: ['agreements', id, query],
    queryFn: ({ signal }) =>
      api.get<OwnAgreements>(`/api/organisations/${encodeURIComponent(id)}/agreements`, { query, signal }),
    placeholderData: keepPreviousData,
  })
}
