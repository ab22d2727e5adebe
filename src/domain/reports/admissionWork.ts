import { type Criterion, criterion, heading } from '#domain/reports/criteria'

/**
 * The part on admissions of the table on membership work: Biểu 10 part II of 2016. The part of Biểu 7 of the later
 * sets was not read, so its rows are carried.
 */
export const ADMISSION_WORK_ROWS: readonly Criterion[] = [
  heading('II', 'Kết nạp đảng viên'),
  criterion('recognised', '1. Đảng viên được công nhận chính thức'),
  criterion('notRecognised', '2. Đảng viên dự bị không được công nhận chính thức (có quyết định xóa tên)'),
  heading('3', 'Một số nội dung liên quan'),
  criterion('grassrootsWithout', 'Tổ chức cơ sở đảng không có kết nạp đảng viên'),
  criterion('delegated', 'Đảng bộ cơ sở được giao quyền kết nạp'),
  criterion('listed', 'Quần chúng ưu tú được xét là cảm tình Đảng'),
  criterion('trained', 'Cảm tình Đảng học lớp nhận thức về Đảng (đã có giấy chứng nhận)'),
]
