import { type Day, formatDay } from '#domain/dates'

/** What a sheet of a hand-over says beside its rows. An office paper is Vietnamese, whatever language the page speaks. */
export const TRANSMITTAL_PAPER = {
  title: (number: number) => `Chuyển dữ liệu đảng viên, lần ${number}`,
  days: (from: Day, to: Day) => `Quyết định từ ${formatDay(from)} đến ${formatDay(to)}`,
  signed: (name: string, day: Day, hash: string) =>
    `xác nhận: ${name}, ${formatDay(day)}; mã SHA-256 ${hash}`,
  /** Said so that nobody takes an empty cell for an answer. */
  unheld: (heads: readonly string[]) => `Cột để trống vì hệ thống không theo dõi: ${heads.join('; ')}.`,
  unread: 'Chưa đối chiếu bảng gốc.',
}

/** What a person is on the day of a hand-over, in the words of the register. */
export const STANDING_WORDS = {
  official: 'Đảng viên chính thức',
  probationary: 'Đảng viên dự bị',
  awaitsCeremony: 'Có quyết định, chờ lễ kết nạp',
}
