import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OrganisationDetail, OrganisationList } from '#contract/organisations'
import type { CellList } from '#contract/progress'
import { type CellBody, type CellMatch, matchCell } from '#domain/admissions/sheetCells'
import type { EntryTexts } from '#domain/admissions/sheetLines'
import type { Day } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { api } from '../../platform/api'
import { useViewer } from '../../platform/viewer'
import type { PasteDraft } from './draft'
import { cellWords } from './rows'

/** A cell of the sheet; its parent tells how far it stands beneath the page's body. */
export interface SheetCell extends CellBody {
  readonly parentId: string | null
}

export interface SheetCells {
  /** All that words may mean. */
  readonly bodies: readonly SheetCell[]
  readonly match: (texts: EntryTexts) => CellMatch
  readonly cellOf: (id: string) => SheetCell | undefined
  readonly isLoading: boolean
  readonly error: unknown
}

/** More would rather be a mistake in the choice of the column. */
const MOST_SEARCHED = 60

/**
 * Which cells the words of the sheet mean: those of the body alive today, and, for words that mean none of them,
 * what the search finds: closed cells and cells under another name.
 */
export function useSheetCells(
  page: OrganisationDetail,
  draft: PasteDraft,
  rows: readonly EntryTexts[],
): SheetCells {
  const { today } = useViewer()
  const living = useLivingCells(page, today)
  const asked = useMemo(() => unknownWords(rows, living.data), [rows, living.data])
  const searched = useSearchedCells(asked)
  const { cellChoices, common } = draft
  const { cells, isSearching } = searched
  const { match, cellOf, bodies } = useMemo(() => {
    const all = [...(living.data ?? []), ...cells]
    const byId = new Map(all.map((body) => [body.id, body]))
    const known = new Map<string, CellMatch>()
    const matchOf = (texts: EntryTexts): CellMatch => {
      const words = cellWords(texts)
      const chosen = words === '' ? (common.cell ?? ownCell(page)) : cellChoices[words]
      if (chosen !== null && chosen !== undefined) {
        const body = { id: chosen.id, name: chosen.name, code: null, parentName: null }
        return { kind: 'one', body: byId.get(chosen.id) ?? body }
      }
      const before = known.get(words)
      if (before !== undefined) return before
      const found = matchCell(texts.cell, texts.parent, all)
      known.set(words, found)
      return found
    }
    return { match: matchOf, cellOf: (id: string) => byId.get(id), bodies: all }
  }, [living.data, cells, cellChoices, common.cell, page])
  const { isPending, error } = living
  return useMemo(
    () => ({ match, cellOf, bodies, isLoading: isPending || isSearching, error }),
    [match, cellOf, bodies, isPending, isSearching, error],
  )
}

/** On the page of a cell every line belongs to it. */
function ownCell({ id, kind, name }: OrganisationDetail): { id: string; name: string } | null {
  return isCell(kind) ? { id, name } : null
}

/** Every cell alive beneath, all pages: so names are matched without asking for each of them. */
function useLivingCells(page: OrganisationDetail, today: Day) {
  return useQuery({
    queryKey: ['admissions', page.id, 'cells', today],
    queryFn: async ({ signal }): Promise<readonly SheetCell[]> => {
      if (isCell(page.kind)) return [page]
      const cells: SheetCell[] = []
      let cursor: string | null = null
      do {
        const list: CellList = await api.get<CellList>(`/api/organisations/${page.id}/coverage-cells`, {
          query: { treeOn: today, limit: 500, cursor },
          signal,
        })
        cells.push(...list.items)
        cursor = list.next
      } while (cursor !== null)
      return cells
    },
    staleTime: 5 * 60_000,
  })
}

/** Words that mean no living cell, each once. */
function unknownWords(rows: readonly EntryTexts[], living: readonly SheetCell[] | undefined): string[] {
  if (living === undefined) return []
  const asked = new Map<string, string>()
  for (const texts of rows) {
    const words = cellWords(texts)
    if (words === '' || asked.has(words)) continue
    if (matchCell(texts.cell, texts.parent, living).kind === 'none') asked.set(words, texts.cell)
  }
  return [...new Set(asked.values())].filter((text) => text !== '').slice(0, MOST_SEARCHED)
}

function useSearchedCells(asked: readonly string[]): { cells: readonly SheetCell[]; isSearching: boolean } {
  return useQueries({
    queries: asked.map((q) => ({
      queryKey: ['organisations', 'sheet cells', q],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<OrganisationList>('/api/organisations', { query: { q: q.slice(0, 200), limit: 50 }, signal }),
      staleTime: 5 * 60_000,
    })),
    combine: (results) => ({
      cells: results.flatMap(({ data }) => (data?.items ?? []).filter(({ kind }) => isCell(kind))),
      isSearching: results.some(({ isPending }) => isPending),
    }),
  })
}
