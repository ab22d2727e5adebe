import { expect, type Locator, type Page } from '@playwright/test'

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
