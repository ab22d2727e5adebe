import { formatNumber } from '#domain/vietnamese'

export const tables = {
  copy: 'Chép sang Excel',
  copied: (rows: number) => `Đã chép ${formatNumber(rows)} dòng. Mở Excel rồi dán.`,
  copyFailed: 'Trình duyệt không cho chép. Chọn bảng bằng chuột rồi bấm Ctrl C.',
  sortLabel: 'Sắp xếp',
  ascending: (column: string) => `${column}, tăng dần`,
  descending: (column: string) => `${column}, giảm dần`,
  asListed: 'Thứ tự của danh sách',
  scrollHint: 'bảng rộng, cuộn ngang để xem hết',
  more: 'Xem thêm',
  shown: (shown: number) => `Đang hiện ${formatNumber(shown)} dòng, danh sách còn nữa.`,
  shownOf: (shown: number, total: number) => `Đang hiện ${formatNumber(shown)} trên ${formatNumber(total)}.`,
  shownAll: (total: number) => `Đã hiện đủ ${formatNumber(total)} dòng.`,
  asTable: 'Xem dưới dạng bảng',
  rowsDone: (done: number, total: number) => `${formatNumber(done)} trên ${formatNumber(total)} dòng`,
  rowsDoneSoFar: (done: number) => `${formatNumber(done)} dòng`,
  results: (count: number) => (count === 0 ? 'Không tìm thấy' : `Tìm thấy ${formatNumber(count)}`),
  resultsMore: (shown: number) => `Tìm thấy hơn ${formatNumber(shown)}`,
  foundMore: (shown: number) => `Còn nữa ngoài ${formatNumber(shown)} dòng này. Gõ thêm chữ để tìm gần hơn.`,
  withKeys: (placeholder: string) => `${placeholder} (Ctrl K)`,
  noResults: 'Không tìm thấy. Thử tên ngắn hơn, có dấu hoặc không dấu.',
}
