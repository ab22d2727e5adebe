/** As many rows as the server takes in one batch. */
export const BATCH = 500

/** The list in pieces of at most `size`, in its order. */
export function chunksOf<One>(list: readonly One[], size: number): (readonly One[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
