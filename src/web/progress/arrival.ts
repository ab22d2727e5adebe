import { useEffect } from 'react'
import type { ProgressReply } from '#contract/progress'
import type { Day } from '#domain/dates'
import { type Choices, useChoices } from './choices'
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

/** The figures of a body for the choices of the address, once the day of arrival stands in it. */
export function useArrival(id: string) {
  const { choices, choose } = useChoices()
  const body = useBody(id)
  const progress = useProgress(id, choices)
  const day = arrivalDay(choices, progress.data, body.data?.completeUntil)
  useEffect(() => {
    if (day !== null) choose({ asOf: day }, { replace: true })
  }, [day, choose])
  const isWaiting = choices.asOf === undefined && body.isPending
  return { choices, choose, body: body.data, progress, isSettled: day === null && !isWaiting }
}
