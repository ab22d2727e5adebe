import {
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { OrganisationDetail } from '#contract/organisations'
import type { CellList, CellRow, CourseReply, ProgressReply, SeriesReply } from '#contract/progress'
import type { PeriodList } from '#contract/targets'
import type { Sector } from '#domain/organisations/kinds'
import type { Query } from '../platform/address'
import { api } from '../platform/api'
import { type Choices, choicesQuery } from './choices'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

/** Key of the figures of one body; `['progress', id]` is the beginning of all of them. */
const keyOf = (id: string, what: string, choices: Choices, more?: string): QueryKey => [
  'progress',
  id,
  what,
  choices,
  more,
]

/** Progress of a body and of those right beneath it. */
export function progressOptions(id: string, choices: Choices) {
  return queryOptions({
    queryKey: keyOf(id, 'table', choices),
    queryFn: ({ signal }) =>
      api.get<ProgressReply>(of(id, 'progress'), { query: choicesQuery(choices), signal }),
  })
}

/** As `progressOptions`; while other choices are asked for, the figures of the same body stay in view. */
export function useProgress(id: string, choices: Choices) {
  return useQuery({
    ...progressOptions(id, choices),
    placeholderData: (before, query) => (isSameBody(query?.queryKey, id) ? before : undefined),
  })
}

/** Figures without a day may be about to give way to those of a better day, so they are not kept in view. */
function isSameBody(key: QueryKey | undefined, id: string): boolean {
  const choices = key?.[3]
  const hasDay = typeof choices === 'object' && choices !== null && 'asOf' in choices
  return key?.[1] === id && hasDay && choices.asOf !== undefined
}

/** The body itself: what stands above it, and until when its list is complete. */
export function useBody(id: string) {
  return useQuery({
    queryKey: ['organisations', id, null],
    queryFn: ({ signal }) =>
      api.get<OrganisationDetail>(`/api/organisations/${encodeURIComponent(id)}`, { signal }),
  })
}

/** Every period, the newest first. */
export function usePeriods() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
    staleTime: 10 * 60_000,
  })
}

/** The cumulated course of the window, with last year. */
export function useCourse(id: string, choices: Choices) {
  return useQuery({
    queryKey: keyOf(id, 'course', choices),
    queryFn: ({ signal }) =>
      api.get<CourseReply>(of(id, 'progress/course'), { query: choicesQuery(choices), signal }),
  })
}

/** The result of the years up to one. */
export function useSeries(id: string, to: number, years = 5) {
  return useQuery({
    queryKey: ['progress', id, 'series', { to, years }],
    queryFn: ({ signal }) =>
      api.get<SeriesReply>(of(id, 'progress/series'), { query: { to, years }, signal }),
  })
}

const PAGE = 500

/** Every cell alive on the day of the tree with what it admitted, all pages of the list. */
export function useCoverageCells(id: string, choices: Choices, sector: Sector | null) {
  return useQuery({
    queryKey: keyOf(id, 'cells', choices, sector ?? 'all'),
    queryFn: ({ signal }) => readAllCells(id, { ...choicesQuery(choices), sector }, signal),
  })
}

async function readAllCells(id: string, query: Query, signal: AbortSignal): Promise<readonly CellRow[]> {
  const cells: CellRow[] = []
  let cursor: string | null = null
  do {
    const page: CellList = await api.get<CellList>(of(id, 'coverage-cells'), {
      query: { ...query, limit: PAGE, cursor },
      signal,
    })
    cells.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return cells
}

/** How many cells of a sector live on the day of the tree. */
export function useCellTotal(id: string, choices: Choices, sector: Sector | null) {
  return useQuery({
    queryKey: keyOf(id, 'cellTotal', choices, sector ?? 'all'),
    queryFn: ({ signal }) =>
      api.get<CellList>(of(id, 'coverage-cells'), {
        query: { ...choicesQuery(choices), sector, limit: 1 },
        signal,
      }),
    select: (list) => list.total,
  })
}

/** Only cells that lived through all the days asked for, or all there are. */
export type Lived = 'throughout' | null

/** Cells in which nobody was admitted, page by page. */
export function useZeroCells(
  id: string,
  choices: Choices,
  { sector, lived, limit }: { sector: Sector | null; lived: Lived; limit: number },
) {
  return useInfiniteQuery({
    queryKey: keyOf(id, 'zeroCells', choices, `${sector ?? 'all'} ${lived} ${limit}`),
    queryFn: ({ pageParam, signal }) =>
      api.get<CellList>(of(id, 'zero-cells'), {
        query: { ...choicesQuery(choices), sector, lived, limit, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page: CellList) => page.next,
    placeholderData: keepPreviousData,
  })
}
