import { describe, expect, it } from 'vitest'
import { recogniseHead } from './heads'
import { IMPORT_DEFINITIONS } from './kinds/all'
import { paperInTitle, paperText, yearInTitle } from './titlePaper'

const TU = { sort: 'Quyết định', number: '15-QĐ/TU', day: '10/01/2025', issuer: 'Ban Thường vụ Tỉnh ủy' }

describe('the paper that a title names for all rows', () => {
  it.each([
    [['(Kèm theo Quyết định số 15-QĐ/TU, ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy)']],
    [
      [
        'PHÂN BỔ CHỈ TIÊU',
        '(Kèm theo Quyết định số: 15 -QĐ/TU',
        'ngày 10 tháng 01 năm 2025 của Ban Thường vụ Tỉnh ủy)',
      ],
    ],
    [
      [
        'Thực hiện Nghị quyết số 01-NQ/TU ngày 05/01/2021',
        'kèm theo quyết định số 15-QĐ/TU ngày 10.1.2025, của Ban Thường vụ Tỉnh ủy.',
      ],
    ],
  ])('is read with number, day and issuer: %s', (lines) => {
    expect(paperInTitle(lines)).toEqual(TU)
  })

  it('is told as far as the title goes', () => {
    expect(paperInTitle(['(Kèm theo Kế hoạch số 07 ngày … /…/2025)'])).toEqual({
      sort: 'Kế hoạch',
      number: '07',
      day: '',
      issuer: '',
    })
    expect(paperInTitle(['(Quyết định số 8-QĐ/ĐU ngày 31/02/2025)'])?.day).toBe('')
    expect(paperText(TU)).toBe('Quyết định số 15-QĐ/TU ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy')
  })

  it.each([
    [[]],
    [['DANH SÁCH ĐẢNG VIÊN', 'Năm 2025']],
    [['Theo Nghị quyết số 01-NQ/TU và Kế hoạch số 12-KH/TU']],
  ])('is none where none is named, or one of several: %s', (lines) => {
    expect(paperInTitle(lines)).toBeNull()
  })
})

describe('the year of a title', () => {
  it.each([
    [['TỈNH ỦY', 'GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2025'], '2025'],
    [['Chỉ tiêu năm 2025', '(ban hành ngày 10 tháng 01 năm 2024)'], '2025'],
    [['Chỉ tiêu năm 2025, so với năm 2024'], null],
    [['NHIỆM KỲ 2025-2030'], null],
    [['Kế hoạch năm 2025 - 2030'], null],
    [['Hà Nội, ngày 10 tháng 01 năm 2025'], null],
    [[], null],
  ])('is the one it speaks of: %s', (lines, year) => {
    expect(yearInTitle(lines)).toBe(year)
  })
})

describe('what a sheet says above its head', () => {
  const TITLE = [
    ['TỈNH ỦY', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['(Kèm theo Quyết định số 15-QĐ/TU, ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy)', '', ''],
    [],
  ]
  const proposed = (
    kind: 'targets' | 'declaredFigures' | 'membershipBases',
    head: string[],
    above = TITLE,
  ) => {
    const definition = IMPORT_DEFINITIONS[kind]
    const { heads, columns, title } = recogniseHead([...above, head], definition.readHeads)
    return definition.constantsIn?.(heads, columns, title)
  }

  it('stands for every row of targets, but not against a column', () => {
    const head = ['Tên tổ chức đảng', 'Chỉ tiêu giao (2025)']
    const { number, day, issuer } = TU
    expect(proposed('targets', head)).toEqual({ period: '2025', number, day, issuer })
    expect(proposed('targets', [...head, 'Số quyết định', 'Ngày'])).toEqual({ period: '2025', issuer })
    const year = { title: [['GIAO CHỈ TIÊU NĂM 2024']], head: ['Tên tổ chức đảng', 'Chỉ tiêu giao'] }
    expect(proposed('targets', year.head, year.title)).toEqual({ period: '2024' })
    expect(proposed('targets', head, year.title)).toEqual({ period: '2025' })
  })

  it('is the source of numbers of members and of declared figures', () => {
    expect(proposed('membershipBases', ['Chi bộ', 'Số đảng viên'])).toEqual({ source: paperText(TU) })
    const { number, day, issuer } = TU
    expect(proposed('declaredFigures', ['Chi bộ', 'Số đã kết nạp'])).toEqual({
      title: 'Quyết định',
      number,
      day,
      declaredBy: issuer,
    })
  })
})
