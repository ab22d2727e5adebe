import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { fillPerson, next, recordStep } from './candidateSteps'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

async function nameMember(form: Locator, page: Page, fullName: string): Promise<void> {
  await form.getByRole('button', { name: 'Ghi đảng viên chưa có trong danh sách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi một đảng viên của chi bộ' })
  await dialog.getByRole('textbox', { name: 'Họ và tên đảng viên' }).fill(fullName)
  await dialog.getByRole('textbox', { name: /^Ngày công nhận chính thức/ }).fill('03/02/2010')
  await dialog.getByRole('button', { name: 'Ghi đảng viên' }).click()
  await expect(dialog).toBeHidden()
}

test('Sửa và rút một bản ghi: bản cũ còn trong lịch sử', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  const fullName = isMobile ? 'Lưu Thị Sửa Nhỏ' : 'Lưu Thị Sửa Lớn'
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'candidates/new'))
  await page.getByRole('radio', { name: 'Đưa vào danh sách cảm tình Đảng' }).check()
  await next(page, isMobile)
  await fillPerson(page, { fullName, birth: '12/09/1997' }, isMobile)
  await page.getByRole('textbox', { name: 'Ngày chi bộ họp đưa vào danh sách' }).fill('10/01/2026')
  await page.getByRole('textbox', { name: 'Số nghị quyết chi bộ' }).fill('3-NQ/CB')
  await next(page, isMobile)
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
  await settled(page, fullName)
  const address = new URL(page.url()).pathname
  await recordStep(page, address, {
    user: 'khu2',
    kind: 'mentorAssigned',
    words: 'Phân công đảng viên giúp đỡ',
    day: '10/01/2026',
    more: (form, dialogs) => nameMember(form, dialogs, 'Phạm Văn Sửa Thử'),
  })
  await page.getByRole('button', { name: 'Sửa thông tin', exact: true }).click()
  const person = page.getByRole('dialog', { name: 'Sửa thông tin về người' })
  await person.getByRole('textbox', { name: 'Ngày sinh' }).fill('12/10/1997')
  await person.getByRole('textbox', { name: 'Lý do sửa' }).fill('Đối chiếu theo giấy khai sinh.')
  await noViolations(page)
  await noSidewaysScroll(page)
  await person.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(person).toHaveCount(0)
  await expect(page.getByText(/sinh (ngày )?12\/10\/1997/).first()).toBeVisible()
  const records = page.getByRole('region', { name: 'Các việc đã ghi' })
  if (isMobile) await records.getByText(/^Xem \d+ việc đã ghi$/).click()
  await records.getByRole('button', { name: 'Sửa: Đưa vào danh sách cảm tình Đảng' }).click()
  const form = page.getByRole('form', { name: 'Sửa: Đưa vào danh sách cảm tình Đảng' })
  await expect(form.getByRole('textbox', { name: 'Số nghị quyết' })).toHaveValue('3-NQ/CB')
  await noViolations(page)
  await noSidewaysScroll(page)
  await form.getByRole('textbox', { name: 'Số nghị quyết' }).fill('4-NQ/CB')
  await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi nhầm số nghị quyết.')
  await form.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(told(page, 'Đã ghi bản sửa.').first()).toBeVisible()
  await expect(records).toContainText('4-NQ/CB ngày 10/01/2026')
  await records.getByRole('button', { name: 'Rút: Phân công đảng viên giúp đỡ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rút: Phân công đảng viên giúp đỡ' })
  await dialog.getByRole('textbox', { name: 'Lý do rút' }).fill('Ghi nhầm hồ sơ.')
  await dialog.getByRole('button', { name: 'Rút bản ghi' }).click()
  await expect(told(page, 'Đã rút bản ghi.').first()).toBeVisible()
  await records.getByText('Lịch sử hồ sơ').first().click()
  await expect(records).toContainText('Ghi nhầm số nghị quyết.')
  await expect(records).toContainText('Rút lại')
})

test('Hai người cùng ghi: thấy có gì mới, phần đã nhập không mất', async ({ page }) => {
  const fullName = 'Lưu Thị Cùng Ghi'
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'candidates/new'))
  await page.getByRole('radio', { name: 'Đưa vào danh sách cảm tình Đảng' }).check()
  await fillPerson(page, { fullName, birth: '02/02/1995' }, false)
  await page.getByRole('textbox', { name: 'Ngày chi bộ họp đưa vào danh sách' }).fill('10/01/2026')
  await page.getByRole('textbox', { name: 'Số nghị quyết chi bộ' }).fill('5-NQ/CB')
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
  await settled(page, fullName)
  const address = new URL(page.url()).pathname
  await page.goto(`${address}?record=certificate`)
  const form = page.getByRole('form', { name: /^Ghi: Giấy chứng nhận/ })
  await form.getByRole('textbox', { name: 'Ngày cấp' }).fill('15/05/2026')
  await form.getByRole('textbox', { name: 'Số giấy chứng nhận' }).fill('78/GCN')
  await form.getByRole('textbox', { name: 'Nơi cấp' }).fill('Trung tâm chính trị mẫu')
  await form.getByRole('textbox', { name: 'Ngày nhận giấy' }).fill('20/05/2026')
  const reply = await page.request.post(`/api${address}/records`, {
    data: { commandId: randomUUID(), id: randomUUID(), kind: 'held', day: '2026-05-01', detail: {} },
  })
  expect(reply.status(), await reply.text()).toBe(201)
  const save = form.getByRole('button', { name: /^Ghi giấy chứng nhận/ })
  await save.click()
  await expect(told(page, 'Vừa có thêm: Giữ lại để thẩm tra.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Số giấy chứng nhận' })).toHaveValue('78/GCN')
  await expect(page.getByRole('region', { name: 'Các việc đã ghi' })).toContainText('Giữ lại để thẩm tra')
  await save.click()
  await expect(told(page, /^Đã ghi: Giấy chứng nhận/).first()).toBeVisible()
})
