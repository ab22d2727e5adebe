import { describe, expect, it } from 'vitest'
import { readBirth } from './birthInput'

describe('a birth date as it is typed', () => {
  it.each([
    ['12/09/1998', '1998-09-12'],
    ['12.9.1998', '1998-09-12'],
    ['12091998', '1998-09-12'],
    ['9/1998', '1998-09'],
    ['091998', '1998-09'],
    [' 1998 ', '1998'],
  ])('%s', (typed, date) => {
    expect(readBirth(typed)).toEqual({ date })
  })

  it.each([
    ['12/9/98', 'year'],
    ['9/98', 'year'],
    ['31/02/1998', 'shape'],
    ['131998', 'shape'],
    ['hôm qua', 'shape'],
    ['', 'shape'],
  ])('%s is refused', (typed, problem) => {
    expect(readBirth(typed)).toEqual({ problem })
  })
})
