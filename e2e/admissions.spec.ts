import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { organisationId } from '../test/world/ids'
import { bodyRows, lede, noSidewaysScroll, noViolations, open, pageOf, signIn, told } from './support'

const CELL = 'QN-MC-BN-K2'
const list2025 = pageOf(CELL, 'admissions', { period: '2025', asOf: '2025-12-31' })

interface Person {
  readonly fullName: string
  readonly birth: string
}

/** The groups of the form; a phone shows one after another. */
async function fillIn(page: Page, { fullName, birth }: Person, isPhone: boolean): Promise<void> {
  const next = async () => {
    if (isPhone) await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  }
  await page.getByRole('textbox', { name: 'Họ và tên khai sinh' }).fill(fullName)
  await page.getByRole('radio', { name: 'Nữ' }).check()
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill(birth)
  await next()
  await page.getByRole('combobox', { name: 'Nghề nghiệp' }).selectOption('Công nhân, lao động trực tiếp')
  await page.getByRole('combobox', { name: 'Học vấn cao nhất' }).selectOption('Trung học phổ thông')
  await next()
  await page.getByRole('textbox', { name: 'Số quyết định kết nạp' }).fill('41-QĐ/ThU')
  await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill('10/03/2025')
  await page.getByRole('button', { name: 'Ban Thường vụ Thành ủy Móng Cái' }).click()
  await page.getByRole('textbox', { name: /^Ngày tổ chức lễ kết nạp/ }).fill('20/03/2025')
  await next()
}

const save = (page: Page) => page.getByRole('button', { name: 'Ghi lần kết nạp' }).click()

/** Somebody already in the list, recorded without the page. */
async function record(page: Page, fullName: string, birthDate: string, cell = CELL): Promise<void> {
  const reply = await page.request.post(`/api/organisations/${organisationId(cell)}/admissions`, {
    data: {
      commandId: randomUUID(),
      id: randomUUID(),
      person: { fullName, sex: 'female', birthDate },
      decision: { number: '40-QĐ/ThU', day: '2025-02-10', issuerName: 'Ban Thường vụ Thành ủy Móng Cái' },
      ceremonyDay: '2025-02-20',
    },
  })
  expect(reply.status(), await reply.text()).toBeLessThan(300)
}

test('Ghi một người, thấy trong danh sách, sửa có giữ bản cũ, rút lại', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  const fullName = isMobile ? 'Lương Thị Khánh Thử' : 'Lương Thị Minh Thử'
  await open(page, 'khu2', list2025)
  await page.getByRole('link', { name: 'Ghi người được kết nạp' }).click()
  await fillIn(page, { fullName, birth: '05/06/1998' }, isMobile)
  await noSidewaysScroll(page)
  await save(page)
  await expect(told(page, `Đã ghi ${fullName}, Chi bộ khu 2.`).first()).toBeVisible()

  await page.goto(list2025)
  const entry = page.getByRole('link', { name: fullName })
  await expect(entry).toBeVisible()
  await entry.click()
  await expect(page.getByRole('heading', { level: 1, name: fullName })).toBeVisible()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  const form = page.getByRole('form', { name: 'Sửa lần kết nạp' })
  await form.getByRole('combobox', { name: 'Học vấn cao nhất' }).selectOption('Đại học')
  await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Đối chiếu theo lý lịch.')
  await form.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(told(page, 'Đã ghi bản sửa.').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Nội dung đã ghi' })).toContainText('Đại học')
  const history = page.getByRole('region', { name: 'Các lần ghi và sửa' })
  await expect(history).toContainText('Sửa thông tin cá nhân: học vấn')
  await expect(history).toContainText('Đối chiếu theo lý lịch.')
  await expect(history).toContainText('Ghi thông tin người được kết nạp')

  await page.getByRole('button', { name: 'Rút lần kết nạp ghi nhầm…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rút lần kết nạp ghi nhầm' })
  await expect(dialog.getByRole('button', { name: 'Rút lần kết nạp' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Lý do rút' }).fill('Ghi thử.')
  await dialog.getByRole('checkbox', { name: 'Tôi đã đối chiếu và rút lần kết nạp này' }).check()
  await dialog.getByRole('button', { name: 'Rút lần kết nạp' }).click()
  await expect(page.getByText('Lần kết nạp này đã được rút: ghi nhầm.')).toBeVisible()

  await page.goto(list2025)
  await expect(page.getByRole('heading', { level: 1, name: 'Kết nạp đảng viên' })).toBeVisible()
  await expect(lede(page)).not.toContainText('Đang tải')
  await expect(entry).toHaveCount(0)
})

test('Ghi xong thì sửa ngay được, và danh sách mở ra có người ấy', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  const typed = isMobile ? 'lương thị vừa thử' : 'lương thị mới thử'
  const fullName = isMobile ? 'Lương Thị Vừa Thử' : 'Lương Thị Mới Thử'
  const person = page.getByRole('link', { name: fullName })
  await open(page, 'khu2', pageOf(CELL, 'admissions/new'))
  await page.getByRole('textbox', { name: 'Họ và tên khai sinh' }).fill(typed)
  await page.getByRole('button', { name: `Ghi là ${fullName}` }).click()
  await expect(page.getByRole('textbox', { name: 'Họ và tên khai sinh' })).toHaveValue(fullName)
  await fillIn(page, { fullName, birth: '05/06/1989' }, isMobile)
  if (isMobile) {
    const review = page.getByRole('region', { name: 'Xem lại trước khi ghi' })
    await expect(review).toContainText('05/06/1989')
    await expect(review).toContainText('41-QĐ/ThU ngày 10/03/2025')
  }
  await save(page)
  await expect(told(page, `Đã ghi ${fullName}, Chi bộ khu 2.`).first()).toBeVisible()
  await page.getByRole('link', { name: 'Xem danh sách kết nạp' }).click()
  await expect(page).toHaveURL(/year=2025/)
  await expect(person).toBeVisible()

  await page.goBack()
  await page
    .getByRole('region', { name: 'Đã ghi lần này: 1 người' })
    .getByRole('link', { name: 'Sửa' })
    .click()
  // the entry form has the same fields until the file is there
  await expect(page.getByRole('textbox', { name: 'Lý do sửa' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Ngày sinh', exact: true }).fill('05/06/1998')
  await page
    .getByRole('textbox', { name: 'Giấy tờ gốc đã đối chiếu ngày sinh' })
    .fill('Giấy khai sinh số 12/1998')
  await page.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi nhầm năm sinh.')
  await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(page.getByRole('region', { name: 'Nội dung đã ghi' })).toContainText('05/06/1998')
  await page.getByRole('link', { name: 'Danh sách kết nạp của chi bộ' }).click()
  await expect(person).toBeVisible()
})

test('Chưa đủ 18 tuổi: lời báo ở ngay ô ngày sinh', { tag: '@everywhere' }, async ({ page, isMobile }) => {
  await open(page, 'khu2', pageOf(CELL, 'admissions/new'))
  await fillIn(page, { fullName: 'Nguyễn Thị Còn Trẻ', birth: '05/06/2008' }, isMobile)
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Chưa đủ 18 tuổi theo tháng: mới 16 tuổi 9 tháng.')
  if (isMobile) await page.getByRole('button', { name: 'Người được kết nạp' }).click()
  const birth = page.getByRole('textbox', { name: 'Ngày sinh' })
  await expect(birth).toHaveAttribute('aria-invalid', 'true')
  await expect(birth).toHaveAccessibleDescription(/Chưa đủ 18 tuổi theo tháng: mới 16 tuổi 9 tháng\./)
  await expect(page.getByRole('textbox', { name: 'Họ và tên khai sinh' })).toHaveValue('Nguyễn Thị Còn Trẻ')
})

test('Trùng họ tên, ngày sinh thì được hỏi; là người khác thì vẫn ghi', async ({ page, isMobile }) => {
  await signIn(page, 'khu2')
  await record(page, 'Vũ Thị Trùng Tên', '1997-01-15')
  await page.goto(pageOf(CELL, 'admissions/new'))
  await fillIn(page, { fullName: 'vũ thị trùng tên', birth: '15/01/1997' }, isMobile)
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Có thể đã ghi người này' })
  await expect(dialog).toContainText('Chi bộ khu 2, quyết định 40-QĐ/ThU')
  await dialog.getByRole('button', { name: 'Là người khác, vẫn ghi' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Đã ghi lần này: 1 người' })).toBeVisible()
  await page.goto(list2025)
  const people = bodyRows(page.getByRole('table', { name: 'Những lần kết nạp của Chi bộ khu 2' }))
  await expect(people.filter({ hasText: /vũ thị trùng tên/i })).toHaveCount(2)
})

test('Bấm nhầm thì rút lại ngay, và phần nhập dở không mất khi tải lại', async ({ page, isMobile }) => {
  await open(page, 'khu2', pageOf(CELL, 'admissions/new'))
  await fillIn(page, { fullName: 'Đỗ Thị Nhập Nhầm', birth: '11/11/1999' }, isMobile)
  await page.reload()
  await expect(page.getByText('Đã giữ lại phần nhập dở lần trước.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Họ và tên khai sinh' })).toHaveValue('Đỗ Thị Nhập Nhầm')
  await save(page)
  const recorded = page.getByRole('region', { name: 'Đã ghi lần này: 1 người' })
  await recorded.getByRole('button', { name: 'Rút lại' }).click()
  await expect(told(page, 'Đã rút lại lần kết nạp của Đỗ Thị Nhập Nhầm.').first()).toBeVisible()
  await page.goto(list2025)
  await expect(page.getByRole('searchbox', { name: 'Tìm theo họ tên' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đỗ Thị Nhập Nhầm' })).toHaveCount(0)
})

const SHEET = [
  'Họ và tên\tGiới tính\tNgày sinh\tNghề nghiệp\tHọc vấn\tMã chi bộ\tSố quyết định\tNgày quyết định\tNơi ban hành\tNgày lễ kết nạp',
  'Hoàng Thị Dán Một\tNữ\t02/02/1990\tGiáo viên\tĐại học\tQN-MC-BN-K1\t51-QĐ/ThU\t05/05/2025\tBan Thường vụ Thành ủy Móng Cái\t15/05/2025',
  'Hoàng Văn Dán Hai\tNam\t31/02/1991\tCông nhân\t12/12\tQN-MC-BN-K1\t52-QĐ/ThU\t05/05/2025\tBan Thường vụ Thành ủy Móng Cái\t15/05/2025',
  'Hoàng Thị Dán Ba\tNữ\t03/03/1992\tNông dân\t12/12\tQN-MC-BN-K2\t53-QĐ/ThU\t05/05/2025\tBan Thường vụ Thành ủy Móng Cái\t15/05/2025',
].join('\r\n')

test('Dán ba dòng từ Excel, sửa dòng lỗi tại chỗ rồi ghi cả ba', async ({ page }) => {
  await open(page, 'binhngoc', pageOf('QN-MC-BN', 'admissions', { period: '2025', asOf: '2025-12-31' }))
  await page.getByRole('link', { name: 'Dán từ Excel' }).click()
  await page.getByRole('textbox', { name: 'Bảng dán từ Excel' }).fill(SHEET)
  await page.getByRole('button', { name: 'Đọc bảng' }).click()
  await page.getByRole('button', { name: 'Kiểm tra các dòng' }).click()
  await expect(page.getByText('2 dòng ghi được, 1 dòng có lỗi cần sửa.')).toBeVisible()

  await page
    .getByRole('button', { name: /^Ngày sinh, dòng / })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^Ngày sinh, dòng / }).fill('28/02/1991')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 dòng ghi được.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await expect(page.getByText('Đã ghi 3 người được kết nạp.').first()).toBeVisible()

  await page.goto(pageOf('QN-MC-BN', 'admissions', { period: '2025', asOf: '2025-12-31' }))
  await expect(page.getByRole('link', { name: 'Hoàng Văn Dán Hai' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Hoàng Văn Dán Hai/ })).toContainText('28/02/1991')
})

test('Hai người khác nhau trùng họ tên, ngày sinh: ghi một lần, không hỏi lại', async ({ page }) => {
  await signIn(page, 'khu2')
  await record(page, 'Trần Thị Trùng Tên Thử', '1997-03-04')
  await signIn(page, 'mongcai')
  await record(page, 'Trần Thị Trùng Tên Thử', '1997-03-04', 'QN-MC-KL-K1')
  await page.goto(pageOf('QN-MC', 'duplicate-notices'))
  const pair = page.getByRole('table').filter({ hasText: '40-QĐ/ThU' })
  await expect(pair).toHaveCount(1)
  await page.getByRole('button', { name: 'Hai người khác nhau…' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Hai người khác nhau' })
  await noViolations(page)
  await dialog.getByRole('button', { name: 'Ghi là hai người khác nhau' }).click()
  await expect(told(page, 'Đã ghi: hai người khác nhau.').first()).toBeVisible()
  await expect(pair).toHaveCount(0)
})
