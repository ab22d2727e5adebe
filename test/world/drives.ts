import { addDays, type Day } from '#domain/dates'
import type { Username } from './accounts'
import type { Admission } from './admissions'
import type { World } from './build'
import { momentOf } from './calendar'
import { memberOf } from './fileRecords'
import { accountId, idOf, organisationId } from './ids'

/**
 * Móng Cái's drive of 2023 with its three occasions and 90 people in one lễ công bố, the lễ kết nạp of Chi bộ khu 2 on
 * 03/07/2023, and a drive for 03/02/2027 in Hạ Long whose files are under way. Windows, aims, places and guests are
 * invented.
 */
export function addDrives(world: World): void {
  addMongCai2023(world)
  addKhu2(world)
  addHaLong2027(world)
}

const JOINT_DAY: Day = '2023-10-19'

function addMongCai2023(world: World): void {
  const drive = addDrive(world, {
    key: 'MC 2023',
    body: 'QN-MC',
    by: 'mongcai',
    name: 'Đợt kết nạp chào mừng các ngày thành lập Tỉnh, Đảng bộ và Thành phố năm 2023',
    from: '2023-09-24',
    to: '2023-10-30',
    aim: 90,
    occasions: [
      { name: '60 năm Ngày thành lập tỉnh Quảng Ninh', day: '2023-10-30' },
      { name: '77 năm Ngày thành lập Đảng bộ thành phố Móng Cái', day: '2023-10-19' },
      { name: '15 năm Ngày thành lập thành phố Móng Cái', day: '2023-09-24' },
    ],
    recorded: '2023-08-15',
  })
  const people = world.admissions.filter(
    ({ issuer, ceremonyDay }) => issuer.code === 'QN-MC' && ceremonyDay === JOINT_DAY,
  )
  choose(
    world,
    drive,
    people.map(({ key }) => key),
    'mongcai',
    '2023-10-12',
  )
  const event = addEvent(world, {
    key: 'MC 2023',
    kind: 'announcement',
    body: 'QN-MC',
    by: 'mongcai',
    drive,
    day: JOINT_DAY,
    starts: '08:00',
    place: 'Hội trường Thành ủy Móng Cái',
    seatRows: 9,
    rowSeats: 10,
    guests: [
      { post: 'upperCommittee', count: 2 },
      { post: 'committee', count: 15 },
      { post: 'cellSecretary', count: 60 },
      { post: 'youthUnion', count: 10 },
    ],
    recorded: '2023-10-12',
  })
  addMinutes(world, event, people, {
    number: '31-BB/ThU',
    photos: 'Văn phòng Thành ủy, tập ảnh tháng 10/2023',
  })
}

/** The ceremony the article tells of; the person and the helper are of our own. */
function addKhu2(world: World): void {
  const people = world.admissions.filter(
    ({ cell, ceremonyDay }) => cell === 'QN-MC-BN-K2' && ceremonyDay === '2023-07-03',
  )
  const event = addEvent(world, {
    key: 'K2 2023',
    kind: 'admission',
    body: 'QN-MC-BN-K2',
    by: 'khu2',
    drive: null,
    day: '2023-07-03',
    starts: '07:30',
    place: 'Nhà văn hóa khu 2, phường Bình Ngọc',
    seatRows: 1,
    rowSeats: 4,
    guests: [{ post: 'upperCommittee', count: 2 }],
    recorded: '2023-06-28',
  })
  const helper = memberOf(world, 'QN-MC-BN-K2', 1, 'khu2')
  addMinutes(world, event, people, { number: null, photos: null, helperVersion: versionOf(world, helper) })
}

/** Files of Hạ Long from the application to the decision, chosen by their grassroots committees and the city. */
function addHaLong2027(world: World): void {
  const drive = addDrive(world, {
    key: 'HL 2027',
    body: 'QN-HL',
    by: 'halong',
    name: 'Đợt kết nạp chào mừng 97 năm Ngày thành lập Đảng',
    from: '2026-12-01',
    to: '2027-02-03',
    aim: 20,
    occasions: [{ name: '97 năm Ngày thành lập Đảng Cộng sản Việt Nam', day: '2027-02-03' }],
    recorded: '2026-10-20',
  })
  const keys = Array.from({ length: 18 }, (_file, index) => `HL file ${String(27 + index).padStart(3, '0')}`)
  choose(world, drive, keys, 'halong', '2026-11-10')
  addEvent(world, {
    key: 'HL 2027',
    kind: 'announcement',
    body: 'QN-HL',
    by: 'halong',
    drive,
    day: '2027-01-29',
    starts: '14:00',
    place: 'Hội trường Thành ủy Hạ Long',
    seatRows: 3,
    rowSeats: 8,
    guests: [{ post: 'committee', count: 11 }],
    recorded: '2026-11-12',
  })
}

interface NewDrive {
  key: string
  body: string
  by: Username
  name: string
  from: Day
  to: Day
  aim: number
  occasions: { name: string; day: Day }[]
  recorded: Day
}

function addDrive(world: World, drive: NewDrive): string {
  const id = idOf(`drive ${drive.key}`)
  world.rows.drive.push({
    id,
    drive_id: id,
    organisation_id: organisationId(drive.body),
    name: drive.name,
    from_day: drive.from,
    to_day: drive.to,
    occasions: JSON.stringify(drive.occasions),
    aim: drive.aim,
    recorded_at: momentOf(drive.recorded),
    recorded_by: accountId(drive.by),
  })
  return id
}

function choose(world: World, driveId: string, keys: readonly string[], by: Username, recorded: Day): void {
  for (const key of keys) {
    world.rows.drive_entry.push({
      id: idOf(`entry ${driveId} ${key}`),
      drive_id: driveId,
      candidate_id: idOf(`candidate ${key}`),
      recorded_at: momentOf(recorded),
      recorded_by: accountId(by),
    })
  }
}

interface NewEvent {
  key: string
  kind: 'announcement' | 'admission'
  body: string
  by: Username
  drive: string | null
  day: Day
  starts: string
  place: string
  seatRows: number
  rowSeats: number
  guests: { post: string; count: number }[]
  recorded: Day
}

function addEvent(world: World, event: NewEvent): NewEvent & { id: string } {
  const id = idOf(`ceremony event ${event.key}`)
  world.rows.ceremony_event.push({
    id,
    event_id: id,
    organisation_id: organisationId(event.body),
    drive_id: event.drive,
    kind: event.kind,
    day: event.day,
    starts: event.starts,
    place: event.place,
    seat_rows: event.seatRows,
    row_seats: event.rowSeats,
    guests: JSON.stringify(event.guests),
    recorded_at: momentOf(event.recorded),
    recorded_by: accountId(event.by),
  })
  return { ...event, id }
}

interface Told {
  number: string | null
  photos: string | null
  helperVersion?: string
}

/**
 * Minutes that say the cells held their ceremonies there: everybody was there and is admitted by the record of that day.
 * What the minutes of another body told of a cell was entered by that body, which may correct it.
 */
function addMinutes(
  world: World,
  { id, body, day, by, guests }: NewEvent & { id: string },
  people: readonly Admission[],
  { number, photos, helperVersion }: Told,
): void {
  const minutesId = idOf(`minutes ${id}`)
  world.rows.ceremony_minutes.push({
    id: minutesId,
    event_id: id,
    version_id: id,
    number,
    holds_admission: true,
    guests: JSON.stringify(guests),
    photo_reference: photos,
    template: 1,
    recorded_at: momentOf(addDays(day, 1)),
    recorded_by: accountId(by),
  })
  const inOrder = [...people].sort((a, b) =>
    a.cell === b.cell ? (a.key < b.key ? -1 : 1) : a.cell < b.cell ? -1 : 1,
  )
  const byId = new Map(world.rows.record.map((record) => [record.id, record]))
  inOrder.forEach(({ key, cell }, position) => {
    const ceremony = byId.get(idOf(`ceremony ${key}`))
    if (ceremony !== undefined && cell !== body) {
      Object.assign(ceremony, {
        behalf_organisation_id: organisationId(body),
        behalf_paper: number,
        behalf_day: day,
      })
    }
    world.rows.ceremony_attendance.push({
      minutes_id: minutesId,
      candidate_id: idOf(`candidate ${key}`),
      position,
      cell_id: organisationId(cell),
      person_version_id: idOf(`person ${key}`),
      member_version_id: helperVersion ?? null,
      present: true,
      oath: true,
      decision_record_id: idOf(`admissionDecision ${key}`),
      received_record_id: null,
      ceremony_record_id: idOf(`ceremony ${key}`),
    })
  })
}

function versionOf(world: World, memberId: string): string {
  const version = world.rows.member_version.find(({ member_id: id }) => id === memberId)
  if (version === undefined) throw new Error(`member ${memberId} has no version`)
  return version.id
}
