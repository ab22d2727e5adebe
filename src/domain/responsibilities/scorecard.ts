import { addDays, type Day } from '#domain/dates'
import type { Finding, JudgedFinding } from '#domain/findings'
import { RANKING_SCALE } from '#domain/rulebook/supervision'
import { valueOn } from '#domain/rulebook/timeline'
import type { Rank } from './words'

/** Calendar days in which the person judged may answer. No text sets them; they are this system's own. */
export const ANSWER_DAYS = 7

/** The last day to answer a scorecard shown on a day. */
export function lastAnswerDay(shown: Day): Day {
  return addDays(shown, ANSWER_DAYS)
}

/** Whether others than the person and the office see the figures: after the answer, or when its time is over. */
export function isScorecardOpen(shown: Day, answered: boolean, today: Day): boolean {
  return answered || today > lastAnswerDay(shown)
}

/**
 * What is wrong with an answer: given before the card was shown, or on a day that has not come. An answer after its
 * time is taken as long as nothing was concluded.
 */
export function judgeAnswer(day: Day, shown: Day, today: Day): readonly Finding[] {
  return [
    ...(day > today ? [{ code: 'dayInFuture' as const, field: 'day', params: { today } }] : []),
    ...(day < shown ? [{ code: 'beforeShown' as const, field: 'day', params: { day: shown } }] : []),
  ]
}

export interface Conclusion {
  readonly day: Day
  readonly level: Rank
  /** out of 100, given by people; no figure of the card gives it */
  readonly points: number
}

/** A conclusion waits for the answer, or for the end of its time. */
export function judgeConclusionDay(
  { day }: Pick<Conclusion, 'day'>,
  { shown, answered }: { shown: Day; answered: Day | null },
  today: Day,
): readonly Finding[] {
  if (day > today) return [{ code: 'dayInFuture', field: 'day', params: { today } }]
  const free = answered ?? addDays(lastAnswerDay(shown), 1)
  return day < free ? [{ code: 'answerAwaited', field: 'day', params: { until: lastAnswerDay(shown) } }] : []
}

/**
 * Whether the level proposed fits its points by the scale in force on the day (366-QĐ/TW, R-EVAL-1). The scale was
 * not read in its own text: what does not fit is told and may be recorded with its reason.
 */
export function judgeRank({ day, level, points }: Conclusion): readonly JudgedFinding[] {
  const scale = (['excellentPoints', 'goodPoints', 'completedPoints'] as const).map((parameter) =>
    valueOn(RANKING_SCALE, parameter, day),
  )
  const [excellent, good, completed] = scale
  if (!excellent || !good || !completed) {
    return [{ code: 'ruleUncovered', effect: 'warn', field: 'day', params: { rule: RANKING_SCALE.id, day } }]
  }
  const bounds: Record<Rank, [number, number]> = {
    excellent: [excellent.value, 101],
    good: [good.value, excellent.value],
    completed: [completed.value, good.value],
    notCompleted: [0, completed.value],
  }
  const [least, below] = bounds[level]
  if (points >= least && points < below) return []
  const params = { least, below: below > 100 ? null : below }
  return [{ code: 'rankUnfit', effect: excellent.effect, field: 'points', params, cite: excellent.cite }]
}
