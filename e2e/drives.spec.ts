import { expect, type Page, test } from '@playwright/test'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

const NAME_2023 = 'Đợt kết nạp chào mừng các ngày thành lập Tỉnh, Đảng bộ và Thành phố năm 2023'
const NAME_2027 = 'Đợt kết nạp chào mừng 97 năm Ngày thành lập Đảng'

async function openDrive(page: Page, username: 'mongcai' | 'halong', code: string, name: string) {
  await open(page, username, pageOf(code, 'drives'))
  await settled(page, 'Đợt kết nạp')
  await page.getByRole('link', { name, exact: true }).click()
  await settled(page, name)
}

test('Cán bộ tính ngược đợt kết nạp, xem hồ sơ nào kịp', { tag: '@everywhere' }, async ({ page }) => {
  await openDrive(page, 'halong', 'QN-HL', NAME_2027)
  await expect(page.getByText(/^Để kết nạp ngày 03\/02\/2027:/)).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
  await page.getByRole('combobox', { name: 'Hồ sơ' }).selectOption('Đã sẵn sàng')
  await expect(page.getByText('Đã sẵn sàng', { exact: false }).first()).toBeVisible()
  expect(page.url()).toContain('group=ready')
  await page.getByRole('textbox', { name: 'Ngày dự định kết nạp' }).fill('31/12/2026')
  await page.getByRole('button', { name: 'Tính lại' }).click()
  await expect(page.getByText(/^Để kết nạp ngày 31\/12\/2026:/)).toBeVisible()
})

test('90 người của đợt năm 2023: danh sách, chỗ ngồi, biên bản', { tag: '@everywhere' }, async ({ page }) => {
  await openDrive(page, 'mongcai', 'QN-MC', NAME_2023)
  await page.getByRole('link', { name: 'Buổi lễ' }).click()
  await page.getByRole('link', { name: 'Lễ công bố, trao quyết định kết nạp' }).click()
  await expect(page.getByText(/^Ngày 19\/10\/2023 có 90 người nhận quyết định và được kết nạp/)).toBeVisible()
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: 'Chỗ ngồi' }).click()
  await expect(page.getByRole('rowheader', { name: /^Hàng / })).toHaveCount(9)
  await noViolations(page)
  await page.getByRole('link', { name: 'Biên bản' }).click()
  await expect(page.getByText('Số 31-BB/ThU')).toBeVisible()
  await noSidewaysScroll(page)
})

test('Chuẩn bị lễ công bố rồi ghi biên bản cho mọi người trong một lần', async ({ page }) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'ceremonies'))
  await settled(page, 'Các buổi lễ')
  await page.getByRole('button', { name: 'Chuẩn bị buổi lễ' }).click()
  const form = page.getByRole('form', { name: 'Chuẩn bị buổi lễ' })
  await form.getByRole('textbox', { name: 'Ngày tổ chức' }).fill('27/11/2026')
  await form.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường Thành ủy')
  await form.getByRole('button', { name: 'Ghi buổi lễ' }).click()
  await expect(told(page, 'Đã ghi buổi lễ.')).toBeVisible()
  await bodyRows(page.getByRole('table'))
    .filter({ hasText: '27/11/2026' })
    .getByRole('link', { name: 'Lễ công bố, trao quyết định kết nạp' })
    .click()
  await page.getByRole('button', { name: 'Ghi biên bản' }).click()
  const entry = page.getByRole('form', { name: 'Ghi kết quả buổi lễ' })
  await expect(entry.getByRole('checkbox', { name: /^Có mặt: / }).first()).toBeChecked()
  await noViolations(page)
  const people = entry.getByRole('checkbox', { name: /^Có mặt: / })
  const count = await people.count()
  expect(count).toBeGreaterThan(1)
  await people.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(people.nth(1)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(people.nth(1)).not.toBeChecked()
  await entry.getByRole('button', { name: `Ghi biên bản cho ${count} người` }).click()
  await expect(
    page.getByText(new RegExp(`có ${count - 1} người nhận quyết định; 1 người vắng`)),
  ).toBeVisible()
})

test('Giao nhiệm vụ cho đảng viên mới, xem quy hoạch đảng viên trẻ', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'succession'))
  await settled(page, 'Quy hoạch, bồi dưỡng, bố trí đảng viên trẻ')
  await expect(page.getByText('Bí thư chi bộ').first()).toBeVisible()
  await noViolations(page)
  await page.goto(pageOf('QN-MC-BN', 'sources', { stage: 'admitted' }))
  const people = page.getByRole('region', { name: 'Danh sách', exact: true }).getByRole('table')
  await bodyRows(people).first().getByRole('link').first().click()
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  const form = page.getByRole('form', { name: 'Giao nhiệm vụ' })
  await form.getByRole('combobox', { name: 'Nhiệm vụ' }).selectOption('Công tác thanh niên')
  await form.getByRole('textbox', { name: 'Thời hạn' }).fill('31/03/2027')
  await form.getByRole('button', { name: 'Ghi nhiệm vụ' }).click()
  await expect(told(page, 'Đã ghi nhiệm vụ.')).toBeVisible()
  await expect(page.getByText('31/03/2027').first()).toBeVisible()
})
