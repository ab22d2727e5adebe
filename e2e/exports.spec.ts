import { expect, test } from '@playwright/test'
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
