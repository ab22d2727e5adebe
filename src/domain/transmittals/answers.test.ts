import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '#domain/transmittals/answers'

const PEOPLE = ['a1', 'b2', 'c3'].map((id, index) => ({ id, position: index + 1 }))
const HEADS = ['STT', 'Họ và tên', 'Mã hồ sơ Kế Thừa', 'Kết quả', 'Lý do trả lại']
const ROWS = [
  ['1', 'Một', 'a1', 'Nhận', ''],
  ['2', 'Hai', 'b2', 'Trả lại', 'Sai ngày sinh'],
  ['3', 'Ba', 'c3', '', ''],
]
const EXPECTED = [
  { candidateId: 'a1', outcome: 'accepted' },
  { candidateId: 'b2', outcome: 'rejected', reason: 'birth' },
]

describe('the answer as a sheet', () => {
  it('is read beneath whatever stands above its heads; who has no result yet is left out', () => {
    const cells = [['Đảng bộ thành phố'], [], HEADS, ...ROWS]
    expect(readAnswers(cells, PEOPLE)).toEqual({ answers: EXPECTED, faulty: [], headRow: 3 })
  })

  it('finds people by their ordinal where the mark of the file is missing', () => {
    const cells = [
      ['STT', 'Kết quả', 'Lý do'],
      ['2', 'từ chối', 'không rõ'],
      ['9', 'nhận', ''],
      ['1', 'có lẽ', ''],
    ]
    expect(readAnswers(cells, PEOPLE)).toEqual({
      answers: [{ candidateId: 'b2', outcome: 'rejected', reason: 'other' }],
      faulty: [3, 4],
      headRow: 1,
    })
    expect(readAnswers([['Họ tên'], ['Một']], PEOPLE).headRow).toBeNull()
  })

  it('reads the same in any order of columns', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(orders, (order) => {
        const cells = [HEADS, ...ROWS].map((row) => order.map((place) => row[place] ?? ''))
        expect(readAnswers(cells, PEOPLE).answers).toEqual(EXPECTED)
      }),
    )
  })
})
