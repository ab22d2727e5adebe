import type { AdmissionItem } from '#contract/admissions'
import type { ProgressReply } from '#contract/progress'
import { may, type Purpose } from '#domain/access'
import { LIST_INDICATORS, type ListIndicator } from '#domain/progress/indicators'
import { useChoices as useAddress } from '../platform/address'
import { useNameSearch } from '../platform/useNameSearch'
import { useViewer } from '../platform/viewer'
import type { Choices } from '../progress/choices'
import { exactChoices } from '../progress/links'
import type { Pieces } from '../ui/piecesPrinted'
import { usePurpose } from './NamesNotice'
import { useAdmissions } from './queries'

/** The admissions behind the figure as far as they were fetched, and how they are looked at. */
export interface AdmissionListing {
  readonly items: readonly AdmissionItem[]
  /** What printing fetches the rest of. */
  readonly pieces: Pieces
  /** Of all pages; null while the first is on its way. */
  readonly total: number | null
  readonly indicator: ListIndicator
  /** The address asks for a group of which there is no list. */
  readonly isRefusedGroup: boolean
  readonly purpose: Purpose | undefined
  /** Only those counted now that did not count at this moment: entered late. */
  readonly lateSince: string | null
  /** Which names are open among those fetched. */
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

export function useAdmissionList(reply: ProgressReply, choices: Choices): AdmissionListing {
  const { chosen } = useAddress()
  const { roles } = useViewer()
  const { purpose } = usePurpose()
  const { search, setSearch } = useNameSearch()
  const asked = chosen('indicator')
  const indicator = LIST_INDICATORS.find((known) => known === asked) ?? 'admitted'
  const late = chosen('lateSince')
  const lateSince = late === null || Number.isNaN(Date.parse(late)) ? null : late
  const question = { choices: exactChoices(reply, choices), indicator, purpose, lateSince, q: search }
  const query = useAdmissions(reply.organisation.id, question, true)
  const pages = query.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const named = items.filter((item) => !item.erased)
  const openOnes = named.filter((item) => item.nameOpen).length
  return {
    items,
    pieces: query,
    total: pages[0]?.total ?? null,
    indicator,
    isRefusedGroup: asked !== null && asked !== indicator,
    purpose,
    lateSince,
    open: openOnes === named.length ? 'all' : openOnes > 0 ? 'some' : 'none',
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
