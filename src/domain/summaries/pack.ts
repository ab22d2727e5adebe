import type { Day } from '#domain/dates'
import { inOrderOf } from '#domain/inOrderOf'
import type { Cause } from '#domain/obstacles/words'

/** The shape of a frozen pack; a later shape has a higher number, so that an old hash still says what it is of. */
export const PACK_VERSION = 1

export const OUTCOMES = ['exceeded', 'completed', 'missed', 'noTarget', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface PackBody {
  readonly id: string
  readonly name: string
  readonly target: number | null
  readonly admitted: number | null
  readonly percent: number | null
  readonly outcome: Outcome
  /** from the body's own statement */
  readonly causes: readonly Cause[]
}

/** What is told at the meeting that sums up a year. */
export interface Pack {
  readonly asOf: Day
  readonly from: Day
  readonly to: Day
  readonly target: number | null
  readonly admitted: number | null
  readonly percent: number | null
  readonly grassroots: {
    readonly total: number | null
    readonly completed: number | null
    readonly exceeded: number | null
  }
  readonly cells: {
    readonly total: number | null
    readonly withAdmission: number | null
    readonly noSource: number | null
  }
  readonly quality: Quality
  readonly bodies: readonly PackBody[]
}

/** Those admitted in the same days a year before, whose probation ended in this year. */
export interface Quality {
  readonly admitted: number
  readonly recognised: number
  readonly onTime: number
  readonly deleted: number
}

/** Reached, passed or missed its target; without one, or without a figure, nothing is judged. */
export function outcomeOf(admitted: number | null, target: number | null): Outcome {
  if (target === null || target === 0) return 'noTarget'
  if (admitted === null) return 'unknown'
  if (admitted === target) return 'completed'
  return admitted > target ? 'exceeded' : 'missed'
}

/** A pack counted again, its bodies in the order they were told, which may be another by the collation of another server. */
export function asTold(pack: Pack, told: Pick<Pack, 'bodies'>): Pack {
  return { ...pack, bodies: inOrderOf(told.bodies, pack.bodies, ({ id }) => id) }
}

export interface Difference {
  /** null for the whole */
  readonly id: string | null
  readonly name: string | null
  readonly was: number | null
  readonly now: number | null
}

/** The whole and its bodies, as far as differences are told of them. */
interface Compared {
  readonly admitted: number | null
  readonly bodies: readonly Pick<PackBody, 'id' | 'name' | 'admitted'>[]
}

/** Where the number of people admitted is another today than was told: the whole first, then bodies in their order. */
export function differencesOf(frozen: Compared, now: Compared): Difference[] {
  const of = (pack: Compared) => new Map(pack.bodies.map((body) => [body.id, body]))
  const [before, after] = [of(frozen), of(now)]
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  const bodies = ids.map((id) => ({
    id,
    name: after.get(id)?.name ?? before.get(id)?.name ?? null,
    was: before.get(id)?.admitted ?? null,
    now: after.get(id)?.admitted ?? null,
  }))
  const whole: Difference = { id: null, name: null, was: frozen.admitted, now: now.admitted }
  return [whole, ...bodies].filter((one) => one.was !== one.now)
}
