import { expect, test } from '@playwright/test'
import { bodyRows, open, pageOf, signIn } from './support'

const list = pageOf('QN-HL', 'admissions', { period: '2023', asOf: '2023-08-31' })

test('Trung ương không thấy tên khi chưa nêu mục đích; nêu rồi thì thấy, và quản trị thấy dòng nhật ký', async ({
  page,
  browser,
}) => {
  await open(page, 'trunguong', list)
  const people = bodyRows(
    page.getByRole('table', { name: 'Những lần kết nạp của Đảng bộ thành phố Hạ Long' }),
  )
  await expect(page.getByText('Tên chưa mở', { exact: true })).toBeVisible()
  await expect(page.getByText('Đã hiện đủ 365 dòng.')).toBeVisible()
  await expect(people).toHaveCount(365)
  await expect(page.getByRole('columnheader', { name: 'Họ và tên' })).toHaveCount(0)
  await expect(page.getByText('Nguyễn Thị Hồng Chi')).toHaveCount(0)
  await expect(page.getByText(/^\d\d\/\d\d\/19\d\d$/)).toHaveCount(0)

  const closed = page.getByRole('form', { name: 'Mục đích xem tên' })
  await closed.getByRole('button', { name: 'Mở tên' }).click()
  await expect(closed.getByRole('combobox', { name: 'Mục đích xem tên' })).toHaveAccessibleDescription(
    'Chọn một mục.',
  )
  await closed.getByRole('combobox', { name: 'Mục đích xem tên' }).selectOption('Kiểm tra, giám sát')
  await closed.getByRole('button', { name: 'Mở tên' }).click()
  await expect(page.getByText('Đang mở tên: kiểm tra, giám sát')).toBeVisible()
  await expect(people.filter({ hasText: 'Nguyễn Thị Hồng Chi' })).toHaveCount(1)

  const desk = await browser.newPage()
  await signIn(desk, 'quantri')
  await desk.goto('/')
  await desk.getByRole('link', { name: 'Nhật ký hệ thống' }).click()
  await desk.getByRole('combobox', { name: 'Việc' }).selectOption('Xem họ tên người được kết nạp')
  const line = bodyRows(desk.getByRole('table', { name: /^Các dòng nhật ký/ }))
    .filter({ hasText: 'trunguong' })
    .first()
  await expect(line).toContainText('Đảng bộ thành phố Hạ Long')
  await expect(line).toContainText(/lý do: kiểm tra, giám sát/i)
  await expect(desk.getByText('Nguyễn Thị Hồng Chi')).toHaveCount(0)
  await desk.close()

  await page.getByRole('button', { name: 'Đóng tên' }).click()
  await expect(page.getByText('Tên chưa mở', { exact: true })).toBeVisible()
  await expect(page.getByText('Nguyễn Thị Hồng Chi')).toHaveCount(0)
})

test('Hồ sơ một người mở theo quyết định cũng không có tên', async ({ page }) => {
  await open(page, 'trunguong', list)
  await page.getByRole('link', { name: '450-QĐ/ThU ngày 23/12/2022' }).first().click()
  await expect(page.getByRole('region', { name: 'Nội dung đã ghi' })).toContainText('450-QĐ/ThU')
  await expect(page.getByText('Tên chưa mở', { exact: true })).toBeVisible()
  await expect(page.getByText('Nguyễn Thị Hồng Chi')).toHaveCount(0)
})

test('Tổ chức ngoài phạm vi thì như không có', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-MC', 'progress'))
  await expect(page.getByRole('alert')).toContainText('Không tìm thấy')
  await page.goto(pageOf('DL', 'admissions'))
  await expect(page.getByRole('alert')).toContainText('Không tìm thấy')
  await expect(page.getByText('Đắk Lắk')).toHaveCount(0)
})
