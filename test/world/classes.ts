import type { ClassForm, ClassKind, Grade, SessionPart } from '#domain/classes/kinds'
import { certificateNumber, recordKindOf } from '#domain/classes/kinds'
import { addDays, type Day } from '#domain/dates'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { roll, shuffled } from './chance'
import { putRecord, someDaysAfter } from './fileRecords'
import { accountId, idOf, organisationId } from './ids'
import { inventedNumber } from './notes'

interface Session {
  day: Day
  part: SessionPart
  topic: string
  /** attendance was taken */
  held: boolean
}

/** A class of the world: everybody in it is one of the invented people of the files. */
interface WorldClass {
  key: string
  body: string
  kind: ClassKind
  name: string
  number: string
  decisionDay: Day
  issuer: string
  form: ClassForm
  place: string
  capacity: number
  topics: readonly string[]
  by: Username
  trainer: Username | null
  sessions: readonly Session[]
  /** keys of files; the first so many are enrolled, the rest wait */
  people: readonly string[]
  enrolled: number
  enrolledDay: Day
  certificates: { day: Day; serial: number; suffix: string } | null
}

const CENTRE = 'Trung tâm Chính trị Thành phố Hạ Long'
const TOPICS_NEW = [
  'Chủ nghĩa Mác – Lênin, tư tưởng Hồ Chí Minh – nền tảng tư tưởng của Đảng',
  'Nội dung cơ bản của Điều lệ Đảng',
  'Nhiệm vụ của đảng viên mới',
]
const TOPICS_AWARENESS = [
  'Khái quát lịch sử Đảng Cộng sản Việt Nam',
  'Cương lĩnh xây dựng đất nước',
  'Nội dung cơ bản của Điều lệ Đảng',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Phấn đấu trở thành đảng viên',
]

/** Hạ Long's fifth class of 2023 for new members, one of 2026 under way, one on patriotism; one that was inspected. */
export function addClasses(world: World): void {
  put(world, newMembers2023(world))
  put(world, AWARENESS_2026)
  put(world, PATRIOTISM_2026)
  put(world, H001_PATRIOTISM_2026)
}

const days = (first: Day, count: number, topics: readonly string[]): Session[] =>
  Array.from({ length: count }, (_, index) => ({
    day: addDays(first, index),
    part: 'wholeDay',
    topic: topics[index % topics.length] ?? '',
    held: true,
  }))

const IN_FIFTH_CLASS = 60

/** Some of the 365 admitted by 31 August; the article tells of the class and of the certificates handed out. */
function newMembers2023(world: World): WorldClass {
  const admitted = world.admissions.filter(
    ({ key, ceremonyDay, cell }) =>
      key.startsWith('HL-2023/') && ceremonyDay <= '2023-07-31' && cell !== 'QN-HL-HHA-K9',
  )
  return {
    key: 'HL new members V 2023',
    body: 'QN-HL',
    kind: 'newMember',
    name: 'Lớp bồi dưỡng lý luận đảng viên mới đợt V năm 2023',
    number: inventedNumber('46-QĐ/TTCT'),
    decisionDay: '2023-08-07',
    issuer: CENTRE,
    form: 'central',
    place: 'Hội trường Trung tâm Chính trị',
    capacity: 60,
    topics: TOPICS_NEW,
    by: 'halong',
    trainer: 'giangvien',
    sessions: days('2023-08-14', 5, TOPICS_NEW),
    people: shuffled(admitted, 'fifth class', ({ key }) => key)
      .slice(0, IN_FIFTH_CLASS)
      .map(({ key }) => key),
    enrolled: IN_FIFTH_CLASS,
    enrolledDay: '2023-08-09',
    certificates: { day: '2023-08-25', serial: 241, suffix: '/GCN-TTCT' },
  }
}

const files = (code: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${code} file ${String(from + index).padStart(3, '0')}`)

const AWARENESS_2026: WorldClass = {
  key: 'HL awareness IV 2026',
  body: 'QN-HL',
  kind: 'awareness',
  name: 'Lớp bồi dưỡng nhận thức về Đảng đợt IV năm 2026',
  number: inventedNumber('58-QĐ/TTCT'),
  decisionDay: '2026-11-10',
  issuer: CENTRE,
  form: 'afterHours',
  place: 'Hội trường Trung tâm Chính trị',
  capacity: 40,
  topics: TOPICS_AWARENESS,
  by: 'halong',
  trainer: 'giangvien',
  sessions: ['2026-11-17', '2026-11-19', '2026-11-24', '2026-12-01', '2026-12-03'].map((day, index) => ({
    day,
    part: 'evening',
    topic: TOPICS_AWARENESS[index] ?? '',
    held: index < 2,
  })),
  people: files('HL', 1, 11),
  enrolled: 8,
  enrolledDay: '2026-11-12',
  certificates: null,
}

const PATRIOTISM_2026: WorldClass = {
  key: 'MC patriotism 2026',
  body: 'QN-MC',
  kind: 'patriotism',
  name: 'Lớp bồi dưỡng chủ nghĩa yêu nước cho quần chúng ưu tú năm 2026',
  number: inventedNumber('31-QĐ/TTCT'),
  decisionDay: '2026-10-05',
  issuer: 'Trung tâm Chính trị Thành phố Móng Cái',
  form: 'mobile',
  place: 'Nhà văn hóa khu 2, phường Bình Ngọc',
  capacity: 30,
  topics: ['Truyền thống yêu nước của dân tộc', 'Lịch sử quê hương Móng Cái'],
  by: 'mongcai',
  trainer: null,
  sessions: days('2026-10-15', 2, ['Truyền thống yêu nước của dân tộc', 'Lịch sử quê hương Móng Cái']),
  people: [...files('BN', 3, 5), ...files('MC', 3, 8)],
  enrolled: 9,
  enrolledDay: '2026-10-08',
  certificates: { day: '2026-10-20', serial: 1, suffix: '/GCN-TTCT' },
}

const H001_PATRIOTISM_2026: WorldClass = {
  ...PATRIOTISM_2026,
  key: 'H001 patriotism 2026',
  body: 'H001',
  name: 'Lớp bồi dưỡng chủ nghĩa yêu nước năm 2026',
  number: inventedNumber('14-QĐ/TTCT'),
  decisionDay: '2026-07-06',
  issuer: 'Trung tâm Chính trị huyện H001',
  form: 'central',
  place: 'Hội trường Trung tâm Chính trị',
  capacity: 40,
  topics: PATRIOTISM_2026.topics.slice(0, 1),
  by: 'huyen001',
  sessions: days('2026-07-20', 1, PATRIOTISM_2026.topics),
  people: [],
  enrolled: 0,
  enrolledDay: '2026-07-10',
  certificates: null,
}

function put(world: World, given: WorldClass): void {
  const recorded = { recorded_at: momentOf(addDays(given.decisionDay, 1)), recorded_by: accountId(given.by) }
  const id = idOf(`class ${given.key}`)
  world.rows.training_class.push({
    id,
    class_id: id,
    organisation_id: organisationId(given.body),
    kind: given.kind,
    name: given.name,
    decision_number: given.number,
    decision_day: given.decisionDay,
    issuer_name: given.issuer,
    form: given.form,
    place: given.place,
    capacity: given.capacity,
    topics: [...given.topics],
    teachers: [],
    trainer_ids: given.trainer === null ? [] : [accountId(given.trainer)],
    trainer_certifies: given.trainer !== null,
    ...recorded,
  })
  for (const { day, part, topic } of given.sessions) {
    const sessionId = idOf(`session ${given.key} ${day}`)
    world.rows.class_session.push({
      id: sessionId,
      session_id: sessionId,
      class_id: id,
      day,
      part,
      topic,
      ...recorded,
    })
  }
  given.people.forEach((person, index) => join(world, given, person, index < given.enrolled))
  if (given.certificates !== null) certify(world, given)
}

const GRADES: readonly Grade[] = ['excellent', 'good', 'good', 'good', 'average']
const enrolmentId = ({ key }: WorldClass, person: string): string => idOf(`enrolment ${key} ${person}`)

function join(world: World, given: WorldClass, person: string, isEnrolled: boolean): void {
  const id = enrolmentId(given, person)
  const recorded = {
    recorded_at: someDaysAfter(given.enrolledDay, 2, person),
    recorded_by: accountId(given.by),
  }
  world.rows.enrolment.push({
    id,
    enrolment_id: id,
    class_id: idOf(`class ${given.key}`),
    candidate_id: idOf(`candidate ${person}`),
    organisation_id: cellOf(world, person),
    status: isEnrolled ? 'enrolled' : 'proposed',
    day: given.enrolledDay,
    ...recorded,
  })
  if (!isEnrolled) return
  for (const { day, held } of given.sessions) {
    if (!held) continue
    const isAway = roll(`away ${day} ${person}`, 14) === 0
    world.rows.attendance.push({
      id: idOf(`attendance ${given.key} ${day} ${person}`),
      session_id: idOf(`session ${given.key} ${day}`),
      enrolment_id: id,
      present: isAway ? 0 : 1,
      excused: isAway && roll(`excused ${day} ${person}`, 2) === 0,
      recorded_at: momentOf(day, '17:00'),
      recorded_by: accountId(given.trainer ?? given.by),
    })
  }
}

function cellOf(world: World, person: string): string {
  const candidateId = idOf(`candidate ${person}`)
  const record = world.rows.record.find(
    ({ candidate_id: id, kind }) => id === candidateId && (kind === 'listed' || kind === 'admissionDecision'),
  )
  if (record === undefined) throw new Error(`no file is called ${person}`)
  return record.organisation_id
}

function certify(world: World, given: WorldClass): void {
  const { certificates, key, kind, body, issuer, by } = given
  if (certificates === null) return
  const { day, serial, suffix } = certificates
  const classId = idOf(`class ${key}`)
  const recordKind = recordKindOf(kind)
  given.people.slice(0, given.enrolled).forEach((person, index) => {
    const number = certificateNumber(serial + index, suffix)
    const recorded = { recorded_at: someDaysAfter(day, 5, person), recorded_by: accountId(by) }
    world.rows.class_grade.push({
      id: idOf(`grade ${key} ${person}`),
      class_id: classId,
      enrolment_id: enrolmentId(given, person),
      grade: GRADES[roll(`grade ${person}`, GRADES.length)] ?? 'good',
      ...recorded,
    })
    if (recordKind !== null) {
      putRecord(world, {
        key: person,
        candidateId: idOf(`candidate ${person}`),
        kind: recordKind,
        body,
        day,
        by,
        recordedAt: recorded.recorded_at,
        paper: { number, issuer, issuerCode: body },
      })
    }
    const id = idOf(`class certificate ${key} ${person}`)
    world.rows.certificate.push({
      id,
      certificate_id: id,
      class_id: classId,
      enrolment_id: enrolmentId(given, person),
      organisation_id: organisationId(body),
      issuer_name: issuer,
      day,
      year: Number(day.slice(0, 4)),
      serial: serial + index,
      suffix,
      record_id: recordKind === null ? null : idOf(`${recordKind} ${person}`),
      ...recorded,
    })
  })
}
