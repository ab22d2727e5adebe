import { expect, type Page, test } from '@playwright/test'
import {
  bodyRows,
  copiedCells,
  noSidewaysScroll,
  noViolations,
  open,
  pageOf,
  settled,
  usableByAll,
} from './support'

const TITLE = 'Nguồn và hồ sơ'

const list = (page: Page) => page.getByRole('region', { name: 'Danh sách', exact: true })
const shown = (page: Page) => bodyRows(list(page).getByRole('table'))

test('Con số ở giai đoạn nào mở đúng danh sách của giai đoạn ấy', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'sources'))
  await settled(page, TITLE)
  for (const stage of ['Cảm tình Đảng', 'Chi bộ đã đề nghị', 'Đảng viên chính thức']) {
    const figure = page.getByRole('link', { name: `người đang ở: ${stage}` })
    const count = Number(await figure.textContent())
    await figure.click()
    await expect(page.getByText(`Đã hiện đủ ${count} dòng.`)).toBeVisible()
    await expect(shown(page)).toHaveCount(count)
    await expect(shown(page).first()).toContainText(stage)
    await expect(list(page)).toBeFocused()
  }
})

test('Đang thiếu gì, cần chú ý gì: mỗi con số mở danh sách của nó', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'sources'))
  await settled(page, TITLE)
  for (const title of ['Đang thiếu gì', 'Cần chú ý']) {
    const figure = page.getByRole('region', { name: title }).getByRole('link').first()
    const count = Number(await figure.textContent())
    await figure.click()
    await expect(page.getByText(`Đã hiện đủ ${count} dòng.`)).toBeVisible()
    await expect(shown(page)).toHaveCount(count)
  }
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(page.getByRole('button', { name: 'Bỏ lọc' })).toHaveCount(0)
})

test('Tìm theo tên không dấu, chép sang Excel, mở hồ sơ', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'sources'))
  await settled(page, TITLE)
  await expect(shown(page).first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Tìm theo họ tên' }).fill('ngo dieu hoa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tìm “ngo dieu hoa”: 1 người.')).toBeVisible()
  await expect(shown(page)).toHaveCount(1)
  expect(page.url()).not.toContain('hoa')
  await page
    .getByRole('group', { name: 'Lọc danh sách' })
    .getByRole('button', { name: 'Chép sang Excel' })
    .click()
  await expect(page.getByText(/^Đã chép 1 dòng/)).toBeVisible()
  const cells = await copiedCells(page)
  expect(cells.some((line) => line.includes('Ngô Diệu Hòa'))).toBe(true)
  await page.getByRole('link', { name: 'Ngô Diệu Hòa' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ngô Diệu Hòa' })).toBeVisible()
})

test('Tên chưa mở thì nêu mục đích mới xem được', async ({ page }) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'sources', { stage: 'listed' }))
  await settled(page, TITLE)
  await expect(page.getByText('Tên chưa mở', { exact: true })).toBeVisible()
  await expect(list(page).getByText('không mở tên').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Mục đích xem tên' }).selectOption('Kiểm tra, giám sát')
  await page.getByRole('button', { name: 'Mở tên' }).click()
  await expect(page.getByText('Đang mở tên: kiểm tra, giám sát')).toBeVisible()
  await expect(list(page).getByText('không mở tên')).toHaveCount(0)
})

test('Ghi và sửa đảng viên của chi bộ', { tag: '@everywhere' }, async ({ page }, { project }) => {
  const officialDay = project.name === 'phone' ? '04/02/2015' : '03/02/2015'
  const name = `Trần Thị Người Thử ${project.name === 'phone' ? 'Hai' : 'Một'}`
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'members'))
  await settled(page, 'Đảng viên của chi bộ')
  await page.getByRole('button', { name: 'Ghi đảng viên' }).click()
  const form = page.getByRole('form', { name: 'Ghi đảng viên' })
  await form.getByRole('button', { name: 'Ghi đảng viên' }).click()
  await expect(form.getByText('Ô này cần được ghi.')).toBeVisible()
  await noViolations(page)
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill(name)
  await form.getByRole('button', { name: 'Ghi đảng viên' }).click()
  await expect(page.getByText(`Đã ghi: ${name}.`)).toBeVisible()
  await page.getByRole('button', { name: `Sửa: ${name}` }).click()
  await form.getByRole('textbox', { name: 'Ngày chính thức' }).fill(officialDay)
  await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi bổ sung theo phiếu đảng viên.')
  await form.getByRole('button', { name: 'Ghi lần sửa' }).click()
  await expect(page.getByText(officialDay)).toBeVisible()
  await noSidewaysScroll(page)
})

test('Ghi rồi chấm dứt thẩm quyền của tổ chức bên dưới', async ({ page }) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'authority'))
  await settled(page, 'Thẩm quyền quyết định kết nạp, công nhận')
  await page.getByRole('button', { name: 'Ghi thẩm quyền', exact: true }).click()
  const form = page.getByRole('form', { name: 'Ghi thẩm quyền' })
  await form.getByRole('combobox', { name: 'Tổ chức đảng' }).fill('tran phu')
  await page.getByRole('option', { name: /^Đảng bộ phường Trần Phú/ }).click()
  await form.getByRole('combobox', { name: 'Thẩm quyền' }).selectOption('Đảng ủy cơ sở được ủy quyền')
  await form.getByRole('textbox', { name: 'Số văn bản' }).fill('45-QĐ/TU')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('01/10/2026')
  await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Ban Thường vụ Thành ủy Móng Cái')
  await form.getByRole('textbox', { name: 'Từ ngày' }).fill('01/09/2026')
  await form.getByRole('button', { name: 'Ghi thẩm quyền' }).click()
  await expect(form.getByText(/Ngày cuối không được trước ngày đầu/)).toBeVisible()
  await noViolations(page)
  await form.getByRole('textbox', { name: 'Từ ngày' }).fill('01/10/2026')
  await form.getByRole('button', { name: 'Ghi thẩm quyền' }).click()
  const row = bodyRows(page.getByRole('table', { name: 'Các lần giao thẩm quyền' })).filter({
    hasText: 'Đảng bộ phường Trần Phú',
  })
  await expect(row).toContainText('đang có')
  await row.getByRole('button', { name: /^Sửa/ }).click()
  await form.getByRole('textbox', { name: 'Đến trước ngày' }).fill('15/10/2026')
  await form.getByRole('textbox', { name: 'Lý do sửa hoặc chấm dứt' }).fill('Thu lại theo văn bản mới')
  await form.getByRole('button', { name: 'Ghi lần sửa' }).click()
  await expect(row).toContainText('đã hết')
  await noSidewaysScroll(page)
  await row.getByRole('button', { name: /^Rút/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Rút lần ghi thẩm quyền/ })
  await dialog.getByRole('textbox', { name: 'Lý do rút' }).fill('Ghi nhầm tổ chức')
  await dialog.getByRole('button', { name: 'Rút', exact: true }).click()
  await expect(row).toHaveCount(0)
})

for (const [what, who, address, title] of [
  ['nguồn của chi bộ', 'khu2', pageOf('QN-MC-BN-K2', 'sources'), TITLE],
  ['nguồn khi tên chưa mở', 'trunguong', pageOf('QN-MC', 'sources', { alert: 'turns18' }), TITLE],
  [
    'nguồn, danh sách trống',
    'trunguong',
    pageOf('QN-HL', 'sources', { stage: 'official', state: 'exited' }),
    TITLE,
  ],
  ['thẩm quyền', 'mongcai', pageOf('QN-MC', 'authority'), 'Thẩm quyền quyết định kết nạp, công nhận'],
  [
    'thẩm quyền khi chưa ghi',
    'binhngoc',
    pageOf('QN-MC-BN', 'authority'),
    'Thẩm quyền quyết định kết nạp, công nhận',
  ],
  ['đảng viên của nơi không phải chi bộ', 'mongcai', pageOf('QN-MC', 'members'), 'Đảng viên của chi bộ'],
] as const) {
  test(`Ai cũng dùng được: ${what}`, async ({ page }) => {
    await open(page, who, address)
    await settled(page, title)
    await expect(page.getByText('Đang tải', { exact: true })).toHaveCount(0)
    await usableByAll(page)
  })
}
