import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PreviewBody, RuleDetail, RuleFileList, RuleList, RulePreview } from '#contract/rules'
import type { Day } from '#domain/dates'
import { api } from '../platform/api'

const of = (id: string): string => `/api/rules/${encodeURIComponent(id)}`

/** The book with the values of the day of an act. */
export function useRules(on: Day) {
  return useQuery({
    queryKey: ['rules', on],
    queryFn: ({ signal }) => api.get<RuleList>('/api/rules', { query: { on }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** One rule through time. */
export function useRule(id: string, on: Day) {
  return useQuery({
    queryKey: ['rules', on, id],
    queryFn: ({ signal }) => api.get<RuleDetail>(of(id), { query: { on }, signal }),
    placeholderData: keepPreviousData,
  })
}

const PAGE = 50

/** Files with a duty counted by the rule, page by page. Each reading of names is a line in the log. */
export function useRuleFiles(id: string, organisation: string) {
  return useInfiniteQuery({
    queryKey: ['ruleFiles', id, organisation],
    queryFn: ({ pageParam, signal }) =>
      api.get<RuleFileList>(`${of(id)}/files`, {
        query: { organisation, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

/** What a value would do; asked by POST because it is a question, and answered without writing. */
export function usePreview(id: string, asked: PreviewBody) {
  return useInfiniteQuery({
    queryKey: ['rulePreview', id, asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<RulePreview>(`${of(id)}/previews`, asked, {
        query: { limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    retry: false,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}
