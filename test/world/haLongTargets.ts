import type { Sector } from '#domain/organisations/kinds'
import { type Body, beneath, cellsOf, type World } from './build'
import { roll, share } from './chance'
import { ARTICLES, fromArticle, INVENTED, inventedNumber } from './notes'
import { countMembers, issue, type Paper, type Target } from './statements'

const CITY = 'QN-HL'
const STANDING_COMMITTEE = 'Ban Thường vụ Thành ủy Hạ Long'
const PROVINCE = { issuer: 'Ban Thường vụ Tỉnh ủy Quảng Ninh', issuerCode: 'QN' } as const
const OWN = { issuer: STANDING_COMMITTEE, issuerCode: CITY } as const
const CONGRESS = { issuer: 'Đại hội Đảng bộ thành phố Hạ Long lần thứ XXV', issuerCode: CITY } as const

/** 450 follows from the article (365 = 81,11 %); every other target here is invented. */
export function addHaLongTargets(world: World): void {
  issueOwn(
    world,
    { key: '2022', period: '2022', day: '2022-01-11', number: '17-KH/TU', ...PROVINCE, ...yearly(2022) },
    [invented('assigned', 440)],
  )
  issueOwn(
    world,
    { key: '2023', period: '2023', day: '2023-01-09', number: '12-KH/TU', ...PROVINCE, ...yearly(2023) },
    [
      { ...invented('assigned', 450), reason: fromArticle(ARTICLES.haLong) },
      { ...invented('assigned', 90), indicator: 'nonStateEnterprise' },
      { ...invented('assigned', 15), indicator: 'pupils' },
      { ...invented('assigned', 146), indicator: 'villageCellsWithAdmission', unit: 'bodies' },
    ],
  )
  issueOwn(
    world,
    { key: '2023 registered', period: '2023', day: '2023-01-05', number: '33-CV/ThU', ...OWN },
    [invented('registered', 455)],
  )
  issueOwn(
    world,
    { key: '2023 resolution', period: '2023', day: '2022-12-20', number: '41-NQ/ThU', ...OWN },
    [invented('resolution', 420)],
  )
  issueOwn(world, { key: 'term', period: '2020-2025', day: '2020-08-05', number: '01-NQ/ĐH', ...CONGRESS }, [
    invented('resolution', 2100),
  ])
  allocate(world)
  for (const ward of ['BC', 'CX', 'HB', 'LL', 'YK']) allocateToCells(world, `${CITY}-${ward}`)
  addMembers(world)
}

/** Counting day and milestones of a yearly plan of the province; the milestones are invented. */
function yearly(year: number): Pick<Paper, 'countBy' | 'milestones'> {
  const milestones = [
    [`${year}-06-30`, 50],
    [`${year}-08-31`, 65],
    [`${year}-12-31`, 100],
  ] as const
  return { countBy: 'ceremony', milestones }
}

function issueOwn(world: World, paper: Omit<Paper, 'body' | 'by'>, targets: readonly Target[]): void {
  const { key, number } = paper
  const own = {
    ...paper,
    key: `HL ${key}`,
    number: inventedNumber(number),
    body: CITY,
    by: 'halong',
  } as const
  issue(world, own, targets)
}

function invented(kind: Target['kind'], value: number): Target {
  return { body: CITY, kind, value, reason: INVENTED, recordedFor: CITY }
}

/** People a year to one cell, by the kind of work, as the plan has it. */
const PER_CELL: Record<Sector, number> = {
  village: 0.73,
  school: 1.5,
  nonStateEnterprise: 3.5,
  stateEnterprise: 3.4,
  agency: 1.1,
  publicService: 5,
  armedForces: 0.8,
  other: 1,
}

/** 452 to the grassroots bodies: two more than the city's own target, at least one to each. */
function allocate(world: World): void {
  const bodies = beneath(world, CITY)
  const weights = bodies.map((body) => weightOf(world, body))
  const shares = share(452 - bodies.length, weights)
  issue(
    world,
    {
      key: 'HL 2023 allocation',
      body: CITY,
      period: '2023',
      number: inventedNumber('398-QĐ/ThU'),
      day: '2023-01-16',
      ...OWN,
      by: 'halong',
    },
    bodies.map((body, index) => target(body, 1 + (shares[index] ?? 0))),
  )
}

function weightOf(world: World, body: Body): number {
  const jitter = 0.75 + roll(`allocation ${body.code}`, 50) / 100
  return cellsOf(world, body.code).length * PER_CELL[body.sector] * jitter
}

function target({ code }: Body, value: number): Target {
  return { body: code, kind: 'assigned', value, reason: INVENTED, recordedFor: CITY }
}

/** A ward passes one person on to each of its first village cells, for want of more. */
function allocateToCells(world: World, ward: string): void {
  const cells = cellsOf(world, ward).filter((cell) => cell.sector === 'village')
  const name = world.bodies.get(ward)?.name ?? ''
  issue(
    world,
    {
      key: `${ward} 2023`,
      body: ward,
      period: '2023',
      number: inventedNumber('05-KH/ĐU'),
      day: '2023-02-06',
      issuer: name.replace('Đảng bộ', 'Đảng ủy'),
      issuerCode: ward,
      by: 'halong',
    },
    cells.map((cell) => target(cell, 1)),
  )
}

/** 22,600 members at the end of 2022, shared out by cells; all invented. */
function addMembers(world: World): void {
  const bodies = beneath(world, CITY)
  const shares = share(
    22_600,
    bodies.map((body) => cellsOf(world, body.code).length + roll(`members ${body.code}`, 4)),
  )
  const shared = { day: '2022-12-31', source: INVENTED, by: 'halong' } as const
  countMembers(world, { ...shared, body: CITY, value: 22_600 })
  bodies.forEach((body, index) =>
    countMembers(world, { ...shared, body: body.code, value: shares[index] ?? 0 }),
  )
}
