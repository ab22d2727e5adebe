import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES } from '#domain/candidates/fold'
import { addDays } from '#domain/dates'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type Pace, PLAN_STEPS, type PlanDays, type PlannedFile, planFile } from './plan'

const days: PlanDays = { from: '2027-01-04', day: '2027-02-03', today: '2026-11-22', decisionWorkingDays: 45 }
const file = (change: Partial<PlannedFile> = {}): PlannedFile => ({
  stage: 'applied',
  stageDay: '2026-11-01',
  isGrassrootsCell: false,
  certificateUntil: null,
  dossierUntil: null,
  decisionUntil: null,
  ceremonyUntil: null,
  adultFrom: null,
  ...change,
})
const stepsOf = (given: Partial<PlannedFile>, pace: Pace = {}, change: Partial<PlanDays> = {}) =>
  planFile(file(given), pace, { ...days, ...change })
const latest = (plan: ReturnType<typeof planFile>, step: string) =>
  plan.steps.find((one) => one.step === step)?.latest

describe('a file planned backwards', () => {
  it('without a pace of its own leaves the committee the whole of its 45 working days', () => {
    const plan = stepsOf({})
    expect(plan).toMatchObject({ group: 'possible', reason: null, tight: false })
    const cell = latest(plan, 'cellResolved') ?? ''
    expect(addWorkingDays(cell, 45).day <= '2027-02-03').toBe(true)
    expect(addWorkingDays(addDays(cell, 1), 45).day > '2027-02-03').toBe(true)
    expect(latest(plan, 'admitted')).toBe('2027-02-03')
  })

  it('with a pace counts back by it, and not by the clock', () => {
    const plan = stepsOf({}, { grassrootsResolved: 10, decided: 20, admitted: 7 })
    expect(plan.steps.map((step) => step.latest)).toEqual([
      '2026-12-28',
      '2027-01-07',
      '2027-01-27',
      '2027-02-03',
    ])
  })

  it('past the day by which the clock still fits it is tight, not late', () => {
    const plan = stepsOf({}, {}, { today: '2026-12-20' })
    expect(plan).toMatchObject({ group: 'possible', tight: true })
    expect(latest(plan, 'cellResolved')).toBe('2027-02-03')
  })

  it('later than its own pace allows it is late, with its earliest day', () => {
    const plan = stepsOf({ stage: 'listed' }, { trained: 90, decided: 30 })
    expect(plan).toMatchObject({ group: 'late', reason: 'pace', earliest: '2027-03-01' })
  })

  it('under age until after the day it is late for that reason', () => {
    expect(stepsOf({ adultFrom: '2027-03-01' })).toMatchObject({ group: 'late', reason: 'age' })
    expect(stepsOf({ adultFrom: '2027-01-01' })).toMatchObject({ group: 'possible' })
  })

  it('meets before the certificate and the papers run out', () => {
    expect(latest(stepsOf({ certificateUntil: '2026-11-28' }), 'cellResolved')).toBe('2026-11-28')
    expect(latest(stepsOf({ dossierUntil: '2026-11-25' }), 'cellResolved')).toBe('2026-11-25')
  })

  it('does again what has run out', () => {
    const plan = stepsOf({ certificateUntil: '2026-11-20', dossierUntil: '2026-11-21' })
    expect(plan.steps.slice(0, 2)).toMatchObject([
      { step: 'trained', again: true },
      { step: 'applied', again: true },
    ])
  })

  it('makes a certificate and papers anew side by side, neither waiting for the other', () => {
    const spent = { stage: 'applied', certificateUntil: '2026-11-21', dossierUntil: '2026-11-21' } as const
    const pace = { trained: 50, applied: 34, cellResolved: 2 }
    const [trained, applied, cell] = stepsOf(spent, pace).steps
    expect(trained).toMatchObject({ again: true, earliest: addDays(days.today, 50) })
    expect(applied).toMatchObject({ again: true, earliest: addDays(days.today, 50) })
    expect(cell?.earliest).toBe(addDays(days.today, 52))
    expect(trained?.latest).toBe(applied?.latest)
  })

  it('decided: ready while the clock of the ceremony reaches the window, else late', () => {
    const decided = { stage: 'decided', stageDay: '2026-12-01' } as const
    expect(stepsOf({ ...decided, ceremonyUntil: '2027-01-12' })).toMatchObject({
      group: 'ready',
      steps: [{ step: 'admitted', latest: '2027-01-12' }],
    })
    expect(stepsOf({ ...decided, ceremonyUntil: '2026-12-30' })).toMatchObject({
      group: 'late',
      reason: 'ceremonyClock',
    })
  })

  it('in a grassroots cell has no grassroots step of its own', () => {
    expect(stepsOf({ isGrassrootsCell: true }).steps.map(({ step }) => step)).toEqual([
      'cellResolved',
      'decided',
      'admitted',
    ])
  })
})

const aDay = fc.integer({ min: -400, max: 400 }).map((shift) => addDays('2026-11-22', shift))
const maybe = fc.option(aDay)
const anyFile = fc.record({
  stage: fc.constantFrom(...STAGES.slice(0, STAGES.indexOf('admitted'))),
  stageDay: fc.integer({ min: 0, max: 900 }).map((back) => addDays('2026-11-22', -back)),
  isGrassrootsCell: fc.boolean(),
  certificateUntil: maybe,
  dossierUntil: maybe,
  decisionUntil: maybe,
  ceremonyUntil: maybe,
  adultFrom: maybe,
})
const anyPace = fc.record(
  Object.fromEntries(PLAN_STEPS.map((step) => [step, fc.integer({ min: 0, max: 120 })])),
  { requiredKeys: [] },
) as fc.Arbitrary<Pace>
const anyDays = fc.record({
  lead: fc.integer({ min: -60, max: 300 }),
  width: fc.integer({ min: 0, max: 90 }),
})
const planned = fc.tuple(anyFile, anyPace, anyDays).map(([given, pace, { lead, width }]) => {
  const day = addDays('2026-11-22', lead)
  const asked = { from: addDays(day, -width), day, today: '2026-11-22', decisionWorkingDays: 45 }
  return { given, asked, plan: planFile(given, pace, asked) }
})

describe('any file', () => {
  it('asks no step after the latest day of the next', () => {
    fc.assert(
      fc.property(planned, ({ plan }) => {
        plan.steps.slice(1).forEach(({ latest: next }, index) => {
          expect((plan.steps[index]?.latest ?? '') <= next).toBe(true)
        })
      }),
    )
  })

  it('skips no step that is still ahead', () => {
    fc.assert(
      fc.property(planned, ({ given, plan }) => {
        const ahead = PLAN_STEPS.filter(
          (step) =>
            STAGES.indexOf(step) > STAGES.indexOf(given.stage) &&
            !(given.isGrassrootsCell && step === 'grassrootsResolved'),
        )
        expect(plan.steps.filter(({ again }) => !again).map(({ step }) => step)).toEqual(ahead)
        const order = plan.steps.map(({ step }) => PLAN_STEPS.indexOf(step))
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
    )
  })

  it('that can be ready has for every step a day from today on, not after its latest nor the day of the drive', () => {
    fc.assert(
      fc.property(planned, ({ plan, asked }) => {
        if (plan.group === 'late') {
          expect(plan.reason).not.toBeNull()
          return
        }
        for (const { earliest, latest: last } of plan.steps) {
          expect([asked.today <= earliest, earliest <= last, last <= asked.day]).toEqual([true, true, true])
        }
      }),
    )
  })
})
