import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ClassDetail, ClassList, TrainerList } from '#contract/classes'
import type { NeedReply, RegisterList } from '#contract/classResults'
import type { AttendanceSheet, EnrolmentList } from '#contract/classRoster'
import type { ClassKind, ClassState, FileKind } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`
export const classUrl = (id: string, rest = ''): string => `/api/classes/${encodeURIComponent(id)}${rest}`
export const sheetUrl = (id: string): string => `/api/class-sessions/${encodeURIComponent(id)}/attendance`

const PAGE = 100

export function useClasses(id: string, kind: ClassKind | null, state: ClassState | null) {
  return useInfiniteQuery({
    queryKey: ['classes', id, kind, state],
    queryFn: ({ pageParam, signal }) =>
      api.get<ClassList>(of(id, 'classes'), {
        query: { kind, state, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

export function useClass(id: string) {
  return useQuery({
    queryKey: ['class', id],
    queryFn: ({ signal }) => api.get<ClassDetail>(classUrl(id), { signal }),
  })
}

export function useTrainers(id: string | null) {
  return useQuery({
    queryKey: ['trainers', id],
    queryFn: ({ signal }) => api.get<TrainerList>(of(id ?? '', 'trainers'), { signal }),
    enabled: id !== null,
  })
}

/** The whole list of a class, read to its end: it has five hundred places, and as many may wait or have left. */
export function useRoster(id: string) {
  const pages = useInfiniteQuery({
    queryKey: ['roster', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<EnrolmentList>(classUrl(id, '/enrolments'), { query: { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // each reading of names is a line in the log
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data, isError, error, refetch } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const roster =
    data === undefined || hasNextPage
      ? null
      : {
          items: data.pages.flatMap(({ items }) => items),
          version: data.pages.at(-1)?.version ?? 0,
          isNamed: data.pages.every(({ nameOpen }) => nameOpen),
        }
  return { roster, isError, error, refetch }
}

export function useSheet(sessionId: string) {
  return useQuery({
    queryKey: ['attendance', sessionId],
    queryFn: ({ signal }) => api.get<AttendanceSheet>(sheetUrl(sessionId), { signal }),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}

export interface NeedQuestion {
  readonly kind: FileKind
  readonly by: Day | null
  readonly cell: string | null
  readonly waiting: 'yes' | null
}

/** How many people need a class, by cell; with `rows` the people themselves, page by page. */
export function useNeeds(id: string, question: NeedQuestion, rows = PAGE) {
  return useInfiniteQuery({
    queryKey: ['class needs', id, question, rows],
    queryFn: ({ pageParam, signal }) =>
      api.get<NeedReply>(of(id, 'class-needs'), {
        query: { ...question, limit: rows, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}

export function useRegister(id: string, year: number) {
  return useInfiniteQuery({
    queryKey: ['certificates', id, year],
    queryFn: ({ pageParam, signal }) =>
      api.get<RegisterList>(of(id, 'certificates'), {
        query: { year, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}
