import { useQuery } from '@tanstack/react-query'
import type { OrganisationList } from '#contract/organisations'
import { api } from '../../platform/api'

const NONE: ReadonlyMap<string, string> = new Map()
const PAGE = 500
/** As many bodies as one allocation takes. */
const PAGES_AT_MOST = 4

async function askFormerNames(parent: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  let cursor: string | null = null
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const query = { parent, limit: PAGE, cursor }
    const list: OrganisationList = await api.get<OrganisationList>('/api/organisations', { query, signal })
    for (const { id, formerName } of list.items) if (formerName !== null) names.set(id, formerName)
    cursor = list.next
    if (cursor === null) break
  }
  return names
}

/** The names the bodies beneath had before; the sheet does without them until they come. */
export function useFormerNames(parent: string): ReadonlyMap<string, string> {
  const asked = useQuery({
    queryKey: ['organisations', 'former names', parent],
    queryFn: ({ signal }) => askFormerNames(parent, signal),
    staleTime: 10 * 60_000,
  })
  return asked.data ?? NONE
}
