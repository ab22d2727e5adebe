import type { TargetEntryShape, TargetsReply } from '#contract/targets'
import { type Day, formatDay } from '#domain/dates'
import type { TargetIndicator } from '#domain/progress/indicators'
import { officialKind, type TargetKind } from '#domain/targets/words'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'
import { targetForms } from './targetForms'
import { words } from './words'

type Entry = TargetEntryShape
type Links = { entry: (id: string) => string; allocation: string }

/** "Năm 2023" inside a sentence. */
const within = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

function bodiesOf(indicator: TargetIndicator): string {
  return indicator === 'grassrootsCompleted' ? 'tổ chức cơ sở đảng' : 'chi bộ'
}

function rateOf({ min, max }: { min: number; max: number }): string {
  return min === max ? formatPercent(min) : `${formatNumber(min)}\u2060–\u2060${formatPercent(max)}`
}

function shortAmount({ value, rate, unit, indicator }: Entry): string {
  if (rate !== null) return `${rateOf(rate)} số đảng viên`
  const number = formatNumber(value ?? 0)
  if (unit === 'bodies') return `${number} ${bodiesOf(indicator)}`
  if (unit === 'people') return `${number} đảng viên`
  return isOfBodies(indicator) ? `${number}% số ${bodiesOf(indicator)}` : `${number}% số kết nạp`
}

/** Beside its own name: the figure alone. */
function bareAmount({ value, rate, unit, qualifier }: Entry): string {
  const figure = rate === null ? `${formatNumber(value ?? 0)}${unit === 'percent' ? '%' : ''}` : rateOf(rate)
  return qualifier === 'orMore' ? `từ ${figure}` : figure
}

function isOfBodies(indicator: TargetIndicator): boolean {
  return /^(cells|villageCells|grassroots)/.test(indicator)
}

function amount(entry: Entry): string {
  const words = shortAmount(entry)
  const open = entry.qualifier === 'orMore' ? `từ ${words} trở lên` : words
  if (entry.rate === null) return open
  return entry.target === null
    ? `${open}, chưa có số đảng viên để tính`
    : `${open}, tức ${formatNumber(entry.target)} đảng viên`
}

/** How the paper wants results counted, one line each; `base` is the number of members on a day. */
function termsOf(entry: Entry, base: (day: Day) => number | null): readonly string[] {
  const { rate, window, countBy, milestones } = entry
  const day = entry.baseDay ?? entry.decision?.day
  const members = day === undefined ? null : base(day)
  const shares = milestones.map(
    ({ day: on, numerator, denominator }) =>
      `${formatDay(on)} ${denominator === 100 ? `${numerator}%` : `${formatNumber(numerator)} trên ${formatNumber(denominator)}`}`,
  )
  return [
    (rate !== null || entry.baseDay !== null) &&
      day !== undefined &&
      `${rate === null ? 'tỷ lệ so với' : 'tính trên'} ${members === null ? 'số' : formatNumber(members)} đảng viên ngày ${formatDay(day)}`,
    window !== null && `tính kết nạp từ ${formatDay(window.from)} đến ${formatDay(window.to)}`,
    countBy !== null && `tính theo ${words.countBy[countBy]}`,
    shares.length > 0 && `mốc tiến độ: ${shares.join('; ')}`,
  ].filter((line) => line !== false)
}

function entryWords(entry: Entry, links: Links): Sentence {
  const paper =
    entry.decision === null ? '' : ` (${entry.decision.number} ngày ${formatDay(entry.decision.day)})`
  const open = entry.qualifier === 'orMore' ? 'từ ' : ''
  return sentence`${open}${{ text: shortAmount(entry), to: links.entry(entry.id) }}${paper}`
}

const verbs: Record<TargetKind, string> = {
  assigned: 'cấp trên giao',
  resolution: 'nghị quyết đại hội',
  registered: 'tự đăng ký',
}

/** What was given, set and given on, in one sentence. */
function lede(reply: TargetsReply, links: Links): Sentence {
  const { period, entries } = reply
  const kinds: readonly TargetKind[] =
    officialKind(period.kind) === 'assigned'
      ? ['assigned', 'resolution', 'registered']
      : ['resolution', 'assigned', 'registered']
  const parts = kinds.flatMap((kind) => {
    const entry = entries.find((one) => one.inForce && one.kind === kind && one.indicator === 'admitted')
    return entry === undefined ? [] : [sentence`${verbs[kind]} ${entryWords(entry, links)}`]
  })
  const given =
    parts.length === 0
      ? ['chưa ghi chỉ tiêu kết nạp']
      : parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]))
  return sentence`${period.name}: ${given}${allocatedWords(reply, links)}.`
}

function allocatedWords({ children, allocated, allocationGap: gap }: TargetsReply, links: Links): Sentence {
  if (children.length === 0) return []
  const given = children.filter(({ assigned }) => assigned !== null).length
  if (allocated === null || given === 0) return sentence`; chưa giao cho tổ chức đảng trực thuộc nào`
  const difference = gap === null ? '' : `, chênh lệch ${formatNumber(gap)}`
  return sentence`; đã giao cho ${{ text: `${formatNumber(given)} tổ chức`, to: '#children' }} ${{ text: formatNumber(allocated), to: links.allocation }} đảng viên${difference}`
}

export const targets = {
  ...targetForms,
  plainTitle: 'Chỉ tiêu kết nạp đảng viên',
  title: (period: string) => `Chỉ tiêu kết nạp đảng viên ${within(period)}`,
  within,
  controls: 'Kỳ và ngày xem',
  seenOn: (day: string) => `Chỉ tiêu có hiệu lực đến ngày ${day}`,
  asOf: 'Hiệu lực đến',
  asOfLabel: 'Xem chỉ tiêu có hiệu lực đến ngày',
  asOfHint: 'Văn bản ban hành sau ngày này chưa tính.',
  asOfDone: 'Xem',
  readOnly:
    'Đồng chí xem được sổ chỉ tiêu. Việc ghi, điều chỉnh, giao chỉ tiêu do cán bộ tổ chức của tổ chức đảng này hoặc của cấp trên thực hiện.',
  toStatements: 'Số liệu theo văn bản',
  amount,
  shortAmount,
  bareAmount,
  rateOf,
  termsOf,
  lede,
  parts: {
    people: 'Chỉ tiêu theo cơ cấu',
    coverage: 'Chỉ tiêu về tổ chức đảng',
    overlap: 'Một người có thể thuộc nhiều nhóm nên các chỉ tiêu này không cộng với nhau.',
  },
  ledger: {
    title: 'Sổ chỉ tiêu',
    empty: 'Kỳ này chưa ghi chỉ tiêu nào',
    emptyHint:
      'Mỗi chỉ tiêu được ghi theo văn bản của cấp có thẩm quyền; mọi lần điều chỉnh đều được giữ lại.',
    noPaper: 'Chưa có văn bản',
    adjust: 'Điều chỉnh',
    correct: 'Đính chính',
    takeBack: 'Rút',
    because: (reason: string) => `lý do: ${reason}`,
    corrects: 'đính chính một lần ghi trước',
    takenBack: (day: string, reason: string) => `đã rút ngày ${day}: ${reason}`,
    states: {
      draft: 'Dự kiến',
      inForce: 'Đang có hiệu lực',
      replaced: 'Đã đính chính',
      superseded: 'Đã có văn bản sau',
      notYet: 'Chưa đến ngày',
      takenBack: 'Đã rút',
    },
  },
  children: {
    title: (count: number) => `Tổ chức đảng trực thuộc (${formatNumber(count)})`,
    caption: 'Chỉ tiêu của các tổ chức đảng trực thuộc',
    total: (count: number) => `Tổng ${formatNumber(count)} tổ chức`,
    none: 'Không có tổ chức đảng trực thuộc trong kỳ này',
    noneHint: 'Chỉ tiêu của chi bộ được thực hiện ngay tại chi bộ.',
    allocate: 'Giao chỉ tiêu',
    seeAllocation: 'Xem bảng giao',
    body: 'Tổ chức đảng',
    code: 'Mã',
    members: 'Đảng viên',
    membersOn: (day: string) => `ngày ${day}`,
    lastPeriod: 'Kết nạp kỳ trước',
    assigned: 'Đã giao',
    draft: 'Dự kiến',
    rate: '% đảng viên',
    registered: 'Tự đăng ký',
  },
}
