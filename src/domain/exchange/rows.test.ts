import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IMPORT_DEFINITIONS } from './kinds/all'
import { type CellsAbove, cellsAfter, isFigured, type RowSetting, rowGatherer } from './rows'

const { membershipBases: definition } = IMPORT_DEFINITIONS
const columns = ['body', 'value', 'day', 'source', null]
const cell = fc.constantFrom(
  '',
  ' ',
  'Chi bộ khu 2',
  '12',
  '05/02/2025',
  '02/13/2025',
  'B¸o c¸o',
  'Tổng cộng',
)
const rows = fc.array(fc.array(cell, { maxLength: columns.length }), { maxLength: 30 })

it('rows are read the same in parts, each with what stands above it, as from first to last', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(30)), fc.boolean(), (sheet, cuts, isMonthFirst) => {
      const setting: RowSetting = {
        columns,
        encodings: ['unicode', 'unicode', 'unicode', 'tcvn3', 'unicode'],
        constants: { source: 'Nguồn chung' },
        fillDown: true,
        monthFirst: isMonthFirst ? [2] : [],
        figured: false,
      }
      const whole = rowGatherer(definition, setting)
      const expected = sheet.map((cells) => whole.gather(cells))
      const edges = [...new Set([0, ...cuts, sheet.length])]
        .filter((edge) => edge <= sheet.length)
        .sort((one, other) => one - other)
      let above: CellsAbove = []
      const read = edges.flatMap((edge, at) => {
        const part = sheet.slice(edge, edges[at + 1] ?? edge)
        const gatherer = rowGatherer(
          definition,
          setting,
          above.map((held) => held?.text ?? ''),
        )
        above = cellsAfter(
          above,
          part.map((_, place) => edge + place + 1),
          part,
        )
        return part.map((cells) => gatherer.gather(cells))
      })
      expect(read).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

it.each([
  [
    'beside rows numbered by figures, a numeral numbers a part, though all else is told once for all rows',
    [
      ['I', 'Khối huyện'],
      ['1', 'Đảng bộ huyện Cư M’gar'],
    ],
    ['Đảng bộ huyện Cư M’gar'],
  ],
  [
    'rows that are numbered by numerals alone are rows',
    [
      ['I', 'Đảng bộ huyện Cư M’gar'],
      ['II', 'Đảng bộ huyện Ea H’leo'],
    ],
    ['Đảng bộ huyện Cư M’gar', 'Đảng bộ huyện Ea H’leo'],
  ],
])('%s', (_, sheet, expected) => {
  const { gather } = rowGatherer(definition, {
    columns: [null, 'body'],
    encodings: [],
    constants: { value: '12', day: '05/02/2025', source: 'Báo cáo' },
    fillDown: false,
    monthFirst: [],
    figured: isFigured(sheet),
  })
  expect(sheet.flatMap((cells) => gather(cells)?.body ?? [])).toEqual(expected)
})
