import type { CandidateItem } from '#contract/candidates'
import { may } from '#domain/access'
import { useNameSearch } from '../platform/useNameSearch'
import { useViewer } from '../platform/viewer'
import type { Pieces } from '../ui/piecesPrinted'
import { type ListQuestion, useCandidates } from './queries'

/** The files asked for as far as they were fetched, and which names are open among them. */
export interface CandidateListing {
  readonly items: readonly CandidateItem[]
  /** What printing fetches the rest of. */
  readonly pieces: Pieces
  /** Of all pages; null while the first is on its way. */
  readonly total: number | null
  readonly open: 'all' | 'some' | 'none'
  readonly mayReadNames: boolean
  readonly search: string
  readonly setSearch: (words: string) => void
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly error: unknown
  readonly onMore: () => void
  readonly onRetry: () => void
}

export function useCandidateList(
  id: string,
  question: Omit<ListQuestion, 'q'>,
  enabled: boolean,
): CandidateListing {
  const { roles } = useViewer()
  const { search, setSearch } = useNameSearch()
  const query = useCandidates(id, { ...question, q: search }, enabled)
  const pages = query.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const openOnes = items.filter(({ nameOpen }) => nameOpen).length
  return {
    items,
    pieces: query,
    total: pages[0]?.total ?? null,
    open: openOnes === items.length ? 'all' : openOnes > 0 ? 'some' : 'none',
    mayReadNames: roles.some(({ role }) => may(role, 'names.read', 'own')),
    search,
    setSearch,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    error: query.error,
    onMore: () => void query.fetchNextPage(),
    onRetry: () => void query.refetch(),
  }
}
