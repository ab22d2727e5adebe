import { useMemo } from 'react'
import type { CellRow, ProgressReply } from '#contract/progress'
import type { Sector } from '#domain/organisations/kinds'
import type { Pieces } from '../ui/piecesPrinted'
import type { Choices } from './choices'
import { exactChoices } from './links'
import { type Lived, useCellTotal, useZeroCells } from './queries'
import { usePhone } from './usePhone'

/** The cells without admission as far as they were fetched, out of how many cells. */
export interface ZeroListing {
  readonly cells: readonly CellRow[]
  /** What printing fetches the rest of. */
  readonly pieces: Pieces
  readonly lived: Lived
  /** Of all pages, out of the cells of the sector on the day of the tree; null while they are being counted. */
  readonly count: { readonly without: number; readonly total: number } | null
  /** Nothing to show yet. */
  readonly isFirst: boolean
  /** What is shown answers the choices before. */
  readonly isAsking: boolean
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly error: unknown
  readonly onMore: () => void
  readonly onRetry: () => void
}

/** At a desk the whole list of a city at once, so that it can be copied; on a phone a few screens of it. */
const AT_DESK = 500
const ON_PHONE = 50

export function useZeroList(
  reply: ProgressReply,
  choices: Choices,
  { sector, lived }: { sector: Sector | null; lived: Lived },
): ZeroListing {
  const exact = exactChoices(reply, choices)
  const { id } = reply.organisation
  const zero = useZeroCells(id, exact, { sector, lived, limit: usePhone() ? ON_PHONE : AT_DESK })
  const total = useCellTotal(id, exact, sector)
  const pages = zero.data?.pages
  const cells = useMemo(() => (pages ?? []).flatMap((page) => page.items), [pages])
  const without = zero.isPlaceholderData ? undefined : pages?.[0]?.total
  return {
    cells,
    pieces: zero,
    lived,
    count: without === undefined || total.data === undefined ? null : { without, total: total.data },
    isFirst: zero.isPending,
    isAsking: zero.isPlaceholderData,
    hasMore: zero.hasNextPage,
    isLoadingMore: zero.isFetchingNextPage,
    error: zero.error ?? total.error,
    onMore: () => void zero.fetchNextPage(),
    onRetry: () => {
      void zero.refetch()
      void total.refetch()
    },
  }
}
