import type { Day } from '#domain/dates'
import type { VisitKind } from '#domain/responsibilities/words'
import { nameKey } from '#domain/vietnamese'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { INVENTED, inventedNumber } from './notes'
import { inventName } from './people'

const COMMITTEE = 'QN-HL'
const DECIDED: Day = '2023-01-16'

/**
 * Committee members of Hạ Long in charge of its bodies, as the article says they are; who they are is invented. The
 * first is the person with the account `phutrach`.
 */
const AREAS: readonly (readonly string[])[] = [
  ['BC', 'HT', 'TC', 'GD', 'THPT-HG'],
  ['HG', 'BD', 'THD', 'YK'],
  ['CT', 'CX', 'HHI', 'HHA'],
  ['HLA', 'HTR', 'HTU', 'HP', 'DNN-01'],
  ['HB', 'SD', 'TN', 'LL'],
  ['DN-01', 'DN-02', 'DN-03', 'DN-04'],
]

interface Visit {
  unit: string
  day: Day
  kind: VisitKind
  result: string
  next?: Day
}

const VISITS: readonly Visit[] = [
  {
    unit: 'BC',
    day: '2023-03-09',
    kind: 'workWithCommittee',
    result: 'Rà soát nguồn từng khu phố; giao mỗi chi bộ giới thiệu người dự lớp quý II',
  },
  {
    unit: 'TC',
    day: '2023-05-18',
    kind: 'attendCell',
    result: 'Dự sinh hoạt chi bộ khu 2; chi bộ thống nhất danh sách cảm tình Đảng',
  },
  {
    unit: 'HT',
    day: '2023-06-22',
    kind: 'urgeInWriting',
    result: 'Đôn đốc hoàn thiện hồ sơ trước đợt kết nạp 2/9',
    next: '2023-09-15',
  },
  {
    unit: 'GD',
    day: '2023-07-20',
    kind: 'unblock',
    result: 'Đề nghị Trung tâm Chính trị mở lớp buổi tối cho công nhân',
    next: '2023-10-05',
  },
]

export function addCharges(world: World): void {
  AREAS.forEach((units, index) => addCharge(world, units, index + 1))
  for (const visit of VISITS) addVisit(world, visit)
}

function addCharge(world: World, units: readonly string[], number: number): void {
  const id = idOf(`charge ${COMMITTEE} ${number}`)
  world.rows.responsibility.push({
    id,
    responsibility_id: id,
    organisation_id: organisationId(COMMITTEE),
    member_id: addMember(world, number),
    account_id: number === 1 ? accountId('phutrach') : null,
    duty: 'main',
    decision_number: inventedNumber('58-QĐ/ThU'),
    decision_day: DECIDED,
    issuer_name: 'Ban Thường vụ Thành ủy Hạ Long',
    from_day: DECIDED,
    reason: INVENTED,
    recorded_at: momentOf('2023-01-18'),
    recorded_by: accountId('halong'),
  })
  for (const unit of units) {
    const organisation = organisationId(`${COMMITTEE}-${unit}`)
    world.rows.responsibility_unit.push({ responsibility_id: id, organisation_id: organisation })
  }
}

/** A member of the city committee, known by name to the committee alone. */
function addMember(world: World, number: number): string {
  const key = `committee ${COMMITTEE} ${number}`
  const id = idOf(`member ${key}`)
  const fullName = inventName(`member ${key}`, number % 3 === 0 ? 'female' : 'male', false)
  const made = { recorded_at: momentOf('2023-01-18'), recorded_by: accountId('halong') }
  world.rows.member.push({ id, created_at: made.recorded_at })
  world.rows.member_version.push({
    id: idOf(`member version ${key}`),
    member_id: id,
    organisation_id: organisationId(COMMITTEE),
    full_name: fullName,
    name_key: nameKey(fullName),
    official_day: null,
    ...made,
  })
  return id
}

function addVisit(world: World, { unit, day, kind, result, next }: Visit): void {
  const id = idOf(`visit ${unit} ${day}`)
  world.rows.responsibility_visit.push({
    id,
    visit_id: id,
    responsibility_id: idOf(`charge ${COMMITTEE} 1`),
    organisation_id: organisationId(`${COMMITTEE}-${unit}`),
    day,
    kind,
    result: `${result} (${INVENTED})`,
    next_day: next ?? null,
    recorded_at: momentOf(day, '16:30'),
    recorded_by: accountId('phutrach'),
  })
}
