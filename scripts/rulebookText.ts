import { addDays, formatDay } from '#domain/dates'
import { ACTS } from '#domain/rulebook/acts'
import { HOLIDAYS } from '#domain/rulebook/holidays'
import { RULES } from '#domain/rulebook/rules'
import { type Evidence, isCompared, type Rule, SUBJECTS, spansOf } from '#domain/rulebook/timeline'
import { rules as words } from '../src/web/i18n/vi/rules'
import { ruleWords } from '../src/web/i18n/vi/ruleWords'
import { parameterWords, valueWords } from '../src/web/rules/ruleWords'
import { table } from './markdown'

/** docs/rulebook.md: every act, every rule with its values through time, the holidays. */
export function rulebookText(): string {
  const local = RULES.filter(({ province }) => province !== undefined)
  const national = RULES.filter(({ province }) => province === undefined)
  return [
    '# Sổ quy định',
    'Tệp này được ghi ra từ `src/domain/rulebook` bằng `npm run rulebook`; sửa ở đó, không sửa ở đây.',
    'Mỗi bước xét theo văn bản có hiệu lực vào ngày làm bước đó. Giá trị nào chưa đọc trong chính văn bản đang có hiệu lực thì ghi "chưa đối chiếu văn bản gốc". Ngày nào không có văn bản thì hệ thống nhắc, không tự lấy giá trị khác. Quy định nào không ghi khác thì không đạt chỉ được nhắc, vẫn ghi được khi nêu lý do.',
    '## Văn bản',
    actsTable(),
    ...SUBJECTS.flatMap((subject) => [
      `## ${words.subjects[subject]}`,
      rulesTable(national.filter((rule) => rule.subject === subject)),
    ]),
    '## Quy định riêng của địa phương',
    rulesTable(local),
    '## Ngày làm việc',
    'Thứ hai đến thứ sáu, trừ ngày nghỉ, cộng ngày làm bù. Văn bản của Đảng không định nghĩa "ngày làm việc". Năm không có trong bảng chỉ trừ thứ bảy, chủ nhật, và hệ thống nhắc.',
    holidaysTable(),
    '',
  ].join('\n\n')
}

function actsTable(): string {
  const heads = ['Số, ký hiệu', 'Ngày ký', 'Nơi ban hành', 'Về việc', 'Hiệu lực', 'Đối chiếu']
  const rows = ACTS.map(({ number, day, issuer, title, from, to, evidence, note }) => [
    number,
    day === null ? '–' : formatDay(day),
    issuer ?? '–',
    note === undefined ? title : `${title}. ${note}`,
    to === null ? `từ ${formatDay(from)}` : `${formatDay(from)} – ${lastDay(to)}`,
    evidenceWords(evidence),
  ])
  return table(heads, rows)
}

function rulesTable(rules: readonly Rule[]): string {
  const heads = ['Mã', 'Quy định', 'Nội dung', 'Từ ngày', 'Đến hết ngày', 'Giá trị', 'Căn cứ', 'Đối chiếu']
  return table(heads, rules.flatMap(ruleRows))
}

/** One line for each value in time; id, title and parameter stand on their first line alone. */
function ruleRows(rule: Rule): string[][] {
  const lines = Object.entries(rule.parameters).flatMap(([parameter, timeline]) =>
    spansOf(timeline).map(({ from, until, value, cite, evidence }, place) => [
      place === 0 ? parameterWords(ruleWords, parameter) : '',
      formatDay(from),
      until === null ? '–' : lastDay(until),
      valueWords(ruleWords, parameter, value),
      cite,
      evidenceWords(evidence),
    ]),
  )
  return lines.map((line, place) => (place === 0 ? [rule.id, titleOf(rule), ...line] : ['', '', ...line]))
}

function titleOf({ title, note, effect }: Rule): string {
  const refusal = effect === 'block' ? words.effects.block : undefined
  return [`${title}.`, note, refusal].filter((part) => part !== undefined).join(' ')
}

function holidaysTable(): string {
  const rows = Object.entries(HOLIDAYS).map(([year, { off, worked, evidence, open }]) => [
    year,
    off.map(spanWords).join(', '),
    worked.map(formatDay).join(', ') || '–',
    open === undefined ? evidenceWords(evidence) : `${evidenceWords(evidence)}. ${open}`,
  ])
  return table(['Năm', 'Ngày nghỉ (ngoài thứ bảy, chủ nhật)', 'Ngày làm bù', 'Đối chiếu'], rows)
}

function spanWords(span: string): string {
  return span.split('..').map(formatDay).join(' – ')
}

function lastDay(until: string): string {
  return formatDay(addDays(until, -1))
}

function evidenceWords(evidence: Evidence): string {
  return isCompared(evidence)
    ? words.evidences[evidence]
    : `chưa đối chiếu văn bản gốc (${words.evidences[evidence]})`
}
