import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import type { CandidateDetail, CandidateList } from '#contract/candidates'
import type { MeetingList, MemberList } from '#contract/meetings'
import type { Purpose } from '#domain/access'
import { api } from '../platform/api'

/** Each reading of a file is a line in the log: nothing is read again by itself. */
const readOnce = (purpose: Purpose | undefined) => ({
  staleTime: 10 * 60_000,
  refetchOnWindowFocus: false,
  ...(purpose !== undefined && { gcTime: 0 }),
})

function candidateOptions(id: string, purpose: Purpose | undefined) {
  return {
    queryKey: ['candidates', 'file', id, purpose],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<CandidateDetail>(`/api/candidates/${encodeURIComponent(id)}`, { query: { purpose }, signal }),
    ...readOnce(purpose),
  }
}

/** One file with all records open to the viewer. */
export function useCandidate(id: string, purpose: Purpose | undefined) {
  return useQuery({
    ...candidateOptions(id, purpose),
    placeholderData: (before?: CandidateDetail) => (before?.id === id ? before : undefined),
  })
}

/** Several files at once, for a meeting that considers them. */
export function useCandidates(ids: readonly string[]): ReadonlyMap<string, CandidateDetail> {
  const files = useQueries({ queries: ids.map((id) => candidateOptions(id, undefined)) })
  return new Map(files.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])))
}

/** The open files of a body; a cell has few. */
export function useOpenFiles(organisationId: string) {
  return useQuery({
    queryKey: ['candidates', 'of', organisationId],
    queryFn: ({ signal }) =>
      api.get<CandidateList>(`/api/organisations/${organisationId}/candidates`, {
        query: { state: 'open', limit: 500 },
        signal,
      }),
    ...readOnce(undefined),
  })
}

/** The members of a body who are named in files. */
export function useMembers(organisationId: string) {
  return useQuery({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }) =>
      api.get<MemberList>(`/api/organisations/${organisationId}/members`, { query: { limit: 500 }, signal }),
    ...readOnce(undefined),
  })
}

/** Meetings recorded, the latest first. */
export function useMeetings(organisationId: string) {
  return useInfiniteQuery({
    queryKey: ['meetings', organisationId],
    queryFn: ({ pageParam, signal }) =>
      api.get<MeetingList>(`/api/organisations/${organisationId}/meetings`, {
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...readOnce(undefined),
  })
}
