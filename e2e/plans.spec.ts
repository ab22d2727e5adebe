import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

const TITLE = 'Khảo sát nguồn, kế hoạch kết nạp'

test('Cán bộ phường phê duyệt kế hoạch của chi bộ; kế hoạch của phường cộng thêm số ấy', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'plans'))
  await settled(page, TITLE)
  const row = page.getByRole('row').filter({ hasText: 'Chi bộ khu 2' })
  await expect(row).toContainText('Chờ trả lời')
  await page.getByRole('button', { name: 'Xem kế hoạch: Chi bộ khu 2' }).click()
  const plan = page.getByRole('dialog', { name: 'Kế hoạch của Chi bộ khu 2' })
  await expect(plan).toContainText('Phân công đảng viên theo dõi, giúp đỡ')
  await plan.getByRole('radio', { name: 'Phê duyệt' }).check()
  await plan.getByRole('textbox', { name: 'Ngày', exact: true }).fill('20/11/2026')
  await plan.getByRole('textbox', { name: 'Số văn bản phê duyệt' }).fill('41-KL/ĐU')
  await noViolations(page)
  await plan.getByRole('button', { name: 'Ghi trả lời' }).click()
  await expect(told(page, 'Đã ghi trả lời.')).toBeVisible()
  await expect(row).toContainText('Đã phê duyệt')
  await noViolations(page)
})

test('Bí thư ghi khảo sát nguồn bằng số và mở tờ các bước', { tag: '@everywhere' }, async ({ page }) => {
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'plans', { view: 'surveys' }))
  await settled(page, TITLE)
  await page.getByRole('button', { name: 'Ghi khảo sát' }).click()
  const survey = page.getByRole('dialog', { name: 'Ghi khảo sát nguồn' })
  await survey.getByRole('textbox', { name: 'Ngày khảo sát' }).fill('16/11/2026')
  await survey.getByRole('textbox', { name: /^Thanh niên/ }).fill('31')
  await survey.getByRole('textbox', { name: /^Trưởng, phó thôn, khu phố chưa là đảng viên/ }).fill('1')
  await noViolations(page)
  await noSidewaysScroll(page)
  await survey.getByRole('button', { name: 'Ghi khảo sát' }).click()
  await expect(told(page, 'Đã ghi khảo sát nguồn.')).toBeVisible()
  await expect(page.getByText(/^Năm 2026: 1 trong 1 chi bộ đã khảo sát/)).toBeVisible()
  await page.getByRole('link', { name: 'In các bước kết nạp' }).click()
  await settled(page, 'Các bước kết nạp đảng viên')
  await expect(page.getByRole('region', { name: 'Bước 11' })).toContainText('6-KNĐ')
  await noViolations(page)
  await noSidewaysScroll(page)
})
