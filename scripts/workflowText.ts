import { EXITS, KIND_NAMES, type Kind, traitsOf } from '#domain/candidates/kinds'
import { type Entering, enterAs, SEATS, type Seat, seesRecord, seesVote } from '#domain/candidates/rights'
import { fileWords } from '../src/web/i18n/vi/fileWords'
import { table } from './markdown'

const seats: Record<Seat, string> = {
  cell: 'chi bộ',
  subCommittee: 'đảng ủy bộ phận',
  grassroots: 'cấp cơ sở',
  competent: 'cấp quyết định',
}

const papers = { required: 'phải có số', optional: 'có thể có', none: '–' }

const HEADS = [
  'Bước',
  'Nội dung ghi',
  'Mẫu',
  'Văn bản',
  'Phải có trước',
  'Nhiều lần',
  'Nơi ghi',
  'Ghi thay từ văn bản',
  'Nơi xem',
  'Nơi xem phiếu',
]

/** docs/workflow.md: what a file may hold, step by step, who enters it and who sees it. */
export function workflowText(): string {
  const exits: readonly Kind[] = EXITS
  const stepped = KIND_NAMES.filter((kind) => traitsOf(kind).step !== null)
  const others = KIND_NAMES.filter((kind) => traitsOf(kind).step === null && !exits.includes(kind))
  return [
    '# Các bước của một hồ sơ',
    'Tệp này được ghi ra từ `src/domain/candidates` bằng `npm run rulebook`; sửa ở đó, không sửa ở đây. Căn cứ và giá trị của từng bước: [Sổ quy định](rulebook.md).',
    'Không bước nào được bỏ qua kể từ khi hồ sơ được mở; hồ sơ đang làm được tiếp nhận ở bước đã đến, các bước trước chỉ được nhắc. Ở chi bộ cơ sở, nghị quyết chi bộ thay cho nghị quyết cấp cơ sở; có đảng ủy bộ phận thì phải qua thẩm định của đảng ủy bộ phận.',
    '## Các bước',
    kindsTable(stepped),
    '## Có thể ghi ở nhiều bước',
    kindsTable(others),
    '## Kết thúc hồ sơ',
    kindsTable(exits),
    '',
  ].join('\n\n')
}

function kindsTable(kinds: readonly Kind[]): string {
  return table(HEADS, kinds.map(kindRow))
}

function kindRow(kind: Kind): string[] {
  const { step, form, paper, repeats, requires, voting } = traitsOf(kind)
  return [
    step === null ? '–' : String(step),
    fileWords.kinds[kind],
    form ?? '–',
    papers[paper],
    KIND_NAMES.filter((one) => requires.includes(one))
      .map((one) => fileWords.kinds[one])
      .join('; ') || '–',
    repeats ? 'có' : '–',
    seatWords((seat) => entersAs(kind, seat) === 'own'),
    seatWords((seat) => entersAs(kind, seat) === 'behalf'),
    seatWords((seat) => seesRecord(kind, [seat])),
    voting === undefined ? '–' : seatWords((seat) => seesVote(kind, [seat])),
  ]
}

/** As the officer of a body in this seat alone. */
function entersAs(kind: Kind, seat: Seat): Entering | null {
  return enterAs(kind, [seat], 'officer')
}

function seatWords(holds: (seat: Seat) => boolean): string {
  const held = SEATS.filter(holds)
  if (held.length === SEATS.length) return 'mọi cấp của hồ sơ'
  return held.map((seat) => seats[seat]).join(', ') || '–'
}
