import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { organisationId } from '../test/world/ids'
import { findBrowser } from './browserPath'

/**
 * Takes the pictures of the README from a running demo: npm run demo, then, with its password in DEMO_PASSWORD,
 * npm run pictures.
 */

const address = process.env.ADDRESS ?? 'http://127.0.0.1:8080'
const password = process.env.DEMO_PASSWORD ?? ''
const folder = 'docs/pictures'

interface Picture {
  name: string
  username: string
  path: string
  phone?: boolean
}

const PICTURES: Picture[] = [
  {
    name: 'progress',
    username: 'halong',
    path: `/organisations/${organisationId('QN-HL')}/progress?asOf=2023-08-31`,
  },
  { name: 'allocation', username: 'daklak', path: `/organisations/${organisationId('DL')}/allocations` },
  {
    name: 'admissions',
    username: 'halong',
    path: `/organisations/${organisationId('QN-HL')}/admissions?asOf=2023-08-31&indicator=pupils`,
  },
  {
    name: 'entry-phone',
    username: 'khu2',
    path: `/organisations/${organisationId('QN-MC-BN-K2')}/admissions/new`,
    phone: true,
  },
  { name: 'organisations', username: 'halong', path: `/organisations/${organisationId('QN-HL')}` },
]

mkdirSync(folder, { recursive: true })
const executablePath = findBrowser()
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args })
for (const picture of PICTURES) {
  const viewport = picture.phone ? { width: 360, height: 740 } : { width: 1366, height: 900 }
  const page = await browser.newPage({ viewport, locale: 'vi-VN' })
  await signIn(page, picture.username)
  await page.goto(address + picture.path)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${picture.name}.png` })
  await page.close()
}
await browser.close()

async function signIn(page: Page, username: string): Promise<void> {
  const reply = await page.request.post(`${address}/api/sessions`, { data: { username, password } })
  if (!reply.ok()) throw new Error(`không đăng nhập được bằng ${username}: ${reply.status()}`)
}
