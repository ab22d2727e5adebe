import { expect, it } from 'vitest'
import { fetchPrinted, type Pieces, rowsOf } from './piecesPrinted'

/** A list of some rows that comes three at a time; the piece after `breaksAt` rows does not come. */
function listOf(total: number, shown = 3, breaksAt = Number.POSITIVE_INFINITY): Pieces {
  const pages = Array.from({ length: Math.ceil(shown / 3) }, (_, page) => ({
    items: Array.from({ length: Math.min(3, shown - page * 3) }, (_row, row) => page * 3 + row),
  }))
  return {
    data: { pages },
    hasNextPage: shown < total,
    isError: false,
    fetchNextPage: async () =>
      shown >= breaksAt
        ? { ...listOf(total, shown, breaksAt), isError: true }
        : listOf(total, Math.min(total, shown + 3), breaksAt),
  }
}

const rowsPrinted = async (list: Pieces, most: number) => {
  const fetched = await fetchPrinted(list, most)
  return fetched && { rows: rowsOf(fetched), isCut: fetched.hasNextPage }
}

it('fetches the rest of a list before it is printed', async () => {
  expect(await rowsPrinted(listOf(8), 100)).toEqual({ rows: 8, isCut: false })
  expect(await rowsPrinted(listOf(2, 2), 100)).toEqual({ rows: 2, isCut: false })
})

it('stops at as many rows as go onto paper, and tells that there are more', async () => {
  expect(await rowsPrinted(listOf(50), 6)).toEqual({ rows: 6, isCut: true })
})

it('prints nothing where a piece did not come', async () => {
  expect(await rowsPrinted(listOf(50, 3, 6), 100)).toBeNull()
})
