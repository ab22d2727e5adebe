import type { Kind } from '#domain/candidates/kinds'
import { addDays, addMonths, type Day, daysBetween, maxDay } from '#domain/dates'
import { workdayUpTo } from './calendar'
import { roll } from './chance'

/** The steps of a file in the world, each so many days after the one before: at least, and by chance more. */
const ROAD = [
  ['listed', 0, 1],
  ['mentorAssigned', 0, 1],
  ['certificate', 60, 120],
  ['permission', 15, 40],
  ['application', 5, 10],
  ['personalHistory', 2, 8],
  ['verificationRequest', 3, 5],
  ['verificationReply', 15, 15],
  ['introduction', 2, 5],
  ['unionResolution', 1, 5],
  ['opinion', 2, 5],
  ['cellResolution', 5, 10],
  ['sent', 1, 2],
  ['grassrootsResolution', 8, 10],
  ['sentUp', 1, 3],
  ['boardAppraisal', 4, 6],
  ['admissionDecision', 5, 8],
  ['decisionReceived', 2, 3],
  ['ceremony', 7, 12],
  ['memberEntries', 10, 15],
  ['newMemberClass', 100, 120],
  ['selfReview', 2, 4],
  ['mentorReview', 1, 3],
  ['recognitionOpinion', 1, 3],
  ['recognitionResolution', 3, 8],
  ['recognitionGrassroots', 6, 8],
  ['recognitionDecision', 6, 8],
] as const satisfies readonly (readonly [Kind | 'sentUp', number, number])[]

export type Step = (typeof ROAD)[number][0]

export interface Walked {
  step: Step
  day: Day
}

/** The days of all steps up to one, of which the last falls on the day given or shortly before. */
export function walk(upTo: Step, lastDay: Day, key: string): Walked[] {
  const steps = ROAD.slice(0, ROAD.findIndex(([step]) => step === upTo) + 1)
  const forward = from(addDays(lastDay, -1500), steps, key)
  const end = forward.at(-1)?.day ?? lastDay
  return from(addDays(lastDay, -1500 + daysBetween(end, lastDay) - 4), steps, key)
}

function from(start: Day, steps: readonly (readonly [Step, number, number])[], key: string): Walked[] {
  const walked: Walked[] = []
  let day = start
  for (const [step, least, spread] of steps) {
    day = addDays(day, least + roll(`${step} ${key}`, spread))
    if (step === 'selfReview') day = maxDay(day, afterProbation(walked))
    const onWorkday = workdayUpTo(day)
    walked.push({ step, day: maxDay(onWorkday, walked.at(-1)?.day ?? onWorkday) })
  }
  return walked
}

/** Nothing of the recognition is written before the twelve months are over. */
function afterProbation(walked: readonly Walked[]): Day {
  const ceremony = walked.find(({ step }) => step === 'ceremony')
  return ceremony === undefined ? '0001-01-01' : addDays(addMonths(ceremony.day, 12), 3)
}
