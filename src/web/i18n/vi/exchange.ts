import type { Encoding } from '#domain/exchange/legacyText'
import { formatNumber } from '#domain/vietnamese'

const encodings: Record<Encoding, string> = {
  unicode: 'Unicode (để nguyên)',
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
}

export const words = {
  choose: 'Chọn tệp Excel…',
  kinds: 'Tệp .xlsx, .xls hoặc .csv, tối đa 6 MB. Tệp chỉ được đọc, không được giữ lại.',
  reading: 'Đang đọc tệp…',
  failed: 'Chưa đọc được tệp vì mất kết nối. Thử lại khi có mạng.',
  tooLarge: 'Tệp lớn hơn 6 MB. Xóa bớt trang tính, ảnh, dòng thừa rồi chọn lại.',
  title: (name: string) => `Tệp ${name}`,
  sheet: 'Trang tính',
  sheetOf: (name: string, rows: number) => `${name === '' ? 'Bảng' : name} (${formatNumber(rows)} dòng)`,
  oldFonts: 'Có cột viết bằng phông cũ',
  oldFontsHint: 'Xem chữ đọc được bên phải; cột nào chưa đúng thì chọn bảng mã khác.',
  caption: 'Các cột viết bằng phông cũ',
  column: 'Cột',
  inFile: 'Trong tệp',
  encoding: 'Bảng mã',
  encodingOf: (column: string) => `Bảng mã của cột ${column}`,
  read: 'Đọc thành',
  use: 'Dùng bảng này',
  encodings,
}
export type ExchangeWords = typeof words
