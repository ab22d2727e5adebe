import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AdmissionDetail, AdmissionList, DuplicateNoticeList } from '#contract/admissions'
import type { Purpose } from '#domain/access'
import type { ListIndicator } from '#domain/progress/indicators'
import { api } from '../platform/api'
import { type Choices, choicesQuery } from '../progress/choices'

/** As many as the server gives at once: few bodies admit more in a year. */
const PAGE = 500

/**
 * Each reading of names is a line in the log: nothing is read again by itself, and names opened for a purpose
 * are forgotten when they are closed.
 */
const readOnce = (purpose: Purpose | undefined) => ({
  staleTime: 10 * 60_000,
  refetchOnWindowFocus: false,
  ...(purpose !== undefined && { gcTime: 0 }),
})

export interface ListQuestion {
  readonly choices: Choices
  readonly indicator: ListIndicator
  readonly purpose: Purpose | undefined
  readonly lateSince?: string | null
  readonly q: string
}

/** The admissions behind a figure, page by page. */
export function useAdmissions(id: string, question: ListQuestion, enabled: boolean) {
  const { choices, indicator, purpose, lateSince, q } = question
  return useInfiniteQuery({
    queryKey: ['admissions', id, question],
    queryFn: ({ pageParam, signal }) =>
      api.get<AdmissionList>(`/api/organisations/${id}/admissions`, {
        query: {
          ...choicesQuery(choices),
          indicator: indicator === 'admitted' ? null : indicator,
          purpose,
          lateSince,
          q,
          limit: PAGE,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
    ...readOnce(purpose),
  })
}

/** One file with its history. */
export function useAdmission(id: string, purpose: Purpose | undefined) {
  return useQuery({
    queryKey: ['admissions', 'file', id, purpose],
    queryFn: ({ signal }) =>
      api.get<AdmissionDetail>(`/api/admissions/${encodeURIComponent(id)}`, { query: { purpose }, signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
    ...readOnce(purpose),
  })
}

export function useDuplicateNotices(id: string, purpose: Purpose | undefined) {
  return useInfiniteQuery({
    queryKey: ['admissions', id, 'notices', purpose],
    queryFn: ({ pageParam, signal }) =>
      api.get<DuplicateNoticeList>(`/api/organisations/${id}/duplicate-notices`, {
        query: { purpose, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...readOnce(purpose),
  })
}
