import { expect, type Page, test } from '@playwright/test'
import { bodyRows, copiedCells, lede, open, pageOf, signIn } from './support'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test.beforeEach(async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'progress', { period: '2023', asOf: '2023-08-31' }))
  await expect(page.getByRole('link', { name: '81,11%' })).toBeVisible()
})

const sentence = 'Đến 31/08/2023 kết nạp 365 trên 450 đảng viên, đạt 81,11% kế hoạch; còn 85.'
const treeOf = (page: Page) => page.getByRole('treegrid', { name: /^Tiến độ của Đảng bộ thành phố Hạ Long/ })
const rowOf = (page: Page, name: string) =>
  treeOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

test('Câu mở đầu nói đủ, kèm văn bản làm căn cứ', { tag: '@everywhere' }, async ({ page }) => {
  await expect(lede(page)).toContainText(sentence)
  await expect(
    page.getByRole('paragraph').filter({ hasText: /^Số chính thức, theo văn bản số 12-KH\/TU/ }),
  ).toBeVisible()
})

test('Từ 365 mở ra đúng 365 người, có họ tên', async ({ page }) => {
  await page.getByRole('link', { name: '365', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kết nạp đảng viên' })).toBeVisible()
  await expect(lede(page)).toContainText('365 đảng viên được kết nạp đến 31/08/2023.')
  await expect(page.getByText('Đã hiện đủ 365 dòng.')).toBeVisible()
  const people = bodyRows(
    page.getByRole('table', { name: 'Những lần kết nạp của Đảng bộ thành phố Hạ Long' }),
  )
  await expect(people).toHaveCount(365)
  await expect(people.filter({ hasText: 'không mở tên' })).toHaveCount(0)
  await expect(people.getByRole('link', { name: 'Nguyễn Thị Hồng Chi' })).toHaveCount(1)
})

test('Cơ cấu: 69 người trong doanh nghiệp mở ra 69 dòng', async ({ page }) => {
  const groups = page.getByRole('table', { name: 'Cơ cấu 365 đảng viên mới kết nạp' })
  await groups
    .getByRole('row', { name: /^Doanh nghiệp ngoài khu vực nhà nước/ })
    .getByRole('link', { name: '69' })
    .click()
  await expect(lede(page)).toContainText('trong doanh nghiệp ngoài khu vực nhà nước: 69.')
  await expect(page.getByText('Đã hiện đủ 69 dòng.')).toBeVisible()
  await expect(bodyRows(page.getByRole('table', { name: /^Những lần kết nạp/ }))).toHaveCount(69)
})

test('Vào một phường thì các lựa chọn đi theo', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Tính theo' }).selectOption('ngày quyết định')
  await expect(page.getByText('Không phải số chính thức', { exact: true })).toBeVisible()
  await rowOf(page, 'Đảng bộ phường Bãi Cháy').getByRole('link', { name: 'Đảng bộ phường Bãi Cháy' }).click()
  await expect(page.getByRole('navigation', { name: 'Tổ chức đảng đang xem' })).toContainText(
    'Đảng bộ phường Bãi Cháy',
  )
  await expect(page.getByRole('treegrid', { name: /^Tiến độ của Đảng bộ phường Bãi Cháy/ })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Tính theo' })).toHaveValue('decision')
  await expect(page.getByRole('button', { name: 'Tính đến 31/08/2023' })).toBeVisible()
})

test('Bằng bàn phím mở, đóng các chi bộ của một phường tại chỗ', async ({ page }) => {
  const ward = rowOf(page, 'Đảng bộ phường Bãi Cháy')
  await ward.getByRole('link', { name: 'Đảng bộ phường Bãi Cháy' }).focus()
  await expect(ward).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(ward).toHaveAttribute('aria-expanded', 'true')
  const cells = treeOf(page).getByRole('row', { level: 3 })
  await expect(cells).toHaveCount(14)
  await page.keyboard.press('ArrowDown')
  await expect(cells.first().getByRole('link').first()).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await expect(ward.getByRole('link', { name: 'Đảng bộ phường Bãi Cháy' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(cells).toHaveCount(0)
})

test('Sắp xếp theo phần trăm: cao nhất lên trên, tải lại vẫn vậy', async ({ page }) => {
  const percents = async () => {
    const cells = treeOf(page).getByRole('row', { level: 2 })
    const all = await cells.evaluateAll((rows) => rows.map((row) => row.children[3]?.textContent ?? ''))
    return all
      .filter((text) => /^[\d.,]+$/.test(text))
      .map((text) => Number(text.replace('.', '').replace(',', '.')))
  }
  const isFalling = (numbers: number[]) =>
    numbers.every((one, at) => at === 0 || one <= (numbers[at - 1] ?? 0))
  expect(isFalling(await percents())).toBe(false)
  await page.getByRole('button', { name: /^Còn 55 tổ chức, hiện tất cả/ }).click()
  const head = treeOf(page).getByRole('columnheader', { name: '%', exact: true })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const sorted = await percents()
  expect(sorted.length).toBeGreaterThan(50)
  expect(isFalling(sorted)).toBe(true)

  await page.reload()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  expect(await percents()).toEqual(sorted)
})

test('Đổi cách tính thì không còn là số chính thức, một lần bấm là trở lại', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Tính theo' }).selectOption('ngày quyết định')
  await expect(page.getByText('Không phải số chính thức', { exact: true })).toBeVisible()
  await expect(
    page.getByText('Đang xem số tính theo ngày quyết định, thay vì ngày lễ kết nạp.'),
  ).toBeVisible()
  await expect(lede(page)).not.toContainText('kết nạp 365 trên 450')
  await page.getByRole('button', { name: 'Xem số chính thức' }).click()
  await expect(lede(page)).toContainText(sentence)
  await expect(page.getByText('Không phải số chính thức', { exact: true })).toHaveCount(0)
})

test('Chép sang Excel: số kiểu Việt Nam, mỗi ô một cột', async ({ page }) => {
  await page
    .getByRole('group', { name: 'Kỳ và cách tính' })
    .getByRole('button', { name: 'Chép sang Excel' })
    .click()
  await expect(page.getByText('Đã chép 68 dòng. Mở Excel rồi dán.')).toBeVisible()
  const lines = await copiedCells(page)
  expect(lines[0]).toEqual(['Đảng bộ thành phố Hạ Long'])
  const head = lines.find(([first]) => first === 'Tổ chức đảng') ?? []
  const total = lines[lines.indexOf(head) + 1] ?? []
  const cell = (name: string) => total[head.indexOf(name)]
  expect(cell('Mã')).toBe('QN-HL')
  expect([cell('Chỉ tiêu'), cell('Kết nạp'), cell('%'), cell('Còn lại')]).toEqual([
    '450',
    '365',
    '81,11',
    '85',
  ])
  expect(lines.filter((line) => line.length === head.length)).toHaveLength(69)
})

test('Bản in có tên tổ chức, kỳ, chỗ ký; không có các mục làm việc', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Năm 2023 (01/01/2023 – 31/12/2023), tính đến 31/08/2023')).toBeVisible()
  await expect(
    page.getByText('Đảng bộ tỉnh Quảng Ninh', { exact: true }).filter({ visible: true }),
  ).toHaveCount(1)
  await expect(page.getByText('NGƯỜI LẬP BIỂU')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Các mục làm việc' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'In' })).toHaveCount(0)
  await expect(rowOf(page, 'Đảng bộ phường Yết Kiêu')).toBeVisible()
})

test('Đường dẫn gửi cho người khác mở ra đúng những gì đang xem', async ({ page, browser }) => {
  await page.getByRole('combobox', { name: 'Tính theo' }).selectOption('ngày quyết định')
  await expect(page.getByText('Không phải số chính thức', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Hiện' }).selectOption('chậm so với mốc')
  const words = page.getByRole('status').filter({ hasText: /Đang hiện \d+ trên 67 tổ chức trực thuộc\./ })
  await expect(words).toBeVisible()
  const shown = (await words.textContent()) ?? ''
  await page.reload()
  await expect(words).toHaveText(shown)

  const other = await browser.newPage()
  await signIn(other, 'halong')
  await other.goto(page.url())
  await expect(other.getByText(shown.replace('Hiện tất cả', '').trim())).toBeVisible()
  await expect(other.getByRole('combobox', { name: 'Tính theo' })).toHaveValue('decision')
  await other.close()
})
