import { useQuery } from '@tanstack/react-query'
import type { SummaryReply } from '#contract/summaries'
import type { PeriodList } from '#contract/targets'
import { api } from '../platform/api'

/** Without a period, the one the server takes for that to be summed up. */
export function useSummary(id: string, period: string | null, recount: 'yes' | null) {
  return useQuery({
    queryKey: ['summary', id, period, recount],
    queryFn: ({ signal }) =>
      api.get<SummaryReply>(`/api/organisations/${encodeURIComponent(id)}/summaries`, {
        query: { period, recount },
        signal,
      }),
    placeholderData: (before) => (before?.organisation.id === id ? before : undefined),
  })
}

export function usePeriodList() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
  })
}
