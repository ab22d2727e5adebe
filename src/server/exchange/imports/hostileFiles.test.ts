import { connect } from 'node:net'
import { utils, write as writeXls } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportDetail } from '#contract/imports'
import { anyId } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { rawRows, rawWorkbook, zipFile } from '../../../../test/zipFile'
import { openSession } from '../../accounts/sessions'
import { zipEntries } from '../zipEntries'

/** Files that are no lists, or mean harm, sent as a browser sends them: told by name, nothing kept, others served. */

let world: WorldCalls
let address: string
let organisation: string
beforeAll(async () => {
  world = await openWorld()
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  organisation = await world.idOf('QN-HL')
})
afterAll(() => world.close())

const HALONG = { username: 'halong', code: 'QN-HL' }
const HEAD = ['Mã', 'Chi bộ', 'Số đảng viên', 'Đến ngày', 'Nguồn']
const LINE = ['QN-HL-1', 'Chi bộ mẫu', '12', '05/01/2025', 'Báo cáo thử']
const BILLION = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`

const xls = (): Buffer => {
  const book = { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([HEAD, LINE]) } }
  const bytes: unknown = writeXls(book, { type: 'buffer', bookType: 'biff8' })
  return Buffer.from(bytes instanceof Uint8Array ? bytes : [])
}

/** The compound file in which Office wraps a workbook with a password. */
function lockedXlsx(): Buffer {
  const bytes = xls()
  const stream = Buffer.from('Workbook', 'utf16le')
  const at = bytes.indexOf(stream)
  const locked = Buffer.from(bytes)
  locked.fill(0, at, at + 64)
  locked.write('EncryptedPackage', at, 'utf16le')
  locked.writeUInt16LE(34, at + 64)
  return locked
}

/** Pictures that say of themselves to be small and are not. */
function bomb(): Buffer {
  const zeros = Buffer.alloc(90_000_000)
  const pictures: Record<string, Buffer> = {}
  for (const place of [1, 2, 3, 4, 5]) pictures[`xl/media/image${place}.png`] = zeros
  const bytes = rawWorkbook([rawRows([HEAD])], pictures)
  for (const { name } of zipEntries(bytes) ?? []) {
    if (!name.endsWith('.png')) continue
    const entry = bytes.lastIndexOf(name)
    bytes.writeUInt32LE(10, entry - 46 + 24)
  }
  return bytes
}

type Hostile = readonly [string, string, () => Buffer | Promise<Buffer>]

const HOSTILE: readonly Hostile[] = [
  ['nothing at all', 'fileEmpty', () => Buffer.alloc(0)],
  ['a .pdf', 'fileUnreadable', () => Buffer.from('%PDF-1.7\n\0\x01stream')],
  ['a .doc page of HTML within a zip', 'fileUnreadable', () => zipFile({ 'index.html': '<table>' })],
  ['a zip in a zip', 'fileUnreadable', () => zipFile({ 'a.xlsx': rawWorkbook([rawRows([HEAD])]) })],
  ['a part that unpacks to more than it says', 'fileTooLarge', bomb],
  [
    'a program in a workbook without macros in its name',
    'fileHasMacros',
    () => rawWorkbook([rawRows([HEAD])], { 'xl/vbaProject.bin': 'x' }),
  ],
  ['a password', 'fileEncrypted', lockedXlsx],
  ['half a .xls', 'fileUnreadable', () => xls().subarray(0, 1500)],
  ['a workbook cut off', 'fileUnreadable', () => rawWorkbook([rawRows([HEAD])]).subarray(0, 900)],
  ['a workbook without the sheet it names', 'fileUnreadable', () => withoutSheet()],
  [
    'a cell beyond the last row',
    'sheetTooLarge',
    () => rawWorkbook(['<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>']),
  ],
  [
    'a cell in the last column',
    'sheetTooLarge',
    () => rawWorkbook(['<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>']),
  ],
  [
    'two hundred sheets',
    'fileTooLarge',
    () => rawWorkbook(Array.from({ length: 200 }, () => rawRows([HEAD]))),
  ],
  [
    'a quote that is never closed',
    'quoteUnclosed',
    () => Buffer.from(`${HEAD.join(',')}\nQN-HL-1,"Chi bộ,12,05/01/2025,Báo cáo\n${LINE.join(',')}\n`),
  ],
]

function withoutSheet(): Buffer {
  const bytes = rawWorkbook([rawRows([HEAD])])
  const wrong = Buffer.from(bytes)
  for (let at = wrong.indexOf('sheet1.xml'); at >= 0; at = wrong.indexOf('sheet1.xml', at + 1))
    wrong.write('sheetX.xml', at)
  return wrong
}

describe('a file that is refused', () => {
  it.each(HOSTILE)('%s: %s', async (_, code, bytesOf) => {
    const sent = await roads.send(world, HALONG, 'membershipBases', await bytesOf())
    expect([sent.status, sent.body]).toMatchObject([422, { findings: [{ code, field: 'content' }] }])
    expect(await kept(sent.id)).toBe(0)
    expect((await sent.caller.get(`/api/organisations/${organisation}`)).status).toBe(200)
  })

  it('one of more bytes than are taken', async () => {
    const sent = await roads.send(world, HALONG, 'membershipBases', Buffer.alloc(40_000_001, 'a'))
    expect([sent.status, sent.body]).toMatchObject([422, { findings: [{ code: 'fileTooLarge' }] }])
  })

  it('tells the row of a quote that is never closed', async () => {
    const text = `${HEAD.join(',')}\n${LINE.join(',')}\nQN-HL-2,"Chi bộ\n`
    const sent = await roads.send(world, HALONG, 'membershipBases', Buffer.from(text))
    expect(sent.body).toMatchObject({ findings: [{ code: 'quoteUnclosed', params: { line: 3 } }] })
  })
})

describe('a file that looks like harm and is read as it stands', () => {
  /** The first rows of the only sheet. */
  async function firstOf(bytes: Buffer): Promise<string[][]> {
    const sent = await roads.send(world, HALONG, 'membershipBases', bytes)
    expect([sent.status, sent.body.sheets.length]).toEqual([201, 1])
    return sent.body.sheets[0]?.first ?? []
  }

  it('formulas give the value that was kept of them and are never reckoned; links outside are not followed', async () => {
    const cells = [
      '<c r="A1" t="str"><f>HYPERLINK("http://127.0.0.1:1/x","Chi bộ")</f><v>Chi bộ</v></c>',
      '<c r="B1"><f>[1]Khac!A1*2</f><v>12</v></c>',
      '<c r="C1" t="inlineStr"><is><t>=CMD|calc</t></is></c>',
      '<c r="D1"><f>1+1</f></c>',
      '<c r="E1" t="inlineStr"><is><t>x</t></is></c>',
    ]
    const link = '<externalLink xmlns="x"><externalBook r:id="rId1"/></externalLink>'
    const bytes = rawWorkbook([`<sheetData><row r="1">${cells.join('')}</row></sheetData>`], {
      'xl/externalLinks/externalLink1.xml': link,
    })
    expect(await firstOf(bytes)).toEqual([['Chi bộ', '12', '=CMD|calc', '', 'x']])
  })

  it('entities of its own are not unfolded', async () => {
    const bytes = rawWorkbook([rawRows([['&a12;', 'x']])])
    const parts = rawWorkbook([''], {
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${BILLION}<worksheet>${rawRows([['&a12;', 'x']])}</worksheet>`,
    })
    for (const one of [bytes, parts]) {
      const [row = []] = await firstOf(one)
      expect([row.length, row[0]?.length ?? 0]).toEqual([
        2,
        expect.toSatisfy((length) => Number(length) < 50),
      ])
    }
  })

  it('a sheet that says to be as large as any', async () => {
    const bytes = rawWorkbook([`<dimension ref="A1:XFD1048576"/>${rawRows([HEAD, LINE])}`])
    expect(await firstOf(bytes)).toEqual([HEAD, LINE])
  })

  it('cells of 32,000 letters are cut, controls and halves of letters fall away', async () => {
    const bytes = rawWorkbook([
      rawRows([['x'.repeat(32_000), 'a&#1;b&#xD800;c\u200b', `${'y'.repeat(1999)}😀`]]),
    ])
    const [row = []] = await firstOf(bytes)
    expect(row[0]).toHaveLength(2000)
    expect(row[1]?.replace('\u200b', '')).toMatch(/^ab.?c$/)
    expect(row[2]).not.toMatch(/\p{Cs}/u)
  })

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('a text of %s', async (_, bytesOf) => {
    const text = [HEAD, LINE].map((row) => row.join('\t')).join('\r\n')
    expect(await firstOf(bytesOf(text))).toEqual([HEAD, LINE])
  })
})

describe('an upload', () => {
  const whole = () => rawWorkbook([rawRows([HEAD, LINE])])
  const path = (id: string) =>
    `/api/organisations/${organisation}/imports?${new URLSearchParams({ kind: 'membershipBases', importId: id, name: 'tệp.xlsx' })}`

  it('sent twice at once under one id is one file; the id again with another file is refused', async () => {
    const caller = await world.as('halong')
    const [id, bytes] = [anyId(), whole()]
    const both = await Promise.all([1, 2].map(() => caller.upload<ImportDetail>(path(id), bytes)))
    expect(both.map(({ status, body }) => [status, body.id])).toEqual([
      [201, id],
      [201, id],
    ])
    expect(await kept(id)).toBe(1)
    const other = await caller.upload(path(id), rawWorkbook([rawRows([HEAD])]))
    expect([other.status, other.body]).toMatchObject([409, { findings: [{ code: 'commandReused' }] }])
    const again = await caller.upload<ImportDetail>(path(anyId()), bytes)
    expect([again.status, again.body.sameFile?.id]).toEqual([201, id])
  })

  it.each([
    ['cut off in the middle', 0],
    ['of fewer bytes than it says', 7],
  ])('%s keeps nothing, and the server answers others', async (_, missing) => {
    const [id, bytes] = [anyId(), whole()]
    const cookie = `ke_thua=${await session()}`
    const { hostname, port } = new URL(address)
    const told = bytes.length + missing
    const head = [`POST ${path(id)} HTTP/1.1`, `host: ${hostname}`, `cookie: ${cookie}`]
    const rest = ['content-type: application/octet-stream', `content-length: ${told}`, '', '']
    const body = missing === 0 ? bytes.subarray(0, 400) : bytes
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write([...head, ...rest].join('\r\n'))
        socket.write(body, () => socket.destroy())
      })
      socket.on('close', () => resolve())
    })
    const page = await fetch(new URL(`/api/organisations/${organisation}`, address), { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(await kept(id)).toBe(0)
  })
})

async function session(): Promise<string> {
  const { id } = await world.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', 'halong')
    .executeTakeFirstOrThrow()
  return openSession(world.db, id, world.clock.now)
}

/** Rows of the file that stand in the database. */
async function kept(id: string): Promise<number> {
  const jobs = await world.db.selectFrom('import_job').select('id').where('id', '=', id).execute()
  const chunks = await world.db.selectFrom('import_chunk').select('job_id').where('job_id', '=', id).execute()
  expect(chunks.length).toBe(jobs.length)
  return jobs.length
}
