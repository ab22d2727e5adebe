/** What a zip file says of its parts, read from the directory at its end without unpacking anything. */
export interface ZipEntry {
  name: string
  /** bytes unpacked, as declared */
  size: number
  isEncrypted: boolean
  /** where its packed bytes begin */
  start: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 65_535
const LOCAL_LENGTH = 30
/** Stands where the true number is told elsewhere in the file. */
const ELSEWHERE = 0xffffffff

/** Null when the bytes are no whole zip file; files beyond 4 GB (zip64) are none for this program either. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOf(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0xffff || [12, 16].some((field) => bytes.readUInt32LE(end + field) === ELSEWHERE)) return null
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const isElsewhere = [20, 24, 42].some((field) => bytes.readUInt32LE(at + field) === ELSEWHERE)
    if (isElsewhere || local + LOCAL_LENGTH > bytes.length) return null
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      size: bytes.readUInt32LE(at + 24),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      start: local + LOCAL_LENGTH + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
    })
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The directory's end stands last, with a comment of any length behind it. */
function endOf(bytes: Buffer): number | null {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return null
}
