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
  classFull: ({ capacity, enrolled, asked }: FindingParams) =>
    `Lớp có ${shown(capacity)} chỗ, đã ghi danh ${shown(enrolled)}; không nhận thêm ${shown(asked)} người được.`,
  classCalledOff: () => 'Lớp này đã hủy.',
  classHasCertificates: () => 'Lớp đã cấp giấy chứng nhận: thu hồi các giấy trước khi hủy lớp.',
  trainerUnknown: () => 'Tài khoản này không có vai trò giảng viên ở tổ chức mở lớp.',
  notForClass: () => 'Người này không thuộc diện học lớp này.',
  alreadyInClass: ({ number }: FindingParams) =>
    `Người này đang có tên ở lớp cùng loại mở theo ${shown(number)}.`,
  notEnrolled: () => 'Không có trong danh sách lớp, hoặc ghi hai lần.',
  enrolmentSettled: ({ status }: FindingParams) =>
    `Người này ${STATUSES[String(status)] ?? 'đã được ghi'}: không ghi lại như vậy được.`,
  attendanceOutsideSession: () => 'Buổi này không còn trong kế hoạch: không điểm danh ngoài các buổi học.',
  attendanceBeforeSession: ({ day }: FindingParams) =>
    `Buổi học ngày ${shown(day)} chưa đến: chưa điểm danh được.`,
  attendanceTooMany: ({ headcount, present }: FindingParams) =>
    `Có mặt ${shown(present)} trên ${shown(headcount)} người: số không khớp.`,
  gradeUnknown: () => 'Không có mức xếp loại này.',
  gradeWithoutAttendance: () => 'Chưa có mặt buổi nào: không xếp loại được.',
  certificateStands: () => 'Đã có giấy chứng nhận: thu hồi giấy trước.',
  certificateBeforeEnd: ({ lastDay }: FindingParams) =>
    `Lớp kết thúc ngày ${shown(lastDay)}; giấy chứng nhận không cấp trước ngày đó.`,
  certificateNumberTwice: ({ number }: FindingParams) => `Số ${shown(number)} đã dùng trong sổ của năm này.`,
  notCompleted: () => 'Chưa hoàn thành lớp: chưa xếp loại hoặc không đạt.',
  nobodyCompleted: () => 'Không có ai để cấp giấy: chưa ai hoàn thành, hoặc đều đã có giấy.',
  learnerMoved: () =>
    'Hồ sơ của người này đã chuyển đi hoặc kết thúc: nơi đang giữ hồ sơ ghi giấy chứng nhận từ bản giấy.',
  issuedByClass: () =>
    'Giấy chứng nhận này do một lớp cấp: sửa hoặc thu hồi trong sổ của lớp, hồ sơ sẽ theo đó.',
}
