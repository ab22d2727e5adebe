import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Writes a generated file; with --check it only says whether the file is up to date, and how to make it so. */
export function writeGenerated(file: string, text: string, command: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
    return
  }
  const isCurrent = read(file) === text
  if (!isCurrent) console.error(`${relative(process.cwd(), file)} đã cũ: chạy ${command}`)
  process.exitCode = isCurrent ? process.exitCode : 1
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
