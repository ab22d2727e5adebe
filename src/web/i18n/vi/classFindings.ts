import { ROW_SENTENCES } from '#domain/exchange/rowSentences'
import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'

const STATUSES: Readonly<Record<string, string>> = {
  proposed: 'đã được đề nghị',
  enrolled: 'đã có trong lớp',
  declined: 'không được nhận',
  withdrawn: 'đã rút',
}

/** What judging a class has to say. */
export const classFindings = {
  capacityBelowEnrolled: ({ enrolled }: FindingParams) =>
    `Lớp đã ghi danh ${shown(enrolled)} người; số chỗ không được ít hơn.`,
  sessionTwice: ({ day }: FindingParams) => `Hai buổi cùng một lúc ngày ${shown(day)}.`,
  sessionBeforeDecision: ({ day, decision }: FindingParams) =>
    `Buổi học ngày ${shown(day)} trước ngày quyết định mở lớp (${shown(decision)}).`,
  sessionHasAttendance: ({ day }: FindingParams) =>
    `Buổi học ngày ${shown(day)} đã điểm danh: không bỏ, không đổi ngày được.`,
  classFull: ROW_SENTENCES.classFull,
  classCalledOff: () => 'Lớp này đã hủy.',
  classHasCertificates: () => 'Lớp đã cấp giấy chứng nhận: thu hồi các giấy trước khi hủy lớp.',
  trainerUnknown: () => 'Tài khoản này không có vai trò giảng viên ở tổ chức mở lớp.',
  notForClass: ROW_SENTENCES.notForClass,
  alreadyInClass: ({ number }: FindingParams) =>
    `Người này đang có tên ở lớp cùng loại mở theo ${shown(number)}.`,
  notEnrolled: () => 'Không có trong danh sách lớp, hoặc ghi hai lần.',
  enrolmentSettled: ({ status }: FindingParams) =>
    `Người này ${STATUSES[String(status)] ?? 'đã được ghi'}: không ghi lại như vậy được.`,
  attendanceOutsideSession: () => 'Buổi này không còn trong kế hoạch: không điểm danh ngoài các buổi học.',
  attendanceBeforeSession: ROW_SENTENCES.attendanceBeforeSession,
  attendanceTooMany: ({ headcount, present }: FindingParams) =>
    `Có mặt ${shown(present)} trên ${shown(headcount)} người: số không khớp.`,
  gradeUnknown: () => 'Không có mức xếp loại này.',
  gradeWithoutAttendance: ROW_SENTENCES.gradeWithoutAttendance,
  certificateStands: ROW_SENTENCES.certificateStands,
  certificateBeforeEnd: ROW_SENTENCES.certificateBeforeEnd,
  certificateNumberTwice: ROW_SENTENCES.certificateNumberTwice,
  notCompleted: ROW_SENTENCES.notCompleted,
  nobodyCompleted: () => 'Không có ai để cấp giấy: chưa ai hoàn thành, hoặc đều đã có giấy.',
  learnerMoved: ROW_SENTENCES.learnerMoved,
  issuedByClass: () =>
    'Giấy chứng nhận này do một lớp cấp: sửa hoặc thu hồi trong sổ của lớp, hồ sơ sẽ theo đó.',
}
