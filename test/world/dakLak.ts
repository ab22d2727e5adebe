import { found, type World } from './build'
import { ARTICLES, fromArticle, INVENTED, inventedNumber } from './notes'
import { countMembers, declare, issue } from './statements'

/**
 * Đảng bộ tỉnh Đắk Lắk. From the article: 85,867 members, 704 grassroots organisations, the totals 2,770 and
 * 2089/1900, the largest and the smallest share. Members and targets of the other bodies are invented to fit.
 */
const BODIES: readonly (readonly [code: string, name: string, members: number, target: number])[] = [
  ['BMT', 'Đảng bộ thành phố Buôn Ma Thuột', 14230, 455],
  ['BH', 'Đảng bộ thị xã Buôn Hồ', 3420, 113],
  ['BDO', 'Đảng bộ huyện Buôn Đôn', 2610, 81],
  ['CK', 'Đảng bộ huyện Cư Kuin', 3150, 102],
  ['CMG', 'Đảng bộ huyện Cư M’gar', 5240, 168],
  ['EHL', 'Đảng bộ huyện Ea H’leo', 4330, 136],
  ['EK', 'Đảng bộ huyện Ea Kar', 5480, 183],
  ['ES', 'Đảng bộ huyện Ea Súp', 2940, 100],
  ['KA', 'Đảng bộ huyện Krông Ana', 3580, 118],
  ['KB', 'Đảng bộ huyện Krông Bông', 3260, 104],
  ['KBU', 'Đảng bộ huyện Krông Búk', 2390, 84],
  ['KN', 'Đảng bộ huyện Krông Năng', 4120, 132],
  ['KP', 'Đảng bộ huyện Krông Pắc', 6010, 183],
  ['LAK', 'Đảng bộ huyện Lắk', 2870, 99],
  ['MDR', 'Đảng bộ huyện M’Đrắk', 2760, 97],
  ['KCQ', 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh', 11260, 343],
  ['CA', 'Đảng bộ Công an tỉnh', 4870, 149],
  ['QS', 'Đảng bộ Quân sự tỉnh', 516, 17],
  ['BP', 'Đảng bộ Bộ đội Biên phòng tỉnh', 1548, 56],
  ['TN', 'Đảng bộ Trường Đại học Tây Nguyên', 1283, 50],
]
const FROM_ARTICLE = ['BMT', 'QS']
const SECTORS = { CA: 'armedForces', QS: 'armedForces', BP: 'armedForces', TN: 'school' } as const
const STANDING_COMMITTEE = 'Ban Thường vụ Tỉnh ủy Đắk Lắk'
const BASE_DAY = '2023-01-30'
const ARTICLE = ARTICLES.dakLak

export function addDakLak(world: World): void {
  found(world, {
    code: 'DL',
    name: 'Đảng bộ tỉnh Đắk Lắk',
    parent: 'TW',
    kind: 'centralDirect',
    sector: 'other',
    founded: '1976-01-01',
  })
  for (const [code, name] of BODIES) {
    const sector = SECTORS[code as keyof typeof SECTORS] ?? 'other' // absent for the districts
    found(world, {
      code: `DL-${code}`,
      name,
      parent: 'DL',
      kind: 'upperDirect',
      sector,
      founded: '2000-01-01',
    })
  }
  setTargets(world)
  allocate2023(world)
  addMembers(world)
  addDeclared(world)
}

function setTargets(world: World): void {
  const paper = { body: 'DL', issuerCode: 'DL', countBy: 'ceremony', by: 'daklak' } as const
  const own = { body: 'DL', recordedFor: 'DL', reason: fromArticle(ARTICLE) } as const
  const year2022 = {
    period: '2022',
    number: inventedNumber('08-CT/TU'),
    day: '2022-01-12',
    issuer: STANDING_COMMITTEE,
  }
  issue(world, { ...paper, key: 'DL 2022', ...year2022 }, [{ ...own, kind: 'assigned', value: 1900 }])
  const year2023 = {
    period: '2023',
    number: inventedNumber('21-CT/TU'),
    day: '2023-01-10',
    issuer: STANDING_COMMITTEE,
  }
  issue(world, { ...paper, key: 'DL 2023', ...year2023 }, [
    { ...own, kind: 'assigned', value: 2770, qualifier: 'orMore', baseDay: BASE_DAY },
  ])
  const resolution = {
    period: '2023',
    number: inventedNumber('14-NQ/TU'),
    day: '2023-01-09',
    issuer: 'Tỉnh ủy Đắk Lắk',
  }
  issue(world, { ...paper, key: 'DL 2023 resolution', ...resolution }, [
    { ...own, kind: 'resolution', rate: [3, 4], qualifier: 'orMore', baseDay: BASE_DAY },
  ])
}

function allocate2023(world: World): void {
  const targets = BODIES.map(([code, , , value]) => ({
    body: `DL-${code}`,
    kind: 'assigned' as const,
    value,
    qualifier: 'orMore' as const,
    baseDay: BASE_DAY,
    reason: FROM_ARTICLE.includes(code)
      ? fromArticle(ARTICLE)
      : `${INVENTED}, trong khung 3–4 % nêu trong bài`,
    recordedFor: 'DL',
  }))
  issue(
    world,
    {
      key: 'DL 2023 allocation',
      body: 'DL',
      period: '2023',
      number: inventedNumber('1064-QĐ/TU'),
      day: '2023-01-16',
      issuer: STANDING_COMMITTEE,
      issuerCode: 'DL',
      by: 'daklak',
    },
    targets,
  )
}

/** On the day of the article, and a year's end later so that 2024 can be allocated by members. */
function addMembers(world: World): void {
  const by = 'daklak'
  countMembers(world, { body: 'DL', day: BASE_DAY, value: 85_867, source: ARTICLE, by })
  for (const [code, , members, target] of BODIES) {
    const body = `DL-${code}`
    const source = `${INVENTED}; tổng 20 đảng bộ theo bài báo`
    countMembers(world, { body, day: BASE_DAY, value: members, source, by })
    countMembers(world, { body, day: '2023-12-31', value: members + target, source: INVENTED, by })
  }
  const total = BODIES.reduce((sum, [, , members, target]) => sum + members + target, 0)
  countMembers(world, { body: 'DL', day: '2023-12-31', value: total, source: INVENTED, by })
}

function addDeclared(world: World): void {
  const shared = {
    body: 'DL',
    title: ARTICLE,
    sourceDay: BASE_DAY,
    declaredBy: 'Tỉnh ủy Đắk Lắk (theo bài báo)',
    by: 'daklak',
  } as const
  declare(world, { ...shared, indicator: 'admitted', from: '2022-01-01', to: '2022-12-31', value: 2089 })
  declare(world, { ...shared, indicator: 'grassroots', from: BASE_DAY, to: BASE_DAY, value: 704 })
}
