import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells, recogniseSheet } from './sheet'
import { type EntryTexts, gatherLines } from './sheetLines'

const HEADS = {
  order: 'STT',
  fullName: 'Họ và tên',
  sex: 'Giới tính',
  birthDate: 'Ngày, tháng, năm sinh',
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  youthUnion: 'Đoàn viên',
  demobilised: 'Bộ đội xuất ngũ',
  occupation: 'Nghề nghiệp',
  education: 'Trình độ học vấn',
  qualification: 'Trình độ chuyên môn',
  cell: 'Chi bộ',
  parent: 'Đảng bộ cơ sở',
  decisionNumber: 'Số QĐ',
  decisionDay: 'Ngày QĐ',
  issuer: 'Nơi ban hành',
  ceremonyDay: 'Ngày kết nạp',
  notes: 'Ghi chú',
}

const PERSON = {
  order: '1',
  fullName: 'Trần Thị Bình',
  sex: 'Nữ',
  birthDate: '12/09/1998',
  ethnicity: 'Tày',
  religion: 'Không',
  youthUnion: 'x',
  demobilised: '',
  occupation: 'Giáo viên tiểu học',
  education: '12/12',
  qualification: 'Đại học',
  cell: 'Chi bộ khu 2',
  parent: 'Đảng bộ phường Bình Ngọc',
  decisionNumber: '15-QĐ/TU',
  decisionDay: '20/06/2023',
  issuer: 'Thành ủy Móng Cái',
  ceremonyDay: '03/07/2023',
  notes: 'đã báo',
}

const READ: Partial<EntryTexts> = {
  fullName: 'Trần Thị Bình',
  sex: 'Nữ',
  birthDate: '12/09/1998',
  ethnicity: 'Tày',
  religion: 'Không',
  youthUnion: 'x',
  occupation: 'Giáo viên tiểu học',
  education: '12/12; Đại học',
  cell: 'Chi bộ khu 2',
  parent: 'Đảng bộ phường Bình Ngọc',
  decisionNumber: '15-QĐ/TU',
  decisionDay: '20/06/2023',
  issuer: 'Thành ủy Móng Cái',
  ceremonyDay: '03/07/2023',
}

type Key = keyof typeof HEADS
const KEYS = Object.keys(HEADS) as Key[]

const sheetOf = (order: readonly Key[], ...more: Partial<typeof PERSON>[]) =>
  [HEADS, PERSON, ...more.map((one) => ({ ...PERSON, ...one }))].map((row) => order.map((key) => row[key]))

function read(cells: readonly (readonly string[])[], fillDown = false) {
  const { headLines, columns } = recogniseSheet(cells)
  return gatherLines(cells, headLines, columns, { fillDown })
}

/** One line under these heads. */
const oneLine = (heads: readonly string[], row: readonly string[]) => read([heads, row])[0]?.texts

describe('cells of the clipboard', () => {
  it('parts cells by tabs and lines, and keeps what quotes hold together', () => {
    expect(readCells('a\tb\r\n"ngày\nsinh"\t"nói ""thẳng"""\r\n')).toEqual([
      ['a', 'b'],
      ['ngày\nsinh', 'nói "thẳng"'],
    ])
  })

  it('drops empty lines at the end alone', () => {
    expect(readCells('a\n\nb\n\t\n\n')).toEqual([['a'], [''], ['b']])
    expect(readCells('')).toEqual([])
  })

  it('reads a quote inside a cell as a quote', () => {
    expect(readCells('Công ty "Thông Reo"\t"A" và "B"')).toEqual([['Công ty "Thông Reo"', '"A" và "B"']])
  })

  it('composes letters that another program has taken apart', () => {
    expect(readCells('Trần'.normalize('NFD'))).toEqual([['Trần']])
  })
})

describe('columns known by their heads', () => {
  it('reads the same in any order of the columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(KEYS, { minLength: KEYS.length }), (order) => {
        expect(read(sheetOf(order))).toEqual([
          { line: 2, leftOut: false, texts: expect.objectContaining(READ) as unknown },
        ])
      }),
    )
  })

  it('reads what is there when columns are missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(KEYS, { minLength: 2 }), (order) => {
        fc.pre(
          order.includes('fullName') && order.some((key) => !['fullName', 'order', 'notes'].includes(key)),
        )
        const [line] = read(sheetOf(order))
        expect(line?.texts.fullName).toBe('Trần Thị Bình')
        expect(line?.texts.cell).toBe(order.includes('cell') ? 'Chi bộ khu 2' : '')
      }),
    )
  })

  it.each([
    ['HỌ VÀ TÊN', 'fullName'],
    ['Ho ten dang vien', 'fullName'],
    ['Họ, chữ đệm và tên khai sinh', 'fullName'],
    ['Nữ (đánh dấu x)', 'female'],
    ['Giới', 'sex'],
    ['Năm sinh', 'birthDate'],
    ['NTNS', 'birthDate'],
    ['Sinh ngày', 'birthDate'],
    ['Ngày sinh nữ', 'birthFemale'],
    ['Năm sinh: Nam', 'birthMale'],
    ['Ngày vào Đoàn', 'youthUnion'],
    ['Đoàn viên TNCS HCM', 'youthUnion'],
    ['Ngày QĐ kết nạp', 'decisionDay'],
    ['Ngày ký', 'decisionDay'],
    ['Ngày, tháng, năm ra quyết định', 'decisionDay'],
    ['Số quyết định kết nạp', 'decisionNumber'],
    ['QĐ số', 'decisionNumber'],
    ['Số, ngày quyết định', 'decision'],
    ['Quyết định kết nạp', 'decision'],
    ['Cơ quan ban hành', 'issuer'],
    ['Cấp ra quyết định', 'issuer'],
    ['Ngày lễ kết nạp', 'ceremonyDay'],
    ['Ngày vào Đảng', 'ceremonyDay'],
    ['Mã chi bộ', 'cellCode'],
    ['Chi bộ kết nạp', 'cell'],
    ['Chi bộ, đảng bộ', 'cell'],
    ['Đảng bộ cơ sở', 'parent'],
    ['Đảng uỷ cấp trên trực tiếp', 'parent'],
    ['Học vấn', 'education'],
    ['Trình độ CMNV', 'qualification'],
    ['Chức vụ, đơn vị công tác', 'occupation'],
    ['Trình độ lý luận chính trị', null],
    ['Ngày công nhận chính thức', null],
    ['Nơi sinh', null],
    ['Quê quán', null],
    ['Điện thoại', null],
    ['Ngày chi bộ họp ra nghị quyết', null],
  ])('%s', (head, column) => {
    const { columns } = recogniseSheet([
      ['Tên', 'Tôn giáo', head],
      ['Hà', 'Không', '1'],
    ])
    expect(columns[2]).toBe(column)
  })

  it('takes the surer of two columns that say the same, wherever they stand', () => {
    for (const heads of [
      ['Chức vụ', 'Nghề nghiệp', 'Họ và tên'],
      ['Họ và tên', 'Nghề nghiệp', 'Chức vụ'],
    ]) {
      const { columns } = recogniseSheet([heads, ['a', 'b', 'c']])
      expect(columns[heads.indexOf('Nghề nghiệp')]).toBe('occupation')
      expect(columns[heads.indexOf('Chức vụ')]).toBe(null)
    }
  })

  it('finds the head under the title of the office', () => {
    const cells = [['ĐẢNG ỦY PHƯỜNG BÌNH NGỌC', '', ''], [''], ['DANH SÁCH KẾT NẠP'], ...sheetOf(KEYS)]
    expect(recogniseSheet(cells).headLines).toBe(4)
    expect(read(cells)).toHaveLength(1)
  })

  it('joins the two lines of a head', () => {
    const cells = [
      ['TT', 'Họ và tên', 'Ngày sinh', '', 'Quyết định kết nạp', '', 'Chi bộ'],
      ['', '', 'Nam', 'Nữ', 'Số', 'Ngày', ''],
      ['1', 'Trần Văn An', '1990', '', '7-QĐ/HU', '01/02/2023', 'Chi bộ khu 1'],
      ['2', 'Lê Thị Bưởi', '', '05/1999', '8-QĐ/HU', '01/02/2023', 'Chi bộ khu 1'],
    ]
    const lines = read(cells)
    expect(lines.map(({ line, texts }) => [line, texts.sex, texts.birthDate, texts.decisionNumber])).toEqual([
      [3, 'nam', '1990', '7-QĐ/HU'],
      [4, 'nữ', '05/1999', '8-QĐ/HU'],
    ])
    expect(lines[0]?.texts).toMatchObject({ decisionDay: '01/02/2023', cell: 'Chi bộ khu 1' })
  })

  it('joins a name written into two columns', () => {
    expect(oneLine(['Họ và tên đệm', 'Tên', 'Giới tính'], ['Trần Văn', 'An', 'Nam'])?.fullName).toBe(
      'Trần Văn An',
    )
    expect(oneLine(['Họ và tên', '', 'Giới tính'], ['Trần Văn', 'An', 'Nam'])?.fullName).toBe('Trần Văn An')
  })

  it('says nothing of a sheet without a head', () => {
    const { headLines, columns } = recogniseSheet([['Trần Văn An', 'Nam', '1990']])
    expect([headLines, columns]).toEqual([0, [null, null, null]])
  })
})

describe('lines as texts', () => {
  it('leaves out sections, sums, numbers of columns and empty lines', () => {
    const blank = Object.fromEntries(KEYS.map((key) => [key, ''])) as typeof PERSON
    const lines = read(
      sheetOf(
        KEYS,
        { ...blank, order: 'I. Đảng bộ phường Bình Ngọc' },
        { ...blank, fullName: '(2)', order: '(1)' },
        { ...blank, fullName: 'Tổng cộng', cell: '2' },
        blank,
      ),
    )
    expect(lines.map(({ leftOut }) => leftOut)).toEqual([false, true, true, true, true])
  })

  it('knows the sex by a mark for women and a mark for men', () => {
    const heads = ['Họ và tên', 'Nam', 'Nữ']
    expect(oneLine(heads, ['Hà', 'x', ''])?.sex).toBe('nam')
    expect(oneLine(heads, ['Hà', '', 'X'])?.sex).toBe('nữ')
    expect(oneLine(heads, ['Hà', 'x', 'x'])?.sex).toBe('nam, nữ')
    expect(oneLine(heads, ['Hà', '', ''])?.sex).toBe('')
  })

  it('reads no mark under "Nữ" as a man when there is no column for men', () => {
    expect(oneLine(['Họ và tên', 'Nữ'], ['Hà', ''])?.sex).toBe('nam')
  })

  it('parts number and day written into one cell', () => {
    const heads = ['Họ và tên', 'Số, ngày quyết định']
    for (const text of ['15-QĐ/TU ngày 20/06/2023', '15-QĐ/TU, 20/06/2023', '15-QĐ/TU (20/06/2023)'])
      expect(oneLine(heads, ['Hà', text])).toMatchObject({
        decisionNumber: '15-QĐ/TU',
        decisionDay: '20/06/2023',
      })
    expect(oneLine(heads, ['Hà', '15-QĐ/TU'])).toMatchObject({ decisionNumber: '15-QĐ/TU', decisionDay: '' })
  })

  it('gives merged cells to the lines beneath when asked to', () => {
    const cells = sheetOf(KEYS, { fullName: 'Lê Văn Cam', cell: '', decisionNumber: '', birthDate: '' })
    expect(read(cells, true)[1]?.texts).toMatchObject({
      cell: 'Chi bộ khu 2',
      decisionNumber: '15-QĐ/TU',
      birthDate: '',
    })
    expect(read(cells)[1]?.texts).toMatchObject({ cell: '', decisionNumber: '' })
  })

  it('turns a column of days round when the whole column puts the month first', () => {
    const cells = sheetOf(['fullName', 'decisionDay', 'ceremonyDay'], {
      decisionDay: '6/20/2023',
      ceremonyDay: '4/7/2023',
    })
    const american = [
      ['Họ và tên', 'Ngày QĐ'],
      ['Hà', '6/20/2023'],
      ['An', '3/4/2023'],
    ]
    expect(read(american).map(({ texts }) => texts.decisionDay)).toEqual(['20/6/2023', '4/3/2023'])
    // 20/06 stands in the same column: one of the two is wrong, and it is not ours to say which
    expect(read(cells).map(({ texts }) => texts.decisionDay)).toEqual(['20/06/2023', '6/20/2023'])
  })
})
