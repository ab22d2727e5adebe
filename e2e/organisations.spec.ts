import { expect, type Page, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, told } from './support'

const WARD = 'Đảng bộ phường Yết Kiêu'
const tree = (page: Page) => page.getByRole('tree', { name: /^Cây tổ chức đảng ngày/ })

test('Bàn phím mở cây từng cấp', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL'))
  const root = tree(page).getByRole('treeitem', { level: 1 })
  await expect(root).toHaveAttribute('aria-expanded', 'true')
  await expect(tree(page).getByRole('treeitem', { level: 2 })).toHaveCount(67)
  await expect(tree(page).getByRole('treeitem', { level: 3 })).toHaveCount(0)
  await root.focus()
  await page.keyboard.press('ArrowDown')
  const first = tree(page).getByRole('treeitem', { level: 2 }).first()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  const cells = tree(page).getByRole('treeitem', { level: 3 })
  await expect(cells).toHaveCount(14)
  await page.keyboard.press('ArrowRight')
  await expect(cells.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ Công an phường Bãi Cháy' })).toBeVisible()
  await expect(cells.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(cells).toHaveCount(0)
})

test('Gõ không dấu vẫn tìm thấy, tên trùng thì kèm cấp trên', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  await open(page, 'halong', pageOf('QN-HL'))
  if (isMobile)
    await page.getByRole('region', { name: 'Cây tổ chức' }).getByText('Cây tổ chức').first().click()
  const box = page.getByRole('combobox', { name: 'Tìm trong cây' })
  await box.fill('chi bo khu 2')
  const found = page.getByRole('listbox', { name: 'Tìm trong cây' }).getByRole('option')
  await expect(found.filter({ hasText: 'Đảng bộ phường Bãi Cháy' })).toHaveCount(1)
  await expect(found.filter({ hasText: 'Chi bộ khu 2' })).toHaveCount(await found.count())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ khu 2' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Thông tin về tổ chức đảng' })).toContainText(
    'Đảng bộ phường Bạch Đằng',
  )
})

test('Tìm ở đầu trang bằng Ctrl K thì giữ nguyên trang đang xem', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'targets', { period: '2023' }))
  await expect(
    page.getByRole('heading', { level: 1, name: 'Chỉ tiêu kết nạp đảng viên năm 2023' }),
  ).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Tìm tổ chức đảng' })).toBeFocused()
  await page.keyboard.type('yet kieu')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(WARD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Tổ chức đảng đang xem' })).toContainText(WARD)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Chỉ tiêu kết nạp đảng viên năm 2023' }),
  ).toBeVisible()
})

test('Thành lập một chi bộ, đổi tên, rồi kết thúc hoạt động', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL-YK'))
  await page.getByRole('button', { name: 'Thành lập tổ chức đảng trực thuộc' }).click()
  const founding = page.getByRole('form', { name: 'Thành lập tổ chức đảng trực thuộc' })
  await founding.getByRole('textbox', { name: 'Tên tổ chức đảng' }).fill('Chi bộ Bến Thử')
  await founding.getByRole('textbox', { name: 'Ngày thành lập' }).fill('03/02/2025')
  await founding.getByRole('combobox', { name: 'Loại hình' }).selectOption('Chi bộ trực thuộc')
  await founding.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption('Thôn, khu phố')
  await founding.getByRole('textbox', { name: /^Mã/ }).fill('QN-HL-YK-BT')
  await founding.getByRole('button', { name: 'Ghi thành lập' }).click()
  await expect(told(page, 'Đã ghi thành lập Chi bộ Bến Thử từ 03/02/2025.').first()).toBeVisible()
  await tree(page).getByRole('treeitem', { name: 'Chi bộ Bến Thử' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ Bến Thử' })).toBeVisible()

  await page.getByRole('button', { name: 'Đổi tên' }).click()
  const renaming = page.getByRole('form', { name: 'Đổi tên' })
  await renaming.getByRole('textbox', { name: 'Tên mới' }).fill('Chi bộ Bến Mới Thử')
  await renaming.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/04/2025')
  await renaming.getByRole('button', { name: 'Ghi tên mới' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ Bến Mới Thử' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('trước là Chi bộ Bến Thử')
  await expect(page.getByRole('region', { name: 'Các lần thay đổi' })).toContainText(
    'Đổi tên thành Chi bộ Bến Mới Thử',
  )

  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
  const closing = page.getByRole('form', { name: 'Kết thúc hoạt động' })
  await closing.getByRole('textbox', { name: 'Kết thúc hoạt động từ ngày' }).fill('01/07/2025')
  await closing.getByRole('button', { name: 'Ghi kết thúc hoạt động' }).click()
  await expect(told(page, 'Đã ghi kết thúc hoạt động từ 01/07/2025.').first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Đã kết thúc hoạt động ngày 01/07/2025')
  await expect(page.getByRole('main')).toContainText(
    'Tổ chức đảng này đã kết thúc hoạt động nên không ghi thêm thay đổi.',
  )
})

test('Mã đã có thì ô mã báo, không ghi gì', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL-YK', '', { write: 'found' }))
  const form = page.getByRole('form', { name: 'Thành lập tổ chức đảng trực thuộc' })
  await form.getByRole('textbox', { name: 'Tên tổ chức đảng' }).fill('Chi bộ Trùng Mã')
  await form.getByRole('textbox', { name: 'Ngày thành lập' }).fill('03/02/2025')
  await form.getByRole('combobox', { name: 'Loại hình' }).selectOption('Chi bộ trực thuộc')
  await form.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption('Trường học')
  await form.getByRole('textbox', { name: /^Mã/ }).fill('QN-HL-YK-K1')
  await form.getByRole('button', { name: 'Ghi thành lập' }).click()
  await expect(form.getByRole('textbox', { name: /^Mã/ })).toHaveAccessibleDescription(
    /Mã này đã dùng cho tổ chức đảng khác\./,
  )
  await form.getByRole('button', { name: 'Thôi, không ghi' }).click()
  await expect(tree(page).getByRole('treeitem', { name: 'Chi bộ Trùng Mã' })).toHaveCount(0)
})

test('Còn chi bộ đang hoạt động thì không kết thúc được, và nói rõ còn những chi bộ nào', async ({
  page,
}) => {
  await open(page, 'halong', pageOf('QN-HL-BC'))
  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
  const form = page.getByRole('form', { name: 'Kết thúc hoạt động' })
  await expect(form).toContainText('Còn 14 tổ chức trực thuộc đang hoạt động')
  await expect(form.getByRole('link', { name: 'Chi bộ khu 1', exact: true })).toBeVisible()
  await expect(form.getByRole('button', { name: 'Ghi kết thúc hoạt động' })).toBeDisabled()
})

test('Cán bộ không ghi thay đổi cho chính tổ chức của mình', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL'))
  await expect(
    page.getByText(/^Tên, mã, cấp trên trực tiếp và việc kết thúc hoạt động của chính/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kết thúc hoạt động' })).toHaveCount(0)
})

test('Ghi kết thúc nhầm thì rút, đổi tên sai ngày thì sửa; lần ghi cũ được giữ', {
  tag: '@everywhere',
}, async ({ page, isMobile }) => {
  const [code, name] = isMobile ? ['QN-HL-YK-K6', 'Chi bộ khu 6'] : ['QN-HL-YK-K7', 'Chi bộ khu 7']
  await open(page, 'halong', pageOf(code, '', { write: 'rename' }))
  const renaming = page.getByRole('form', { name: 'Đổi tên' })
  await renaming.getByRole('textbox', { name: 'Tên mới' }).fill(`${name} Thử`)
  await renaming.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/04/2026')
  await renaming.getByRole('button', { name: 'Ghi tên mới' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name} Thử` })).toBeVisible()

  const history = page.getByRole('region', { name: 'Các lần thay đổi' })
  await history.getByRole('button', { name: /^Sửa: Đổi tên thành/ }).click()
  const correcting = page.getByRole('form', { name: 'Sửa lần ghi sai' })
  await expect(correcting.getByRole('button', { name: 'Ghi bản sửa' })).toBeDisabled()
  await correcting.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/04/2019')
  await correcting.getByRole('textbox', { name: 'Vì sao sửa' }).fill('Ghi nhầm ngày.')
  await noViolations(page)
  await noSidewaysScroll(page)
  await correcting.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(correcting.getByRole('textbox', { name: 'Có hiệu lực từ ngày' })).toHaveAccessibleDescription(
    /01\/01\/2020/,
  )
  await correcting.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/05/2026')
  await correcting.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(told(page, 'Đã ghi bản sửa.').first()).toBeVisible()
  await expect(history).toContainText('01/05/2026')
  await expect(history).toContainText('đã sửa: Ghi nhầm ngày.')

  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
  const closing = page.getByRole('form', { name: 'Kết thúc hoạt động' })
  await closing.getByRole('textbox', { name: 'Kết thúc hoạt động từ ngày' }).fill('01/11/2026')
  await closing.getByRole('button', { name: 'Ghi kết thúc hoạt động' }).click()
  await expect(page.getByRole('main')).toContainText('Đã kết thúc hoạt động ngày 01/11/2026')
  for (const fact of ['Kết thúc hoạt động', 'Đổi tên thành']) {
    await history.getByRole('button', { name: new RegExp(`^Rút: ${fact}`) }).click()
    const withdrawing = page.getByRole('form', { name: 'Rút lần ghi nhầm' })
    await withdrawing.getByRole('textbox', { name: 'Vì sao rút' }).fill('Việc này không có.')
    await withdrawing.getByRole('button', { name: 'Rút lần ghi này' }).click()
    await expect(history.getByRole('button', { name: new RegExp(`^Rút: ${fact}`) })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Đã kết thúc hoạt động')
})

test('Thành lập không rút được; trước ngày thành lập còn số liệu thì máy chủ nói vì sao', async ({
  page,
}) => {
  await open(page, 'halong', pageOf('QN-HL-YK-K5'))
  const history = page.getByRole('region', { name: 'Các lần thay đổi' })
  await expect(history.getByRole('button', { name: /^Rút/ })).toHaveCount(0)
  await history.getByRole('button', { name: /^Sửa: Thành lập/ }).click()
  const form = page.getByRole('form', { name: 'Sửa lần ghi sai' })
  await form.getByRole('textbox', { name: 'Ngày thành lập' }).fill('20/11/2026')
  await form.getByRole('textbox', { name: 'Vì sao sửa' }).fill('Thử.')
  await form.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(
    form
      .getByRole('alert')
      .or(form.getByText(/20\/11\/2026|kết nạp/))
      .first(),
  ).toBeVisible()
  await form.getByRole('button', { name: 'Thôi, không ghi' }).click()
  await expect(history).toContainText('01/01/2020')
})

test('Ghi hết nguồn nhầm lý do thì sửa, nhầm chi bộ thì rút', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL-YK-K4', '', { write: 'source' }))
  const writing = page.getByRole('form', { name: 'Ghi hết nguồn' })
  await writing.getByRole('textbox', { name: 'Từ ngày' }).fill('01/10/2026')
  await writing.getByRole('textbox', { name: 'Lý do' }).fill('Chi bộ ít quần chúng')
  await writing.getByRole('button', { name: 'Ghi hết nguồn' }).click()
  const states = page.getByRole('region', { name: 'Các lần ghi hết nguồn, có nguồn' })
  await states.getByRole('button', { name: /^Sửa: Hết nguồn/ }).click()
  const correcting = page.getByRole('form', { name: 'Sửa lần ghi sai' })
  await correcting
    .getByRole('textbox', { name: 'Lý do', exact: true })
    .first()
    .fill('Quần chúng đi làm ăn xa')
  await correcting.getByRole('textbox', { name: 'Vì sao sửa' }).fill('Ghi nhầm lý do.')
  await correcting.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(states).toContainText('Quần chúng đi làm ăn xa')
  await states.getByRole('button', { name: /^Rút: Hết nguồn/ }).click()
  const withdrawing = page.getByRole('form', { name: 'Rút lần ghi nhầm' })
  await withdrawing.getByRole('textbox', { name: 'Vì sao rút' }).fill('Nhầm chi bộ.')
  await withdrawing.getByRole('button', { name: 'Rút lần ghi này' }).click()
  await expect(states).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Thông tin về tổ chức đảng' })).toContainText('còn nguồn')
})
