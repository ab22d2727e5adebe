import { describe, expect, it } from 'vitest'
import { readDay } from './dayInput'

describe('a day as it is typed', () => {
  it.each([
    '31/08/2023',
    '31/8/2023',
    ' 31-8-2023 ',
    '31.08.2023',
    '2023-08-31',
    '31082023',
    '31/8/23',
    '31.08.23',
  ])('reads %s', (typed) => {
    expect(readDay(typed)).toEqual({ day: '2023-08-31' })
  })

  it.each([
    ['31/13/2023', { kind: 'month', month: 13 }],
    ['31/4/2023', { kind: 'dayOfMonth', last: 30, month: 4, year: 2023 }],
    ['29/02/2023', { kind: 'dayOfMonth', last: 28, month: 2, year: 2023 }],
    ['0/4/2023', { kind: 'zero' }],
    ['31/8/023', { kind: 'year' }],
    ['31/4/23', { kind: 'dayOfMonth', last: 30, month: 4, year: 2023 }],
    ['hôm nay', { kind: 'shape' }],
    ['31/8', { kind: 'shape' }],
  ])('says what is wrong with %s', (typed, problem) => {
    expect(readDay(typed)).toEqual({ problem })
  })
})
