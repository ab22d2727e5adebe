import { defineConfig } from 'vitest/config'

const fast = {
  environment: 'node',
  pool: 'threads',
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/countReporter.ts'],
    projects: [
      {
        test: {
          ...fast,
          name: 'pure',
          include: ['src/{domain,contract,web}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...fast,
          name: 'server',
          include: ['src/server/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: './test/databaseServer.ts',
        },
      },
    ],
  },
})
