import type { DueGroup } from './desk'

/** The few words of a reminding letter, which is read in a mail program: no page puts them into a language. */
export const REMINDER_WORDS = {
  subjects: {
    weekly: 'Việc cần làm tuần này',
    overdue: 'Việc quá hạn',
  },
  on: (body: string, day: string) => `${body}, ngày ${day}`,
  groups: {
    overdue: (count: string) => `Quá hạn: ${count} việc`,
    week: (count: string) => `Đến hạn trong 7 ngày: ${count} việc`,
    month: (count: string) => `Đến hạn trong 30 ngày: ${count} việc`,
  } satisfies Partial<Record<DueGroup, (count: string) => string>>,
  line: (what: string, count: string, day: string) => `- ${what}: ${count}, hạn đầu tiên ${day}`,
  open: (address: string) => `Mở việc cần làm: ${address}`,
  openByHand: 'Mở hệ thống Kế Thừa, mục Việc cần làm.',
  foot: 'Thư do hệ thống Kế Thừa của cấp ủy tự gửi, không nêu tên người. Đổi địa chỉ hoặc thôi nhận thư ở trang Tài khoản của tôi.',
}
