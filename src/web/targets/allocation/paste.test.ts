import { describe, expect, test } from 'vitest'
import { isManyCells, type PasteBody, planPaste, readCells } from './paste'

const body = (id: string, code: string | null, name: string, rest: Partial<PasteBody> = {}): PasteBody => ({
  id,
  code,
  name,
  formerName: null,
  locked: false,
  writable: true,
  ...rest,
})
const bodies = [
  body('1', 'DL-BMT', 'Đảng bộ thành phố Buôn Ma Thuột'),
  body('2', 'DL-CMG', 'Đảng bộ huyện Cư M’gar'),
  body('3', 'DL-QS', 'Đảng bộ Quân sự tỉnh', { locked: true }),
  body('4', null, 'Chi bộ khu 2'),
  body('5', null, 'Chi bộ khu 2'),
  body('6', null, 'Chi bộ Hòa Bình', { formerName: 'Chi bộ khu 7' }),
  body('7', null, 'Chi bộ Hoa Bình', { writable: false }),
]
const place = { start: 0, parent: { name: 'Đảng bộ tỉnh Đắk Lắk', code: 'DL' } }
const plan = (text: string, start = 0) => planPaste(text, bodies, { ...place, start })
const read = (text: string, start = 0) =>
  plan(text, start).lines.map((line) => line.fault ?? `${line.body?.id}=${line.value}`)

describe('cells of the clipboard', () => {
  test('tabs, line ends of any system, quotes with line ends inside', () => {
    expect(readCells('a\tb\r\n"c\nd"\t"e ""f"""\r\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e "f"'],
    ])
    expect(readCells('1\n\n2\n\n')).toEqual([['1'], [''], ['2']])
    expect(isManyCells('455')).toBe(false)
    expect(isManyCells('455\r\n')).toBe(false)
    expect(isManyCells('455\n17')).toBe(true)
  })
})

describe('one column', () => {
  test('goes down from the active cell; an empty cell leaves its body as it is', () => {
    expect(read('1.234\n\n17', 0)).toEqual(['1=1234', 'locked'])
    expect(read('5\n6\n7', 5)).toEqual(['6=5', 'closed', 'beyond'])
  })
  test('numbers as offices write them, nothing else', () => {
    expect(read('1 234')).toEqual(['1=1234'])
    for (const typed of ['1,5', '2,770', '-3', 'mười', '3.5', '99.999.999'])
      expect(read(`${typed}\n4`)[0]).toBe('faulty')
  })
})

describe('names and figures', () => {
  test('by code in any case, by name without accents, heads, running numbers and sums left out', () => {
    const pasted = plan(
      'STT\tĐơn vị\tChỉ tiêu\n1\tdl-bmt\t455\n2\tdang bo huyen cu m gar\t169\n\tTổng cộng\t2.770\n\tĐảng bộ Công an\t',
    )
    expect(pasted.lines.map(({ line, body: found, value }) => [line, found?.id, value])).toEqual([
      [2, '1', 455],
      [3, '2', 169],
    ])
    expect(pasted.leftOut).toBe(3)
  })
  test('a column after the figures is not looked at', () => {
    expect(read('DL-BMT\t455\tnguồn mới\nDL-CMG\t169\t')).toEqual(['1=455', '2=169'])
  })
  test('with the parent; another parent is not ours', () => {
    expect(read('Đảng bộ huyện Cư M’gar\tĐảng bộ tỉnh Đắk Lắk\t5')).toEqual(['2=5'])
    expect(read('Đảng bộ huyện Cư M’gar\tĐảng bộ tỉnh Gia Lai\t5')).toEqual(['otherParent'])
  })
  test('accents decide between names of the same letters; former names count', () => {
    expect(read('Chi bộ Hoà Bình\t5')).toEqual(['6=5'])
    expect(read('chi bo khu 7\t5')).toEqual(['6=5'])
    expect(read('chi bo hoa binh\t5')).toEqual(['ambiguous'])
  })
  test('unknown, ambiguous, repeated and closed bodies are told apart', () => {
    expect(read('Chi bộ khu 9\t5\nChi bộ khu 2\t5\nDL-BMT\t5\nDL-BMT\t6\nChi bộ Hoa Bình\t4')).toEqual([
      'unmatched',
      'ambiguous',
      'repeated',
      'repeated',
      'closed',
    ])
  })
})
