import { formatNumber } from '#domain/vietnamese'

export const fields = {
  required: 'Ô này cần được ghi.',
  choose: 'Chọn',
  apply: 'Xem theo ngày này',
  chooseRequired: 'Chọn một mục.',
  dayPlaceholder: 'ngày/tháng/năm',
  dayShape: 'Ghi ngày theo mẫu ngày/tháng/năm, ví dụ 31/08/2023.',
  dayYear: 'Ghi đủ bốn chữ số của năm, ví dụ 31/08/2023.',
  dayMonth: (month: number) => `Không có tháng ${month}.`,
  dayOfMonth: (last: number, month: number, year: number) =>
    `Tháng ${month} năm ${year} chỉ có ${last} ngày.`,
  dayZero: 'Không có ngày 0.',
  dayBefore: (first: string) => `Ngày sớm nhất được ghi là ${first}.`,
  dayAfter: (last: string) => `Ngày muộn nhất được ghi là ${last}.`,
  countShape: 'Chỉ ghi số nguyên, ví dụ 1.234.',
  countLow: (least: number) => `Số nhỏ nhất được ghi là ${formatNumber(least)}.`,
  countHigh: (most: number) => `Số lớn nhất được ghi là ${formatNumber(most)}.`,
  textLong: (most: number) => `Dài quá ${formatNumber(most)} ký tự.`,
}
