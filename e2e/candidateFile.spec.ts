import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { choose, fillPerson, next } from './candidateSteps'
import { noSidewaysScroll, noViolations, open, pageOf, settled, signIn, told } from './support'

/** One record of a life: its kind in the address, its words, who enters it, and what is typed. */
interface Step {
  readonly user: 'khu2' | 'binhngoc' | 'mongcai'
  readonly kind: string
  readonly words: string
  readonly day: string
  readonly number?: string
  readonly more?: (form: Locator, page: Page) => Promise<void>
}

const total = (form: Locator) =>
  form.getByRole('textbox', { name: /^(Đảng viên chính thức của chi bộ|Cấp ủy viên)/ })

/** Eleven of eleven, or as many as are given. */
async function voteAll(form: Locator, count = '11'): Promise<void> {
  await total(form).fill(count)
  await form.getByRole('textbox', { name: 'Có mặt', exact: true }).fill(count)
  await form.getByRole('textbox', { name: 'Tán thành', exact: true }).fill(count)
}

async function nameMember(form: Locator, page: Page, fullName: string): Promise<void> {
  await form.getByRole('button', { name: 'Ghi đảng viên chưa có trong danh sách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi một đảng viên của chi bộ' })
  await dialog.getByRole('textbox', { name: 'Họ và tên đảng viên' }).fill(fullName)
  await dialog.getByRole('textbox', { name: /^Ngày công nhận chính thức/ }).fill('03/02/2010')
  await dialog.getByRole('button', { name: 'Ghi đảng viên' }).click()
  await expect(dialog).toBeHidden()
}

const onPaper = async (form: Locator, day: string): Promise<void> => {
  await form.getByRole('textbox', { name: 'Ngày nhận giấy' }).fill(day)
}
const issuedBy = (form: Locator, name: string) =>
  choose(form.getByRole('combobox', { name: 'Nơi ban hành' }), name)
const agreed = async (form: Locator, from: string): Promise<void> => {
  await form.getByRole('radio', { name: from }).check()
  await form.getByRole('textbox', { name: 'Số người được hỏi ý kiến' }).fill('5')
  await form.getByRole('textbox', { name: 'Số người tán thành' }).fill('5')
}

/** From the list to the official member, each by the text of its own day. */
const LIFE: readonly Step[] = [
  {
    user: 'khu2',
    kind: 'mentorAssigned',
    words: 'Phân công đảng viên giúp đỡ',
    day: '10/01/2024',
    more: (form, page) => nameMember(form, page, 'Phạm Văn Giúp Thử'),
  },
  {
    user: 'binhngoc',
    kind: 'certificate',
    words: 'Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng',
    day: '15/05/2024',
    number: '77/GCN',
    more: (form) => form.getByRole('textbox', { name: 'Nơi cấp' }).fill('Trung tâm chính trị mẫu'),
  },
  {
    user: 'binhngoc',
    kind: 'permission',
    words: 'Đồng ý cho làm thủ tục xem xét kết nạp',
    day: '01/07/2024',
    number: '9-TB/ĐU',
  },
  { user: 'khu2', kind: 'application', words: 'Đơn xin vào Đảng', day: '10/07/2024' },
  { user: 'khu2', kind: 'personalHistory', words: 'Lý lịch của người xin vào Đảng', day: '20/07/2024' },
  {
    user: 'khu2',
    kind: 'introduction',
    words: 'Giấy giới thiệu của đảng viên chính thức',
    day: '05/09/2024',
    more: async (form) => {
      await form.getByRole('combobox', { name: 'Đảng viên chính thức giới thiệu' }).selectOption({ index: 1 })
      await form.getByRole('textbox', { name: /^Cùng công tác/ }).fill('01/01/2020')
    },
  },
  {
    user: 'khu2',
    kind: 'opinion',
    words: 'Ý kiến đoàn thể, chi ủy nơi cư trú',
    day: '10/09/2024',
    more: (form) => agreed(form, 'Đoàn thể nơi sinh hoạt'),
  },
  {
    user: 'khu2',
    kind: 'cellResolution',
    words: 'Nghị quyết chi bộ đề nghị kết nạp',
    day: '20/09/2024',
    number: '15-NQ/CB',
    more: (form) => voteAll(form),
  },
  {
    user: 'binhngoc',
    kind: 'grassrootsResolution',
    words: 'Nghị quyết đảng ủy cơ sở đề nghị kết nạp',
    day: '05/10/2024',
    number: '31-NQ/ĐU',
    more: (form) => voteAll(form, '9'),
  },
  {
    user: 'binhngoc',
    kind: 'sent',
    words: 'Chuyển hồ sơ',
    day: '06/10/2024',
    more: (form) => choose(form.getByRole('combobox', { name: 'Chuyển đến' }), 'Đảng bộ thành phố Móng Cái'),
  },
  {
    user: 'mongcai',
    kind: 'admissionDecision',
    words: 'Quyết định kết nạp đảng viên',
    day: '25/10/2024',
    number: '404-QĐ/ThU',
    more: (form) => issuedBy(form, 'Ban Thường vụ Thành ủy Móng Cái'),
  },
  { user: 'khu2', kind: 'ceremony', words: 'Lễ kết nạp đảng viên', day: '15/11/2024' },
  { user: 'khu2', kind: 'selfReview', words: 'Bản tự kiểm điểm của đảng viên dự bị', day: '15/11/2025' },
  { user: 'khu2', kind: 'mentorReview', words: 'Nhận xét của đảng viên giúp đỡ', day: '15/11/2025' },
  {
    user: 'khu2',
    kind: 'recognitionOpinion',
    words: 'Tổng hợp ý kiến nhận xét đảng viên dự bị',
    day: '16/11/2025',
  },
  {
    user: 'khu2',
    kind: 'recognitionResolution',
    words: 'Nghị quyết chi bộ đề nghị công nhận chính thức',
    day: '20/11/2025',
    number: '22-NQ/CB',
    more: (form) => voteAll(form, '12'),
  },
  {
    user: 'binhngoc',
    kind: 'recognitionGrassroots',
    words: 'Nghị quyết đảng ủy cơ sở đề nghị công nhận',
    day: '01/12/2025',
    number: '44-NQ/ĐU',
    more: (form) => voteAll(form, '9'),
  },
  {
    user: 'binhngoc',
    kind: 'recognitionDecision',
    words: 'Quyết định công nhận đảng viên chính thức',
    day: '15/12/2025',
    number: '512-QĐ/ThU',
    more: async (form) => {
      await issuedBy(form, 'Ban Thường vụ Thành ủy Móng Cái')
      await onPaper(form, '20/12/2025')
      await expect(form.getByRole('textbox', { name: 'Ngày công nhận chính thức' })).toHaveValue('15/11/2025')
    },
  },
]

async function recordStep(page: Page, address: string, step: Step): Promise<void> {
  await signIn(page, step.user)
  await page.goto(`${address}?record=${step.kind}`)
  const form = page.getByRole('form', { name: `Ghi: ${step.words}` })
  await form
    .getByRole('textbox', { name: /^Ngày( họp| quyết định| cấp| tổ chức lễ kết nạp)?$/ })
    .fill(step.day)
  if (step.number !== undefined) await form.getByRole('textbox', { name: /^Số / }).first().fill(step.number)
  await step.more?.(form, page)
  const words = step.words.charAt(0).toLowerCase() + step.words.slice(1)
  await form.getByRole('button', { name: `Ghi ${words}`, exact: true }).click()
  await expect(told(page, `Đã ghi: ${step.words}.`).first()).toBeVisible()
}

test('Một đời hồ sơ: từ danh sách cảm tình đến đảng viên chính thức', async ({ page }) => {
  test.setTimeout(240_000)
  const fullName = 'Lưu Thị Trọn Đời'
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'candidates/new'))
  await page.getByRole('radio', { name: 'Đưa vào danh sách cảm tình Đảng' }).check()
  await fillPerson(page, { fullName, birth: '12/09/1998' }, false)
  await page.getByRole('textbox', { name: 'Ngày chi bộ họp đưa vào danh sách' }).fill('10/01/2024')
  await page.getByRole('textbox', { name: 'Số nghị quyết chi bộ' }).fill('2-NQ/CB')
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
  await settled(page, fullName)
  const address = new URL(page.url()).pathname
  for (const step of LIFE) await recordStep(page, address, step)
  await expect(page.getByText('Đảng viên chính thức · từ 15/12/2025')).toBeVisible()
  await noViolations(page)
})

test('Sửa và rút một bản ghi: bản cũ còn trong lịch sử', { tag: '@everywhere' }, async ({
  page,
  isMobile,
}) => {
  const fullName = isMobile ? 'Lưu Thị Sửa Nhỏ' : 'Lưu Thị Sửa Lớn'
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'candidates/new'))
  await page.getByRole('radio', { name: 'Đưa vào danh sách cảm tình Đảng' }).check()
  await next(page, isMobile)
  await fillPerson(page, { fullName, birth: '12/09/1997' }, isMobile)
  await page.getByRole('textbox', { name: 'Ngày chi bộ họp đưa vào danh sách' }).fill('10/01/2026')
  await page.getByRole('textbox', { name: 'Số nghị quyết chi bộ' }).fill('3-NQ/CB')
  await next(page, isMobile)
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
  await settled(page, fullName)
  const address = new URL(page.url()).pathname
  await recordStep(page, address, {
    user: 'khu2',
    kind: 'mentorAssigned',
    words: 'Phân công đảng viên giúp đỡ',
    day: '10/01/2026',
    more: (form, dialogs) => nameMember(form, dialogs, 'Phạm Văn Sửa Thử'),
  })
  await page.getByRole('button', { name: 'Sửa thông tin', exact: true }).click()
  const person = page.getByRole('dialog', { name: 'Sửa thông tin về người' })
  await person.getByRole('textbox', { name: 'Ngày sinh' }).fill('12/10/1997')
  await person.getByRole('textbox', { name: 'Lý do sửa' }).fill('Đối chiếu theo giấy khai sinh.')
  await noViolations(page)
  await noSidewaysScroll(page)
  await person.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(person).toHaveCount(0)
  await expect(page.getByText(/sinh (ngày )?12\/10\/1997/).first()).toBeVisible()
  const records = page.getByRole('region', { name: 'Các việc đã ghi' })
  if (isMobile) await records.getByText(/^Xem \d+ việc đã ghi$/).click()
  await records.getByRole('button', { name: 'Sửa: Đưa vào danh sách cảm tình Đảng' }).click()
  const form = page.getByRole('form', { name: 'Sửa: Đưa vào danh sách cảm tình Đảng' })
  await expect(form.getByRole('textbox', { name: 'Số nghị quyết' })).toHaveValue('3-NQ/CB')
  await noViolations(page)
  await noSidewaysScroll(page)
  await form.getByRole('textbox', { name: 'Số nghị quyết' }).fill('4-NQ/CB')
  await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi nhầm số nghị quyết.')
  await form.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(told(page, 'Đã ghi bản sửa.').first()).toBeVisible()
  await expect(records).toContainText('4-NQ/CB ngày 10/01/2026')
  await records.getByRole('button', { name: 'Rút: Phân công đảng viên giúp đỡ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rút: Phân công đảng viên giúp đỡ' })
  await dialog.getByRole('textbox', { name: 'Lý do rút' }).fill('Ghi nhầm hồ sơ.')
  await dialog.getByRole('button', { name: 'Rút bản ghi' }).click()
  await expect(told(page, 'Đã rút bản ghi.').first()).toBeVisible()
  await records.getByText('Lịch sử hồ sơ').first().click()
  await expect(records).toContainText('Ghi nhầm số nghị quyết.')
  await expect(records).toContainText('Rút lại')
})

test('Hai người cùng ghi: thấy có gì mới, phần đã nhập không mất', async ({ page }) => {
  const fullName = 'Lưu Thị Cùng Ghi'
  await open(page, 'khu2', pageOf('QN-MC-BN-K2', 'candidates/new'))
  await page.getByRole('radio', { name: 'Đưa vào danh sách cảm tình Đảng' }).check()
  await fillPerson(page, { fullName, birth: '02/02/1995' }, false)
  await page.getByRole('textbox', { name: 'Ngày chi bộ họp đưa vào danh sách' }).fill('10/01/2026')
  await page.getByRole('textbox', { name: 'Số nghị quyết chi bộ' }).fill('5-NQ/CB')
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
  await page.getByRole('link', { name: 'Mở hồ sơ vừa lập' }).click()
  await settled(page, fullName)
  const address = new URL(page.url()).pathname
  await page.goto(`${address}?record=certificate`)
  const form = page.getByRole('form', { name: /^Ghi: Giấy chứng nhận/ })
  await form.getByRole('textbox', { name: 'Ngày cấp' }).fill('15/05/2026')
  await form.getByRole('textbox', { name: 'Số giấy chứng nhận' }).fill('78/GCN')
  await form.getByRole('textbox', { name: 'Nơi cấp' }).fill('Trung tâm chính trị mẫu')
  await form.getByRole('textbox', { name: 'Ngày nhận giấy' }).fill('20/05/2026')
  const reply = await page.request.post(`/api${address}/records`, {
    data: { commandId: randomUUID(), id: randomUUID(), kind: 'held', day: '2026-05-01', detail: {} },
  })
  expect(reply.status(), await reply.text()).toBe(201)
  const save = form.getByRole('button', { name: /^Ghi giấy chứng nhận/ })
  await save.click()
  await expect(told(page, 'Vừa có thêm: Giữ lại để thẩm tra.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Số giấy chứng nhận' })).toHaveValue('78/GCN')
  await expect(page.getByRole('region', { name: 'Các việc đã ghi' })).toContainText('Giữ lại để thẩm tra')
  await save.click()
  await expect(told(page, /^Đã ghi: Giấy chứng nhận/).first()).toBeVisible()
})
