import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { OrganisationDetail, OrganisationItem, OrganisationList } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { api } from '../platform/api'

export type FoundOrganisation = OrganisationItem

/** One body, as it stands today or on another day. */
export function organisationOptions(id: string | undefined, on: Day | null = null) {
  return queryOptions({
    queryKey: ['organisations', id, on],
    queryFn: ({ signal }) =>
      api.get<OrganisationDetail>(`/api/organisations/${id}`, { query: { on }, signal }),
    enabled: id !== undefined,
  })
}

export function useOrganisation(id: string | undefined, on: Day | null = null) {
  return useQuery(organisationOptions(id, on))
}

/** Bodies by name (with or without accents) or code; nothing is asked before something is typed. */
export function useFoundOrganisations(typed: string, on: Day | null = null, limit = 12) {
  const q = typed.trim()
  return useQuery({
    queryKey: ['organisations', 'find', q, on, limit],
    queryFn: ({ signal }) =>
      api.get<OrganisationList>('/api/organisations', { query: { q, on, limit }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

export function useChildOrganisations(parent: string) {
  return useQuery({
    queryKey: ['organisations', 'children', parent],
    queryFn: ({ signal }) => api.get<OrganisationList>('/api/organisations', { query: { parent }, signal }),
  })
}

/** The bodies directly beneath, a hundred at a time; closed ones are among them. */
export function useChildPages(parent: string, on: Day | null = null) {
  return useInfiniteQuery({
    queryKey: ['organisations', 'child pages', parent, on],
    queryFn: ({ signal, pageParam: cursor }) =>
      api.get<OrganisationList>('/api/organisations', { query: { parent, on, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
