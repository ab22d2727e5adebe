import { sql } from 'kysely'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { namesOf } from './obstacleList'

interface Near {
  candidateId: string | null
  /** whose files are looked at as well; a committee has none of its own */
  cellId: string
}

/**
 * Names that a text about this may not hold: of the file and of the cell's other files, as far as they are open to
 * the viewer. A name that is closed to them is not looked for, so that a refusal tells nobody whose file it is.
 */
export async function namesNear(trx: Trx, { candidateId, cellId }: Near, viewer: Viewer): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select candidate_id as id from file_state where cell_id = ${cellId} or candidate_id = ${candidateId}::uuid`.execute(
    trx,
  )
  const places = await findPlaces(
    trx,
    rows.map(({ id }) => id),
    viewer,
  )
  const open = [...places.values()].filter((place) => isFileOpen(place, undefined, viewer))
  const names = await namesOf(
    trx,
    open.map(({ id }) => id),
  )
  return [...names.values()]
}
