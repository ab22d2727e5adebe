import type { Day } from '#domain/dates'
import type { Mark } from '#domain/organisations/kinds'
import { found, type World } from './build'

/** A ward or commune: its villages are numbered (khu) or named (thôn). */
export interface Locality {
  code: string
  /** Without "phường", "xã": Bãi Cháy. */
  name: string
  rank: 'phường' | 'xã' | 'thị trấn'
  villages: number
  marks?: readonly Mark[]
}

/** Names that come back in one commune after the other, as they do in life. */
const THON = [
  'Đồng Mới',
  'Khe Lạnh',
  'Đồng Trà',
  'Tân An',
  'An Biên',
  'Khe Cát',
  'Đồng Giữa',
  'Chợ',
  'Bến Đò',
  'Trung Lương',
]

/** The committee with a cell for each village, its office, its police and two schools. */
export function addLocality(world: World, parent: string, locality: Locality, founded: Day): void {
  const { code, name, rank, villages, marks = [] } = locality
  const committee = `${parent}-${code}`
  const base = { marks, founded }
  found(world, {
    ...base,
    code: committee,
    name: `Đảng bộ ${rank} ${name}`,
    parent,
    kind: 'grassrootsCommittee',
    sector: 'village',
  })
  const cell = { ...base, parent: committee, kind: 'cell' } as const
  for (let number = 1; number <= villages; number += 1) {
    const isKhu = rank !== 'xã'
    const title = isKhu ? `khu ${number}` : `thôn ${thon(code, number)}`
    found(world, {
      ...cell,
      code: `${committee}-${isKhu ? 'K' : 'T'}${number}`,
      name: `Chi bộ ${title}`,
      sector: 'village',
    })
  }
  found(world, { ...cell, code: `${committee}-CQ`, name: `Chi bộ Cơ quan ${rank} ${name}`, sector: 'agency' })
  found(world, {
    ...cell,
    code: `${committee}-CA`,
    name: `Chi bộ Công an ${rank} ${name}`,
    sector: 'armedForces',
  })
  found(world, { ...cell, code: `${committee}-TH`, name: `Chi bộ Trường Tiểu học ${name}`, sector: 'school' })
  found(world, { ...cell, code: `${committee}-THCS`, name: `Chi bộ Trường THCS ${name}`, sector: 'school' })
}

/** Each commune begins at another place of the list, so that no two villages of one have the same name. */
function thon(code: string, number: number): string {
  const start = code.charCodeAt(0) + code.charCodeAt(code.length - 1)
  return THON[(start + number) % THON.length] ?? String(number)
}
