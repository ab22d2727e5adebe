import type { DutyItem } from '#contract/candidates'
import type { DutyList } from '#contract/desk'
import type { Day } from '#domain/dates'
import { type DeskQuestion, useDuties } from './queries'

/** The duties as far as they were fetched. */
export interface Desk {
  readonly items: readonly DutyItem[]
  readonly counts: DutyList['counts']
  readonly reviews: DutyList['reviews']
  readonly on: Day
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly onMore: () => void
}

/** Null while the first page is on its way. */
export function useDesk(id: string, question: DeskQuestion) {
  const query = useDuties(id, question)
  const [first] = query.data?.pages ?? []
  const desk: Desk | null =
    first === undefined
      ? null
      : {
          items: query.data?.pages.flatMap(({ items }) => items) ?? [],
          counts: first.counts,
          reviews: first.reviews,
          on: first.on,
          hasMore: query.hasNextPage,
          isLoadingMore: query.isFetchingNextPage,
          onMore: () => void query.fetchNextPage(),
        }
  return { desk, error: query.error, onRetry: () => void query.refetch(), isFetching: query.isFetching }
}
