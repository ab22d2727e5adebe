import { useCallback, useMemo } from 'react'
import type { Day } from '#domain/dates'
import { useDraft } from '../platform/draft'
import type { PaperDraft } from './drafts'

/** Somebody recorded in this sitting, who may still be taken back at once. */
export interface Recorded {
  readonly id: string
  readonly name: string
  readonly cellName: string
  readonly takenBack: boolean
}

/** What stays from one entry to the next until the person signs out. */
export interface Sitting {
  readonly recorded: readonly Recorded[]
  readonly last: { readonly paper: PaperDraft; readonly ceremonyDay: Day | null } | null
}

const NONE: Sitting = { recorded: [], last: null }

function isSitting(value: unknown): value is Sitting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'recorded' in value &&
    Array.isArray(value.recorded) &&
    'last' in value
  )
}

export function useSitting(organisationId: string) {
  const { value, change } = useDraft(`sitting ${organisationId}`, NONE, isSitting)
  const add = useCallback(
    (one: Recorded, last: NonNullable<Sitting['last']>) =>
      change({ recorded: [...value.recorded, one], last }),
    [value, change],
  )
  const markTakenBack = useCallback(
    (id: string) =>
      change({
        ...value,
        recorded: value.recorded.map((one) => (one.id === id ? { ...one, takenBack: true } : one)),
      }),
    [value, change],
  )
  return useMemo(() => ({ sitting: value, add, markTakenBack }), [value, add, markTakenBack])
}
