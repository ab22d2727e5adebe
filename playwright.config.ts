import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browserPath'
import { freePort } from './src/server/platform/freePort'

// This file is read again in every worker: the first reading chooses, the others find it in the environment.
process.env.E2E_PORT ??= String(await freePort(0))
process.env.DEMO_PASSWORD ??= 'kiem-thu-trinh-duyet'

const address = `http://127.0.0.1:${process.env.E2E_PORT}`
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const sandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/browser-tests',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // a shared machine may stall once; a second failure is a failure
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  globalTimeout: 28 * 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./test/failedPageReporter.ts'], ['./test/countReporter.ts']],
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [...quiet, '--disable-component-update', '--disable-sync', ...sandbox],
    },
  },
  // A test or file with the tag @phone runs on the phone alone, with @everywhere on both, the others on the desktop.
  projects: [
    { name: 'desktop', grepInvert: /@phone\b/, use: { viewport: { width: 1366, height: 768 } } },
    {
      name: 'phone',
      grep: /@phone\b|@everywhere\b/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: 'node --enable-source-maps dist/server/demoServer.js --temporary',
    env: {
      PORT: process.env.E2E_PORT,
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      OWNER_PID: String(process.pid),
      // the demo world tells of duties that fall due: its journeys are walked on one day, whenever they run
      DEMO_TODAY: '2026-11-30',
      // letters can be asked for; none leaves, the work of the night is done before anybody asks
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'nhacviec@vidu.vn',
    },
    url: `${address}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
