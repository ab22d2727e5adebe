import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CourseReply } from '#contract/progress'
import type { CriteriaReply, DeclaredChangeList, RegisterReply } from '#contract/reports'
import type { WrittenList, WrittenReply } from '#contract/writtenReports'
import type { CriteriaReport } from '#domain/reports/catalogue'
import type { Register } from '#domain/reports/registers'
import type { Query } from '../platform/address'
import { api } from '../platform/api'

export const reportPath = (id: string, tail: string): string =>
  `/api/organisations/${encodeURIComponent(id)}/reports/${tail}`

/** An official table; opened sealed numbers are forgotten when they are closed, and never read again by themselves. */
export function useCriteria(id: string, report: CriteriaReport, query: Query) {
  const isOpen = typeof query.purpose === 'string'
  return useQuery({
    queryKey: ['reports', id, report, query],
    queryFn: ({ signal }) => api.get<CriteriaReply>(reportPath(id, report), { query, signal }),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    ...(isOpen ? { gcTime: 0 } : { placeholderData: keepPreviousData }),
  })
}

export const changesPath = (id: string): string =>
  `/api/organisations/${encodeURIComponent(id)}/declared-changes`

/** What documents tell of members who came and left within some days. */
export function useDeclaredChanges(id: string, query: Query) {
  return useInfiniteQuery({
    queryKey: ['reports', id, 'declaredChanges', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<DeclaredChangeList>(changesPath(id), { query: { ...query, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

export const writtenPath = (id: string): string =>
  `/api/organisations/${encodeURIComponent(id)}/written-reports`

/** The paragraphs a body saved. */
export function useWrittenList(id: string) {
  return useInfiniteQuery({
    queryKey: ['reports', id, 'written'],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<WrittenList>(writtenPath(id), { query: { cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** One of them with its versions, and what its numbers are now. */
export function useWritten(id: string, text: string) {
  return useQuery({
    queryKey: ['reports', id, 'written', text],
    queryFn: ({ signal }) =>
      api.get<WrittenReply>(`/api/organisations/${encodeURIComponent(id)}/written-report`, {
        query: { text },
        signal,
      }),
  })
}

export const registerPath = (id: string, tail: string): string =>
  `/api/organisations/${encodeURIComponent(id)}/registers/${tail}`

/** A register; names that were opened are forgotten when they are closed, and never read again by themselves. */
export function useRegister(id: string, register: Register, query: Query) {
  const isOpen = typeof query.purpose === 'string'
  return useInfiniteQuery({
    queryKey: ['reports', id, 'register', register, query],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<RegisterReply>(registerPath(id, register), { query: { ...query, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    ...(isOpen && { gcTime: 0 }),
  })
}

/** The cumulated course of the days asked for, with last year. */
export function useCourse(id: string, query: Query) {
  return useQuery({
    queryKey: ['reports', id, 'course', query],
    queryFn: ({ signal }) =>
      api.get<CourseReply>(`/api/organisations/${encodeURIComponent(id)}/progress/course`, { query, signal }),
    placeholderData: keepPreviousData,
  })
}
