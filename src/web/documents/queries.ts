import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { DocumentDetail, DocumentLinkList, DocumentList } from '#contract/documents'
import type { Day } from '#domain/dates'
import type { DocumentKind, GroundedSubject } from '#domain/documents/words'
import { api } from '../platform/api'

export interface DocumentChoice {
  readonly kind: DocumentKind | null
  readonly on: Day | null
  readonly q: string
}

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

export function useDocuments(id: string, choice: DocumentChoice, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['documents', id, choice],
    queryFn: ({ pageParam, signal }) =>
      api.get<DocumentList>(of(id, 'documents'), {
        query: { ...choice, limit: 100, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function useDocument(id: string | null) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) =>
      api.get<DocumentDetail>(`/api/documents/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== null,
  })
}

export interface Grounded {
  readonly organisationId: string
  readonly subject: GroundedSubject
  readonly subjectId: string
}

export function useDocumentLinks({ organisationId, subject, subjectId }: Grounded) {
  return useQuery({
    queryKey: ['document links', organisationId, subject, subjectId],
    queryFn: ({ signal }) =>
      api.get<DocumentLinkList>(of(organisationId, 'document-links'), {
        query: { subject, subjectId },
        signal,
      }),
  })
}
