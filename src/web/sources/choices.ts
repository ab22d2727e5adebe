import type { Alert } from '#contract/candidates'
import { PURPOSES } from '#domain/access'
import { STAGES } from '#domain/candidates/fold'
import { KIND_NAMES } from '#domain/candidates/kinds'
import { type Day, isDay } from '#domain/dates'
import { type Query, useChoices } from '../platform/address'
import type { ListQuestion, ListState } from './queries'

export const ALERTS = [
  'overdue',
  'certificateExpires',
  'turns18',
  'passes60',
  'longInStage',
] as const satisfies readonly Alert[]
export const STATES = ['open', 'exited', 'all'] as const satisfies readonly ListState[]

/** The place of the list on its page. */
export const LIST = 'list'

/** What the address asks for, but for the words of a search: a person's name does not belong into links. */
export function useListQuestion(): Omit<ListQuestion, 'q'> {
  const { chosen } = useChoices()
  return {
    on: dayIn(chosen('on')),
    stage: STAGES.find((known) => known === chosen('stage')) ?? null,
    state: STATES.find((known) => known === chosen('state')) ?? 'open',
    missing: KIND_NAMES.find((known) => known === chosen('missing')) ?? null,
    alert: ALERTS.find((known) => known === chosen('alert')) ?? null,
    by: dayIn(chosen('by')),
    purpose: PURPOSES.find((known) => known === chosen('purpose')),
  }
}

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

/** What narrows the list; the day and the purpose stay. */
export const NO_FILTER = { stage: null, state: null, missing: null, alert: null, by: null } as const

export function isNarrowed({ stage, state, missing, alert }: Omit<ListQuestion, 'q'>): boolean {
  return stage !== null || state !== 'open' || missing !== null || alert !== null
}

/** From a figure to the rows behind it: the same day and purpose, this filter alone. */
export function toList({ on, purpose }: Pick<ListQuestion, 'on' | 'purpose'>, filter: Query): Query {
  return { on, purpose, ...filter }
}
