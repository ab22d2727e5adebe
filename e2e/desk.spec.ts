import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled, usableByAll } from './support'

const TITLE = 'Việc cần làm'

test('Bí thư mở việc cần làm, ghi xong việc nào thì việc ấy tự hết', async ({ page }) => {
  await open(page, 'khu2', '/')
  const rail = page.getByRole('navigation', { name: 'Các mục làm việc' })
  await rail.getByRole('link', { name: /^Việc cần làm/ }).click()
  await settled(page, TITLE)
  const overdue = page.getByRole('region', { name: /^Quá hạn/ })
  const duties = overdue.getByRole('listitem').filter({ hasText: 'Phân công đảng viên giúp đỡ' })
  const duty = duties.first()
  await expect(duty).toContainText(/quá \d+ ngày/)
  const before = await duties.count()
  const what = (await duty.getByText(/^Phân công đảng viên giúp đỡ: /).textContent()) ?? ''
  // due with the listing itself: the first day on which it can be recorded
  const day = (await duty.getByText(/^\d\d\/\d\d\/\d{4}$/).textContent()) ?? ''

  await duty.getByRole('link', { name: 'Ghi phân công' }).click()
  const form = page.getByRole('form', { name: 'Ghi: Phân công đảng viên giúp đỡ' })
  await form.getByRole('textbox', { name: 'Ngày', exact: true }).fill(day)
  await form.getByRole('combobox', { name: 'Đảng viên chính thức giúp đỡ' }).selectOption({ index: 1 })
  await form.getByRole('button', { name: 'Ghi phân công đảng viên giúp đỡ' }).click()
  await expect(page.getByRole('heading', { name: 'Các việc đã ghi' })).toBeVisible()
  await expect(form).toHaveCount(0)

  await rail.getByRole('link', { name: /^Việc cần làm/ }).click()
  await settled(page, TITLE)
  await expect(duties).toHaveCount(before - 1)
  await expect(overdue.getByText(what, { exact: true })).toHaveCount(0)
})

test('Mỗi hạn nói vì sao là ngày ấy và dẫn tới quy định', { tag: '@everywhere' }, async ({ page }) => {
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'duties'))
  await settled(page, TITLE)
  const duty = page.getByRole('listitem').filter({ hasText: 'Tổ chức lễ kết nạp' })
  await duty.getByRole('button', { name: /Vì sao là ngày này\?$/ }).click()
  const why = page.getByRole('dialog', { name: 'Vì sao là ngày này?' })
  await expect(why).toContainText('30 ngày làm việc')
  await expect(why).toContainText('chưa đối chiếu văn bản gốc')
  await noViolations(page)
  await noSidewaysScroll(page)
  await why.getByRole('link', { name: 'Xem quy định và các thời kỳ' }).click()
  await expect(page).toHaveURL(/\/rules\/R-CER-/)
})

test('Cấp trên thấy việc quá hạn của cấp dưới; con số mở đúng các việc ấy', async ({ page }) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'duties'))
  await settled(page, TITLE)
  const link = page
    .getByText(/^Cấp dưới có/)
    .getByRole('link')
    .first()
  const count = Number(await link.textContent())
  expect(count).toBeGreaterThan(0)
  await link.click()
  await expect(page.getByRole('region', { name: /^Quá hạn/ }).getByRole('listitem')).toHaveCount(count)
  await expect(page.getByRole('region', { name: /^Quá hạn/ })).toContainText('nơi làm: Chi bộ ')
  await page.getByRole('combobox', { name: 'Loại việc' }).selectOption('Trả lời khiếu nại')
  await expect(page.getByText('Không có việc nào như vậy')).toBeVisible()
  await page.getByRole('link', { name: 'Xem mọi việc' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'nơi làm:' }).first()).toBeVisible()
})

test('Lịch của điện thoại: lập địa chỉ, đọc được không có tên người, thu lại', {
  tag: '@everywhere',
}, async ({ page, playwright }) => {
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'duties', { write: 'calendar' }))
  const dialog = page.getByRole('dialog', { name: 'Đưa hạn vào lịch điện thoại' })
  await dialog.getByRole('button', { name: 'Lập địa chỉ lịch' }).click()
  const address = await dialog.getByRole('textbox', { name: 'Địa chỉ lịch mới' }).inputValue()
  await noViolations(page)
  await noSidewaysScroll(page)
  const nobody = await playwright.request.newContext()
  const calendar = await nobody.get(address)
  expect(await calendar.text()).toContain('Tổ chức lễ kết nạp')
  await dialog
    .getByRole('button', { name: /^Thu lại/ })
    .last()
    .click()
  await expect(dialog.getByText('Chưa lập địa chỉ nào.')).toBeVisible()
  expect((await nobody.get(address)).status()).toBe(404)
  await nobody.dispose()
})

test('Thư nhắc việc: ghi địa chỉ của mình, rồi thôi nhận', { tag: '@phone' }, async ({ page }) => {
  await open(page, 'khu2', '/me')
  const form = page.getByRole('form', { name: 'Thư nhắc việc' })
  const address = form.getByRole('textbox', { name: 'Địa chỉ thư của đồng chí' })
  await address.fill('bithu')
  await form.getByRole('button', { name: 'Nhận thư ở địa chỉ này' }).click()
  await expect(form.getByText('Ghi địa chỉ như ten@donvi.vn.')).toBeVisible()
  await address.fill('bithu@vidu.vn')
  await form.getByRole('button', { name: 'Nhận thư ở địa chỉ này' }).click()
  await noViolations(page)
  await noSidewaysScroll(page)
  await form.getByRole('button', { name: 'Thôi nhận thư' }).click()
  await expect(form.getByRole('button', { name: 'Thôi nhận thư' })).toHaveCount(0)
  await expect(address).toHaveValue('')
})

test('Phiếu nhắc việc in ra giấy', async ({ page }) => {
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'duties'))
  await settled(page, TITLE)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('table', { name: 'Các việc cần làm' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('row').filter({ hasText: 'Tổ chức lễ kết nạp' })).toContainText(
    'chưa đối chiếu',
  )
  await expect(page.getByText('Phiếu nhắc việc', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
})

for (const [what, who, address] of [
  ['của chi bộ', 'khu2', pageOf('QN-MC-BN-K2', 'duties')],
  ['của cấp dưới', 'mongcai', pageOf('QN-MC', 'duties', { whose: 'beneath' })],
  ['khi không có việc', 'trunguong', pageOf('QN', 'duties', { kind: 'answerComplaint' })],
] as const) {
  test(`Ai cũng dùng được: việc cần làm ${what}`, async ({ page }) => {
    await open(page, who, address)
    await settled(page, TITLE)
    await expect(page.getByText(/^(Đã hiện đủ|Đang hiện|Không có việc nào) /).first()).toBeVisible()
    await usableByAll(page)
  })
}
