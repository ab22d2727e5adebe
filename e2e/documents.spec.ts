import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

test(
  'an officer registers a document and makes it the ground of a target',
  { tag: '@everywhere' },
  async ({ page }, { project }) => {
    const number = project.name === 'phone' ? '45-KH/HU' : '44-KH/HU'
    await open(page, 'huyen001', pageOf('H001', 'documents'))
    await settled(page, 'Văn bản chỉ đạo')
    await expect(page.getByText('Chỉ thị 28-CT/TW')).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
    await page.getByRole('button', { name: 'Ghi văn bản' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Loại văn bản').selectOption({ label: 'Kế hoạch' })
    await form.getByLabel('Số, ký hiệu').fill(number)
    await form.getByLabel('Ngày ký').fill('05/01/2024')
    await form.getByLabel('Nơi ban hành').fill('Ban Thường vụ Huyện ủy H001')
    await form.getByLabel('Trích yếu').fill('Tạo nguồn, kết nạp đảng viên năm 2024')
    await noViolations(page)
    await form.getByRole('button', { name: 'Ghi văn bản' }).click()
    await expect(told(page, `Đã ghi văn bản ${number}.`)).toBeVisible()

    await page.goto(pageOf('H001', 'targets', { period: '2024' }))
    await settled(page, /^Chỉ tiêu kết nạp/)
    await page.getByRole('button', { name: 'Thêm căn cứ' }).click()
    await form.getByLabel('Văn bản trong sổ').selectOption({ label: `Kế hoạch ${number} (05/01/2024)` })
    await form.getByRole('button', { name: 'Ghi căn cứ' }).click()
    await expect(page.getByRole('button', { name: `Bỏ căn cứ ${number}` })).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
  },
)
