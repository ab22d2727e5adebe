import { deflateRawSync } from 'node:zlib'
import { utils, write as writeXls } from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SheetReading } from '#contract/exchange'
import { encodeText } from '#domain/exchange/legacyText'
import { MOST_SHEET_ROWS } from '#domain/exchange/limits'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'
import { zipEntries } from './zipEntries'

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function read(name: string, bytes: Uint8Array | string, who: 'halong' | 'trunguong' = 'halong') {
  const caller = await world.as(who)
  const content = Buffer.from(bytes).toString('base64')
  return caller.post<SheetReading & { code?: string; findings?: { code: string }[] }>('/api/sheet-readings', {
    name,
    content,
  })
}

async function refusalOf(name: string, bytes: Uint8Array | string) {
  const { status, body } = await read(name, bytes)
  return [status, body.findings?.map(({ code }) => code)]
}

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Mã chi bộ', 'Ghi chú']
const LINE = [1, 'Nguyễn Thị Hường', new Date(Date.UTC(1999, 2, 5)), '007', 12.5]
const TOLD = [HEAD, ['1', 'Nguyễn Thị Hường', '05/03/1999', '007', '12,5']]

/** A zip file of one part of so many zeros, which says that it unpacks to ten bytes. */
function lyingZip(zeros: number): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const packed = deflateRawSync(Buffer.alloc(zeros))
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(10, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed])
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

const workbook = (rows: (string | number | Date)[][], name = 'Danh sách') =>
  writeXlsx({ sheets: [{ name, rows }] })

describe('a file of a list', () => {
  it('is read from .xlsx: days, leading zeros, decimal comma; empty rows and columns behind it fall away', async () => {
    const { status, body } = await read('ds.xlsx', await workbook([[...HEAD, ''], LINE, ['', ''], ['']]))
    expect([status, body.sheets]).toEqual([
      200,
      [{ name: 'Danh sách', rows: TOLD, encodings: HEAD.map(() => 'unicode') }],
    ])
  })

  it('is read from the old .xls, with the letters of an old font told column by column', async () => {
    const old = encodeText('Nguyễn Thị Hường', 'tcvn3') ?? ''
    const sheet = utils.aoa_to_sheet([
      ['Tên', 'Dân tộc'],
      [old, 'Tày'],
    ])
    const bytes: unknown = writeXls(
      { SheetNames: ['A'], Sheets: { A: sheet } },
      { type: 'buffer', bookType: 'biff8' },
    )
    const { body } = await read('cũ.xls', bytes instanceof Uint8Array ? bytes : '')
    expect(body.sheets).toEqual([
      {
        name: 'A',
        rows: [
          ['Tên', 'Dân tộc'],
          [old, 'Tày'],
        ],
        encodings: ['tcvn3', 'unicode'],
      },
    ])
  })

  it.each([
    ['commas', `${HEAD.join(',')}\n1,"Nguyễn, Thị Hường",05/03/1999,007,"12,5"\n`],
    ['semicolons, BOM', `\uFEFF${HEAD.join(';')}\r\n1;"Nguyễn, Thị Hường";05/03/1999;007;12,5\r\n\r\n`],
    ['tabs', `${HEAD.join('\t')}\n1\tNguyễn, Thị Hường\t05/03/1999\t007\t12,5`],
  ])('is read from .csv with %s', async (_, text) => {
    const { body } = await read('ds.csv', text)
    expect(body.sheets[0]?.rows).toEqual([HEAD, ['1', 'Nguyễn, Thị Hường', '05/03/1999', '007', '12,5']])
  })

  it('is read from .csv of an old font, byte for byte', async () => {
    const old = encodeText('Đặng Văn Quyết', 'vni') ?? ''
    const { body } = await read('vni.csv', Buffer.from(`Ten,Ma\n${old},1\n`, 'latin1'))
    expect(body.sheets[0]).toMatchObject({
      rows: [
        ['Ten', 'Ma'],
        [old, '1'],
      ],
      encodings: ['vni', 'unicode'],
    })
  })

  it('keeps text that looks like a formula as text', async () => {
    const { body } = await read('ds.csv', 'Tên\n"=1+1"\n')
    expect(body.sheets[0]?.rows[1]).toEqual(['=1+1'])
  })
})

describe('a file that is no list', () => {
  it('is refused by name', async () => {
    expect(await refusalOf('a.xlsx', 'PK không phải tệp nén')).toEqual([422, ['fileUnreadable']])
    expect(await refusalOf('a.csv', new Uint8Array([1, 0, 2]))).toEqual([422, ['fileUnreadable']])
    expect(await refusalOf('a.csv', ' , \n , ')).toEqual([422, ['fileEmpty']])
    const whole = await workbook([HEAD])
    expect(await refusalOf('nửa.xlsx', whole.subarray(0, whole.length - 30))).toEqual([
      422,
      ['fileUnreadable'],
    ])
  })

  it('is refused with too many rows or columns, or too large once unpacked', async () => {
    const rows = Array.from({ length: MOST_SHEET_ROWS + 1 }, (_, index) => [String(index)])
    expect(await refusalOf('a.csv', rows.join('\n'))).toEqual([422, ['sheetTooLarge']])
    expect(await refusalOf('a.csv', 'x,'.repeat(101) + 'x')).toEqual([422, ['sheetTooLarge']])
    const told = Buffer.from(await workbook([HEAD]))
    const at = told.lastIndexOf(Buffer.from('504b0102', 'hex'))
    told.writeUInt32LE(900_000_000, at + 24)
    expect(await refusalOf('bom.xlsx', told)).toEqual([422, ['fileTooLarge']])
    expect(await refusalOf('gian.xlsx', lyingZip(101_000_000))).toEqual([422, ['fileTooLarge']])
  })

  it('is refused with macros or a password', async () => {
    const told = Buffer.from(await workbook([HEAD]))
    const name = zipEntries(told)?.find((entry) => entry.name.length >= 14)?.name ?? ''
    const renamed = Buffer.from(told)
    const macro = 'vbaProject.bin'.padEnd(name.length, 'x')
    renamed.write(macro, renamed.lastIndexOf(name))
    expect(await refusalOf('a.xlsm', renamed)).toEqual([422, ['fileHasMacros']])
    const locked = Buffer.from(told)
    const at = locked.lastIndexOf(Buffer.from('504b0102', 'hex'))
    locked.writeUInt16LE(1, at + 8)
    expect(await refusalOf('a.xlsx', locked)).toEqual([422, ['fileEncrypted']])
  })

  it('is not read for those who enter nothing', async () => {
    expect((await read('ds.csv', 'a,b', 'trunguong')).status).toBe(403)
  })
})
