import { expect, it } from 'vitest'
import { isSumLabel } from './sumRows'

it.each([
  'Tổng',
  'CỘNG:',
  'Cộng (1+2)',
  'Tổng cộng',
  'TỔNG CỘNG TOÀN ĐẢNG BỘ',
  'Tổng số: 12 người',
  'Cộng các chi bộ trên',
  'Tong cong',
  'TONG SO 12',
  'Cong (I+II)',
  'Người lập biểu',
  'NGUOI LAP',
  'T/M BAN CHẤP HÀNH',
  'Thư ký hội nghị',
  'Thư ký',
  'Ghi chú: số liệu tạm tính',
  'Nơi nhận:',
  'Tổng cộng'.normalize('NFD'),
])('%s is a sum, a signature or a note', (text) => {
  expect(isSumLabel(text)).toBe(true)
})

it.each([
  'Công an phường Bạch Đằng',
  'Công ty Cổ phần Than',
  'Tổng công ty Đông Bắc',
  'Đảng bộ Tổng công ty',
  'Cộng Hòa',
  'Chi bộ xã Cộng Hiền',
  'Tống Thị Hòa',
  'Tống Số',
  'Tòng Văn Công',
  'Tống',
  'Tong Thi Hoa',
  'Tong Cong Minh',
  'Cong an phuong',
  'Tong cong ty Dong Bac',
  'Thư Ký Anh',
  'Thu Ky Anh',
  'Tổng hợp',
  '',
  '12',
])('%s is none', (text) => {
  expect(isSumLabel(text)).toBe(false)
})
