import type { DueGroup } from '#contract/desk'
import { DUTY_KINDS } from '#domain/candidates/dutyKinds'
import { useChoices } from '../platform/address'
import type { DeskQuestion, Whose } from './queries'

/** In the order of the page. */
export const GROUPS = ['overdue', 'week', 'month', 'later'] as const satisfies readonly DueGroup[]
export const WHOSE = ['own', 'beneath', 'all'] as const satisfies readonly Whose[]

/** What the address asks for: whose duties, of which kind, due when. */
export function useDeskQuestion(): DeskQuestion {
  const { chosen } = useChoices()
  return {
    whose: WHOSE.find((known) => known === chosen('whose')) ?? 'own',
    kind: DUTY_KINDS.find((known) => known === chosen('kind')) ?? null,
    due: GROUPS.find((known) => known === chosen('due')) ?? null,
  }
}
