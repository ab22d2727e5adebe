import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type CellValue, partialDay, type Sheet, safeText, serialOf } from '#domain/exchange/cells'
import { writeRows } from './writeRows'

const SHEET: Sheet = {
  name: 'Danh sách: kết nạp/2023',
  title: ['ĐẢNG BỘ THÀNH PHỐ', 'Danh sách', 'Tính đến 31/08/2023'],
  columns: [
    { key: 'a', head: 'Họ và tên', type: 'text', width: 30 },
    { key: 'b', head: 'Chỉ tiêu', type: 'count', width: 10 },
    { key: 'c', head: 'Tỷ lệ (%)', type: 'percent', width: 10 },
    { key: 'd', head: 'Ngày', type: 'day', width: 12 },
  ],
}

async function* paged(rows: CellValue[][], size = 100) {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size))
}

async function bytesOf(rows: CellValue[][]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of writeRows(SHEET, paged(rows))) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces)
}

/** Read back by a library that knows nothing of how it was written. */
async function readBack(rows: CellValue[][]) {
  const workbook = await readXlsx(await bytesOf(rows))
  const [sheet] = workbook.sheets
  if (sheet === undefined) throw new Error('no sheet')
  return { name: sheet.name, rows: sheet.rows }
}

describe('a written sheet', () => {
  it('holds title, heads and values of their kinds', async () => {
    const { name, rows } = await readBack([
      ['Nguyễn Thị Ánh', 450, 81.11, '2023-08-31'],
      ['00123', null, 105, '1998-05'],
    ])
    expect(name).toBe('Danh sách  kết nạp 2023')
    expect(rows.slice(0, 5)).toEqual([
      ['ĐẢNG BỘ THÀNH PHỐ', null, null, null],
      ['Danh sách', null, null, null],
      ['Tính đến 31/08/2023', null, null, null],
      [null, null, null, null],
      ['Họ và tên', 'Chỉ tiêu', 'Tỷ lệ (%)', 'Ngày'],
    ])
    expect(rows[5]).toEqual(['Nguyễn Thị Ánh', 450, 81.11, new Date('2023-08-31T00:00:00Z')])
    expect(rows[6]).toEqual(['00123', null, 105, '05/1998'])
  })

  it('holds no formula whatever people typed', async () => {
    const typed = [
      '=1+1',
      '+84',
      '-5',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("x","y")',
      '＝1',
      "'=1",
      'a=1',
    ]
    const { rows } = await readBack(typed.map((text) => [text, 1, 1, null]))
    const told = rows.slice(5).map(([text]) => text)
    expect(told).toEqual([...typed.slice(0, 8).map((text) => `'${text}`.replace('\r', '\n')), "'=1", 'a=1'])
    const xml = (await bytesOf(typed.map((text) => [text, 1, 1, null]))).toString('latin1')
    expect(xml).not.toContain('<f>')
  })

  it('reads back as it was, for any names, counts and days', async () => {
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    const row = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text),
      fc.option(fc.nat(1_000_000)),
      fc.option(fc.nat(100_000).map((hundredths) => hundredths / 100)),
      fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 250 }), async (given) => {
        const { rows } = await readBack(given.map((values) => [...values]))
        const expected = given.map(([text, count, percent, on]) => [
          safeText(text),
          count,
          percent,
          on === null ? null : new Date(`${on}T00:00:00Z`),
        ])
        expect(rows.slice(5)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('is the same bytes for the same values', async () => {
    const rows: CellValue[][] = [['a', 1, 2, '2023-01-01']]
    expect((await bytesOf(rows)).equals(await bytesOf(rows))).toBe(true)
  })

  it('asks for no more rows than the reader takes', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield await Promise.resolve(
          Array.from({ length: 500 }, (_, n) => [`Người ${asked} ${n}`, n, n / 7, '2023-01-01']),
        )
      }
    }
    const stream = writeRows(SHEET, endless())
    stream.once('readable', () => {
      stream.read(1)
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const early = asked
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(asked).toBe(early)
    stream.destroy()
  })

  it('ends with the failure of its source', async () => {
    async function* broken(): AsyncGenerator<CellValue[][]> {
      yield [['a', 1, 1, null]]
      throw await Promise.resolve(new Error('database gone'))
    }
    await expect(writeRows(SHEET, broken()).toArray()).rejects.toThrow('database gone')
  })
})

describe('cells', () => {
  it('count days as spreadsheets do', () => {
    expect([
      serialOf('1900-03-01'),
      serialOf('2023-08-31'),
      serialOf('1899-12-31'),
      serialOf('1998-05'),
    ]).toEqual([61, 45_169, null, null])
    expect([partialDay('1998-05'), partialDay('1998')]).toEqual(['05/1998', '1998'])
  })

  it('carry nothing that a file cannot', () => {
    expect(safeText('a\u0000b\ud800c\u000bd')).toBe('abcd')
    expect(safeText('x'.repeat(40_000))).toHaveLength(32_000)
  })
})
