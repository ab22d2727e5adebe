import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CeremonyDetail, CeremonyList } from '#contract/ceremonies'
import type { DriveDetail, DriveList, DrivePlan, RosterList } from '#contract/drives'
import type { Purpose } from '#domain/access'
import type { Day } from '#domain/dates'
import type { PlanGroup } from '#domain/drives/plan'
import { api } from '../platform/api'

const PAGE = 100

export function useDrives(organisationId: string) {
  return useInfiniteQuery({
    queryKey: ['drives', 'of', organisationId],
    queryFn: ({ pageParam, signal }) =>
      api.get<DriveList>(`/api/organisations/${organisationId}/drives`, {
        query: { limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export function useDrive(id: string) {
  return useQuery({
    queryKey: ['drives', id],
    queryFn: ({ signal }) => api.get<DriveDetail>(`/api/drives/${id}`, { signal }),
  })
}

/** Names are told in it: it is not read again by itself. */
export function usePlan(id: string, question: { day: Day | null; group: PlanGroup | null }) {
  return useInfiniteQuery({
    queryKey: ['drives', id, 'plan', question],
    queryFn: ({ pageParam, signal }) =>
      api.get<DrivePlan>(`/api/drives/${id}/plan`, {
        query: { ...question, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}

export function useRoster(id: string, purpose: Purpose | undefined) {
  return useInfiniteQuery({
    queryKey: ['drives', id, 'roster', purpose],
    queryFn: ({ pageParam, signal }) =>
      api.get<RosterList>(`/api/drives/${id}/roster`, {
        query: { purpose, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    ...(purpose !== undefined && { gcTime: 0 }),
  })
}

export function useCeremonies(organisationId: string | null, drive: string | null = null) {
  return useInfiniteQuery({
    queryKey: ['ceremonies', 'of', organisationId, drive],
    queryFn: ({ pageParam, signal }) =>
      api.get<CeremonyList>(`/api/organisations/${organisationId}/ceremonies`, {
        query: { drive, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: organisationId !== null,
  })
}

/** Names are told in it: it is not read again by itself. */
export function useCeremony(id: string, purpose: Purpose | undefined) {
  return useQuery({
    queryKey: ['ceremonies', id, purpose],
    queryFn: ({ signal }) => api.get<CeremonyDetail>(`/api/ceremonies/${id}`, { query: { purpose }, signal }),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    ...(purpose !== undefined && { gcTime: 0 }),
  })
}
