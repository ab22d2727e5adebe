import { type Criterion, criterion, heading } from '#domain/reports/criteria'

const inner = { indent: 2 } as const

/**
 * The part on admissions of the table on membership work: Biểu 10 part II of 2016. The part of Biểu 7 of the later
 * sets was not read, so its rows are carried.
 */
export const ADMISSION_WORK_ROWS: readonly Criterion[] = [
  heading('II', 'Kết nạp đảng viên'),
  criterion('recognised', 'Đảng viên được công nhận chính thức', { mark: '1' }),
  criterion('notRecognised', 'Đảng viên dự bị không được công nhận chính thức (có quyết định xóa tên)', {
    mark: '2',
  }),
  { ...heading('3', 'Một số nội dung liên quan'), indent: 1 },
  criterion('grassrootsWithout', 'Tổ chức cơ sở đảng không có kết nạp đảng viên', inner),
  criterion('delegated', 'Đảng bộ cơ sở được giao quyền kết nạp', inner),
  criterion('listed', 'Quần chúng ưu tú được xét là cảm tình Đảng', inner),
  criterion('trained', 'Cảm tình Đảng học lớp nhận thức về Đảng (đã có giấy chứng nhận)', inner),
]
