import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { CellValue } from '#domain/exchange/cells'
import { ADMISSIONS_SHEET } from '#domain/exchange/sheets'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { writeRows } from '../src/server/platform/workbook/writeRows'

/**
 * How fast rows leave as a file, and in how much memory: 200,000 invented rows of the list of admissions.
 * Run: npm run bench:export. Aim: 20,000 rows a second below 300 MB; `--rows=n` writes another number.
 */

const asked = process.argv.find((word) => word.startsWith('--rows='))
const ROWS = asked === undefined ? 200_000 : Number(asked.slice('--rows='.length))
const PAGE = 500

let peak = 0
let longest = 0
let last = performance.now()
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
  longest = Math.max(longest, performance.now() - last - 5)
  last = performance.now()
}, 5)

const { title, columns } = ADMISSIONS_SHEET
const file = join(makeTemporaryFolder('bench-export'), 'kết nạp.xlsx')
const begun = performance.now()
await pipeline(
  writeRows({ name: title, title: ['Đảng bộ mẫu', title, 'Số liệu tạo ra để đo'], columns }, pages()),
  createWriteStream(file),
)
const seconds = (performance.now() - begun) / 1000
clearInterval(watch)
console.log(
  `${ROWS} dòng × ${columns.length} cột: ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} dòng/s,` +
    ` bộ nhớ cao nhất ${Math.round(peak / 1e6)} MB, lâu nhất không đáp ${Math.round(longest)} ms`,
)

async function* pages(): AsyncGenerator<CellValue[][]> {
  for (let from = 0; from < ROWS; from += PAGE) {
    // a list is asked of the database between two pages
    await new Promise((resolve) => setImmediate(resolve))
    yield Array.from({ length: Math.min(PAGE, ROWS - from) }, (_, place) => rowOf(from + place + 1))
  }
}

function rowOf(ordinal: number): CellValue[] {
  const day = `20${10 + (ordinal % 16)}-0${1 + (ordinal % 9)}-1${ordinal % 10}`
  return [
    ordinal,
    `Nguyễn Thị Mẫu ${ordinal}`,
    ordinal % 2 === 0 ? 'Nữ' : 'Nam',
    `19${70 + (ordinal % 30)}-05-12`,
    ordinal % 3 === 0 ? 'x' : null,
    'Cán bộ, công chức, không chuyên trách xã, phường',
    'Đại học',
    `Chi bộ khu ${ordinal % 500}`,
    `Đảng bộ phường số ${ordinal % 90}`,
    `${ordinal}-QĐ/TU`,
    day,
    'Ban Thường vụ Thành ủy',
    day,
    null,
  ]
}
