import { hash } from 'node:crypto'

/** The id of what a row of a file becomes: always the same, so that no row can become two. */
export function rowId(jobId: string, line: number, part = ''): string {
  const bytes = hash('sha256', `${jobId} ${line} ${part}`, 'buffer').subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
