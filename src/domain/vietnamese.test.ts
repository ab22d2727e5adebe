import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findsKey,
  formatNumber,
  formatPercent,
  nameKey,
  nameSortKey,
  nfc,
  normaliseName,
  parseCount,
  parseNumber,
  searchKey,
  searchKeys,
} from '#domain/vietnamese'

describe('text', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['Chi bộ khu 2 (phường  Bình Ngọc)', 'chi bo khu 2 phuong binh ngoc'],
    ['TP.Hạ Long', 'tp ha long'],
    ['QN-MC-BN', 'qn mc bn'],
    ['NGUYỄN THỊ ƯỚC', 'nguyen thi uoc'],
    ['Ðắk Nông', 'dak nong'],
    [' … ', ''],
    ['Cư M’gar', 'cu mgar'],
    ["M'Đrắk", 'mdrak'],
    ['H‘Hen, HʼHen, H`Hen, H´Hen', 'hhen hhen hhen hhen'],
    ["'khu 2' ʼ", 'khu 2'],
  ])('searchKey(%j) is %j', (text, key) => {
    expect(searchKey(text)).toBe(key)
    expect(searchKey(text.normalize('NFD'))).toBe(key)
  })
  it('what is looked for may be typed with a space for the apostrophe', () => {
    expect(searchKeys('Cư M gar')).toEqual(['cu m gar', 'cu mgar'])
    expect(searchKeys('Cư M’gar')).toEqual(['cu mgar'])
  })

  it.each(['m gar', 'M’gar', 'mgar', 'cư m gar'])('finds M’gar in a list by %s', (typed) => {
    expect(['Cư M’gar', 'Krông Năng'].map((name) => findsKey(typed)(searchKey(name)))).toEqual([true, false])
  })

  it('finds nothing by signs alone', () => expect(findsKey(' – ')('cu mgar')).toBe(false))
  it('searchKey is stable when taken twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })
  it('normaliseName keeps accents, case and the place of the tone', () => {
    expect(normaliseName('  Trần\u00a0 Thị\u200b Hoà '.normalize('NFD'))).toBe('Trần Thị Hoà')
    expect(normaliseName('Ðỗ Văn Ðức')).toBe('Đỗ Văn Đức')
    expect(nfc('Hoà'.normalize('NFD'))).toBe('Hoà')
  })
  it('nameKey takes the old and the new place of the tone as one', () => {
    expect(nameKey('Trần Thị Hoà')).toBe(nameKey('TRẦN thị  Hòa'))
    expect(nameKey('Nguyễn Thuỷ')).toBe(nameKey('Nguyễn Thủy'))
    expect(nameKey('Hoa')).not.toBe(nameKey('Hòa'))
    expect(nameKey('Lê Hương')).not.toBe(nameKey('Lê Hường'))
    expect(nameKey('Lan')).not.toBe(nameKey('Lân'))
  })
  it.each([
    ['Nguyễn Thị Minh Khai', { family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' }],
    ['Lê Lợi', { family: 'Lê', middle: '', given: 'Lợi' }],
    ['Khai', { family: '', middle: '', given: 'Khai' }],
    ['', { family: '', middle: '', given: '' }],
  ])('nameSortKey(%j)', (name, key) => {
    expect(nameSortKey(name)).toEqual(key)
  })
})

describe('printing numbers', () => {
  it.each([
    [1234.5, '1.234,5'],
    [0, '0'],
    [-0, '0'],
    [450, '450'],
    [85_867, '85.867'],
    [1_234_567.89, '1.234.567,89'],
    [1.005, '1,01'],
    [0.004, '0'],
    [0.1 + 0.2, '0,3'],
    [999.995, '1.000'],
    [-1234, '-1.234'],
    [-0.001, '0'],
    [1e-7, '0'],
  ])('formatNumber(%d) is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
  it('throws for what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
    expect(() => formatNumber(1e21)).toThrow(RangeError)
  })
  it('formatPercent', () => {
    expect(formatPercent('81.11')).toBe('81,11%')
    expect(formatPercent(109.95)).toBe('109,95%')
    expect(formatPercent(105)).toBe('105%')
  })
})

describe('reading numbers', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    [' 1 234 ', 1234],
    ['1\u202f234\u00a0567', 1_234_567],
    ['-2', -2],
    ['−2,5', -2.5],
    ['-0', 0],
    ['007', 7],
  ])('parseNumber(%j) is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
  it.each([
    '',
    '3.5',
    '0.123',
    '1.23',
    '1.2345',
    '1,234.5',
    '1.234 567',
    '1e5',
    '12a',
    ',5',
    '5,',
    '--1',
    '9007199254740993',
  ])('parseNumber(%j) is null', (text) => {
    expect(parseNumber(text)).toBeNull()
  })
  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        const value = hundredths / 100
        expect(parseNumber(formatNumber(value))).toBe(value)
      }),
    )
  })
  it.each([
    ['1.234', 1234],
    ['1234', 1234],
    ['1 234', 1234],
    ['0', 0],
  ])('parseCount(%j) is %d', (text, value) => {
    expect(parseCount(text)).toBe(value)
  })
  it.each(['-5', '−5', '12,0', '1,5', '', 'mười', '3.5'])('parseCount(%j) is null', (text) => {
    expect(parseCount(text)).toBeNull()
  })
})
