import { expect, type Page, test } from '@playwright/test'
import { copiedCells, lede, noSidewaysScroll, open, pageOf, settled, told } from './support'

// One after another: what one test writes the next one reads.
test.describe.configure({ mode: 'serial' })
test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const BMT = 'Đảng bộ thành phố Buôn Ma Thuột'
const sheet = (page: Page) => page.getByRole('grid', { name: /^Bảng giao chỉ tiêu năm/ })
const rowOf = (page: Page, name: string) => sheet(page).getByRole('row').filter({ hasText: name })
const valueOf = (page: Page, name: string) => rowOf(page, name).getByRole('gridcell').nth(4)
const field = (page: Page, name: string) => page.getByRole('textbox', { name: `Giao mới, ${name}` })
const sums = (page: Page) => page.getByRole('region', { name: 'Chỉ tiêu và phần đã phân bổ' })
const TERMS = ['Chỉ tiêu', 'Đã phân bổ', 'Chênh lệch'] as const
const sum = (page: Page, term: (typeof TERMS)[number]) =>
  sums(page).getByRole('definition').nth(TERMS.indexOf(term))

async function openSheet(page: Page, year: string): Promise<void> {
  await open(page, 'daklak', pageOf('DL', 'allocations', { period: year }))
  await expect(sheet(page).getByRole('row')).toHaveCount(22)
}

/** Goes to the cell by mouse, types over it and goes on with Enter. */
async function enter(page: Page, name: string, words: string): Promise<void> {
  await valueOf(page, name).click()
  await expect(field(page, name)).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The figures of the column "Giao mới" as they are copied, the total first. */
async function figures(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Chép sang Excel' }).click()
  await expect(page.getByText('Đã chép 21 dòng. Mở Excel rồi dán.')).toBeVisible()
  const lines = await copiedCells(page)
  const head = lines.find((line) => line.includes('Giao mới')) ?? []
  const at = head.indexOf('Giao mới')
  return lines.slice(lines.indexOf(head) + 1).map((line) => Number(line[at]))
}

const added = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

async function propose(page: Page, terms: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: /^Đề xuất/ }).click()
  const form = page.getByRole('form', { name: 'Phương án đề xuất' })
  for (const [name, value] of Object.entries(terms)) await form.getByRole('textbox', { name }).fill(value)
  await form.getByRole('button', { name: 'Tính phương án' }).click()
}

test('Ghi chỉ tiêu năm 2024 của tỉnh (số giả định)', async ({ page }) => {
  await open(page, 'daklak', pageOf('DL', 'targets', { period: '2024' }))
  await page.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  const form = page.getByRole('dialog').getByRole('form', { name: 'Ghi chỉ tiêu' })
  await form.getByRole('combobox', { name: 'Loại chỉ tiêu' }).selectOption('Cấp trên giao')
  await form.getByRole('textbox', { name: 'Số được giao' }).fill('2.900')
  await form.getByRole('textbox', { name: 'Số văn bản' }).fill('15-HD/TW (giả định)')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('10/01/2024')
  await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Bí thư (giả định)')
  await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(told(page, 'Đã ghi chỉ tiêu 2.900 đảng viên.')).toBeVisible()
  await expect(lede(page)).toContainText(
    'Năm 2024: cấp trên giao 2.900 đảng viên (15-HD/TW (giả định) ngày 10/01/2024)',
  )
  await expect(page.getByRole('region', { name: 'Sổ chỉ tiêu' })).toContainText('Đang có hiệu lực')
})

test('Phương án đề xuất chia đúng 2.900 cho 20 tổ chức, lưu thành dự kiến', async ({ page }) => {
  await open(page, 'daklak', pageOf('DL', 'targets', { period: '2024' }))
  await page.getByRole('main').getByRole('link', { name: 'Giao chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Giao chỉ tiêu năm 2024' })).toBeVisible()
  await expect(sum(page, 'Chỉ tiêu')).toHaveText('2.900')
  await propose(page)
  await expect(told(page, /Phương án .*chia đủ 2\.900/)).toBeVisible()
  await page.getByRole('button', { name: 'Dùng phương án này' }).click()
  await expect(sum(page, 'Đã phân bổ')).toHaveText('2.900')
  await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
  const [total, ...shares] = await figures(page)
  expect(shares).toHaveLength(20)
  expect([total, added(shares)]).toEqual([2900, 2900])
  expect(Math.min(...shares)).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Lưu dự kiến' }).click()
  await expect(told(page, 'Đã lưu dự kiến giao cho 20 tổ chức.').first()).toBeVisible()
  await page.reload()
  await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
  await expect(page.getByText('đang dự kiến, chưa có văn bản')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lưu dự kiến' })).toBeDisabled()
})

test('Dự kiến chưa có văn bản thì chưa thành chỉ tiêu của cấp dưới', async ({ page }) => {
  await open(page, 'daklak', pageOf('DL-BMT', 'targets', { period: '2024' }))
  await expect(page.getByRole('region', { name: 'Sổ chỉ tiêu' })).toContainText('Dự kiến')
  await page.goto(pageOf('DL', 'progress', { period: '2024', asOf: '2024-12-31' }))
  const row = page.getByRole('treegrid').getByRole('row').filter({ hasText: BMT })
  await expect(row).toContainText('chưa giao chỉ tiêu')
})

test('Sửa một tổ chức thì thấy ngay chênh lệch, hoàn tác là trở lại', async ({ page }) => {
  await openSheet(page, '2024')
  const before = (await valueOf(page, BMT).textContent()) ?? ''
  const more = Number(before.replaceAll(/\D/g, '')) + 12
  await enter(page, BMT, String(more))
  await expect(sum(page, 'Chênh lệch')).toHaveText('-12 ! giao vượt')
  await expect(sum(page, 'Đã phân bổ')).toHaveText('2.912')
  await expect(page.getByRole('button', { name: 'Lưu dự kiến' })).toBeEnabled()
  await expect(rowOf(page, BMT)).toContainText('chưa lưu')
  await expect(sheet(page).getByText('chưa lưu')).toHaveCount(1)

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled()
  await page.keyboard.press('Control+y')
  await expect(sum(page, 'Chênh lệch')).toHaveText('-12 ! giao vượt')
  await page.keyboard.press('Control+z')
  await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
})

test('Chữ gõ không phải số thì được nói tại ô, bảng không đổi', async ({ page }) => {
  await openSheet(page, '2024')
  await valueOf(page, BMT).click()
  await page.keyboard.type('12x')
  await page.keyboard.press('Enter')
  await expect(field(page, BMT)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
})

test('Ô khóa giữ nguyên khi đề xuất lại', async ({ page }) => {
  await openSheet(page, '2025')
  await enter(page, BMT, '500')
  await page.getByRole('button', { name: `Khóa ô của ${BMT}` }).click()
  await expect(rowOf(page, BMT)).toContainText('khóa')
  await propose(page, { 'Tổng cần chia': '3.000' })
  await expect(told(page, /Phương án .*chia đủ 3\.000/)).toBeVisible()
  await page.getByRole('button', { name: 'Dùng phương án này' }).click()
  await expect(sum(page, 'Đã phân bổ')).toHaveText('3.000')
  await expect(valueOf(page, BMT)).toContainText('500')
  const [total, ...shares] = await figures(page)
  expect([total, added(shares)]).toEqual([3000, 3000])
})

test('Dán cả cột từ Excel, xem trước rồi mới vào bảng', async ({ page }) => {
  await openSheet(page, '2025')
  await page.evaluate(() => navigator.clipboard.writeText('DL-BMT\t480\r\nDL-BDO\t95\r\nDL-XX\t7\r\n'))
  await valueOf(page, BMT).click()
  await expect(field(page, BMT)).toBeFocused()
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Dán từ Excel' })
  await expect(dialog).toContainText('Khớp 2 trên 3 dòng, cộng 575.')
  await expect(dialog.getByRole('row', { name: /DL-XX/ })).toContainText(
    'Không có tổ chức trực thuộc nào mang mã hoặc tên này',
  )
  await dialog.getByRole('button', { name: 'Đưa 2 số vào bảng' }).click()
  await expect(sum(page, 'Đã phân bổ')).toHaveText('575')
  await expect(rowOf(page, 'Đảng bộ huyện Buôn Đôn').getByRole('gridcell').nth(4)).toHaveText('95')
})

test('Đề xuất không chia được thì nói vướng giới hạn nào, gợi ý tổng chia được', async ({ page }) => {
  await openSheet(page, '2025')
  await propose(page, { 'Tổng cần chia': '1.000', 'Tỷ lệ sàn': '3' })
  const panel = page.getByRole('form', { name: 'Phương án đề xuất' })
  await expect(panel).toContainText('Không chia được tổng 1.000')
  await expect(panel).toContainText('Tỷ lệ sàn 3% đòi nhiều hơn tổng này.')
  const usable = panel.getByRole('button', { name: /^Chia tổng [\d.]+$/ })
  const sumOffered = ((await usable.textContent()) ?? '').replace('Chia tổng ', '')
  await usable.click()
  await expect(told(page, `chia đủ ${sumOffered}`)).toBeVisible()
})

test('Ghi văn bản: thành chỉ tiêu của từng tổ chức, thấy ở sổ và ở tiến độ', async ({ page }) => {
  await openSheet(page, '2024')
  const given = (await valueOf(page, BMT).textContent())?.replaceAll(/[^\d.]/g, '') ?? ''
  await page.getByRole('button', { name: 'Ghi văn bản giao chỉ tiêu…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi văn bản giao chỉ tiêu · Năm 2024' })
  await dialog.getByRole('textbox', { name: 'Số văn bản' }).fill('31-CT/TU (giả định)')
  await dialog.getByRole('textbox', { name: 'Ngày văn bản' }).fill('26/01/2024')
  await dialog.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Tỉnh ủy Đắk Lắk')
  await expect(dialog).toContainText('Sau khi ghi: tổng 2.900 trên chỉ tiêu 2.900, chênh lệch 0.')
  await dialog.getByRole('button', { name: 'Ghi văn bản giao cho 20 tổ chức' }).click()
  await expect(told(page, 'Đã ghi văn bản giao chỉ tiêu. Tổng đang giao 2.900.').first()).toBeVisible()
  await expect(page.getByText('đang dự kiến, chưa có văn bản')).toHaveCount(0)

  await page.goto(pageOf('DL-BMT', 'targets', { period: '2024' }))
  await expect(lede(page)).toContainText(
    `cấp trên giao ${given} đảng viên (31-CT/TU (giả định) ngày 26/01/2024)`,
  )
  await page.goto(pageOf('DL', 'progress', { period: '2024', asOf: '2024-12-31' }))
  const row = page.getByRole('treegrid').getByRole('row').filter({ hasText: BMT })
  await expect(row.getByRole('link', { name: given, exact: true })).toBeVisible()
  await expect(page.getByText('Đã giao cho các tổ chức trực thuộc 2.900, bằng chỉ tiêu.')).toBeVisible()
})

test(
  'Trên điện thoại: ghi chỉ tiêu, chia, sửa một nơi, ghi văn bản',
  { tag: '@phone' },
  async ({ page }, { retry }) => {
    // a year of its own for a second run: in the first one something may stand already
    const year = String(2026 + retry)
    await open(page, 'daklak', pageOf('DL', 'allocations', { period: year }))
    await page.getByRole('main').getByRole('link', { name: 'Ghi chỉ tiêu' }).click()
    const form = page.getByRole('dialog').getByRole('form', { name: 'Ghi chỉ tiêu' })
    await expect(form.getByRole('combobox', { name: 'Loại chỉ tiêu' })).toHaveValue('assigned')
    await form.getByRole('textbox', { name: 'Số được giao' }).fill('2.900')
    await form.getByRole('textbox', { name: 'Số văn bản' }).fill('16-HD/TW (giả định)')
    await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('09/01/2026')
    await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Bí thư (giả định)')
    await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
    await expect(lede(page)).toContainText(`Năm ${year}: cấp trên giao 2.900 đảng viên`)

    await page.getByRole('main').getByRole('link', { name: 'Giao chỉ tiêu' }).click()
    await settled(page, `Giao chỉ tiêu năm ${year}`)
    const lines = page.getByRole('list', { name: `Bảng giao chỉ tiêu năm ${year}` }).getByRole('listitem')
    await expect(lines).toHaveCount(20)
    await propose(page)
    await page.getByRole('button', { name: 'Dùng phương án này' }).click()
    await expect(sum(page, 'Chênh lệch')).toHaveText('0 ✓ khớp')
    const line = lines.filter({ hasText: BMT })
    await expect(line).toContainText('chưa lưu')
    const proposed = Number(await field(page, BMT).inputValue())
    await field(page, BMT).fill(String(proposed - 5))
    await field(page, BMT).press('Enter')
    await expect(sum(page, 'Chênh lệch')).toHaveText('5 ! còn chưa giao')
    await expect(line).toContainText('−5 so với đề xuất')
    await page.getByRole('button', { name: 'Lưu dự kiến (20)' }).last().click()
    await expect(told(page, 'Đã lưu dự kiến giao cho 20 tổ chức.').first()).toBeVisible()
    await expect(line).not.toContainText('chưa lưu')
    await noSidewaysScroll(page)

    await page.getByRole('button', { name: 'Ghi văn bản giao chỉ tiêu…' }).last().click()
    const dialog = page.getByRole('dialog', { name: `Ghi văn bản giao chỉ tiêu · Năm ${year}` })
    await dialog.getByRole('textbox', { name: 'Số văn bản' }).fill('33-CT/TU (giả định)')
    await dialog.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/01/2026')
    await dialog.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Tỉnh ủy Đắk Lắk')
    await dialog.getByRole('button', { name: 'Ghi văn bản giao cho 20 tổ chức' }).click()
    await expect(told(page, 'Tổng đang giao 2.895.').first()).toBeVisible()
    await expect(page.getByText('đang dự kiến, chưa có văn bản')).toHaveCount(0)
  },
)
