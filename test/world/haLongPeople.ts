import type { Day } from '#domain/dates'
import type { Sector } from '#domain/organisations/kinds'
import { admitAll, type Batch, type Slot } from './batches'
import type { Body, World } from './build'
import { workdays } from './calendar'
import { shuffled } from './chance'
import { CLOSED_CELL, MOVED_CELL } from './haLongBodies'
import { decidedBefore, oneEach, scatter } from './slots'
import { exhaust } from './statements'

const CITY = 'QN-HL'
const ISSUER = { name: 'Ban Thường vụ Thành ủy Hạ Long', code: CITY, suffix: 'ThU' }
const OFFICE = {
  officer: 'halong',
  issuer: ISSUER,
  ethnicities: ['Dao', 'Tày', 'Sán Dìu', 'Sán Chay', 'Hoa'],
} as const

/** How many people come from where; villages and pupils are placed apart. */
type Mix = Partial<Record<Sector, number>>

const MIX_2023: Mix = {
  nonStateEnterprise: 69,
  school: 58,
  agency: 36,
  publicService: 24,
  armedForces: 18,
  stateEnterprise: 14,
}
const MIX_EARLY_2022: Mix = { ...MIX_2023, nonStateEnterprise: 58, school: 57 }
const MIX_LATE_2022: Mix = {
  nonStateEnterprise: 22,
  school: 20,
  agency: 12,
  publicService: 8,
  armedForces: 6,
  stateEnterprise: 5,
}

/** Admissions until 31/08/2023 as in the article, and last year's, made up in bulk: 331 until 31/08, 442 in all. */
export function addHaLongPeople(world: World): void {
  admitAll(world, batch2023(world))
  for (const batch of batches2022(world)) admitAll(world, batch)
}

/** 365: 69 in non-state enterprises, 12 pupils, 134 in 118 of the 243 village cells, and 150 others. */
function batch2023(world: World): Batch {
  const days = workdays('2023-01-04', '2023-08-31')
  const slots = [
    ...villages2023(world, days),
    ...mixed(world, '2023', days, MIX_2023),
    ...pupils(world, '2023', {
      'THPT-HG-1': 4,
      'THPT-CHL-1': 3,
      'THPT-BC-1': 2,
      'THPT-VVH-1': 1,
      'THPT-HB-1': 1,
      'THPT-QL': 1,
    }),
  ]
  return { ...OFFICE, key: 'HL-2023', slots, women: 203, ethnicMinority: 21, religious: 6, youthUnion: 205 }
}

function villages2023(world: World, days: readonly Day[]): Slot[] {
  const others = villageCells(world).filter(({ code }) => code !== CLOSED_CELL && code !== MOVED_CELL)
  const order = shuffled(others, 'villages 2023', (cell) => cell.code)
  for (const { code } of order.slice(-7)) {
    exhaust(world, code, '2023-01-31', 'Khu dân cư không còn quần chúng trong độ tuổi (giả định)', 'halong')
  }
  const moved = villageCells(world).filter(({ code }) => code === MOVED_CELL)
  const slots = oneEach([...order.slice(0, 117), ...moved], 134, days, 'village 2023')
  return slots.map((slot, index) => ({ ...slot, ...oddity(slot, index) }))
}

/** Files as they come in from old papers: a birth date known to the year or the month; a visit before the move. */
function oddity(slot: Slot, index: number): Partial<Slot> {
  if (slot.cell.code === MOVED_CELL) return decidedBefore('2023-03-24', 'moved cell')
  if (index === 3) return { given: { birthDay: '1988-01-01', birthPrecision: 'year' } }
  if (index === 9) return { given: { birthDay: '1991-06-01', birthPrecision: 'month' } }
  return {}
}

/** Less of everything than a year later; `generated` marks them. */
function batches2022(world: World): Batch[] {
  const order = shuffled(villageCells(world), 'villages 2022', ({ code }) => code)
  order.sort((a, b) => Number(b.code === CLOSED_CELL) - Number(a.code === CLOSED_CELL))
  const [early, late] = [workdays('2022-01-25', '2022-08-31'), workdays('2022-09-05', '2022-12-30')]
  const first = [
    ...oneEach(order.slice(0, 104), 117, early, 'village 2022'),
    ...mixed(world, '2022', early, MIX_EARLY_2022),
    ...pupils(world, '2022', { 'THPT-HG-1': 3, 'THPT-CHL-1': 2, 'THPT-BC-1': 1, 'THPT-HB-1': 1 }),
  ]
  const last = [
    ...oneEach(order.slice(120, 158), 38, late, 'village late 2022'),
    ...mixed(world, '2022 late', late, MIX_LATE_2022),
  ]
  const shared = { ...OFFICE, generated: true }
  return [
    {
      ...shared,
      key: 'HL-2022',
      slots: first,
      women: 176,
      ethnicMinority: 17,
      religious: 5,
      youthUnion: 175,
    },
    {
      ...shared,
      key: 'HL-2022-late',
      slots: last,
      women: 58,
      ethnicMinority: 6,
      religious: 2,
      youthUnion: 55,
    },
  ]
}

function mixed(world: World, key: string, days: readonly Day[], mix: Mix): Slot[] {
  return Object.entries(mix).flatMap(([sector, count]) => {
    const cells = cellsOfCity(world).filter((cell) => cell.sector === sector)
    return scatter(cells, count, days, `${sector} ${key}`)
  })
}

/** Grade 12 before the examinations: one ceremony for each school on 19 May. */
function pupils(world: World, year: string, counts: Readonly<Record<string, number>>): Slot[] {
  const day = year === '2023' ? '2023-05-19' : '2022-05-19'
  return Object.entries(counts).flatMap(([code, count]) => {
    const cells = cellsOfCity(world).filter((cell) => cell.code === `${CITY}-${code}`)
    return oneEach(
      Array.from({ length: count }, () => cells).flat(),
      count,
      [day],
      `pupil ${code} ${year}`,
    ).map((slot): Slot => ({ ...slot, occupation: 'pupil' }))
  })
}

function villageCells(world: World): Body[] {
  return cellsOfCity(world).filter((cell) => cell.sector === 'village')
}

function cellsOfCity(world: World): Body[] {
  return [...world.bodies.values()].filter(
    ({ code, kind }) => code.startsWith(`${CITY}-`) && (kind === 'cell' || kind === 'grassrootsCell'),
  )
}
