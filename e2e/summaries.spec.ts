import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled, signIn, told } from './support'

test('năm đã tổng kết nêu số đã chốt; tính lại cho cùng kết quả', { tag: '@everywhere' }, async ({
  page,
}) => {
  await open(page, 'huyen001', pageOf('H001', 'summaries', { period: '2023' }))
  await settled(page, 'Tổng kết công tác kết nạp đảng viên năm 2023')
  await expect(page.getByText(/Kết nạp 210 trên 200 đảng viên, đạt 105.*%; 20 tổ chức cơ sở/)).toBeVisible()
  await expect(page.getByText('Yêu cầu 100% tổ chức cơ sở hoàn thành chỉ tiêu.')).toBeVisible()
  await expect(page.getByText(/^20 tổ chức hoàn thành và vượt, 6 tổ chức chưa đạt/)).toBeVisible()
  await page.getByRole('button', { name: 'Tính lại từ các bản ghi' }).click()
  await expect(page.getByText(/ngày 20\/02\/2024\..*Tính lại .* cho cùng kết quả/)).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
})

test('lãnh đạo chốt năm; trong cùng hội nghị cán bộ giao chỉ tiêu năm sau', async ({ page }) => {
  await open(page, 'phutrach', pageOf('QN-HL', 'summaries', { period: '2023' }))
  await settled(page, /năm 2023$/)
  await page.getByRole('button', { name: 'Ghi hội nghị tổng kết' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Ngày hội nghị').fill('25/02/2024')
  await page.reload()
  await expect(form.getByLabel('Ngày hội nghị')).toHaveValue('25/02/2024')
  await form.getByRole('button', { name: 'Chốt số liệu và ghi' }).click()
  await expect(told(page, 'Đã ghi hội nghị tổng kết.')).toBeVisible()
  await expect(page.getByText(/ngày 25\/02\/2024\..*Số liệu còn đúng với mã kiểm/)).toBeVisible()

  await signIn(page, 'huyen001')
  await page.goto(pageOf('H001-X01', 'summaries', { period: '2023' }))
  await page.getByRole('button', { name: 'Giao chỉ tiêu năm sau' }).click()
  await form.getByRole('textbox', { name: 'Chỉ tiêu (người)' }).fill('14')
  await form.getByRole('textbox', { name: 'Số văn bản' }).fill('77-QĐ/HU')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('26/02/2024')
  await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Ban Thường vụ Huyện ủy H001')
  await noViolations(page)
  await form.getByRole('button', { name: 'Ghi văn bản giao chỉ tiêu' }).click()
  await expect(told(page, 'Đã ghi chỉ tiêu năm sau.')).toBeVisible()
  await expect(page.getByText(/^Năm 2024: cấp trên giao 14 đảng viên/)).toBeVisible()
})
