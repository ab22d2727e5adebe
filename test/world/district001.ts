import type { Cause } from '#domain/obstacles/words'
import type { Sector } from '#domain/organisations/kinds'
import { admitAll } from './batches'
import { cellsOf, found, type World } from './build'
import { momentOf, workdays } from './calendar'
import { share } from './chance'
import { accountId, idOf, organisationId, periodId } from './ids'
import { ARTICLES, fromArticle, INVENTED, inventedNumber } from './notes'
import { scatter } from './slots'
import { complete, countMembers, issue, startRecords, type Target } from './statements'

/**
 * The district the article does not name, under a province made up for it. From the article: 210 of 200 in
 * 2023, 20 bodies at or over their target, 200 for 2024 with every body to reach its own. The rest is invented.
 */
interface Unit {
  code: string
  name: string
  sector: Sector
  /** Cells beneath a committee; 0 for a chi bộ cơ sở. */
  cells: number
  target: number
  admitted: number
}

const DISTRICT = 'H001'
const PROVINCE = 'T001'
const FOUNDED = '2015-01-01'
const COMMUNE_RESULTS: readonly (readonly [target: number, admitted: number])[] = [
  [11, 12],
  [10, 11],
  [12, 12],
  [10, 12],
  [9, 10],
  [11, 11],
  [10, 12],
  [9, 9],
  [12, 14],
  [10, 11],
  [10, 8],
  [9, 7],
]

const COMMUNES: readonly Unit[] = COMMUNE_RESULTS.map(([target, admitted], index) => {
  const number = String(index + 1).padStart(2, '0')
  return {
    code: `X${number}`,
    name: `xã ${number} (giả định)`,
    sector: 'village',
    cells: 6 + (index % 4),
    target,
    admitted,
  }
})

const UNITS: readonly Unit[] = [
  ...COMMUNES,
  { code: 'TT', name: 'thị trấn (giả định)', sector: 'village', cells: 8, target: 14, admitted: 16 },
  { code: 'UB', name: 'Cơ quan Ủy ban nhân dân huyện', sector: 'agency', cells: 5, target: 8, admitted: 9 },
  { code: 'CA', name: 'Công an huyện', sector: 'armedForces', cells: 4, target: 8, admitted: 8 },
  { code: 'QS', name: 'Quân sự huyện', sector: 'armedForces', cells: 3, target: 6, admitted: 7 },
  { code: 'YT', name: 'Trung tâm Y tế huyện', sector: 'publicService', cells: 4, target: 7, admitted: 8 },
  { code: 'PT1', name: 'Trường THPT số 1 (giả định)', sector: 'school', cells: 3, target: 7, admitted: 9 },
  { code: 'GD', name: 'Phòng Giáo dục và Đào tạo huyện', sector: 'school', cells: 5, target: 6, admitted: 6 },
  { code: 'HU', name: 'Cơ quan Huyện ủy', sector: 'agency', cells: 0, target: 3, admitted: 3 },
  { code: 'PT2', name: 'Trường THPT số 2 (giả định)', sector: 'school', cells: 0, target: 4, admitted: 5 },
  { code: 'TH', name: 'Chi cục Thuế huyện', sector: 'agency', cells: 0, target: 2, admitted: 2 },
  { code: 'TA', name: 'Tòa án nhân dân huyện', sector: 'agency', cells: 0, target: 2, admitted: 1 },
  {
    code: 'NH',
    name: 'Phòng giao dịch Ngân hàng Chính sách xã hội',
    sector: 'stateEnterprise',
    cells: 0,
    target: 2,
    admitted: 1,
  },
  {
    code: 'LN',
    name: 'Công ty Lâm nghiệp (giả định)',
    sector: 'stateEnterprise',
    cells: 0,
    target: 4,
    admitted: 3,
  },
  {
    code: 'HTX',
    name: 'Hợp tác xã Nông nghiệp (giả định)',
    sector: 'nonStateEnterprise',
    cells: 0,
    target: 4,
    admitted: 3,
  },
]

export function addDistrict001(world: World): void {
  addBodies(world)
  issueYear(world, { year: '2023', day: '2023-01-12', allocated: '2023-01-30' })
  issueYear(world, { year: '2024', day: '2024-02-20', allocated: '2024-02-20' })
  requireEveryBody(world)
  addMembers(world)
  admit(world)
  stateCauses(world)
  startRecords(world, DISTRICT, '2023-01-01', 'huyen001')
  complete(world, DISTRICT, '2024-02-20', '2024-02-21', 'huyen001')
}

function addBodies(world: World): void {
  const shared = { sector: 'other', founded: FOUNDED } as const
  found(world, {
    ...shared,
    code: PROVINCE,
    name: 'Đảng bộ tỉnh T001 (giả định)',
    parent: 'TW',
    kind: 'centralDirect',
  })
  const name = 'Đảng bộ huyện H001 (tên không nêu trong bài)'
  found(world, { ...shared, code: DISTRICT, name, parent: PROVINCE, kind: 'upperDirect' })
  for (const unit of UNITS) addUnit(world, unit)
}

function addUnit(world: World, { code, name, sector, cells }: Unit): void {
  const own = { code: `${DISTRICT}-${code}`, parent: DISTRICT, sector, founded: FOUNDED }
  if (cells === 0) {
    found(world, { ...own, name: `Chi bộ ${name}`, kind: 'grassrootsCell' })
    return
  }
  found(world, { ...own, name: `Đảng bộ ${name}`, kind: 'grassrootsCommittee' })
  const word = sector === 'village' ? (code === 'TT' ? 'khu' : 'thôn') : 'số'
  for (let number = 1; number <= cells; number += 1) {
    const cell = { ...own, code: `${own.code}-${number}`, parent: own.code, kind: 'cell' } as const
    found(world, { ...cell, name: `Chi bộ ${word} ${number}` })
  }
}

/** The province's 200 and, from the day of `allocated`, every body's part of it: the same in both years. */
function issueYear(
  world: World,
  { year, day, allocated }: { year: string; day: string; allocated: string },
): void {
  const paper = { body: DISTRICT, period: year, by: 'huyen001' } as const
  const province = {
    issuer: 'Ban Thường vụ Tỉnh ủy T001 (giả định)',
    issuerCode: PROVINCE,
    countBy: 'ceremony',
  } as const
  const reason = fromArticle(ARTICLES.district001)
  issue(world, { ...paper, ...province, key: `H001 ${year}`, number: inventedNumber('09-CT/TU'), day }, [
    { body: DISTRICT, kind: 'assigned', value: 200, reason, recordedFor: DISTRICT },
  ])
  issue(
    world,
    {
      ...paper,
      key: `H001 ${year} allocation`,
      number: inventedNumber('215-QĐ/HU'),
      day: allocated,
      issuer: 'Ban Thường vụ Huyện ủy H001',
      issuerCode: DISTRICT,
    },
    UNITS.map(
      ({ code, target }): Target => ({
        body: `${DISTRICT}-${code}`,
        kind: 'assigned',
        value: target,
        reason: INVENTED,
        recordedFor: DISTRICT,
      }),
    ),
  )
}

/** "100 % chi bộ, đảng bộ cơ sở hoàn thành chỉ tiêu kết nạp đảng" in 2024. */
function requireEveryBody(world: World): void {
  issue(
    world,
    {
      key: 'H001 2024 coverage',
      body: DISTRICT,
      period: '2024',
      number: inventedNumber('216-KL/HU'),
      day: '2024-02-20',
      issuer: 'Ban Thường vụ Huyện ủy H001',
      issuerCode: DISTRICT,
      by: 'huyen001',
    },
    [
      {
        body: DISTRICT,
        kind: 'assigned',
        indicator: 'grassrootsCompleted',
        unit: 'percent',
        value: 100,
        reason: fromArticle(ARTICLES.district001),
        recordedFor: DISTRICT,
      },
    ],
  )
}

function addMembers(world: World): void {
  const weights = UNITS.map((unit) => unit.target + unit.cells)
  for (const [day, total] of [
    ['2022-12-31', 5160],
    ['2023-12-31', 5330],
  ] as const) {
    const shared = { day, source: INVENTED, by: 'huyen001' } as const
    countMembers(world, { ...shared, body: DISTRICT, value: total })
    const shares = share(total, weights)
    UNITS.forEach(({ code }, index) => {
      countMembers(world, { ...shared, body: `${DISTRICT}-${code}`, value: shares[index] ?? 0 })
    })
  }
}

/** 210 people, all of 2023: none of 2024 before the conference of 20/02/2024. */
function admit(world: World): void {
  const days = workdays('2023-02-01', '2023-12-29')
  admitAll(world, {
    key: 'H001-2023',
    officer: 'huyen001',
    issuer: { name: 'Ban Thường vụ Huyện ủy H001', code: DISTRICT, suffix: 'HU' },
    slots: UNITS.flatMap(({ code, admitted }) => {
      const body = `${DISTRICT}-${code}`
      return scatter(cellsOf(world, body), admitted, days, `${body} 2023`)
    }),
    women: 104,
    ethnicMinority: 11,
    religious: 9,
    youthUnion: 108,
    ethnicities: ['Tày', 'Nùng', 'Hoa', 'Khmer'],
  })
}

/** What the bodies that missed their targets state of it; invented. */
const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  X11: ['leftForWork', 'agedCell'],
  X12: ['leftForWork', 'cellNotLooking'],
  TA: ['staffCuts'],
  NH: ['staffCuts'],
  LN: ['shiftWork', 'committeePartTime'],
  HTX: ['ownerNotInterested', 'massBodiesNotIntroducing'],
}

function stateCauses(world: World): void {
  for (const [code, causes] of Object.entries(CAUSES)) {
    world.rows.shortfall_statement.push({
      id: idOf(`causes ${code} 2023`),
      organisation_id: organisationId(`${DISTRICT}-${code}`),
      period_id: periodId('2023'),
      causes: [...causes],
      recorded_at: momentOf('2024-01-25'),
      recorded_by: accountId('huyen001'),
    })
  }
}
