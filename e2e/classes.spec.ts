import { expect, type Page, test } from '@playwright/test'
import { idOf } from '../test/world/ids'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

const classAddress = (key: string, tail = '') => `/classes/${idOf(`class ${key}`)}${tail}`
const TITLE = 'Lớp bồi dưỡng nhận thức về Đảng đợt IV năm 2026'

test('Giảng viên làm từ bàn việc: nhận người được đề nghị, điểm danh một người vắng', async ({ page }) => {
  await open(page, 'giangvien', '/')
  await settled(page, 'Việc cần làm')
  await page.getByRole('link', { name: 'Xét danh sách' }).click()
  await settled(page, TITLE)
  await page.getByRole('button', { name: 'Nhận 3 người vào lớp' }).click()
  await expect(told(page, 'Đã nhận 3 người vào lớp.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Danh sách lớp' }).getByRole('rowheader')).toHaveCount(11)
  await expect(
    page.getByRole('region', { name: 'Học viên' }).getByRole('link', { name: /Chi bộ/ }),
  ).toHaveCount(0)
  await page.goto('/duties')
  await page.getByRole('link', { name: 'Điểm danh' }).click()
  await takeAttendance(page)
  await settled(page, TITLE)
  await expect(page.getByRole('link', { name: 'Sửa điểm danh 24/11/2026, tối' })).toBeVisible()
})

/** Everybody is there but the first. */
async function takeAttendance(page: Page, isAbsent = true): Promise<void> {
  await settled(page, 'Điểm danh')
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  if (isAbsent) {
    const present = page.getByRole('button', { name: /: có mặt$/ })
    await present.first().click()
    await expect(page.getByRole('button', { name: /: vắng$/ })).toHaveCount(1)
  }
  await page.getByRole('button', { name: 'Ghi điểm danh' }).click()
}

test('Một lớp từ nhu cầu đến giấy chứng nhận, đứng trong hồ sơ', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'class-needs', { waiting: 'yes' }))
  await page.getByRole('link', { name: 'Mở lớp', exact: true }).click()
  const form = page.getByRole('form', { name: 'Mở lớp' })
  await expect(form.getByRole('combobox', { name: 'Loại lớp' })).toHaveValue('awareness')
  const typed = {
    'Tên lớp': 'Lớp nhận thức về Đảng tại phường',
    'Số quyết định mở lớp': '12-QĐ/TTCT',
    'Ngày quyết định': '10/11/2026',
    'Nơi ra quyết định': 'Trung tâm Chính trị phường',
    'Số chỗ': '20',
    'Địa điểm': 'Nhà văn hóa khu 4',
    'Buổi 1: ngày': '16/11/2026',
    'Buổi 1: nội dung': 'Khái lược lịch sử Đảng',
  }
  for (const [label, value] of Object.entries(typed)) {
    await form.getByRole('textbox', { name: label, exact: true }).fill(value)
  }
  await form.getByRole('button', { name: 'Mở lớp' }).click()
  await settled(page, typed['Tên lớp'])

  await page.getByRole('link', { name: 'Thêm từ danh sách cần học' }).click()
  const needy = page.getByRole('row').filter({ hasText: 'Chi bộ khu 4' })
  const name = (await needy.getByRole('link').first().textContent()) ?? ''
  await needy.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Ghi danh vào lớp' }).click()
  await expect(told(page, 'Đã ghi danh 1 người.')).toBeVisible()
  await page.goBack()

  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('link', { name: 'Điểm danh 16/11/2026, cả ngày' }).click()
  await settled(page, 'Điểm danh')
  await noSidewaysScroll(page)
  await noViolations(page)
  await takeAttendance(page, false)
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('cell', { name: '1/1', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Giỏi', exact: true }).click()
  await page.getByRole('button', { name: 'Ghi xếp loại 1 người' }).click()
  await page.getByRole('button', { name: 'Cấp giấy chứng nhận cho 1 người' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp 1 giấy' }).click()
  await expect(told(page, 'Đã cấp 1 giấy chứng nhận.')).toBeVisible()
  await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('/GCN-TTCT').first()).toBeVisible()
})

test('Giấy tờ của lớp đợt V năm 2023: sáu mươi giấy chứng nhận', { tag: '@everywhere' }, async ({ page }) => {
  await open(page, 'giangvien', classAddress('HL new members V 2023', '/papers?paper=certificates'))
  await settled(page, 'Giấy tờ của lớp')
  await expect(page.getByText('GIẤY CHỨNG NHẬN', { exact: true })).toHaveCount(60)
  await noSidewaysScroll(page)
  await page.getByRole('combobox', { name: 'Giấy tờ' }).selectOption('Tổng hợp kết quả')
  await expect(page.getByRole('row', { name: /^Cộng/ })).toContainText('60')
  await noViolations(page)
})
