import { Readable } from 'node:stream'
import type { CellValue, Sheet } from '#domain/exchange/cells'
import { FIXED_PARTS, headRow, MOST_ROWS, rowXml, sheetEnd, sheetStart, workbookXml } from './sheetXml'
import { zipOf } from './zip'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows page by page, as lists are read. */
export type RowPages = AsyncIterable<readonly (readonly CellValue[])[]>

/**
 * An .xlsx file of one sheet as a stream. Pages of rows are asked for as the reader takes them, so that neither a
 * long list nor a slow line fills the memory. Cells hold values and no formulas.
 * @throws while streaming, beyond the rows a sheet holds
 */
export function writeRows(sheet: Sheet, pages: RowPages): Readable {
  const fixed = [...FIXED_PARTS, ['xl/workbook.xml', workbookXml(sheet)] as const]
  return Readable.from(
    zipOf([
      ...fixed.map(([name, text]) => ({ name, pieces: [text] })),
      { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(sheet, pages) },
    ]),
    { objectMode: false },
  )
}

async function* sheetPieces(sheet: Sheet, pages: RowPages): AsyncGenerator<string> {
  yield sheetStart(sheet)
  let row = headRow(sheet)
  for await (const page of pages) {
    if (row + page.length > MOST_ROWS) throw new RangeError('more rows than a sheet holds')
    let piece = ''
    for (const values of page) {
      row += 1
      piece += rowXml(sheet.columns, values, row)
    }
    yield piece
  }
  yield sheetEnd(sheet)
}
