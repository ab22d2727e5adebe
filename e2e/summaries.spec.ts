import { expect, test } from '@playwright/test'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

test(
  'the closed year tells what was told, and an officer closes that of a commune',
  { tag: '@everywhere' },
  async ({ page }, { project }) => {
    await open(page, 'huyen001', pageOf('H001', 'summaries', { period: '2023' }))
    await settled(page, 'Tổng kết công tác kết nạp đảng viên năm 2023')
    await expect(page.getByText(/Kết nạp 210 trên 200 đảng viên, đạt 105.*%; 20 tổ chức cơ sở/)).toBeVisible()
    await expect(page.getByText(/ngày 20\/02\/2024\..*Tính lại .* cho cùng kết quả/)).toBeVisible()
    await expect(page.getByText('Yêu cầu 100% tổ chức cơ sở hoàn thành chỉ tiêu.')).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
    if (project.name !== 'desktop') return

    await expect(
      bodyRows(page.getByRole('table', { name: 'Kết quả của từng tổ chức đảng trực thuộc' })),
    ).toHaveCount(26)
    await page.goto(pageOf('H001-X01', 'summaries', { period: '2023' }))
    await settled(page, /năm 2023$/)
    await page.getByRole('button', { name: 'Ghi hội nghị tổng kết' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Ngày hội nghị').fill('25/02/2024')
    await noViolations(page)
    await form.getByRole('button', { name: 'Chốt số liệu và ghi' }).click()
    await expect(told(page, 'Đã ghi hội nghị tổng kết.')).toBeVisible()
    await expect(page.getByText(/ngày 25\/02\/2024\..*Tính lại .* cho cùng kết quả/)).toBeVisible()
  },
)
