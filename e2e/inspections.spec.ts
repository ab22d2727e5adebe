import { expect, test } from '@playwright/test'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, usableByAll } from './support'

const TITLE = 'Kiểm tra, giám sát'

test(
  'Cán bộ kiểm tra ghi kết quả một cuộc rồi kết thúc một kiến nghị',
  { tag: '@everywhere' },
  async ({ page }, { project }) => {
    const number = project.name === 'phone' ? '32-KL/UBKTHU' : '31-KL/UBKTHU'
    await open(page, 'kiemtra', pageOf('H001', 'inspections'))
    await settled(page, TITLE)
    await page.getByRole('link', { name: 'Ghi kết quả', exact: true }).first().click()
    await settled(page, 'Ghi kết quả kiểm tra, giám sát')
    const form = page.getByRole('form', { name: 'Ghi kết quả kiểm tra, giám sát' })
    await form.getByRole('combobox', { name: 'Thêm tổ chức đảng' }).fill('toa an nhan dan')
    await page.getByRole('option', { name: /^Chi bộ Tòa án nhân dân huyện/ }).click()
    await expect(page.getByRole('region', { name: /^Xem trước khi đi: Chi bộ Tòa án/ })).toBeVisible()
    await form.getByRole('checkbox', { name: 'Hồ sơ' }).check()
    await form.getByRole('textbox', { name: 'Từ ngày' }).fill('09/11/2026')
    await form.getByRole('textbox', { name: 'Đến ngày' }).fill('10/11/2026')
    await form.getByRole('textbox', { name: /^Thành viên đoàn/ }).fill('Trưởng đoàn: Ủy viên Ủy ban Kiểm tra')
    await form.getByRole('textbox', { name: 'Số kết luận' }).fill(number)
    await form.getByRole('textbox', { name: 'Ngày kết luận' }).fill('16/11/2026')
    await form.getByRole('textbox', { name: 'Kết luận chung' }).fill('Chi bộ làm đúng quy trình.')
    await form.getByRole('combobox', { name: 'Thêm lớp' }).selectOption({ index: 1 })
    await form.getByRole('combobox', { name: 'Thêm hồ sơ' }).selectOption({ index: 1 })
    await form.getByRole('button', { name: 'Thêm kiến nghị' }).click()
    const asked = form.getByRole('group', { name: 'Kiến nghị 1' })
    await asked.getByRole('combobox', { name: 'Về' }).selectOption('Hồ sơ')
    await asked.getByRole('textbox', { name: 'Nội dung' }).fill('Lập mục lục cho từng hồ sơ.')
    await asked.getByRole('textbox', { name: 'Hạn thực hiện' }).fill('15/12/2026')
    await noViolations(page)
    await noSidewaysScroll(page)
    await form.getByRole('button', { name: 'Ghi kết quả', exact: true }).click()
    await settled(page, 'Kiểm tra công tác phát triển đảng viên')
    await expect(page.getByText('Lập mục lục cho từng hồ sơ.').first()).toBeVisible()
    await expect(page.getByRole('link', { name: /^Hồ sơ ở bước/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Lớp: Lớp bồi dưỡng chủ nghĩa yêu nước/ })).toBeVisible()

    await page.getByRole('button', { name: 'Kết thúc kiến nghị' }).click()
    const closing = page.getByRole('form', { name: 'Kết thúc kiến nghị' })
    await closing.getByRole('button', { name: 'Kết thúc kiến nghị' }).click()
    await expect(closing.getByText('Ô này cần được ghi.').first()).toBeVisible()
    await closing.getByRole('textbox', { name: 'Số văn bản' }).fill('09-BC/CB')
    await closing.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/11/2026')
    await closing.getByRole('button', { name: 'Kết thúc kiến nghị' }).click()
    await expect(page.getByText('Đã kết thúc kiến nghị.')).toBeVisible()
    await expect(page.getByRole('region', { name: /^Kiến nghị/ }).getByText('đã kết thúc')).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
  },
)

test('Mỗi con số kiến nghị mở đúng các dòng của nó', async ({ page }) => {
  await open(page, 'kiemtra', pageOf('H001', 'inspections'))
  await settled(page, TITLE)
  const figure = page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: 'kiến nghị' })
    .getByRole('link')
    .last()
  const count = Number(await figure.textContent())
  expect(count).toBeGreaterThan(0)
  await figure.click()
  const table = page.getByRole('table', { name: 'Kiến nghị sau kiểm tra, giám sát: quá hạn' })
  await expect(bodyRows(table)).toHaveCount(count)
})

for (const [what, who, address, title] of [
  ['kiểm tra, giám sát', 'kiemtra', pageOf('H001', 'inspections'), TITLE],
  ['chưa có cuộc nào', 'khu2', pageOf('QN-MC-BN-K2', 'inspections'), TITLE],
  [
    'ghi chương trình',
    'kiemtra',
    pageOf('H001', 'inspections/programme', { year: '2027' }),
    'Chương trình kiểm tra, giám sát năm 2027',
  ],
] as const) {
  test(`Ai cũng dùng được: ${what}`, async ({ page }) => {
    await open(page, who, address)
    await settled(page, title)
    await usableByAll(page)
  })
}
