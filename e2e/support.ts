import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Username } from '../test/world/accounts'
import { organisationId, periodId } from '../test/world/ids'

/** The one password of all accounts of the demo world; playwright.config.ts gives it to the server as well. */
export const PASSWORD = process.env.DEMO_PASSWORD ?? ''

/** Through the page, as people do. */
export async function signInByPage(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** The quick way, for journeys that are about something else. */
export async function signIn(page: Page, username: Username): Promise<void> {
  const reply = await page.request.post('/api/sessions', { data: { username, password: PASSWORD } })
  expect(reply.status(), `đăng nhập ${username}`).toBeLessThan(300)
}

/** Signs in and opens the page. */
export async function open(page: Page, username: Username, address: string): Promise<void> {
  await signIn(page, username)
  await page.goto(address)
}

type Words = Readonly<Record<string, string>>

/** Address of a page of the organisation with this code: `pageOf('QN-HL', 'targets', { period: '2023' })`. */
export function pageOf(code: string, tail = '', { period, ...rest }: Words = {}): string {
  const query = new URLSearchParams(rest)
  if (period !== undefined) query.set('period', periodId(period))
  const path = `/organisations/${organisationId(code)}${tail === '' ? '' : `/${tail}`}`
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The page is there: its title stands and nothing is being fetched any more. */
export async function settled(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Đang tải', { exact: true })).toHaveCount(0)
}

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Axe finds nothing against WCAG 2.2 AA in what is on the screen now. The pages have no frames, so that one run on
 * the page itself sees all of it; what passes is not told element by element, which on large tables took most of the
 * time.
 */
export async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_AA)
    .setLegacyMode(true)
    .analyze()
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`)
        .join('\n')}`,
  )
  expect(told, page.url()).toEqual([])
}

/** Nothing is wider than the window: a phone does not scroll sideways. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content, `bề ngang của ${page.url()}`).toBeLessThanOrEqual(window)
}

const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const

/** What is on the screen serves everybody, at a desk and on a phone: one loading of the page, looked at in both sizes. */
export async function usableByAll(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await noViolations(page)
    await noSidewaysScroll(page)
  }
  await page.setViewportSize(SIZES[0])
}

/** What "Chép sang Excel" left on the clipboard, as lines of cells. */
export async function copiedCells(page: Page): Promise<string[][]> {
  const text = await page.evaluate(() => navigator.clipboard.readText())
  return text.split(/\r?\n/).map((line) => line.split('\t'))
}

/** The rows of a table beneath its head. */
export function bodyRows(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader') })
}

/** The short message at the foot of the page. */
export function told(page: Page, words: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words })
}

/** The sentence with which a page opens. */
export function lede(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: /^(Đến ngày|Đến|\d+ đảng viên được kết nạp|Chia|Năm) / })
    .first()
}
