// `npm run demo`: from a fresh clone to a running system with the demo world. Only Node is needed.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, npm, root } from './dependencies.mjs'

const sources = ['src', 'test/world', 'scripts/demoServer.ts', 'package.json', 'package-lock.json']
const built = join(root, 'dist/server/demoServer.js')

ensureDependencies()
if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) {
  console.log('Đang dựng chương trình…')
  if (!npm('run', 'build', '--silent')) process.exit(1)
}
await import(pathToFileURL(built).href)

/** The latest change of these files and folders, in milliseconds. */
function newest(paths) {
  return Math.max(...paths.map((path) => changedAt(join(root, path))))
}

function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}
