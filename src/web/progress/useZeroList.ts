import type { CellRow, ProgressReply } from '#contract/progress'
import type { Sector } from '#domain/organisations/kinds'
import type { Choices } from './choices'
import { exactChoices } from './links'
import { useCellTotal, useZeroCells } from './queries'
import { usePhone } from './usePhone'

/** The cells without admission as far as they were fetched, out of how many cells. */
export interface ZeroListing {
  readonly cells: readonly CellRow[]
  /** Of all pages; null while the first is on its way. */
  readonly without: number | null
  /** Cells of the sector alive on the day of the tree. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly isAsking: boolean
  readonly error: unknown
  readonly onMore: () => void
  readonly onRetry: () => void
}

/** At a desk the whole list of a city at once, so that it can be copied; on a phone a few screens of it. */
const AT_DESK = 500
const ON_PHONE = 50

export function useZeroList(reply: ProgressReply, choices: Choices, sector: Sector | null): ZeroListing {
  const exact = exactChoices(reply, choices)
  const { id } = reply.organisation
  const zero = useZeroCells(id, exact, sector, usePhone() ? ON_PHONE : AT_DESK)
  const total = useCellTotal(id, exact, sector)
  const pages = zero.data?.pages ?? []
  return {
    cells: pages.flatMap((page) => page.items),
    without: pages[0]?.total ?? null,
    total: total.data ?? null,
    hasMore: zero.hasNextPage,
    isLoadingMore: zero.isFetchingNextPage,
    isAsking: zero.isPlaceholderData || total.isPlaceholderData,
    error: zero.error ?? total.error,
    onMore: () => void zero.fetchNextPage(),
    onRetry: () => {
      void zero.refetch()
      void total.refetch()
    },
  }
}
