import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NewMembersReport } from '#contract/reports'
import type { Query } from '../platform/address'
import { api } from '../platform/api'

export const newMembersPath = (id: string, ending = ''): string =>
  `/api/organisations/${encodeURIComponent(id)}/reports/new-members${ending}`

/** The official table; opened sealed numbers are forgotten when they are closed, and never read again by themselves. */
export function useNewMembers(id: string, query: Query) {
  const isOpen = typeof query.purpose === 'string'
  return useQuery({
    queryKey: ['reports', id, 'newMembers', query],
    queryFn: ({ signal }) => api.get<NewMembersReport>(newMembersPath(id), { query, signal }),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    ...(isOpen ? { gcTime: 0 } : { placeholderData: keepPreviousData }),
  })
}
