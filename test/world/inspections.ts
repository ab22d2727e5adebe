import type { Day } from '#domain/dates'
import type { FindingNature, InspectionKind, RecommendationEventKind, Topic } from '#domain/inspections/words'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { inventedNumber } from './notes'

/** The programme of 2026 of H001 and one inspection that was carried out; all of it made up. */

const BODY = 'H001'
const BY = accountId('kiemtra')

interface Planned {
  key: string
  kind: InspectionKind
  topics: readonly Topic[]
  month: number
  bodies: readonly string[]
}

const PLAN: readonly Planned[] = [
  {
    key: 'spring',
    kind: 'supervision',
    topics: ['targets', 'sources'],
    month: 4,
    bodies: ['H001-X11', 'H001-X12'],
  },
  {
    key: 'summer',
    kind: 'inspection',
    topics: ['files', 'deadlines', 'classes'],
    month: 8,
    bodies: ['H001-X03', 'H001-PT1'],
  },
  { key: 'autumn', kind: 'inspection', topics: ['files', 'ceremonies'], month: 10, bodies: ['H001-LN'] },
  {
    key: 'winter',
    kind: 'supervision',
    topics: ['screening', 'targets'],
    month: 12,
    bodies: ['H001-HTX', 'H001-TT'],
  },
]

export function addInspections(world: World): void {
  addProgramme(world)
  addInspection(world)
  addOpening(world)
}

/** The autumn's inspection runs late: its files may be read while it does. */
function addOpening({ rows }: World): void {
  const id = idOf('inspection opening H001 autumn')
  rows.inspection_opening.push({
    id,
    organisation_id: organisationId(BODY),
    kind: 'inspection',
    item_id: idOf('inspection item autumn'),
    decision_number: inventedNumber('26-QĐ/UBKTHU'),
    decision_day: '2026-11-12',
    from_day: '2026-11-16',
    to_day: '2026-12-31',
    topics: ['files', 'ceremonies'],
    recorded_at: momentOf('2026-11-12'),
    recorded_by: BY,
  })
  rows.inspection_opening_body.push({ opening_id: id, organisation_id: organisationId('H001-LN') })
}

function addProgramme({ rows }: World): void {
  const id = idOf('inspection programme H001 2026')
  rows.inspection_programme.push({
    id,
    programme_id: id,
    organisation_id: organisationId(BODY),
    year: 2026,
    number: inventedNumber('03-CTr/UBKTHU'),
    day: '2026-01-15',
    recorded_at: momentOf('2026-01-16'),
    recorded_by: BY,
  })
  for (const { key, kind, topics, month, bodies } of PLAN) {
    const itemId = idOf(`inspection item ${key}`)
    rows.inspection_item.push({ version_id: id, item_id: itemId, kind, topics: [...topics], month })
    for (const body of bodies) {
      rows.inspection_item_body.push({
        version_id: id,
        item_id: itemId,
        organisation_id: organisationId(body),
      })
    }
  }
}

interface Said {
  body: string
  topic: Topic
  note: string
}

const FINDINGS: readonly (Said & { nature: FindingNature })[] = [
  {
    body: 'H001-X03',
    topic: 'files',
    nature: 'strength',
    note: 'Hồ sơ lưu đủ, xếp theo mục lục, có ký niêm phong.',
  },
  {
    body: 'H001-X03',
    topic: 'deadlines',
    nature: 'fault',
    note: 'Hai hồ sơ gửi lên chậm, chưa nêu lý do trong tờ trình.',
  },
  {
    body: 'H001-PT1',
    topic: 'classes',
    nature: 'strength',
    note: 'Rà nguồn học lớp sớm, cử đủ số đã đăng ký.',
  },
  {
    body: 'H001-PT1',
    topic: 'files',
    nature: 'fault',
    note: 'Một số ý kiến nơi cư trú lấy sau ngày chi bộ họp.',
  },
]

interface Recommended extends Said {
  key: string
  due: Day
  events: readonly {
    kind: RecommendationEventKind
    day: Day
    by: string
    note?: string
    paper?: string
    due?: Day
  }[]
}

const RECOMMENDED: readonly Recommended[] = [
  {
    key: 'X03 deadlines',
    body: 'H001-X03',
    topic: 'deadlines',
    note: 'Lập bảng theo dõi thời hạn từng hồ sơ, cập nhật hằng tuần.',
    due: '2026-09-30',
    events: [
      {
        kind: 'reported',
        day: '2026-09-25',
        by: 'H001-X03',
        note: 'Đã lập bảng theo dõi.',
        paper: '58-BC/ĐU',
      },
      { kind: 'closed', day: '2026-10-02', by: BODY, note: 'Đã xem bảng theo dõi.' },
    ],
  },
  {
    key: 'X03 sources',
    body: 'H001-X03',
    topic: 'sources',
    note: 'Khảo sát lại nguồn ở hai thôn vùng cao.',
    due: '2026-11-10',
    events: [],
  },
  {
    key: 'PT1 files',
    body: 'H001-PT1',
    topic: 'files',
    note: 'Lấy ý kiến nơi cư trú trước ngày chi bộ họp xét.',
    due: '2026-12-20',
    events: [
      { kind: 'reported', day: '2026-11-18', by: 'H001-PT1', note: 'Đã sửa quy trình.', paper: '21-BC/ĐU' },
    ],
  },
  {
    key: 'PT1 classes',
    body: 'H001-PT1',
    topic: 'classes',
    note: 'Bàn giao danh sách đã học lớp cho nơi học sinh học tiếp.',
    due: '2026-10-31',
    events: [
      {
        kind: 'extended',
        day: '2026-10-28',
        by: BODY,
        due: '2026-12-15',
        note: 'Chờ nơi tiếp nhận trả lời.',
      },
    ],
  },
]

function addInspection({ rows }: World): void {
  const id = idOf('inspection H001 summer')
  rows.inspection.push({
    id,
    organisation_id: organisationId(BODY),
    kind: 'inspection',
    item_id: idOf('inspection item summer'),
    from_day: '2026-08-10',
    to_day: '2026-08-14',
    topics: ['files', 'deadlines', 'classes'],
    team: ['Trưởng đoàn: Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', 'Thành viên: cán bộ Ban Tổ chức Huyện ủy'],
    conclusion_number: inventedNumber('17-KL/UBKTHU'),
    conclusion_day: '2026-08-25',
    conclusion:
      'Hai đảng bộ thực hiện cơ bản đúng quy trình; thời hạn gửi hồ sơ và việc lấy ý kiến cần chấn chỉnh.',
    recorded_at: momentOf('2026-08-26'),
    recorded_by: BY,
  })
  for (const body of ['H001-X03', 'H001-PT1']) {
    const inspected = { inspection_id: id, organisation_id: organisationId(body) }
    rows.inspection_body.push(inspected)
    rows.inspection_tie.push({ ...inspected, class_id: idOf('class H001 patriotism 2026') })
  }
  FINDINGS.forEach(({ body, topic, nature, note }, index) => {
    rows.inspection_finding.push({
      id: idOf(`inspection finding ${index}`),
      inspection_id: id,
      organisation_id: organisationId(body),
      topic,
      nature,
      note,
    })
  })
  for (const { key, body, topic, note, due, events } of RECOMMENDED) {
    const recommendationId = idOf(`recommendation ${key}`)
    rows.recommendation.push({
      id: recommendationId,
      inspection_id: id,
      organisation_id: organisationId(body),
      topic,
      note,
      due_day: due,
    })
    events.forEach((event, index) => {
      rows.recommendation_event.push({
        id: idOf(`recommendation ${key} ${index}`),
        recommendation_id: recommendationId,
        position: index + 1,
        kind: event.kind,
        day: event.day,
        organisation_id: organisationId(event.by),
        note: event.note ?? null,
        paper_number: event.paper === undefined ? null : inventedNumber(event.paper),
        paper_day: event.paper === undefined ? null : event.day,
        due_day: event.due ?? null,
        recorded_at: momentOf(event.day),
        recorded_by: event.by === BODY ? BY : accountId('huyen001'),
      })
    })
  }
}
