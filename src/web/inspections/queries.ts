import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { FunnelReply } from '#contract/candidates'
import type { DutyList } from '#contract/desk'
import type {
  InspectionDetail,
  InspectionList,
  ProgrammeReply,
  RecommendationList,
} from '#contract/inspections'
import type { InspectionSubjects, OpeningList } from '#contract/inspectionWork'
import type { MeetingList } from '#contract/meetings'
import type { ObstacleList } from '#contract/obstacles'
import type { ProgressReply } from '#contract/progress'
import { addDays, addMonths, type Day } from '#domain/dates'
import type { RecommendationFilter } from '#domain/inspections/words'
import { api } from '../platform/api'

/** A recommendation with what became of it. */
export type ToldRecommendation = InspectionDetail['items'][number]

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`
const PAGE = 100

export function useProgramme(id: string, year: number) {
  return useQuery({
    queryKey: ['inspection programme', id, year],
    queryFn: ({ signal }) =>
      api.get<ProgrammeReply>(of(id, 'inspection-programmes'), { query: { year }, signal }),
  })
}

export function useInspections(id: string) {
  return useInfiniteQuery({
    queryKey: ['inspections', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<InspectionList>(of(id, 'inspections'), { query: { limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export function useRecommendations(id: string, status: RecommendationFilter) {
  return useInfiniteQuery({
    queryKey: ['recommendations', id, status],
    queryFn: ({ pageParam, signal }) =>
      api.get<RecommendationList>(of(id, 'recommendations'), {
        query: { status, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** Not read again by itself: where a tied file is open, its name is a line in the log. */
export function useInspection(id: string) {
  return useQuery({
    queryKey: ['inspection', id],
    queryFn: ({ signal }) =>
      api.get<InspectionDetail>(`/api/inspections/${encodeURIComponent(id)}`, { signal }),
    refetchOnWindowFocus: false,
  })
}

/** Opened and not concluded. */
export function useOpenings(id: string) {
  return useQuery({
    queryKey: ['inspection openings', id],
    queryFn: ({ signal }) => api.get<OpeningList>(of(id, 'inspection-openings'), { signal }),
  })
}

/** What a body has that an inspection may look at; files without names. */
export function useSubjects(id: string) {
  return useQuery({
    queryKey: ['inspection subjects', id],
    queryFn: ({ signal }) => api.get<InspectionSubjects>(of(id, 'inspection-subjects'), { signal }),
  })
}

export function useMeetings(id: string | null) {
  return useQuery({
    queryKey: ['meetings', id, 'evidence'],
    queryFn: ({ signal }) => api.get<MeetingList>(of(id ?? '', 'meetings'), { query: { limit: 20 }, signal }),
    enabled: id !== null,
  })
}

/** What the figures say of a body; figures of progress are null where they are not known. */
export function useBrief(id: string, today: Day) {
  const since = addDays(addMonths(today, -12), 1)
  const year = Number(today.slice(0, 4))
  return useQuery({
    queryKey: ['inspection brief', id, today],
    queryFn: async ({ signal }) => {
      const [funnel, duties, window, progress, obstacles, recommendations] = await Promise.all([
        api.get<FunnelReply>(of(id, 'funnel'), { signal }),
        api.get<DutyList>(of(id, 'duties'), { query: { whose: 'all', limit: 0 }, signal }),
        api.get<ProgressReply>(of(id, 'progress'), { query: { from: since, to: today }, signal }),
        api.get<ProgressReply>(of(id, 'progress'), { query: { year }, signal }),
        api.get<ObstacleList>(of(id, 'obstacles'), { query: { limit: 1 }, signal }),
        api.get<RecommendationList>(of(id, 'recommendations'), { query: { limit: 1 }, signal }),
      ])
      return {
        since,
        year,
        funnel,
        duties,
        cells: window.coverage.cells,
        progress,
        obstacles,
        recommendations,
      }
    },
  })
}
