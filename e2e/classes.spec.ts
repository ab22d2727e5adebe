import { expect, test } from '@playwright/test'
import { idOf } from '../test/world/ids'
import { noSidewaysScroll, noViolations, open, settled, told } from './support'

const classAddress = (key: string, tail = '') => `/classes/${idOf(`class ${key}`)}${tail}`
const AWARENESS = 'HL awareness IV 2026'
const TITLE = 'Lớp bồi dưỡng nhận thức về Đảng đợt IV năm 2026'

test('Giảng viên nhận người được đề nghị, điểm danh một người vắng; không mở được hồ sơ', async ({
  page,
}) => {
  await open(page, 'giangvien', classAddress(AWARENESS))
  await settled(page, TITLE)
  await page.getByRole('button', { name: 'Nhận 3 người vào lớp' }).click()
  await expect(told(page, 'Đã nhận 3 người vào lớp.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Danh sách lớp' }).getByRole('rowheader')).toHaveCount(11)
  await page.getByRole('link', { name: 'Điểm danh 24/11/2026, tối' }).click()
  await settled(page, 'Điểm danh')
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await page
    .getByRole('button', { name: /: có mặt$/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /: vắng$/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Ghi điểm danh' }).click()
  await settled(page, TITLE)
  await expect(page.getByRole('link', { name: 'Sửa điểm danh 24/11/2026, tối' })).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Học viên' }).getByRole('link', { name: /Chi bộ/ }),
  ).toHaveCount(0)
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
