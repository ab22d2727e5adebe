import { expect, test } from '@playwright/test'
import { lede, open, PASSWORD, pageOf, signInByPage } from './support'

test('Mật khẩu sai thì được báo, không nói tài khoản nào có thật', async ({ page }) => {
  await signInByPage(page, 'halong', 'không phải mật khẩu')
  await expect(page.getByRole('alert')).toHaveText(/Tên đăng nhập hoặc mật khẩu không đúng\./)
  await expect(page.getByRole('textbox', { name: 'Mật khẩu' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('halong')

  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('khong-co-ai')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert')).toHaveText(/Tên đăng nhập hoặc mật khẩu không đúng\./)
})

test('Ô trống được nêu ngay tại ô', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  const name = page.getByRole('textbox', { name: 'Tên đăng nhập' })
  await expect(name).toHaveAccessibleDescription(/Ghi tên đăng nhập\./)
  await expect(name).toBeFocused()
})

test('Cán bộ Hạ Long đăng nhập là thấy ngay tiến độ', { tag: '@everywhere' }, async ({ page }) => {
  await signInByPage(page, 'halong')
  await expect(page.getByRole('heading', { level: 1, name: 'Tiến độ kết nạp đảng viên' })).toBeVisible()
  await expect(lede(page)).toContainText(
    'Đến 31/08/2023 kết nạp 365 trên 450 đảng viên, đạt 81,11% kế hoạch; còn 85. Cùng ngày năm trước: 331.',
  )
})

test('Đăng xuất không để lại gì trên máy', async ({ page }) => {
  await signInByPage(page, 'halong')
  await expect(page.getByRole('link', { name: '81,11%' })).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  await expect(page.getByText('81,11')).toHaveCount(0)
  const answer = await page.request.get('/api/viewer')
  expect(answer.status()).toBe(401)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('Mất phiên giữa chừng thì chữ đã gõ vẫn còn', async ({ page }) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'targets', { period: '2025', write: 'new' }))
  const form = page.getByRole('form', { name: 'Ghi chỉ tiêu' })
  await form.getByRole('combobox', { name: 'Loại chỉ tiêu' }).selectOption('Tự đăng ký')
  await form.getByRole('textbox', { name: 'Số được giao' }).fill('470')
  await form.getByRole('textbox', { name: 'Số văn bản' }).fill('05-ĐK/TU')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('10/01/2025')
  await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Thành ủy Móng Cái')
  await page.context().clearCookies()
  await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()

  const lost = page.getByRole('dialog', { name: 'Đồng chí cần đăng nhập lại' })
  await expect(lost).toContainText('mongcai')
  const password = lost.getByRole('textbox', { name: 'Mật khẩu' })
  await password.fill('không phải mật khẩu')
  await lost.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(lost.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.')
  await expect(password).toBeFocused()
  await password.fill(PASSWORD)
  await lost.getByRole('button', { name: 'Đăng nhập' }).click()

  await expect(lost).toBeHidden()
  // nothing tells to open the page anew, by which what was typed would be lost
  await expect(form.getByText(/đăng nhập xong thì bấm lần nữa/)).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Số được giao' })).toHaveValue('470')
  await expect(form.getByRole('textbox', { name: 'Số văn bản' })).toHaveValue('05-ĐK/TU')
  await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  await expect(page.getByRole('region', { name: 'Sổ chỉ tiêu' })).toContainText('05-ĐK/TU')
})

test('Cán bộ quản trị đăng nhập là thấy tài khoản, không thấy số liệu', async ({ page }) => {
  await signInByPage(page, 'quantri')
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: 'Tài khoản trong phạm vi quản trị' })
      .getByRole('row', { name: /halong/ }),
  ).toContainText('Cán bộ tổ chức · Đảng bộ thành phố Hạ Long')
  await expect(page.getByRole('link', { name: 'Tiến độ' })).toHaveCount(0)
})
