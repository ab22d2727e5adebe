import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { open, pageOf, settled } from './support'

test('biểu tiến độ tải về thành tệp Excel', async ({ page }) => {
  await open(page, 'halong', pageOf('QN-HL', 'progress', { period: '2023', asOf: '2023-08-31' }))
  await settled(page, 'Tiến độ kết nạp đảng viên')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('tong-hop-ket-qua-ket-nap-dang-vien-dang-bo-thanh-pho-ha-long.xlsx')
  expect(await file.failure()).toBeNull()
})

test('bảng trên trang tải về thành tệp Excel, đủ cả những dòng chưa hiện', async ({ page }) => {
  await open(page, 'trunguong', pageOf('TW', 'empty-cells'))
  await settled(page, 'Chi bộ chưa có nguồn')
  await expect(page.getByRole('button', { name: 'Xem thêm' })).toBeVisible()
  const inView = await page.getByRole('row').count()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp Excel' }).click(),
  ])
  const { sheets } = await readXlsx(await readFile(await file.path()))
  const rows = sheets[0]?.rows ?? []
  const head = rows.findIndex(([first]) => first === 'Chi bộ')
  expect(head).toBeGreaterThan(0)
  const cells = rows.slice(head + 1)
  expect(cells.length).toBeGreaterThan(inView)
  await expect(page.getByRole('row')).toHaveCount(cells.length + 1)
})
