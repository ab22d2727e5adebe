/** Every figure that is not an article's says so with these words, where it is shown. */
export const INVENTED = 'số giả định'

/** The articles, by title and day; the people they name are not repeated here. */
export const ARTICLES = {
  mongCai: 'Bài “TP Móng Cái nỗ lực tăng số đảng viên mới, vượt chỉ tiêu Nghị quyết giao”, 05/03/2024',
  district001: 'Bài “Năm 2023, toàn Đảng bộ huyện kết nạp 210/200 đảng viên, đạt 105%”, 20/02/2024',
  haLong: 'Bài “TP Hạ Long: Bảo đảm sự kế thừa, phát triển của Đảng” (theo Báo Quảng Ninh)',
  dakLak: 'Bài “Năm 2023: Đắk Lắk phấn đấu kết nạp 2.770 đảng viên trở lên”, 30/01/2023',
} as const

/** Reason of a target whose figure is an article's: the paper itself was not seen. */
export function fromArticle(article: string): string {
  return `${article}; số hiệu, ngày văn bản là giả định`
}

/** Number of a paper nobody has seen. */
export function inventedNumber(number: string): string {
  return `${number} (giả định)`
}
