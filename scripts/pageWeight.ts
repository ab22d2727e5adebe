// What a browser loads to sign in and see the progress page, compressed. Fails at the budget.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }

const budget = 200_000
const built = 'dist/web'

const manifestFile = join(built, '.vite/manifest.json')
if (!existsSync(manifestFile)) throw new Error('Chưa có dist/web: hãy chạy npm run build.')
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>

const names = Object.keys(manifest)
const entries = names.filter((name) => manifest[name]?.isEntry)
const routes = names.filter((name) => /(SignIn|Progress)Page\.tsx$/.test(name))
const files = new Set([...entries, ...routes].flatMap((name) => [...filesOf(name)]))

const sizes = [...files].map((file) => ({ file, size: gzipSync(readFileSync(join(built, file))).length }))
const total = sizes.reduce((sum, { size }) => sum + size, 0)
for (const { file, size } of sizes.sort((a, b) => b.size - a.size)) console.log(`${kilobytes(size)}  ${file}`)
console.log(
  `${kilobytes(total)}  tổng cộng khi nén gzip (${routes.length} trang kèm theo), giới hạn ${kilobytes(budget).trim()}`,
)
if (total >= budget) process.exitCode = 1

/** A chunk with its style sheets and everything it imports without waiting. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const file of chunk.css ?? []) seen.add(file)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).replace('.', ',').padStart(6)} kB`
}
