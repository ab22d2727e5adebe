import { type Day, formatDay } from '#domain/dates'

/** What the sheet of a closed period says beside its numbers, in the words of an office. */
export const CLOSING_PAPER = {
  days: (cutOff: Day, yearFrom: Day) => `tính đến ${formatDay(cutOff)}, lũy kế từ ${formatDay(yearFrom)}`,
  notConfirmed: 'chưa xác nhận',
  confirmed: (version: number, hash: string) => `đã xác nhận, bản ${version}, mã kiểm ${hash}`,
  missing: (bodies: number) => `${bodies} đơn vị chưa báo cáo`,
  total: 'Tổng cộng',
  reported: (day: Day, admitted: number | null) => `đã xác nhận ${formatDay(day)}: ${admitted ?? '–'}`,
  unreported: 'chưa báo cáo',
  gone: 'không còn hoạt động',
}
