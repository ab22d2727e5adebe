import { expect, test } from '@playwright/test'
import { bodyRows, lede, noSidewaysScroll, open, pageOf } from './support'

test.beforeEach(async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'progress', { period: '2023', asOf: '2023-08-31' }))
})

test('Danh sách 125 chi bộ thôn, khu phố chưa kết nạp, kèm cấp trên và chỗ hết nguồn', async ({ page }) => {
  await page.getByRole('link', { name: '125 chi bộ chưa kết nạp' }).click()
  await expect(lede(page)).toContainText(
    'Đến 31/08/2023, 125 trên 243 chi bộ thôn, khu phố chưa kết nạp được ai trong năm 2023.',
  )
  await expect(page.getByText('Đã hiện đủ 125 dòng.')).toBeVisible()
  const cells = bodyRows(page.getByRole('table', { name: 'Các chi bộ chưa kết nạp' }))
  await expect(cells).toHaveCount(125)
  await expect(
    cells.filter({ hasText: 'Chi bộ khu 2' }).filter({ hasText: 'Đảng bộ phường Đại Yên' }),
  ).toContainText('Hết nguồn')
  await expect(
    cells.filter({ hasText: 'Chi bộ khu 1' }).filter({ hasText: 'Đảng bộ phường Bãi Cháy' }).first(),
  ).not.toContainText('Hết nguồn')
  const parents = await cells.evaluateAll((rows) =>
    rows.map((row) => row.children[1]?.textContent?.trim() ?? ''),
  )
  expect(parents.every((parent) => parent.startsWith('Đảng bộ '))).toBe(true)
})

test('Trên điện thoại danh sách đến từng phần, xem thêm là đủ 125', { tag: '@phone' }, async ({ page }) => {
  await page.getByRole('link', { name: '125 chi bộ chưa kết nạp' }).click()
  await expect(lede(page)).toContainText('125 trên 243 chi bộ thôn, khu phố')
  const more = page.getByRole('button', { name: 'Xem thêm' })
  await expect(page.getByText('Đang hiện 50 trên 125.')).toBeVisible()
  await more.click()
  await expect(page.getByText('Đang hiện 100 trên 125.')).toBeVisible()
  await more.click()
  await expect(page.getByText('Đã hiện đủ 125 dòng.')).toBeVisible()
  await expect(more).toHaveCount(0)
  const cells = page.getByRole('list', { name: 'Các chi bộ chưa kết nạp' }).getByRole('listitem')
  await expect(cells).toHaveCount(125)
  await noSidewaysScroll(page)
})

test('Bàn phím đi trên các ô chi bộ, Enter mở chi bộ ấy', async ({ page }) => {
  const squares = page.getByRole('list', { name: 'Chi bộ thôn, khu phố và số người đã kết nạp' })
  await expect(squares.getByRole('link')).toHaveCount(243)
  const first = squares.getByRole('link', { name: 'Chi bộ khu 1 · Đảng bộ phường Bãi Cháy: chưa kết nạp' })
  await first.focus()
  await page.keyboard.press('ArrowRight')
  const second = squares.getByRole('link', { name: 'Chi bộ khu 10 · Đảng bộ phường Bãi Cháy: chưa kết nạp' })
  await expect(second).toBeFocused()
  await page.keyboard.press('End')
  await expect(squares.getByRole('link').last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Tổ chức đảng đang xem' })).toContainText('Chi bộ khu 10')
  await expect(lede(page)).toContainText('Đến 31/08/2023')
})

test('Hỏi 12 tháng gần nhất thì là câu hỏi khác, không phải số chính thức', async ({ page }) => {
  await page.getByRole('link', { name: '125 chi bộ chưa kết nạp' }).click()
  await page.getByRole('combobox', { name: 'Khoảng' }).selectOption('12 tháng gần nhất')
  await expect(page.getByText('Không phải số chính thức', { exact: true })).toBeVisible()
  await expect(lede(page)).toContainText(
    'chưa kết nạp được ai từ 01/09/2022 đến 31/08/2023, không kể chi bộ lập sau ngày 01/09/2022.',
  )
})

test('Nơi chưa nhập danh sách không bị nêu là chưa kết nạp', async ({ page }) => {
  await open(page, 'trunguong', pageOf('QN', 'zero-cells', { period: '2023', asOf: '2023-08-31' }))
  await expect(lede(page)).toContainText(
    /có \d+ chi bộ đã có danh sách mà chưa kết nạp được ai trong năm 2023/,
  )
  await expect(page.getByText('Chưa có đủ danh sách', { exact: true })).toBeVisible()
})
