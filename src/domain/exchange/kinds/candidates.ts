import { readEducation, readMark, readOccupation, readSex } from '#domain/admissions/sheetWords'
import type { Education, Occupation, Sex } from '#domain/admissions/words'
import type { Day, PartialDate } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { rowReader } from '#domain/exchange/rowReader'
import { searchKey } from '#domain/vietnamese'
import { BODY_FIELDS, BODY_OTHERS, BODY_SAYINGS, type BodyKey, type NamedBody, readBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

/** People on a cell's list of sympathisers, with the certificate of the class they went through. */

export interface CandidateRow {
  readonly body: NamedBody
  readonly person: {
    readonly fullName: string
    readonly sex: Sex
    readonly birthDate: PartialDate
    readonly ethnicity: string
    readonly religion: string
    readonly youthUnion: boolean
    readonly occupation: Occupation
    readonly education: Education
  }
  /** the cell's resolution that put the person on the list */
  readonly listed: { readonly day: Day; readonly number: string }
  readonly certificate: { readonly day: Day; readonly number: string } | null
}

type Key =
  | BodyKey
  | 'fullName'
  | 'givenName'
  | 'sex'
  | 'birthDate'
  | 'ethnicity'
  | 'religion'
  | 'youthUnion'
  | 'occupation'
  | 'education'
  | 'listedDay'
  | 'listedNumber'
  | 'certificateDay'
  | 'certificateNumber'

const FIELDS: readonly ImportField<Key>[] = [
  { key: 'fullName', head: 'Họ và tên', required: true },
  { key: 'givenName', head: 'Tên (khi họ đệm và tên ở hai cột)', required: false },
  { key: 'sex', head: 'Giới tính', required: true },
  { key: 'birthDate', head: 'Ngày sinh', required: true, days: true },
  ...BODY_FIELDS.map((field) => (field.key === 'body' ? { ...field, head: 'Chi bộ' } : field)),
  { key: 'listedDay', head: 'Ngày nghị quyết đưa vào danh sách', required: true, shared: true, days: true },
  { key: 'listedNumber', head: 'Số nghị quyết, báo cáo cảm tình Đảng', required: true, shared: true },
  { key: 'certificateDay', head: 'Ngày cấp giấy chứng nhận', required: false, shared: true, days: true },
  { key: 'certificateNumber', head: 'Số giấy chứng nhận', required: false },
  { key: 'occupation', head: 'Nghề nghiệp, chức vụ', required: false, shared: true },
  { key: 'education', head: 'Trình độ', required: false, shared: true },
  { key: 'youthUnion', head: 'Đoàn viên', required: false, shared: true },
  { key: 'ethnicity', head: 'Dân tộc', required: false, shared: true },
  { key: 'religion', head: 'Tôn giáo', required: false, shared: true },
]

const SAYINGS: readonly Saying<Key>[] = [
  { column: 'listedNumber', words: /^so.*(cam tinh|nghi quyet|nq|bc ct)|^so bc/, worth: 3 },
  {
    column: 'listedDay',
    words: /ngay.*(hop|cong nhan|dua vao danh sach|nghi quyet|nq|cam tinh)|^(tu|vao) danh sach/,
    worth: 3,
  },
  { column: 'certificateDay', words: /^ngay.*(cc|chung chi|chung nhan|gcn)/, worth: 3 },
  { column: 'certificateNumber', words: /^so.*(cc|chung chi|chung nhan|gcn)/, worth: 3 },
  { column: 'birthDate', words: /^(ngay|nam|ngay thang nam|sinh).*sinh|^sinh (ngay|nam)|ntns/, worth: 3 },
  { column: 'fullName', words: /^ho (va )?(ten|chu dem|dem|lot)|^ho$|^hoten|ho va ten/, worth: 3 },
  { column: 'givenName', words: /^ten$|^ten khi ho dem/, worth: 2 },
  { column: 'sex', words: /gioi|^phai$|^nam nu$/, worth: 3 },
  { column: 'ethnicity', words: /dan toc/, worth: 3 },
  { column: 'religion', words: /ton giao/, worth: 3 },
  { column: 'youthUnion', words: /doan vien|vao doan/, worth: 2 },
  { column: 'education', words: /hoc van|trinh do|chuyen mon|bang cap/, worth: 3 },
  { column: 'occupation', words: /nghe|chuc vu|cong viec/, worth: 3 },
  ...BODY_SAYINGS,
]

/** Heads of the same lists that say something else: classes, teachers, later steps, places of birth. */
const OTHERS = new RegExp(
  `${BODY_OTHERS.source}|^ma (gv|sv|so$)|sdt|que quan|noi sinh|noi (cap|chuyen|khi)|don vi cap|giup do|huong dan|mo lop|thoi gian|^lop$|ket nap|chinh thuc|quyet dinh$|chuyen sh|trang thai|phan cong`,
)

/** Files of candidates begun from the lists that cells keep. */
export const CANDIDATES_IMPORT: ImportDefinition<Key, CandidateRow> = {
  kind: 'candidates',
  fields: FIELDS,
  readHeads: headReader(SAYINGS, OTHERS),
  read,
}

function read(texts: FieldTexts<Key>, fileDay: Day): ReadRow<CandidateRow> {
  const row = rowReader(texts)
  const first = row.text('fullName', 120)
  const fullName = [first, row.text('givenName', 60, 'optional')].filter((part) => part !== '').join(' ')
  const sex = row.word('sex', readSex)
  const birthDate = row.birthDate('birthDate', fileDay)
  const body = readBody(row)
  const listedDay = row.day('listedDay')
  const listedNumber = row.text('listedNumber', 100)
  const certificateDay = row.day('certificateDay', 'optional')
  const certificateNumber = row.text(
    'certificateNumber',
    100,
    certificateDay === null ? 'optional' : 'required',
  )
  const occupation = known(row, 'occupation', texts.occupation, readOccupation)
  const education = known(row, 'education', texts.education, readEducation)
  const ethnicity = row.text('ethnicity', 60, 'optional')
  const religion = row.text('religion', 60, 'optional')
  if (sex === null || birthDate === null || listedDay === null) return row.end<CandidateRow>(null)
  return row.end({
    body,
    person: {
      fullName,
      sex,
      birthDate,
      ethnicity,
      religion,
      youthUnion: readMark(texts.youthUnion),
      occupation: occupation ?? 'other',
      education: education ?? 'upperSecondary',
    },
    listed: { day: listedDay, number: listedNumber },
    certificate: certificateDay === null ? null : { day: certificateDay, number: certificateNumber },
  })
}

/** Words nobody knows are told, and counted with all others. */
function known<Meaning>(
  row: ReturnType<typeof rowReader<Key>>,
  key: Key,
  text: string,
  meaning: (text: string) => Meaning | null,
): Meaning | null {
  const word = meaning(text)
  if (word === null && searchKey(text) !== '') row.blame(key, 'wordUnknown', 'warn')
  return word
}
