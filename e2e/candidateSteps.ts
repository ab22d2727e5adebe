import { expect, type Locator, type Page } from '@playwright/test'
import { signIn, told } from './support'

/** A phone shows one question after another. */
export async function next(page: Page, isMobile: boolean): Promise<void> {
  if (!isMobile) return
  const place = page.getByText(/^Phần \d+ trên \d+$/)
  const before = Number.parseInt(((await place.textContent()) ?? '').replace('Phần ', ''), 10)
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(place).toHaveText(new RegExp(`^Phần ${before + 1} trên`))
}

export async function choose(field: Locator, label: string): Promise<void> {
  await field.selectOption({ label })
}

export interface Person {
  readonly fullName: string
  readonly birth: string
}

/** The person of one file, from the name to the education. */
export async function fillPerson(page: Page, { fullName, birth }: Person, isMobile: boolean): Promise<void> {
  await page.getByRole('textbox', { name: 'Họ và tên khai sinh' }).fill(fullName)
  await page.getByRole('radio', { name: 'Nữ' }).check()
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill(birth)
  await next(page, isMobile)
  await choose(page.getByRole('combobox', { name: 'Nghề nghiệp' }), 'Công nhân, lao động trực tiếp')
  await choose(page.getByRole('combobox', { name: 'Học vấn cao nhất' }), 'Trung học phổ thông')
  await next(page, isMobile)
}

/** One record of a file: its kind in the address, its words, who enters it, and what is typed. */
export interface Step {
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
export async function voteAll(form: Locator, count = '11'): Promise<void> {
  await total(form).fill(count)
  await form.getByRole('textbox', { name: 'Có mặt', exact: true }).fill(count)
  await form.getByRole('textbox', { name: 'Tán thành', exact: true }).fill(count)
}

/** Through the form of the kind, opened from its address. */
export async function recordStep(page: Page, address: string, step: Step): Promise<void> {
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
