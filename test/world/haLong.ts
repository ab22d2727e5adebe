import type { World } from './build'
import { addHaLongBodies } from './haLongBodies'
import { addHaLongPeople } from './haLongPeople'
import { addHaLongTargets } from './haLongTargets'
import { complete, startRecords } from './statements'

/** Đảng bộ thành phố Hạ Long: 365 of 450 by 31/08/2023, each with a person behind it. */
export function addHaLong(world: World): void {
  addHaLongBodies(world)
  addHaLongTargets(world)
  addHaLongPeople(world)
  startRecords(world, 'QN-HL', '2022-01-01', 'halong')
  complete(world, 'QN-HL', '2023-08-31', '2023-09-11', 'halong')
}
