import { describe, expect, it } from 'vitest'
import { checkPasted } from './pasted'

describe('what was pasted', () => {
  it('is read as rows and as sentences at once', () => {
    const text = [
      'Năm 2023 toàn Đảng bộ kết nạp 210/200 đảng viên, đạt 106%.',
      'Đảng bộ\tChỉ tiêu\tKết nạp\tTỷ lệ',
      'Xã A\t120\t130\t108,33',
      'Xã B\t80\t80\t100',
      'Tổng\t200\t210\t105',
    ].join('\r\n')
    const { figures, isCut } = checkPasted(text)
    expect(isCut).toBe(false)
    expect(figures.map(({ key, label, result }) => [key, label, result.agrees])).toEqual([
      ['1', 'Xã A', true],
      ['2', 'Xã B', true],
      ['3', 'Tổng', true],
      ['4', 'Chỉ tiêu', true],
      ['5', 'Kết nạp', true],
      ['6', '210/200 đảng viên, đạt 106%', false],
    ])
  })

  it('is cut at five hundred figures', () => {
    const { figures, isCut } = checkPasted('kết nạp 1/2 đảng viên, đạt 50%.\n'.repeat(600))
    expect([figures.length, isCut]).toEqual([500, true])
  })

  it('tells what of it is not read', () => {
    const { figures, unread, isHeadless } = checkPasted(
      'kết nạp 198–199 đảng viên, đạt 99%\nXã A\t100\t81\t82',
    )
    expect([figures, unread, isHeadless]).toEqual([[], ['198–199 đảng viên'], true])
  })

  it.each(['', '\t\t\n\t', '0/0, đạt 5%\n\t0\t0\t5'])('may hold nothing: %j', (text) => {
    expect(checkPasted(text).figures).toEqual([])
  })
})
