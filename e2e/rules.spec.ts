import { expect, test } from '@playwright/test'
import { bodyRows, noSidewaysScroll, noViolations, open, settled } from './support'

/** The rule book: what holds, which open files it touches, and what another value would do to them. */

const CLOCK = /^Thời hạn quyết định kết nạp từ ngày chi bộ ra nghị quyết; thông báo/

test('Quy định: tìm không dấu, mở quy định', { tag: '@everywhere' }, async ({ page }) => {
  await open(page, 'binhngoc', '/rules')
  await settled(page, 'Quy định')
  const search = page.getByRole('searchbox', { name: 'Tìm quy định' })
  await search.fill('thoi han quyet dinh ket nap')
  await expect(page.getByRole('region', { name: 'Thời hạn ra quyết định' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Biểu quyết' })).toHaveCount(0)
  await expect(page).toHaveURL(/q=thoi/)
  await noViolations(page)
  await noSidewaysScroll(page)
  await search.fill('khong co quy dinh nay')
  await expect(page.getByText('Không có quy định nào khớp')).toBeVisible()
  await search.fill('r-dec-2')
  await page.getByRole('link', { name: CLOCK }).click()
  await settled(page, CLOCK)
})

test('Quy định: hồ sơ chịu tác động, xem trước tác động', { tag: '@everywhere' }, async ({ page }) => {
  await open(page, 'binhngoc', '/rules/R-DEC-2')
  await settled(page, CLOCK)
  const files = page.getByRole('region', { name: 'Hồ sơ đang làm chịu tác động' })
  await expect(files.getByText(/có \d+ hồ sơ đang làm với \d+ việc tính hạn theo quy định này/)).toBeVisible()
  await expect(files.getByRole('link').first()).toBeVisible()

  const clock = page.getByRole('region', { name: 'Thời hạn', exact: true })
  await clock.getByRole('button', { name: 'Xem trước tác động' }).click()
  const form = page.getByRole('form', { name: 'Xem trước tác động' })
  await expect(clock.getByText('Chỉ là xem trước: không ghi gì, không hạn nào thay đổi.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Số ngày làm việc' })).toHaveValue('45')
  await form.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('01/07/2025')
  await form.getByRole('textbox', { name: 'Số ngày làm việc' }).fill('200')
  await form.getByRole('button', { name: 'Tính thử' }).click()

  const result = page.getByRole('region', { name: 'Tác động của giá trị thử' })
  await expect(result.getByText(/^\d+ việc đang tính hạn theo giá trị này: /)).toBeVisible()
  await expect(
    result.getByText(/^→ thêm \d+ ngày$|^✓ thêm \d+ ngày, không còn quá hạn$/).first(),
  ).toBeVisible()
  await expect(page).toHaveURL(/tryLength=200/)
  await noViolations(page)
  await noSidewaysScroll(page)

  await page.reload()
  await expect(form.getByRole('textbox', { name: 'Số ngày làm việc' })).toHaveValue('200')
  await expect(result).toBeVisible()
  await form.getByRole('textbox', { name: 'Số ngày làm việc' }).fill('45')
  await form.getByRole('button', { name: 'Tính thử' }).click()
  await expect(result.getByText(/giống giá trị đang áp dụng/)).toBeVisible()
  await form.getByRole('button', { name: 'Thôi xem trước' }).click()
  await expect(form).toHaveCount(0)

  await files.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/candidates\//)
})

test('Quy định: xem trước nêu đúng ngày, và không ghi gì', async ({ page }) => {
  const address = '/rules/R-DEC-2?try=clock&tryFrom=2025-07-01&tryLength=1&tryExtension=15'
  await open(page, 'binhngoc', address)
  const files = page.getByRole('table', { name: 'Hồ sơ đang làm có việc tính hạn theo quy định này' })
  const tried = page.getByRole('table', { name: /^Việc chịu tác động/ })
  await expect(tried).toBeVisible()
  await expect(files).toBeVisible()
  await expect(bodyRows(tried)).not.toHaveCount(0)
  expect(await bodyRows(tried).count()).toBe(await bodyRows(files).count())
  const before = await files.innerText()
  await page.reload()
  await expect(tried).toBeVisible()
  await expect(files).toBeVisible()
  expect(await files.innerText()).toBe(before)
})
