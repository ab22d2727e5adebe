import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#domain/dates'
import {
  changedSpans,
  dutyClockOf,
  judgeChange,
  lastDayThen,
  type RunningDuty,
  shiftOf,
} from '#domain/rulebook/preview'
import { RULES, ruleById } from '#domain/rulebook/rules'
import { entryOn, type Rule, type RuleValue } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'

function book(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`the book lacks ${id}`)
  return rule
}

const change = (parameter: string, from: Day, value: RuleValue) => ({ parameter, from, value })
const decision = (workingDays: number) => ({ workingDays, extensionWorkingDays: 15 })

function running(start: Day, last: Day, length: number, more: Partial<RunningDuty> = {}): RunningDuty {
  return { from: start, start, last, length, issued: null, received: null, ...more }
}

/** The last day of the duty, were the value another one. */
function thenOf(
  id: string,
  parameter: string,
  [from, value]: readonly [Day, RuleValue],
  duty: RunningDuty,
): Day {
  const clock = dutyClockOf(id, parameter)
  if (clock === null) throw new Error(`${id} has no clock ${parameter}`)
  return lastDayThen(duty, clock, changedSpans(book(id), change(parameter, from, value)))
}

describe('judgeChange', () => {
  const refusals = (id: string, parameter: string, from: Day, value: RuleValue) =>
    judgeChange(book(id), change(parameter, from, value)).map(({ code, field }) => `${code} ${field}`)

  it.each<[string, string, RuleValue]>([
    ['R-DEC-2', 'clock', decision(30)],
    ['R-CER-2', 'clock', { workingDays: 30, startsAt: 'receipt' }],
    ['R-CERT-1', 'validMonths', 48],
    ['R-VER-4', 'abroadWorkingDays', 0],
  ])('lets %s %s be tried out', (id, parameter, value) => {
    expect(refusals(id, parameter, '2026-08-01', value)).toEqual([])
  })
  it.each<[string, string, RuleValue, string]>([
    ['R-DEC-2', 'clock', 30, 'valueUnfit value'],
    ['R-DEC-2', 'clock', { workingDays: 30 }, 'valueUnfit value'],
    ['R-DEC-2', 'clock', { ...decision(30), startsAt: 'issue' }, 'valueUnfit value'],
    ['R-DEC-2', 'clock', decision(2.5), 'valueUnfit value'],
    ['R-CER-2', 'clock', { workingDays: 30, startsAt: 'oath' }, 'valueUnfit value'],
    ['R-CERT-1', 'validMonths', '48', 'valueUnfit value'],
    ['R-CERT-1', 'validMonths', ['48'], 'valueUnfit value'],
    ['R-CERT-1', 'validMonths', -1, 'valueUnfit value'],
    ['R-CERT-1', 'validMonths', 1001, 'valueUnfit value'],
    ['R-SRC-2', 'assignedAtListing', true, 'noClock parameter'],
    ['R-DEC-2', 'toString', 3, 'noClock parameter'],
    ['R-DEC-1', 'clock', decision(30), 'ruleUncovered from'],
  ])('refuses %s %s %j: %s', (id, parameter, value, told) => {
    expect(refusals(id, parameter, '2026-08-01', value)).toEqual([told])
  })
})

describe('changedSpans', () => {
  it('holds from its day on in the place of all later values', () => {
    const spans = changedSpans(book('R-DEC-2'), change('clock', '2026-03-01', decision(30)))
    expect(spans).toEqual([{ from: '2026-03-01', to: null, before: decision(45), after: decision(30) }])
  })
  it('reaches no further than the rule itself', () => {
    const [span] = changedSpans(book('R-DEC-1'), change('clock', '2025-01-01', decision(45)))
    expect(span).toMatchObject({ from: '2025-01-01', to: '2025-07-01' })
  })
  it('is empty for the value in force', () => {
    expect(changedSpans(book('R-DEC-2'), change('clock', '2026-03-01', decision(45)))).toEqual([])
  })
})

describe('lastDayThen', () => {
  it('counts the decision anew from the resolution of the cell, by R-DEC-2 (294-QĐ/TW 4.3.1)', () => {
    const last = addWorkingDays('2026-03-02', 45).day
    const duty = running('2026-03-02', last, 45)
    expect(thenOf('R-DEC-2', 'clock', ['2026-03-02', decision(30)], duty)).toBe(
      addWorkingDays('2026-03-02', 30).day,
    )
    expect(thenOf('R-DEC-2', 'clock', ['2026-03-03', decision(30)], duty)).toBe(last)
  })
  it('keeps what a clock was extended by', () => {
    const duty = running('2026-03-02', addWorkingDays('2026-03-02', 55).day, 55)
    expect(thenOf('R-DEC-2', 'clock', ['2026-03-01', decision(30)], duty)).toBe(
      addWorkingDays('2026-03-02', 40).day,
    )
  })
  it('judges a ceremony by the day of issue, also where it runs from receipt (R-CER-1)', () => {
    const clock = { workingDays: 20, startsAt: 'receipt' }
    const received = '2026-07-30'
    const last = addWorkingDays(received, 30).day
    const duty = running(received, last, 30, { issued: '2026-07-24', received })
    expect(thenOf('R-CER-1', 'clock', ['2026-07-24', clock], duty)).toBe(addWorkingDays(received, 20).day)
    expect(thenOf('R-CER-1', 'clock', ['2026-07-25', clock], duty)).toBe(last)
    expect(thenOf('R-CER-1', 'clock', ['2026-07-24', { ...clock, startsAt: 'issue' }], duty)).toBe(
      addWorkingDays('2026-07-24', 20).day,
    )
  })
  it('runs from issue to receipt and back to issue where there was no receipt (R-CER-2)', () => {
    const issued = '2026-08-03'
    const duty = running(issued, addWorkingDays(issued, 30).day, 30, { issued })
    const byReceipt = { workingDays: 30, startsAt: 'receipt' }
    expect(thenOf('R-CER-2', 'clock', ['2026-07-26', byReceipt], duty)).toBe(duty.last)
    expect(thenOf('R-CER-2', 'clock', ['2026-07-26', byReceipt], { ...duty, received: '2026-08-10' })).toBe(
      addWorkingDays('2026-08-10', 30).day,
    )
  })
  it('counts recognition from the end of probation (R-PRB-2)', () => {
    const duty = running('2025-08-10', '2026-09-22', 30, { from: '2026-08-10' })
    expect(thenOf('R-PRB-2', 'workingDays', ['2026-08-10', 10], duty)).toBe(
      addWorkingDays('2026-08-10', 10).day,
    )
    expect(thenOf('R-PRB-2', 'workingDays', ['2026-08-11', 10], duty)).toBe('2026-09-22')
  })
  it('counts months as months (R-CERT-1)', () => {
    const duty = running('2026-05-31', '2031-05-31', 60)
    expect(thenOf('R-CERT-1', 'validMonths', ['2026-01-01', 9], duty)).toBe('2027-02-28')
  })
  it('never comes earlier by a longer clock', () => {
    const days = fc.integer({ min: 0, max: 600 }).map((count) => addDays('2025-07-01', count))
    const lengths = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(days, lengths, lengths, (start, one, other) => {
        const duty = running(start, addWorkingDays(start, 45).day, 45)
        const by = (length: number) => thenOf('R-DEC-2', 'clock', ['2025-07-01', decision(length)], duty)
        expect(by(Math.min(one, other)) <= by(Math.max(one, other))).toBe(true)
        expect(by(45)).toBe(duty.last)
      }),
    )
  })
})

describe('shiftOf', () => {
  it.each([
    ['2026-09-10', '2026-08-30', 'overdue'],
    ['2026-08-31', '2026-08-30', 'overdue'],
    ['2026-09-10', '2026-08-31', 'earlier'],
    ['2026-08-20', '2026-08-10', 'earlier'],
    ['2026-09-10', '2026-09-20', 'later'],
    ['2026-08-10', '2026-08-20', 'later'],
    ['2026-08-10', '2026-08-31', 'relieved'],
    ['2026-08-10', '2026-08-10', 'unchanged'],
  ])('%s becoming %s is %s on 31/08/2026', (now, then, told) => {
    expect(shiftOf(now, then, '2026-08-31')).toBe(told)
  })
})

describe('the clocks', () => {
  it('are parameters of the book that tell working days or months', () => {
    const clocks = RULES.flatMap((rule) =>
      Object.entries(rule.parameters).filter(([parameter]) => dutyClockOf(rule.id, parameter) !== null),
    )
    expect(clocks).toHaveLength(14)
    const lengths = clocks.map(([, timeline]) => {
      const value = entryOn(timeline, timeline.at(0)?.from ?? '')?.value
      return typeof value === 'object' && 'workingDays' in value ? value.workingDays : value
    })
    expect(lengths.every((length) => typeof length === 'number')).toBe(true)
  })
})
