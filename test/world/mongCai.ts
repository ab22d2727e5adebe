import type { World } from './build'
import { share } from './chance'
import { addMongCaiBodies, UNITS, WARDS } from './mongCaiBodies'
import { addMongCaiPeople } from './mongCaiPeople'
import { ARTICLES, fromArticle, INVENTED, inventedNumber } from './notes'
import { complete, countMembers, issue, startRecords, type Target } from './statements'

const CITY = 'QN-MC'
const WARD = 'QN-MC-BN'
const STANDING_COMMITTEE = 'Ban Thường vụ Thành ủy Móng Cái'

/** Đảng bộ thành phố Móng Cái with phường Bình Ngọc. */
export function addMongCai(world: World): void {
  addMongCaiBodies(world)
  addTargets(world)
  allocate(world)
  addMembers(world)
  addMongCaiPeople(world)
  startRecords(world, CITY, '2023-01-01', 'mongcai')
  complete(world, CITY, '2023-12-31', '2024-01-11', 'mongcai')
}

const PAPER = { body: CITY, by: 'mongcai' } as const
const OWN = { body: CITY, recordedFor: CITY } as const
/** Invented, as every milestone of the world. */
const MILESTONES = [
  ['2023-06-30', 35],
  ['2023-09-30', 70],
  ['2023-12-31', 100],
] as const

function addTargets(world: World): void {
  const province = {
    issuer: 'Ban Thường vụ Tỉnh ủy Quảng Ninh',
    issuerCode: 'QN',
    number: inventedNumber('13-KH/TU'),
  }
  issue(
    world,
    {
      ...PAPER,
      ...province,
      key: 'MC 2023',
      period: '2023',
      day: '2023-01-09',
      countBy: 'ceremony',
      milestones: MILESTONES,
    },
    [{ ...OWN, kind: 'assigned', value: 175, reason: `${fromArticle(ARTICLES.mongCai)}; 245 vượt 40 %` }],
  )
  const yearly = { issuer: 'Thành ủy Móng Cái', issuerCode: CITY, number: inventedNumber('28-NQ/ThU') }
  issue(world, { ...PAPER, ...yearly, key: 'MC 2023 resolution', period: '2023', day: '2022-12-22' }, [
    { ...OWN, kind: 'resolution', value: 160, reason: INVENTED },
  ])
  const congress = { issuer: 'Đại hội Đảng bộ thành phố Móng Cái lần thứ XXIV', issuerCode: CITY }
  const term = { period: '2020-2025', number: inventedNumber('01-NQ/ĐH'), day: '2020-07-30' }
  issue(world, { ...PAPER, ...congress, ...term, key: 'MC term' }, [
    { ...OWN, kind: 'resolution', value: 800, reason: INVENTED },
  ])
}

/** The city to its grassroots bodies (175 in all), Bình Ngọc to six of its cells. */
function allocate(world: World): void {
  const target = (body: string, value: number, recordedFor: string): Target => {
    return { body, kind: 'assigned', value, reason: INVENTED, recordedFor }
  }
  issue(
    world,
    {
      key: 'MC 2023 allocation',
      body: CITY,
      period: '2023',
      number: inventedNumber('402-QĐ/ThU'),
      day: '2023-01-17',
      issuer: STANDING_COMMITTEE,
      issuerCode: CITY,
      by: 'mongcai',
    },
    [...WARDS, ...UNITS].map((body) => target(`${CITY}-${body.code}`, body.target, CITY)),
  )
  issue(
    world,
    {
      key: 'BN 2023 allocation',
      body: WARD,
      period: '2023',
      number: inventedNumber('07-KH/ĐU'),
      day: '2023-02-07',
      issuer: 'Đảng ủy phường Bình Ngọc',
      issuerCode: WARD,
      by: 'binhngoc',
    },
    ['K1', 'K2', 'K3', 'K4', 'CQ', 'TH'].map((cell) => target(`${WARD}-${cell}`, 1, WARD)),
  )
}

/** "Trên 4.600" from the article; the bodies' own numbers are invented and sum to 4,618. */
function addMembers(world: World): void {
  const shared = { day: '2023-12-31', by: 'mongcai' } as const
  countMembers(world, { ...shared, body: CITY, value: 4600, qualifier: 'moreThan', source: ARTICLES.mongCai })
  const bodies = [...WARDS, ...UNITS]
  const shares = share(
    4618,
    bodies.map((body) => body.target + 2),
  )
  bodies.forEach(({ code }, index) => {
    countMembers(world, { ...shared, body: `${CITY}-${code}`, value: shares[index] ?? 0, source: INVENTED })
  })
}
