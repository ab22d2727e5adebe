import type { TransmittalPeople, TransmittalPerson } from '#contract/transmittals'

/** Pages as they were read, with the way to the next. */
export interface LoadedPeople {
  readonly data: { readonly pages: readonly TransmittalPeople[] } | undefined
  readonly hasNextPage: boolean
  readonly isError: boolean
  readonly fetchNextPage: () => Promise<LoadedPeople>
}

/** Reads a list to its end; null where a page could not be read, for a part of the people is not all of them. */
export async function everybody(loaded: LoadedPeople): Promise<TransmittalPerson[] | null> {
  let whole = loaded
  while (whole.hasNextPage) {
    // one page after the other: each begins where the last ended
    // oxlint-disable-next-line no-await-in-loop
    whole = await whole.fetchNextPage()
    if (whole.isError) return null
  }
  return whole.data?.pages.flatMap(({ items }) => items) ?? null
}
