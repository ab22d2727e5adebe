import type { StatementsReply } from '#contract/statements'
import { formatDay } from '#domain/dates'
import type { FigureQualifier } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'

const before: Record<FigureQualifier, string> = { exactly: '', moreThan: 'trên ', about: 'khoảng ' }

function lede({ declaredFigures, membershipBases, completions }: StatementsReply): Sentence {
  const [complete] = completions
  const base = membershipBases.find(({ replaced }) => !replaced)
  const figures = declaredFigures.filter(({ replaced }) => !replaced).length
  const list =
    complete === undefined
      ? sentence`Chưa ghi ngày nhập đủ danh sách kết nạp`
      : sentence`Danh sách kết nạp đã nhập đủ đến ${{ text: formatDay(complete.untilDay), to: '#complete' }}`
  const members =
    base === undefined
      ? sentence`chưa ghi số đảng viên`
      : sentence`${before[base.qualifier]}${{ text: formatNumber(base.value), to: '#members' }} đảng viên ngày ${formatDay(base.day)}`
  const told =
    figures === 0
      ? sentence`không có số liệu theo văn bản`
      : sentence`${{ text: formatNumber(figures), to: '#figures' }} số liệu theo văn bản`
  return sentence`${list}; ${members}; ${told}.`
}

export const statements = {
  title: 'Số liệu theo văn bản, số đảng viên',
  lede,
  toTargets: 'Sổ chỉ tiêu',
  readOnly: 'Đồng chí xem được trang này. Việc ghi do cán bộ tổ chức hoặc bí thư chi bộ thực hiện.',
  value: (value: number, qualifier: FigureQualifier) => `${before[qualifier]}${formatNumber(value)}`,
  range: (from: string, to: string) => (from === to ? `ngày ${from}` : `${from} – ${to}`),
  correct: 'Đính chính',
  replaced: 'Đã đính chính',
  recorded: 'Ghi ngày',
  recordedOn: (day: string) => `ghi ngày ${day}`,
  state: 'Trạng thái',
  inUse: 'Đang dùng',
  giveUp: 'Bỏ phần đang ghi',
  restored: 'Đã mở lại phần đồng chí ghi dở lúc trước.',
  figures: {
    title: 'Số liệu theo văn bản',
    about:
      'Khi chưa nhập danh sách, con số trong văn bản đại diện cho cả tổ chức đảng và mọi cấp dưới, cho đến khi ghi đã nhập đủ danh sách.',
    empty: 'Chưa có số liệu theo văn bản',
    add: 'Ghi số liệu theo văn bản',
    correctTitle: 'Đính chính số liệu theo văn bản',
    indicator: 'Nội dung',
    range: 'Thời gian',
    value: 'Số',
    entered: 'Đã nhập',
    enteredOf: (entered: number, of: number) => `${formatNumber(entered)}/${formatNumber(of)} người`,
    source: 'Văn bản nguồn',
    declaredBy: 'Nơi báo',
    toldBy: (who: string) => `${who} báo`,
    from: 'Từ ngày',
    to: 'Đến ngày',
    day: 'Vào ngày',
    qualifier: 'Cách hiểu con số',
    number: 'Số văn bản',
    numberDay: 'Ngày văn bản',
    titleOf: 'Tên văn bản, báo cáo',
    titleExample: 'Báo cáo công tác phát triển đảng viên năm 2022',
    declaredByExample: 'Ban Tổ chức Tỉnh ủy',
    sourceOf: (number: string | null, day: string | null) =>
      [number, day === null ? null : `ngày ${day}`].filter((part) => part !== null).join(' '),
    submit: 'Ghi số liệu',
    submitCorrection: 'Ghi đính chính',
    done: 'Đã ghi số liệu theo văn bản.',
  },
  members: {
    title: 'Số đảng viên',
    about:
      'Số đảng viên của một ngày là gốc để tính tỷ lệ kết nạp; văn bản giao chỉ tiêu nêu dùng số của ngày nào.',
    empty: 'Chưa ghi số đảng viên',
    add: 'Ghi số đảng viên',
    correctTitle: 'Đính chính số đảng viên',
    day: 'Ngày',
    value: 'Số đảng viên',
    qualifier: 'Cách hiểu con số',
    source: 'Nguồn',
    sourceExample: 'Báo cáo thống kê đội ngũ đảng viên',
    submit: 'Ghi số đảng viên',
    submitCorrection: 'Ghi đính chính',
    done: 'Đã ghi số đảng viên.',
  },
  complete: {
    title: 'Đã nhập đủ danh sách kết nạp',
    about:
      'Từ khi ghi, kết quả đến ngày này lấy theo danh sách đã nhập, không lấy theo số liệu trong văn bản nữa.',
    empty: 'Chưa ghi đã nhập đủ danh sách',
    add: 'Ghi đã nhập đủ danh sách',
    untilDay: 'Đã nhập đủ đến ngày',
    latest: 'Mới nhất',
    earlier: 'Lần trước',
    sure: 'Chỉ ghi khi mọi người được kết nạp đến ngày này, ở cả các tổ chức cấp dưới, đã có trong danh sách.',
    submit: 'Ghi đã nhập đủ',
    done: (day: string) => `Đã ghi nhập đủ danh sách đến ${day}.`,
  },
}
