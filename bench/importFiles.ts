import type { CellValue } from '#domain/exchange/cells'
import type { ImportKind } from '#domain/exchange/imports'
import { CANDIDATES_IMPORT } from '#domain/exchange/kinds/candidates'
import type { ImportDefinition } from '#domain/exchange/kinds/definition'
import { FIGURES_IMPORT } from '#domain/exchange/kinds/statements'

/** Files made up to be measured: each row another one, of bodies that are there. */

export interface MadeFile {
  kind: ImportKind
  definition: ImportDefinition
  /** of the fields that have a column */
  keys: readonly string[]
  /** Which bodies the rows are about: kinds, and the first day on which they must live. */
  bodies: { kinds: readonly string[]; since: string }
  /** Who sends the file, for which body: whoever may enter all that its rows tell. */
  sender: { username: string; code: string }
  row: (place: number, codes: readonly string[], isFaulty: boolean) => CellValue[]
}

/** First days of the figures. */
const DAYS = 3000
/** Faulty rows of figures stand in merged cells of so many rows: what they share is told by the first of them. */
const MERGED = 50

const FIGURES: MadeFile = {
  kind: 'declaredFigures',
  definition: FIGURES_IMPORT,
  keys: ['bodyCode', 'value', 'from', 'to', 'title', 'number', 'day', 'declaredBy'],
  bodies: { kinds: [], since: '2010-01-01' },
  sender: { username: 'halong', code: 'QN-HL' },
  row(place, codes, isFaulty) {
    const slot = Math.floor(place / codes.length)
    const [first, length] = [slot % DAYS, 1 + Math.floor(slot / DAYS)]
    const [from, to] = [dayFrom('2010-01-01', first), dayFrom('2010-01-01', first + length)]
    const code = codes[place % codes.length] ?? ''
    const shared = [from, to, `Báo cáo số ${first}`, `${first}-BC`, to, 'Văn phòng']
    if (!isFaulty) return [code, String(place % 40), ...shared]
    return [code, 'không rõ', ...(place % MERGED === 0 ? shared : shared.map(() => ''))]
  },
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý']
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Thu', 'Ngọc', 'Hải', 'Quang', 'Thanh', 'Đức', 'Kim', 'Bảo', 'Gia']
const GIVEN = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Hoa', 'Hùng', 'Lan', 'Linh', 'Mai', 'Nam', 'Nga']

/** Half of them listed, a quarter with a certificate, the rest admitted; every second one of these has left. */
const CANDIDATES: MadeFile = {
  kind: 'candidates',
  definition: CANDIDATES_IMPORT,
  keys: [
    'fullName',
    'sex',
    'birthDate',
    'bodyCode',
    'listedDay',
    'listedNumber',
    'mentor',
    'mentorDay',
    'certificateDay',
    'certificateNumber',
    'decisionDay',
    'decisionNumber',
    'decisionIssuer',
    'ceremonyDay',
    'guide',
    'departureDay',
  ],
  bodies: { kinds: ['cell', 'grassrootsCell'], since: '2024-01-01' },
  sender: { username: 'binhngoc', code: 'QN-MC-BN' },
  row(place, codes, isFaulty) {
    const of = (words: readonly string[], by: number) => words[Math.floor(place / by) % words.length] ?? ''
    const name = `${of(FAMILY, 1)} ${of(MIDDLE, 12)} ${of(GIVEN, 144)} ${of(GIVEN, 1872)}`
    const born = isFaulty ? 'không rõ' : dayFrom('1985-01-01', place % 7000)
    const listed = dayFrom('2026-01-05', place % 30)
    // nobody helps more people than the rules allow
    const mentor = `Hà ${of(MIDDLE, 1)} ${of(GIVEN, 12)} ${of(GIVEN, 156)}`
    const mentors = [mentor, dayFrom('2026-02-10', place % 10)]
    const certificate = place % 4 === 1 ? [dayFrom('2026-03-01', place % 20), `${place}/GCN`] : ['', '']
    const isAdmitted = place % 4 === 3
    const decision = isAdmitted ? ['20/08/2026', `${place}-QĐ/TU`, 'Ban Thường vụ Thành ủy'] : ['', '', '']
    const ceremony = isAdmitted ? ['05/09/2026', mentor, place % 8 === 3 ? '01/11/2026' : ''] : ['', '', '']
    const code = codes[place % codes.length] ?? ''
    const common = [name, place % 2 === 0 ? 'Nữ' : 'Nam', born, code, listed, `${place % 30}-NQ/CB`]
    return [...common, ...mentors, ...certificate, ...decision, ...ceremony]
  },
}

export const MADE_FILES: readonly MadeFile[] = [FIGURES, CANDIDATES]

function dayFrom(day: string, more: number): string {
  const date = new Date(Date.parse(day) + more * 86_400_000)
  return date.toISOString().slice(0, 10).split('-').reverse().join('/')
}
