import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'

/** What the sheet of a list says above its table and in its notes, in the words of an office. */
export const LIST_PAPER = {
  on: (day: Day) => `Ngày ${formatDay(day)}`,
  asOf: (day: Day) => `Tính đến ${formatDay(day)}`,
  ledger: (period: string, asOf: Day) => `${period}, tính đến ${formatDay(asOf)}`,
  span: (period: string, { from, to }: { readonly from: Day; readonly to: Day }) =>
    `${period} (${formatDay(from)} – ${formatDay(to)})`,
  counted: (asOf: Day, countBy: 'ceremony' | 'decision') =>
    `tính đến ${formatDay(asOf)}, theo ${countBy === 'ceremony' ? 'ngày lễ kết nạp' : 'ngày quyết định'}`,
  unofficial: 'không phải số chính thức',
  olderCells: (from: Day) => `không kể chi bộ lập sau ngày ${formatDay(from)}`,
  total: 'Tổng cộng',
  declared: 'số liệu theo văn bản',
  partly: (known: number) => `mới biết ${known}, chưa đủ số liệu`,
  cancelled: 'quyết định đã bị hủy',
  erased: 'thông tin cá nhân đã xóa',
  inexact: (value: number, qualifier: 'moreThan' | 'about') =>
    `${qualifier === 'about' ? 'khoảng' : 'trên'} ${formatNumber(value)}`,
  ticked: 'x',
}
