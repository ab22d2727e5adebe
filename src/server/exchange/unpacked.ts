import { inflateRawSync } from 'node:zlib'
import { zipEntries } from './zipEntries'

/** Unpacked, a list of this program's size is far smaller. */
export const MOST_UNPACKED = 100_000_000

/**
 * Whether the parts of a zip file are larger than may be, whatever it says of them: each is unpacked up to the bound
 * and thrown away. Memory outside the heap is bounded by this alone.
 */
export function isTooLarge(bytes: Buffer): boolean {
  let left = MOST_UNPACKED
  for (const { start } of zipEntries(bytes) ?? []) {
    left -= sizeUpTo(bytes.subarray(start), left)
    if (left < 0) return true
  }
  return false
}

/** Bytes of the part that begins here, `most` + 1 for any larger one; 0 for one that is not packed, or broken. */
function sizeUpTo(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarger ? most + 1 : 0
  }
}
