import type { Shift } from '#domain/rulebook/preview'
import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

const shifts: Record<Shift, (count: Figure) => Sentence> = {
  overdue: (count) => sentence`${count} quá hạn ngay`,
  earlier: (count) => sentence`${count} sớm hạn hơn`,
  later: (count) => sentence`${count} còn thêm ngày`,
  relieved: (count) => sentence`${count} không còn quá hạn`,
  unchanged: (count) => sentence`${count} giữ nguyên hạn`,
}

/** "14 việc: 3 quá hạn ngay, 11 còn thêm ngày." */
function told(total: Figure, parts: readonly Sentence[]): Sentence {
  const listed = parts.flatMap((part, place) => (place === 0 ? part : [', ', ...part]))
  return sentence`${total} việc đang tính hạn theo giá trị này: ${listed}.`
}

/** The open files a rule touches, and what another value would do to them. */
export const rulePreview = {
  body: 'Hồ sơ của',
  filesCaption: 'Hồ sơ đang làm có việc tính hạn theo quy định này',
  counted: (files: Figure, duties: Figure, organisation: string): Sentence =>
    sentence`${organisation} có ${files} hồ sơ đang làm với ${duties} việc tính hạn theo quy định này.`,
  none: 'Không có hồ sơ nào đang tính hạn theo quy định này',
  noneHint: 'Hồ sơ hiện ở đây khi có việc mà hạn được tính theo quy định này.',
  file: 'Hồ sơ',
  stage: 'Giai đoạn',
  since: (day: string) => `từ ${day}`,
  duty: 'Việc',
  by: (organisation: string) => `nơi làm: ${organisation}`,
  start: 'Tính từ ngày',
  last: 'Hạn cuối',
  overdue: 'quá hạn',
  nameClosed: 'không mở tên',
  openFile: (cell: string, stage: string) => `Mở hồ sơ: ${cell}, ${stage}`,

  open: 'Xem trước tác động',
  close: 'Thôi xem trước',
  formTitle: (parameter: string) => `Thử giá trị khác: ${parameter}`,
  notSaved: 'Chỉ là xem trước: không ghi gì, không hạn nào thay đổi.',
  from: 'Áp dụng từ ngày',
  fromHint: 'Việc bắt đầu tính hạn từ ngày này trở đi được tính lại; việc trước đó giữ nguyên.',
  workingDays: 'Số ngày làm việc',
  months: 'Số tháng',
  extension: 'Gia hạn nhiều nhất (ngày làm việc)',
  startsAt: 'Tính từ',
  starts: { receipt: 'ngày nhận được quyết định', issue: 'ngày ban hành quyết định' },
  submit: 'Tính thử',
  refused: 'Chưa tính thử được',
  tried: (from: string, after: string, before: string) => `Từ ${from}: ${after}, thay cho ${before}.`,
  triedUntil: (from: string, until: string, after: string, before: string) =>
    `Từ ${from} đến hết ${until}: ${after}, thay cho ${before}.`,
  result: 'Tác động của giá trị thử',
  same: 'Giá trị thử giống giá trị đang áp dụng: không hạn nào khác đi.',
  touchesNone: 'Không có việc nào đang mở chịu tác động.',
  told,
  shifts,
  caption: 'Việc chịu tác động: hạn đang tính và hạn theo giá trị thử',
  now: 'Hạn đang tính',
  lastThen: 'Hạn theo giá trị thử',
  difference: 'Khác',
  differences: {
    overdue: (days: number) => `quá hạn ngay, sớm hơn ${formatNumber(days)} ngày`,
    earlier: (days: number) => `sớm hơn ${formatNumber(days)} ngày`,
    later: (days: number) => `thêm ${formatNumber(days)} ngày`,
    relieved: (days: number) => `thêm ${formatNumber(days)} ngày, không còn quá hạn`,
    unchanged: () => 'giữ nguyên',
  } satisfies Record<Shift, (days: number) => string>,
}
