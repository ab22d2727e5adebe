import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OrganisationDetail, OrganisationList } from '#contract/organisations'
import type { CellList } from '#contract/progress'
import { type CellBody, type CellMatch, type CellMatcher, cellMatcher } from '#domain/admissions/sheetCells'
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
  /** What the words alone mean, whatever was chosen for them. */
  readonly matcher: CellMatcher
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
  const asked = useUnknownWords(rows, living.data)
  const { cells, isSearching } = useSearchedCells(asked)
  const found = useMemo(() => {
    const bodies = [...(living.data ?? []), ...cells]
    const byId = new Map(bodies.map((body) => [body.id, body]))
    return { matcher: cellMatcher(bodies), cellOf: (id: string) => byId.get(id) }
  }, [living.data, cells])
  const { cellChoices, common } = draft
  const { isPending, error } = living
  return useMemo(() => {
    const { matcher, cellOf } = found
    const match = (texts: EntryTexts): CellMatch => {
      const words = cellWords(texts)
      const chosen = words === '' ? (common.cell ?? ownCell(page)) : cellChoices[words]
      if (chosen === null || chosen === undefined) return matcher(texts.cell, texts.parent)
      const { id, name } = chosen
      return { kind: 'one', body: cellOf(id) ?? { id, name, code: null, parentName: null } }
    }
    return { match, matcher, cellOf, isLoading: isPending || isSearching, error }
  }, [found, cellChoices, common.cell, page, isPending, isSearching, error])
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
function useUnknownWords(
  rows: readonly EntryTexts[],
  living: readonly SheetCell[] | undefined,
): readonly string[] {
  const matcher = useMemo(() => (living === undefined ? null : cellMatcher(living)), [living])
  return useMemo(() => {
    if (matcher === null) return []
    const unknown = rows.filter(({ cell, parent }) => cell !== '' && matcher(cell, parent).kind === 'none')
    return [...new Set(unknown.map(({ cell }) => cell))].slice(0, MOST_SEARCHED)
  }, [rows, matcher])
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
