/** A list that comes in pieces, as its query tells it. */
export interface Pieces {
  readonly data: { readonly pages: readonly { readonly items: readonly unknown[] }[] } | undefined
  readonly hasNextPage: boolean
  readonly isError: boolean
  readonly fetchNextPage: () => Promise<Pieces>
}

/** As many rows of a list as go onto paper: some eighty sheets; a longer list is a file. */
export const PRINTED_ROWS = 2000

/** Fetches of a list what goes onto paper and is not in view yet; null where a piece did not come. */
export async function fetchPrinted(list: Pieces, most = PRINTED_ROWS): Promise<Pieces | null> {
  let known = list
  while (known.hasNextPage && rowsOf(known) < most) {
    // one piece names the next
    // oxlint-disable-next-line no-await-in-loop
    known = await known.fetchNextPage()
    if (known.isError) return null
  }
  return known
}

export const rowsOf = ({ data }: Pieces): number =>
  (data?.pages ?? []).reduce((sum, { items }) => sum + items.length, 0)
