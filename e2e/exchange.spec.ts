import { expect, test } from '@playwright/test'
import { writeXlsx } from 'hucre'
import { encodeText } from '#domain/exchange/legacyText'
import { noSidewaysScroll, noViolations, open, pageOf, settled } from './support'

const old = (text: string) => encodeText(text, 'tcvn3') ?? ''

const ROWS = [
  ['Danh s¸ch ®¶ng viªn míi kÕt n¹p'],
  ['STT', ...['Họ và tên', 'Giới tính', 'Ngày sinh', 'Mã chi bộ', 'Số quyết định'].map(old)],
  [1, old('Hoàng Thị Phông Cũ'), old('nữ'), '02/02/1990', 'QN-MC-BN-K1', '61-Q§/ThU'],
  [2, old('Trần Văn Bảng Mã'), 'Nam', '03/04/1991', 'QN-MC-BN-K1', '62-Q§/ThU'],
]

test('Chọn tệp Excel viết bằng phông cũ: xem chữ đọc được rồi đọc thành bảng', {
  tag: '@everywhere',
}, async ({ page }) => {
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Kết nạp', rows: ROWS }] }))
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'admissions/paste'))
  await settled(page, 'Dán danh sách kết nạp từ Excel')
  await page
    .getByLabel('Chọn tệp Excel…')
    .setInputFiles({ name: 'ket-nap.xlsx', mimeType: 'application/octet-stream', buffer })
  const table = page.getByRole('table', { name: 'Các cột viết bằng phông cũ' })
  await expect(table).toContainText('Hoàng Thị Phông Cũ')
  await noViolations(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Dùng bảng này' }).click()
  await expect(page.getByRole('row', { name: /Họ và tên/ })).toContainText(
    'Hoàng Thị Phông Cũ · Trần Văn Bảng Mã',
  )
  await expect(page.getByRole('row', { name: /Số quyết định/ })).toContainText('61-QĐ/ThU · 62-QĐ/ThU')
})

test('Tệp không đọc được thì nói rõ vì sao', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'admissions/paste'))
  const buffer = Buffer.from('PK không phải tệp nén')
  await page
    .getByLabel('Chọn tệp Excel…')
    .setInputFiles({ name: 'hong.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(
    page.getByText('Không đọc được tệp này. Cần tệp .xlsx, .xls hoặc .csv còn nguyên vẹn.'),
  ).toBeVisible()
})
