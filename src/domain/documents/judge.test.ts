import { describe, expect, it } from 'vitest'
import { documentStanding, judgeDocumentDays } from './judge'

const codes = (days: Parameters<typeof judgeDocumentDays>[0]) =>
  judgeDocumentDays(days, '2024-02-20').map(({ code, field }) => `${code} ${field}`)

describe('the days of a document', () => {
  it.each([
    ['signed and in force', { day: '2019-01-21', from: '2019-01-21', to: null }, []],
    ['in force later than signed', { day: '2024-02-20', from: '2024-03-01', to: '2024-03-02' }, []],
    ['signed tomorrow', { day: '2024-02-21', from: '2024-02-21', to: null }, ['dayInFuture day']],
    ['in force before its signing', { day: '2024-02-20', from: '2024-02-19', to: null }, ['dayOrder from']],
    ['over before it began', { day: '2024-02-20', from: '2024-02-20', to: '2024-02-20' }, ['dayOrder to']],
  ])('%s', (_name, days, expected) => expect(codes(days)).toEqual(expected))
})

describe('where a document stands', () => {
  it.each([
    ['2019-01-20', null, null, 'coming'],
    ['2019-01-21', null, null, 'inForce'],
    ['2020-01-01', '2020-01-01', null, 'ended'],
    ['2019-12-31', '2020-01-01', null, 'inForce'],
    ['2021-07-19', null, '2021-07-19', 'superseded'],
    ['2021-07-18', null, '2021-07-19', 'inForce'],
  ])('on %s, ending %s, followed from %s: %s', (on, to, followed, expected) => {
    expect(documentStanding({ from: '2019-01-21', to }, followed, on)).toBe(expected)
  })
})
