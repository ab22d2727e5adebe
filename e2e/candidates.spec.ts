import { expect, type Page, test } from '@playwright/test'
import { choose, fillPerson, next } from './candidateSteps'
import { noSidewaysScroll, noViolations, open, pageOf, settled, told } from './support'

/** The two sizes of window share a world: a secretary of his own cell on the phone, an officer for another cell. */
const placeOf = (isMobile: boolean) =>
  isMobile
    ? ({ user: 'khu2', cell: 'QN-MC-BN-K2', name: 'Chi bộ khu 2' } as const)
    : ({ user: 'binhngoc', cell: 'QN-MC-BN-K3', name: 'Chi bộ khu 3' } as const)

/** The names of the files of one run. */
function namesOf(isMobile: boolean): string[] {
  const middle = isMobile ? 'Thu' : 'Xuân'
  return ['An', 'Bình', 'Chi', 'Dung', 'Hiền'].map((given) => `Lưu Thị ${middle} ${given}`)
}

/** Others of the cell who are ready, but not considered this time. */
async function leaveOthers(page: Page, names: readonly string[]): Promise<void> {
  const matters = page
    .getByRole('group')
    .filter({ has: page.getByRole('combobox', { name: 'Nội dung xét' }) })
  for (const row of await matters.all()) {
    const words = (await row.textContent()) ?? ''
    if (names.some((name) => words.startsWith(name))) continue
    await choose(row.getByRole('combobox', { name: 'Nội dung xét' }), 'Không xét')
  }
}

/** On the phone they come one after another: passed over until the page asks for this. */
async function passOthers(page: Page, wanted: string): Promise<void> {
  const here = page.getByRole('form', { name: 'Ghi cuộc họp' }).getByText(wanted, { exact: true })
  const matter = page.getByRole('radio', { name: 'Không xét' })
  while (!(await here.isVisible())) {
    await matter.check()
    await next(page, true)
  }
}

/** Somebody without a file, put on the list in the same meeting. */
async function listAnother(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đưa người mới vào danh sách' }).click()
  await expect(page.getByRole('textbox', { name: 'Họ và tên khai sinh' })).toBeFocused()
  await fillPerson(page, { fullName: 'Lưu Thị Mới', birth: '06/03/2001' }, false)
  await expect(page.getByRole('textbox', { name: 'Số nghị quyết' }).last()).toHaveValue('26-NQ/CB')
  await noViolations(page)
}

/** The officer has the minutes before them on the day they enter them. */
async function receivePaper(page: Page): Promise<void> {
  const today = await page.getByRole('textbox', { name: 'Ngày họp' }).inputValue()
  await page.getByRole('textbox', { name: 'Ngày nhận giấy' }).fill(today)
}

test.describe('Hồ sơ đang làm', { tag: '@everywhere' }, () => {
  test.describe.configure({ mode: 'serial' })

  test('Tiếp nhận năm hồ sơ đang làm, liền một lượt', async ({ page, isMobile }) => {
    test.slow()
    const names = namesOf(isMobile)
    const { user, cell, name: cellName } = placeOf(isMobile)
    await open(page, user, pageOf(cell, 'candidates/new'))
    await settled(page, 'Lập hồ sơ')
    await noViolations(page)
    await page.getByRole('radio', { name: 'Tiếp nhận hồ sơ đang làm' }).check()
    await next(page, isMobile)
    for (const [index, fullName] of names.entries()) {
      await fillPerson(page, { fullName, birth: `0${index + 1}/03/1996` }, isMobile)
      if (index === 0) {
        await choose(
          page.getByRole('combobox', { name: 'Đã làm xong đến bước' }),
          'Ý kiến đoàn thể, chi ủy nơi cư trú',
        )
        await page.getByRole('textbox', { name: /^Giấy chứng nhận lớp bồi dưỡng.*: ngày/ }).fill('10/05/2026')
        await page.getByRole('textbox', { name: /^Lý lịch của người xin vào Đảng: ngày/ }).fill('12/08/2026')
      }
      await next(page, isMobile)
      await noSidewaysScroll(page)
      await page.getByRole('button', { name: 'Ghi tiếp nhận hồ sơ' }).click()
      await expect(told(page, `Đã lập hồ sơ của ${fullName}, ${cellName}.`).first()).toBeVisible()
      if (index < names.length - 1) await page.getByRole('button', { name: 'Tiếp nhận người nữa' }).click()
    }
    await expect(page.getByRole('region', { name: 'Đã lập lần này: 5 hồ sơ' })).toBeVisible()
    await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
    await settled(page, names.at(-1) ?? '')
    await expect(page.getByText('Đang lập hồ sơ', { exact: false }).first()).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)
  })

  test('Ghi cuộc họp chi bộ xét năm người', async ({ page, isMobile }) => {
    test.slow()
    const names = namesOf(isMobile)
    const { user, cell } = placeOf(isMobile)
    await open(page, user, pageOf(cell, 'meetings/new'))
    await settled(page, 'Ghi cuộc họp')
    await noViolations(page)
    await page.getByRole('button', { name: /^Hôm nay/ }).click()
    await next(page, isMobile)
    await page.getByRole('textbox', { name: 'Đảng viên chính thức của chi bộ' }).fill('14')
    await page.getByRole('textbox', { name: 'Có mặt', exact: true }).fill('11')
    await next(page, isMobile)
    await page.getByRole('textbox', { name: /^Được miễn sinh hoạt, không có mặt/ }).fill('2')
    await next(page, isMobile)
    if (!isMobile) await leaveOthers(page, names)
    for (const [index, name] of names.entries()) {
      if (isMobile) await passOthers(page, name)
      const row = page.getByRole('group', { name, exact: true })
      if (index === 0) {
        await row.getByRole('textbox', { name: 'Số nghị quyết' }).fill(isMobile ? '41-NQ/CB' : '21-NQ/CB')
        await row.getByRole('textbox', { name: 'Tán thành', exact: true }).fill('9')
        await expect(row.getByText('9/12 ≥ 2/3')).toBeVisible()
        await expect(row.getByText('Cần ít nhất 8 phiếu.')).toBeVisible()
        await noSidewaysScroll(page)
        await noViolations(page)
      } else if (index === 4) {
        await row.getByRole('textbox', { name: 'Tán thành', exact: true }).fill('7')
        await expect(row.getByText('7/12 < 2/3')).toBeVisible()
      } else {
        await row.getByRole('button', { name: /^Như trên/ }).click()
      }
      await expect(row.getByRole('textbox', { name: 'Số nghị quyết' })).toHaveValue(
        `${(isMobile ? 41 : 21) + index}-NQ/CB`,
      )
      await next(page, isMobile)
    }
    if (isMobile) await passOthers(page, 'Xem lại trước khi ghi')
    else {
      await listAnother(page)
      await receivePaper(page)
    }
    await page.getByRole('button', { name: 'Ghi cuộc họp', exact: true }).click()
    const done = told(page, /Đã ghi cuộc họp ngày/).first()
    await expect(done).toContainText(`${names[0]}: Nghị quyết chi bộ đề nghị kết nạp`)
    await expect(done.getByText('✓ đủ tỷ lệ')).toHaveCount(4)
    await expect(done.getByText('! không đủ tỷ lệ')).toHaveCount(1)
    if (!isMobile) await expect(done).toContainText('Lưu Thị Mới: Đưa vào danh sách cảm tình Đảng')
    await done.getByRole('link', { name: names[0] ?? '' }).click()
    await settled(page, names[0] ?? '')
    const records = page.getByRole('region', { name: 'Các việc đã ghi' })
    if (isMobile) await records.getByText(/^Xem \d+ việc đã ghi$/).click()
    await expect(records.getByText('9/12 tán thành, cần 8').first()).toBeVisible()
  })

  test('Sửa số dự họp: thấy kết quả nào đổi trước khi ghi', async ({ page, isMobile }) => {
    const { user, cell } = placeOf(isMobile)
    await open(page, user, pageOf(cell, 'meetings'))
    await settled(page, 'Các cuộc họp đã ghi')
    await noViolations(page)
    await noSidewaysScroll(page)
    const card = page
      .getByRole('region', { name: /^Họp ngày/ })
      .filter({ hasText: namesOf(isMobile)[0] ?? '' })
      .first()
    await card.getByRole('button', { name: /^Sửa cuộc họp/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Sửa cuộc họp/ })
    const exempt = dialog.getByRole('textbox', { name: /^Được miễn sinh hoạt, không có mặt/ })
    await exempt.fill('1')
    await expect(dialog).toContainText('Không nghị quyết nào đổi kết quả.')
    // nine of fourteen with three ordinarily absent do not carry: ten are needed
    await exempt.fill('0')
    await expect(dialog).toContainText('4 nghị quyết đổi kết quả')
    await noViolations(page)
    await dialog.getByRole('textbox', { name: 'Lý do sửa' }).fill('Đếm lại theo biên bản.')
    await dialog.getByRole('button', { name: 'Ghi bản sửa' }).click()
    await expect(told(page, 'Đã ghi bản sửa của cuộc họp.').first()).toBeVisible()
    await expect(card.getByText('! không đủ tỷ lệ')).toHaveCount(5)
  })
})
