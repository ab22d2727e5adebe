import { useCallback, useEffect } from 'react'
import type { ProgressReply } from '#contract/progress'
import type { Day } from '#domain/dates'
import { type ChoiceChanges, type Choices, type ChoosingOptions, useChoices } from './choices'
import { periodOf } from './links'
import { useBody, useProgress } from './queries'

/**
 * The day a page opens on when none was chosen: where the list of the body is complete only up to a day inside
 * the period, that day, so that missing entries are not read as missing people. Null: as the server has it.
 */
export function arrivalDay(
  choices: Choices,
  reply: Pick<ProgressReply, 'period' | 'asOf'> | undefined,
  completeUntil: Day | null | undefined,
): Day | null {
  if (choices.asOf !== undefined || choices.to !== undefined || choices.knownAt !== undefined) return null
  if (reply === undefined || completeUntil === null || completeUntil === undefined) return null
  return completeUntil >= reply.period.from && completeUntil < reply.asOf ? completeUntil : null
}

/**
 * The figures of a body for the choices of the address, once the day of arrival stands in it. A day is chosen
 * together with its period: in another body the newest period may be another one.
 */
export function useArrival(id: string) {
  const { choices, choose } = useChoices()
  const body = useBody(id)
  const progress = useProgress(id, choices)
  const reply = progress.data
  const day = arrivalDay(choices, reply, body.data?.completeUntil)
  const chooseWithPeriod = useCallback(
    (changes: ChoiceChanges, options?: ChoosingOptions) => {
      const isOpen = choices.period === undefined && choices.year === undefined
      choose(isOpen && reply !== undefined ? { ...periodOf(reply), ...changes } : changes, options)
    },
    [choices, choose, reply],
  )
  useEffect(() => {
    if (day !== null) chooseWithPeriod({ asOf: day }, { replace: true })
  }, [day, chooseWithPeriod])
  const isWaiting = choices.asOf === undefined && body.isPending
  return {
    choices,
    choose: chooseWithPeriod,
    body: body.data,
    progress,
    isSettled: day === null && !isWaiting,
  }
}
