import type { Finding } from '#domain/findings'

/**
 * What may have been built on a target since it was recorded: a later entry of the same slot, targets given on to the
 * bodies right beneath, a closed period or a year summed up that tells it, an obstacle, an inspection or a guiding
 * document that names it.
 */
export type BuiltBy = 'amendment' | 'allocation' | 'closing' | 'summary' | 'use'

/** Told by the first of the bodies whose it is. */
export interface BuiltOn {
  readonly by: BuiltBy
  readonly name: string
  readonly bodies: number
}

/** A target is taken back while nothing was built on it; each kind of thing that was is told with its body. */
export function judgeTakingBack(built: readonly BuiltOn[]): readonly Finding[] {
  return built.map(({ by, name, bodies }) => ({
    code: 'targetStands',
    field: 'entryId',
    params: { by, name, others: bodies - 1 },
  }))
}
