import { expect, test } from '@playwright/test'
import { writeXlsx } from 'hucre'
import { noViolations, open, pageOf, settled } from './support'

const sheet = [
  ['ĐẢNG BỘ THÀNH PHỐ HẠ LONG'],
  ['DANH SÁCH TỔ CHỨC ĐẢNG MỚI THÀNH LẬP'],
  [],
  ['STT', 'Tên chi bộ', 'Mã số', 'Loại', 'Thuộc đảng bộ', 'Ngày thành lập', 'Điện thoại bí thư'],
  ['1', 'Đảng bộ phường Hành Trình', 'HLHT', 'Đảng bộ cơ sở', '', '01/07/2025', '0912345678'],
  ['2', 'Chi bộ Hành Trình 1', 'HLHT-1', 'chi bộ', 'HLHT', '1/8/25', '0912345678'],
]

const people = [
  ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Mã chi bộ', 'Số BC cảm tình Đảng', 'Ghi chú'],
  ['1', 'Nguyễn Thị An', 'Nữ', '05/03/2000', '007', '05-BC/CB', ''],
]

test('cột đã nhận ra được gấp lại, cột còn thiếu đứng trước, lỗi mở phần có lỗi', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'imports'))
  await page.getByLabel('Tệp ghi nội dung gì').selectOption({ label: 'Nguồn và hồ sơ' })
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Nguồn', rows: people }] }))
  const file = { name: 'nguồn mới.xlsx', mimeType: 'application/octet-stream', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await settled(page, 'nguồn mới.xlsx')
  const recognised = page.getByText('5 cột đã nhận ra')
  const sex = page.getByLabel('Giới tính (bắt buộc)')
  await expect(page.getByRole('heading', { name: 'Cần xem (1)' })).toBeVisible()
  await expect(sex).toBeHidden()
  await noViolations(page)

  // what was chosen stands while it is folded, and the refusal is seen
  await recognised.click()
  await sex.selectOption({ label: 'Không có cột' })
  await page.getByText('4 cột đã nhận ra').click()
  await expect(sex).toBeHidden()
  const day = 'Ngày nghị quyết đưa vào danh sách: giá trị chung cho mọi dòng'
  await page.getByLabel(day).fill('10/03/2026')
  await page.getByRole('button', { name: 'Kiểm tra mọi dòng' }).click()
  await expect(sex).toBeVisible()
  await expect(page.getByText('Chưa có cột cho “Giới tính”.')).toBeVisible()
})

test('một tệp lộn xộn được nhận, sửa một dòng, nhập rồi hoàn tác', async ({ page }) => {
  // where targets are read there is a way to bring them in from a file
  await open(page, 'halong', pageOf('QN-HL', 'targets'))
  await page.getByRole('main').getByRole('link', { name: 'Nhập từ tệp' }).click()
  await settled(page, 'Nhập từ tệp')
  await expect(page.getByLabel('Tệp ghi nội dung gì')).toHaveValue('targets')
  await page.getByLabel('Tệp ghi nội dung gì').selectOption({ label: 'Tổ chức đảng' })
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Tổ chức', rows: sheet }] }))
  const file = { name: 'tổ chức mới.xlsx', mimeType: 'application/octet-stream', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await settled(page, 'tổ chức mới.xlsx')
  await expect(page.getByLabel('Ngày thành lập (bắt buộc)')).toHaveValue('5')
  await noViolations(page)
  await page.getByRole('button', { name: 'Kiểm tra mọi dòng' }).click()

  // the pressed button is gone with its step: the keyboard stands in the next one
  await expect(page.getByRole('region', { name: 'Chờ xác nhận nhập' })).toBeFocused()
  await page.getByRole('button', { name: 'Sửa dòng 6' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa dòng 6' })
  await expect(dialog.getByText('Ghi năm đủ bốn chữ số.')).toBeVisible()
  await expect(dialog.getByLabel('Ngày thành lập')).toBeFocused()
  await dialog.getByLabel('Ngày thành lập').fill('01/08/2025')
  await dialog.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(page.getByText('Đã nhập 2 dòng.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem ở trang Tổ chức đảng' })).toBeVisible()
  await noViolations(page)

  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
  await page.getByLabel('Lý do').fill('Gửi nhầm tệp')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
  await expect(page.getByText('Đã hoàn tác 2 dòng.')).toBeVisible()
})
