import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WRITTEN_FIGURES, type WrittenFacts, writeParagraph } from './written'
import { piecesOf, plainText, renamed, textOf, typedFigures, valuesIn, valuesOf } from './writtenText'

const facts: WrittenFacts = {
  organisation: 'Đảng bộ huyện',
  period: { from: '2023-01-01', to: '2023-12-31' },
  asOf: '2023-12-31',
  admitted: 210,
  target: 200,
  percent: 105,
  overPercent: 5,
  lastYear: 190,
  nonStateEnterprise: 12,
  pupils: 3,
  village: 100,
  villageCells: { withAdmission: 80, total: 120 },
  grassrootsCompleted: 20,
  pipeline: null,
}

describe('a paragraph whose words are changed', () => {
  it('reads as it was drafted, with no number of its own', () => {
    for (const style of ['report', 'notice'] as const) {
      const drafted = writeParagraph(facts, style)
      const plain = drafted
        .map((sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
        .join(' ')
      expect(plainText(textOf(drafted), valuesOf(facts))).toBe(plain)
      expect(typedFigures(textOf(drafted))).toEqual([])
    }
  })

  it('keeps words and numbers whatever is written between them', () => {
    const figure = fc.constantFrom(...WRITTEN_FIGURES)
    const word = fc.string().map((text) => text.replace(/[{}]/g, ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, figure)), word, (parts, end) => {
        const text = parts.map(([before, name]) => `${before}{${name}}`).join('') + end
        const again = piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`))
        expect(again.join('')).toBe(text)
        const named = piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure]))
        expect(named).toEqual(parts.map(([, name]) => name))
      }),
    )
  })

  it('names its figures in the words of the page, and back', () => {
    const shown = new Map([['admitted', 'đã kết nạp']])
    const inside = new Map([['đã kết nạp', 'admitted']])
    const text = 'Kết nạp {admitted} đảng viên, {lạ}'
    expect(renamed(text, shown)).toBe('Kết nạp {đã kết nạp} đảng viên, {lạ}')
    expect(renamed('Kết nạp { Đã kết nạp} đảng viên, {lạ}', inside)).toBe(text)
  })

  it('tells names that are no figure, and figures that are not known', () => {
    const { told, unfit } = valuesIn('{admitted} {lạ} {pipeline} {admitted}', valuesOf(facts))
    expect([told, unfit]).toEqual([{ admitted: '210' }, ['lạ', 'pipeline']])
  })

  it.each([
    ['Năm 2023, 8 tháng năm 2023, tháng 8, quý 3, lớp 12, ngày 31/08/2023', []],
    ['theo Nghị quyết 15-NQ/TU và 06-HD/TW', []],
    ['kết nạp 365 đảng viên, đạt 81,11% kế hoạch', ['365', '81,11%']],
    ['kết nạp {admitted}/200 đảng viên; 2.089 người', ['200', '2.089']],
    ['118/243 chi bộ', ['118/243']],
  ])('warns of numbers typed into %s', (text, found) => {
    expect(typedFigures(text)).toEqual(found)
  })
})
