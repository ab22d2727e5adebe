import { addDays, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import { inFuture } from './recommendations'
import { LONGEST_OPENING_DAYS } from './words'

/** What an inspection says of one body: a finding, a recommendation, something it looked at. */
interface About {
  readonly organisationId: string
  readonly note?: string
  readonly dueDay?: Day
}

export interface InspectionFacts {
  readonly from: Day
  readonly to: Day
  readonly conclusionDay: Day
  readonly conclusion: string
  readonly team: readonly string[]
  readonly organisationIds: readonly string[]
  readonly findings: readonly About[]
  readonly recommendations: readonly About[]
}

/**
 * Days of an inspection that was carried out and concluded, and what it says: no finding or recommendation on a body
 * that was not inspected, nothing due before the conclusion, nothing personal.
 */
export function judgeInspection(facts: InspectionFacts, today: Day): Finding[] {
  const { from, to, conclusionDay, conclusion, team, organisationIds, findings, recommendations } = facts
  const others = (told: readonly About[], name: string): Finding[] =>
    told.flatMap(({ organisationId, note = '', dueDay }, index) => [
      ...(organisationIds.includes(organisationId)
        ? []
        : [{ code: 'notInspected' as const, field: `${name}.${index}.organisationId` }]),
      ...(dueDay !== undefined && dueDay < conclusionDay
        ? [
            {
              code: 'dueBeforeStart' as const,
              field: `${name}.${index}.dueDay`,
              params: { day: conclusionDay },
            },
          ]
        : []),
      ...judgeFreeText(note, `${name}.${index}.note`),
    ])
  return [
    ...inFuture(to, 'to', today),
    ...(to < from ? [{ code: 'dayOrder' as const, field: 'to' }] : []),
    ...inFuture(conclusionDay, 'conclusion.day', today),
    ...(conclusionDay < to
      ? [{ code: 'beforeEarlierEvent' as const, field: 'conclusion.day', params: { day: to } }]
      : []),
    ...judgeFreeText(conclusion, 'conclusion.text'),
    ...team.flatMap((post, index) => judgeFreeText(post, `team.${index}`)),
    ...others(findings, 'findings'),
    ...others(recommendations, 'recommendations'),
  ]
}

export interface OpeningFacts {
  readonly from: Day
  readonly to: Day
  readonly decisionDay: Day
}

/** Days of an inspection as its decision sets them: names are open while it runs, so that it ends. */
export function judgeOpening({ from, to, decisionDay }: OpeningFacts, today: Day): Finding[] {
  return [
    ...inFuture(decisionDay, 'decision.day', today),
    ...(from < decisionDay
      ? [{ code: 'beforeEarlierEvent' as const, field: 'from', params: { day: decisionDay } }]
      : []),
    ...(to < from ? [{ code: 'dayOrder' as const, field: 'to' }] : []),
    ...(to > addDays(from, LONGEST_OPENING_DAYS - 1)
      ? [{ code: 'openingTooLong' as const, field: 'to', params: { days: LONGEST_OPENING_DAYS } }]
      : []),
  ]
}
