import type { Day } from '#domain/dates'
import { GRASSROOTS_KINDS, isGrassroots } from '#domain/organisations/kinds'
import { type BodySpan, type FileContext, grantOn } from './context'

/** The bodies a file passes through, as they stand last. */
export interface Actors {
  readonly cellId: string
  readonly subCommitteeId: string | null
  /** the nearest grassroots body; a grassroots cell is its own */
  readonly grassrootsId: string
  /** the body that decides: a delegated grassroots committee, else the nearest with a grant, else the nearest above */
  readonly competentId: string
}

/** Who acts on the files of a cell, by its last place in the tree and the grants that hold on the day a clock starts. */
export function actorsOf(cellId: string, context: FileContext, on: Day): Actors {
  const spans = context.bodies[cellId] ?? []
  const span = spans.filter(({ alive }) => alive).at(-1) ?? spans.at(-1)
  const above = [...(span?.above ?? [])].reverse()
  const grassroots = above.find(({ kind }) => isGrassroots(kind))
  const grassrootsId = isOwnGrassroots(span) ? cellId : (grassroots?.id ?? above[0]?.id ?? cellId)
  return {
    cellId,
    subCommitteeId: above.find(({ kind }) => kind === 'subCommittee')?.id ?? null,
    grassrootsId,
    competentId: competentOf(above, grassrootsId, context, on),
  }
}

const isOwnGrassroots = (span: BodySpan | undefined): boolean =>
  span !== undefined && GRASSROOTS_KINDS.includes(span.kind)

function competentOf(above: BodySpan['above'], grassrootsId: string, context: FileContext, on: Day): string {
  const granted = above.find(({ id }) => grantOn(context, id, on) !== null)
  if (granted !== undefined) return granted.id
  const start = above.findIndex(({ id }) => id === grassrootsId)
  return above[start + 1]?.id ?? grassrootsId
}
