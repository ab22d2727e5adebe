import { expect, it } from 'vitest'
import { pageSheet } from './pageTable'

const typesOf = (...values: (string | number | null)[]) => {
  const { sheet, rows } = pageSheet({ title: ['Bảng'], heads: ['Cột'], rows: values.map((value) => [value]) })
  return [sheet.columns[0]?.type, ...rows.map(([value]) => value)]
}

it('a column of numbers counts, a column of days holds days, any other holds its text', () => {
  expect(typesOf(3, null, 10)).toEqual(['count', 3, null, 10])
  expect(typesOf(81.11, 100)).toEqual(['percent', 81.11, 100])
  expect(typesOf('05/03/2026', null, '31/12/1999')).toEqual(['day', '2026-03-05', null, '1999-12-31'])
  expect(typesOf('05/03/2026', '03/2026')).toEqual(['text', '05/03/2026', '03/2026'])
  expect(typesOf('31/02/2026')).toEqual(['text', '31/02/2026'])
  expect(typesOf('007', '3')).toEqual(['text', '007', '3'])
  expect(typesOf(5, 'chưa có')).toEqual(['text', 5, 'chưa có'])
  expect(typesOf(null)).toEqual(['text', null])
})

it('a column is as wide as its longest line, within bounds', () => {
  const widthOf = (head: string, value: string) =>
    pageSheet({ title: ['Bảng'], heads: [head], rows: [[value]] }).sheet.columns[0]?.width
  expect(widthOf('Số', '1')).toBe(8)
  expect(widthOf('Tên', 'Chi bộ khu phố 2')).toBe(18)
  expect(widthOf('Tên', `dòng một\n${'x'.repeat(30)}`)).toBe(32)
  expect(widthOf('Tên', 'x'.repeat(400))).toBe(48)
})
