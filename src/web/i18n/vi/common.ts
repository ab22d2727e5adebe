import { formatNumber } from '#domain/vietnamese'

export const common = {
  product: 'Kế Thừa',
  purpose: 'Công tác phát triển đảng viên của cấp ủy các cấp',
  close: 'Đóng',
  dismiss: 'Bỏ qua',
  retry: 'Thử lại',
  print: 'In',
  signHere: '(Ký, ghi rõ họ và tên)',
  optional: 'không bắt buộc',
  loading: 'Đang tải',
  working: 'Đang ghi…',
  none: 'không có',
  unknown: 'chưa rõ',
  notFoundTitle: 'Không có trang này',
  notFoundHint: 'Địa chỉ có thể đã đổi, hoặc trang không thuộc phạm vi của đồng chí.',
  toFirstPage: 'Về trang đầu',
  people: (count: number) => `${formatNumber(count)} người`,
  organisations: (count: number) => `${formatNumber(count)} tổ chức đảng`,
}
