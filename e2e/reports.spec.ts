import { expect, test } from '@playwright/test'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

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

test('chuyển sang CSDL đảng viên: gửi, ghi kết quả, người bị trả lại còn trong danh sách', async ({
  page,
}) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'transmittals'))
  await settled(page, 'Chuyển sang CSDL đảng viên')
  await page.getByLabel('Quyết định từ ngày').fill('01/01/2023')
  await page.getByLabel('Quyết định từ ngày').press('Enter')
  await expect(page.getByText(/^[1-9]\d* người chưa chuyển/)).toBeVisible()
  await page.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await expect(told(page, 'Đã chuyển.')).toBeVisible()
  await page.getByRole('link', { name: 'Lần 1' }).click()
  await settled(page, 'Lần chuyển 1')
  await expect(page.getByText('Dựng lại từ dữ kiện lúc chuyển cho đúng mã này.')).toBeVisible()
  await noViolations(page)
  await page
    .getByRole('combobox', { name: /^Kết quả của/ })
    .first()
    .selectOption({ label: 'Sai họ tên' })
  await page.getByRole('button', { name: 'Những người còn chờ: đã nhận' }).click()
  await page.getByRole('button', { name: /^Ghi kết quả của/ }).click()
  await expect(told(page, 'Đã ghi kết quả.')).toBeVisible()
  await page.getByRole('link', { name: 'Các lần chuyển' }).click()
  const back = page.getByRole('table', { name: 'Bị trả lại, chưa sửa' })
  await expect(bodyRows(back)).toHaveCount(1)
  await expect(back.getByText('Sai họ tên')).toBeVisible()
})
