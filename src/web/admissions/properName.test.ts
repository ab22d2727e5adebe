import { expect, test } from 'vitest'
import { properName } from './properName'

test.each([
  ['nguyễn thị hoa mai', 'Nguyễn Thị Hoa Mai'],
  ['ĐẶNG VĂN ỐC', 'Đặng Văn Ốc'],
  ['Lê thị Út', 'Lê Thị Út'],
  ['  đỗ   ánh ', 'Đỗ Ánh'],
])('offers %s as papers write it', (typed, offered) => {
  expect(properName(typed)).toBe(offered)
})

test.each(['Nguyễn Thị Hoa Mai', 'Y Bhôk Êban', "H'Hen Niê", ''])('leaves %s as it is', (typed) => {
  expect(properName(typed)).toBe(typed)
})
