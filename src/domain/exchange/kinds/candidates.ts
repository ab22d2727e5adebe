import { readEducation, readMark, readOccupation, readSex } from '#domain/admissions/sheetWords'
import type { Education, Occupation, Sex } from '#domain/admissions/words'
import type { Day, PartialDate } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { readableText, rowReader } from '#domain/exchange/rowReader'
import { searchKey } from '#domain/vietnamese'
import { BODY_FIELDS, BODY_OTHERS, BODY_SAYINGS, type BodyKey, type NamedBody, readBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

/**
 * People on a cell's list of sympathisers, with what the list tells of their road: certificate, helpers, decision,
 * ceremony, departure. Which column becomes what: docs/candidate-list.md.
 */

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
  readonly mentors: readonly ListedMentor[]
  readonly decision: { readonly day: Day; readonly number: string; readonly issuerName: string } | null
  /** `guide`: the member who helps the probationer, named at the ceremony; empty where none is told */
  readonly ceremony: { readonly day: Day; readonly guide: string } | null
  readonly departureDay: Day | null
}

export interface ListedMentor {
  readonly fullName: string
  /** of the assignment */
  readonly day: Day
  /** the columns that name the member and the day */
  readonly field: 'mentor' | 'secondMentor'
  readonly dayField: 'mentorDay' | 'secondMentorDay'
}

/** Helpers that one person has at once; a cell with more names is no list of helpers. */
export const MOST_MENTORS = 4

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
  | 'mentor'
  | 'mentorDay'
  | 'secondMentor'
  | 'secondMentorDay'
  | 'decisionNumber'
  | 'decisionDay'
  | 'decisionIssuer'
  | 'ceremonyDay'
  | 'guide'
  | 'departureDay'

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
  { key: 'mentor', head: 'Đảng viên giúp đỡ', required: false },
  { key: 'mentorDay', head: 'Ngày phân công giúp đỡ', required: false, days: true },
  { key: 'secondMentor', head: 'Đảng viên giúp đỡ 2', required: false },
  {
    key: 'secondMentorDay',
    head: 'Ngày phân công người giúp đỡ 2 (khi khác người thứ nhất)',
    required: false,
    days: true,
  },
  { key: 'decisionNumber', head: 'Số quyết định kết nạp', required: false },
  { key: 'decisionDay', head: 'Ngày quyết định kết nạp', required: false, days: true },
  { key: 'decisionIssuer', head: 'Cơ quan quyết định kết nạp', required: false, shared: true },
  { key: 'ceremonyDay', head: 'Ngày lễ kết nạp', required: false, days: true },
  { key: 'guide', head: 'Đảng viên hướng dẫn trong thời gian dự bị', required: false },
  { key: 'departureDay', head: 'Ngày chuyển sinh hoạt đi', required: false, days: true },
]

const SAYINGS: readonly Saying<Key>[] = [
  { column: 'secondMentorDay', words: /^ngay.*(phan cong|giup do).*( 2| hai| ii)/, worth: 3 },
  { column: 'mentorDay', words: /^ngay.*(phan cong|giup do)/, worth: 3 },
  { column: 'secondMentor', words: /(giup do|dvgd).*( 2| hai| ii)\b|dvgd2/, worth: 3 },
  { column: 'mentor', words: /giup do|dvgd|phan cong/, worth: 3 },
  { column: 'guide', words: /huong dan/, worth: 3 },
  {
    column: 'decisionIssuer',
    words:
      /^(co quan|cap|noi|don vi|to chuc).*(ban hanh|ra|ky)? ?(qd|quyet dinh)( ket nap)?$|^co quan ban hanh/,
    worth: 3,
  },
  { column: 'ceremonyDay', words: /^ngay (to chuc )?(le )?(ket nap|vao dang)|^ngay lam le/, worth: 3 },
  {
    column: 'decisionNumber',
    words: /^(ket nap )?so (qd|quyet dinh)( ket nap| kn)?( dang| dang vien)?$/,
    worth: 3,
  },
  {
    column: 'decisionDay',
    words: /^(ket nap )?ngay (ky |ra |ban hanh )?(qd|quyet dinh)( ket nap| kn)?( dang| dang vien)?$/,
    worth: 3,
  },
  { column: 'departureDay', words: /^ngay.*chuyen (sh|sinh hoat|di)/, worth: 3 },
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
  `${BODY_OTHERS.source}|^ma (gv|sv|so$)|sdt|que quan|noi sinh|noi (cap (cc|gcn|chung|giay)|chuyen|khi)|khi cap|don vi cap|mo lop|thoi gian|^lop$|^ket nap( dang)?$|chinh thuc|cong nhan dang vien|trang thai`,
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
  const mentors = readMentors(row, texts)
  const told = readAdmission(row)
  const departureDay = row.day('departureDay', 'optional')
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
    mentors,
    ...told,
    departureDay,
  })
}

type Row = ReturnType<typeof rowReader<Key>>

/** A helper without a day of assignment is no record; the day of the first holds for the second unless told apart. */
function readMentors(row: Row, texts: FieldTexts<Key>): ListedMentor[] {
  const first = namesIn(texts.mentor)
  const second = namesIn(texts.secondMentor)
  if (first.length + second.length > MOST_MENTORS) row.blame('mentor', 'malformed')
  const day = row.day('mentorDay', 'optional')
  const secondDay = row.day('secondMentorDay', 'optional') ?? day
  const hasFault = (key: Key, read: Day | null) => read === null && readableText(texts[key]) !== ''
  if (first.length > 0 && day === null && !hasFault('mentorDay', day)) leaveOut(row, 'mentor', 'mentorDay')
  if (second.length > 0 && secondDay === null && !hasFault('secondMentorDay', secondDay)) {
    leaveOut(row, 'secondMentor', 'mentorDay')
  }
  if (second.length === 0 && texts.secondMentorDay !== '') leaveOut(row, 'secondMentorDay', 'secondMentor')
  const ofFirst = first.map(
    (fullName) => ({ fullName, day, field: 'mentor', dayField: 'mentorDay' }) as const,
  )
  const dayField = texts.secondMentorDay === '' ? 'mentorDay' : 'secondMentorDay'
  const ofSecond = second.map(
    (fullName) => ({ fullName, day: secondDay, field: 'secondMentor', dayField }) as const,
  )
  return [...ofFirst, ...ofSecond].flatMap((one) => (one.day === null ? [] : [{ ...one, day: one.day }]))
}

/** One cell may name several, one beneath the other or with a comma between; the address is no part of a name. */
function namesIn(text: string): string[] {
  return text
    .split(/[\n;,]/u)
    .map((name) => readableText(name).replace(/^(đ\/c|đ\/ c|đc|đồng chí)[.:]? +/iu, ''))
    .filter((name) => name !== '')
}

/** The decision whole or not at all; nothing is admitted without it. */
function readAdmission(row: Row): Pick<CandidateRow, 'decision' | 'ceremony'> {
  const ceremonyDay = row.day('ceremonyDay', 'optional')
  const guide = row.text('guide', 120, 'optional')
  if (guide !== '' && ceremonyDay === null) leaveOut(row, 'guide', 'ceremonyDay')
  const [number, day] = [row.text('decisionNumber', 100, 'optional'), row.day('decisionDay', 'optional')]
  const issuerName = row.text('decisionIssuer', 300, 'optional')
  const ceremony = ceremonyDay === null ? null : { day: ceremonyDay, guide: namesIn(guide)[0] ?? '' }
  if (number === '' && day === null && ceremony === null) return { decision: null, ceremony: null }
  if (number === '') row.blame('decisionNumber', 'required')
  if (day === null) row.blame('decisionDay', 'required')
  if (issuerName === '') row.blame('decisionIssuer', 'required')
  return { decision: day === null ? null : { number, day, issuerName }, ceremony }
}

/** What lacks another of its facts is not brought in, and that is said. */
function leaveOut(row: Row, field: Key, lacking: Key): void {
  const head = FIELDS.find(({ key }) => key === lacking)?.head ?? ''
  row.blame(field, 'leftOut', 'warn', { head })
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
