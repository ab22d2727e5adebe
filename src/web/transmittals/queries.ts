import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TransmittalDetail, TransmittalList, TransmittalPeople } from '#contract/transmittals'
import type { Day } from '#domain/dates'
import type { TransmittalState } from '#domain/transmittals/outcomes'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`
export const sendPath = (id: string): string => of(id, 'transmittals')
export const turnPath = (id: string, rest: string): string =>
  `/api/transmittals/${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`

/** The days of the decisions looked at; null where the server knows better. */
export interface DecidedDays {
  readonly from: Day | null
  readonly until: Day | null
}

export function useTransmittals(id: string, days: DecidedDays) {
  return useInfiniteQuery({
    queryKey: ['transmittals', id, 'list', days],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<TransmittalList>(sendPath(id), { query: { ...days, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** Asks for the counts again once it turned out that they are no longer so. */
export function useCountsAnew(isStale: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (isStale) void queries.invalidateQueries({ queryKey: ['transmittals'] })
  }, [isStale, queries])
}

/** Names in it: never read again by itself. */
export function useDecided(id: string, state: TransmittalState, days: DecidedDays, isWanted: boolean) {
  return useInfiniteQuery({
    queryKey: ['transmittals', id, 'people', state, days],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<TransmittalPeople>(of(id, 'transmittal-people'), { query: { state, ...days, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    enabled: isWanted,
  })
}

export function useTransmittal(id: string) {
  return useQuery({
    queryKey: ['transmittals', 'one', id],
    queryFn: ({ signal }) => api.get<TransmittalDetail>(turnPath(id, ''), { signal }),
  })
}

export function useTransmitted(id: string) {
  return useInfiniteQuery({
    queryKey: ['transmittals', 'inside', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<TransmittalPeople>(turnPath(id, 'people'), { query: { limit: 500, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}
