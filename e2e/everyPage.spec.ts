import { expect, type Page, test } from '@playwright/test'
import type { Username } from '../test/world/accounts'
import { noSidewaysScroll, noViolations, open, pageOf, settled, usableByAll } from './support'

interface Visit {
  readonly what: string
  readonly who: Username
  readonly address: string
  readonly title: string
  /** What is opened or refused before looking. */
  readonly act?: (page: Page) => Promise<unknown>
}

const year = { period: '2023', asOf: '2023-08-31' }
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first().click()

/** Sends a form as it opened and waits until a field says what is missing. */
const sendEmpty = (form: string, button: string) => async (page: Page) => {
  await page.getByRole('form', { name: form }).getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByText(/^(Ô này cần được ghi|Chọn một mục|Ghi tên)/).first()).toBeVisible()
}

const visits: readonly Visit[] = [
  {
    what: 'tiến độ của thành phố',
    who: 'halong',
    address: pageOf('QN-HL', 'progress', year),
    title: 'Tiến độ kết nạp đảng viên',
    act: (page) => expect(page.getByRole('img', { name: /^Kết nạp lũy kế/ })).toBeVisible(),
  },
  {
    what: 'tiến độ, số không chính thức, chọn cột',
    who: 'halong',
    address: pageOf('QN-HL', 'progress', { ...year, countBy: 'decision', show: 'behind' }),
    title: 'Tiến độ kết nạp đảng viên',
    act: async (page) => {
      await expect(page.getByText('Không phải số chính thức', { exact: true })).toBeVisible()
      await press(/^Cột/)(page)
      await expect(page.getByRole('checkbox', { name: 'Số đảng viên' })).toBeVisible()
    },
  },
  {
    what: 'tiến độ khi chưa có số liệu',
    who: 'trunguong',
    address: pageOf('QN', 'progress', { period: '2023' }),
    title: 'Tiến độ kết nạp đảng viên',
  },
  {
    what: 'tiến độ theo văn bản',
    who: 'daklak',
    address: pageOf('DL', 'progress', { period: '2022', asOf: '2022-12-31' }),
    title: 'Tiến độ kết nạp đảng viên',
  },
  {
    what: 'tiến độ của một chi bộ',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'progress', { period: '2023' }),
    title: 'Tiến độ kết nạp đảng viên',
  },
  {
    what: 'chi bộ chưa kết nạp',
    who: 'halong',
    address: pageOf('QN-HL', 'zero-cells', { ...year, sector: 'village' }),
    title: 'Chi bộ chưa kết nạp',
    act: (page) => expect(page.getByText(/^(Đã hiện đủ|Đang hiện) /).first()).toBeVisible(),
  },
  {
    what: 'chi bộ chưa kết nạp, danh sách trống',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'zero-cells', { period: '2023' }),
    title: 'Chi bộ chưa kết nạp',
    act: (page) => expect(page.getByText('Không có chi bộ nào trong danh sách này')).toBeVisible(),
  },
  {
    what: 'sổ chỉ tiêu',
    who: 'daklak',
    address: pageOf('DL', 'targets', { period: '2023' }),
    title: 'Chỉ tiêu kết nạp đảng viên năm 2023',
  },
  {
    what: 'sổ chỉ tiêu trống',
    who: 'huyen001',
    address: pageOf('H001', 'targets', { period: '2026' }),
    title: 'Chỉ tiêu kết nạp đảng viên năm 2026',
    act: (page) => expect(page.getByText('Kỳ này chưa ghi chỉ tiêu nào')).toBeVisible(),
  },
  {
    what: 'ghi chỉ tiêu, chưa điền đủ',
    who: 'halong',
    address: pageOf('QN-HL', 'targets', { period: '2023', write: 'new' }),
    title: 'Chỉ tiêu kết nạp đảng viên năm 2023',
    act: sendEmpty('Ghi chỉ tiêu', 'Ghi chỉ tiêu'),
  },
  {
    what: 'thêm kỳ',
    who: 'halong',
    address: pageOf('QN-HL', 'targets', { period: '2023', write: 'period' }),
    title: 'Chỉ tiêu kết nạp đảng viên năm 2023',
    act: (page) => expect(page.getByRole('dialog', { name: 'Thêm kỳ' })).toBeVisible(),
  },
  {
    what: 'bảng giao chỉ tiêu',
    who: 'daklak',
    address: pageOf('DL', 'allocations', { period: '2023' }),
    title: 'Giao chỉ tiêu năm 2023',
  },
  {
    what: 'bảng giao chỉ tiêu, đang lập phương án',
    who: 'daklak',
    address: pageOf('DL', 'allocations', { period: '2023' }),
    title: 'Giao chỉ tiêu năm 2023',
    act: press(/^Đề xuất/),
  },
  {
    what: 'bảng giao chỉ tiêu, đang dán',
    who: 'daklak',
    address: pageOf('DL', 'allocations', { period: '2023' }),
    title: 'Giao chỉ tiêu năm 2023',
    act: async (page) => {
      await press('Dán từ Excel')(page)
      await page.getByRole('textbox', { name: 'Nội dung chép từ Excel' }).fill('DL-BMT\t100\nDL-XX\t5')
      await expect(page.getByText('1 dòng chưa đưa vào được').first()).toBeVisible()
    },
  },
  {
    what: 'số liệu theo văn bản',
    who: 'daklak',
    address: pageOf('DL', 'statements'),
    title: 'Số liệu theo văn bản, số đảng viên',
  },
  {
    what: 'danh sách kết nạp',
    who: 'halong',
    address: pageOf('QN-HL', 'admissions', { ...year, indicator: 'pupils' }),
    title: 'Kết nạp đảng viên',
    act: (page) => expect(page.getByText('Đã hiện đủ 12 dòng.')).toBeVisible(),
  },
  {
    what: 'danh sách kết nạp khi tên chưa mở',
    who: 'trunguong',
    address: pageOf('QN-HL', 'admissions', { ...year, indicator: 'pupils' }),
    title: 'Kết nạp đảng viên',
    act: (page) => expect(page.getByText('Tên chưa mở', { exact: true })).toBeVisible(),
  },
  {
    what: 'danh sách kết nạp trống',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'admissions', { period: '2026' }),
    title: 'Kết nạp đảng viên',
    act: (page) => expect(page.getByText('Chưa có lần kết nạp nào trong danh sách này')).toBeVisible(),
  },
  {
    what: 'ghi đã nhập đủ',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'admissions', { period: '2023', write: 'completion' }),
    title: 'Kết nạp đảng viên',
    act: (page) => expect(page.getByRole('dialog', { name: 'Ghi đã nhập đủ danh sách' })).toBeVisible(),
  },
  {
    what: 'hồ sơ một người, đang sửa',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'admissions', { period: '2023' }),
    title: 'Kết nạp đảng viên',
    act: async (page) => {
      await page.getByRole('link', { name: 'Phạm Thị Ngọc Lan' }).click()
      await expect(page.getByRole('region', { name: 'Các lần ghi và sửa' })).toBeVisible()
      await usableByAll(page)
      await page.getByRole('button', { name: 'Sửa', exact: true }).click()
      await expect(page.getByRole('form', { name: 'Sửa lần kết nạp' })).toBeVisible()
    },
  },
  {
    what: 'ghi người được kết nạp, chưa điền đủ',
    who: 'khu2',
    address: pageOf('QN-MC-BN-K2', 'admissions/new'),
    title: 'Ghi người được kết nạp',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Ghi lần kết nạp|Tiếp)$/ }).click()
      await expect(page.getByText('Ô này cần được ghi.').first()).toBeVisible()
    },
  },
  {
    what: 'dán danh sách kết nạp, có dòng lỗi',
    who: 'binhngoc',
    address: pageOf('QN-MC-BN', 'admissions/paste'),
    title: 'Dán danh sách kết nạp từ Excel',
    act: async (page) => {
      const rows = [
        'Họ và tên\tGiới tính\tNgày sinh\tMã chi bộ\tSố quyết định\tNgày quyết định\tNơi ban hành',
      ]
      rows.push(
        'Trịnh Thị Dán Thử\tNữ\t31/02/1991\tQN-MC-BN-K1\t9-QĐ/ĐU\t05/05/2025\tĐảng ủy phường Bình Ngọc',
      )
      await page.getByRole('textbox', { name: 'Bảng dán từ Excel' }).fill(rows.join('\n'))
      await page.getByRole('button', { name: 'Đọc bảng' }).click()
      await expect(page.getByRole('button', { name: 'Kiểm tra các dòng' })).toBeVisible()
      await usableByAll(page)
      await page.getByRole('button', { name: 'Kiểm tra các dòng' }).click()
      await expect(page.getByText('0 dòng ghi được, 1 dòng có lỗi cần sửa.')).toBeVisible()
    },
  },
  {
    what: 'trường hợp có thể ghi trùng',
    who: 'mongcai',
    address: pageOf('QN-MC', 'duplicate-notices'),
    title: 'Trường hợp có thể ghi trùng',
  },
  {
    what: 'một tổ chức đảng',
    who: 'halong',
    address: pageOf('QN-HL-DN-01'),
    title: 'Đảng bộ Công ty Cổ phần Dịch vụ Bến cảng Sao Biển',
  },
  {
    what: 'thành lập tổ chức đảng, chưa điền đủ',
    who: 'halong',
    address: pageOf('QN-HL-BC', '', { write: 'found' }),
    title: 'Đảng bộ phường Bãi Cháy',
    act: sendEmpty('Thành lập tổ chức đảng trực thuộc', 'Ghi thành lập'),
  },
  {
    what: 'kết thúc hoạt động, còn chi bộ',
    who: 'halong',
    address: pageOf('QN-HL-BC', '', { write: 'close' }),
    title: 'Đảng bộ phường Bãi Cháy',
    act: (page) => expect(page.getByText('Còn 14 tổ chức trực thuộc đang hoạt động')).toBeVisible(),
  },
  {
    what: 'tài khoản',
    who: 'quantri',
    address: '/accounts',
    title: 'Tài khoản',
    act: (page) => expect(page.getByText('Cán bộ Đảng ủy phường Bình Ngọc').first()).toBeVisible(),
  },
  {
    what: 'thêm tài khoản, chưa điền đủ',
    who: 'quantri',
    address: '/accounts',
    title: 'Tài khoản',
    act: async (page) => {
      await press('Thêm tài khoản')(page)
      await sendEmpty('Thêm tài khoản', 'Thêm tài khoản')(page)
    },
  },
  {
    what: 'một tài khoản',
    who: 'quantri',
    address: '/accounts',
    title: 'Tài khoản',
    act: async (page) => {
      await page.getByRole('link', { name: 'Cán bộ tổ chức Thành ủy Móng Cái' }).click()
      await expect(page.getByRole('button', { name: 'Khóa tài khoản' })).toBeVisible()
    },
  },
  { what: 'nhật ký hệ thống', who: 'quantri', address: '/audit', title: 'Nhật ký hệ thống' },
  { what: 'tài khoản của tôi', who: 'khu2', address: '/me', title: 'Tài khoản của tôi' },
  { what: 'địa chỉ không có', who: 'halong', address: '/khong-co', title: 'Không có trang này' },
]

// each visit only looks
test.describe.configure({ mode: 'parallel' })
for (const { what, who, address, title, act } of visits) {
  test(`Ai cũng dùng được: ${what}`, async ({ page }) => {
    await open(page, who, address)
    await settled(page, title)
    await act?.(page)
    await usableByAll(page)
  })
}

test('Ai cũng dùng được: trang đăng nhập', async ({ page }) => {
  await page.goto('/')
  await settled(page, 'Đăng nhập')
  await noViolations(page)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Ghi tên đăng nhập.')).toBeVisible()
  await usableByAll(page)
})

test('Ai cũng dùng được: các mục khác trên điện thoại', { tag: '@phone' }, async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'targets', { period: '2023' }))
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  const more = page.getByRole('dialog', { name: 'Các mục khác' })
  await expect(more.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await noViolations(page)
  await noSidewaysScroll(page)
  await more.getByText('Chỉ đạo, kiểm tra', { exact: true }).click()
  await more.getByRole('link', { name: 'Giao chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Giao chỉ tiêu năm 2023' })).toBeVisible()
})
