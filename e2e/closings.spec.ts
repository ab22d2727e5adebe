import { expect, type Page, test } from '@playwright/test'
import type { Username } from '../test/world/accounts'
import { idOf, organisationId } from '../test/world/ids'
import { noSidewaysScroll, noViolations, open, pageOf, settled, signIn, told } from './support'

const TITLE = 'Xác nhận số liệu kết nạp đảng viên năm 2024'

/** Opens the period of the body and confirms its figures. */
async function confirm(page: Page, username: Username, code: string, closing: string): Promise<void> {
  await open(page, username, pageOf(code, 'closings', { closing }))
  await settled(page, TITLE)
  await page.getByRole('button', { name: 'Xác nhận số liệu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(told(page, 'Đã xác nhận số liệu.')).toBeVisible()
  await expect(page.getByText(/xác nhận lúc .* \(bản 1\)\. Số liệu còn đúng với mã kiểm/)).toBeVisible()
}

/** The level between, without its page. */
async function confirmAsWard(page: Page, closing: string): Promise<void> {
  await signIn(page, 'binhngoc')
  const data = { commandId: idOf('journey ward command'), id: idOf('journey ward'), closingId: closing }
  const url = `/api/organisations/${organisationId('QN-MC-BN')}/closing-reports`
  expect((await page.request.post(url, { data })).status()).toBe(201)
}

/** Somebody of the cell, whose papers were entered after the figures were told. */
async function enterLate(page: Page): Promise<void> {
  await signIn(page, 'binhngoc')
  const entered = await page.request.post(`/api/organisations/${organisationId('QN-MC-BN-K2')}/admissions`, {
    data: {
      commandId: idOf('journey late command'),
      id: idOf('journey late person'),
      person: { fullName: 'Hoàng Thị Nhập Muộn', sex: 'female', birthDate: '1998-05-02' },
      decision: {
        number: '97-QĐ/TU',
        day: '2024-04-18',
        issuerName: 'Ban Thường vụ Thành ủy Móng Cái',
        issuerAbove: 2,
      },
      ceremonyDay: '2024-05-12',
    },
  })
  expect(entered.status()).toBe(201)
}

test('three levels close a year bottom-up; who is entered late is told, and a correction settles it', async ({
  page,
}) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'closings'))
  await settled(page, 'Xác nhận số liệu kết nạp đảng viên 8 tháng năm 2023')
  await expect(page.getByText(/Đã báo cáo 90 · nay 91 \(\+1 nhập muộn\)/)).toBeVisible()
  // without a later period the way on is offered
  await page.getByRole('button', { name: 'Đưa vào kỳ sau' }).click()
  const dead = page.getByRole('dialog', { name: 'Đưa vào kỳ sau' })
  await expect(dead.getByText(/Mở kỳ sau rồi đưa chênh lệch vào/)).toBeVisible()
  await expect(dead.getByRole('button', { name: 'Đính chính' })).toBeVisible()
  await dead.getByRole('button', { name: 'Mở kỳ chốt số liệu' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Loại kỳ').selectOption('Năm')
  await form.getByLabel('Năm', { exact: true }).selectOption('2024')
  await form.getByRole('button', { name: 'Mở kỳ' }).click()
  await settled(page, TITLE)
  const closing = new URL(page.url()).searchParams.get('closing') ?? ''

  await confirm(page, 'khu2', 'QN-MC-BN-K2', closing)
  await confirmAsWard(page, closing)
  await confirm(page, 'mongcai', 'QN-MC', closing)
  await expect(page.getByRole('row', { name: /Đảng bộ phường Bình Ngọc/ })).toContainText('đã xác nhận')
  await expect(page.getByText(/\d+\/\d+ đơn vị chưa báo cáo/)).toBeVisible()
  await page.getByRole('button', { name: 'Tính lại từ các bản ghi' }).click()
  await expect(page.getByText(/Tính lại .* cho cùng kết quả/)).toBeVisible()

  await enterLate(page)
  await open(page, 'mongcai', pageOf('QN-MC', 'closings', { closing }))
  await expect(page.getByText(/Đã báo cáo \d+ · nay \d+ \(\+1 nhập muộn\)/)).toBeVisible()
  await page.getByRole('link', { name: 'Xem những người nhập muộn' }).click()
  await expect(page.getByRole('button', { name: 'Xem mọi người được tính' })).toBeVisible()
  await page.goBack()
  // the paper tells the difference, not what to do about it
  const hint = page.getByText(/Đưa chênh lệch vào kỳ sau, hoặc/)
  await expect(hint).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(hint).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.locator('summary').filter({ hasText: 'các tiêu chí không niêm kín' }).click()
  await expect(page.getByRole('rowheader', { name: 'II.1. Nghề nghiệp khi kết nạp' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mở Biểu 2' })).toHaveAttribute('href', /new-members.*2024/)
  await page.getByRole('button', { name: 'Đính chính' }).click()
  const paper = page.getByRole('dialog')
  await paper.getByLabel('Số văn bản').fill('12-TB/TU')
  await paper.getByLabel('Ngày văn bản').fill('20/11/2026')
  await paper.getByLabel('Lý do').fill('Một người nhập muộn')
  await noViolations(page)
  await paper.getByRole('button', { name: 'Ghi đính chính' }).click()
  await expect(told(page, 'Đã ghi đính chính.')).toBeVisible()
  await expect(page.getByText('Đã đính chính theo 12-TB/TU ngày 20/11/2026').last()).toBeVisible()
  await expect(page.getByText(/Đã báo cáo \d+ · nay/)).toHaveCount(0)
  await noSidewaysScroll(page)
})
