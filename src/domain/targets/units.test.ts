import { describe, expect, it } from 'vitest'
import { checkCount } from '#domain/targets/figures'
import { checkUnit, defaultUnit } from '#domain/targets/units'

describe('the unit of a target', () => {
  it('is people for people and bodies for coverage', () => {
    expect([defaultUnit('admitted'), defaultUnit('women')]).toEqual(['people', 'people'])
    expect([defaultUnit('villageCellsWithAdmission'), defaultUnit('grassrootsCompleted')]).toEqual([
      'bodies',
      'bodies',
    ])
  })
  const ten = { value: 10, rate: null }
  const rate = { value: null, rate: { min: 3, max: 4 } }
  it.each([
    ['admitted', 'people', ten, []],
    ['admitted', 'people', rate, []],
    ['admitted', 'bodies', ten, ['malformed unit']],
    ['admitted', 'percent', ten, ['malformed unit']],
    ['women', 'percent', { value: 100, rate: null }, []],
    ['women', 'percent', { value: 101, rate: null }, ['valueTooLarge value']],
    ['women', 'bodies', ten, ['malformed unit']],
    ['women', 'percent', rate, ['malformed rate']],
    ['cellsWithAdmission', 'bodies', ten, []],
    ['cellsWithAdmission', 'percent', ten, []],
    ['cellsWithAdmission', 'people', ten, ['malformed unit']],
    ['cellsWithAdmission', 'bodies', rate, ['malformed rate']],
  ] as const)('%s in %s of %j gives %j', (indicator, unit, target, expected) => {
    const told = checkUnit(indicator, unit, target).map(({ code, field }) => `${code} ${field}`)
    expect(told).toEqual(expected)
  })
})

describe('checkCount', () => {
  it.each([
    [0, []],
    [85_867, []],
    [-1, ['valueNegative']],
    [0.5, ['valueNotInteger']],
    [1e9, ['valueTooLarge']],
  ])('%d gives %j', (value, codes) => {
    expect(checkCount(value).map(({ code }) => code)).toEqual(codes)
  })
})
