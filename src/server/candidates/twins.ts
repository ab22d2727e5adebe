import type { JudgedFinding } from '#domain/findings'
import { findFiles } from '../admissions/admissionQueries'
import { findTwins, type Likeness, type Pair, possibleDuplicate } from '../admissions/duplicates'
import type { Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { findPlaces } from './filePlace'

interface Twins {
  /** to be looked at before anything is written */
  asked: JudgedFinding[]
  /** said to be other people */
  confirmed: Pair[]
  /** beyond the enterer's name scope; never told */
  unseen: Pair[]
}

/**
 * Likely duplicates of one person, whose name is locked.
 * @throws 404 when a confirmation names a file that the viewer cannot reach
 */
export async function judgeTwins(
  trx: Trx,
  likeness: Likeness,
  confirmDuplicates: readonly string[],
  viewer: Viewer,
): Promise<Twins> {
  const { id } = likeness
  const twins = await findTwins(trx, [likeness], viewer)
  const seen = twins.filter((twin) => twin.isOpen)
  await refuseUnknownFiles(
    trx,
    confirmDuplicates.filter((other) => !seen.some((twin) => twin.otherId === other)),
    viewer,
  )
  const isConfirmed = (other: string) => confirmDuplicates.includes(other)
  return {
    asked: seen.filter(({ otherId }) => !isConfirmed(otherId)).map(possibleDuplicate),
    confirmed: seen.filter(({ otherId }) => isConfirmed(otherId)).map(({ otherId }): Pair => [id, otherId]),
    unseen: twins.filter((twin) => !twin.isOpen).map(({ otherId }): Pair => [id, otherId]),
  }
}

async function refuseUnknownFiles(trx: Trx, ids: readonly string[], viewer: Viewer): Promise<void> {
  if (ids.length === 0) return
  const [admitted, underWay] = [await findFiles(trx, ids, viewer), await findPlaces(trx, ids, viewer)]
  if (ids.some((id) => !admitted.has(id) && !underWay.has(id))) throw notFound()
}
