import {
  chownSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file only its owner can read, whole or not at all. Started by root, it belongs to the folder's owner. */
export function writePrivateFile(path: string, text: string): void {
  renameSync(writeAside(path, text), path)
}

/** Reads a private file, or makes it first. Of two processes that make it at once, both read the first one's. */
export function readOrMakePrivateFile(path: string, make: () => string): string {
  const found = readIfThere(path)
  if (found !== null) return found
  const aside = writeAside(path, make())
  try {
    linkSync(aside, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readFileSync(path, 'utf8')
}

/** The text of a file, or null when there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Whether an error of the operating system or of PostgreSQL carries one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

function writeAside(path: string, text: string): string {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, text, { mode: 0o600 })
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0 && uid !== 0) chownSync(aside, uid, gid)
  return aside
}
