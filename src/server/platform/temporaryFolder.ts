import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for throw-away data. Others may pass through it, as the database user of root must. */
export function makeTemporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ke-thua-${purpose}-`))
  chmodSync(folder, 0o711)
  return folder
}
