import { describe, expect, it } from 'vitest'
import { sheetOf } from './sheet'

interface Row {
  readonly name: string
  readonly percent: number | null
}

const columns = [
  { head: 'Tổ chức', copyValue: (row: Row) => row.name },
  { head: 'Tiến độ' },
  { head: '%', copyValue: (row: Row) => row.percent },
]
const total = { name: 'Hạ Long', percent: 81.11 }

function sheet(rows: readonly Row[]) {
  return sheetOf({ title: ['Năm 2023'], columns, rows, total })
}

describe('copying to Excel', () => {
  it('gives title, heads, total and rows, with a decimal comma, without columns that are pictures', () => {
    expect(sheet([{ name: 'Chi bộ 1', percent: null }]).text).toBe(
      ['Năm 2023', 'Tổ chức\t%', 'Hạ Long\t81,11', 'Chi bộ 1\t'].join('\r\n'),
    )
  })

  it('tells Excel the number itself', () => {
    expect(sheet([]).html).toContain('<td x:num="81.11">81,11</td>')
  })

  it('lets no name become a formula, a second cell or a tag', () => {
    const copied = sheet([{ name: '=1+1\t<b>', percent: 1 }])
    expect(copied.text).toContain("'=1+1 <b>\t1")
    expect(copied.html).toContain('=1+1\t&lt;b&gt;')
  })
})
