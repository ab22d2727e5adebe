import {
  type CellValue,
  partialDay,
  type Sheet,
  type SheetColumn,
  safeText,
  serialOf,
} from '#domain/exchange/cells'

/** The parts of an .xlsx file as text (ECMA-376). Pure; rows come one after the other. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of formats of `STYLES`. */
const STYLE = { title: 1, head: 2, text: 3, count: 4, percent: 5, day: 6, note: 7 } as const

/** Spreadsheets hold so many rows. */
export const MOST_ROWS = 1_048_576

export const FIXED_PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', styles()],
]

/** Times New Roman, as offices print; 49 is text, 3 is #,##0, 164 is the day. */
function styles(): string {
  const font = (size: number, more = '') =>
    `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
  const framed = ['left', 'right', 'top', 'bottom'].map(side).join('')
  const format = (number: number, fontId: number, borderId: number, alignment: string) =>
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
  const formats = [
    format(0, 0, 0, 'vertical="top"'),
    format(49, 1, 0, 'vertical="center"'),
    format(49, 1, 1, 'horizontal="center" vertical="center" wrapText="1"'),
    format(49, 0, 1, 'vertical="top" wrapText="1"'),
    format(3, 0, 1, 'vertical="top"'),
    format(0, 0, 1, 'vertical="top"'),
    format(164, 0, 1, 'horizontal="center" vertical="top"'),
    format(49, 0, 0, 'vertical="center"'),
  ]
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2">${font(12)}${font(13, '<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${framed}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

/** Where the heads of the table stand: beneath the title and one empty row. */
export function headRow({ title }: Sheet): number {
  return title.length === 0 ? 1 : title.length + 2
}

/** The heads are printed again on every page. */
export function workbookXml(sheet: Sheet): string {
  const name = sheetName(sheet.name)
  const head = headRow(sheet)
  const quoted = `'${name.replaceAll("'", "''")}'`
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(quoted)}!$${head}:$${head}</definedName></definedNames></workbook>`
}

/** Excel takes 31 characters, none of them of its addresses. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return allowed.slice(0, 31) || 'Biểu'
}

/** Everything before the first row of values. */
export function sheetStart(sheet: Sheet): string {
  const { columns, title } = sheet
  const head = headRow(sheet)
  const widths = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  const titles = title.map(
    (line, place) =>
      `<row r="${place + 1}">${textCell(`A${place + 1}`, line, place < 2 ? STYLE.title : STYLE.note)}</row>`,
  )
  const heads = columns.map(({ head: words }, place) =>
    textCell(`${letters(place)}${head}`, words, STYLE.head),
  )
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${widths.join('')}</cols><sheetData>${titles.join('')}<row r="${head}">${heads.join('')}</row>`
}

/** A4 lying down where the table is wide; page x of y. */
export function sheetEnd({ columns }: Sheet): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const orientation = width > 95 ? 'landscape' : 'portrait'
  return `</sheetData><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`
}

/** One row of values; `row` is its number in the sheet, from 1. */
export function rowXml(columns: readonly SheetColumn[], values: readonly CellValue[], row: number): string {
  let cells = ''
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place]
    if (column !== undefined) cells += cellXml(column, values[place] ?? null, `${letters(place)}${row}`)
  }
  return `<row r="${row}">${cells}</row>`
}

function cellXml({ type }: SheetColumn, value: CellValue, at: string): string {
  if (value === null || value === '') return `<c r="${at}" s="${STYLE[type]}"/>`
  if (typeof value === 'number') return `<c r="${at}" s="${STYLE[type]}"><v>${value}</v></c>`
  if (type !== 'day') return textCell(at, value, type === 'text' ? STYLE.text : STYLE[type])
  const serial = serialOf(value)
  if (serial !== null) return `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`
  return textCell(at, /^[\d-]+$/.test(value) ? partialDay(value) : value, STYLE.text)
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(text))}</t></is></c>`
}

const SPECIAL = /[&<>"]/
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const LETTERS = Array.from({ length: 26 }, (_, place) => String.fromCodePoint(65 + place))

/** 0 → A, 26 → AA. No table of ours has more than 702 columns. */
function letters(place: number): string {
  const last = LETTERS[place % 26] ?? 'A'
  return place < 26 ? last : `${LETTERS[Math.floor(place / 26) - 1] ?? 'A'}${last}`
}
