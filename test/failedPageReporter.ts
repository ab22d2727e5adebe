import { readFileSync } from 'node:fs'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

const LINES = 150

/** Prints what stood on the page when a test failed: where only the output is kept, it is all there is to go by. */
export default class FailedPageReporter implements Reporter {
  onTestEnd(test: TestCase, { status, attachments, retry }: TestResult): void {
    if (status === test.expectedStatus) return
    const path = attachments.find(({ name }) => name === 'error-context')?.path
    const page = path === undefined ? undefined : readFileSync(path, 'utf8').match(/```yaml\n([^]*?)```/)?.[1]
    if (page === undefined) return
    const lines = page.split('\n')
    console.log(`\nThe page when "${test.title}" failed (run ${retry + 1}):`)
    console.log(lines.slice(0, LINES).join('\n'))
    if (lines.length > LINES) console.log(`… ${lines.length - LINES} more lines`)
  }

  printsToStdio(): boolean {
    return false
  }
}
