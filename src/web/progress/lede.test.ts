import { expect, test } from 'vitest'
import { en } from '../i18n/en'
import { plain, type Sentence } from '../i18n/sentence'
import { vi } from '../i18n/vi'
import { ledeOf } from './lede'
import { linksOf } from './links'
import { replyOf } from './progress.samples'

type Given = Parameters<typeof replyOf>[0]

const here = { percent: '?sort=percent#table', remaining: '?sort=-remaining#table', unknown: '#unknown' }
const tell = (given: Given, text = vi): Sentence => {
  const reply = replyOf(given)
  return ledeOf(text, reply, linksOf(reply, {}), here)
}
const lastYear = { asOf: '2022-08-31', admitted: 331 }
const haLong: Given = { target: 450, admitted: 365, percent: 81.11, remaining: 85, sameDayLastYear: lastYear }

test('on the way', () => {
  expect(plain(tell(haLong))).toBe(
    'Đến 31/08/2023 kết nạp 365 trên 450 đảng viên, đạt 81,11% kế hoạch; còn 85. Cùng ngày năm trước: 331.',
  )
})

test('every number leads somewhere', () => {
  const figures = tell(haLong).filter((part) => typeof part !== 'string')
  expect(figures.map(({ text }) => text)).toEqual(['365', '450', '81,11%', '85', '331'])
  expect(figures.every(({ to }) => to !== undefined)).toBe(true)
})

test('over the target and exactly at it', () => {
  const over = tell({ target: 175, admitted: 245, percent: 140, remaining: 0, overPercent: 40 })
  expect(plain(over)).toContain('kết nạp 245 trên 175 đảng viên, đạt 140% kế hoạch, vượt 40%.')
  const met = tell({ target: 5, admitted: 5, percent: 100, remaining: 0 })
  expect(plain(met)).toContain('đạt 100% kế hoạch. Cùng ngày năm trước: chưa có số liệu.')
})

test('who is under way, where anybody is', () => {
  const told = tell({ ...haLong, pipeline: 12 })
  expect(plain(told)).toContain('; còn 85. 12 người đã có nghị quyết chi bộ, chưa kết nạp. Cùng ngày')
  expect(told).toContainEqual({ text: '12', to: expect.stringContaining('/sources') as string })
  expect(plain(tell({ ...haLong, pipeline: 0 }))).toBe(plain(tell(haLong)))
})

test('a target of so many or more', () => {
  const told = tell({
    target: 2770,
    targetQualifier: 'orMore',
    admitted: 985,
    percent: 35.56,
    remaining: 1785,
  })
  expect(plain(told)).toContain(
    'kết nạp 985 đảng viên, chỉ tiêu từ 2.770 trở lên, đạt 35,56% kế hoạch; còn 1.785.',
  )
})

test('without a target, and with a target of nought', () => {
  expect(plain(tell({ admitted: 12 }))).toContain('kết nạp 12 đảng viên; chưa được giao chỉ tiêu.')
  expect(plain(tell({ admitted: 3, target: 0 }))).toContain('kết nạp 3 đảng viên; chỉ tiêu 0.')
})

test('never a wrong total', () => {
  const silent = [{ id: 'x', code: null, name: 'Đảng bộ huyện Cô Tô' }]
  const known = tell({ known: 610, unknown: silent, unknownTotal: 16 })
  expect(plain(known)).toContain('đã biết 610 người được kết nạp; 16 tổ chức chưa có số liệu')
  expect(plain(tell({ known: 0, unknown: silent, unknownTotal: 16 }))).toContain(
    '16 tổ chức chưa có số liệu.',
  )
  const alone = [{ id: 'self', code: null, name: 'Tổ chức self' }]
  expect(plain(tell({ known: 0, unknown: alone, unknownTotal: 1, target: 9 }))).toBe(
    'Đến 31/08/2023 chưa có số liệu kết nạp. Chỉ tiêu 9 đảng viên. Cùng ngày năm trước: chưa có số liệu.',
  )
  expect(plain(tell({ known: 0 }))).toContain('nằm trong số theo văn bản của cấp trên')
})

test('a declared figure says so, with what is entered so far', () => {
  const told = tell({ admitted: 60, source: 'declared', entered: { n: 5, of: 60 } })
  expect(plain(told)).toContain('Số kết nạp lấy theo văn bản; đã nhập 5/60 người.')
  expect(plain(tell({ admitted: 70, source: 'mixed' }))).toContain('Một phần số kết nạp lấy theo văn bản.')
})

test('says which days a declared figure leaves out', () => {
  const uncovered = [{ from: '2023-07-01', to: '2023-08-31' }]
  const told = tell({ admitted: 60, source: 'declared', entered: { n: 0, of: 60 }, uncovered })
  expect(plain(told)).toContain('Văn bản không nói tới từ 01/07/2023 đến 31/08/2023')
})

test('in English', () => {
  expect(plain(tell(haLong, en))).toBe(
    'By 31/08/2023, 365 of 450 members admitted, 81,11% of the plan; 85 to go. The same day last year: 331.',
  )
})
