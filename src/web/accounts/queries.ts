import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AccountItem, AccountList, AuditList } from '#contract/accounts'
import type { Query } from '../platform/address'
import { api } from '../platform/api'

/** Accounts the viewer administers, a hundred at a time. */
export function useAccounts(typed: string) {
  const q = typed.trim()
  return useInfiniteQuery({
    queryKey: ['accounts', 'list', q],
    queryFn: ({ signal, pageParam: cursor }) =>
      api.get<AccountList>('/api/accounts', { query: { q, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** A few accounts whose name begins what is typed; nothing is asked before. */
export function useFoundAccounts(typed: string) {
  const q = typed.trim()
  return useQuery({
    queryKey: ['accounts', 'find', q],
    queryFn: ({ signal }) => api.get<AccountList>('/api/accounts', { query: { q, limit: 12 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

/** One account by its username; null when there is none where the viewer administers. */
export function useAccount(username: string | null) {
  return useQuery({
    queryKey: ['accounts', 'one', username],
    queryFn: async ({ signal }): Promise<AccountItem | null> => {
      const query = { q: username, limit: 500 }
      const { items } = await api.get<AccountList>('/api/accounts', { query, signal })
      return items.find((item) => item.username === username) ?? null
    },
    enabled: username !== null,
  })
}

/** Usernames by id: the log names the account that was changed by its id. */
export function useUsernames() {
  return useQuery({
    queryKey: ['accounts', 'names'],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<AccountList>('/api/accounts', { query: { limit: 500 }, signal })
      return new Map(items.map(({ id, username }) => [id, username]))
    },
  })
}

/** Lines of the log, the newest first. */
export function useAudit(filter: Query) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam: cursor }) =>
      api.get<AuditList>('/api/audit', { query: { ...filter, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** A write to accounts; afterwards accounts and log are asked again. */
export function useAccountWrite<Body extends object>(path: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api.post<unknown>(path, body),
    onSuccess: () => {
      void queries.invalidateQueries()
      onDone()
    },
  })
}
