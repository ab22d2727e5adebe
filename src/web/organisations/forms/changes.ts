import type { OrganisationDetail } from '#contract/organisations'
import type { Rights } from '../rights'

/** The ways to change a body, as the address names them. */
export const CHANGES = ['found', 'rename', 'move', 'describe', 'source', 'records', 'close'] as const
export type Change = (typeof CHANGES)[number]

const NEEDED: Record<Change, keyof Rights> = {
  found: 'found',
  rename: 'change',
  move: 'change',
  describe: 'change',
  source: 'state',
  records: 'state',
  close: 'change',
}

/** What the viewer may record of this body today; nothing more of a body that has ended. */
export function changesFor(rights: Rights, body: OrganisationDetail): readonly Change[] {
  if (!body.alive) return []
  return CHANGES.filter((change) => rights[NEEDED[change]])
}

export function changeOf(asked: string | null): Change | null {
  return CHANGES.find((change) => change === asked) ?? null
}

/** Whether a source is told again, or the lack of one: sentences differ. */
export function wordOf(change: Change, exhausted: boolean): Change | 'sourceAgain' {
  return change === 'source' && !exhausted ? 'sourceAgain' : change
}
