import type { FindingCode, FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import { FILE_SENTENCES, SHEET_SENTENCES } from './fileSentences'

/** What of the row the files of the name do not bear out. */
function unknownFile({ by }: FindingParams): string {
  if (by === 'birthDate') return 'Hồ sơ mang họ tên này có ngày sinh khác. Kiểm tra ngày sinh.'
  if (by === 'cell') return 'Hồ sơ của người này ở chi bộ khác. Kiểm tra chi bộ, đơn vị.'
  return 'Không có hồ sơ nào mang họ tên này được mở ở đây, và lớp cũng chưa có người này. Kiểm tra họ tên; hồ sơ do nơi khác giữ thì nơi đó đề cử vào lớp trước.'
}

/** What would tell the files of one name apart. */
function ambiguousFile({ count, lacking }: FindingParams): string {
  const files = `Có ${count === undefined ? 'nhiều' : shown(count)} hồ sơ cùng họ tên`
  if (lacking === 'birthDate') return `${files}: ghi đủ ngày sinh.`
  if (lacking === 'cell') return `${files}: ghi chi bộ, đơn vị.`
  if (lacking === 'nothing') return `${files}, ngày sinh và chi bộ: bỏ dòng này, ghi kết quả ở trang của lớp.`
  return `${files}: ghi đủ ngày sinh, hoặc chi bộ.`
}

/**
 * What may be wrong with a row of a file that comes in, as sentences: the page says them, and so does the column
 * "Lỗi" of the rows that go back to the office.
 */
export const ROW_SENTENCES = {
  required: () => 'Ô này cần được ghi.',
  malformed: () => 'Ghi chưa đúng mẫu.',
  nameRequired: () => 'Ghi tên.',
  valueTooLarge: ({ max }: FindingParams) => `Số lớn nhất được ghi là ${shown(max)}.`,
  valueNegative: () => 'Số không được nhỏ hơn 0.',
  valueNotInteger: () => 'Ghi số nguyên.',
  dayOrder: () => 'Ngày cuối không được trước ngày đầu.',
  dayInFuture: ({ today }: FindingParams) => `Ngày này chưa đến (hôm nay ${shown(today)}).`,
  notCell: () => 'Chỉ ghi kết nạp ở chi bộ.',
  closedOrganisation: () => 'Tổ chức đảng này đã kết thúc hoạt động.',
  codeTaken: () => 'Mã này đã dùng cho tổ chức đảng khác.',
  parentIsCell: () => 'Chi bộ không có tổ chức trực thuộc.',
  tooDeep: ({ max }: FindingParams) => `Cây tổ chức không quá ${shown(max)} cấp.`,
  usernameTaken: () => 'Tên đăng nhập này đã có người dùng.',
  roleNotAllowed: () => 'Không giao được vai trò này ở tổ chức đảng đã chọn.',
  targetNegative: () => 'Chỉ tiêu không được nhỏ hơn 0.',
  targetNotInteger: () => 'Chỉ tiêu là số nguyên.',
  rateOutOfRange: () => 'Tỷ lệ nằm trong khoảng từ 0% đến 100%, số đầu không lớn hơn số cuối.',
  periodUnknown: () =>
    'Không có kỳ này. Ghi như tên kỳ ở trang chỉ tiêu, ví dụ “Năm 2026”; kỳ chưa có thì thêm ở trang đó.',
  targetWrittenAbove: () =>
    'Chỉ tiêu kỳ này do cán bộ cấp trên ghi; việc điều chỉnh, đính chính do cấp trên thực hiện.',
  decisionRequired: () => 'Cần ghi số, ngày và cơ quan ban hành văn bản.',
  stale: () => 'Nội dung vừa được người khác sửa.',
  possibleDuplicate: ({ by }: FindingParams) =>
    by === 'identity'
      ? 'Số định danh này đã có ở một hồ sơ khác.'
      : 'Có người trùng họ tên và ngày sinh trong danh sách.',
  decisionInFuture: () => 'Ngày quyết định chưa đến.',
  birthInFuture: () => 'Ngày sinh chưa đến.',
  indicatorRefused: () => 'Số liệu này không mở thành danh sách.',
  beforeFounding: ({ day }: FindingParams) =>
    `Ngày này trước ngày thành lập${day ? ` (${shown(day)})` : ''}.`,

  textTooLong: ({ max }: FindingParams) => `Chữ trong ô này quá dài (nhiều nhất ${shown(max)} chữ cái).`,
  notACount: () => 'Ghi số nguyên từ 0 trở lên, không kèm chữ.',
  notADate: () => 'Không đọc được ngày này. Ghi dạng 31/12/2025.',
  yearTwoDigits: () => 'Ghi năm đủ bốn chữ số.',
  yearRead: ({ read }: FindingParams) =>
    `Năm sinh ghi hai chữ số${read === undefined ? '' : `, đọc là ${shown(read)}`}.`,
  monthFirst: () => 'Tháng đứng trước ngày. Ghi dạng ngày/tháng/năm.',
  dayMissing: () => 'Ghi đủ ngày, tháng, năm.',
  usernameUnfit: () => 'Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.',
  wordUnknown: ({ words }: FindingParams) =>
    `Không nhận ra mục này trong danh mục.${words ? ` Ghi một trong: ${shown(words)}.` : ''}`,
  bodyUnknown: ({ near, more }: FindingParams) =>
    `Không có tổ chức đảng này trong phạm vi hay ở dòng trên. ${
      near
        ? `Có phải ${shown(near)}${more ? ` hoặc ${shown(more)} tổ chức khác tên gần giống` : ''}?`
        : 'Ghi đúng tên hoặc mã.'
    }`,
  bodyAmbiguous: ({ count }: FindingParams) =>
    `Có ${shown(count)} tổ chức đảng cùng tên. Ghi mã, hoặc thêm tên đảng bộ cấp trên.`,
  memberAmbiguous: ({ count }: FindingParams) =>
    `Chi bộ có ${shown(count)} đảng viên cùng tên này. Xóa ô để nhập người, rồi chọn đảng viên ở hồ sơ.`,
  leftOut: ({ head }: FindingParams) => `Chưa ghi “${shown(head)}” nên mục này không được nhập.`,
  fileUnknown: unknownFile,
  fileAmbiguous: ambiguousFile,
  classAmbiguous: () => 'Có nhiều lớp cùng tên: ghi số, ngày quyết định mở lớp.',
  classToOpen: () => 'Lớp này chưa có trong hệ thống, sẽ được mở theo dòng này.',
  certificateNumberUnfit: () =>
    'Số giấy chứng nhận bắt đầu bằng chữ số, sau đó là ký hiệu, thí dụ 12/GCN-TTCT.',
  classFull: ({ capacity, enrolled, asked }: FindingParams) =>
    `Lớp có ${shown(capacity)} chỗ, đã ghi danh ${shown(enrolled)}; không nhận thêm ${shown(asked)} người được.`,
  notForClass: () => 'Người này không thuộc diện học lớp này.',
  gradeWithoutAttendance: () => 'Chưa có mặt buổi nào: không xếp loại được.',
  attendanceBeforeSession: ({ day }: FindingParams) =>
    `Buổi học ngày ${shown(day)} chưa đến: chưa điểm danh được.`,
  certificateStands: () => 'Đã có giấy chứng nhận: thu hồi giấy trước.',
  certificateBeforeEnd: ({ lastDay }: FindingParams) =>
    `Lớp kết thúc ngày ${shown(lastDay)}; giấy chứng nhận không cấp trước ngày đó.`,
  certificateNumberTwice: ({ number }: FindingParams) => `Số ${shown(number)} đã dùng trong sổ của năm này.`,
  notCompleted: () => 'Chưa hoàn thành lớp: chưa xếp loại hoặc không đạt.',
  learnerMoved: () =>
    'Hồ sơ của người này đã chuyển đi hoặc kết thúc: nơi đang giữ hồ sơ ghi giấy chứng nhận từ bản giấy.',
  repeatedInFile: ({ line }: FindingParams) => `Trùng với dòng ${shown(line)} của tệp này.`,
  recordedAlready: () => 'Đã có trong hệ thống. Chọn bỏ qua dòng này, hoặc xác nhận đây là nội dung khác.',
  importNotReady: () => 'Lần nhập này không còn ở bước đó. Mở lại trang để xem bước hiện tại.',
  importFieldMissing: ({ head }: FindingParams) =>
    `Chưa có cột cho “${shown(head)}”. Chọn cột, hoặc ghi giá trị chung cho mọi dòng.`,
  importColumnGone: ({ head }: FindingParams) =>
    `Chữ trong cột “${shown(head)}” đã bị xóa ở lần kiểm tra trước vì cột không được chọn. Gửi lại tệp để dùng cột này.`,
  importSheetGone: ({ name }: FindingParams) =>
    `Trang tính “${shown(name)}” đã bị xóa ở lần kiểm tra trước vì không được chọn. Gửi lại tệp để dùng trang này.`,
  importBuiltUpon: ({ line }: FindingParams) =>
    `Không hoàn tác được cả lần nhập: nội dung của dòng ${shown(line)} đã được dùng hoặc đã được sửa sau khi nhập.`,
  importErased: () => 'Nội dung của tệp đã được xóa sau thời hạn lưu. Chọn lại tệp để nhập.',
} satisfies Partial<Record<FindingCode, (params: FindingParams) => string>>

/** Once for all rows: put together for each it took longer than everything else of a file of faulty rows. */
const SENTENCES: Partial<Record<FindingCode, (params: FindingParams) => string>> = {
  ...FILE_SENTENCES,
  ...SHEET_SENTENCES,
  ...ROW_SENTENCES,
}

/** The sentence of a code; a code that no row of the common kinds meets is told by its name. */
export function rowSentence(code: FindingCode, params: FindingParams): string {
  return SENTENCES[code]?.(params) ?? `Không ghi được (${code}).`
}
