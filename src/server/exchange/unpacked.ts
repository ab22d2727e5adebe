import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { zipEntries } from './zipEntries'

/**
 * Whether the parts of a zip file are larger than may be, whatever it says of them: each is unpacked up to the bound
 * and thrown away piece by piece.
 */
export async function isTooLarge(bytes: Buffer, most: number): Promise<boolean> {
  let left = most
  for (const { start } of zipEntries(bytes) ?? []) {
    left -= await sizeUpTo(bytes.subarray(start), left)
    if (left < 0) return true
  }
  return false
}

/** Bytes of the part that begins here, more than `most` for any larger one; what was read of one that is broken. */
async function sizeUpTo(packed: Buffer, most: number): Promise<number> {
  let size = 0
  try {
    const pieces: AsyncIterable<Buffer> = Readable.from([packed]).pipe(createInflateRaw())
    for await (const piece of pieces) {
      size += piece.length
      if (size > most) break
    }
  } catch {
    return size
  }
  return size
}
