import { describe, expect, it } from 'vitest'
import { isRecognisedOnTime, judgeMeeting, lastClosingDay } from './closing'
import { asTold, differencesOf, outcomeOf, type Pack } from './pack'

const pack = (admitted: number, bodies: [string, number | null][]): Pack => ({
  asOf: '2023-12-31',
  from: '2023-01-01',
  to: '2023-12-31',
  target: 200,
  admitted,
  percent: 105,
  grassroots: { total: 26, completed: 20, exceeded: 12 },
  cells: { total: 120, withAdmission: 90, noSource: 0 },
  quality: { admitted: 0, recognised: 0, onTime: 0, deleted: 0 },
  bodies: bodies.map(([id, count]) => ({
    id,
    name: id,
    target: 10,
    admitted: count,
    percent: null,
    outcome: outcomeOf(count, 10),
    causes: [],
  })),
})

describe('what became of a target', () => {
  it.each([
    [11, 10, 'exceeded'],
    [10, 10, 'completed'],
    [9, 10, 'missed'],
    [3, null, 'noTarget'],
    [0, 0, 'noTarget'],
    [null, 10, 'unknown'],
  ] as const)('%s of %s: %s', (admitted, target, outcome) => {
    expect(outcomeOf(admitted, target)).toBe(outcome)
  })
})

describe('a frozen pack', () => {
  it('tells what is another figure now', () => {
    const was = pack(210, [
      ['a', 11],
      ['b', 9],
    ])
    expect(differencesOf(was, was)).toEqual([])
    expect(
      differencesOf(
        was,
        pack(211, [
          ['a', 11],
          ['b', 10],
        ]),
      ),
    ).toEqual([
      { id: null, name: null, was: 210, now: 211 },
      { id: 'b', name: 'b', was: 9, now: 10 },
    ])
  })
})

describe('a pack counted again', () => {
  it('has its bodies in the order they were told, whatever the order of names is now', () => {
    const told = pack(20, [
      ['a', 11],
      ['b', 9],
    ])
    const again = { ...told, bodies: told.bodies.toReversed() }
    expect(asTold(again, told)).toEqual(told)
    expect(asTold(pack(21, [['a', 12]]), told)).not.toEqual(told)
  })
})

describe('closing a year', () => {
  it.each([
    ['2024-02-20', []],
    ['2023-12-20', []],
    ['2024-02-22', ['dayInFuture']],
    ['2023-01-01', ['dayOrder']],
  ])('at a meeting on %s', (day, codes) => {
    const found = judgeMeeting(day, { from: '2023-01-01', to: '2023-12-31' }, '2024-02-21')
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
  it('is due three months after its end', () => expect(lastClosingDay('2023-12-31')).toBe('2024-03-31'))
  it('counts a recognition as timely within the days of cell and decision', () => {
    expect(isRecognisedOnTime('2022-03-01', '2023-03-20')).toBe(true)
    expect(isRecognisedOnTime('2022-03-01', '2023-12-20')).toBe(false)
  })
})
