import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive; its text is asked for piece by piece as the reader takes it. */
export interface ZipEntry {
  readonly name: string
  readonly pieces: Iterable<string> | AsyncIterable<string>
}

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Sizes follow each file (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATED = 8
/** 01/01/1980: the same content gives the same bytes. */
const DOS_DAY = 0x21
/** Beyond it another form of archive would be needed; a sheet of a million rows stays far below. */
const LARGEST = 0xffff_ffff

/**
 * A zip archive as a stream of pieces, made as they are taken: what is kept in memory does not grow with it.
 * @throws when a file or the archive would pass 4 GiB
 */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const { name, pieces } of entries) {
    const label = Buffer.from(name)
    const start = offset
    const header = localHeader(label)
    yield header
    offset += header.length
    const sums = { crc: 0, size: 0, packed: 0 }
    for await (const packed of deflated(pieces, sums)) {
      sums.packed += packed.length
      yield packed
    }
    const descriptor = descriptorOf(sums)
    yield descriptor
    offset += sums.packed + descriptor.length
    if (sums.size > LARGEST || offset > LARGEST) throw new RangeError('an archive beyond 4 GiB')
    written.push({ name: label, ...sums, offset: start })
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield directoryEnd(written.length, directory.length, offset)
}

/** Text is gathered to pieces of this size before it is packed. */
const PIECE = 64 * 1024

async function* deflated(
  pieces: ZipEntry['pieces'],
  sums: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 3, chunkSize: PIECE })
  const feeding = feed(deflate, pieces, sums)
  // a failure of the source ends the stream; what is thrown below then is that failure
  feeding.catch((error: Error) => deflate.destroy(error))
  for await (const packed of deflate) if (Buffer.isBuffer(packed)) yield packed
  await feeding
}

async function feed(
  deflate: ReturnType<typeof createDeflateRaw>,
  pieces: ZipEntry['pieces'],
  sums: { crc: number; size: number },
): Promise<void> {
  let gathered = ''
  const write = async (): Promise<void> => {
    const bytes = Buffer.from(gathered)
    gathered = ''
    sums.crc = crc32(bytes, sums.crc)
    sums.size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  for await (const piece of pieces) {
    gathered += piece
    if (gathered.length >= PIECE) await write()
  }
  if (gathered !== '') await write()
  deflate.end()
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DOS_DAY, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptorOf({ crc, packed, size }: { crc: number; packed: number; size: number }): Buffer {
  const descriptor = Buffer.alloc(16)
  descriptor.writeUInt32LE(0x0807_4b50, 0)
  descriptor.writeUInt32LE(crc, 4)
  descriptor.writeUInt32LE(packed, 8)
  descriptor.writeUInt32LE(size, 12)
  return descriptor
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x0201_4b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  entry.writeUInt16LE(DOS_DAY, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
