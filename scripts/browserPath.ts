import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium without a window of its own: the same pages in two thirds of the time. */
export const HEADLESS = 'chromium-headless-shell'

/**
 * The browser for the tests: CHROMIUM_PATH, else a Chromium, Chrome or Edge of the system, the headless one first,
 * else the one Playwright downloaded. undefined = let Playwright find its own; null = there is none at all.
 */
export function findBrowser(): string | undefined | null {
  const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': programFilesX86 } = process.env
  const windows = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  )
  const places = [
    `/usr/bin/${HEADLESS}`,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows,
  ]
  const found = CHROMIUM_PATH || places.find((place) => existsSync(place))
  if (found) return found
  return existsSync(chromium.executablePath()) ? undefined : null
}
