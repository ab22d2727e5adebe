import type { Day } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { meaningOf, rowReader } from '#domain/exchange/rowReader'
import { paperInTitle, withoutColumns, yearInTitle } from '#domain/exchange/titlePaper'
import { QUALIFIER_WORDS } from '#domain/exchange/words'
import type { RateRange } from '#domain/targets/ledger'
import { periodInHead } from '#domain/targets/periodWords'
import type { TargetKind, TargetQualifier } from '#domain/targets/words'
import { formatNumber, formatPercent, normaliseName, parseNumber } from '#domain/vietnamese'
import { BODY_FIELDS, BODY_SAYINGS, type BodyKey, type NamedBody, readBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

export interface TargetRow {
  readonly body: NamedBody
  /** null where it is given by a rate: the number beside one is what the rate came to */
  readonly value: number | null
  /** in per cent of the members */
  readonly rate: RateRange | null
  /** of these members, where not of the day of the paper */
  readonly baseDay: Day | null
  readonly qualifier: TargetQualifier
  readonly kind: TargetKind
  /** as offices write it: which period is meant is asked of the periods there are */
  readonly period: string
  readonly number: string
  readonly day: Day
  readonly issuer: string
  readonly reason: string
}

type Key =
  | BodyKey
  | 'value'
  | 'rate'
  | 'baseDay'
  | 'qualifier'
  | 'kind'
  | 'period'
  | 'number'
  | 'day'
  | 'issuer'
  | 'reason'

const FIELDS: readonly ImportField<Key>[] = [
  ...BODY_FIELDS,
  { key: 'value', head: 'Chỉ tiêu giao', required: true },
  { key: 'rate', head: 'Tỷ lệ giao', required: false, shared: true },
  { key: 'baseDay', head: 'Ngày tính tỷ lệ giao', required: false, shared: true, days: true },
  { key: 'qualifier', head: 'Mức giao', required: false, shared: true },
  { key: 'period', head: 'Kỳ', required: true, shared: true },
  { key: 'kind', head: 'Loại chỉ tiêu', required: false, shared: true },
  { key: 'number', head: 'Số văn bản giao', required: true, shared: true },
  { key: 'day', head: 'Ngày văn bản giao', required: true, shared: true, days: true },
  { key: 'issuer', head: 'Cơ quan giao', required: true, shared: true },
  { key: 'reason', head: 'Lý do', required: false },
]

const PAPER = '(quyet dinh|nghi quyet|qd|nq|van ban|cong van|chi thi|ke hoach|thong bao)'
const SAYINGS: readonly Saying<Key>[] = [
  { column: 'rate', words: /^ty le giao/, worth: 3 },
  { column: 'baseDay', words: /^ngay tinh ty le giao/, worth: 3 },
  { column: 'kind', words: /^loai (chi tieu|giao)|^hinh thuc giao/, worth: 3 },
  { column: 'qualifier', words: /^muc (giao|chi tieu)|^cach hieu/, worth: 3 },
  { column: 'issuer', words: /^(co quan|noi|cap|don vi|cap uy) (ban hanh|giao|quyet dinh)/, worth: 3 },
  { column: 'number', words: new RegExp(`^so (ky hieu|${PAPER})|^${PAPER}( so|$)`), worth: 3 },
  { column: 'day', words: new RegExp(`^ngay( ${PAPER}| ban hanh| ky| giao|$)`), worth: 3 },
  { column: 'period', words: /^(ky|nam|nhiem ky|ky chi tieu|nam chi tieu|ky giao|nam giao)$/, worth: 3 },
  { column: 'reason', words: /^ly do/, worth: 2 },
  { column: 'value', words: /(chi tieu|so) (duoc )?giao|giao chi tieu/, worth: 3 },
  { column: 'value', words: /^(chi tieu|ct)\b/, worth: 2 },
  { column: 'value', words: /^nam \d{4}$/, worth: 1 },
  ...BODY_SAYINGS,
]

/** Of other numbers that stand beside targets: results, members, what a body registered. */
const OTHERS =
  /ket qua|ty le(?! giao)|\bdat\b|thuc hien|da ket nap|cung ky|ky truoc|nam truoc|so voi|con lai|dang ky|du kien|so dang vien|dien thoai|bi thu|ghi chu|^stt$|^tt$|dia chi/

const readKind = meaningOf<TargetKind>(
  { resolution: 'Nghị quyết đại hội', assigned: 'Cấp trên giao', registered: 'Tự đăng ký' },
  [
    ['resolution', 'nghi quyet, nq dai hoi'],
    ['assigned', 'giao, duoc giao, chi tieu giao'],
    ['registered', 'dang ky, tu dang ky'],
  ],
)
const readQualifier = meaningOf<TargetQualifier>(QUALIFIER_WORDS, [['orMore', 'tro len, toi thieu, it nhat']])

/** Targets of bodies in reach, each by the paper that gave it. */
export const TARGETS_IMPORT: ImportDefinition<Key, TargetRow> = {
  kind: 'targets',
  fields: FIELDS,
  readHeads: headReader(SAYINGS, OTHERS),
  read,
  // "Chỉ tiêu giao (2026)": the head says of which period the numbers beneath are, or else the title; that by which paper
  constantsIn(heads, columns, title) {
    const period = periodInHead(heads[columns.indexOf('value')] ?? '') ?? yearInTitle(title) ?? ''
    const { number = '', day = '', issuer = '' } = paperInTitle(title) ?? {}
    return withoutColumns({ period, number, day, issuer }, columns)
  },
}

function read(texts: FieldTexts<Key>): ReadRow<TargetRow> {
  const { number: value, isOpen } = openEnded(texts.value)
  const row = rowReader<Key>({ ...texts, value })
  const body = readBody(row)
  const said = row.text('rate', 60, 'optional')
  const rate = readRate(said)
  if (said !== '' && rate === null) row.blame('rate', 'malformed')
  const baseDay = row.day('baseDay', 'optional')
  const count = said === '' ? row.count('value') : null
  const qualifier = row.word('qualifier', readQualifier, 'optional')
  const kind = row.word('kind', readKind, 'optional') ?? 'assigned'
  const period = row.text('period', 100)
  const number = row.text('number', 100)
  const day = row.day('day')
  const issuer = row.text('issuer', 300)
  const reason = row.text('reason', 2000, 'optional')
  if ((count === null && rate === null) || day === null) return row.end<TargetRow>(null)
  const meant = qualifier ?? (isOpen ? 'orMore' : 'exactly')
  return row.end({
    body,
    value: count,
    rate,
    baseDay,
    qualifier: meant,
    kind,
    period,
    number,
    day,
    issuer,
    reason,
  })
}

const OPEN_ENDED = /^(?:từ )?(\d[\d.]*)(?: người| đảng viên)? trở lên$|^≥ ?(\d[\d.]*)$/iu

/** "450 trở lên", "từ 450 đảng viên trở lên", "≥ 450". */
function openEnded(text: string): { number: string; isOpen: boolean } {
  const [, said, least] = OPEN_ENDED.exec(normaliseName(text)) ?? []
  const number = said ?? least
  return number === undefined ? { number: text, isOpen: false } : { number, isOpen: true }
}

/**
 * "3", "3,5%", "3–5%", "từ 3% đến 5%"; whether such a rate may be is asked of the target. Below 1 only with its sign:
 * a cell that a spreadsheet shows as 3% holds 0,03.
 */
function readRate(text: string): RateRange | null {
  const [, first = '', last = first] = RATE.exec(normaliseName(text)) ?? []
  const [min, max] = [parseNumber(first), parseNumber(last)]
  if (min === null || max === null) return null
  return max < 1 && !text.includes('%') ? null : { min, max }
}

const RATE = /^(?:từ )?([\d,.]+) ?%?(?: ?(?:-|–|đến) ?([\d,.]+) ?%?)?$/iu

/** A rate as `readRate` reads it: "3%", "3–5%". */
export function rateText({ min, max }: RateRange): string {
  return min === max ? formatPercent(min) : `${formatNumber(min)}–${formatPercent(max)}`
}
