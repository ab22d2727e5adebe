import type { OrganisationDetail } from '#contract/organisations'
import type { Rights } from '../rights'

export type TreeEvent = OrganisationDetail['events'][number]
export type SourceState = OrganisationDetail['sourceStates'][number]

/** What can be corrected of a body: an event of the tree, or a state of its source. */
export type Fact =
  | { readonly of: 'event'; readonly event: TreeEvent }
  | { readonly of: 'source'; readonly state: SourceState }

/** The two ways to correct, as the address names them. */
export const CORRECTIONS = ['correct', 'withdraw'] as const
export type Correction = (typeof CORRECTIONS)[number]

/** The fact of the body with this id; null when there is none, or when another has taken its place. */
export function factOf({ events, sourceStates }: OrganisationDetail, id: string | null): Fact | null {
  const event = events.find((one) => one.id === id)
  if (event !== undefined) return { of: 'event', event }
  const state = sourceStates.find((one) => one.id === id)
  return state === undefined ? null : { of: 'source', state }
}

/** What the viewer may do with the fact. A founding is corrected, never withdrawn: the body would have no name. */
export function correctionsFor(rights: Rights, fact: Fact): readonly Correction[] {
  if (fact.of === 'source') return rights.state ? CORRECTIONS : []
  if (!rights.change) return []
  return fact.event.kind === 'found' ? ['correct'] : CORRECTIONS
}
