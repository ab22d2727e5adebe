import { expect, type Page, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf } from './support'

const letters = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))

/** Beside the page on a desk; on a phone under "Thêm" of either language. */
async function openPreferences(page: Page, isPhone: boolean): Promise<void> {
  if (isPhone) await page.getByRole('button', { name: /^(Thêm|More)$/ }).click()
}

test('Đổi sang tiếng Anh, tải lại vẫn tiếng Anh, rồi trở về', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  await open(page, 'halong', pageOf('QN-HL', 'progress', { period: '2023', asOf: '2023-08-31' }))
  await expect(page.getByRole('link', { name: '81,11%' })).toBeVisible()
  await openPreferences(page, isMobile)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: /^81[.,]11%$/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Tiến độ kết nạp đảng viên' })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await noViolations(page)
  await noSidewaysScroll(page)
  await openPreferences(page, isMobile)
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi')
})

test('Chữ lớn: chữ to hơn trên mọi trang, điện thoại không phải kéo ngang', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  await open(page, 'halong', pageOf('QN-HL', 'progress', { period: '2023', asOf: '2023-08-31' }))
  await expect(page.getByRole('link', { name: '81,11%' })).toBeVisible()
  const before = await letters(page)
  await openPreferences(page, isMobile)
  const large = page.getByRole('button', { name: 'Chữ lớn' })
  await large.click()
  await expect(large).toHaveAttribute('aria-pressed', 'true')
  expect(await letters(page)).toBeGreaterThan(before)
  await page.reload()
  await expect(page.getByRole('link', { name: '81,11%' })).toBeVisible()
  expect(await letters(page)).toBeGreaterThan(before)
  await noViolations(page)
  await noSidewaysScroll(page)
  await page.goto(pageOf('QN-HL', 'targets', { period: '2023' }))
  await expect(page.getByRole('region', { name: 'Sổ chỉ tiêu' })).toBeVisible()
  await noSidewaysScroll(page)
})
