import { expect, test } from '@playwright/test'
import { idOf } from '../test/world/ids'
import { bodyRows, noSidewaysScroll, noViolations, open, pageOf, settled, signIn, told } from './support'

const charge = `/responsibilities/${idOf('charge QN-HL 1')}`

test(
  'the responsible member sees their units, records a visit and answers the scorecard',
  { tag: '@everywhere' },
  async ({ page, browser }, { project }) => {
    const period = project.name === 'phone' ? '2022' : '2023'
    const office = await browser.newContext()
    const officer = await office.newPage()
    await open(officer, 'halong', `${charge}?period=${idOf(`period ${period}`)}`)
    await settled(officer, /^Phụ trách: /)
    await officer.getByRole('button', { name: /^Chốt số liệu năm/ }).click()
    if (period === '2022')
      await expect(officer.getByText('Ngày này ngoài thời gian được phân công')).toBeVisible()
    else await expect(told(officer, 'Đã chốt số liệu')).toBeVisible()
    await office.close()

    await open(page, 'phutrach', pageOf('QN-HL', 'responsibilities', { show: 'mine' }))
    await settled(page, 'Phân công phụ trách đơn vị, địa bàn')
    await noViolations(page)
    await noSidewaysScroll(page)
    await page.getByRole('link', { name: /^(?!Tất cả).*Hùng$/ }).click()
    await settled(page, /^Phụ trách: /)
    if (project.name === 'desktop') {
      const units = page.getByRole('table', { name: 'Số liệu gốc của từng đơn vị' }).first()
      await expect(bodyRows(units)).toHaveCount(5)
    }
    await expect(page.getByText('5 đơn vị phụ trách kết nạp')).toBeVisible()
    await page.getByRole('button', { name: 'Ghi lần làm việc' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Đơn vị').selectOption({ label: 'Đảng bộ phường Bãi Cháy' })
    await form.getByLabel('Hình thức').selectOption({ label: 'Dự sinh hoạt chi bộ' })
    await form.getByLabel('Kết quả').fill(`Thống nhất danh sách giới thiệu học lớp (${project.name})`)
    await noViolations(page)
    await form.getByRole('button', { name: 'Ghi lần làm việc' }).click()
    await expect(told(page, 'Đã ghi lần làm việc.')).toBeVisible()
    await expect(page.getByText(`học lớp (${project.name})`)).toBeVisible()
    await noViolations(page)
    await noSidewaysScroll(page)

    if (project.name !== 'desktop') return
    await page.getByRole('button', { name: 'Trả lời' }).click()
    await form.getByRole('radio', { name: 'Có điểm thấy khác' }).check()
    await form.getByRole('checkbox', { name: 'nguồn', exact: true }).check()
    await form.getByRole('button', { name: 'Ghi trả lời' }).click()
    await expect(page.getByText(/^Trả lời ngày .*: có điểm thấy khác: nguồn/)).toBeVisible()

    await signIn(page, 'halong')
    await page.reload()
    await page.getByRole('button', { name: 'Ghi đề nghị xếp loại' }).click()
    await form.getByLabel('Mức', { exact: true }).selectOption({ label: 'Hoàn thành tốt nhiệm vụ' })
    await form.getByRole('textbox', { name: 'Điểm (thang 100)' }).fill('80')
    await form.getByRole('textbox', { name: 'Căn cứ' }).fill('Đủ nguồn, còn một đơn vị chưa đạt')
    await form.getByRole('button', { name: 'Ghi đề nghị' }).click()
    await expect(page.getByText('Đủ nguồn, còn một đơn vị chưa đạt')).toBeVisible()
  },
)
