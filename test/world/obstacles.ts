import type { Day } from '#domain/dates'
import type { Cause, ObstacleEventKind, ObstacleSubject } from '#domain/obstacles/words'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { inventedNumber } from './notes'

/** Difficulties of the world. All of them are made up; the articles say no more than that there are some. */

interface Raised {
  key: string
  by: string
  /** where it stands; the raiser itself where left out */
  at?: string
  file?: string
  stage?: string
  day: Day
  owner: string
  due: Day
  cause: Cause
  note: string
  proposal?: string
  enteredBy?: string
  account: Username
  further?: readonly Further[]
}

interface Further {
  kind: Exclude<ObstacleEventKind, 'raised'>
  day: Day
  by: string
  owner?: string
  due?: Day
  note?: string
  paper?: string
  account: Username
}

export function addObstacles(world: World): void {
  for (const raised of [...IN_H001, ...IN_BINH_NGOC]) addObstacle(world, raised)
}

function addObstacle(world: World, raised: Raised): void {
  const { key, by, at = by, file, stage, day, account, further = [] } = raised
  const id = idOf(`obstacle ${key}`)
  const subject: ObstacleSubject = file === undefined ? 'body' : stage === undefined ? 'file' : 'step'
  const recorded = (on: Day, who: Username) => ({ recorded_at: momentOf(on), recorded_by: accountId(who) })
  world.rows.obstacle.push({
    id,
    raised_by: organisationId(by),
    organisation_id: organisationId(at),
    subject,
    candidate_id: file === undefined ? null : idOf(`candidate ${file}`),
    stage: stage ?? null,
    target_entry_id: null,
    ...recorded(day, account),
  })
  const none = {
    owner_id: null,
    due_day: null,
    cause: null,
    proposal: null,
    document_number: null,
    document_day: null,
  }
  world.rows.obstacle_event.push({
    id,
    obstacle_id: id,
    position: 1,
    kind: 'raised',
    day,
    organisation_id: organisationId(by),
    entered_organisation_id: raised.enteredBy === undefined ? null : organisationId(raised.enteredBy),
    ...none,
    owner_id: organisationId(raised.owner),
    due_day: raised.due,
    cause: raised.cause,
    note: raised.note,
    proposal: raised.proposal ?? null,
    ...recorded(day, account),
  })
  further.forEach((event, index) => {
    world.rows.obstacle_event.push({
      id: idOf(`obstacle ${key} ${index + 2}`),
      obstacle_id: id,
      position: index + 2,
      kind: event.kind,
      day: event.day,
      organisation_id: organisationId(event.by),
      entered_organisation_id: null,
      ...none,
      owner_id: event.owner === undefined ? null : organisationId(event.owner),
      due_day: event.due ?? null,
      note: event.note ?? null,
      document_number: event.paper === undefined ? null : inventedNumber(event.paper),
      document_day: event.paper === undefined ? null : event.day,
      ...recorded(event.day, event.account),
    })
  })
}

const DISTRICT = { account: 'huyen001' } as const

/** Raised by grassroots bodies of the district, whose officer entered them. */
const IN_H001: readonly Raised[] = [
  {
    ...DISTRICT,
    key: 'H001 X11',
    by: 'H001-X11',
    day: '2026-08-12',
    owner: 'H001',
    due: '2026-09-15',
    cause: 'leftForWork',
    note: 'Phần lớn thanh niên học xong đi làm ăn xa, cả xã còn ít người trong độ tuổi; ba thôn không có nguồn.',
    proposal: 'Đề nghị cho tính nguồn theo cụm thôn và giao chỉ tiêu theo nguồn đã rà soát.',
    further: [
      {
        ...DISTRICT,
        kind: 'answered',
        day: '2026-09-10',
        by: 'H001',
        note: 'Đồng ý rà soát nguồn theo cụm thôn; chỉ tiêu năm sau giao theo kết quả rà soát.',
        paper: '112-CV/HU',
      },
      { ...DISTRICT, kind: 'closed', day: '2026-09-22', by: 'H001-X11' },
    ],
  },
  {
    ...DISTRICT,
    key: 'H001 X12',
    by: 'H001-X12',
    day: '2026-09-03',
    owner: 'H001',
    due: '2026-10-05',
    cause: 'agedCell',
    note: 'Bốn chi bộ thôn tuổi bình quân trên 60, ít đảng viên đủ sức theo dõi, giúp đỡ quần chúng.',
    proposal: 'Đề nghị cử đảng viên trẻ của cơ quan xã về sinh hoạt tạm thời ở bốn thôn.',
    further: [
      {
        ...DISTRICT,
        kind: 'answered',
        day: '2026-10-02',
        by: 'H001',
        note: 'Giao Đảng ủy xã phân công đảng viên cơ quan xã giúp đỡ nguồn ở bốn thôn.',
      },
    ],
  },
  {
    ...DISTRICT,
    key: 'H001 HTX',
    by: 'H001-HTX',
    day: '2026-09-20',
    owner: 'H001',
    due: '2026-10-20',
    cause: 'ownerNotInterested',
    note: 'Ban quản trị chưa mặn mà, không bố trí thời gian cho người lao động học lớp bồi dưỡng.',
    proposal: 'Đề nghị Huyện ủy làm việc với ban quản trị.',
  },
  {
    ...DISTRICT,
    key: 'H001 LN',
    by: 'H001-LN',
    day: '2026-10-06',
    owner: 'H001',
    due: '2026-12-10',
    cause: 'shiftWork',
    note: 'Công nhân làm theo ca ở các lâm trường, không dự được lớp mở trong giờ hành chính.',
    proposal: 'Đề nghị mở lớp buổi tối hoặc cuối tuần.',
  },
  {
    ...DISTRICT,
    key: 'H001 X03',
    by: 'H001-X03',
    day: '2026-09-28',
    owner: 'H001',
    due: '2026-10-30',
    cause: 'schooling',
    note: 'Nguồn ở hai thôn vùng cao vướng trình độ học vấn.',
    proposal: 'Đề nghị hướng dẫn việc xét đối với người vùng dân tộc thiểu số.',
    further: [
      {
        ...DISTRICT,
        kind: 'escalated',
        day: '2026-10-25',
        by: 'H001',
        owner: 'T001',
        due: '2026-11-20',
        note: 'Cần hướng dẫn chung của tỉnh cho các xã vùng cao.',
      },
    ],
  },
  {
    ...DISTRICT,
    key: 'H001 PT1',
    by: 'H001-PT1',
    day: '2026-03-10',
    owner: 'H001',
    due: '2026-04-10',
    cause: 'pupilsUnderAge',
    note: 'Học sinh sinh từ tháng 6 trở đi chưa đủ 18 tuổi trước khi ra trường.',
    proposal: 'Đề nghị có cách bàn giao nguồn cho nơi học tiếp.',
    further: [
      {
        ...DISTRICT,
        kind: 'answered',
        day: '2026-04-08',
        by: 'H001',
        note: 'Bàn giao nguồn đã học lớp cho địa phương và trường tiếp nhận theo danh sách.',
        paper: '47-CV/HU',
      },
      { ...DISTRICT, kind: 'closed', day: '2026-04-20', by: 'H001-PT1' },
      {
        ...DISTRICT,
        kind: 'reopened',
        day: '2026-10-12',
        by: 'H001-PT1',
        owner: 'H001',
        due: '2026-12-05',
        note: 'Ba trường tiếp nhận chưa trả lời việc nhận bàn giao.',
      },
    ],
  },
]

const KHU_2 = 'QN-MC-BN-K2'
const WARD = 'QN-MC-BN'

/** Raised by Chi bộ khu 2 and its ward, at files among them. */
const IN_BINH_NGOC: readonly Raised[] = [
  {
    key: 'BN-K2 nguon',
    by: KHU_2,
    day: '2026-10-05',
    owner: WARD,
    due: '2026-10-30',
    cause: 'leftForWork',
    note: 'Quần chúng trong khu phần lớn đi làm ăn xa theo mùa, khó họp và khó theo dõi thường xuyên.',
    proposal: 'Đề nghị Đảng ủy phường cho lùi lịch lớp bồi dưỡng sang sau Tết.',
    account: 'khu2',
    further: [
      {
        kind: 'answered',
        day: '2026-10-28',
        by: WARD,
        note: 'Đảng ủy phường đăng ký thêm một lớp sau Tết cho người đi làm xa.',
        paper: '31-CV/ĐU',
        account: 'binhngoc',
      },
    ],
  },
  {
    key: 'BN tham tra',
    by: WARD,
    day: '2026-09-15',
    owner: 'QN-MC',
    due: '2026-10-31',
    cause: 'verificationAbroad',
    note: 'Hai nơi thẩm tra ở nước ngoài quá hạn chưa trả lời, hồ sơ phải chờ.',
    proposal: 'Đề nghị Thành ủy có văn bản gửi cấp ủy ngoài nước.',
    account: 'binhngoc',
  },
]
