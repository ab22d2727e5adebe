import { expect, type Page, test } from '@playwright/test'
import { open, signInByPage, told } from './support'

const password = 'mat-khau-moi-cap-2025'

/** Adds an account with a role at the ward of Bình Ngọc. */
async function add(page: Page, username: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('form', { name: 'Thêm tài khoản' })
  await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await form.getByRole('textbox', { name: 'Tên người dùng' }).fill(name)
  await form.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await form.getByRole('combobox', { name: 'Vai trò' }).selectOption('Cán bộ kiểm tra')
  await form.getByRole('combobox', { name: 'Tổ chức đảng' }).fill('binh ngoc')
  await page.getByRole('option', { name: /^Đảng bộ phường Bình Ngọc/ }).click()
  await form.getByRole('button', { name: 'Thêm tài khoản' }).click()
  await expect(told(page, `Đã thêm tài khoản ${username}.`).first()).toBeVisible()
}

const done = (page: Page) => page.getByRole('button', { name: 'Đã ghi lại, đóng' })

test('Thêm tài khoản, người ấy đăng nhập được; khóa lại thì không', async ({ page, browser }) => {
  await open(page, 'quantri', '/')
  await add(page, 'kiemtra.thu', 'Cán bộ kiểm tra thử')
  if (await done(page).isVisible()) await done(page).click()

  const person = await browser.newPage()
  await signInByPage(person, 'kiemtra.thu', password)
  await expect(person.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  await expect(person.getByRole('navigation', { name: 'Tổ chức đảng đang xem' })).toContainText(
    'Đảng bộ phường Bình Ngọc',
  )

  await page.getByRole('link', { name: 'Cán bộ kiểm tra thử' }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page
    .getByRole('form', { name: 'Khóa tài khoản' })
    .getByRole('button', { name: 'Khóa tài khoản' })
    .click()
  await expect(told(page, 'Đã khóa tài khoản kiemtra.thu.').first()).toBeVisible()

  await person.getByRole('link', { name: 'Chỉ tiêu' }).first().click()
  await expect(person.getByRole('dialog', { name: 'Đồng chí cần đăng nhập lại' })).toBeVisible()
  await person.close()
})

test('Kết thúc vai trò thì không còn vào được', async ({ page, browser }) => {
  await open(page, 'quantri', '/')
  await add(page, 'het.vaitro', 'Cán bộ hết vai trò')
  if (await done(page).isVisible()) await done(page).click()
  await page.getByRole('link', { name: 'Cán bộ hết vai trò' }).click()
  await page
    .getByRole('button', { name: 'Kết thúc vai trò Cán bộ kiểm tra ở Đảng bộ phường Bình Ngọc' })
    .click()
  const form = page.getByRole('form', { name: 'Kết thúc vai trò' })
  await form.getByRole('button', { name: 'Kết thúc vai trò' }).click()
  await expect(told(page, /^Đã ghi kết thúc vai trò từ/).first()).toBeVisible()

  const person = await browser.newPage()
  await signInByPage(person, 'het.vaitro', password)
  await expect(person.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.')
  await person.close()
})

test('Mật khẩu ngắn và tên đăng nhập sai kiểu được nói tại ô', async ({ page }) => {
  await open(page, 'quantri', '/')
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('form', { name: 'Thêm tài khoản' })
  await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('Có Dấu')
  await form.getByRole('textbox', { name: 'Mật khẩu' }).fill('ngan')
  await form.getByRole('button', { name: 'Thêm tài khoản' }).click()
  await expect(form.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveAccessibleDescription(
    /Chỉ dùng chữ thường không dấu/,
  )
  await expect(form.getByRole('textbox', { name: 'Mật khẩu' })).toHaveAttribute('aria-invalid', 'true')
  await form.getByRole('button', { name: 'Thôi, không ghi' }).click()
  await expect(form).toHaveCount(0)
})

test('Quản trị không vào được số liệu, cán bộ không vào được tài khoản', async ({ page, browser }) => {
  await open(page, 'halong', '/accounts')
  await expect(page.getByRole('table', { name: 'Tài khoản trong phạm vi quản trị' })).toHaveCount(0)
  await expect(page.getByRole('alert')).toBeVisible()
  const desk = await browser.newPage()
  await open(desk, 'quantri', '/audit')
  await expect(desk.getByRole('heading', { level: 1, name: 'Nhật ký hệ thống' })).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Kết nạp' })).toHaveCount(0)
  await desk.close()
})
