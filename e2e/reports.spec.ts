import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled } from './support'

test('đoạn báo cáo và Biểu 2 của cùng những con số; dân tộc, tôn giáo mở theo mục đích @everywhere', async ({
  page,
}) => {
  await open(
    page,
    'halong',
    pageOf('QN-HL', 'reports', { period: '2023', asOf: '2023-08-31', style: 'notice' }),
  )
  await settled(page, 'Báo cáo, biểu thống kê')
  await expect(page.getByText(/kết nạp được 365 đảng viên mới \(đạt 81,11% kế hoạch\)\./)).toBeVisible()
  await expect(page.getByRole('link', { name: '118/243' })).toBeVisible()
  await page.getByRole('link', { name: 'Đảng viên mới kết nạp', exact: true }).click()
  await settled(page, 'Đảng viên mới kết nạp')
  await expect(page.getByText('cần nêu mục đích').first()).toBeVisible()
  await expect(page.getByText('không theo dõi').first()).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
  await page
    .getByRole('combobox', { name: 'Mục đích' })
    .selectOption({ label: 'Lập biểu thống kê theo quy định' })
  await page.getByRole('button', { name: 'Mở theo mục đích' }).click()
  await expect(page.getByText(/^Đang mở số dân tộc thiểu số/)).toBeVisible()
  await expect(page.getByText('cần nêu mục đích')).toHaveCount(0)
})
