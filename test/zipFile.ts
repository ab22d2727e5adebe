import { crc32, deflateRawSync } from 'node:zlib'

/** Zip files and workbooks made part by part, for tests: also such as no program writes. */

export type Parts = Readonly<Record<string, string | Buffer>>

export function zipFile(parts: Parts): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  const packs = new Map<string | Buffer, Buffer>()
  let at = 0
  for (const [path, content] of Object.entries(parts)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)]
    const packed = packs.get(content) ?? deflateRawSync(bytes)
    packs.set(content, packed)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed])
    locals.push(local)
    entries.push(Buffer.from('504b01021400', 'hex'), fields, rest, name)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const OPENING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook of sheets given as the XML inside `worksheet`, with further parts beside them. */
export function rawWorkbook(sheets: readonly string[], further: Parts = {}): Buffer {
  const each = (text: (number: number) => string) => sheets.map((_, place) => text(place + 1)).join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${OPENING}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${OPENING}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TIES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${OPENING}<workbook xmlns="${MAIN}" xmlns:r="${TIES}"><sheets>${each((n) => `<sheet name="T${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${OPENING}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${TIES}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  }
  for (const [place, inner] of sheets.entries())
    parts[`xl/worksheets/sheet${place + 1}.xml`] = `${OPENING}<worksheet xmlns="${MAIN}">${inner}</worksheet>`
  return zipFile({ ...parts, ...further })
}

/** The XML of rows of texts, each at its place. */
export function rawRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
  )
  return `<sheetData>${lines.join('')}</sheetData>`
}
