import type { ProgressReply, ProgressRow } from '#contract/progress'
import { yearAgo } from '#domain/dates'
import type { Sector } from '#domain/organisations/kinds'
import { LIST_INDICATORS } from '#domain/progress/indicators'
import { paths } from '../paths'
import type { Query } from '../platform/address'
import { type Choices, choicesQuery } from './choices'

/** Places of the page that its own figures lead to. */
export const TABLE = 'table'
export const UNKNOWN = 'unknown'

/**
 * The choices with nothing left open. A list opened for a body beneath must count as the row it stands behind,
 * though that body's own document might say otherwise.
 */
export function exactChoices(reply: ProgressReply, choices: Choices): Choices {
  const { period, asOf, treeOn, countBy, periodId } = reply
  return {
    ...periodOf(reply),
    from: period.from,
    to: period.to,
    asOf,
    treeOn: treeOn === asOf ? undefined : treeOn,
    knownAt: choices.knownAt,
    countBy,
    target: periodId === null ? undefined : choices.target,
  }
}

/** The period of the figures as a choice. */
export function periodOf({ periodId, period }: ProgressReply): Choices {
  return periodId === null ? { year: period.from.slice(0, 4) } : { period: periodId }
}

/** Where each figure of the page leads. `id` is the body of the row. */
export interface Links {
  /** Its own progress with the same choices. */
  progress: (id: string) => string
  /** As `progress`, with the bodies beneath that completed their target. */
  completed: (id: string) => string
  /** The people, or decisions, counted. */
  admissions: (id: string, indicator?: string) => string | undefined
  /** Those counted by the same day of the year before. */
  lastYear: (id: string) => string
  /** The files that wait for decision and ceremony, among all that are under way. */
  pipeline: (id: string) => string
  /** Cells in which nobody was admitted. */
  zeroCells: (id: string, sector?: Sector) => string
  /** The ledger of targets. */
  targets: (id: string) => string
  /** The sheet of what is given to the bodies beneath. */
  allocations: (id: string) => string
  /** What stands behind the number of people: the people, or the declared figure. */
  admitted: (row: Pick<ProgressRow, 'organisation' | 'source' | 'admitted'>) => string | undefined
}

/** `look`: how the table is looked at, kept when drilling down. */
export function linksOf(reply: ProgressReply, choices: Choices, look: Query = {}): Links {
  const same = choicesQuery({ ...choices, ...periodOf(reply), asOf: reply.asOf })
  const exact = choicesQuery(exactChoices(reply, choices))
  const listed = (id: string): Query => (id === reply.organisation.id ? same : exact)
  const before = choicesQuery(lastYearChoices(reply, choices))
  const period = { period: reply.periodId }
  const admissions = (id: string, indicator?: string): string | undefined => {
    const isListed = indicator === undefined || LIST_INDICATORS.some((known) => known === indicator)
    return isListed ? paths.admissions(id, { ...listed(id), indicator }) : undefined
  }
  return {
    progress: (id) => paths.progress(id, { ...same, ...look }),
    completed: (id) => `${paths.progress(id, { ...same, ...look, show: 'completed' })}#${TABLE}`,
    admissions,
    lastYear: (id) => paths.admissions(id, before),
    pipeline: (id) => paths.sources(id, { on: reply.asOf }),
    zeroCells: (id, sector) => paths.zeroCells(id, { ...listed(id), sector }),
    targets: (id) => paths.targets(id, period),
    allocations: (id) => paths.allocations(id, period),
    admitted: ({ organisation, source, admitted }) => {
      // nobody stands behind nought
      if (admitted === null || admitted === 0) return undefined
      return source === 'declared' ? paths.statements(organisation.id) : admissions(organisation.id)
    },
  }
}

function lastYearChoices(reply: ProgressReply, choices: Choices): Choices {
  const { period, sameDayLastYear, treeOn, countBy } = reply
  const from = yearAgo(period.from)
  return {
    year: from.slice(0, 4),
    from,
    to: yearAgo(period.to),
    asOf: sameDayLastYear.asOf,
    treeOn,
    knownAt: choices.knownAt,
    countBy,
  }
}
