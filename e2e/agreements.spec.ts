import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled } from './support'

const NOTICE = `Thành phố kết nạp 365 đảng viên mới (đạt 81,11% kế hoạch), ở 118/243 chi bộ.
Có nơi kết nạp 450/365 đảng viên, đạt 81,11%; năm 2022 kết nạp 2.089/1.900 đảng viên (đạt 109,94% kế hoạch).`

test('một tin đã đăng được đối chiếu ngay khi dán, và còn nguyên khi quay lại @everywhere', async ({
  page,
}) => {
  await open(page, 'halong', pageOf('QN-HL', 'agreements', { period: '2023', asOf: '2023-08-31' }))
  await settled(page, 'Đối chiếu số liệu')
  await page.getByRole('textbox', { name: 'Đoạn văn hoặc các dòng của biểu' }).fill(NOTICE)
  await expect(page.getByText('Đã đọc 4 số liệu, 2 chỗ không khớp.')).toBeVisible()
  await expect(page.getByText('Suy ra mẫu số 450.')).toBeVisible()
  await expect(page.getByText('Chưa có số để so')).toBeVisible()
  await expect(page.getByText('450/365 = 123,29%; 365/450 = 81,11%')).toBeVisible()
  await expect(page.getByText(/^Cắt bớt chữ số chứ không làm tròn: ghi 109,94%/)).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
  await page.reload()
  await expect(page.getByText('Đã đọc 4 số liệu, 2 chỗ không khớp.')).toBeVisible()
  await page.getByRole('button', { name: 'Xóa đoạn đã dán' }).click()
  await expect(page.getByText(/^Đã đọc/)).toHaveCount(0)
})

test('số liệu trong hệ thống: hai lần bấm đến nơi có số @everywhere', async ({ page }) => {
  await open(page, 'daklak', pageOf('DL', 'agreements', { period: '2023' }))
  await settled(page, 'Đối chiếu số liệu')
  await expect(page.getByText(/^Đã đối chiếu \d+ cặp số/)).toBeVisible()
  await noSidewaysScroll(page)
})
