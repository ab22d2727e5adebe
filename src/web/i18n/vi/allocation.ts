import type { TargetsReply } from '#contract/targets'
import { formatDay } from '#domain/dates'
import { officialKind, type TargetQualifier } from '#domain/targets/words'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'
import { allocationDialogs } from './allocationDialogs'
import { targets } from './targets'

type Rate = { min: number; max: number }
type Sums = {
  target: number | null
  allocated: number | null
  gap: number | null
  ratePercent: number | null
}

const from = (qualifier: TargetQualifier | null): string => (qualifier === 'orMore' ? 'từ ' : '')

const signed = (difference: number): string =>
  `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`

function gapWord(gap: number): string {
  if (gap === 0) return '✓ khớp'
  return gap > 0 ? '! còn chưa giao' : '! giao vượt'
}

function told({ target, allocated, gap, ratePercent }: Sums): string {
  if (allocated === null) return 'Chưa giao cho tổ chức nào.'
  const difference =
    target === null || gap === null
      ? ''
      : gap === 0
        ? ', khớp với chỉ tiêu'
        : gap > 0
          ? `, còn ${formatNumber(gap)} chưa giao`
          : `, vượt chỉ tiêu ${formatNumber(-gap)}`
  const rate = ratePercent === null ? '' : `, ${formatPercent(ratePercent)} số đảng viên`
  return `Đã phân bổ ${formatNumber(allocated)}${difference}${rate}.`
}

function lede({ period, entries, children }: TargetsReply, to: string): Sentence {
  const entry = entries.find(
    ({ inForce, kind, indicator }) =>
      inForce && kind === officialKind(period.kind) && indicator === 'admitted',
  )
  const bodies = `${formatNumber(children.length)} tổ chức đảng trực thuộc`
  if (entry === undefined) return sentence`Chia chỉ tiêu ${targets.within(period.name)} cho ${bodies}.`
  const open = entry.qualifier === 'orMore' ? 'từ ' : ''
  const paper =
    entry.decision === null
      ? ''
      : ` theo ${entry.decision.number} ngày ${formatDay(entry.decision.day)} của ${entry.decision.issuerName}`
  return sentence`Chia ${open}${{ text: targets.shortAmount(entry), to }}${paper} cho ${bodies}.`
}

export const allocation = {
  ...allocationDialogs,
  title: (period: string) => `Giao chỉ tiêu ${targets.within(period)}`,
  plannedNote: (isGiven: boolean): string =>
    isGiven ? 'có thay đổi chưa ghi văn bản' : 'đang dự kiến, chưa có văn bản',
  plannedLine: 'Dự kiến giao chỉ tiêu, chưa ghi văn bản',
  issuedLine: 'Theo các văn bản giao chỉ tiêu đã ghi',
  membersOn: (day: string) => `Số đảng viên ngày ${day}`,
  lede,
  controls: 'Kỳ và cách chia',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  noUndo: 'Chưa có gì để hoàn tác',
  save: (count: number) => (count === 0 ? 'Lưu dự kiến' : `Lưu dự kiến (${formatNumber(count)})`),
  nothingToSave: 'Chưa có số nào thay đổi',
  saved: (count: number) => `Đã lưu dự kiến giao cho ${formatNumber(count)} tổ chức.`,
  keptHere: 'Những số chưa lưu được giữ trên máy này đến khi đồng chí đăng xuất.',
  find: 'Tìm trong bảng',
  gridLabel: (period: string) => `Bảng giao chỉ tiêu ${targets.within(period)}`,
  total: 'Tổng',
  gapShort: (gap: number) => `chênh lệch ${formatNumber(gap)}`,
  columns: {
    name: (count: number) => `Tổ chức đảng trực thuộc (${formatNumber(count)})`,
    members: 'Đảng viên',
    last: 'Kết nạp kỳ trước',
    assigned: 'Đang giao',
    proposed: 'Đề xuất',
    value: 'Giao mới',
    planned: 'Dự kiến',
    rate: '% đảng viên',
    note: 'Ghi chú',
  },
  band: (rate: Rate) => `(${targets.rateOf(rate)})`,
  valueOf: (name: string) => `Giao mới, ${name}`,
  lock: 'Khóa',
  unlock: 'Mở khóa',
  lockOf: (name: string) => `Khóa ô của ${name}`,
  unlockOf: (name: string) => `Mở khóa ô của ${name}`,
  lockedWord: 'khóa',
  isLocked: 'Ô đang khóa. Bấm phím cách để mở khóa rồi ghi số.',
  leaving: 'Bấm Tab để ra khỏi bảng.',
  givenUp: (typed: string) => `“${typed}” không phải số nguyên nên chưa ghi; ô giữ số cũ.`,
  below: 'dưới mức',
  above: 'trên mức',
  closed: 'đã kết thúc hoạt động',
  kept: (assigned: number) => `để trống: giữ ${formatNumber(assigned)} đang giao`,
  unsaved: 'chưa lưu',
  fromAssigned: (difference: number) => `${signed(difference)} so với đang giao`,
  fromProposal: (difference: number) => `${signed(difference)} so với đề xuất`,
  line: {
    members: (count: number) => `${formatNumber(count)} đảng viên`,
    last: (count: number) => `kỳ trước ${formatNumber(count)}`,
    assigned: (count: number) => `đang giao ${formatNumber(count)}`,
    proposed: (count: number) => `đề xuất ${formatNumber(count)}`,
  },
  sums: {
    label: 'Chỉ tiêu và phần đã phân bổ',
    target: 'Chỉ tiêu',
    noTarget: 'chưa ghi',
    targetValue: (target: number, qualifier: TargetQualifier | null) =>
      `${from(qualifier)}${formatNumber(target)}`,
    allocated: 'Đã phân bổ',
    gap: 'Chênh lệch',
    gapWord,
    rate: 'Tỷ lệ trên số đảng viên',
    of: 'của',
    noMembers: 'Chưa ghi số đảng viên để tính tỷ lệ',
    members: (members: number, day: string | null) =>
      `${formatNumber(members)} đảng viên${day === null ? '' : ` (ngày ${day})`}`,
    asked: (rate: Rate, qualifier: TargetQualifier | null) =>
      `· văn bản nêu ${from(qualifier)}${targets.rateOf(rate)}${qualifier === 'orMore' ? ' trở lên' : ''}`,
    told,
  },
  help: (narrow: boolean): string =>
    narrow
      ? 'Chạm vào ô số để ghi; phím Tiếp chuyển sang tổ chức sau. Ô khóa không đổi khi đề xuất lại. Tổng khác chỉ tiêu vẫn ghi được, chênh lệch luôn hiện rõ.'
      : 'Mũi tên, Enter, Tab để đi; gõ số để thay, F2 để sửa, Delete để xóa, phím cách để khóa, Ctrl Z để hoàn tác, dán cả cột từ Excel; Esc rồi Tab để ra khỏi bảng. Ô khóa không đổi khi đề xuất lại. Tổng khác chỉ tiêu vẫn ghi được, chênh lệch luôn hiện rõ.',
  readOnly:
    'Đồng chí xem được bảng giao. Việc giao chỉ tiêu do cán bộ tổ chức của tổ chức đảng này hoặc của cấp trên thực hiện.',
  noTarget: (period: string) => `Chưa ghi chỉ tiêu ${targets.within(period)} của tổ chức đảng này`,
  noTargetHint: 'Vẫn lập dự kiến giao được; chênh lệch chỉ tính được khi đã ghi chỉ tiêu cấp trên giao.',
  recordTarget: 'Ghi chỉ tiêu',
  restored: 'Đã mở lại những số đồng chí nhập lúc trước và chưa lưu.',
  dropRestored: 'Bỏ những số chưa lưu',
  overtaken: (names: readonly string[]) =>
    `Số của ${names.length > 3 ? `${formatNumber(names.length)} tổ chức` : names.join(', ')} vừa được người khác ghi lại`,
  overtakenHint:
    'Cột Đang giao và bảng dự kiến đã là số mới; số đồng chí nhập vẫn còn. Giữ số của mình thì ghi tiếp, hoặc lấy số mới.',
  takeNew: 'Lấy số mới',
}
