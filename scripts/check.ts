// `npm test`: everything that must hold before a change is kept. The last line is the sum over all of it.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { readIfThere } from '../src/server/platform/privateFile'
import { findBrowser } from './browserPath'

type Counts = { passed: number; failed: number; skipped: number }
type Step = {
  title: string
  command: string
  args: string[]
  /** vitest and Playwright count their tests; any other step is one. */
  countsTests?: boolean
  /** Why the step cannot run now: a reason to skip it, or to fail it at once. */
  skipIf?: () => string | null
  failIf?: () => string | null
}

const minutesAtMost = 30
const countFile = resolve('.cache/counts.json')
const running = new Set<ChildProcess>()
const results = new Map<string, boolean>()

const steps: Step[] = [
  { title: 'Định dạng', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { title: 'Quy tắc viết mã', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { title: 'Kiểu dữ liệu', command: 'tsc', args: ['-b'] },
  { title: 'Mã thừa', command: 'knip', args: ['--no-progress'] },
  { title: 'Lược đồ cơ sở dữ liệu', command: 'tsx', args: ['scripts/dbSchema.ts', '--check'] },
  {
    title: 'Mô tả API',
    command: 'tsx',
    args: ['scripts/openapi.ts', '--check'],
    skipIf: () => (existsSync('scripts/openapi.ts') ? null : 'chưa có scripts/openapi.ts'),
  },
  { title: 'Sổ quy định', command: 'tsx', args: ['scripts/rulebook.ts', '--check'] },
  { title: 'Kiểm thử (vitest)', command: 'vitest', args: ['run', '--passWithNoTests'], countsTests: true },
  { title: 'Dựng chương trình', command: 'npm', args: ['run', 'build', '--silent'] },
  {
    title: 'Độ nặng của trang',
    command: 'tsx',
    args: ['scripts/pageWeight.ts'],
    skipIf: () => (results.get('Dựng chương trình') ? null : 'chưa dựng được chương trình'),
  },
  {
    title: 'Kiểm thử trên trình duyệt',
    command: 'playwright',
    args: ['test'],
    countsTests: true,
    skipIf: () => {
      const files = existsSync('e2e') ? readdirSync('e2e', { recursive: true }) : []
      if (!files.some((name) => /\.(spec|test)\.ts$/.test(String(name)))) return 'chưa có tệp nào trong e2e'
      return results.get('Dựng chương trình') ? null : 'chưa dựng được chương trình'
    },
    failIf: () =>
      findBrowser() === null ? 'máy không có trình duyệt: hãy chạy npm run browser:install' : null,
  },
]

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))
process.on('exit', () => {
  for (const child of running) endGroup(child)
})

mkdirSync('.cache', { recursive: true })
const sum: Counts = { passed: 0, failed: 0, skipped: 0 }
const begun = Date.now()
for (const step of steps) {
  const counts = await check(step).catch(hopelessStep)
  sum.passed += counts.passed
  sum.failed += counts.failed
  sum.skipped += counts.skipped
}
console.log(`\nTổng thời gian ${secondsSince(begun)}`)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 ? 1 : 0)

function hopelessStep(error: unknown): Counts {
  console.error(error)
  return { passed: 0, failed: 1, skipped: 0 }
}

async function check(step: Step): Promise<Counts> {
  const skipped = step.skipIf?.()
  if (skipped) {
    console.log(`– ${step.title}: bỏ qua, ${skipped}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const hopeless = step.failIf?.()
  if (hopeless) {
    console.log(`✗ ${step.title}: ${hopeless}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  rmSync(countFile, { force: true })
  const started = Date.now()
  const { ok, output } = await run(step)
  const counts = countsOf(step, ok)
  results.set(step.title, ok)
  if (!ok) console.log(`\n${tail(output)}`)
  console.log(`${ok ? '✓' : '✗'} ${step.title} ${note(step, counts, output)}(${secondsSince(started)})`)
  return counts
}

function run(step: Step): Promise<{ ok: boolean; output: string }> {
  const env = {
    ...process.env,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    COUNT_FILE: countFile,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  }
  const onWindows = process.platform === 'win32'
  const child = spawn(step.command, step.args, {
    env,
    detached: !onWindows,
    shell: onWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const keep = (part: Buffer) => {
    output += part.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((done) => {
    const end = (ok: boolean) => {
      clearTimeout(clock)
      running.delete(child)
      endGroup(child)
      done({ ok, output })
    }
    const clock = setTimeout(() => {
      output += `\nQuá ${minutesAtMost} phút: dừng.`
      end(false)
    }, minutesAtMost * 60_000)
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    // 'exit', not 'close': a grandchild that keeps the pipe open must not keep us waiting.
    child.on('exit', (code) => setTimeout(() => end(code === 0), 50))
  })
}

function countsOf(step: Step, ok: boolean): Counts {
  const text = step.countsTests ? readIfThere(countFile) : null
  if (text === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  const counts = JSON.parse(text) as Counts
  return { ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) }
}

function note(step: Step, counts: Counts, output: string): string {
  if (step.title === 'Độ nặng của trang') return `${output.trim().split('\n').at(-1)?.trim()} `
  if (!step.countsTests) return ''
  return `${counts.passed} đạt, ${counts.failed} hỏng, ${counts.skipped} bỏ qua `
}

/** The count line of a part would look like the sum. */
function tail(output: string): string {
  const lines = output
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\d+ passed, \d+ failed, \d+ skipped$/.test(line))
  return lines.slice(-250).join('\n')
}

/** Nothing that a step started may outlive it. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // Already gone, as it should be.
  }
}

function secondsSince(moment: number): string {
  return `${((Date.now() - moment) / 1000).toFixed(1).replace('.', ',')} s`
}
