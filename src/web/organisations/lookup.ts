import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../platform/api'

export interface FoundOrganisation {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly parentName: string | null
  readonly formerName: string | null
}

interface OrganisationWithPath extends FoundOrganisation {
  /** From the top; the id is missing outside the viewer's reach. */
  readonly ancestors: readonly { readonly id: string | null; readonly name: string }[]
}

interface FoundList {
  readonly items: readonly FoundOrganisation[]
  readonly next: string | null
}

export function useOrganisation(id: string | undefined) {
  return useQuery({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) => api.get<OrganisationWithPath>(`/api/organisations/${id}`, { signal }),
    enabled: id !== undefined,
  })
}

/** Bodies by name (with or without accents) or code; nothing is asked before something is typed. */
export function useFoundOrganisations(typed: string) {
  const q = typed.trim()
  return useQuery({
    queryKey: ['organisations', 'find', q],
    queryFn: ({ signal }) => api.get<FoundList>('/api/organisations', { query: { q, limit: 12 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

export function useChildOrganisations(parent: string) {
  return useQuery({
    queryKey: ['organisations', 'children', parent],
    queryFn: ({ signal }) => api.get<FoundList>('/api/organisations', { query: { parent }, signal }),
  })
}
