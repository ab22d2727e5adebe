import type { CandidateDetail } from '#contract/candidates'
import type { Kind } from '#domain/candidates/kinds'

type Passing = Pick<CandidateDetail, 'cell' | 'above' | 'holder' | 'stage'>

/** Where the file may go: on to any body but the one that has it; back only to those beneath that one. */
export function bodiesFor(
  kind: Kind,
  { cell, above, holder }: Passing,
): readonly { id: string; name: string }[] {
  const bodies = [cell, ...above]
  const at = bodies.findIndex(({ id }) => id === holder?.id)
  if (at < 0) return bodies
  return kind === 'returned' && at > 0 ? bodies.slice(0, at) : bodies.filter(({ id }) => id !== holder?.id)
}

/** On its way to a decision a file goes to the body next above, and comes back to the one next beneath. */
export function usualBody(kind: Kind, { cell, above, holder, stage }: Passing): string | undefined {
  const bodies = [cell, ...above]
  const at = bodies.findIndex(({ id }) => id === holder?.id)
  if (at < 0) return undefined
  if (kind === 'returned') return bodies[at - 1]?.id
  return kind === 'sent' && GOES_UP.includes(stage) ? bodies[at + 1]?.id : undefined
}

const GOES_UP: readonly CandidateDetail['stage'][] = ['cellResolved', 'grassrootsResolved', 'proposed']
