import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'

/** Which cells are asked about: those beneath a body on one tree that lived on a day. */
export interface CellsAsked {
  /** of the body on the tree */
  treePath: string
  treeOn: Day
  /** of this year the day of the tree, of the same days last year the day a year before */
  livedOn: Day
}

/**
 * The one definition of the cells of a coverage, as `from …` to be narrowed by `where true`: `place` on the tree asked
 * for, `cell` as it was on the day it lived; only what is in today's reach (docs/decisions/0031).
 */
export function livingCells({ treePath, treeOn, livedOn }: CellsAsked, viewer: Viewer): RawBuilder<unknown> {
  return sql`placement place
    join placement cell on cell.organisation_id = place.organisation_id and cell.valid @> ${livedOn}::date
      and cell.alive and cell.kind = any(${[...CELL_KINDS]}) and place.valid @> ${treeOn}::date
      and place.path <@ ${treePath}::ltree
    join placement reached on reached.organisation_id = place.organisation_id
      and reached.valid @> ${viewer.today}::date and reached.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})`
}

/** Whether the cell lived from a day on without a break: a younger one cannot have been silent so long. */
export function livedSince(from: RawBuilder<unknown>, { livedOn }: CellsAsked): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from placement rest where rest.organisation_id = cell.organisation_id
    and not rest.alive and rest.valid && daterange(${from}, ${livedOn}::date, '[]'))`
}
