import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeText, proposeEncoding, proposeEncodings } from '#domain/exchange/legacyText'
import { isSyllable } from '#domain/exchange/syllables'

const LETTERS =
  'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx'.split('')
const NAMES = ['Nguyễn Thị Hường', 'Đặng Văn Quyết', 'Trần Đức Thuỷ', 'Phạm Ngọc Ánh', 'Lê Hữu Phước']
const TITLES = [
  'Chi bộ khu 2, phường Bình Ngọc',
  'Đảng bộ thị xã',
  'ngày kết nạp',
  'dân tộc Tày',
  'xưởng cơ khí',
]

describe('old fonts', () => {
  it.each([
    ['tcvn3', '§¶ng bé thÞ x·', 'Đảng bộ thị xã'],
    ['tcvn3', 'NguyÔn ThÞ H­êng', 'Nguyễn Thị Hường'],
    ['vni', 'Ñaûng boä thò xaõ', 'Đảng bộ thị xã'],
    ['vni', 'Nguyeãn Thò Höôøng', 'Nguyễn Thị Hường'],
    ['vni', 'ÑAÛNG BOÄ PHÖÔØNG', 'ĐẢNG BỘ PHƯỜNG'],
  ] as const)('%s: %s is %s', (encoding, bytes, text) => {
    expect(decodeText(bytes, encoding)).toBe(text)
  })

  it.each(['tcvn3', 'vni'] as const)('%s: every small letter comes back', (encoding) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }), (letters) => {
        const text = letters.join(' ')
        expect(decodeText(encodeText(text, encoding) ?? '', encoding)).toBe(text)
      }),
    )
  })

  it('vni: every capital comes back; tcvn3 has no capitals with a tone', () => {
    for (const letter of LETTERS.map((small) => small.toUpperCase())) {
      expect(decodeText(encodeText(letter, 'vni') ?? '', 'vni')).toBe(letter)
    }
    expect(encodeText('Ánh', 'tcvn3')).toBeNull()
  })
})

describe('the encoding of a column', () => {
  const asIn = (encoding: 'tcvn3' | 'vni', texts: readonly string[]) =>
    texts.map((text) => encodeText(text.toLowerCase(), encoding) ?? '')

  it.each([[NAMES], [TITLES]])('is told from its words: %s', (texts) => {
    expect(proposeEncoding(texts)).toBe('unicode')
    expect(proposeEncoding(texts.map((text) => text.normalize('NFD')))).toBe('unicode')
    expect(proposeEncoding(asIn('tcvn3', texts))).toBe('tcvn3')
    expect(proposeEncoding(asIn('vni', texts))).toBe('vni')
  })

  it('is Unicode where nothing tells', () => {
    expect(proposeEncoding([])).toBe('unicode')
    expect(proposeEncoding(['Nam', '15/03/1999', '', 'ABC-12'])).toBe('unicode')
  })
})

describe('a syllable', () => {
  it.each(['nguyễn', 'Quyết', 'HƯỜNG', 'thuỷ', 'thủy', 'khuya', 'Ánh', 'giếng', 'ở'])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
  })
  it.each(['xaõ', 'thÞ', 'bé°', 'áà', 'böôø', 'hƯờng', 'str'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

describe('the columns of one sheet', () => {
  const tcvn3 = (...texts: string[]) => texts.map((text) => encodeText(text, 'tcvn3') ?? text)
  const name = tcvn3('Họ và tên', 'Trần Tuấn Giáp')
  const grade = tcvn3('Xếp loại', 'Giỏi')

  it('are of the font of the others where their own letters read both ways', () => {
    expect(proposeEncodings([name, grade, tcvn3('Số GCN', '01/GCN')])).toEqual(['tcvn3', 'tcvn3', 'tcvn3'])
  })

  it('stay what they are where they read in Unicode alone, or tell nothing', () => {
    expect(proposeEncodings([name, grade, ['Ngày sinh'], ['1', '2']])).toEqual([
      'tcvn3',
      'tcvn3',
      'unicode',
      'unicode',
    ])
  })
})
