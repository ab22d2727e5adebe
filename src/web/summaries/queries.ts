import { useQuery } from '@tanstack/react-query'
import type { SummaryReply } from '#contract/summaries'
import type { PeriodList } from '#contract/targets'
import { api } from '../platform/api'

export function useSummary(id: string, period: string | undefined) {
  return useQuery({
    queryKey: ['summary', id, period],
    queryFn: ({ signal }) =>
      api.get<SummaryReply>(`/api/organisations/${encodeURIComponent(id)}/summaries`, {
        query: { period },
        signal,
      }),
    enabled: period !== undefined,
    placeholderData: (before) => (before?.organisation.id === id ? before : undefined),
  })
}

export function usePeriodList() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
  })
}
