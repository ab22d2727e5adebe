import type { FileKind, Grade } from '#domain/classes/kinds'
import type { Day, PartialDate } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { meaningOf, type RowReader, rowReader } from '#domain/exchange/rowReader'
import { CLASS_KIND_WORDS } from '#domain/exchange/words'
import { searchKey } from '#domain/vietnamese'
import { BODY_FIELDS, BODY_OTHERS, BODY_SAYINGS, type BodyKey, type NamedBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

/**
 * Results of people in classes that were held: one row for each person, the class told in its own columns or once for
 * all rows, as a sheet for each class has it.
 */

/** The class as a list tells it; what was not told is empty or null. */
export interface ListedClass {
  readonly name: string
  readonly kind: FileKind
  readonly number: string
  readonly decisionDay: Day | null
  readonly first: Day | null
  readonly last: Day | null
  readonly issuerName: string
  readonly place: string
}

/** A number as it stands on the paper: "12/GCN-TTCT" is 12 with the mark of the issuer. */
export interface ListedCertificate {
  readonly serial: number
  readonly suffix: string
  readonly day: Day
}

export interface ClassResultRow {
  readonly class: ListedClass
  readonly person: {
    readonly fullName: string
    readonly birthDate: PartialDate | null
    /** the cell, or a body above it */
    readonly body: NamedBody | null
  }
  readonly grade: Grade
  readonly certificate: ListedCertificate | null
}

type Key =
  | BodyKey
  | 'fullName'
  | 'givenName'
  | 'birthDate'
  | 'className'
  | 'course'
  | 'kind'
  | 'number'
  | 'decisionDay'
  | 'first'
  | 'last'
  | 'issuer'
  | 'place'
  | 'grade'
  | 'certificateNumber'
  | 'certificateDay'

const FIELDS: readonly ImportField<Key>[] = [
  { key: 'fullName', head: 'Họ và tên', required: true },
  { key: 'givenName', head: 'Tên (khi họ đệm và tên ở hai cột)', required: false },
  { key: 'birthDate', head: 'Ngày sinh', required: false, days: true },
  ...BODY_FIELDS.map((field) => (field.key === 'body' ? { ...field, head: 'Chi bộ, đơn vị' } : field)),
  { key: 'grade', head: 'Kết quả, xếp loại', required: true, shared: true },
  { key: 'certificateNumber', head: 'Số giấy chứng nhận', required: false },
  { key: 'certificateDay', head: 'Ngày cấp giấy chứng nhận', required: false, shared: true, days: true },
  { key: 'className', head: 'Tên lớp', required: true, shared: true },
  { key: 'course', head: 'Khóa', required: false, shared: true },
  { key: 'kind', head: 'Loại lớp', required: false, shared: true },
  { key: 'number', head: 'Số quyết định mở lớp', required: false, shared: true },
  { key: 'decisionDay', head: 'Ngày quyết định mở lớp', required: false, shared: true, days: true },
  { key: 'first', head: 'Từ ngày', required: false, shared: true, days: true },
  { key: 'last', head: 'Đến ngày', required: false, shared: true, days: true },
  { key: 'issuer', head: 'Đơn vị mở lớp', required: false, shared: true },
  { key: 'place', head: 'Địa điểm', required: false, shared: true },
]

const SAYINGS: readonly Saying<Key>[] = [
  { column: 'certificateNumber', words: /\bso\b.*(cc|chung chi|chung nhan|gcn)|^so giay/, worth: 3 },
  { column: 'certificateDay', words: /\bngay\b.*(cc|chung chi|chung nhan|gcn)|^ngay cap/, worth: 3 },
  { column: 'number', words: /\bso (quyet dinh|qd)\b/, worth: 3 },
  { column: 'decisionDay', words: /\bngay (quyet dinh|qd|ky)\b/, worth: 3 },
  { column: 'first', words: /tu ngay$|khai giang|bat dau/, worth: 3 },
  { column: 'last', words: /den ngay$|be giang|ket thuc/, worth: 3 },
  { column: 'kind', words: /^loai (lop|hinh)/, worth: 3 },
  { column: 'course', words: /^khoa( hoc| thu| so)?$/, worth: 3 },
  { column: 'issuer', words: /(don vi|co quan|noi) (mo|to chuc)|trung tam/, worth: 3 },
  { column: 'place', words: /dia diem|noi hoc/, worth: 3 },
  { column: 'grade', words: /xep loai|ket qua/, worth: 3 },
  { column: 'className', words: /^ten lop|^lop( boi duong| hoc|$)/, worth: 3 },
  { column: 'birthDate', words: /^(ngay|nam|ngay thang nam|sinh).*sinh|^sinh (ngay|nam)|ntns/, worth: 3 },
  { column: 'fullName', words: /^ho (va )?(ten|chu dem|dem|lot)|^ho$|^hoten|^hoc vien/, worth: 3 },
  { column: 'givenName', words: /^ten$|^ten khi ho dem/, worth: 2 },
  ...BODY_SAYINGS,
]

/** Heads of the same lists that say something else: of the person, and where the paper was given. */
const OTHERS = new RegExp(
  `${BODY_OTHERS.source}|^ma (gv|sv|hv)|sdt|que quan|noi sinh|noi cap|don vi cap|gioi|dan toc|ton giao|nghe|chuc vu|^diem|ky nhan`,
)

/** Results of classes with the certificates they gave. */
export const CLASSES_IMPORT: ImportDefinition<Key, ClassResultRow> = {
  kind: 'classes',
  fields: FIELDS,
  readHeads: headReader(SAYINGS, OTHERS),
  read,
}

const readGrade = meaningOf<Grade>(
  { excellent: 'Giỏi', good: 'Khá', average: 'Trung bình', failed: 'Không đạt' },
  [
    ['excellent', 'xuat sac, loai gioi, g'],
    ['good', 'loai kha, k'],
    ['average', 'tb, loai trung binh, dat, dat yeu cau, hoan thanh'],
    ['failed', 'chua dat, khong hoan thanh, chua hoan thanh, yeu, kem'],
  ],
)

const { awareness, newMember, patriotism } = CLASS_KIND_WORDS
const readKind = meaningOf<FileKind>({ awareness, newMember, patriotism }, [
  ['awareness', 'nhan thuc ve dang, nhan thuc, cam tinh dang, cam tinh'],
  ['newMember', 'dang vien moi, ly luan chinh tri cho dang vien moi'],
  ['patriotism', 'chu nghia yeu nuoc'],
])

function read(texts: FieldTexts<Key>, fileDay: Day): ReadRow<ClassResultRow> {
  const row = rowReader(texts)
  const fullName = [row.text('fullName', 120), row.text('givenName', 60, 'optional')]
    .filter((part) => part !== '')
    .join(' ')
  const birthDate = row.birthDate('birthDate', fileDay, 'optional')
  const body = readBodyOf(row)
  const grade = row.word('grade', readGrade)
  const certificate = readCertificate(row)
  const listed = readClass(row)
  if (grade === null || listed === null) return row.end<ClassResultRow>(null)
  return row.end({ class: listed, person: { fullName, birthDate, body }, grade, certificate })
}

function readBodyOf(row: RowReader<Key>): NamedBody | null {
  const code = row.text('bodyCode', 60, 'optional')
  const name = row.text('body', 300, 'optional')
  const above = row.text('above', 300, 'optional')
  if (code !== '') return { words: code, above: '', field: 'bodyCode' }
  return name === '' ? null : { words: name, above, field: 'body' }
}

/** By the column of its kind, else by its name. */
function readClass(row: RowReader<Key>): ListedClass | null {
  const [named, course] = [row.text('className', 160), row.text('course', 30, 'optional')]
  const kind = row.word('kind', readKind, 'optional') ?? kindOfName(named)
  if (kind === null && named !== '') row.blame('kind', 'required')
  const number = row.text('number', 100, 'optional')
  const decisionDay = row.day('decisionDay', 'optional')
  const first = row.day('first', 'optional')
  const last = row.day('last', 'optional')
  if (first !== null && last !== null && last < first) row.blame('last', 'dayOrder')
  const issuerName = row.text('issuer', 300, 'optional')
  const place = row.text('place', 300, 'optional')
  if (kind === null) return null
  return { name: withCourse(named, course), kind, number, decisionDay, first, last, issuerName, place }
}

/** "Lớp nhận thức về Đảng" and "3" are "Lớp nhận thức về Đảng khóa 3". */
function withCourse(name: string, course: string): string {
  if (course === '') return name
  return /^khóa/iu.test(course) ? `${name} ${course}` : `${name} khóa ${course}`
}

function kindOfName(name: string): FileKind | null {
  const key = searchKey(name)
  if (/dang vien moi/.test(key)) return 'newMember'
  if (/yeu nuoc/.test(key)) return 'patriotism'
  return /nhan thuc|cam tinh/.test(key) ? 'awareness' : null
}

const NUMBER = /^(?:số\s*)?(\d{1,5})([\p{L}\p{N}/.\- ]{0,40})$/iu

function readCertificate(row: RowReader<Key>): ListedCertificate | null {
  const text = row.text('certificateNumber', 60, 'optional')
  if (text === '') return null
  const day = row.day('certificateDay')
  const [, digits = '', suffix = ''] = NUMBER.exec(text) ?? []
  const serial = Number(digits)
  if (serial === 0 || /^\d/.test(suffix)) row.blame('certificateNumber', 'certificateNumberUnfit')
  return day === null ? null : { serial, suffix: suffix.trim(), day }
}
