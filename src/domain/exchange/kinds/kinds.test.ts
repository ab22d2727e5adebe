import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseHead } from '#domain/exchange/heads'
import { rowSentence } from '#domain/exchange/rowSentences'
import { isFigured, isNoRow, rowGatherer } from '#domain/exchange/rows'
import { IMPORT_DEFINITIONS } from './all'
import type { ImportDefinition } from './definition'
import { LAYOUTS } from './layouts.cases'

/** Every kind in the layouts offices use: known by its heads, read to the same rows in any order of columns. */

function rowsRead(definition: ImportDefinition, cells: readonly (readonly string[])[]) {
  const { headLines, columns } = recogniseHead(cells, definition.readHeads)
  const figured = isFigured(cells.slice(headLines))
  const setting = { columns, encodings: [], constants: {}, fillDown: false, monthFirst: [], figured }
  const gatherer = rowGatherer(definition, setting)
  return cells.slice(headLines).flatMap((row) => {
    const texts = gatherer.gather(row)
    return texts === null ? [] : [definition.read(texts, '2026-06-30')]
  })
}

/** The places of the columns, those beneath one group together. */
function blocksOf({ cells, grouped }: (typeof LAYOUTS)[number]['sheets'][number]): number[][] {
  const width = Math.max(...cells.map((row) => row.length))
  const groups = cells.find((row) => row.filter((cell) => cell !== '').length > 1) ?? []
  const blocks: number[][] = []
  for (let place = 0; place < width; place += 1) {
    if (grouped !== true || blocks.length === 0 || groups[place] !== '') blocks.push([])
    blocks.at(-1)?.push(place)
  }
  return blocks
}

const cases = LAYOUTS.flatMap(({ kind, sheets, rows }) => sheets.map((sheet) => ({ kind, sheet, rows })))

it('every kind has its layouts', () => {
  expect(LAYOUTS.map(({ kind }) => kind).sort()).toEqual(Object.keys(IMPORT_DEFINITIONS).sort())
})

describe.each(cases)('a sheet of $kind: $sheet.name', ({ kind, sheet, rows }) => {
  const definition = IMPORT_DEFINITIONS[kind]

  it('is read by its heads', () => {
    expect(rowsRead(definition, sheet.cells)).toEqual(rows.map((row) => ({ row, faults: [] })))
  })

  it('is read the same whatever the order of its columns; those beneath a group move with it', () => {
    const whole = rowsRead(definition, sheet.cells)
    const blocks = blocksOf(sheet)
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (turn) => {
        const order = turn.flat()
        const turned = sheet.cells.map((row) =>
          // a merged title stays where it is
          row.filter((cell) => cell !== '').length < 2 ? row : order.map((place) => row[place] ?? ''),
        )
        expect(rowsRead(definition, turned)).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a row that the rules of its file refuse', () => {
  it('says why in the words of the office, not by the name of a code', () => {
    const said = (
      ['beforeEarlierStep', 'ceremonyBeforeDecision', 'noAuthority', 'underAge', 'actorUnfit'] as const
    ).map((code) => rowSentence(code, { day: '2026-03-10', months: 210 }))
    expect(said.filter((sentence) => sentence.startsWith('Không ghi được'))).toEqual([])
    expect(said[0]).toBe('Ngày này trước một bước phải có trước (10/03/2026).')
  })
})

describe('rows in which nothing stands', () => {
  it.each([
    ['a section', ['', 'I. Khối phường', '', '']],
    ['a sum', ['', 'Tổng cộng', '', '365']],
    ['numbers of columns', ['(1)', '(2)', '(3)', '(4)']],
    ['signatures', ['Người lập biểu', '', 'Thủ trưởng']],
    ['an empty row', ['', ' ', '']],
  ])('%s', (_, cells) => {
    expect(isNoRow(cells)).toBe(true)
  })

  it.each([
    ['a name and a number', ['1', 'Chi bộ khu 2', '12']],
    ['a body whose name begins like a sum', ['1', 'Công an phường Bạch Đằng', '12']],
    ['a person whose name does', ['2', 'Tống Thị Hòa', '01/02/1990']],
    ['codes and numbers alone', ['007', '12', '2025']],
  ])('but not %s', (_, cells) => {
    expect(isNoRow(cells)).toBe(false)
  })
})

describe('the title of a part of a list', () => {
  const HEAD = [
    'STT',
    'Tên tổ chức đảng',
    'Mã',
    'Chỉ tiêu giao',
    'Kỳ',
    'Số quyết định',
    'Ngày',
    'Cơ quan giao',
  ]
  const shared = ['2025', '15-QĐ/TU', '10/01/2025', 'Tỉnh ủy']
  const read = (...rows: string[][]) => rowsRead(IMPORT_DEFINITIONS.targets, [HEAD, ...rows])

  it.each([
    ['I', 'Khối phường'],
    ['B.', 'Doanh nghiệp'],
  ])('%s %s is no row', (ordinal, title) => {
    const body = ['1', 'Đảng bộ phường Bình Ngọc', 'QN-MC-BN', '7', ...shared]
    expect(read([ordinal, title, '', '', '', '', '', ''], body)).toHaveLength(1)
  })

  it('whoever is numbered by numerals and tells a value is one', () => {
    expect(read(['I', 'Đảng bộ phường Bình Ngọc', 'QN-MC-BN', '7', ...shared])).toMatchObject([
      { faults: [] },
    ])
  })

  it('a body numbered by figures whose value is missing is told', () => {
    const [row] = read(['1', 'Đảng bộ phường Bình Ngọc', '', '', '', '', '', ''])
    expect(row?.faults.map(({ field }) => field)).toContain('value')
  })
})
