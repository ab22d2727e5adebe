import { writeFileSync } from 'node:fs'
import type { Reporter as BrowserReporter, FullResult, Suite } from '@playwright/test/reporter'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

type Counts = { passed: number; failed: number; skipped: number }

/** Ends the output of vitest and of Playwright with the one line of the house: N passed, N failed, N skipped. */
export default class CountReporter implements Reporter, BrowserReporter {
  private suite: Suite | null = null
  private strayErrors = 0

  /** vitest. A file that could not be loaded counts as one failure. */
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: strayErrors.length, skipped: 0 }
    for (const module of modules) {
      counts.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
      }
    }
    tell(counts)
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  /** Playwright. An error outside any test, such as a server that does not start. */
  onError(): void {
    this.strayErrors += 1
  }

  onEnd(_result: FullResult): void {
    const counts = { passed: 0, failed: this.strayErrors, skipped: 0 }
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome()
      const unrun = test.results.length === 0
      counts[unrun || outcome === 'skipped' ? 'skipped' : outcome === 'unexpected' ? 'failed' : 'passed'] += 1
    }
    tell(counts)
  }

  printsToStdio(): boolean {
    return false
  }
}

function tell(counts: Counts): void {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(counts))
}
