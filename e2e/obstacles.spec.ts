import { expect, type Page, test } from '@playwright/test'
import {
  bodyRows,
  noSidewaysScroll,
  noViolations,
  open,
  pageOf,
  settled,
  signIn,
  usableByAll,
} from './support'

const TITLE = 'Khó khăn, vướng mắc'

/** The cell raises, the ward answers, the cell sees the answer and closes: two accounts, one after the other. */
test(
  'Chi bộ nêu vướng mắc, phường trả lời, chi bộ kết thúc',
  { tag: '@everywhere' },
  async ({ page }, { project }) => {
    const note = `Sáu người trong khu đi làm theo mùa, khó họp (${project.name}).`
    await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'obstacles'))
    await settled(page, TITLE)
    await page.getByRole('link', { name: 'Nêu vướng mắc' }).click()
    await settled(page, 'Nêu khó khăn, vướng mắc')
    const form = page.getByRole('form', { name: 'Nêu khó khăn, vướng mắc' })
    await form.getByRole('button', { name: 'Ghi vướng mắc' }).click()
    await expect(form.getByText('Chọn một mục').first()).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
    await form
      .getByRole('combobox', { name: 'Nguyên nhân' })
      .selectOption({ label: 'Chi bộ già hóa (khách quan)' })
    await form.getByRole('textbox', { name: 'Nội dung vướng mắc' }).fill('Gọi 0912 345 678 để hỏi')
    await form.getByRole('button', { name: 'Ghi vướng mắc' }).click()
    await expect(form.getByText(/^Bỏ số điện thoại/)).toBeVisible()
    await form.getByRole('textbox', { name: 'Nội dung vướng mắc' }).fill(note)
    await form.getByRole('textbox', { name: 'Đề nghị' }).fill('Đề nghị cho họp chuyên đề vào buổi tối.')
    await form.getByRole('button', { name: 'Ghi vướng mắc' }).click()
    await settled(page, 'Chi bộ già hóa')
    await expect(page.getByText(note).first()).toBeVisible()
    const address = new URL(page.url()).pathname

    await signIn(page, 'binhngoc')
    await page.goto(`${address}?act=answered`)
    await settled(page, 'Chi bộ già hóa')
    const answer = page.getByRole('form', { name: 'Ghi trả lời' })
    await answer.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Đồng ý họp buổi tối từ tháng sau.')
    await answer.getByRole('button', { name: 'Ghi trả lời' }).click()
    await expect(page.getByText('Đã ghi trả lời.')).toBeVisible()

    await signIn(page, 'khu2')
    await page.goto(address)
    await settled(page, 'Chi bộ già hóa')
    await expect(page.getByText('Đồng ý họp buổi tối từ tháng sau.')).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
    await page.getByRole('button', { name: 'Ghi kết thúc' }).click()
    await page
      .getByRole('form', { name: 'Ghi kết thúc' })
      .getByRole('button', { name: 'Ghi kết thúc' })
      .click()
    await expect(page.getByText('đã kết thúc').first()).toBeVisible()
  },
)

test('Mỗi con số mở đúng các dòng của nó', async ({ page }) => {
  await open(page, 'huyen001', pageOf('H001', 'obstacles'))
  await settled(page, TITLE)
  const table = page.getByRole('table', { name: /^Khó khăn, vướng mắc của Đảng bộ huyện H001/ })
  const overdue = page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: 'chưa trả lời' })
    .getByRole('link')
    .nth(1)
  const count = Number(await overdue.textContent())
  expect(count).toBeGreaterThan(0)
  await overdue.click()
  await expect(bodyRows(table)).toHaveCount(count)
  await expect(bodyRows(table).first()).toContainText('quá hạn')
  await page.getByRole('link', { name: 'Nguyên nhân theo địa bàn' }).click()
  await settled(page, 'Nguyên nhân theo địa bàn')
  const figure = page.getByRole('link', { name: /vướng mắc: Chi bộ già hóa, Đảng bộ huyện H001.*tổng/ })
  await expect(figure).toHaveText('1')
  await figure.click()
  await settled(page, TITLE)
  await expect(bodyRows(table)).toHaveCount(1)
})

const raisedAtFile = (page: Page) => page.getByRole('radio', { name: 'Hồ sơ đang mở', exact: true })

test('Từ hồ sơ mở ra mẫu nêu vướng mắc có sẵn hồ sơ ấy', async ({ page }) => {
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'sources'))
  await settled(page, 'Nguồn và hồ sơ')
  await page
    .getByRole('region', { name: 'Danh sách', exact: true })
    .getByRole('rowheader')
    .first()
    .getByRole('link')
    .click()
  await page.getByRole('link', { name: 'Nêu vướng mắc' }).click()
  await settled(page, 'Nêu khó khăn, vướng mắc')
  await expect(raisedAtFile(page)).toBeChecked()
})

for (const [what, who, address, title] of [
  ['vướng mắc của huyện', 'huyen001', pageOf('H001', 'obstacles'), TITLE],
  ['vướng mắc, danh sách trống', 'daklak', pageOf('DL', 'obstacles'), TITLE],
  ['nguyên nhân theo địa bàn', 'huyen001', pageOf('H001', 'obstacle-causes'), 'Nguyên nhân theo địa bàn'],
] as const) {
  test(`Ai cũng dùng được: ${what}`, async ({ page }) => {
    await open(page, who, address)
    await settled(page, title)
    await usableByAll(page)
  })
}
