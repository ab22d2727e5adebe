import { STAGES, type Stage } from '#domain/candidates/fold'
import { addDays, type Day, maxDay, minDay } from '#domain/dates'
import { workingDaysBefore } from '#domain/rulebook/workingDays'

/** The stages a file still goes through up to the ceremony, each as the step that reaches it. */
export const PLAN_STEPS = [
  'trained',
  'permitted',
  'applied',
  'cellResolved',
  'grassrootsResolved',
  'decided',
  'admitted',
] as const satisfies readonly Stage[]
export type PlanStep = (typeof PLAN_STEPS)[number]

/** `ready`: decided, and the ceremony fits; `possible`: every step can still be in time; `late`: it cannot. */
export const PLAN_GROUPS = ['ready', 'possible', 'late'] as const
export type PlanGroup = (typeof PLAN_GROUPS)[number]

/** What a plan knows of a file; days are null where nothing runs out or nothing is known. */
export interface PlannedFile {
  readonly stage: Stage
  readonly stageDay: Day
  /** its resolution is that of the grassroots level too: no step between */
  readonly isGrassrootsCell: boolean
  /** last days on which the cell may consider it with this certificate and these papers */
  readonly certificateUntil: Day | null
  readonly dossierUntil: Day | null
  /** last day of the clock of the decision, once the cell has resolved */
  readonly decisionUntil: Day | null
  /** last day of the clock of the ceremony, once it was decided */
  readonly ceremonyUntil: Day | null
  /** first day of the month in which the person is 18 by months */
  readonly adultFrom: Day | null
}

/** Days from the stage before, as the body's own files took them (medians); absent where there are none. */
export type Pace = Readonly<Partial<Record<PlanStep, number>>>

export interface PlanDays {
  /** first day of the drive's window */
  readonly from: Day
  /** the day everybody is to be admitted by */
  readonly day: Day
  readonly today: Day
  /** working days the committee may take from the cell's resolution to the decision; null when no text covers it */
  readonly decisionWorkingDays: number | null
}

export interface StepPlan {
  readonly step: PlanStep
  /** earliest day by the body's own pace */
  readonly earliest: Day
  /** latest day on which the next steps are still in time */
  readonly latest: Day
  /** it stands, but runs out before it can be used: a certificate or papers to be made anew */
  readonly again: boolean
}

export type LateReason = 'pace' | 'age' | 'ceremonyClock'

export interface FilePlan {
  readonly group: PlanGroup
  /** what is still to be done, in order, none left out */
  readonly steps: readonly StepPlan[]
  /** earliest day of the ceremony */
  readonly earliest: Day
  /** why it cannot be in time; null otherwise */
  readonly reason: LateReason | null
  /** in time only if the decision comes sooner than its clock allows */
  readonly tight: boolean
}

/**
 * A file planned backwards from the day of a drive: for each step still ahead the latest day on which all later
 * ones are in time. Days between steps are the body's own medians where it has any, never guessed; between the
 * cell's resolution and the decision otherwise the whole of the legal clock (R-DEC-2, 294-QĐ/TW 4.3.1) as long as it
 * fits, and nothing else, because no text sets a length. A step's latest day is never after that of the next, and in
 * a file that can be ready never before its earliest. Files not yet admitted alone.
 */
export function planFile(file: PlannedFile, pace: Pace, days: PlanDays): FilePlan {
  const forward = forwardOf(file, pace, days)
  const earliest = forward.at(-1)?.day ?? days.today
  const reason = lateReason(file, pace, days, earliest)
  const backward = backwardOf(file, forward, pace, days)
  const steps = forward.map(({ step, day, again }, index): StepPlan => {
    return { step, earliest: day, latest: backward.latest[index] ?? days.day, again }
  })
  const group = reason !== null ? 'late' : file.stage === 'decided' ? 'ready' : 'possible'
  return { group, steps, earliest, reason, tight: reason === null && backward.isTight }
}

interface Ahead {
  step: PlanStep
  again: boolean
  day: Day
}

/** Earliest days; what runs out before the cell can use it is done again. */
function forwardOf(file: PlannedFile, pace: Pace, days: PlanDays): Ahead[] {
  const again = new Set<PlanStep>()
  for (;;) {
    const steps = earliestDays(file, again, pace, days)
    const cell = steps.find(({ step }) => step === 'cellResolved')?.day
    const spent = cell === undefined ? [] : runningOut(file, cell).filter((step) => isNew(step, steps))
    if (spent.length === 0) return steps
    for (const step of spent) again.add(step)
  }
}

function runningOut({ certificateUntil, dossierUntil }: PlannedFile, cell: Day): PlanStep[] {
  const certificate = certificateUntil !== null && certificateUntil < cell
  const dossier = dossierUntil !== null && dossierUntil < cell
  return [...(certificate ? (['trained'] as const) : []), ...(dossier ? (['applied'] as const) : [])]
}

const isNew = (step: PlanStep, ahead: readonly Ahead[]): boolean => !ahead.some((one) => one.step === step)

function earliestDays(file: PlannedFile, again: ReadonlySet<PlanStep>, pace: Pace, days: PlanDays): Ahead[] {
  const done = STAGES.indexOf(file.stage)
  const steps = PLAN_STEPS.filter(
    (step) =>
      (STAGES.indexOf(step) > done && !(step === 'grassrootsResolved' && file.isGrassrootsCell)) ||
      again.has(step),
  )
  const ahead: Ahead[] = []
  let last = file.stageDay
  for (const step of steps) {
    const isAgain = STAGES.indexOf(step) <= done
    // what is done again begins today, whatever day the stage was reached, beside what else is done again
    const start = isAgain ? days.today : last
    const before = ahead.length === 0 ? days.today : last
    last = maxDay(maxDay(addDays(start, pace[step] ?? 0), before), floorOf(step, file, days))
    ahead.push({ step, again: isAgain, day: last })
  }
  return ahead
}

/** Before it the step cannot be: 18 years by months, and the window of the drive. */
function floorOf(step: PlanStep, { adultFrom }: PlannedFile, { from, today }: PlanDays): Day {
  if (step === 'cellResolved' && adultFrom !== null) return adultFrom
  return step === 'admitted' ? from : today
}

function lateReason(file: PlannedFile, pace: Pace, days: PlanDays, earliest: Day): LateReason | null {
  const { ceremonyUntil, stage } = file
  if (stage === 'decided' && ceremonyUntil !== null && ceremonyUntil < earliest) return 'ceremonyClock'
  if (earliest <= days.day) return null
  const grown = forwardOf({ ...file, adultFrom: null }, pace, days).at(-1)?.day ?? earliest
  return grown <= days.day ? 'age' : 'pace'
}

/** Latest days from the last step back; the legal clock of the decision as long as it fits. */
function backwardOf(file: PlannedFile, ahead: readonly Ahead[], pace: Pace, days: PlanDays) {
  const latest: Day[] = []
  let isTight = false
  let decided: Day | null = null
  for (let index = ahead.length - 1; index >= 0; index -= 1) {
    const { step, day: earliest } = ahead[index] ?? { step: 'admitted', day: days.day }
    const next = ahead[index + 1]
    // a next step done again does not wait for this one: its days run from today
    const wait = next === undefined || next.again ? 0 : (pace[next.step] ?? 0)
    const bound = addDays(latest[0] ?? days.day, -wait)
    const cap = capOf(step, file, ahead)
    let day = cap === null || cap < earliest ? bound : minDay(bound, cap)
    if (step === 'decided') decided = day
    if (step === 'cellResolved' && pace.decided === undefined && decided !== null) {
      const byLaw = lawStart(decided, days)
      if (byLaw < earliest) isTight = true
      else day = minDay(day, byLaw)
    }
    latest.unshift(day)
  }
  return { latest, isTight }
}

/** The last day a step may take place by what runs out; null when nothing does. */
function capOf(step: PlanStep, file: PlannedFile, ahead: readonly Ahead[]): Day | null {
  if (step === 'admitted') return file.stage === 'decided' ? file.ceremonyUntil : null
  if (step === 'decided') return file.decisionUntil
  if (step !== 'cellResolved') return null
  const kept = [
    ahead.some((one) => one.step === 'trained') ? null : file.certificateUntil,
    ahead.some((one) => one.step === 'applied') ? null : file.dossierUntil,
  ].filter((day) => day !== null)
  return kept.length === 0 ? null : kept.reduce(minDay)
}

function lawStart(decided: Day, { decisionWorkingDays }: PlanDays): Day {
  return decisionWorkingDays === null ? decided : workingDaysBefore(decided, decisionWorkingDays)
}
