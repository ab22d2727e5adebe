import { expect, test } from 'vitest'
import { decodedCells, tellingCells } from './chosenSheet'

const sheet = {
  name: 'Danh s¸ch',
  rows: [
    ['Hä vµ tªn', 'Dân tộc', '015'],
    ['NguyÔn V¨n A', 'Tày', ''],
    ['NguyÔn V¨n A', 'Kinh', '016'],
  ],
  encodings: ['tcvn3', 'unicode', 'unicode'] as ('tcvn3' | 'unicode')[],
}

test('each column is read under its own encoding', () => {
  expect(decodedCells(sheet, sheet.encodings)).toEqual([
    ['Họ và tên', 'Dân tộc', '015'],
    ['Nguyễn Văn A', 'Tày', ''],
    ['Nguyễn Văn A', 'Kinh', '016'],
  ])
})

test('shows what tells of a column, each once', () => {
  expect(tellingCells(sheet.rows, 0)).toEqual(['Hä vµ tªn', 'NguyÔn V¨n A'])
  expect(tellingCells(sheet.rows, 2)).toEqual([])
})
