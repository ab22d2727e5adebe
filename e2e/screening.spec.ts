import { expect, test } from '@playwright/test'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

const LIST = 'Danh sách rà soát của chi bộ'

test(
  'Bí thư dự kiến danh sách, ghi bỏ phiếu kín, báo cáo bằng số',
  { tag: '@everywhere' },
  async ({ page }, info) => {
    // both windows work on one server: each has a cell of its own
    const isPhone = info.project.name === 'phone'
    const [who, cell] = isPhone ? (['thon2', 'H001-X01-2'] as const) : (['thon1', 'H001-X01-1'] as const)
    await open(page, who, pageOf(cell, 'duties'))
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Dự kiến danh sách rà soát' })
      .getByRole('link')
      .click()
    await settled(page, LIST)
    await expect(page.getByText(/^Danh sách được niêm phong/)).toBeVisible()

    await page.getByRole('button', { name: 'Dự kiến danh sách' }).click()
    const draft = page.getByRole('dialog', { name: 'Dự kiến danh sách' })
    await draft.getByRole('textbox', { name: 'Ngày chi ủy họp' }).fill('02/11/2026')
    await draft.getByRole('button', { name: 'Thêm một người' }).click()
    await draft.getByRole('combobox', { name: 'Đảng viên thứ 1' }).selectOption({ index: 1 })
    await draft.getByRole('checkbox', { name: 'Hai năm liền xếp loại không hoàn thành nhiệm vụ' }).check()
    await noViolations(page)
    await noSidewaysScroll(page)
    await draft.getByRole('button', { name: 'Ghi danh sách dự kiến' }).click()
    await expect(told(page, 'Đã ghi danh sách dự kiến.')).toBeVisible()

    await page.getByRole('button', { name: 'Ghi kết quả bỏ phiếu' }).click()
    const ballot = page.getByRole('dialog', { name: 'Kết quả bỏ phiếu kín' })
    await ballot.getByRole('textbox', { name: 'Ngày họp chi bộ' }).fill('05/11/2026')
    await ballot.getByRole('textbox', { name: 'Đảng viên chính thức của chi bộ' }).fill('12')
    await ballot.getByRole('textbox', { name: 'Có mặt' }).fill('12')
    await ballot.getByRole('textbox', { name: 'Tán thành', exact: true }).fill('7')
    await expect(ballot.getByText('7/12 < 2/3')).toBeVisible()
    await ballot.getByRole('textbox', { name: 'Tán thành', exact: true }).fill('9')
    await expect(ballot.getByText('9/12 ≥ 2/3')).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
    // by keyboard: the form is sent as every form is
    await ballot.getByRole('textbox', { name: 'Tán thành', exact: true }).press('Enter')
    await expect(
      page.getByText('Chi bộ bỏ phiếu đưa 1 trên 1 người vào danh sách; báo cáo cấp trên.'),
    ).toBeVisible()

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Họp chi bộ bỏ phiếu kín lập danh sách')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Ghi báo cáo' }).click()
    const report = page.getByRole('dialog', { name: 'Báo cáo cấp trên' })
    await report.getByRole('textbox', { name: 'Ngày báo cáo' }).fill('06/11/2026')
    await report.getByRole('button', { name: 'Ghi báo cáo' }).click()
    await expect(page.getByRole('button', { name: /^Phân công giúp đỡ: / })).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
  },
)

test('Huyện thấy tình hình theo chi bộ và căn cứ của đợt, không mở được danh sách của chi bộ', async ({
  page,
}) => {
  await open(page, 'huyen001', pageOf('H001', 'screening'))
  await settled(page, 'Rà soát, sàng lọc đảng viên')
  await expect(page.getByText(/^Đợt rà soát năm 2026: /)).toBeVisible()
  await page.getByRole('combobox', { name: 'Đợt' }).selectOption('năm 2024')
  await expect(page.getByText(/^Đợt rà soát năm 2024: /)).toBeVisible()
  await expect(page.getByText('03-HD/TU').first()).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'không nêu' }).first()).toBeVisible()
  await noViolations(page)
  await page.goto(pageOf('H001-X01-1', 'screening/list'))
  await expect(page.getByText('Danh sách này chỉ mở cho chi bộ')).toBeVisible()
})
