import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { organisationId } from '../test/world/ids'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

test('đoạn báo cáo và Biểu 2 của cùng những con số; dân tộc, tôn giáo mở theo mục đích @everywhere', async ({
  page,
}) => {
  await open(
    page,
    'halong',
    pageOf('QN-HL', 'reports', { period: '2023', asOf: '2023-08-31', style: 'notice' }),
  )
  await settled(page, 'Báo cáo, biểu thống kê')
  await expect(page.getByText(/kết nạp được 365 đảng viên mới \(đạt 81,11% kế hoạch\)\./)).toBeVisible()
  await expect(page.getByRole('link', { name: '118/243' })).toBeVisible()
  await page.getByRole('link', { name: 'Đảng viên mới kết nạp', exact: true }).click()
  await settled(page, 'Đảng viên mới kết nạp')
  await expect(page.getByText('cần nêu mục đích').first()).toBeVisible()
  await expect(page.getByText('không theo dõi').first()).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
  await page
    .getByRole('combobox', { name: 'Mục đích' })
    .selectOption({ label: 'Lập biểu thống kê theo quy định' })
  await page.getByRole('button', { name: 'Mở theo mục đích' }).click()
  await expect(page.getByText(/^Đang mở số dân tộc thiểu số/)).toBeVisible()
  await expect(page.getByText('cần nêu mục đích')).toHaveCount(0)
})

test('chuyển sang CSDL đảng viên: gửi, ghi kết quả, người bị trả lại còn trong danh sách', async ({
  page,
}) => {
  await open(page, 'mongcai', pageOf('QN-MC', 'transmittals'))
  await settled(page, 'Chuyển sang CSDL đảng viên')
  await page.getByLabel('Quyết định từ ngày').fill('01/01/2023')
  await page.getByLabel('Quyết định từ ngày').press('Enter')
  await expect(page.getByText(/^[1-9]\d* người chưa chuyển/)).toBeVisible()
  // Enter in a day chooses who is meant, and hands nobody over
  await expect(page.getByText('Chưa chuyển lần nào')).toBeVisible()
  await page.getByRole('button', { name: 'Lập tệp chuyển' }).click()
  // the file is not sent anywhere: whoever made it stands before it
  await expect(told(page, /^Đã lập tệp chuyển\. Tải tệp/)).toBeVisible()
  await settled(page, 'Lần chuyển 1')
  await expect(page.getByRole('link', { name: 'Tải tệp Excel' })).toBeVisible()
  await expect(page.getByText('Nội dung lúc chuyển còn nguyên, đúng với mã kiểm.')).toBeVisible()
  await noViolations(page)
  await page
    .getByRole('combobox', { name: /^Kết quả của/ })
    .first()
    .selectOption({ label: 'Sai họ tên' })
  await page.getByRole('button', { name: /^Đánh dấu “đã nhận”/ }).click()
  await page.getByRole('button', { name: /^Ghi kết quả của/ }).click()
  await expect(told(page, 'Đã ghi kết quả.')).toBeVisible()
  await page.getByRole('link', { name: 'Các lần chuyển' }).click()
  const back = page.getByRole('table', { name: 'Bị trả lại, chưa sửa' })
  await expect(bodyRows(back)).toHaveCount(1)
  await expect(back.getByText('Sai họ tên')).toBeVisible()
})

test('đang đếm những ngày vừa chọn thì chưa lập tệp chuyển theo số của những ngày trước', async ({
  page,
}) => {
  await open(page, 'halong', pageOf('QN-HL', 'transmittals'))
  await settled(page, 'Chuyển sang CSDL đảng viên')
  const send = page.getByRole('button', { name: 'Lập tệp chuyển' })
  const counted = page.getByText(/^\d[\d.]* người chưa chuyển/)
  await expect(counted).toBeVisible()
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/transmittals\?.*from=2020-01-01/, async (route) => {
    await answered
    await route.continue()
  })
  await page.getByLabel('Quyết định từ ngày').fill('01/01/2020')
  await page.getByLabel('Quyết định từ ngày').press('Enter')
  await expect(page.getByText(/^Đang đếm những người/)).toBeVisible()
  await expect(send).toBeDisabled()
  answer()
  await expect(counted).toBeVisible()
  await expect(send).toBeEnabled()
})

test('đoạn báo cáo đã lưu giữ số 210/200; thêm một người kết nạp thì đánh dấu số nay là 211', async ({
  page,
}) => {
  await open(page, 'huyen001', pageOf('H001', 'reports', { period: '2023', asOf: '2023-12-31' }))
  await settled(page, 'Báo cáo, biểu thống kê')
  await expect(page.getByText(/kết nạp 210\/200 đảng viên, đạt 105%/)).toBeVisible()
  await page.getByRole('button', { name: 'Sửa lời và lưu' }).click()
  const field = page.getByRole('textbox', { name: 'Lời văn' })
  await field.fill('/{chỉ tiêu} đảng viên.')
  await field.press('Home')
  // a number is put in where the writing stands, and the writing goes on behind it
  await page.getByRole('button', { name: 'đã kết nạp: 210' }).click()
  await page.keyboard.type(' người')
  await expect(field).toHaveValue('{đã kết nạp} người/{chỉ tiêu} đảng viên.')
  await field.fill('Huyện ủy kết nạp {đã kết nạp}/{chỉ tiêu} đảng viên.')
  await expect(page.getByText('Huyện ủy kết nạp 210/200 đảng viên.')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu đoạn báo cáo' }).click()
  await expect(told(page, 'Đã lưu đoạn báo cáo.')).toBeVisible()
  await expect(page.getByText('Mọi con số còn như khi lưu.')).toBeVisible()

  const entered = await page.request.post(`/api/organisations/${organisationId('H001-X01-1')}/admissions`, {
    data: {
      commandId: randomUUID(),
      id: randomUUID(),
      person: { fullName: 'Nguyễn Thị Muộn', sex: 'female', birthDate: '1998-05-02' },
      decision: {
        number: '999-QĐ/HU',
        day: '2023-11-20',
        issuerName: 'Ban Thường vụ Huyện ủy H001',
        issuerOrganisationId: organisationId('H001'),
      },
      ceremonyDay: '2023-12-05',
    },
  })
  expect(entered.status(), await entered.text()).toBe(201)
  await page.reload()
  await settled(page, 'Báo cáo, biểu thống kê')
  await expect(page.getByText('1 con số đã đổi từ khi lưu')).toBeVisible()
  await expect(page.getByText('đã kết nạp: 210, nay 211')).toBeVisible()
  await expect(page.locator('del')).toHaveText('210')
  await expect(page.locator('ins')).toHaveText('nay 211')
  await noViolations(page)
  // on paper stands what was saved
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('ins')).toBeHidden()
  await expect(page.getByText('1 con số đã đổi từ khi lưu')).toBeHidden()
})

test('in Biểu 2: số biểu, đơn vị tính, STT, nơi ký; không có nút, không nhắc mục đích', async ({ page }) => {
  const days = { period: '2023', asOf: '2023-08-31', purpose: 'statistics' }
  await open(page, 'halong', pageOf('QN-HL', 'reports/new-members', days))
  await settled(page, 'Đảng viên mới kết nạp')
  await expect(page.getByText(/^Đang mở số dân tộc thiểu số/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Biểu 2-BTCTW', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Đơn vị tính: người/)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'STT' })).toBeVisible()
  await expect(page.getByText('NGƯỜI LẬP BIỂU')).toBeVisible()
  await expect(page.getByText('T/M BAN THƯỜNG VỤ')).toBeVisible()
  await expect(page.locator('.print-title')).toHaveText('Đảng viên mới kết nạp')
  await expect(page.getByRole('heading').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText(/^Đang mở số dân tộc thiểu số/)).toBeHidden()
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
})

test('in Biểu 2 khi số đang đóng: dòng ghi niêm kín, không bảo ai nêu mục đích', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'reports/new-members', { period: '2023', asOf: '2023-08-31' }))
  await settled(page, 'Đảng viên mới kết nạp')
  const row = page.getByRole('row', { name: /Người theo tôn giáo/ })
  await expect(row.getByText('cần nêu mục đích').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(row.getByText('niêm kín').first()).toBeVisible()
  await expect(page.getByText(/nêu mục đích/).filter({ visible: true })).toHaveCount(0)
})

test('in danh sách kết nạp của nhiệm kỳ: lấy đủ các dòng rồi mới in', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await open(
    page,
    'halong',
    pageOf('QN-HL', 'admissions', { from: '2020-01-01', to: '2026-11-30', asOf: '2026-11-30' }),
  )
  const rows = bodyRows(page.getByRole('table', { name: /^Những lần kết nạp của/ }))
  await expect(rows).toHaveCount(500)
  await page.getByRole('button', { name: 'In', exact: true }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
  expect(await rows.count()).toBeGreaterThan(500)
  // a button in the head would be missing from the second sheet on
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('columnheader', { name: 'Họ và tên' })).toBeVisible()
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
})

test('in sổ: lấy đủ các dòng rồi mới in; chưa lấy đủ mà in thì nói rõ', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await open(page, 'halong', pageOf('QN-HL', 'reports/probationers', { period: '2023', asOf: '2023-08-31' }))
  await settled(page, 'Sổ đảng viên dự bị')
  const rows = bodyRows(page.getByRole('table', { name: 'Sổ đảng viên dự bị' }))
  await expect(rows).toHaveCount(100)
  const cut = page.getByText(/^Bản in có 100 dòng đầu trên 5\d\d\.$/)
  await page.emulateMedia({ media: 'print' })
  await expect(cut).toBeVisible()
  await page.emulateMedia({ media: null })
  await page.getByRole('button', { name: 'In', exact: true }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
  expect(await rows.count()).toBeGreaterThan(500)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Bản in có/)).toHaveCount(0)
})
