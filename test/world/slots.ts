import type { Occupation } from '#domain/admissions/words'
import { addDays, type Day } from '#domain/dates'
import type { Slot } from './batches'
import type { Body } from './build'
import { workdayUpTo } from './calendar'
import { pick, roll } from './chance'

/** What people in a body of a sector do: how many of each among its people. */
const OCCUPATIONS: Record<Body['sector'], Partial<Record<Occupation, number>>> = {
  village: { villageOfficer: 3, farmer: 4, worker: 2, nonPublicEmployee: 2, other: 2, student: 1 },
  nonStateEnterprise: { worker: 4, enterpriseStaff: 2, enterpriseManager: 1, businessOwner: 1 },
  stateEnterprise: { worker: 2, enterpriseStaff: 1, enterpriseManager: 1 },
  agency: { stateOfficial: 2, partyOfficial: 1 },
  school: { teacher: 4, publicEmployee: 1 },
  publicService: { publicEmployee: 1 },
  armedForces: { armedForces: 1 },
  other: { other: 1 },
}

/** What a person of the cell does, by its sector. */
export function occupationIn(cell: Body, key: string): Occupation {
  if (cell.sector === 'agency' && cell.kind === 'cell' && /(phường|xã|thị trấn) /.test(cell.name))
    return 'communeOfficial'
  const chances = Object.entries(OCCUPATIONS[cell.sector]).flatMap(
    ([occupation, times]) => Array.from({ length: times }, () => occupation as Occupation), // the keys of the table
  )
  return pick(chances, `occupation ${key}`)
}

/** A place for one person in a cell: a ceremony on one of the days, the decision one to three weeks before. */
export function slotIn(cell: Body, days: readonly Day[], key: string): Slot {
  const ceremonyDay = pick(days, `ceremony ${key}`)
  return {
    cell,
    ...decidedBefore(ceremonyDay, key),
    occupation: occupationIn(cell, key),
  }
}

/** The ceremony and a decision 8 to 21 days earlier. */
export function decidedBefore(ceremonyDay: Day, key: string): Pick<Slot, 'ceremonyDay' | 'decisionDay'> {
  return { ceremonyDay, decisionDay: workdayUpTo(addDays(ceremonyDay, -8 - roll(`decision ${key}`, 12))) }
}

/** So many people spread over the cells by chance, some cells without anybody. */
export function scatter(cells: readonly Body[], count: number, days: readonly Day[], key: string): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const own = `${key} ${index}`
    return slotIn(pick(cells, `cell ${own}`), days, own)
  })
}

/** One person in each cell, and a second in the first cells until `count` is reached. */
export function oneEach(cells: readonly Body[], count: number, days: readonly Day[], key: string): Slot[] {
  return [...cells, ...cells].slice(0, count).map((cell, index) => slotIn(cell, days, `${key} ${index}`))
}
