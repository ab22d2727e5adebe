import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportDetail, ImportItem, ImportList, ImportRows } from '#contract/imports'
import type { ImportKind, RowState } from '#domain/exchange/imports'
import { api } from '../../platform/api'
import { newId } from '../../platform/ids'

const LOOK_EVERY_MS = 1000

export function isRunning({ state, halted }: Pick<ImportItem, 'state' | 'halted'>): boolean {
  return halted === null && (state === 'checking' || state === 'importing' || state === 'takingBack')
}

export function useImports(organisationId: string) {
  return useInfiniteQuery({
    queryKey: ['imports', organisationId],
    queryFn: ({ pageParam, signal }) =>
      api.get<ImportList>(`/api/organisations/${encodeURIComponent(organisationId)}/imports`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isRunning)) === true ? LOOK_EVERY_MS : false,
  })
}

const of = (id: string): string => `/api/imports/${encodeURIComponent(id)}`

export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => api.get<ImportDetail>(of(id), { signal }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isRunning(state.data) ? LOOK_EVERY_MS : false,
  })
}

export function useImportRows(id: string, state: RowState, version: number) {
  return useInfiniteQuery({
    queryKey: ['import rows', id, state, version],
    queryFn: ({ pageParam, signal }) =>
      api.get<ImportRows>(`${of(id)}/rows`, { query: { state, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export const faultyRowsPath = (id: string): string => `${of(id)}/faulty-rows.xlsx`

/** One step of the road of a file; afterwards it is asked again. */
export function useStep<Body extends object>(id: string, last: string, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api.post<ImportItem>(`${of(id)}/${last}`, { commandId: newId(), ...body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['import', id] }),
    onSuccess: onDone,
  })
}

interface Sending {
  file: File
  kind: ImportKind
}

/** Sends a file; sent again, it is told that it was sent before. */
export function useSendFile(organisationId: string, onSent: (detail: ImportDetail) => void) {
  return useMutation({
    mutationFn: ({ file, kind }: Sending) =>
      api.upload<ImportDetail>(`/api/organisations/${encodeURIComponent(organisationId)}/imports`, file, {
        query: { kind, importId: newId(), name: file.name },
      }),
    onSuccess: onSent,
  })
}
